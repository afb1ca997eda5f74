"""What lies on the sheets of an Excel 97-2003 workbook beside their cells: text boxes, comments, sheets of charts."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.readers.sheets.drawn import DrawnOnSheet
from pipeline.readers.sheets.sheet import tidy
from pipeline.readers.sheets.xls_records import BEGIN, CONTINUED, END, OBJECT, OBJECT_TEXT, SHEET, Record, records

_TELLING = frozenset({BEGIN, END, SHEET, OBJECT, OBJECT_TEXT, CONTINUED})
_COMMENT, _PICTURE = 0x19, 0x08
_CELLS, _CHART = 0, 2
_WIDE = 1
_WORKBOOK_8 = 0x0600
_LENGTH_AT = 10
_MOST_PIECES = 20
"""Records that a text goes on over; it has at most 65,535 letters."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """``sheets`` are those that hold cells, in their order; ``charts`` the names of sheets that are one chart."""

    sheets: tuple[DrawnOnSheet, ...]
    charts: tuple[str, ...]


def drawn_in(stream: bytes) -> Drawn:
    """What is drawn in the workbook. Files of Excel 95 and before hold it in another way: none is found."""
    parts = list(_parts(stream))
    if not parts or not parts[0][0].content.startswith(struct.pack("<H", _WORKBOOK_8)):
        return Drawn((), ())
    listed = [record.content for record in parts[0] if record.kind == SHEET and len(record.content) >= 8]
    by_start = {part[0].start: part for part in parts}
    places = [struct.unpack_from("<L", content)[0] for content in listed if content[5] == _CELLS]
    charts = (_name(content) for content in listed if content[5] == _CHART and not content[4])
    return Drawn(tuple(_on_sheet(by_start.get(place, ())) for place in places), tuple(charts))


def _parts(stream: bytes) -> Iterator[list[Record]]:
    """The records of the workbook itself, then those of each sheet; what is nested in one (a chart) stays in it."""
    part: list[Record] = []
    depth = 0
    for record in records(stream, _TELLING):
        depth += (record.kind == BEGIN) - (record.kind == END)
        if depth > 0:
            part.append(record)
        if depth <= 0 and part:
            yield part
            part, depth = [], 0
    if part:
        yield part


def _name(content: bytes) -> str:
    is_wide = content[7] & _WIDE
    text = content[8 : 8 + content[6] * (2 if is_wide else 1)]
    return text.decode("utf-16-le" if is_wide else "latin-1", "replace")


def _on_sheet(part: Sequence[Record]) -> DrawnOnSheet:
    boxes: list[str] = []
    kinds = {0}
    kind = 0
    for place, record in enumerate(part):
        if record.kind == OBJECT:
            kind = int.from_bytes(record.content[4:6], "little")
            kinds.add(kind)
        elif (
            record.kind == OBJECT_TEXT
            and kind != _COMMENT
            and (text := tidy(_text(part[place : place + _MOST_PIECES])))
        ):
            boxes.append(text)
    return DrawnOnSheet(tuple(boxes), _COMMENT in kinds, _PICTURE in kinds)


def _text(part: Sequence[Record]) -> str:
    """The text whose head is the first record: its characters stand in those that continue it."""
    head = part[0].content
    left = struct.unpack_from("<H", head, _LENGTH_AT)[0] if len(head) >= _LENGTH_AT + 2 else 0
    pieces: list[str] = []
    for record in part[1:]:
        if record.kind != CONTINUED or left <= 0 or not record.content:
            break
        is_wide = record.content[0] & _WIDE
        piece = record.content[1:].decode("utf-16-le" if is_wide else "latin-1", "replace")[:left]
        left -= len(piece)
        pieces.append(piece)
    return "".join(pieces).replace("\0", "")
