"""Letters written as lines: "# " is a heading, "- " a list item, "> " a quotation, "^ " a footnote, "|" a row."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.find.anatomy import roles
from pipeline.find.candidates import find_candidates
from pipeline.model.candidate import Candidates
from pipeline.model.document import Block, BlockKind, Cell, Document, Line, Page, ReaderVersion, Table

KINDS = {
    "# ": BlockKind.HEADING,
    "- ": BlockKind.LIST_ITEM,
    "^ ": BlockKind.FOOTNOTE,
    "= ": BlockKind.FURNITURE,
    "> ": BlockKind.PARAGRAPH,
}


def letter(text: str) -> Document:
    items: list[Block | Table] = []
    rows: list[list[str]] = []
    for line in (*(one.strip() for one in text.strip().splitlines()), ""):
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        if rows:
            cells = tuple(Cell(r, c, word) for r, row in enumerate(rows) for c, word in enumerate(row))
            items.append(Table(1, 1, len(rows), len(rows[0]), cells, "test"))
            rows = []
        if line:
            words = line[2:] if line[:2] in KINDS else line
            kind = KINDS.get(line[:2], BlockKind.PARAGRAPH)
            items.append(Block(kind, (Line(words),), words, quoted=line.startswith("> ")))
    return Document("0" * 64, "application/pdf", ReaderVersion("test", "1"), (Page(1, tuple(items)),))


@pytest.fixture(scope="session")
def named_roles() -> Callable[[str], list[str]]:
    """The role of each item of a letter."""
    return lambda text: [role.value for role in roles(letter(text))]


@pytest.fixture(scope="session")
def candidates() -> Callable[[str], Candidates]:
    def found(text: str) -> Candidates:
        document = letter(text)
        return find_candidates(document, roles(document))

    return found
