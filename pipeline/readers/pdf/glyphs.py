"""Every glyph and drawn line of a page, straight from pdfminer's interpreter: the reference, and the fall-back.

pdfplumber makes a dictionary of each character, which costs as much time as interpreting the page, and tells neither
the text rendering mode nor the baseline. This device keeps just what layout needs, and those two as well.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from pdfminer.converter import PDFLayoutAnalyzer
from pdfminer.layout import LTCurve, LTLine, LTRect
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.utils import apply_matrix_rect

from pipeline.readers.pdf.colours import lightness
from pipeline.readers.pdf.drawn import Box, Drawn, Glyph, Shape, ShapeKind
from pipeline.readers.pdf.matrices import placing

INVISIBLE_MODES = frozenset({3, 7})
"""Text rendering modes that paint nothing (PDF 32000-1, table 106)."""

_USUAL_DESCENT = -0.21


def drawn_on(page: Any) -> Drawn:
    """Interpret a pdfplumber page; raises whatever pdfminer raises on a broken one."""
    device = _Collector(page.pdf.rsrcmgr, pageno=page.page_number)
    PDFPageInterpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    device.drawn.shown = _crop(page, device.drawn)
    return device.drawn


def _crop(page: Any, drawn: Drawn) -> Box:
    """The crop box relative to the top left of the media box as turned, cut to the page."""
    source = page.page_obj
    to_drawn, _, _ = placing(source.mediabox, source.rotate)
    (xa, ya), (xb, yb) = (to_drawn.of(*source.cropbox[corner : corner + 2]) for corner in (0, 2))
    left, top = max(min(xa, xb), 0.0), max(min(ya, yb), 0.0)
    right, bottom = min(max(xa, xb), drawn.width), min(max(ya, yb), drawn.height)
    if right - left < 1 or bottom - top < 1:
        return 0.0, 0.0, drawn.width, drawn.height
    return left, top, right, bottom


class _Collector(PDFLayoutAnalyzer):
    """A pdfminer device that keeps glyphs and shapes in our own terms."""

    def __init__(self, resources: Any, pageno: int) -> None:
        super().__init__(resources, pageno=pageno, laparams=None)
        self.drawn = Drawn(0.0, 0.0, (0.0, 0.0, 0.0, 0.0))
        self._is_painted = True

    def begin_page(self, page: Any, ctm: Any) -> None:
        super().begin_page(page, ctm)
        self.drawn.width, self.drawn.height = self.cur_item.width, self.cur_item.height

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        self._is_painted = textstate.render not in INVISIBLE_MODES
        super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(
        self,
        matrix: Any,
        font: Any,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,  # noqa: ARG002  # pdfminer's signature
        graphicstate: Any,
    ) -> float:
        advance = float(font.char_width(cid) * fontsize * scaling)
        box = self._glyph_box(matrix, font, fontsize, rise, cid, advance)
        a, b, c, d, _, origin_y = matrix
        self.drawn.glyphs.append(
            Glyph(
                text=_text_of(font, cid),
                x0=box[0],
                top=self.drawn.height - box[3],
                x1=box[2],
                bottom=self.drawn.height - box[1],
                baseline=self.drawn.height - origin_y - rise * d,
                size=abs(fontsize) * math.hypot(c, d),
                font_name=_font_name(font),
                direction=direction_of(a, b),
                lightness=lightness(graphicstate.ncolor),
                is_painted=self._is_painted,
            )
        )
        return advance

    @staticmethod
    def _glyph_box(
        matrix: Any, font: Any, fontsize: float, rise: float, cid: int, advance: float
    ) -> tuple[float, float, float, float]:
        """The em box from descent upwards, as wide as the pen moves, in page coordinates with y upwards."""
        if font.is_vertical():
            shift, fall = font.char_disp(cid)
            x = fontsize * 0.5 if shift is None else shift * fontsize * 0.001
            y = (1000 - fall) * fontsize * 0.001 + rise
            corners = (-x, y + advance, -x + fontsize, y)
        else:
            foot = descent_of(float(font.get_descent())) * fontsize + rise
            corners = (0, foot, advance, foot + fontsize)
        x0, y0, x1, y1 = apply_matrix_rect(matrix, corners)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def render_image(self, name: str, stream: Any) -> None:  # noqa: ARG002  # pdfminer's signature
        figure = self.cur_item
        self.drawn.images.append((figure.x0, self.drawn.height - figure.y1, figure.x1, self.drawn.height - figure.y0))

    def paint_path(self, gstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Sequence[Any]) -> None:
        super().paint_path(gstate, stroke, fill, evenodd, path)
        objects = self.cur_item._objs
        self.drawn.shapes.extend(_shape(item, self.drawn.height) for item in objects if isinstance(item, LTCurve))
        objects.clear()


def _shape(curve: LTCurve, height: float) -> Shape:
    kinds = {LTLine: ShapeKind.LINE, LTRect: ShapeKind.RECTANGLE}
    return Shape(
        kinds.get(type(curve), ShapeKind.CURVE),
        (curve.x0, height - curve.y1, curve.x1, height - curve.y0),
        tuple((x, height - y) for x, y in curve.pts),
        lightness(curve.stroking_color) if curve.stroke else None,
        lightness(curve.non_stroking_color) if curve.fill else None,
    )


def _text_of(font: Any, cid: int) -> str:
    try:
        return str(font.to_unichr(cid))
    except PDFUnicodeNotDefined:
        return f"(cid:{cid})"


def descent_of(stated: float) -> float:
    """How far letters hang below the baseline, in em; fonts without or with an absurd figure get the usual one."""
    return stated if -0.5 <= stated <= -0.1 else _USUAL_DESCENT


def _font_name(font: Any) -> str:
    name = font.fontname
    return name.decode("latin-1") if isinstance(name, bytes) else str(name)


def direction_of(a: float, b: float) -> int:
    """Reading direction in whole quarter turns, anticlockwise, of text whose x axis points to (a, b)."""
    return round(math.degrees(math.atan2(b, a)) / 90) * 90 % 360
