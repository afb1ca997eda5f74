"""The records of an Excel 97-2003 workbook, so far as xlrd does not give them or had better not meet them.

Layout after [MS-XLS]: one record after the other, each with its kind and its length before its content.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Set
from dataclasses import dataclass

_HEAD = struct.Struct("<HH")
_IGNORED = 0xFFFF
"""A kind that no workbook has; readers pass over it."""

BEGIN, END, SHEET, CONTINUED = 0x0809, 0x000A, 0x0085, 0x003C
OBJECT, OBJECT_TEXT = 0x005D, 0x01B6
_NAME, _NOTE = 0x0018, 0x001C
_UNNEEDED = frozenset({_NAME, _NOTE, OBJECT, OBJECT_TEXT})
"""Names of ranges, comments and drawn things: no cell needs them, and xlrd gives up the whole file over an odd one."""


@dataclass(frozen=True, slots=True)
class Record:
    """``start`` is where its head begins in the stream."""

    kind: int
    start: int
    content: bytes


def records(stream: bytes, kinds: Set[int]) -> Iterator[Record]:
    """The records of these kinds in order, up to the end or the first that passes it."""
    at = 0
    while at + _HEAD.size <= len(stream):
        kind, length = _HEAD.unpack_from(stream, at)
        end = at + _HEAD.size + length
        if end > len(stream):
            return
        if kind in kinds:
            yield Record(kind, at, stream[at + _HEAD.size : end])
        at = end


def only_cells(stream: bytes) -> bytes:
    """The stream with what no cell needs made into records that readers pass over; every place stays what it was."""
    kept = bytearray(stream)
    for record in records(stream, _UNNEEDED):
        struct.pack_into("<H", kept, record.start, _IGNORED)
    return bytes(kept)
