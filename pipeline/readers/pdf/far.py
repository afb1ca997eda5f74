"""Pages of long files far from any figure: their text alone is kept, as one block to be found by searching.

A report of two hundred pages has figures on a few. The first pages and the last, and those about a page that may hold
a figure, are read as they stand: headings, keys and years come from there. Of the others only so much is asked that
their text can be believed, which is what says that no figure stands on them.
"""

from __future__ import annotations

import re
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import pypdfium2

from pipeline.find.figures import may_hold_figures
from pipeline.layout.lines import joined
from pipeline.model.document import Block, BlockKind, Page
from pipeline.model.geometry import BoundingBox
from pipeline.readers.pdf.doubt import DoubtfulPage, RewordedPage
from pipeline.readers.pdf.drawn import Drawn
from pipeline.readers.pdf.matrices import placing
from pipeline.readers.pdf.pdfium_calls import address, text_object
from pipeline.readers.pdf.pdfium_fonts import Fonts
from pipeline.readers.pdf.pdfium_page import has_notes, has_printed_annotations
from pipeline.readers.pdf.pdfium_text import HYPHENS, marked_letters_of, with_hyphens
from pipeline.readers.pdf.pdfium_words import is_reworded
from pipeline.readers.pdf.words import clean_text

FEWEST_PAGES = 20
"""Shorter files are read whole: a letter's pages belong together."""
_ABOUT = 2
"""So many pages before and behind one that may hold a figure, and at both ends of the file, are near it."""
_FEWEST_LETTERS = 200
"""A page with fewer may be a picture, or a title over what follows."""
_PRINTED_LINE = re.compile(r"\S(?:[^\r\n]*\S)?")
_WORD = re.compile(r"\S+")
_DIVISION = re.compile(f"[{''.join(HYPHENS)}]")
"""Where a word is divided at a line's end."""


@dataclass(frozen=True, slots=True)
class FarPage:
    """A page that has been read when its turn comes."""

    number: int
    page: Page
    notes: bool

    def plain(self) -> Page | None:
        return self.page

    def drawn(self) -> Drawn:
        raise AssertionError("a page far from figures is not drawn")

    def has_forms(self) -> bool:
        return False

    def has_notes(self) -> bool:
        return self.notes

    def close(self) -> None:
        """Nothing of it is held."""


def far_pages(document: pypdfium2.PdfDocument) -> dict[int, FarPage]:
    """By their index; none of a short file."""
    count = len(document)
    if count < FEWEST_PAGES:
        return {}
    without = {index: page for index in range(count) if (page := _without_figures(document, index)) is not None}
    ends = {*range(_ABOUT), *range(count - _ABOUT, count)}
    return {
        index: page
        for index, page in without.items()
        if index not in ends and all(about in without for about in range(index - _ABOUT, index + _ABOUT + 1))
    }


def _without_figures(document: pypdfium2.PdfDocument, index: int) -> FarPage | None:
    """The page, if its text can be believed and says that it holds no figure."""
    try:
        with closing(document[index]) as page, closing(page.get_textpage()) as text_page:
            marked = marked_letters_of(text_page.raw)
            text = with_hyphens(marked)
            if len(text) < _FEWEST_LETTERS or may_hold_figures(text.replace("\r\n", "\n")):
                return None
            _believed(text_page.raw, text)
            if has_printed_annotations(page):
                return None
            return FarPage(index + 1, _as_text(page, marked, index + 1), has_notes(page))
    except (DoubtfulPage, pypdfium2.PdfiumError):
        return None


def _believed(text_page: Any, text: str) -> None:
    """Make sure that the letters are those printed.

    Raises:
        DoubtfulPage: they may be others.
    """
    fonts, handle = Fonts(text_page), address(text_page)
    for line in _PRINTED_LINE.finditer(text):
        for first, last in _of_one_object(handle, *line.span(), text):
            shown_by = text_object(handle, first)
            if shown_by is None:
                raise DoubtfulPage("print that belongs to nothing")
            fonts.of(shown_by).check(text, first, last)
            if is_reworded(shown_by):
                raise RewordedPage("print that the file puts into other words")


def _of_one_object(handle: int, first: int, last: int, text: str) -> list[tuple[int, int]]:
    """A printed line where one object shows it all, as mostly, else its words."""
    if text_object(handle, first) == text_object(handle, last - 1):
        return [(first, last)]
    return [word.span() for word in _WORD.finditer(text, first, last)]


def _as_text(page: Any, marked: str, number: int) -> Page:
    _, width, height = placing(page.get_bbox(), page.get_rotation())
    *divided, last = (" ".join(part.split()) for part in _DIVISION.split(marked))
    whole = clean_text(joined([*(f"{part}-" for part in divided), last]))
    block = Block(BlockKind.PARAGRAPH, (), whole, BoundingBox(0.0, 0.0, width, height))
    return Page(number, (block,), width, height, is_without_figures=True, is_far=True)
