"""The print of a page as PDFium places it, in the same terms as pdfminer's.

PDFium keeps the characters of one show operator together as a text object, which has one font, size and colour; of
each character only the letter and where the pen stood are asked. What PDFium adds (blanks and line ends that it takes
for granted) is left out; where it may tell another letter than is printed, ``DoubtfulPage`` is raised.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Set
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium

from pipeline.readers.pdf.doubt import DoubtfulPage, RewordedPage
from pipeline.readers.pdf.drawn import Drawn, Glyph, Strip
from pipeline.readers.pdf.matrices import Matrix
from pipeline.readers.pdf.pdfium_calls import address, characters, origins, text_object
from pipeline.readers.pdf.pdfium_styles import Style, Styles

_LINE = re.compile(r"[^\r\n]+")
_PART = re.compile(r"\s|\S+")
_BLANK = re.compile(r"[^\S\r\n]")
_OTHER_SCRIPTS = re.compile(
    "[\u0590-\u08ff\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefe]"
)
"""Scripts that run leftwards or downwards, which PDFium puts into an order of its own."""
HYPHENS = ("\x02", "\ufffe")
"""How PDFium marks a hyphen at a line's end."""

_Run = tuple[int, int, int]
"""Address of a text object, place of its first character, place behind the last."""


def print_of(text_page: Any, to_drawn: Matrix, drawn: Drawn) -> Set[int]:
    """Put the print of a page into ``drawn``; the addresses of the text objects that it comes from.

    ``to_drawn`` takes PDFium's page space to the coordinates of ``Drawn``.

    Raises:
        DoubtfulPage: PDFium may not tell what is printed.
    """
    text = letters_of(text_page)
    page = address(text_page)
    across, down = origins(page, len(text))
    styles = Styles(text_page, to_drawn)
    placed: list[Strip | list[Glyph]] = []
    for item, first, last in _runs(page, text):
        style = styles.of(item, first)
        check_letters(style, text, first, last)
        placed.append(style.placed(text[first:last], across[first:last], down[first:last], last - 1))
    drawn.strips = [part for part in placed if isinstance(part, Strip)]
    if len(drawn.strips) < len(placed):
        drawn.glyphs = [glyph for part in placed for glyph in (part.glyphs() if isinstance(part, Strip) else part)]
        drawn.strips = []
    return styles.items


def check_letters(style: Style, text: str, first: int, last: int) -> None:
    """Make sure that these letters are what is printed.

    Raises:
        DoubtfulPage: the file does not say what letters they are.
        RewordedPage: it says that they read as something else.
    """
    style.font.check(text, first, last)
    if style.is_reworded:
        raise RewordedPage("print that the file puts into other words")


def letters_of(text_page: Any) -> str:
    """The text of a page, one letter for each place, lines ended by CR LF, a hyphen at a line's end as "-".

    Raises:
        DoubtfulPage: it is of a script that PDFium puts into an order of its own.
    """
    return with_hyphens(marked_letters_of(text_page))


def with_hyphens(marked: str) -> str:
    """Text of ``marked_letters_of`` with the hyphens as printed."""
    for hyphen in HYPHENS:  # ``translate`` takes a hundred times as long where a letter is not ASCII
        marked = marked.replace(hyphen, "-")
    return marked


def marked_letters_of(text_page: Any) -> str:
    """As ``letters_of``, with PDFium's own marks (``HYPHENS``) for hyphens at a line's end, which it then leaves out.

    Raises:
        DoubtfulPage: it is of a script that PDFium puts into an order of its own.
    """
    count = pdfium.FPDFText_CountChars(text_page)
    text = characters(text_page, count) if count > 0 else ""
    if _OTHER_SCRIPTS.search(text):
        raise DoubtfulPage("another script")
    return text


def _runs(page: int, text: str) -> Iterator[_Run]:
    """Characters one after the other that one object shows; what PDFium adds belongs to none and is left out.

    Mostly an object shows a line or more of it, so that its ends and blanks tell.
    """
    blanks = [blank.start() for blank in _BLANK.finditer(text)]
    shown_by = list(map(text_object, repeat(page), blanks))
    for line in _LINE.finditer(text):
        first, last = line.span()
        item = text_object(page, first)
        if item is not None and item == text_object(page, last - 1):
            inside = shown_by[bisect_left(blanks, first) : bisect_left(blanks, last)]
            if inside.count(item) == len(inside):
                yield item, first, last
                continue
        yield from _parted(page, text, first, last)


def _parted(page: int, text: str, first: int, last: int) -> Iterator[_Run]:
    """The runs of a line in which objects change, or to which PDFium has added blanks."""
    item, begun = None, first
    for part in _PART.finditer(text, first, last):
        for here, start, _ in _word(page, *part.span()):
            if here is None and not text[start].isspace():
                raise DoubtfulPage("print that belongs to nothing")
            if here != item:
                if item is not None:
                    yield item, begun, start
                item, begun = here, start
    if item is not None:
        yield item, begun, last


def _word(page: int, first: int, last: int) -> Iterator[tuple[int | None, int, int]]:
    """A word's objects: mostly one, which its ends tell."""
    item = text_object(page, first)
    if item == text_object(page, last - 1):
        yield item, first, last
    else:
        yield from ((text_object(page, place), place, place + 1) for place in range(first, last))
