from __future__ import annotations

import struct

from pipeline.readers.sheets.drawn import DrawnOnSheet
from pipeline.readers.sheets.xls_drawn import drawn_in
from pipeline.readers.sheets.xls_records import BEGIN, CONTINUED, END, OBJECT, OBJECT_TEXT, SHEET, only_cells, records

_EIGHT = struct.pack("<HH", 0x0600, 5)
_NAME = 0x0018
TEXT_BOX, COMMENT, PICTURE, CELLS, CHART = 6, 0x19, 8, 0, 2


def record(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def thing(kind: int, *pieces: bytes, length: int = 0) -> bytes:
    """A drawn thing, and its text in as many records as there are pieces."""
    text = record(OBJECT_TEXT, struct.pack("<10xHH", length, 0)) if pieces else b""
    return record(OBJECT, struct.pack("<HHH", 0x15, 0x12, kind)) + text + b"".join(record(CONTINUED, p) for p in pieces)


def workbook(*sheets: bytes, kind: int = CELLS) -> bytes:
    def begun(listed: bytes) -> bytes:
        return record(BEGIN, _EIGHT) + listed + record(_NAME, b"odd") + record(END)

    at = len(begun(b"".join(_listed(0, kind) for _ in sheets)))
    listed, body = b"", b""
    for sheet in sheets:
        listed += _listed(at + len(body), kind)
        body += record(BEGIN, _EIGHT) + sheet + record(END)
    return begun(listed) + body


def _listed(at: int, kind: int) -> bytes:
    return record(SHEET, struct.pack("<LBBBB", at, 0, kind, 5, 0) + b"Chart")


def test_the_texts_of_boxes_belong_to_their_sheets() -> None:
    first = thing(TEXT_BOX, b"\0Staff dis", b"\1" + "missed: 4".encode("utf-16-le"), b"\0fonts", length=18)
    stream = workbook(first, thing(TEXT_BOX, b"\0None", length=4))
    assert drawn_in(stream).sheets == (DrawnOnSheet(("Staff dismissed: 4",)), DrawnOnSheet(("None",)))


def test_comments_are_no_text_boxes_and_pictures_are_known() -> None:
    sheet = thing(COMMENT, b"\0secret", length=6) + thing(PICTURE)
    assert drawn_in(workbook(sheet)).sheets == (DrawnOnSheet((), has_comments=True, has_pictures=True),)


def test_a_chart_on_a_sheet_stays_in_it_and_a_sheet_that_is_one_is_named() -> None:
    chart = record(BEGIN, _EIGHT) + record(END)
    assert drawn_in(workbook(chart + thing(TEXT_BOX, b"\0None", length=4))).sheets == (DrawnOnSheet(("None",)),)
    assert drawn_in(workbook(b"", kind=CHART)).charts == ("Chart",)


def test_rubbish_has_nothing_drawn() -> None:
    for stream in (b"", b"\x09\x08\x04", bytes(40), record(BEGIN, b"\0\5\5\0"), workbook(b"", b"")[:-30]):
        assert not any(sheet.boxes for sheet in drawn_in(stream).sheets)


def test_what_no_cell_needs_is_passed_over_and_everything_keeps_its_place() -> None:
    stream = workbook(thing(TEXT_BOX, b"\0None", length=4))
    kept, kinds = only_cells(stream), frozenset(range(0xFFFF))
    assert len(kept) == len(stream)
    assert {each.kind for each in records(stream, kinds)} - {each.kind for each in records(kept, kinds)} == {
        _NAME, OBJECT, OBJECT_TEXT,
    }  # fmt: skip
