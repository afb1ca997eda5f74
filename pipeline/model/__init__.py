"""The frozen dataclasses that pass between stages: no reading, no SQL, no vocabulary."""
