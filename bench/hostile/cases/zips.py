"""ZIP archives made by hand: whatever a directory can lie about."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A sound archive."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method) as archive:
        for name, member in members.items():
            archive.writestr(zipfile.ZipInfo(name), member, compress_type=method)
    return content.getvalue()


@dataclass(frozen=True, slots=True)
class Member:
    """A member as the archive's directory tells of it; ``at`` overrides where it is said to begin."""

    name: bytes
    body: bytes
    size: int
    crc: int = 0
    method: int = 8
    flags: int = 0
    at: int | None = None
    attributes: int = 0


def stored(name: bytes, content: bytes, **lies: int) -> Member:
    """A member packed as usual."""
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = squeeze.compress(content) + squeeze.flush()
    return Member(name, body, **{"size": len(content), "crc": zlib.crc32(content), **lies})


def raw_packed(byte_count: int) -> bytes:
    """That many blanks as a ZIP member's body."""
    squeeze, unit = zlib.compressobj(9, zlib.DEFLATED, -15), b" " * (1 << 20)
    return b"".join([*(squeeze.compress(unit) for _ in range(byte_count >> 20)), squeeze.flush()])


def raw_zip(members: Iterable[Member]) -> bytes:
    """An archive that says exactly what it is told to say."""
    out, directory, count = bytearray(), bytearray(), 0
    for member in members:
        at = len(out) if member.at is None else member.at
        common = (
            20,
            member.flags,
            member.method,
            0,
            33,
            member.crc,
            len(member.body),
            member.size,
            len(member.name),
            0,
        )
        if member.at is None:
            out += _LOCAL.pack(b"PK\3\4", *common) + member.name + member.body
        directory += _CENTRAL.pack(b"PK\1\2", 0x314, *common, 0, 0, 0, member.attributes, at) + member.name
        count += 1
    end = _END.pack(b"PK\5\6", 0, 0, min(count, 65535), min(count, 65535), len(directory), len(out), 0)
    return bytes(out + directory + end)
