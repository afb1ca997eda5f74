"""What a table without words of its own takes from the table right above it.

"In 2016/17 we dismissed 41 people, below by sex and then by grade."    -> of both tables that follow, one by one
Year | 2013-14          a table of what a report was filtered by        -> "Year: 2013-14" over the pivot below it
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.interpret.lexicon import Lexicon
from pipeline.interpret.periods import PeriodContext, parse_period
from pipeline.model.candidate import TableCandidate
from pipeline.model.document import Cell, Table
from pipeline.model.period import PeriodKind
from pipeline.vocabulary.folding import fold

OF_SEVERAL = re.compile(
    r"\b(?:twice|both (?:ways|tables|breakdowns)|(?:two|three|following) (?:tables|breakdowns|ways)|tables below"
    r"|(?:and|,) then by|first by|by [\w ]{1,30},? and (?:also |separately )?by)\b",
    re.IGNORECASE,
)
"""Says that more than one table follows."""
NUMBERED = re.compile(r"^\W*(?:table|annex|appendix|figure|chart)\s+\w", re.IGNORECASE)
"""A caption of one table alone."""
MOST_FILTERS = 6


def with_words_above(
    tables: Sequence[TableCandidate], lexicon: Lexicon, periods: PeriodContext
) -> list[TableCandidate]:
    """The tables, those set right below another with nothing between given what is said over that."""
    told: list[TableCandidate] = []
    for candidate in tables:
        before = told[-1] if told else None
        around = candidate.surroundings
        is_bare = not around.caption and not around.lead_in
        if before is None or not is_bare or candidate.item_index != before.item_index + 1:
            told.append(candidate)
            continue
        words = _filtered_by(before.table, lexicon, periods) or _shared(before, candidate, periods)
        told.append(replace(candidate, surroundings=replace(around, lead_in=words)) if words else candidate)
    return told


def _shared(before: TableCandidate, candidate: TableCandidate, periods: PeriodContext) -> str:
    """The words over the table before, where they speak of both or the columns of both are headed alike."""
    around = before.surroundings
    words = around.lead_in if NUMBERED.match(around.caption) else f"{around.lead_in} {around.caption}".strip()
    heads, below = _heads(before.table, periods), _heads(candidate.table, periods)
    return words if OF_SEVERAL.search(words) or (heads and heads == below) else ""


def _heads(table: Table, periods: PeriodContext) -> list[str]:
    """The headings over the figures, one year like another; none where a first row is figures itself."""
    first = table.grid()[0] if table.row_count else []
    texts = [" ".join(cell.text.split()) if cell is not None else "" for cell in first[1:]]
    heads = ["" if parse_period(text, periods) is not None else fold(text) for text in texts]
    return [] if any(head.isdigit() for head in heads) else heads


def _filtered_by(table: Table, lexicon: Lexicon, periods: PeriodContext) -> str:
    """ "Year: 2013-14" of a table of filters ("Year | 2013-14", "Reason | Conduct"); "" of any other table."""
    rows = [_texts(row) for row in table.grid()]
    if table.column_count != 2 or len(rows) > MOST_FILTERS or any(len(row) != 2 or row[1].isdigit() for row in rows):
        return ""
    return "; ".join(f"{head}: {value}" for head, value in rows if _dates(head, value, lexicon, periods))


def _dates(head: str, value: str, lexicon: Lexicon, periods: PeriodContext) -> bool:
    role = lexicon.column_roles.match(head)
    period = parse_period(value, periods)
    return role is not None and role.code == "period" and period is not None and period.kind is not PeriodKind.POINT


def _texts(row: Sequence[Cell | None]) -> list[str]:
    return [" ".join(cell.text.split()) for cell in row if cell is not None and cell.text.strip()]
