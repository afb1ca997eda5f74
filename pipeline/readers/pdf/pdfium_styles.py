"""What the characters of a text object share, and the glyphs that follow from it and from where the pen stood."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, repeat
from operator import eq
from typing import Any

import pypdfium2.raw as pdfium

from pipeline.readers.pdf.colours import luma
from pipeline.readers.pdf.doubt import DoubtfulPage
from pipeline.readers.pdf.drawn import Glyph
from pipeline.readers.pdf.glyphs import INVISIBLE_MODES, direction_of
from pipeline.readers.pdf.matrices import Matrix
from pipeline.readers.pdf.pdfium_fonts import Font, Fonts
from pipeline.readers.pdf.pdfium_words import other_words

_GAP_EM = 0.12
_OVERHANG_EM = 0.2
"""Ink reaches no farther beyond the pen; PDFium's box of a glyph holds both."""
_new = tuple.__new__
"""Three times as fast as a named tuple's own constructor, and called without a step of Python's for each glyph."""


class Style:
    """One text object's font, size, direction and colour."""

    def __init__(self, item: Any, font: Font, place: Matrix, em: float, to_drawn: Matrix) -> None:
        """``place`` is the text's matrix, ``em`` the font size in its units."""
        self.font = font
        self._text_page = font.text_page
        self.is_reworded = bool(other_words(item))
        self._to_drawn = to_drawn
        a, b, c, d, _, _ = place.then(to_drawn)
        self._em, self._axes = em, Matrix(a, b, c, d, 0.0, 0.0)
        self.size = abs(em) * math.hypot(c, d)
        self.step = abs(em) * math.hypot(a, b)
        self._direction = direction_of(a, -b)
        self.is_level = b == 0 and c == 0 and a * em > 0 and -d * em > 0 and to_drawn.b == 0
        self.lightness = _lightness(item)
        self.is_painted = pdfium.FPDFTextObj_GetTextRenderMode(item) not in INVISIBLE_MODES

    def glyphs(self, text: str, across: list[float], down: list[float], last: int) -> list[Glyph]:
        """The glyphs of characters next to each other, and where the pen stood; ``last`` is the last one's place."""
        letters: Sequence[str] = text
        if _has_ligatures(across, down):
            letters, across, down = _unfolded(text, across, down)
        advances = self._advances(letters, across, down, last)
        if self.is_level:
            if len(letters) == len(text):
                self._check_gaps(text, across, advances, last + 1 - len(text))
            return self._level_glyphs(letters, across, down[0], advances)
        return list(self._turned_glyphs(letters, across, down, advances))

    def _check_gaps(self, text: str, across: list[float], advances: list[float], first: int) -> None:
        """Where white seems to part two letters, ask for that very glyph: a font may have a narrower one of its name.

        Small capitals ("n" under the name of "N") are wider or narrower than the capitals.
        """
        widest, step = _GAP_EM * self.size, self.step
        pens = zip(across, islice(across, 1, None), advances, strict=False)
        gaps = [place for place, (x, following, advance) in enumerate(pens) if following - x - advance * step > widest]
        for place in gaps:
            letter = text[place]
            if not letter.isspace() and not text[place + 1].isspace():
                advances[place] = max(advances[place], self._width_at(letter, across[place], first + place))
        if not text[-1].isspace():
            end = self._width_at(text[-1], across[-1], first + len(text) - 1)
            if (end - advances[-1]) * self.step > _OVERHANG_EM * self.size:
                advances[-1] = end

    def _level_glyphs(
        self, letters: Sequence[str], across: list[float], down: float, advances: list[float]
    ) -> list[Glyph]:
        _, baseline = self._to_drawn.of(0.0, down)
        bottom = baseline - self.font.foot * self.size
        top, left, step = bottom - self.size, self._to_drawn.e, self.step
        starts = [left + x for x in across]
        ends = [x + advance * step for x, advance in zip(starts, advances, strict=True)]
        shared = (bottom, baseline, self.size, self.font.name, 0, self.lightness, self.is_painted)
        fields = zip(letters, starts, repeat(top), ends, *map(repeat, shared), strict=False)
        return list(map(_new, repeat(Glyph), fields))

    def _turned_glyphs(
        self, letters: Sequence[str], across: list[float], down: list[float], advances: list[float]
    ) -> Iterator[Glyph]:
        foot, em = self.font.foot * self._em, self._em
        for letter, x, y, advance in zip(letters, across, down, advances, strict=True):
            pen_x, pen_y = self._to_drawn.of(x, y)
            corners = [self._axes.of(u, v) for u in (0.0, advance * em) for v in (foot, foot + em)]
            box_across, box_down = [pen_x + u for u, _ in corners], [pen_y + v for _, v in corners]
            yield Glyph(
                letter, min(box_across), min(box_down), max(box_across), max(box_down), pen_y, self.size,
                self.font.name, self._direction, self.lightness, self.is_painted,
            )  # fmt: skip

    def _advances(self, letters: Sequence[str], across: list[float], down: list[float], last: int) -> list[float]:
        """How far each glyph moves the pen, in em; a ligature, whose letters tell no width, to the next glyph."""
        advances = list(map(self.font.widths.__getitem__, letters))
        if 0.0 in advances:
            pens = list(zip(across, down, strict=True))
            for place, (left, right) in enumerate(pairwise(pens)):
                if not advances[place]:
                    advances[place] = math.dist(left, right) / self.step
            if not advances[-1]:
                advances[-1] = self._width_at(letters[-1], across[-1], last)
        return advances

    def _width_at(self, letters: str, x: float, place: int) -> float:
        """Of the last glyph before a gap; PDFium knows it of level print."""
        if not self.is_level:
            return sum(self.font.widths[letter] for letter in letters)
        box = pdfium.FS_RECTF()
        pdfium.FPDFText_GetLooseCharBox(self._text_page, place, box)
        return max(0.0, (float(box.right) - x) / self.step)  # print that runs downwards stands left of its pen


