"""Where something stands on a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class BoundingBox:
    """A rectangle in PDF points (1/72 inch), origin at the page's top left, y growing downwards.

    Raises:
        ValueError: when right lies left of left, or bottom above top.
    """

    x0: float
    top: float
    x1: float
    bottom: float

    def __post_init__(self) -> None:
        if self.x1 < self.x0 or self.bottom < self.top:
            raise ValueError(f"a box must not be inside out: {self}")

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """The y of the horizontal centre line."""
        return (self.top + self.bottom) / 2

    def contains_centre_of(self, other: BoundingBox) -> bool:
        """True when the other box's centre lies inside this one."""
        centre = (other.x0 + other.x1) / 2
        return self.x0 <= centre <= self.x1 and self.top <= other.middle <= self.bottom


def union(boxes: Iterable[BoundingBox | None]) -> BoundingBox | None:
    """The smallest box around all the given ones; None where there are none."""
    known = [box for box in boxes if box is not None]
    if not known:
        return None
    return BoundingBox(
        min(box.x0 for box in known),
        min(box.top for box in known),
        max(box.x1 for box in known),
        max(box.bottom for box in known),
    )
