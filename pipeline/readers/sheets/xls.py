"""The reader of Excel 97-2003 workbooks (.xls), through xlrd, which knows number formats and what is hidden."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import xlrd

from pipeline.errors import CorruptDocument, EncryptedDocument, NeedsOcr
from pipeline.model.document import Document, ReaderVersion
from pipeline.readers.base import Limits
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.sheets import media_types
from pipeline.readers.sheets.compose import compose, document
from pipeline.readers.sheets.drawn import DrawnOnSheet
from pipeline.readers.sheets.number_formats import NO_NUMBER, show_number
from pipeline.readers.sheets.sheet import Budget, Region, Sheet, SheetCell, names_in_order, plural, tidy
from pipeline.readers.sheets.visible import visible_cells
from pipeline.readers.sheets.xls_drawn import Drawn, drawn_in
from pipeline.readers.sheets.xls_records import only_cells
from pipeline.readers.sheets.xls_stream import workbook_stream

_VERSION = ReaderVersion("xls", "2")
_DAMAGE = (
    xlrd.XLRDError, xlrd.compdoc.CompDocError, struct.error, AssertionError, IndexError, KeyError, ValueError,
    TypeError, AttributeError, OverflowError, UnboundLocalError, ZeroDivisionError, EOFError, RecursionError,
    NotImplementedError,
)  # fmt: skip
"""All that xlrd raises on damaged files; its own error is the least common (measured on parsers' test files)."""
_SUPERSCRIPT = 1
_BOLD_WEIGHT = 600


@dataclass(frozen=True, slots=True)
class XlsReader:
    """Reads the visible cells of every visible sheet as they are shown."""

    version: ReaderVersion = _VERSION
    media_types: frozenset[str] = frozenset({media_types.XLS})

    def read(self, path: Path, content_hash: str, limits: Limits) -> Document:
        """One page without a number for each sheet: its name, then its tables and lines.

        Raises:
            DocumentError: encrypted, damaged, nothing in it, or past a limit.
        """
        ledger, budget = Ledger(), Budget(limits)
        stream = workbook_stream(path, ledger)
        book = _open(only_cells(stream))
        try:
            pages = compose(_sheets(book, drawn_in(stream), budget, ledger), budget, "sheet")
        finally:
            book.release_resources()
        if not pages and ledger.has_told("picture-not-read"):
            raise NeedsOcr("the workbook holds pictures and no text")
        return document(content_hash, media_types.XLS, self.version, pages, ledger)


READER = XlsReader()


def _open(content: bytes) -> Any:
    try:
        return xlrd.open_workbook(
            file_contents=content,
            formatting_info=True,
            on_demand=True,
            ragged_rows=True,
            logfile=io.StringIO(),
        )
    except _DAMAGE as error:
        if "encrypt" in str(error).lower():
            raise EncryptedDocument("the workbook is encrypted") from error
        raise CorruptDocument(f"the workbook cannot be followed: {error or type(error).__name__}") from error


def _sheets(book: Any, drawn: Drawn, budget: Budget, ledger: Ledger) -> Iterator[Sheet]:
    hidden: list[str] = []
    for name in drawn.charts:
        ledger.tell("sheet-not-read", f'sheet "{name}" holds no cells or is missing from the file')
    for index, name in enumerate(book.sheet_names()):
        try:
            sheet = book.sheet_by_index(index)
        except _DAMAGE as error:
            raise CorruptDocument(f"the sheet {name!r} cannot be followed: {error or type(error).__name__}") from error
        if sheet.visibility:
            hidden.append(name)
        else:
            budget.take_sheet()
            on_sheet = drawn.sheets[index] if index < len(drawn.sheets) else DrawnOnSheet()
            on_sheet.tell(name, ledger)
            yield Sheet(name, _cells(book, sheet, budget, ledger), on_sheet.blocks())
        book.unload_sheet(index)
    if hidden:
        ledger.tell("hidden-sheet", f"{plural(len(hidden), 'hidden sheet')} left out: {names_in_order(hidden)}")


def _cells(book: Any, sheet: Any, budget: Budget, ledger: Ledger) -> tuple[SheetCell, ...]:
    cells: dict[tuple[int, int], SheetCell] = {}
    for row in range(sheet.nrows):
        for column in range(sheet.row_len(row)):
            text, notes = _content(book, sheet, row, column)
            if text:
                budget.take_cell(text)
                cells[row, column] = _cell(book, sheet, (row, column), text, notes)
    errors = sum(
        cell.text == NO_NUMBER or sheet.cell_type(*place) == xlrd.XL_CELL_ERROR for place, cell in cells.items()
    )
    if errors:
        ledger.tell("cell-error", f'{plural(errors, "cell")} on sheet "{sheet.name}" with an error such as #REF!')
    regions = [Region(top, left, bottom - 1, right - 1) for top, bottom, left, right in sheet.merged_cells]
    rows = {index for index, info in sheet.rowinfo_map.items() if info.hidden}
    columns = {index for index, info in sheet.colinfo_map.items() if info.hidden or info.width == 0}
    return visible_cells(cells, regions, rows, columns, sheet.name, ledger)


def _cell(book: Any, sheet: Any, place: tuple[int, int], text: str, notes: tuple[str, ...]) -> SheetCell:
    look = _look(book, sheet, *place)
    font = None if look is None or look.font_index >= len(book.font_list) else book.font_list[look.font_index]
    is_bold = font is not None and font.weight >= _BOLD_WEIGHT
    is_shaded = look is not None and look.background.fill_pattern != 0
    return SheetCell(*place, text, is_bold=is_bold, is_shaded=is_shaded, notes=notes)


def _look(book: Any, sheet: Any, row: int, column: int) -> Any:
    index = sheet.cell_xf_index(row, column)
    return book.xf_list[index] if 0 <= index < len(book.xf_list) else None


def _content(book: Any, sheet: Any, row: int, column: int) -> tuple[str, tuple[str, ...]]:
    """The text that the cell shows, and its raised marks."""
    kind, value = sheet.cell_type(row, column), sheet.cell_value(row, column)
    if kind in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
        return "", ()
    if kind == xlrd.XL_CELL_TEXT:
        return _without_raised(value, sheet.rich_text_runlist_map.get((row, column)) or (), book)
    if kind == xlrd.XL_CELL_BOOLEAN:
        return ("TRUE" if value else "FALSE"), ()
    if kind == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code.get(value, "#ERROR"), ()
    look = _look(book, sheet, row, column)
    form = None if look is None else book.format_map.get(look.format_key)
    code = "General" if form is None else form.format_str
    return tidy(show_number(value, code, bool(book.datemode))), ()


def _without_raised(text: str, runs: Any, book: Any) -> tuple[str, tuple[str, ...]]:
    """Parts a text with runs of fonts: [(where it starts, its font)]; superscript after other text is a mark."""
    ends = [start for start, _ in runs[1:]] + [len(text)]
    shown, notes = [text[: runs[0][0]] if runs else text], []
    for (start, font), end in zip(runs, ends, strict=True) if runs else ():
        is_raised = font < len(book.font_list) and book.font_list[font].escapement == _SUPERSCRIPT
        part = text[start:end]
        if is_raised and part.strip() and "".join(shown).strip():
            notes.append(part.strip())
        else:
            shown.append(part)
    return tidy("".join(shown)), tuple(notes)
