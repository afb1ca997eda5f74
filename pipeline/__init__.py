"""Turn Freedom of Information answers into figures that can be trusted.

The package holds the whole pipeline as plain functions over frozen dataclasses. ``pipeline.run`` is the one
place where the stages meet; ARCHITECTURE.md is the map.
"""

__version__ = "0.1.0"
