"""The letters and numbers that a spreadsheet printed "with headings" puts around its cells: no part of the table."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from string import ascii_uppercase

from pipeline.layout.drafts import Draft, squeezed
from pipeline.layout.lines import text_of

_FEWEST = 2
_ALPHABET = (*ascii_uppercase, *(f"A{letter}" for letter in ascii_uppercase))


def without_sheet_frame(draft: Draft) -> Draft:
    """The draft without its first row and column where these are "A B C …" and "1 2 3 …", letters and numbers both.

    Numbers alone may count cases, letters alone may be grades: only both together are a spreadsheet's frame.
    """
    texts = {(cell.row, cell.column): text_of(cell.words) for cell in draft.cells}
    letters = [texts.get((0, column), "") for column in range(1, draft.column_count)]
    numbers = [texts.get((row, 0), "") for row in range(1, draft.row_count)]
    if texts.get((0, 0), "") or not (_are_letters(letters) and _are_numbers(numbers)):
        return draft
    inner = tuple(cell for cell in draft.cells if cell.row and cell.column)
    return squeezed(replace(draft, cells=inner)) if any(cell.words for cell in inner) else draft


def _are_letters(texts: list[str]) -> bool:
    if len(texts) < _FEWEST or texts[0] not in _ALPHABET:
        return False
    start = _ALPHABET.index(texts[0])
    return tuple(texts) == _ALPHABET[start : start + len(texts)]


def _are_numbers(texts: list[str]) -> bool:
    """True for row numbers; a row that is hidden leaves a gap, so they need only rise."""
    if len(texts) < _FEWEST or not all(text.isdecimal() for text in texts):
        return False
    return all(int(above) < int(below) for above, below in pairwise(texts))
