"""A picture of a page with everything that was found on it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

from pipeline.publish.pictures.drawing import drawn, with_legend
from pipeline.publish.pictures.layers import Found, marks_of
from pipeline.publish.pictures.marks import Layer
from pipeline.readers.pdf.looking import painted_page

_SCALE = 2.0
"""Pixels to a point: 144 to the inch, enough to read small print."""


def page_picture(path: Path, found: Found, layers: Sequence[Layer]) -> bytes:
    """A PNG of the page with the chosen layers drawn over it and a legend below.

    Raises:
        CorruptDocument: when PDFium cannot paint the page.
    """
    picture, scale = painted_page(path, found.page_number, _SCALE)
    marks = marks_of(found, layers)
    png = io.BytesIO()
    with_legend(drawn(picture, marks, scale), marks, layers).save(png, "PNG")
    return png.getvalue()
