"""Digits that print or reading may have spoiled: a footnote mark run into a number, a letter for a digit.

A total of 17 over 4, 8 and 51 comes out right if the last is 5 with a note 1: the cell is named, and nothing changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.checks.places import by_table
from pipeline.checks.totals import groups_of, proves
from pipeline.model.candidate import TableCandidate
from pipeline.model.count import CountStatus
from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import Observation
from pipeline.model.provenance import Provenance

SPOILT = re.compile(r"(?=.*\d)(?=.*[A-Za-z|])[\dIlOoSBZ|]{2,4}$|[Il|O]$")
"""Digits with letters that look like digits among them ("l2", "1O"), or one such letter by itself."""


def check_digits(observations: Sequence[Observation], tables: Sequence[TableCandidate]) -> Iterator[Finding]:
    """A finding for each number that would make a sum right if one of its digits were a note, and for spoilt digits."""
    for cells in by_table(observations).values():
        for total in cells:
            if total.is_total and total.count.status is CountStatus.EXACT and not proves(total, cells):
                yield from _fused(total, cells)
    figures = by_table(observations)
    for candidate in tables:
        if candidate.table.number in figures:
            yield from _spoilt(candidate, figures[candidate.table.number])


def _fused(total: Observation, cells: Sequence[Observation]) -> Iterator[Finding]:
    for parts in groups_of(total, cells):
        if len(parts) < 2 or any(part.count.status is not CountStatus.EXACT for part in parts):
            continue
        for figure, wanted in _repairs(total, parts):
            message = f"“{figure.quote}” may be {wanted} with the mark of a note: then the total is right."
            yield Finding("suspicious-digit", Severity.WARNING, message, figure.provenance, figure.observation_id)


def _repairs(total: Observation, parts: Sequence[Observation]) -> Iterator[tuple[Observation, int]]:
    """(figure, what it may be) for each figure of the sum that makes it right when it loses its first or last digit."""
    values = [part.count.minimum or 0 for part in parts]
    whole = total.count.minimum or 0
    for part, value in zip(parts, values, strict=True):
        needed = whole - (sum(values) - value)
        if needed in _shorter(value):
            yield part, needed
    if sum(values) in _shorter(whole):
        yield total, sum(values)


def _shorter(value: int) -> set[int]:
    digits = str(value)
    return {int(digits[1:]), int(digits[:-1])} if len(digits) > 1 else set()


def _spoilt(candidate: TableCandidate, figures: Sequence[Observation]) -> Iterator[Finding]:
    rows = {one.provenance.row_number for one in figures}
    columns = {one.provenance.column_number for one in figures}
    for cell in candidate.table.cells:
        row, column = candidate.row_offset + cell.row_index + 1, candidate.column_offset + cell.column_index + 1
        if row in rows and column in columns and SPOILT.match(cell.text.strip()):
            message = f"“{cell.text.strip()}” in row {row}, column {column} may be a number with a letter for a digit."
            place = Provenance(
                cell.page_number, candidate.item_index, candidate.table.number, row, column, box=cell.box
            )
            yield Finding("suspicious-digit", Severity.WARNING, message, place)
