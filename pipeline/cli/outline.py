"""A document as text, item by item, with what layout and the letter's anatomy make of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from pipeline.cli.console import printable
from pipeline.cli.table_report import table_text
from pipeline.find.anatomy import Role, roles
from pipeline.model.document import Block, Document, Page, Table
from pipeline.model.observation import Observation
from pipeline.publish.pictures.layers import figure_text

_Entry = tuple[int, Page, Block | Table, Role]


def outline(document: Document, observations: Sequence[Observation], page_number: int | None = None) -> str:
    """Each block with its kind and role, each table as found, and below each the figures read from it.

    ``page_number`` leaves out all other pages.
    """
    entries = [
        (index, page, item, role)
        for index, ((page, item), role) in enumerate(zip(document.items(), roles(document), strict=True))
        if page_number is None or page.number == page_number
    ]
    return "\n".join(line for entry in entries for line in _entry_lines(entry, observations)) or "Nothing found."


def _entry_lines(entry: _Entry, observations: Sequence[Observation]) -> Iterator[str]:
    index, page, item, role = entry
    where = f"page {page.number}, " if page.number else ""
    if isinstance(item, Table):
        yield f"[{index}] {where}table"
        yield table_text(item)
    else:
        label = f"{item.label} " if item.label else ""
        yield f"[{index}] {where}{item.kind.value.replace('_', ' ')}, {role.value}: {printable(label + item.text)}"
    read = [one for one in observations if one.provenance.item_index == index]
    for text, group in groupby(read, key=figure_text):
        quotes = ", ".join(f"“{printable(one.quote)}”" for one in group)
        yield f"    => {text}, from {quotes}"
