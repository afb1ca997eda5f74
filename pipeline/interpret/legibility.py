"""What OCR leaves in doubt: figures it is not sure of go to a person, cells it could not read give none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pipeline.interpret.tables.places import place_of
from pipeline.model.candidate import Passage, TableCandidate
from pipeline.model.document import Cell
from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import Reason, ReportedObservation

Found = ReportedObservation | Finding
Place = tuple[int, int]
"""Row and column from 1, as in a receipt."""
UNSURE = 0.9
"""Confidence of the least sure word below which a person must look. In trials on spoilt pages one in 200 of the numbers
read right lay below it, and most of the marks that were read wrong (a star, a dash)."""


def legible_in_table(candidate: TableCandidate, found: Iterable[Found]) -> Iterator[Found]:
    """The figures of a table, those of a scan with a reason where their cell or its headings are in doubt.

    A blank cell of a scan is blank or unread, and of a cell marked unread a part is missing ("<" of "<5"): neither
    gives a figure, whatever the document says of blanks, and each gives a finding.
    """
    if not candidate.table.is_ocr:
        yield from found
        return
    everything = list(found)
    figures = {_at(one) for one in everything if isinstance(one, ReportedObservation)}
    cells = {_place(candidate, cell): cell for cell in candidate.table.cells}
    headings = {place: cell for place, cell in cells.items() if place not in figures}
    for one in everything:
        if isinstance(one, Finding):
            yield one
            continue
        cell = cells.get(_at(one))
        if cell is None or not cell.text.strip():
            yield _blank(one)
        elif not cell.is_unread:
            yield _with_doubts(one, cell, _naming(_at(one), headings))
    yield from _unread(candidate, figures)


def legible_in_passage(passage: Passage, found: Iterable[Found]) -> Iterator[Found]:
    """The figures of a sentence, those of a scan with a reason where a line of it is in doubt."""
    sureness = [line.confidence for line in passage.block.lines if line.confidence is not None]
    for one in found:
        if isinstance(one, Finding) or not sureness:
            yield one
        else:
            yield _with_reason(one, _code(min(sureness)), min(sureness))


def _at(one: ReportedObservation) -> Place:
    return one.provenance.row_number or 0, one.provenance.column_number or 0


def _place(candidate: TableCandidate, cell: Cell) -> Place:
    return candidate.row_offset + cell.row_index + 1, candidate.column_offset + cell.column_index + 1


def _blank(one: ReportedObservation) -> Finding:
    at = one.provenance
    message = f"The cell in row {at.row_number}, column {at.column_number} of a scan is blank, or was not read."
    return Finding("cell-unread", Severity.WARNING, message, at)


def _unread(candidate: TableCandidate, figures: set[Place]) -> Iterator[Finding]:
    """A finding for each unread cell in the rows and columns that hold the table's figures."""
    rows, columns = {row for row, _ in figures}, {column for _, column in figures}
    for cell in candidate.table.cells:
        row, column = _place(candidate, cell)
        if cell.is_unread and row in rows and column in columns:
            read = f" beside “{cell.text.strip()}”" if cell.text.strip() else ""
            message = f"The cell in row {row}, column {column} of a scan holds print that could not be read{read}."
            yield Finding("cell-unread", Severity.WARNING, message, place_of(candidate, cell))


def _naming(at: Place, headings: Mapping[Place, Cell]) -> Iterator[Cell]:
    """The cells to the left and above that may name the figure or date it."""
    row, column = at
    for (r, c), cell in headings.items():
        is_beside = r <= row < r + cell.row_span and c < column
        is_above = c <= column < c + cell.column_span and r < row
        if is_beside or is_above:
            yield cell


def _with_doubts(one: ReportedObservation, cell: Cell, headings: Iterable[Cell]) -> ReportedObservation:
    """Words read wrong are in no vocabulary and tell of themselves; of headings only years and unread print count."""
    if any(head.is_unread or (_is_dated(head) and (head.confidence or 0.0) < UNSURE) for head in headings):
        return _with_reason(one, "ocr-heading-unsure", cell.confidence)
    return _with_reason(one, _code(cell.confidence), cell.confidence)


def _is_dated(cell: Cell) -> bool:
    """True where the cell holds digits beside words or two of them: "2016", "2016/17", "Q1"; not a figure like "5"."""
    digits = sum(letter.isdigit() for letter in cell.text)
    return digits >= 4 or (digits > 0 and any(letter.isalpha() for letter in cell.text))


def _code(sureness: float | None) -> str:
    return "ocr-unsure" if sureness is not None and sureness < UNSURE else "read-by-ocr"


def _with_reason(one: ReportedObservation, code: str, sureness: float | None) -> ReportedObservation:
    return replace(one, reasons=(*one.reasons, Reason(code, "" if sureness is None else f"{sureness:.2f}")))