def _has_ligatures(across: list[float], down: list[float]) -> bool:
    """True where PDFium may give the letters of a glyph one by one, all in its place."""
    return any(map(eq, across, islice(across, 1, None))) and any(
        x == next_x and y == next_y for (x, y), (next_x, next_y) in pairwise(zip(across, down, strict=True))
    )


def _unfolded(text: str, across: list[float], down: list[float]) -> tuple[list[str], list[float], list[float]]:
    """Letters in one place as one: "ffi"."""
    letters, xs, ys = [text[0]], [across[0]], [down[0]]
    for letter, x, y in zip(text[1:], across[1:], down[1:], strict=True):
        if x == xs[-1] and y == ys[-1] and letter.isalpha() and letters[-1].isalpha():
            letters[-1] += letter
        else:
            letters.append(letter)
            xs.append(x)
            ys.append(y)
    return letters, xs, ys


class Styles:
    """Those of one page; PDFium's handles are not good for longer."""

    def __init__(self, text_page: Any, to_drawn: Matrix) -> None:
        self._text_page, self._to_drawn = text_page, to_drawn
        self._fonts = Fonts(text_page)
        self._known: dict[int, Style] = {}

    @property
    def items(self) -> set[int]:
        """Addresses of the text objects met so far."""
        return set(self._known)

    def of(self, item: int, place: int) -> Style:
        """The style of the text object at that address; ``place`` is that of a character of it.

        Raises:
            DoubtfulPage: its font has no name: the letters are drawings.
        """
        if item not in self._known:
            self._known[item] = self._style(ctypes.cast(item, pdfium.FPDF_PAGEOBJECT), place)
        return self._known[item]

    def _style(self, item: Any, place: int) -> Style:
        held = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._text_page, place, held)
        matrix = Matrix(held.a, held.b, held.c, held.d, 0.0, 0.0)
        em = pdfium.FPDFText_GetFontSize(self._text_page, place)
        if not em or not matrix.a * matrix.d - matrix.b * matrix.c:
            raise DoubtfulPage("print without a size")
        return Style(item, self._fonts.of(item), matrix, em, self._to_drawn)


def _lightness(item: Any) -> float:
    shades = [ctypes.c_uint() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetFillColor(item, *shades):
        return 0.5
    return luma(*(shade.value / 255 for shade in shades[:3]))
