"""Open a ZIP archive and check its directory before a byte is unpacked."""

from __future__ import annotations

import lzma
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from pipeline.errors import CorruptDocument, LimitExceeded

MAX_ENTRIES = 10_000
DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, RuntimeError, OSError, ValueError, IndexError)
"""All that ``zipfile`` raises on archives that are damaged, contradict themselves, or use methods it lacks
(NotImplementedError is a RuntimeError; IndexError comes of a locked member shorter than its lock)."""

SPANNING_MARK = 4
"""Bytes that an archive once meant to be split may have before its first member. More, and zipfile has taken the
directory of an archive inside this one, whose own was cut off."""
_LOCAL_HEADER_BYTES = 30
_SYSTEM_FOLDERS = frozenset({"__macosx", ".git", ".svn", "@eadir"})
_SYSTEM_FILES = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r"})


def open_bundle(path: Path) -> zipfile.ZipFile:
    """The archive at ``path``, to be closed by the caller.

    Raises:
        CorruptDocument: the directory at its end is missing or cannot be followed.
        LimitExceeded: too many members, or members on top of each other, as in a ZIP bomb.
    """
    try:
        archive = zipfile.ZipFile(path)
    except DAMAGE as error:
        raise CorruptDocument(f"The file is no whole ZIP archive: {error}") from error
    try:
        _check(archive.infolist())
    except (CorruptDocument, LimitExceeded):
        archive.close()
        raise
    return archive


def _check(infos: list[zipfile.ZipInfo]) -> None:
    if len(infos) > MAX_ENTRIES:
        raise LimitExceeded(f"The bundle has {len(infos):,} members, more than {MAX_ENTRIES:,}.")
    if infos and not 0 <= min(info.header_offset for info in infos) <= SPANNING_MARK:
        raise CorruptDocument("The bundle's list of members is not that of the whole file; it was cut short.")
    end = 0
    for info in sorted(infos, key=lambda each: each.header_offset):
        if info.header_offset < end:
            raise LimitExceeded("Members of the bundle lie on top of each other, as in a ZIP bomb.")
        end = info.header_offset + _LOCAL_HEADER_BYTES + info.compress_size


def base_name(info: zipfile.ZipInfo) -> str:
    r"""The member's own name without its folders: "b.pdf" for "../a/b.pdf" and for "C:\a\b.pdf"."""
    return PurePosixPath(info.filename.replace("\\", "/")).name


def read_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, password: bytes | None = None) -> bytes:
    """A member's bytes, never more than the directory declares: asked for all, zipfile unpacks a lying one whole.

    Raises:
        one of ``DAMAGE``: it does not unpack to what is declared.
    """
    with archive.open(info, pwd=password) as member:
        return member.read(info.file_size + 1)


def is_junk(info: zipfile.ZipInfo) -> bool:
    """True for what operating systems leave in archives: nobody put it there to be read."""
    parts = PurePosixPath(info.filename.replace("\\", "/").casefold()).parts
    name = parts[-1] if parts else ""
    is_system = name in _SYSTEM_FILES or name == ".ds_store" or name.startswith(("._", "~$"))
    return is_system or any(part in _SYSTEM_FOLDERS for part in parts[:-1])
