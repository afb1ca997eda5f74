"""Painted paths and pictures of a page as PDFium holds them, in the same terms as pdfminer's."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence, Set
from typing import Any

import pypdfium2.raw as pdfium

from pipeline.readers.pdf.colours import luma
from pipeline.readers.pdf.drawn import Box, Drawn, Shape, ShapeKind
from pipeline.readers.pdf.matrices import Matrix
from pipeline.readers.pdf.pdfium_calls import (
    address,
    object_in_form,
    object_kind,
    page_object,
    path_segment,
    segment_closes,
    segment_kind,
    segment_point,
)

_DEEPEST_FORM = 12
"""Forms within forms; what lies deeper is no letter."""
_MOVE, _BEND = pdfium.FPDF_SEGMENT_MOVETO, pdfium.FPDF_SEGMENT_BEZIERTO
_TEXT, _PATH, _IMAGE, _FORM = (
    pdfium.FPDF_PAGEOBJ_TEXT,
    pdfium.FPDF_PAGEOBJ_PATH,
    pdfium.FPDF_PAGEOBJ_IMAGE,
    pdfium.FPDF_PAGEOBJ_FORM,
)
_OPERATORS = {_MOVE: "m", pdfium.FPDF_SEGMENT_LINETO: "l"}


def collect_objects(page: Any, drawn: Drawn, to_drawn: Matrix, read: Set[int]) -> bool:
    """Put the page's shapes and pictures into ``drawn``; True where text objects other than those ``read`` leave ink.

    ``to_drawn`` takes PDFium's page space to ``drawn``'s, ``read`` are addresses.
    """
    has_more_text = False
    for place, matrix in _objects(page, to_drawn):
        kind = object_kind(place)
        if kind == _TEXT:
            has_more_text = has_more_text or (place not in read and _has_extent(_handle(place)))
        elif kind == _PATH:
            drawn.shapes.extend(_shapes(_handle(place), matrix))
        elif kind == _IMAGE:
            whole = _matrix(_handle(place)).then(matrix)
            drawn.images.append(_bounds([whole.of(x, y) for x in (0, 1) for y in (0, 1)]))
    return has_more_text


def objects_on(page: Any) -> Iterator[Any]:
    """All objects of a page, those in forms too."""
    return (_handle(place) for place, _ in _objects(page, Matrix(1, 0, 0, 1, 0, 0)))


def _handle(place: int) -> Any:
    return ctypes.cast(place, pdfium.FPDF_PAGEOBJECT)


def _has_extent(item: Any) -> bool:
    """False for blanks, which PDFium gives a box without width."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top)
    return right.value > left.value and top.value > bottom.value


def _objects(page: Any, matrix: Matrix) -> Iterator[tuple[int, Matrix]]:
    """Addresses of the page's objects, those in forms too, and what takes each one's space to that of ``matrix``."""
    held_by = address(page)
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        place = page_object(held_by, index)
        if object_kind(place) == _FORM:
            yield from _unfolded(place, matrix, 0)
        else:
            yield place, matrix


def _unfolded(form: int, matrix: Matrix, depth: int) -> Iterator[tuple[int, Matrix]]:
    if depth == _DEEPEST_FORM:
        return
    handle = _handle(form)
    inner = _matrix(handle).then(matrix)
    for index in range(pdfium.FPDFFormObj_CountObjects(handle)):
        place = object_in_form(form, index)
        if object_kind(place) == _FORM:
            yield from _unfolded(place, inner, depth + 1)
        else:
            yield place, inner


def _matrix(item: Any) -> Matrix:
    held = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, held)
    return Matrix(held.a, held.b, held.c, held.d, held.e, held.f)


def _shapes(path: Any, matrix: Matrix) -> Iterator[Shape]:
    """One shape for each subpath."""
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, filled, stroked)
    stroke = _lightness(path, pdfium.FPDFPageObj_GetStrokeColor) if stroked.value else None
    fill = _lightness(path, pdfium.FPDFPageObj_GetFillColor) if filled.value else None
    if stroke is None and fill is None:
        return
    whole = _matrix(path).then(matrix)
    for operators, points in _subpaths(path):
        yield _shape(operators, [whole.of(x, y) for x, y in points], stroke, fill)


def _lightness(path: Any, ask: Any) -> float:
    shades = [ctypes.c_uint() for _ in range(4)]
    if not ask(path, *shades):
        return 0.5
    return luma(*(shade.value / 255 for shade in shades[:3]))


def _subpaths(path: Any) -> Iterator[tuple[str, list[tuple[float, float]]]]:
    """Operators ("mlllh") and their end points; "h" has none of its own."""
    operators = ""
    points: list[tuple[float, float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    x_at, y_at = ctypes.addressof(x), ctypes.addressof(y)
    bends, place = 0, address(path)
    for index in range(pdfium.FPDFPath_CountSegments(path)):
        segment = path_segment(place, index)
        kind = segment_kind(segment)
        if kind == _MOVE:
            if operators:
                yield operators, points
            operators, points, bends = "", [], 0
        bends += kind == _BEND
        if kind != _BEND or bends % 3 == 0:  # two points of a bend only pull at it
            segment_point(segment, x_at, y_at)
            operators += _OPERATORS.get(kind, "c")
            points.append((x.value, y.value))
        if segment_closes(segment):
            operators += "h"
    if operators:
        yield operators, points


def _shape(operators: str, points: Sequence[tuple[float, float]], stroke: float | None, fill: float | None) -> Shape:
    """What pdfminer makes of the same subpath."""
    operators, corners = _without_return(operators, list(points))
    if operators in ("ml", "mlh"):
        kind = ShapeKind.LINE
    elif operators in ("mlllh", "mllll") and _is_upright(corners):
        kind = ShapeKind.RECTANGLE
    else:
        kind = ShapeKind.CURVE
    return Shape(kind, _bounds(corners), tuple(corners), stroke, fill)


def _without_return(operators: str, points: list[tuple[float, float]]) -> tuple[str, list[tuple[float, float]]]:
    """A closed path returns to its start, said once."""
    if not operators.endswith("h"):
        return operators, points
    if len(operators) > 3 and operators.endswith("lh") and points[-1] == points[0]:
        return operators[:-2] + "h", points
    return operators, [*points, points[0]]


def _is_upright(points: Sequence[tuple[float, float]]) -> bool:
    (x0, y0), (x1, y1), (x2, y2), (x3, y3), last = points
    if last != points[0]:
        return False
    return (x0 == x1 and y1 == y2 and x2 == x3 and y3 == y0) or (y0 == y1 and x1 == x2 and y2 == y3 and x3 == x0)


def _bounds(points: Sequence[tuple[float, float]]) -> Box:
    across, down = [x for x, _ in points], [y for _, y in points]
    return min(across), min(down), max(across), max(down)
