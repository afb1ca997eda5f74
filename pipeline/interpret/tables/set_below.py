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
OF_MORE = re.compile(
    r"\b(?:(?:three|four|five|following|these) (?:tables|breakdowns|ways)|tables below"
    r"|by [\w ]{1,30}, (?:then )?by [\w ]{1,30},? (?:and )?(?:then |also )?by)\b",
    re.IGNORECASE,
)
"""Says that more than two follow."""
SAYS_NOTHING = frozenset({"", "number", "numbers", "no", "staff", "employees", "people", "count", "total", "cases"})
"""Heads that a table of anything may have; "" is a year's."""
MOST_TIMES = 2
"""How many times all of one year the number of another may be."""
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
        words = _filtered_by(before.table, lexicon, periods)
        if not words and (len(told) < 2 or told[-1] is tables[len(told) - 1] or _tells_of_more(before)):
            words = _shared(before, candidate, periods)
        told.append(replace(candidate, surroundings=replace(around, lead_in=words)) if words else candidate)
    return told


def _tells_of_more(before: TableCandidate) -> bool:
    """Whether words that a table took from above go on to the next: "by X and then by Y" is of two tables."""
    return (
        OF_SEVERAL.search(before.surroundings.lead_in) is None
        or OF_MORE.search(before.surroundings.lead_in) is not None
    )


def _shared(before: TableCandidate, candidate: TableCandidate, periods: PeriodContext) -> str:
    """The words over the table before, where they speak of both or the columns of both are headed alike.

    No number of the table may be greater than all of the one before: 600 and 400 below ten dismissals are something
    else, whatever the heads.
    """
    around = before.surroundings
    words = around.lead_in if NUMBERED.match(around.caption) else f"{around.lead_in} {around.caption}".strip()
    whole = sum(_numbers(before.table, with_totals=False))
    greatest = max(_numbers(candidate.table, with_totals=True), default=0)
    if _is_of_another_year(before.table, candidate.table, periods):
        return words if greatest <= MOST_TIMES * whole else ""
    heads, below = _heads(before.table, periods), _heads(candidate.table, periods)
    is_alike = heads == below and not set(heads) <= SAYS_NOTHING
    return words if greatest <= whole and (OF_SEVERAL.search(words) or is_alike) else ""


def _is_of_another_year(before: Table, table: Table, periods: PeriodContext) -> bool:
    """ "Department | 2015/16" below "Department | 2014/15": the same under another year."""
    first, second = (_texts(one.grid()[0]) if one.row_count else [] for one in (before, table))
    is_headed_alike = len(first) == len(second) > 1 and fold(first[0]) == fold(second[0]) and first != second
    return is_headed_alike and not any(_heads(before, periods)) and not any(_heads(table, periods))


def _numbers(table: Table, *, with_totals: bool) -> list[int]:
    """The numbers in a table's columns of figures, with or without those of its totals."""
    grid = table.grid()
    totals = {at for at, cell in enumerate(grid[0]) if cell is not None and TOTAL.match(cell.text)} if grid else set()
    return [
        int(text.replace(",", ""))
        for row in grid[1:]
        if with_totals or row[0] is None or not TOTAL.match(row[0].text)
        for at, cell in enumerate(row)
        if at > 0 and cell is not None and (with_totals or at not in totals)
        if NUMBER.fullmatch(text := cell.text.strip())
    ]


TOTAL = re.compile(r"\W*(?:(?:grand |sub)?-?totals?|all|overall)\b", re.IGNORECASE)
NUMBER = re.compile(r"\d[\d,]*")


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
