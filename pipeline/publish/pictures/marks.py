"""What is drawn on a picture of a page: boxes in points with a colour, and words."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from pipeline.model.geometry import BoundingBox

Colour = tuple[int, int, int]


class Layer(enum.StrEnum):
    """A step on the way from print to figures, drawn together and switched on and off together."""

    FILLS = "fills"
    RULINGS = "rulings"
    WORDS = "words"
    LINES = "lines"
    BLOCKS = "blocks"
    TABLES = "tables"
    FIGURES = "figures"


MEANINGS: dict[Layer, str] = {
    Layer.FILLS: "shaded areas",
    Layer.RULINGS: "as drawn",
    Layer.WORDS: "words",
    Layer.LINES: "printed lines",
    Layer.BLOCKS: "kind and role",
    Layer.TABLES: "cells and spans",
    Layer.FIGURES: "as read",
}
"""In the order in which they are drawn, with what the legend says."""

COLOURS: dict[Layer, Colour] = {
    Layer.FILLS: (230, 170, 0),
    Layer.RULINGS: (220, 40, 40),
    Layer.WORDS: (150, 150, 150),
    Layer.LINES: (90, 160, 230),
    Layer.BLOCKS: (120, 60, 180),
    Layer.TABLES: (0, 140, 110),
    Layer.FIGURES: (235, 100, 0),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A box to draw; ``label`` is written at its top left, ``tint`` (0 to 1) is how strongly it is filled."""

    layer: Layer
    box: BoundingBox
    label: str = ""
    tint: float = 0.0
    width: int = 1
    """Of the outline in pixels; 0 for none."""
