"""Tables that explain a document's marks and short forms, put as the sentences of a key.

Symbol | Meaning                            [c] | A value of 1, 2, 3 or 4 has been replaced
Code   | Stands for                         FWW | Final written warning
Stage  | Sanction                           Stage 1 | First written warning
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from pipeline.interpret.counts import SymbolKey
from pipeline.interpret.counts.symbols import canonical_symbol
from pipeline.interpret.short_forms import CODE, STAGE, short_forms_in
from pipeline.model.candidate import Candidates, TableCandidate
from pipeline.model.document import Cell, Table

MARK_HEAD = re.compile(
    r"^(?:symbols?|shorthand|codes?|markers?|marks?|key|notation|abbreviations?|acronyms?|short forms?|letters?|"
    r"terms?)\b(?: used)?$",
    re.IGNORECASE,
)
MEANING_HEAD = re.compile(
    r"^(?:meanings?|descriptions?|explanations?|definitions?|what (?:it|this|they) means?|stands? for|in full|"
    r"full name|represents)\b",
    re.IGNORECASE,
)
SIGN = re.compile(r"^(?:[*~#^†‡.:-]{1,3}|\[[A-Za-z]{1,4}\]|<=?\s?\d{1,2})$")
"""A mark that is no label of a row by itself."""
LONGEST_MARK = 12


def legend_notes(tables: Iterable[TableCandidate]) -> Iterator[str]:
    """ "[c] = A value of 1, 2, 3 or 4 …" for each row of a table of marks, or that opens with a sign of its own."""
    for candidate in tables:
        yield from _notes(candidate.table)


def keys_among(tables: Sequence[TableCandidate]) -> frozenset[int]:
    """The item indices of tables that only explain the short forms of others: "Code | Outcome" over "DIS | Dismissed".

    Each line has one short form and words for it, and another table holds one of these forms.
    """
    found = []
    for candidate in tables:
        forms = _forms_explained(candidate.table)
        others = (cell.text for other in tables if other is not candidate for cell in other.table.cells)
        if forms and forms & set(short_forms_in(dict.fromkeys(others))):
            found.append(candidate.item_index)
    return frozenset(found)


def _forms_explained(table: Table) -> frozenset[str]:
    """The short forms of a table of two columns whose lines, its head aside, each explain one; none for another."""
    rows = [texts for row in table.grid() if (texts := _texts(row))]
    if rows and OF_PEOPLE.match(rows[0][0]):
        return frozenset()
    while rows and (len(rows[0]) == 1 or not _is_form(rows[0][0])):
        rows = rows[1:]
    forms = [row[0] for row in rows if len(row) == 2 and _is_form(row[0]) and row[1][:1].isalpha()]
    is_key = table.column_count == 2 and len(forms) == len(rows) == len(set(forms)) >= FEWEST_FORMS
    return frozenset(short_forms_in(forms)) if is_key else frozenset()


def _is_form(text: str) -> bool:
    return CODE.match(text) is not None or STAGE.match(text) is not None


FEWEST_FORMS = 2
OF_PEOPLE = re.compile(
    r"(?:ranks?|grades?|roles?|bands?|posts?|job|staff|officers?|employees?|departments?|directorates?|teams?|divisions?"
    r"|years?|dates?|cases?)\b",
    re.IGNORECASE,
)
"""Heads lines that are cases or groups, which explain nothing: "Rank | Outcome" over "PC | Dismissed"."""


def _notes(table: Table) -> Iterator[str]:
    rows = [_texts(row) for row in table.grid()]
    is_headed = bool(_forms_explained(table)) or any(
        len(row) == 2 and MARK_HEAD.match(row[0]) and MEANING_HEAD.match(row[1]) for row in rows[:LONGEST_TITLE]
    )
    for row in rows:
        if len(row) != 2 or len(row[0]) > LONGEST_MARK:
            continue
        if is_headed or (SIGN.match(row[0]) and len(row[1].split()) > 1 and table.column_count == 2):
            yield f"{row[0]} = {row[1]}"


def lines_of_key(candidates: Candidates, key: SymbolKey) -> frozenset[int]:
    """The item indices of lines right below a table that explain a mark of its cells: "- nil return" is no answer.

    Nor is "A blank box shows that nobody was dealt with in this way", wherever it stands.
    """
    below = {one.item_index + 1: one.table for one in candidates.tables}
    lines = {one.item_index: " ".join(one.block.text.split()) for one in candidates.passages}
    blank = {entry.quote for entry in key.entries if not entry.symbol}
    return frozenset(
        index
        for index, text in lines.items()
        if text.rstrip(".") in blank
        or (
            index in below
            and any(
                entry.symbol and entry.quote == text and _is_used(entry.symbol, below[index]) for entry in key.entries
            )
        )
    )


def _is_used(symbol: str, table: Table) -> bool:
    return any(canonical_symbol(cell.text) == symbol for cell in table.cells)


LONGEST_TITLE = 3
"""Rows: a legend's head stands first, or below its title."""


def _texts(row: Iterable[Cell | None]) -> list[str]:
    return [" ".join(cell.text.split()) for cell in row if cell is not None and cell.text.strip()]
