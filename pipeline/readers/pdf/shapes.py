"""Drawn lines, rectangles and paths as rulings and fills."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from pdfminer.layout import LTCurve, LTLine, LTRect

from pipeline.layout.objects import Fill, Ruling
from pipeline.readers.pdf.colours import lightness

THIN = 2.5
"""Points: a rectangle no wider is drawn as a line."""
STRAIGHT = 0.7
"""Points that a line may slope and still count as horizontal or vertical."""
WHITE = 0.985
"""Lightness from which on a shape cannot be seen on paper."""
BACKGROUND = 0.85
"""Share of the page from which on a filled rectangle is its background."""

_Points = tuple[float, float, float, float]


def rulings_of(shapes: Sequence[LTCurve], height: float, page_area: float) -> list[Ruling]:
    """The visible straight horizontal and vertical lines, sides of rectangles and shaded areas among them.

    White lines are seen where they part a shaded area.
    """
    shading = [fill for fill in fills_of(shapes, height, page_area) if fill.lightness < WHITE]
    return [
        ruling
        for shape in shapes
        if _is_coloured(shape) or _lies_on(shape, shading, height)
        for ruling in _sides(shape, height, page_area)
    ]


def fills_of(shapes: Iterable[LTCurve], height: float, page_area: float) -> list[Fill]:
    """Filled rectangles wider than a line, white ones too (they hide what lies below), the page's background not."""
    found = []
    for shape in shapes:
        x0, top, x1, bottom = _placed(shape, height)
        is_area = shape.fill and x1 - x0 > THIN and bottom - top > THIN
        if is_area and (x1 - x0) * (bottom - top) < BACKGROUND * page_area:
            found.append(Fill(x0, top, x1, bottom, lightness(shape.non_stroking_color)))
    return found


def _is_coloured(shape: LTCurve) -> bool:
    has_stroke = shape.stroke and lightness(shape.stroking_color) < WHITE
    has_fill = shape.fill and lightness(shape.non_stroking_color) < WHITE
    return bool(has_stroke or has_fill)


def _lies_on(shape: LTCurve, shading: Sequence[Fill], height: float) -> bool:
    x0, top, x1, bottom = _placed(shape, height)
    x, y = (x0 + x1) / 2, (top + bottom) / 2
    return any(fill.x0 - 1 <= x <= fill.x1 + 1 and fill.top - 1 <= y <= fill.bottom + 1 for fill in shading)


def _sides(shape: LTCurve, height: float, page_area: float) -> Iterator[Ruling]:
    box = _placed(shape, height)
    if isinstance(shape, LTLine):
        yield from _line(box)
    elif isinstance(shape, LTRect):
        yield from _rectangle(box, page_area, is_shading=not shape.stroke)
    else:
        points = [(x, height - y) for x, y in shape.pts]
        for (xa, ya), (xb, yb) in pairwise(points):
            yield from _line((min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb)))


def _line(box: _Points) -> Iterator[Ruling]:
    x0, top, x1, bottom = box
    if min(x1 - x0, bottom - top) > STRAIGHT:
        return
    if x1 - x0 >= bottom - top:
        y = (top + bottom) / 2
        yield Ruling(x0, y, x1, y)
    else:
        x = (x0 + x1) / 2
        yield Ruling(x, top, x, bottom)


def _rectangle(box: _Points, page_area: float, *, is_shading: bool) -> Iterator[Ruling]:
    x0, top, x1, bottom = box
    if bottom - top <= THIN and x1 - x0 > bottom - top:
        yield Ruling(x0, (top + bottom) / 2, x1, (top + bottom) / 2)
    elif x1 - x0 <= THIN:
        yield Ruling((x0 + x1) / 2, top, (x0 + x1) / 2, bottom)
    elif (x1 - x0) * (bottom - top) < BACKGROUND * page_area:
        yield from (Ruling(x0, top, x1, top, is_shading), Ruling(x0, bottom, x1, bottom, is_shading))
        yield from (Ruling(x0, top, x0, bottom, is_shading), Ruling(x1, top, x1, bottom, is_shading))


def _placed(shape: LTCurve, height: float) -> _Points:
    return shape.x0, height - shape.y1, shape.x1, height - shape.y0
