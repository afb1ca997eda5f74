"""One sheet of an .ods file, gathered row by row; repeated rows and columns are written once and counted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.sheets.number_formats import general
from pipeline.readers.sheets.ods_drawn import OdsDrawing
from pipeline.readers.sheets.package import Element
from pipeline.readers.sheets.sheet import (
    MAX_COLUMNS,
    MAX_ROWS,
    Budget,
    Region,
    SheetCell,
    check_place,
    plural,
    tidy,
)
from pipeline.readers.sheets.visible import visible_cells

_HIDDEN = ("collapse", "filter")
_CELLS = ("table-cell", "covered-table-cell")
_FIGURES_ONLY_DATE = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?:\s+[\d:]+)?")
_RAISED = re.compile(r"super|(?!0)\d")
"""A text position such as "super 58%" or "33% 58%"; "sub" and "-33%" are below the line."""

_BREAKS = {"tab": " ", "s": " ", "line-break": "\n"}


@dataclass(slots=True)
class Styles:
    """The styles by name that say something of what is seen."""

    hidden_tables: set[str] = field(default_factory=set)
    bold: set[str] = field(default_factory=set)
    raised: set[str] = field(default_factory=set)
    shaded: set[str] = field(default_factory=set)

    def take(self, style: Element) -> None:
        """Notes a style of the file."""
        name = attribute(style, "name")
        for properties in style:
            if attribute(properties, "display") == "false":
                self.hidden_tables.add(name)
            if attribute(properties, "font-weight") == "bold":
                self.bold.add(name)
            if _RAISED.match(attribute(properties, "text-position")):
                self.raised.add(name)
            if attribute(properties, "background-color", "transparent") != "transparent":
                self.shaded.add(name)


def attribute(element: Element, name: str, otherwise: str = "") -> str:
    """An attribute by its local name; the namespaces differ between versions of the format."""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), otherwise)


_MOST_REPEATS = MAX_ROWS * MAX_COLUMNS
"""As many as a whole sheet has places; blank ones are free, cells with text soon reach their limit."""


class SheetDraft:
    """Gathers the cells of one sheet."""

    def __init__(self, styles: Styles, budget: Budget) -> None:
        self._styles = styles
        self._budget = budget
        self._cells: dict[tuple[int, int], SheetCell] = {}
        self._regions: list[Region] = []
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._next_row = 0
        self._next_column = 0
        self._without_value = 0
        self.drawing = OdsDrawing()

    def take_column(self, element: Element) -> None:
        """Takes a column or a run of equal ones; only whether they are hidden matters."""
        first = self._next_column
        self._next_column = min(first + _repeats(element, "number-columns-repeated"), MAX_COLUMNS)
        if attribute(element, "visibility") in _HIDDEN:
            self._hidden_columns.update(range(first, self._next_column))

    def take_row(self, element: Element) -> None:
        """Takes a row or a run of equal ones.

        Raises:
            LimitExceeded: the cells become too many.
        """
        count = _repeats(element, "number-rows-repeated")
        filled = list(self._row_cells(element))
        is_hidden = attribute(element, "visibility") in _HIDDEN
        for row in range(self._next_row, self._next_row + count if filled else self._next_row):
            for cell, column_span, row_span in filled:
                self._take_cell(row, cell, column_span, row_span)
        if is_hidden:
            self._hidden_rows.update(range(self._next_row, min(self._next_row + count, MAX_ROWS)))
        self._next_row += count

    def is_hidden(self, table: Element) -> bool:
        """True where the sheet's style hides it."""
        return attribute(table, "style-name") in self._styles.hidden_tables

    def cells(self, name: str, ledger: Ledger) -> tuple[SheetCell, ...]:
        """The visible cells of the sheet."""
        if self._without_value:
            message = f'{plural(self._without_value, "formula")} on sheet "{name}" without a stored result'
            ledger.tell("formula-without-value", f"{message}: open the file in a spreadsheet program and save it")
        errors = sum(cell.text.startswith(("#", "Err:")) and cell.text[1:2].isalpha() for cell in self._cells.values())
        if errors:
            ledger.tell("cell-error", f'{plural(errors, "cell")} on sheet "{name}" with an error such as #REF!')
        return visible_cells(self._cells, self._regions, self._hidden_rows, self._hidden_columns, name, ledger)

    def _row_cells(self, row: Element) -> list[tuple[SheetCell, int, int]]:
        """The cells of a row that show text, each with its spans; covered ones lie under a merged cell."""
        found: list[tuple[SheetCell, int, int]] = []
        column = 0
        for element in row:
            kind = str(element.tag).rpartition("}")[2]
            if kind not in _CELLS:
                continue
            count = _repeats(element, "number-columns-repeated")
            if kind == "table-cell" and (len(element) or element.attrib):
                found.extend(self._cells_of(element, column, count))
            column += count
        return found

    def _cells_of(self, element: Element, column: int, count: int) -> list[tuple[SheetCell, int, int]]:
        self.drawing.take(element)
        text, notes = shown_text(element, self._styles)
        if not text:
            self._without_value += bool(attribute(element, "formula"))
            return []
        spans = _repeats(element, "number-columns-spanned"), _repeats(element, "number-rows-spanned")
        style = attribute(element, "style-name")
        self._budget.take_cells(count - 1)
        cells = (
            SheetCell(
                0, place, text, is_bold=style in self._styles.bold, is_shaded=style in self._styles.shaded, notes=notes
            )
            for place in range(column, column + count)
        )
        return [(cell, *spans) for cell in cells]

    def _take_cell(self, row: int, cell: SheetCell, column_span: int, row_span: int) -> None:
        column = cell.column_index
        check_place(row, column)
        self._budget.take_cell(cell.text)
        self._cells[row, column] = SheetCell(
            row, column, cell.text, is_bold=cell.is_bold, is_shaded=cell.is_shaded, notes=cell.notes
        )
        if column_span > 1 or row_span > 1:
            bottom, right = min(row + row_span, MAX_ROWS) - 1, min(column + column_span, MAX_COLUMNS) - 1
            self._regions.append(Region(row, column, bottom, right))


