"""What the characters of a text object share, and the glyphs that follow from it and from where the pen stood."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import islice, pairwise
from operator import sub
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from pipeline.readers.pdf.colours import luma
from pipeline.readers.pdf.doubt import DoubtfulPage
from pipeline.readers.pdf.drawn import Glyph, Strip
from pipeline.readers.pdf.glyphs import INVISIBLE_MODES, direction_of
from pipeline.readers.pdf.matrices import Matrix
from pipeline.readers.pdf.pdfium_calls import address, fill_colour, font_size, render_mode, text_matrix
from pipeline.readers.pdf.pdfium_fonts import Font, Fonts
from pipeline.readers.pdf.pdfium_words import is_reworded

_GAP_EM = 0.12
_OVERHANG_EM = 0.2
"""Ink reaches no farther beyond the pen; PDFium's box of a glyph holds both."""


class Look(NamedTuple):
    """What is asked of a text object, in PDFium's terms; objects of one look have one style."""

    a: float
    b: float
    c: float
    d: float
    em: float
    """The font size in the units that the matrix of ``a`` to ``d`` places."""
    colour: tuple[int, ...]
    """Red, green and blue up to 255; empty of a pattern."""
    render_mode: int
    is_reworded: bool


class Style:
    """The font, size, direction and colour of text objects."""

    def __init__(self, look: Look, font: Font, to_drawn: Matrix) -> None:
        self.font = font
        self._text_page = font.text_page
        self.is_reworded = look.is_reworded
        self._to_drawn = to_drawn
        a, b, c, d, _, _ = Matrix(*look[:4], 0.0, 0.0).then(to_drawn)
        self._em, self._axes = look.em, Matrix(a, b, c, d, 0.0, 0.0)
        self.size = abs(look.em) * math.hypot(c, d)
        self.step = abs(look.em) * math.hypot(a, b)
        self._direction = direction_of(a, -b)
        self.is_level = b == 0 and c == 0 and a * look.em > 0 and -d * look.em > 0 and to_drawn.b == 0
        self.lightness = luma(*(shade / 255 for shade in look.colour)) if look.colour else 0.5
        self.is_painted = look.render_mode not in INVISIBLE_MODES

    def placed(self, text: str, across: list[float], down: list[float], last: int) -> Strip | list[Glyph]:
        """The glyphs of characters next to each other, and where the pen stood; ``last`` is the last one's place."""
        letters: Sequence[str] = text
        steps = _steps(across)
        if 0.0 in steps and _has_ligatures(across, down):
            letters, across, down = _unfolded(text, across, down)
            steps = _steps(across)
        advances = self._advances(letters, across, down, last)
        if not self.is_level:
            return list(self._turned_glyphs(letters, across, down, advances))
        step, widest = self.step, _GAP_EM * self.size
        rests = map(sub, steps, [advance * step for advance in advances])
        whites = [place for place, rest in enumerate(rests) if rest > widest]
        if len(letters) == len(text):
            self._check_gaps(text, across, advances, last + 1 - len(text), whites)
        return self._strip(letters, across, down[0], advances, min(steps, default=math.inf), whites)

    def _check_gaps(
        self, text: str, across: list[float], advances: list[float], first: int, whites: Iterable[int]
    ) -> None:
        """Where white seems to part two letters, ask for that very glyph: a font may have a narrower one of its name.

        Small capitals ("n" under the name of "N") are wider or narrower than the capitals.
        """
        for place in whites:
            letter = text[place]
            if not letter.isspace() and not text[place + 1].isspace():
                advances[place] = max(advances[place], self._width_at(letter, across[place], first + place))
        if not text[-1].isspace():
            end = self._width_at(text[-1], across[-1], first + len(text) - 1)
            if (end - advances[-1]) * self.step > _OVERHANG_EM * self.size:
                advances[-1] = end

    def _strip(
        self,
        letters: Sequence[str],
        across: list[float],
        down: float,
        advances: list[float],
        closest: float,
        whites: list[int],
    ) -> Strip:
        _, baseline = self._to_drawn.of(0.0, down)
        bottom = baseline - self.font.foot * self.size
        left, step = self._to_drawn.e, self.step
        starts = [left + x for x in across] if left else across
        ends = [x + advance * step for x, advance in zip(starts, advances, strict=True)]
        place = bottom - self.size, bottom, baseline, self.size
        look = self.font.name, self.lightness, self.is_painted
        return Strip(letters, starts, ends, *place, *look, closest, whites)

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


def _steps(across: list[float]) -> list[float]:
    """From each glyph to the next."""
    return list(map(sub, islice(across, 1, None), across))


def _has_ligatures(across: list[float], down: list[float]) -> bool:
    """True where PDFium gives the letters of a glyph one by one, all in its place."""
    return any(x == next_x and y == next_y for (x, y), (next_x, next_y) in pairwise(zip(across, down, strict=True)))


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
        self._text_page, self._to_drawn = address(text_page), to_drawn
        self._fonts = Fonts(text_page)
        self._known: dict[int, Style] = {}
        self._alike: dict[tuple[Font, Look], Style] = {}
        self._matrix = (ctypes.c_float * 6)()
        self._shades = (ctypes.c_uint * 4)()
        self._matrix_at = ctypes.addressof(self._matrix)
        first = ctypes.addressof(self._shades)
        self._shades_at = [first + place * ctypes.sizeof(ctypes.c_uint) for place in range(4)]

    @property
    def items(self) -> Set[int]:
        """Addresses of the text objects met so far."""
        return self._known.keys()

    def of(self, item: int, place: int) -> Style:
        """The style of the text object at that address; ``place`` is that of a character of it.

        Raises:
            DoubtfulPage: its font has no name: the letters are drawings.
        """
        if item not in self._known:
            self._known[item] = self._style(item, place)
        return self._known[item]

    def _style(self, item: int, place: int) -> Style:
        text_matrix(self._text_page, place, self._matrix_at)
        a, b, c, d = self._matrix[:4]
        em = font_size(self._text_page, place)
        if not em or not a * d - b * c:
            raise DoubtfulPage("print without a size")
        font = self._fonts.of(item)
        colour = tuple(self._shades[:3]) if fill_colour(item, *self._shades_at) else ()
        look = Look(a, b, c, d, em, colour, render_mode(item), is_reworded(item))
        if (font, look) not in self._alike:
            self._alike[font, look] = Style(look, font, self._to_drawn)
        return self._alike[font, look]
