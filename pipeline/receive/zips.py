"""Which format a ZIP container is, from a bounded look: Word, Excel, OpenDocument, or a plain archive."""

from __future__ import annotations

import errno
import struct
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO

from pipeline.receive import media_types as media

_DIRECTORY_LIMIT = 2 * 1024 * 1024
_MEMBER_LIMIT = 1024 * 1024
_SPANNING_MARK = 4
"""Bytes that an archive once meant to be split may have before its first member."""
_END_RECORD = struct.Struct("<4s4H2LH")
_UNREADABLE = (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError, struct.error)
"""All that zipfile raises on damaged, encrypted or contradictory archives (NotImplementedError is a RuntimeError)."""
_USUAL_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""What office programs pack with. Nothing else is unpacked here: LZMA takes what memory a file asks for."""

_MAIN_PARTS: tuple[tuple[bytes, str], ...] = (
    (b"wordprocessingml.document.main+xml", media.DOCX),
    (b"ms-word.document.macroenabled.main+xml", media.DOCM),
    (b"wordprocessingml.template.main+xml", media.DOTX),
    (b"ms-word.template.macroenabledtemplate.main+xml", media.DOTM),
    (b"spreadsheetml.sheet.main+xml", media.XLSX),
    (b"ms-excel.sheet.macroenabled.main+xml", media.XLSM),
    (b"spreadsheetml.template.main+xml", media.XLTX),
    (b"ms-excel.sheet.binary.macroenabled.main", media.XLSB),
    (b"presentationml.presentation.main+xml", media.PPTX),
    (b"presentationml.slideshow.main+xml", media.PPTX),
)
_PART_NAMES: tuple[tuple[bytes, str], ...] = (
    (b"word/document", media.DOCX),
    (b"xl/workbook", media.XLSX),
    (b"ppt/presentation", media.PPTX),
)
_HEAD_NAMES: tuple[tuple[bytes, str], ...] = ((b"word/", media.DOCX), (b"xl/", media.XLSX), (b"ppt/", media.PPTX))


def zip_media_type(path: Path, head: bytes) -> str:
    """The media type of a file that begins with a ZIP header; ``head`` is its beginning.

    Reads the directory at the end (up to 2 MiB) and one small member. Where the end is missing, as in a download cut
    short, the names in ``head`` decide, so that a cut Word file is told to be a damaged Word file and not an archive.
    """
    with path.open("rb") as file:
        if not 0 < _directory_bytes(file) <= _DIRECTORY_LIMIT:
            return _from_head(head)
        try:
            with zipfile.ZipFile(file) as archive:
                return _from_members(archive) if _begins_at_start(archive) else _from_head(head)
        except _UNREADABLE as problem:
            if getattr(problem, "errno", None) not in (None, errno.EINVAL):
                raise  # the machine is at fault; on damaged archives zipfile looks for places before the beginning
            return _from_head(head)


def _begins_at_start(archive: zipfile.ZipFile) -> bool:
    """False where the directory lists only what begins later: that of an archive inside one that was cut short."""
    first = min((info.header_offset for info in archive.infolist()), default=0)
    return first <= _SPANNING_MARK


def _directory_bytes(file: BinaryIO) -> int:
    """What the end record says of the directory's size; 0 where there is no end record."""
    length = file.seek(0, 2)
    file.seek(max(0, length - _END_RECORD.size - 65535))
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < _END_RECORD.size:
        return 0
    return int(_END_RECORD.unpack_from(tail, at)[5])


def _from_members(archive: zipfile.ZipFile) -> str:
    names = {name.lower(): name for name in archive.namelist()}
    if content_types := names.get("[content_types].xml"):
        text = _read(archive, content_types).replace(b"\0", b"").lower()  # NULs: the part may be UTF-16
        for part, media_type in _MAIN_PARTS:
            if part in text:
                return media_type
    if mimetype := names.get("mimetype"):
        return _open_document(_read(archive, mimetype))
    joined = "\n".join(names).encode("utf-8", errors="replace")
    return next((media_type for start, media_type in _PART_NAMES if b"\n" + start in b"\n" + joined), media.ZIP)


def _read(archive: zipfile.ZipFile, name: str) -> bytes:
    """The beginning of a member; nothing of one that is packed in an unusual way."""
    if archive.getinfo(name).compress_type not in _USUAL_METHODS:
        return b""
    with archive.open(name) as member:
        return member.read(_MEMBER_LIMIT)


def _from_head(head: bytes) -> str:
    if b"mimetypeapplication/vnd.oasis." in head[:256]:
        return _open_document(head[head.index(b"application/") : 256])
    return next((media_type for start, media_type in _HEAD_NAMES if start in head), media.ZIP)


def _open_document(mimetype: bytes) -> str:
    known = (media.ODS, media.ODP, media.ODT)
    return next((media_type for media_type in known if mimetype.startswith(media_type.encode("ascii"))), media.ZIP)
