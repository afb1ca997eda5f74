"""What every spreadsheet format is brought to before its tables are found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from pipeline.errors import CorruptDocument, LimitExceeded
from pipeline.model.document import Block
from pipeline.readers.base import Limits

MAX_ROWS = 1_048_576
MAX_COLUMNS = 16_384
"""The size of a sheet in Excel 2007 and later (Microsoft, "Excel specifications and limits"); no other has more."""


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell that shows text, at its place on the sheet (from 0), its merged places included in the spans."""

    row_index: int
    column_index: int
    text: str
    row_span: int = 1
    column_span: int = 1
    is_bold: bool = False
    is_shaded: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is seen of one sheet: no hidden rows or columns, no blank cells. ``boxes`` are its text boxes."""

    name: str
    cells: tuple[SheetCell, ...]
    boxes: tuple[Block, ...] = ()


@dataclass(slots=True)
class Budget:
    """Counts the cells, characters and sheets of one document against its limits, as they are read."""

    limits: Limits
    cell_count: int = field(default=0, init=False)
    character_count: int = field(default=0, init=False)
    sheet_count: int = field(default=0, init=False)

    def take_sheet(self) -> None:
        """Raises: LimitExceeded, where the workbook has more sheets than a document may have pages."""
        self.sheet_count += 1
        if self.sheet_count > self.limits.max_pages:
            raise LimitExceeded(f"the workbook has more than {self.limits.max_pages} sheets (max_pages)")

    def take_cell(self, text: str) -> None:
        """Raises: LimitExceeded, where the cells or their text become too many."""
        self.take_cells(1)
        self.character_count += len(text)
        if self.character_count > self.limits.max_characters:
            raise LimitExceeded(f"the sheets hold more than {self.limits.max_characters} characters")

    def take_cells(self, count: int) -> None:
        """Raises: LimitExceeded, where the cells become too many."""
        self.cell_count += count
        if self.cell_count > self.limits.max_cells:
            raise LimitExceeded(f"the sheets have more than {self.limits.max_cells} cells (max_cells)")


def check_place(row_index: int, column_index: int) -> None:
    """Raises: CorruptDocument, for a place that no sheet has."""
    if not (0 <= row_index < MAX_ROWS and 0 <= column_index < MAX_COLUMNS):
        raise CorruptDocument(f"a cell stands in row {row_index + 1}, column {column_index + 1}, outside any sheet")


@dataclass(frozen=True, slots=True)
class Region:
    """A merged range: first and last row and column, both included, from 0."""

    top: int
    left: int
    bottom: int
    right: int


def tidy(text: str) -> str:
    """The cell's text without blank lines, and without white space at either end of a line."""
    lines = (" ".join(line.split()) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return "\n".join(line for line in lines if line)


def plural(count: int, noun: str) -> str:
    """ "1 row", "3 rows"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def names_in_order(names: Iterable[str]) -> str:
    """Sheet names for a message: '"Notes", "Data"'."""
    return ", ".join(f'"{name}"' for name in names)
