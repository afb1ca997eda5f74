"""Measurements of parts of the pipeline on documents made for the purpose."""
