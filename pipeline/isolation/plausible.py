"""What a worker says of a document, held against what can be: sizes, counts, ranges, and which document it is."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from pipeline.isolation.allowance import Allowance
from pipeline.isolation.schema import UntrueValueError
from pipeline.model.document import Document, Table
from pipeline.model.observation import Observation
from pipeline.model.provenance import Provenance
from pipeline.model.reading import Ending, Reading

WAS_READ = frozenset({Ending.READ, Ending.READ_IN_PART})
_PARENTS_OWN = frozenset({Ending.TIMED_OUT, Ending.CRASHED, Ending.NOT_STORED})
"""Endings that the parent alone gives."""
_EMPTY_PLACES_FOR_A_CELL = 100
"""A grid may have this many places for each cell it is allowed; sheets with far-flung cells need some."""
_MAX_REASON_CHARACTERS = 10_000


def require_plausible(reading: Reading, content_hash: str, allowance: Allowance) -> None:
    """Nothing, for a reading that can be true of the document with that hash.

    Raises:
        UntrueValueError: otherwise; the message says which rule it breaks.
    """
    for broken in _broken_rules(reading, content_hash, allowance):
        raise UntrueValueError(broken)


def _broken_rules(reading: Reading, content_hash: str, allowance: Allowance) -> Iterator[str]:
    if reading.content_hash != content_hash:
        yield "it is of another document"
    if reading.ending in _PARENTS_OWN:
        yield f"no reader ends a document with {reading.ending.value}"
    if (reading.document is not None) != (reading.ending in WAS_READ):
        yield "a document comes with its text, and only where it was read"
    if len(reading.reason) + len(reading.advice) > _MAX_REASON_CHARACTERS:
        yield "the reason is longer than a person reads"
    if reading.ending not in WAS_READ and reading.observations:
        yield "figures of a document that was not read"
    if reading.document is not None:
        yield from _broken_by_document(reading.document, content_hash, allowance)
    for observation in reading.observations:
        yield from _broken_by_observation(observation)
    if _has_repeats(observation.observation_id for observation in reading.observations):
        yield "two figures have one name"


def _has_repeats(names: Iterable[Hashable]) -> bool:
    """True where two of them are equal: the database holds each once."""
    seen = list(names)
    return len(set(seen)) != len(seen)


def _broken_by_document(document: Document, content_hash: str, allowance: Allowance) -> Iterator[str]:
    if document.content_hash != content_hash:
        yield "its text is of another document"
    if len(document.pages) > allowance.max_pages:
        yield f"{len(document.pages):,} pages are more than the limit"
    if _has_repeats(table.number for table in document.tables()):
        yield "two tables have one number"
    cells = places = 0
    for table in document.tables():
        yield from _broken_by_table(table)
        cells += len(table.cells)
        places += table.row_count * table.column_count
    if cells > allowance.max_cells:
        yield f"{cells:,} cells are more than the limit"
    if places > _EMPTY_PLACES_FOR_A_CELL * allowance.max_cells:
        yield f"grids of {places:,} places"


def _broken_by_table(table: Table) -> Iterator[str]:
    if table.row_count < 0 or table.column_count < 0:
        yield "a table with fewer than no rows or columns"
    if _has_repeats((cell.row_index, cell.column_index) for cell in table.cells):
        yield "two cells in one place of a table"
    for cell in table.cells:
        if not (0 <= cell.row_index < table.row_count and 0 <= cell.column_index < table.column_count):
            yield "a cell outside its table"
        if cell.row_span < 1 or cell.column_span < 1:
            yield "a cell that spans nothing"


def _broken_by_observation(observation: Observation) -> Iterator[str]:
    if not 0.0 <= observation.confidence <= 1.0:
        yield "a confidence outside 0 to 1"
    if not observation.observation_id:
        yield "a figure without a name"
    if not _is_place(observation.provenance):
        yield "a figure that stands nowhere"


def _is_place(place: Provenance) -> bool:
    numbers = (place.page_number, place.table_number, place.row_number, place.column_number)
    return place.item_index >= 0 and all(number is None or number >= 1 for number in numbers)
