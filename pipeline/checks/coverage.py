"""Fewer figures than the table has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.candidate import TableCandidate
from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import Observation
from pipeline.model.provenance import Provenance


def check_coverage(tables: Sequence[TableCandidate], observations: Sequence[Observation]) -> Iterator[Finding]:
    """A finding for each number in a table of discipline that became no figure, so that it is not lost in silence."""
    used: dict[int, set[tuple[int | None, int | None]]] = {}
    for one in observations:
        at = one.provenance
        if at.table_number is not None:
            used.setdefault(at.table_number, set()).add((at.row_number, at.column_number))
    for candidate in tables:
        places = used.get(candidate.table.number)
        if places:
            yield from _unused(candidate, places)


def _unused(candidate: TableCandidate, places: set[tuple[int | None, int | None]]) -> Iterator[Finding]:
    rows = {row for row, _ in places}
    columns = {column for _, column in places}
    for cell in candidate.table.cells:
        at = (candidate.row_offset + cell.row_index + 1, candidate.column_offset + cell.column_index + 1)
        digits = cell.text.strip().replace(",", "")
        if digits.isdigit() and at not in places and at[0] in rows and at[1] in columns:
            message = f"The number “{cell.text.strip()}” in row {at[0]}, column {at[1]} became no figure."
            place = Provenance(
                cell.page_number, candidate.item_index, candidate.table.number, at[0], at[1], box=cell.box
            )
            yield Finding("number-without-figure", Severity.WARNING, message, place)
