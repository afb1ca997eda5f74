"""A page's fonts as PDFium has them: names, descents, widths, and whether their letters can be believed."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium
from pdfminer.fontmetrics import FONT_METRICS

from pipeline.readers.pdf.doubt import DoubtfulPage
from pipeline.readers.pdf.glyphs import descent_of
from pipeline.readers.pdf.pdfium_calls import address, font_of, glyph_width, has_no_letter


class Font:
    """One font. ``foot`` is how far letters hang below the baseline, in em, negative."""

    def __init__(self, text_page: Any, place: int) -> None:
        """``place`` is the font's address."""
        handle = ctypes.cast(place, pdfium.FPDF_FONT)
        self.text_page = text_page
        self._page = address(text_page)
        self._believed: set[str] = set()
        self.widths = _Widths(place)
        self.name = _name_of(handle)
        if not self.name:
            raise DoubtfulPage("letters are drawings")  # Type 3
        self.foot = descent_of(_stated_descent(handle, self.name))

    def check(self, text: str, first: int, last: int) -> None:
        """Make sure that the file says what letters those glyphs are: else PDFium takes codes for letters.

        Figures are asked one by one, others once.

        Raises:
            DoubtfulPage: it does not.
        """
        new = set(text[first:last]) - self._believed
        if new:
            for place in [place for place in range(first, last) if text[place] in new]:
                self._ask(text[place], place)
            self._believed.update(letter for letter in new if not letter.isdigit())

    def _ask(self, letter: str, place: int) -> None:
        if letter == "\0" or has_no_letter(self._page, place):
            raise DoubtfulPage("glyphs without a letter")


class _Widths(dict[str, float]):
    """How far the pen moves for a letter, in em; asked once. 0 where that is not known: of ligatures, for one."""

    def __init__(self, font: int) -> None:
        super().__init__()
        self._font = font
        self._width = ctypes.c_float()
        self._at = ctypes.addressof(self._width)

    def __missing__(self, letter: str) -> float:
        if len(letter) > 1:
            return 0.0
        self._width.value = 0.0
        glyph_width(self._font, ord(letter), 1.0, self._at)
        self[letter] = width = self._width.value
        return width


class Fonts:
    """Those of one page; PDFium's handles are not good for longer."""

    def __init__(self, text_page: Any) -> None:
        self._text_page = text_page
        self._known: dict[int, Font] = {}

    def of(self, item: int) -> Font:
        """The font of the text object at that address.

        Raises:
            DoubtfulPage: its glyphs are drawings.
        """
        place = font_of(item)
        if place not in self._known:
            if place is None:
                raise ValueError("a text object without a font")
            self._known[place] = Font(self._text_page, place)
        return self._known[place]


def _name_of(font: Any) -> str:
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, length)
    return buffer.value.decode("utf-8", "replace")


def _stated_descent(font: Any, name: str) -> float:
    """In em; pdfminer's own figure for the fonts that every reader has."""
    if name in FONT_METRICS:
        return float(str(FONT_METRICS[name][0].get("Descent", 0.0))) / 1000
    descent = ctypes.c_float()
    pdfium.FPDFFont_GetDescent(font, 1.0, descent)
    return descent.value
