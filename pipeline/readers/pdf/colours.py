"""How light a PDF colour is, to tell hidden white print and shaded areas."""

from __future__ import annotations


def lightness(colour: object) -> float:
    """From 0 (black) to 1 (white), of a grey, RGB or CMYK colour as pdfminer gives it; patterns count as mid grey.

    >>> lightness((1, 1, 1))
    1.0
    """
    if colour is None:
        return 0.0
    parts = colour if isinstance(colour, tuple | list) else (colour,)
    numbers = [min(max(float(part), 0.0), 1.0) for part in parts if isinstance(part, int | float)]
    if len(numbers) != len(parts):
        return 0.5
    if len(numbers) == 1:
        return numbers[0]
    if len(numbers) == 3:
        return luma(*numbers)
    if len(numbers) == 4:
        return luma(*(1 - part for part in numbers[:3])) * (1 - numbers[3])
    return 0.5


def luma(red: float, green: float, blue: float) -> float:
    """The lightness of an RGB colour of numbers from 0 to 1 (ITU-R BT.601 weights)."""
    return round(0.299 * red + 0.587 * green + 0.114 * blue, 6)
