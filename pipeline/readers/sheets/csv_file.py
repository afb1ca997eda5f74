"""The reader of separated values (.csv, and tab-separated text). Every cell is text; nothing is ever evaluated."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from pipeline.errors import CorruptDocument, EmptyFile, LimitExceeded
from pipeline.model.document import Document, ReaderVersion
from pipeline.model.encoding import unmarked_utf_16
from pipeline.readers.base import Limits
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.sheets import media_types
from pipeline.readers.sheets.compose import compose, document
from pipeline.readers.sheets.sheet import MAX_COLUMNS, MAX_ROWS, Budget, Sheet, SheetCell, tidy

_VERSION = ReaderVersion("csv", "3")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = (",", "\t", ";", "|")
_SAMPLE_ROWS = 200
_LONGEST_VALUE = 2**31 - 1
"""Characters; the csv module's own limit of 131,072 is met by texts, and the limits on the document hold anyway."""


@dataclass(frozen=True, slots=True)
class CsvReader:
    """Reads one sheet of text cells. The encoding and the separator are told from the content."""

    version: ReaderVersion = _VERSION
    media_types: frozenset[str] = frozenset({media_types.CSV})

    def read(self, path: Path, content_hash: str, limits: Limits) -> Document:
        """One page without a number. Tells "undecodable-text" where some bytes are no letters in any encoding tried.

        Raises:
            EmptyFile: nothing but blanks.
            CorruptDocument: a quotation mark that does not close where its cell ends; the rest would be guessed.
            LimitExceeded: more cells or text than the limits allow.
        """
        ledger, budget = Ledger(), Budget(limits)
        csv.field_size_limit(_LONGEST_VALUE)
        text = _without_nuls(_decode(path.read_bytes(), ledger), ledger)
        if not text.strip():
            raise EmptyFile("the file holds nothing but blanks")
        sheet = Sheet("", _cells(text, separator_of(text), budget))
        pages = compose([sheet], budget, "csv")
        return document(content_hash, media_types.CSV, self.version, pages, ledger)


READER = CsvReader()


def separator_of(text: str) -> str:
    """The separator under which most of the first rows have the same number of cells, more than one.

    Title lines above the table and notes below it have other numbers, so a majority of all rows is not asked for.
    """
    return max(_SEPARATORS, key=lambda separator: _regularity(text, separator))


def _regularity(text: str, separator: str) -> tuple[int, int]:
    """How many rows share one width above one, and that width."""
    try:
        rows = islice(csv.reader(io.StringIO(text, newline=""), delimiter=separator), _SAMPLE_ROWS)
        widths = Counter(len(row) for row in rows if len(row) > 1)
    except csv.Error:
        return 0, 0
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    return count, width


def _decode(content: bytes, ledger: Ledger) -> str:
    """By its mark, as UTF-16 by its NULs, else UTF-8, else Windows-1252, in which Excel writes in Britain."""
    marked = next((name for mark, name in _MARKS if content.startswith(mark)), "")
    encoding = marked or unmarked_utf_16(content) or "utf-8"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        text = content.decode("cp1252" if encoding == "utf-8" else encoding, errors="replace")
    if "\ufffd" in text:
        ledger.tell("undecodable-text", f"{text.count(chr(0xFFFD))} characters could not be decoded")
    return text


def _without_nuls(text: str, ledger: Ledger) -> str:
    """Stray NULs are no part of a value, and may stand where something else was."""
    if "\0" in text:
        ledger.tell("undecodable-text", f"{text.count(chr(0))} NULs, which are no letters, were left out")
    return text.replace("\0", "")


def _check_place(row: int, column: int) -> None:
    """Raises: LimitExceeded, for a place beyond the largest sheet; the file is sound, but no table of counts."""
    if row >= MAX_ROWS or column >= MAX_COLUMNS:
        raise LimitExceeded(f"the file has more than {MAX_ROWS:,} rows or {MAX_COLUMNS:,} columns")


def _cells(text: str, separator: str, budget: Budget) -> tuple[SheetCell, ...]:
    cells: list[SheetCell] = []
    try:
        for row, values in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)):
            for column, value in enumerate(values):
                shown = tidy(value)
                if shown:
                    _check_place(row, column)
                    budget.take_cell(shown)
                    cells.append(SheetCell(row, column, shown))
    except csv.Error as error:
        raise CorruptDocument(f"the separated values cannot be followed: {error}") from error
    return tuple(cells)
