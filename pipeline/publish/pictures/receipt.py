"""A figure's receipt as a picture: its cell, marked, with the headers it stands under."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

from pipeline.model.geometry import BoundingBox, union
from pipeline.publish.pictures.drawing import drawn
from pipeline.publish.pictures.marks import Layer, Mark
from pipeline.readers.pdf.looking import painted_page

_SCALE = 2.5
_NEAR = 400.0
"""Points up to which a header is near enough to be shown in the same picture."""


def receipt_picture(
    original_path: Path, page_number: int, box: BoundingBox, margin: float = 30.0, headers: Sequence[BoundingBox] = ()
) -> bytes:
    """A PNG cut out of the original around ``box``, the box marked; ``margin`` is in points.

    ``headers`` are boxes of row and column headers on the same page: where near, the cut reaches over them and they
    are outlined.

    Raises:
        CorruptDocument: when PDFium cannot open the original or paint the page.
    """
    near = [header for header in headers if _distance(box, header) <= _NEAR]
    picture, scale = painted_page(original_path, page_number, _SCALE)
    marks = [Mark(Layer.TABLES, header, width=2) for header in near]
    marked = drawn(picture, [*marks, Mark(Layer.FIGURES, box, tint=0.3, width=3)], scale)
    whole = union([box, *near]) or box
    cut = (
        max(0, int((whole.x0 - margin) * scale)),
        max(0, int((whole.top - margin) * scale)),
        min(picture.width, round((whole.x1 + margin) * scale)),
        min(picture.height, round((whole.bottom + margin) * scale)),
    )
    png = io.BytesIO()
    marked.crop(cut).save(png, "PNG")
    return png.getvalue()


def _distance(one: BoundingBox, other: BoundingBox) -> float:
    """Points between the nearest sides of two boxes; 0 where they touch or overlap."""
    across = max(one.x0 - other.x1, other.x0 - one.x1, 0.0)
    down = max(one.top - other.bottom, other.top - one.bottom, 0.0)
    return float((across**2 + down**2) ** 0.5)
