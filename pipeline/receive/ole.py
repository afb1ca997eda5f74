"""What an OLE compound file (Office 97-2003, Outlook, encrypted Office) is, from the names in its directory.

Layout after [MS-CFB] "Compound File Binary File Format": a header of 512 bytes, an allocation table of sector numbers
(FAT), and a directory of 128-byte entries that form a tree below "Root Entry".
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pipeline.receive import media_types as media

OLE_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_SECTOR_LIMIT = 512
_ENTRY_BYTES = 128
_HEADER_TABLE_SECTORS = 109

_ROOT = "root entry"
_TELLING_NAMES: tuple[tuple[str, str], ...] = (
    ("encryptedpackage", media.ENCRYPTED_OFFICE),
    ("__properties_version1.0", media.MSG),
    ("worddocument", media.DOC),
    ("workbook", media.XLS),
    ("book", media.XLS),
    ("powerpoint document", media.PPT),
)


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    left: int
    right: int
    child: int


def ole_media_type(path: Path) -> str:
    """The media type by the top-level names; a workbook inside a letter does not make it a workbook.

    Bounded: at most 512 directory sectors are read, whatever the file says. A damaged file is ``media.OLE``.
    """
    with path.open("rb") as file:
        entries = list(_entries(file))
    names = set(_top_level_names(entries)) or {entry.name for entry in entries}
    return next((media_type for name, media_type in _TELLING_NAMES if name in names), media.OLE)


def is_cut_short(path: Path) -> bool:
    """True where the directory, which mostly stands near a file's end, is missing or no directory."""
    with path.open("rb") as file:
        return not any(entry.name == _ROOT for entry in _entries(file))


def _entries(file: BinaryIO) -> Iterator[_Entry]:
    header = file.read(512)
    if len(header) < 512:
        return
    shift = struct.unpack_from("<H", header, 30)[0]
    if shift not in (9, 12):
        return
    sector = struct.unpack_from("<L", header, 48)[0]
    table = struct.unpack_from(f"<{_HEADER_TABLE_SECTORS}L", header, 76)
    for _ in range(_SECTOR_LIMIT):
        content = _sector(file, sector, shift)
        for at in range(0, len(content) - _ENTRY_BYTES + 1, _ENTRY_BYTES):
            yield _entry(content[at : at + _ENTRY_BYTES])
        following = _following(file, sector, shift, table)
        if following is None:
            return
        sector = following


def _sector(file: BinaryIO, number: int, shift: int) -> bytes:
    file.seek((number + 1) << shift)
    return file.read(1 << shift)


def _following(file: BinaryIO, sector: int, shift: int, table: tuple[int, ...]) -> int | None:
    """The sector after this one in its chain; None at the end, or where the table cannot be followed."""
    index, place = divmod(sector, (1 << shift) // 4)
    if index >= len(table) or table[index] >= 0xFFFFFFFA:
        return None
    content = _sector(file, table[index], shift)
    if len(content) < (place + 1) * 4:
        return None
    following = int(struct.unpack_from("<L", content, place * 4)[0])
    return following if following < 0xFFFFFFFA else None


def _entry(content: bytes) -> _Entry:
    length = min(struct.unpack_from("<H", content, 64)[0], 64)
    name = content[: max(length - 2, 0)].decode("utf-16-le", errors="replace")
    return _Entry(name.casefold(), *struct.unpack_from("<3L", content, 68))


def _top_level_names(entries: list[_Entry]) -> Iterator[str]:
    """The names of the root's own children: the tree of siblings below its child."""
    pending = [entries[0].child] if entries else []
    seen: set[int] = set()
    while pending:
        number = pending.pop()
        if number in seen or number >= len(entries):
            continue
        seen.add(number)
        yield entries[number].name
        pending += [entries[number].left, entries[number].right]
