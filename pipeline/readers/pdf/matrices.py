"""Transformation matrices as PDF writes them."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.readers.pdf.drawn import Box


class Matrix(NamedTuple):
    """x' = a x + c y + e, y' = b x + d y + f."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def then(self, other: Matrix) -> Matrix:
        """This one first, the other on its result."""
        return Matrix(
            self.a * other.a + self.b * other.c,
            self.a * other.b + self.b * other.d,
            self.c * other.a + self.d * other.c,
            self.c * other.b + self.d * other.d,
            self.e * other.a + self.f * other.c + other.e,
            self.e * other.b + self.f * other.d + other.f,
        )

    def of(self, x: float, y: float) -> tuple[float, float]:
        """Where the point comes to lie."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f


def placing(page: Box, rotation: int) -> tuple[Matrix, float, float]:
    """Page space to a top left origin, and the size of the page as turned clockwise by ``rotation`` degrees.

    ``page`` is left, bottom, right, top in page space, where y grows upwards.
    """
    left, bottom, right, top = page
    width, height = right - left, top - bottom
    if rotation == 90:
        return Matrix(0, 1, 1, 0, -bottom, -left), height, width
    if rotation == 180:
        return Matrix(-1, 0, 0, 1, right, -bottom), width, height
    if rotation == 270:
        return Matrix(0, -1, -1, 0, top, right), height, width
    return Matrix(1, 0, 0, -1, -left, top), width, height
