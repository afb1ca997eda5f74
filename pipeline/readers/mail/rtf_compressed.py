"""Outlook's compressed rich text, unpacked ([MS-OXRTFCP], "Rich Text Format Compression Algorithm")."""

from __future__ import annotations

import struct

_PREFIX = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript "
    b"\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
    b"\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
_WINDOW = 4096
_HEADER = struct.Struct("<4L")
_COMPRESSED, _PLAIN = 0x75465A4C, 0x414C454D
MAX_BYTES = 64 * 1024**2


class DamagedRtf(Exception):
    """The compressed text cannot be unpacked to its end."""


def decompress(packed: bytes) -> bytes:
    """The RTF inside.

    Raises:
        DamagedRtf: too short, of no known kind, or past 64 MiB.
    """
    if len(packed) < _HEADER.size:
        raise DamagedRtf("it is too short")
    _, size, kind, _ = _HEADER.unpack_from(packed)
    if size > MAX_BYTES:
        raise DamagedRtf("it is too big")
    if kind == _PLAIN:
        return packed[_HEADER.size : _HEADER.size + size]
    if kind != _COMPRESSED:
        raise DamagedRtf("it is of no known kind")
    return _unpacked(packed, size)


def _unpacked(packed: bytes, size: int) -> bytes:
    window = bytearray(_PREFIX.ljust(_WINDOW, b"\0"))
    write, at = len(_PREFIX), _HEADER.size
    out = bytearray()
    while at < len(packed) and len(out) < size:
        control = packed[at]
        at += 1
        for bit in range(8):
            if not control >> bit & 1:
                piece, at = packed[at : at + 1], at + 1
            else:
                piece, at, is_end = _reference(packed, at, window, write)
                if is_end:
                    return bytes(out)
            for byte in piece:
                window[write % _WINDOW] = byte
                write += 1
            out += piece
    return bytes(out[:size])


def _reference(packed: bytes, at: int, window: bytearray, write: int) -> tuple[bytes, int, bool]:
    """Bytes seen before: 12 bits of place, 4 of length less two; a place where writing goes on ends the text."""
    if at + 2 > len(packed):
        raise DamagedRtf("it breaks off")
    token = packed[at] << 8 | packed[at + 1]
    place, length = token >> 4, (token & 15) + 2
    if place == write % _WINDOW:
        return b"", at + 2, True
    distance = (write - place) % _WINDOW
    known = bytes(window[(place + step) % _WINDOW] for step in range(min(length, distance)))
    return (known * (length // len(known) + 1))[:length], at + 2, False
