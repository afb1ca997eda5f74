"""The list of MAPI properties inside winmail.dat ([MS-OXTNEF] 2.1.3.4, [MS-OXCDATA] 2.11.1)."""

from __future__ import annotations

import struct

from pipeline.errors import CorruptDocument
from pipeline.readers.html.charset import decoded
from pipeline.readers.mail.mapi import Value, file_time

_MULTIPLE = 0x1000
_STRING8, _UNICODE, _OBJECT, _BINARY = 0x001E, 0x001F, 0x000D, 0x0102
_WIDTHS = {0x0000: 0, 0x0001: 0, 0x0002: 4, 0x0003: 4, 0x0004: 4, 0x000A: 4, 0x000B: 4, 0x0005: 8, 0x0006: 8,
           0x0007: 8, 0x0014: 8, 0x0040: 8, 0x0048: 16}  # fmt: skip
_TIME, _INTEGER, _BOOLEAN = 0x0040, 0x0003, 0x000B
_NAMED_FROM = 0x8000
_GUID_BYTES = 16


class _Cursor:
    """Reads on through the bytes."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, count: int) -> bytes:
        piece = self._data[self._at : self._at + count]
        if len(piece) < count:
            raise CorruptDocument("The winmail.dat breaks off in the middle.")
        self._at += count
        return piece

    def padded(self, count: int) -> bytes:
        """So many bytes, and past the padding to a multiple of four, which the last one may lack."""
        piece = self.take(count)
        self._at = min(self._at + -count % 4, len(self._data))
        return piece

    def number(self) -> int:
        return int(struct.unpack("<L", self.take(4))[0])


def read_properties(data: bytes, codec: str) -> dict[int, Value]:
    """Property id to value, for the types a mail's text and files are kept in; others are passed over.

    Raises:
        CorruptDocument: the list breaks off or names a type that does not exist.
    """
    cursor = _Cursor(data)
    found: dict[int, Value] = {}
    for _ in range(cursor.number()):
        kind, one = struct.unpack("<HH", cursor.take(4))
        if one >= _NAMED_FROM:
            _pass_name(cursor)
        values = _values(cursor, kind)
        value = _value(kind, values[0], codec) if len(values) == 1 and not kind & _MULTIPLE else None
        if value is not None:
            found[one] = value
    return found


def _pass_name(cursor: _Cursor) -> None:
    cursor.take(_GUID_BYTES)
    if cursor.number() == 0:
        cursor.number()
    else:
        cursor.padded(cursor.number())


def _values(cursor: _Cursor, kind: int) -> list[bytes]:
    base = kind & ~_MULTIPLE
    if base in (_STRING8, _UNICODE, _OBJECT, _BINARY):
        return [cursor.padded(cursor.number()) for _ in range(cursor.number())]
    if base not in _WIDTHS:
        raise CorruptDocument("The winmail.dat holds a property of a type that does not exist.")
    count = cursor.number() if kind & _MULTIPLE else 1
    return [cursor.take(_WIDTHS[base]) for _ in range(count)]


def _value(kind: int, raw: bytes, codec: str) -> Value | None:
    if kind == _UNICODE:
        return raw.decode("utf-16-le", errors="replace").rstrip("\0")
    if kind == _STRING8:
        return decoded(raw.rstrip(b"\0"), codec)
    if kind in (_OBJECT, _BINARY):
        return raw
    if kind == _TIME:
        return file_time(struct.unpack("<Q", raw)[0])
    if kind in (_INTEGER, _BOOLEAN):
        return int(struct.unpack("<L", raw)[0])
    return None
