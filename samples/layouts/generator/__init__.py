"""Makes the samples of ``samples/layouts``."""
