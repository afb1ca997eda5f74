"""A table while it is being found: words in a grid, not yet text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.layout.objects import Word


@dataclass(frozen=True, slots=True)
class DraftCell:
    """A place in the grid with its words; ``x0`` to ``bottom`` is the cell's own frame."""

    row: int
    column: int
    x0: float
    top: float
    x1: float
    bottom: float
    words: tuple[Word, ...] = ()
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Draft:
    """Cells of one table; ``finder`` names the method that found it."""

    cells: tuple[DraftCell, ...]
    row_count: int
    column_count: int
    finder: str

    @property
    def frame(self) -> tuple[float, float, float, float]:
        return (
            min(cell.x0 for cell in self.cells),
            min(cell.top for cell in self.cells),
            max(cell.x1 for cell in self.cells),
            max(cell.bottom for cell in self.cells),
        )

    @property
    def words(self) -> list[Word]:
        return [word for cell in self.cells for word in cell.words]


def squeezed(draft: Draft) -> Draft:
    """Without rows and columns in which no cell with words begins; spans shrink with them."""
    filled = [cell for cell in draft.cells if cell.words]
    rows = _renumbered({cell.row for cell in filled}, draft.row_count)
    columns = _renumbered({cell.column for cell in filled}, draft.column_count)
    kept = [_moved(cell, rows, columns) for cell in draft.cells]
    cells = tuple(cell for cell in kept if cell.row_span and cell.column_span)
    return Draft(cells, rows[-1], columns[-1], draft.finder)


def _renumbered(kept: set[int], count: int) -> list[int]:
    """For each old index 0..count how many kept ones lie before it."""
    numbers = [0]
    for index in range(count):
        numbers.append(numbers[-1] + (index in kept))
    return numbers


def _moved(cell: DraftCell, rows: list[int], columns: list[int]) -> DraftCell:
    row, column = rows[cell.row], columns[cell.column]
    return replace(
        cell,
        row=row,
        column=column,
        row_span=rows[cell.row + cell.row_span] - row,
        column_span=columns[cell.column + cell.column_span] - column,
    )