def shown_text(cell: Element, styles: Styles) -> tuple[str, tuple[str, ...]]:
    """What a cell shows, and its raised marks. A day in figures ("01/04/13") is given as 2013-04-01."""
    shown: list[str] = []
    notes: list[str] = []
    for paragraph in cell:
        if str(paragraph.tag).rpartition("}")[2] == "p":
            _gather(paragraph, styles, shown, notes)
            shown.append("\n")
    text = tidy("".join(shown))
    kind = attribute(cell, "value-type")
    if kind == "date" and (not text or _FIGURES_ONLY_DATE.fullmatch(text)):
        return attribute(cell, "date-value").replace("T", " ").removesuffix(" 00:00:00"), tuple(notes)
    return text or _unshown_value(cell, kind), tuple(notes)


def _unshown_value(cell: Element, kind: str) -> str:
    """A value stored without its text, as script-made files have it."""
    try:
        value = float(attribute(cell, "value"))
    except ValueError:
        return ""
    return f"{general(value * 100)}%" if kind == "percentage" else general(value)


def _gather(element: Element, styles: Styles, shown: list[str], notes: list[str]) -> None:
    """Adds the text of a paragraph or span; comments are no text of the cell."""
    shown.append(element.text or "")
    for child in element:
        kind = str(child.tag).rpartition("}")[2]
        if kind in _BREAKS:
            shown.append(_BREAKS[kind])
        elif attribute(child, "style-name") in styles.raised and "".join(shown).strip():
            notes.append("".join(child.itertext()).strip())
        elif kind != "annotation":
            _gather(child, styles, shown, notes)
        shown.append(child.tail or "")


def _repeats(element: Element, name: str) -> int:
    text = attribute(element, name, "1")
    return min(max(int(text), 1), _MOST_REPEATS) if text.isdecimal() and len(text) < 20 else 1
