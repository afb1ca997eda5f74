"""Writes the sample answers, their gold figures and the list of them: ``python -m samples.generator``."""
