"""Drawn lines, rectangles and paths as rulings and fills."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from pipeline.layout.objects import Fill, Ruling
from pipeline.readers.pdf.drawn import Box, Shape, ShapeKind

THIN = 2.5
"""Points: a rectangle no wider is drawn as a line."""
STRAIGHT = 0.7
"""Points that a line may slope and still count as horizontal or vertical."""
WHITE = 0.985
"""Lightness from which on a shape cannot be seen on paper."""
BACKGROUND = 0.85
"""Share of the page from which on a filled rectangle is its background."""


def rulings_of(shapes: Sequence[Shape], page_area: float) -> list[Ruling]:
    """The visible straight horizontal and vertical lines, sides of rectangles and shaded areas among them.

    White lines are seen where they part a shaded area.
    """
    shading = [fill for fill in fills_of(shapes, page_area) if fill.lightness < WHITE]
    return [
        ruling
        for shape in shapes
        if _is_coloured(shape) or _lies_on(shape, shading)
        for ruling in _sides(shape, page_area)
    ]


def fills_of(shapes: Iterable[Shape], page_area: float) -> list[Fill]:
    """Filled rectangles wider than a line, white ones too (they hide what lies below), the page's background not."""
    found = []
    for shape in shapes:
        x0, top, x1, bottom = shape.box
        if shape.fill is None or x1 - x0 <= THIN or bottom - top <= THIN:
            continue
        if (x1 - x0) * (bottom - top) < BACKGROUND * page_area:
            found.append(Fill(x0, top, x1, bottom, shape.fill))
    return found


def _is_coloured(shape: Shape) -> bool:
    return any(shade is not None and shade < WHITE for shade in (shape.stroke, shape.fill))


def _lies_on(shape: Shape, shading: Sequence[Fill]) -> bool:
    x0, top, x1, bottom = shape.box
    x, y = (x0 + x1) / 2, (top + bottom) / 2
    return any(fill.x0 - 1 <= x <= fill.x1 + 1 and fill.top - 1 <= y <= fill.bottom + 1 for fill in shading)


def _sides(shape: Shape, page_area: float) -> Iterator[Ruling]:
    if shape.kind is ShapeKind.LINE:
        yield from _line(shape.box)
    elif shape.kind is ShapeKind.RECTANGLE:
        yield from _rectangle(shape.box, page_area, is_shading=shape.stroke is None)
    else:
        for (xa, ya), (xb, yb) in pairwise(shape.points):
            yield from _line((min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb)))


def _line(box: Box) -> Iterator[Ruling]:
    x0, top, x1, bottom = box
    if min(x1 - x0, bottom - top) > STRAIGHT:
        return
    if x1 - x0 >= bottom - top:
        y = (top + bottom) / 2
        yield Ruling(x0, y, x1, y)
    else:
        x = (x0 + x1) / 2
        yield Ruling(x, top, x, bottom)


def _rectangle(box: Box, page_area: float, *, is_shading: bool) -> Iterator[Ruling]:
    x0, top, x1, bottom = box
    if bottom - top <= THIN and x1 - x0 > bottom - top:
        yield Ruling(x0, (top + bottom) / 2, x1, (top + bottom) / 2)
    elif x1 - x0 <= THIN:
        yield Ruling((x0 + x1) / 2, top, (x0 + x1) / 2, bottom)
    elif (x1 - x0) * (bottom - top) < BACKGROUND * page_area:
        yield from (Ruling(x0, top, x1, top, is_shading), Ruling(x0, bottom, x1, bottom, is_shading))
        yield from (Ruling(x0, top, x0, bottom, is_shading), Ruling(x1, top, x1, bottom, is_shading))
