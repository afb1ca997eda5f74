"""A Word table's grid: where each cell stands and how far it spans.

``w:tc`` elements say only how many grid columns they cover, and a merged column repeats a cell in every row. Tables
drawn by hand also have grid lines that nobody sees: edges that no row uses, or two edges a hair apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.errors import LimitExceeded
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.docx.names import Element, W, child_value, children_by_tag, first_child, value_of, whole_number
from pipeline.readers.docx.wrappers import shown_text, wrapped_children

MAX_SPAN = 1_000
"""Word itself allows 63 columns; a wider span is damage or malice."""
_SLIVER_TWIPS = 100
"""A grid column narrower than this (1.8 mm) that no cell fills alone is two edges meant as one."""
_ROW_PROPERTIES, _SPAN, _MERGE_RIGHT, _MERGE_DOWN = f"{W}trPr", f"{W}gridSpan", f"{W}hMerge", f"{W}vMerge"
_ROW, _CELL = frozenset({f"{W}tr"}), frozenset({f"{W}tc"})


@dataclass(slots=True)
class GridCell:
    """A cell's element and place; ``start`` and ``end`` are grid edges until the grid is settled."""

    element: Element
    properties: Mapping[str, Element]
    """The children of its ``w:tcPr`` by their tags."""
    row_index: int
    start: int
    end: int
    merge: str
    """The vertical merge: "restart", "continue" or empty."""
    row_span: int = 1


@dataclass(slots=True)
class Grid:
    """All cells that are seen, merged ones once."""

    row_count: int
    column_count: int
    cells: list[GridCell] = field(default_factory=list)


def read_grid(table: Element, ledger: Ledger, max_cells: int) -> Grid:
    """Places the cells of a ``w:tbl``.

    Raises:
        LimitExceeded: when the table has more places than ``max_cells``.
    """
    rows = [_read_row(row, index, ledger) for index, row in enumerate(_rows(table, ledger))]
    edges = _settle_edges(rows, _grid_widths(table))
    column_count = max(edges.values(), default=0)
    if len(rows) * column_count > max_cells:
        raise LimitExceeded(f"a table has {len(rows)} rows of {column_count} columns, more than {max_cells} cells")
    for row in rows:
        for cell in row:
            cell.start, cell.end = edges[cell.start], edges[cell.end]
    return Grid(len(rows), column_count, _merge_down(rows, ledger))


def _rows(table: Element, ledger: Ledger) -> list[Element]:
    """The rows that tracked changes leave."""
    kept = []
    for row in wrapped_children(table, _ROW):
        if first_child(row, _ROW_PROPERTIES) is None or row.find(f"{W}trPr/{W}del") is None:
            kept.append(row)
        else:
            ledger.leave_out("".join(shown_text(row)))
    return kept


def _read_row(row: Element, row_index: int, ledger: Ledger) -> list[GridCell]:
    cells: list[GridCell] = []
    edge = _span(child_value(first_child(row, _ROW_PROPERTIES), "gridBefore"), 0, ledger)
    for element in wrapped_children(row, _CELL):
        properties = children_by_tag(first_child(element, f"{W}tcPr"))
        if f"{W}cellDel" in properties:
            ledger.leave_out("".join(shown_text(element)))
            continue
        end = edge + _span(value_of(properties.get(_SPAN)), 1, ledger)
        if cells and value_of(properties.get(_MERGE_RIGHT)) == "continue":
            cells[-1].end = end
            _tell_covered(element, ledger)
        else:
            cells.append(GridCell(element, properties, row_index, edge, end, _merge_kind(properties)))
        edge = end
    return cells


def _span(text: str | None, minimum: int, ledger: Ledger) -> int:
    span = max(whole_number(text, minimum), minimum)
    if span > MAX_SPAN:
        ledger.tell("column-span-cut", f"a cell claims to span {span} columns; {MAX_SPAN} were taken")
        return MAX_SPAN
    return span


def _merge_kind(properties: Mapping[str, Element]) -> str:
    merge = properties.get(_MERGE_DOWN)
    return "" if merge is None else merge.get(f"{W}val") or "continue"


def _grid_widths(table: Element) -> list[int]:
    """The widths of the grid columns in twips, as far as the table states them."""
    return [whole_number(column.get(f"{W}w")) for column in table.findall(f"{W}tblGrid/{W}gridCol")]


def _settle_edges(rows: list[list[GridCell]], widths: list[int]) -> dict[int, int]:
    """Maps each grid edge in use to a column boundary, counted from 0 without gaps."""
    used = sorted({edge for row in rows for cell in row for edge in (cell.start, cell.end)})
    joined = _join_slivers(used, widths)
    if any(joined[cell.start] == joined[cell.end] for row in rows for cell in row):
        joined = {edge: index for index, edge in enumerate(used)}
    first = min(joined.values(), default=0)
    return {edge: index - first for edge, index in joined.items()}


def _join_slivers(used: list[int], widths: list[int]) -> dict[int, int]:
    places: dict[int, int] = {}
    index = -1
    for position, edge in enumerate(used):
        previous = used[position - 1] if position else None
        if previous is None or edge > len(widths) or sum(widths[previous:edge]) >= _SLIVER_TWIPS:
            index += 1
        places[edge] = index
    return places


def _merge_down(rows: list[list[GridCell]], ledger: Ledger) -> list[GridCell]:
    """Joins "continue" cells to the cell above with the same edges; one without such a cell stands by itself."""
    seen: list[GridCell] = []
    above: dict[tuple[int, int], GridCell] = {}
    for row in rows:
        current: dict[tuple[int, int], GridCell] = {}
        for cell in row:
            edges = (cell.start, cell.end)
            origin = above.get(edges)
            if cell.merge == "continue" and origin is not None:
                origin.row_span += 1
                _tell_covered(cell.element, ledger)
                current[edges] = origin
            else:
                seen.append(cell)
                if cell.merge:
                    current[edges] = cell
        above = current
    return seen


def _tell_covered(element: Element, ledger: Ledger) -> None:
    """Text in a cell that a merged one covers: Word does not show it."""
    text = "".join(shown_text(element))
    if text.strip():
        ledger.hide(text)
