"""One sheet of an .xlsx file, read row by row, so that only cells that hold something take memory."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipeline.errors import CorruptDocument
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.docx.zip_members import Members
from pipeline.readers.sheets.number_formats import show_number
from pipeline.readers.sheets.package import Element, release, stream
from pipeline.readers.sheets.sheet import MAX_COLUMNS, Budget, Region, SheetCell, check_place, plural, tidy
from pipeline.readers.sheets.visible import visible_cells
from pipeline.readers.sheets.xlsx_look import Look
from pipeline.readers.sheets.xlsx_text import RichText, rich_text

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_TAGS = ("{*}row", "{*}col", "{*}mergeCell", "{*}sheetFormatPr")
_TRUE = ("1", "true")


@dataclass(frozen=True, slots=True)
class Book:
    """What all sheets of a workbook share."""

    strings: list[RichText]
    looks: tuple[Look, ...]
    has_1904_dates: bool


@dataclass(slots=True)
class _Draft:
    cells: dict[tuple[int, int], SheetCell] = field(default_factory=dict)
    regions: list[Region] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    rows_are_hidden: bool = False
    next_row: int = 0
    without_value: int = 0
    with_error: int = 0


def read_sheet_cells(
    members: Members, part_name: str, sheet_name: str, book: Book, budget: Budget, ledger: Ledger
) -> tuple[SheetCell, ...]:
    """The visible cells of one sheet.

    Raises:
        CorruptDocument: XML or places that make no sheet.
        LimitExceeded: more cells or text than the limits allow.
    """
    draft = _Draft()
    for element in stream(members, part_name, _TAGS):
        kind = element.tag.rpartition("}")[2]
        if kind == "row":
            _read_row(element, draft, book, budget, sheet_name, ledger)
            release(element)
        elif kind == "col":
            _read_column(element, draft)
        elif kind == "mergeCell":
            draft.regions.append(_region(element.get("ref") or ""))
        else:
            draft.rows_are_hidden = element.get("zeroHeight") in _TRUE
    _tell(draft, sheet_name, ledger)
    return visible_cells(draft.cells, draft.regions, draft.hidden_rows, draft.hidden_columns, sheet_name, ledger)


def place(reference: str) -> tuple[int, int]:
    """Row and column from 0: "B7" is (6, 1).

    Raises:
        CorruptDocument: no reference to a cell.
    """
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        raise CorruptDocument(f"{reference!r} names no cell")
    column = 0
    for letter in match.group(1):
        column = column * 26 + ord(letter) - ord("A") + 1
    found = (int(match.group(2)) - 1, column - 1)
    check_place(*found)
    return found


def _region(reference: str) -> Region:
    first, _, last = reference.partition(":")
    (top, left), (bottom, right) = place(first), place(last or first)
    return Region(min(top, bottom), min(left, right), max(top, bottom), max(left, right))


def _read_column(element: Element, draft: _Draft) -> None:
    if element.get("hidden") in _TRUE or _is_zero(element.get("width")):
        first, last = _whole(element.get("min"), 1), _whole(element.get("max"), MAX_COLUMNS)
        draft.hidden_columns.update(range(max(first, 1) - 1, min(last, MAX_COLUMNS)))


def _read_row(element: Element, draft: _Draft, book: Book, budget: Budget, sheet_name: str, ledger: Ledger) -> None:
    row = _whole(element.get("r"), draft.next_row + 1) - 1
    draft.next_row = row + 1
    is_hidden = element.get("hidden") in _TRUE or _is_zero(element.get("ht"))
    if is_hidden or (draft.rows_are_hidden and element.get("hidden") is None):
        draft.hidden_rows.add(row)
    column = -1
    for child in element.iterchildren("{*}c"):
        reference = child.get("r")
        column = place(reference)[1] if reference else column + 1
        content, look = _content(child, draft, book), _look(child, book)
        if not content.text and not content.notes:
            continue
        check_place(row, column)
        budget.take_cell(content.text)
        if content.struck or look.is_struck:
            ledger.tell("struck-through-text", f'struck-through text on sheet "{sheet_name}" was read as it stands')
        draft.cells[row, column] = SheetCell(
            row, column, content.text, is_bold=look.is_bold, is_shaded=look.is_shaded, notes=content.notes
        )


def _look(cell: Element, book: Book) -> Look:
    index = _whole(cell.get("s"), 0)
    return book.looks[index] if index < len(book.looks) else Look()


def _content(cell: Element, draft: _Draft, book: Book) -> RichText:
    """What the cell shows, by its type: shared text, own text, truth value, error, day or number."""
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        inline = cell.find("{*}is")
        return RichText("") if inline is None else rich_text(inline)
    value = cell.findtext("{*}v")
    if value is None or (value == "" and kind != "str"):
        draft.without_value += cell.find("{*}f") is not None
        return RichText("")
    if kind == "s":
        return _shared(value, book)
    if kind == "e":
        draft.with_error += 1
        return RichText(tidy(value))
    if kind == "b":
        return RichText("TRUE" if value.strip() in _TRUE else "FALSE")
    return RichText(tidy(value) if kind in ("str", "d") else _number(value, _look(cell, book), book))


def _shared(value: str, book: Book) -> RichText:
    index = _whole(value.strip(), -1)
    if not 0 <= index < len(book.strings):
        raise CorruptDocument(f"a cell refers to text number {value!r}, which the workbook does not have")
    return book.strings[index]


def _number(value: str, look: Look, book: Book) -> str:
    try:
        number = float(value)
    except ValueError:
        return tidy(value)
    if number != number or number in (float("inf"), float("-inf")):
        return tidy(value)
    return show_number(number, look.format_code, book.has_1904_dates)


def _tell(draft: _Draft, sheet_name: str, ledger: Ledger) -> None:
    if draft.without_value:
        message = f'{plural(draft.without_value, "formula")} on sheet "{sheet_name}" without a stored result'
        ledger.tell("formula-without-value", f"{message}: open the file in a spreadsheet program and save it")
    if draft.with_error:
        ledger.tell(
            "cell-error", f'{plural(draft.with_error, "cell")} on sheet "{sheet_name}" with an error such as #REF!'
        )


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and text.isdecimal() and len(text) < 10 else otherwise


def _is_zero(text: str | None) -> bool:
    try:
        return text is not None and float(text) == 0
    except ValueError:
        return False
