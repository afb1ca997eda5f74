"""Answers written as a few lines of text, and their figures as one line each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from pipeline.interpret.letter.findings import FINDING_CODES
from pipeline.model.document import Block, BlockKind, Cell, Document, Line, Page, ReaderVersion, Table
from pipeline.model.observation import Observation
from pipeline.model.period import Period
from pipeline.model.reading import Reading
from pipeline.model.source_file import Receipt
from pipeline.run.reading import interpret_document

KINDS = {"# ": BlockKind.HEADING, "- ": BlockKind.LIST_ITEM, "^ ": BlockKind.FOOTNOTE, "> ": BlockKind.PARAGRAPH}
NAMES = {"# ": "heading", "- ": "list item", "^ ": "footnote", "> ": "quoted"}
RECEIPT = Receipt("receipt-1", "0" * 64, "answer.pdf", "", dt.datetime(2026, 1, 2, tzinfo=dt.UTC))


@dataclass(frozen=True, slots=True)
class Read:
    """What an answer gave: figures as lines ("2012 dismissal @facebook (grade 7) = 0-4 total"), codes of findings."""

    figures: list[str]
    findings: list[str]
    reading: Reading


def document_of(text: str) -> Document:
    """A letter of one page: a line is a paragraph, "# " a heading, "- " a list item, "> " a quotation, "^ " a footnote.

    Lines of "|" are a table: "<" goes on the cell to the left, "^" the cell above, "~~1" at a cell's end is a mark.
    """
    items: list[Block | Table] = [] if text.lstrip().startswith("!") else [_block("Dear requester")]
    rows: list[list[str]] = []
    for line in (*(one.strip() for one in text.lstrip(" \n!").splitlines()), ""):
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        if rows:
            items.append(_table(sum(isinstance(one, Table) for one in items) + 1, rows))
            rows = []
        if line:
            items.append(_block(line))
    return Document("0" * 64, "application/pdf", ReaderVersion("test", "1"), (Page(1, tuple(items)),))


def _block(line: str) -> Block:
    kind = KINDS.get(line[:2], BlockKind.PARAGRAPH)
    words = (line[2:] if line[:2] in NAMES else line).replace("\\n", "\n")
    return Block(kind, tuple(map(Line, words.split("\n"))), words, quoted=line.startswith("> "))


def _table(number: int, rows: list[list[str]]) -> Table:
    width = len(rows[0])
    assert all(len(row) == width for row in rows), rows
    cells: dict[tuple[int, int], Cell] = {}
    at: dict[tuple[int, int], tuple[int, int]] = {}
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            place = at[r, c - 1] if text == "<" else at[r - 1, c] if text == "^" else (r, c)
            at[r, c] = place
            words, _, note = text.partition("~~")
            old = cells.get(place)
            if old is None:
                cells[place] = Cell(r, c, words.strip().replace("\\n", "\n"), notes=(note,) if note else ())
            else:
                cells[place] = replace(old, row_span=r - place[0] + 1, column_span=c - place[1] + 1)
    return Table(number, 1, len(rows), width, tuple(cells.values()), "test")


def when(period: Period | None) -> str:
    """ "2012", "2012/13" and "2011 to 2013" for whole years, days otherwise, "-" for no period."""
    if period is None:
        return "-"
    start, end = period.start, period.end
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return f"{start.year}" if start.year == end.year else f"{start.year} to {end.year}"
    if (start.month, start.day, end.month, end.day) == (4, 1, 3, 31) and end.year == start.year + 1:
        return f"{start.year}/{end.year % 100:02}"
    return f"{start}..{end}"


def line_of(one: Observation) -> str:
    low, high, status = one.count.minimum, one.count.maximum, one.count.status.value
    count = {"exact": f"{low}", "range": f"{low}-{'' if high is None else high}", "approximate": f"~{low}"}
    words = [when(one.period), one.outcome_code or "?"]
    words += [f"@{one.platform_code}"] if one.platform_code else []
    words += [f"({one.category})"] if one.category else []
    words += ["=", count.get(status, status)]
    return " ".join([*words, "total"] if one.is_total else words)


@pytest.fixture(scope="session")
def document() -> Callable[[str], Document]:
    return document_of


@pytest.fixture(scope="session")
def read() -> Callable[[str], Read]:
    """Take an answer through the real stages, from its blocks and tables to checked figures."""

    def through(text: str) -> Read:
        reading = interpret_document(document_of(text), RECEIPT)
        ours = [finding for finding in reading.findings if finding.code not in FINDING_CODES]
        return Read([line_of(one) for one in reading.observations], [finding.code for finding in ours], reading)

    return through
