"""Whether a compound file (.msg) goes on to where its own table of sectors says that it ends.

olefile fits the table to the file, so that a download that broke off reads like a shorter message. Layout after
[MS-CFB]: a header with the numbers of the sectors that hold the table, one number in it for each sector of the file.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO

_HEADER_BYTES = 512
_LISTED = struct.Struct("<109L")
_FREE = 0xFFFFFFFF
_NO_SECTOR = 0xFFFFFFFA
"""Numbers from here on have other meanings."""


def is_cut_short(path: Path, *, is_padded: bool = False) -> bool:
    """True where a sector that is in use begins behind the file's end.

    Some programs leave the last sector unfilled; where that is no excuse (``is_padded``) it must end within the file.
    """
    length = path.stat().st_size
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
        if len(header) < _HEADER_BYTES:
            return True
        shift = struct.unpack_from("<H", header, 30)[0]
        if shift not in (9, 12):
            return False
        tables = [number for number in _LISTED.unpack_from(header, 76) if number < _NO_SECTOR]
        needed = length - (1 << shift) + 1 if is_padded else length
        return any((number + 1) << shift >= needed for number in [*tables, *_last_used(file, tables, shift)])


def _last_used(file: BinaryIO, tables: list[int], shift: int) -> list[int]:
    """The last sector that the table has in use; none where there is no table."""
    for place, number in reversed(list(enumerate(tables))):
        file.seek((number + 1) << shift)
        content = file.read(1 << shift)
        entries = struct.unpack(f"<{len(content) // 4}L", content[: len(content) // 4 * 4])
        used = [at for at, entry in enumerate(entries) if entry != _FREE]
        if used:
            return [place * ((1 << shift) // 4) + used[-1]]
    return []
