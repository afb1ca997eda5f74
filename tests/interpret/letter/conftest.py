"""Letters built by hand: "# …" is a heading, "- …" a list item, "~ …" a running header, a list of rows a table."""

from collections.abc import Callable

import pytest

from pipeline.model.document import Block, BlockKind, Cell, Document, Line, Page, ReaderVersion, Table

Item = str | list[list[str]]
KINDS = {"# ": BlockKind.HEADING, "- ": BlockKind.LIST_ITEM, "~ ": BlockKind.FURNITURE}


def _block(text: str) -> Block:
    kind = KINDS.get(text[:2], BlockKind.PARAGRAPH)
    words = text[2:] if text[:2] in KINDS else text
    return Block(kind, tuple(Line(line) for line in words.split("\n")), words)


def _table(rows: list[list[str]], number: int) -> Table:
    cells = tuple(
        Cell(row_index, column_index, text)
        for row_index, row in enumerate(rows)
        for column_index, text in enumerate(row)
    )
    return Table(number, 1, len(rows), max(len(row) for row in rows), cells, "hand")


@pytest.fixture
def make_document() -> Callable[..., Document]:
    def make(*items: Item) -> Document:
        built = tuple(
            _block(item) if isinstance(item, str) else _table(item, number)
            for number, item in enumerate(items, start=1)
        )
        return Document("0" * 64, "application/pdf", ReaderVersion("hand", "1"), (Page(1, built),))

    return make
