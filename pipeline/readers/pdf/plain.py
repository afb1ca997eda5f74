"""Pages whose text shows that no figure can stand on them: read line by line from PDFium's text, as context.

Nothing else of the page is taken apart: no letters one by one, no rulings. Where lines stand beside each other, or
print is turned, hidden or doubtful, the page is read in full instead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from pipeline.find.figures import may_hold_figures
from pipeline.layout.blocks import block_of, body_size, paragraphs
from pipeline.layout.lines import PrintedLine, line_of
from pipeline.layout.objects import Word
from pipeline.layout.settings import DEFAULTS
from pipeline.model.document import Page
from pipeline.readers.pdf.doubt import DoubtfulPage
from pipeline.readers.pdf.drawn import Box
from pipeline.readers.pdf.matrices import placing
from pipeline.readers.pdf.pdfium_calls import address, origins_of, text_object
from pipeline.readers.pdf.pdfium_styles import Style, Styles
from pipeline.readers.pdf.pdfium_text import check_letters, letters_of
from pipeline.readers.pdf.shapes import WHITE
from pipeline.readers.pdf.words import clean_text, is_bold, is_italic

_FEWEST_LETTERS = 200
"""Shorter pages are read as quickly in full."""
_LINE = re.compile(r"[^\r\n]+")
_WORD = re.compile(r"\S+")
_LINE_ENDS = {ord("\r"): None, ord("\n"): None}
_new = tuple.__new__
"""Quicker than a named tuple's own constructor, as a page has hundreds of words."""
_SAME_LINE_EM = 0.5
"""Lines nearer to each other may stand side by side."""


class NotPlain(Exception):
    """The page has to be read in full; the message says why."""


def plain_page(page: Any, text_page: Any, number: int) -> Page:
    """The pypdfium2 page as blocks of text; ``text_page`` is PDFium's handle of its text.

    Raises:
        NotPlain: it may hold figures, or more than lines one below the other.
        DoubtfulPage: PDFium may not tell what is printed.
    """
    if page.get_rotation():
        raise NotPlain("turned")
    text = letters_of(text_page)
    if len(text) < _FEWEST_LETTERS or may_hold_figures(text.replace("\r\n", "\n")):
        raise NotPlain("it may hold figures")
    lines = _Lines(text_page, text, page.get_bbox()).read()
    body, left = body_size(lines), min(line.x0 for line in lines)
    items = tuple(block_of(group, body, left) for group in paragraphs(lines))
    _, width, height = placing(page.get_bbox(), 0)
    return Page(number, items, width, height, is_without_figures=True)


class _Lines:
    """The printed lines of a text page."""

    def __init__(self, text_page: Any, text: str, shown: Box) -> None:
        self._text_page, self._page, self._text = text_page, address(text_page), text
        self._to_drawn, self._width, self._height = placing(shown, 0)
        self._styles = Styles(text_page, self._to_drawn)
        self._is_clean = text.isascii() and "(cid:" not in text and text.translate(_LINE_ENDS).isprintable()
        starts = [word.start() for word in _WORD.finditer(text)]
        self._pens = dict(zip(starts, zip(*origins_of(self._page, starts), strict=True), strict=True))
        """Where the pen stood for the first letter of each word."""

    def read(self) -> list[PrintedLine]:
        """From top to bottom.

        Raises:
            NotPlain: they do not simply follow each other.
        """
        lines = [line_of(words) for line in _LINE.finditer(self._text) if (words := self._words(*line.span()))]
        lines.sort(key=lambda line: line.baseline)
        for upper, lower in pairwise(lines):
            if lower.baseline - upper.baseline < _SAME_LINE_EM * lower.size:
                raise NotPlain("print side by side")
        if not lines:
            raise NotPlain("no print")
        return lines

    def _words(self, first: int, last: int) -> Sequence[Word]:
        spans = [span.span() for span in _WORD.finditer(self._text, first, last)]
        if not spans:
            return []
        first, last = spans[0][0], spans[-1][1]
        if text_object(self._page, first) == text_object(self._page, last - 1):
            style = self._style(first, last)
            words = self._placed(style, spans)
        else:
            words = [word for span in spans for word in self._placed(self._style(*span), [span])]
        for left, right in pairwise(words):
            if right.x0 - left.x1 >= DEFAULTS.column_gap_em * left.size or right.x0 < left.x0:
                raise NotPlain("a gap in a line")
        return words

    def _style(self, first: int, last: int) -> Style:
        """Of characters that one object shows."""
        item = text_object(self._page, first)
        if item is None:
            raise DoubtfulPage("print that belongs to nothing")
        style = self._styles.of(item, first)
        check_letters(style, self._text, first, last)
        if not style.is_level or not style.is_painted or style.lightness >= WHITE:
            raise NotPlain("print that is turned or hidden")
        return style

    def _placed(self, style: Style, spans: Sequence[tuple[int, int]]) -> list[Word]:
        placed: list[Word] = []
        a, b, c, d, e, f = self._to_drawn
        font, size, step, width_of = style.font, style.size, style.step, style.font.widths.__getitem__
        fall, is_heavy, is_leaning = font.foot * size, is_bold(font.name), is_italic(font.name)
        for first, last in spans:
            across, up = self._pens[first]
            x, baseline = a * across + c * up + e, b * across + d * up + f
            letters, bottom = self._text[first:last], baseline - fall
            end = x + sum(map(width_of, letters)) * step
            if x < 0 or end > self._width or bottom < size or bottom > self._height:
                raise NotPlain("print off the page")
            printed = letters if self._is_clean else clean_text(letters)
            place = (x, bottom - size, end, bottom, baseline, size)
            placed.append(_new(Word, (printed, *place, is_heavy, is_leaning, False, 0, None)))
        return placed
