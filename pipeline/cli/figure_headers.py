"""Which cells of a table are the headers of one of its figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.layout.figures import is_figure

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Headers:
    """The figure's own cell, the headers in its row from left to right and those over its column from the top."""

    cell: Row | None
    of_row: tuple[Row, ...] = ()
    of_column: tuple[Row, ...] = ()


def headers_of(figure: Row, cells: Sequence[Row]) -> Headers:
    """Look the headers of ``figure`` up among its table's ``cells`` (rows of the database).

    A row's first cell and a column's top cell are headers even where they are numbers ("2012"), further ones only
    where they are words.
    """
    cell = _cell_of(figure, cells)
    if cell is None:
        return Headers(None)
    row, column = cell["row_number"], cell["column_number"]
    beside = [one for one in cells if _covers(one, "row", row) and one["column_number"] < column and one["text"]]
    above = [one for one in cells if _covers(one, "column", column) and one["row_number"] < row and one["text"]]
    return Headers(cell, tuple(_leading(beside)), tuple(_leading(above)))


def _cell_of(figure: Row, cells: Sequence[Row]) -> Row | None:
    sides = ("box_x0", "box_top", "box_x1", "box_bottom")
    if figure["box_x0"] is not None:
        return next((cell for cell in cells if all(cell[side] == figure[side] for side in sides)), None)
    place = figure["row_number"], figure["column_number"]
    return next((cell for cell in cells if (cell["row_number"], cell["column_number"]) == place), None)


def _covers(cell: Row, axis: str, number: int) -> bool:
    first: int = cell[f"{axis}_number"]
    return first <= number < first + int(cell[f"{axis}_span"])


def _leading(cells: Sequence[Row]) -> list[Row]:
    """The first cell and those behind it up to the first figure."""
    leading: list[Row] = []
    for cell in cells:
        if leading and is_figure(cell["text"]):
            break
        leading.append(cell)
    return leading
