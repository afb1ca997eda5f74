"""A .msg file's container: storages with streams of MAPI properties ([MS-OXMSG])."""

from __future__ import annotations

import contextlib
import struct
from collections.abc import Iterator
from pathlib import Path

import olefile

from pipeline.errors import CorruptDocument
from pipeline.readers.html.charset import decoded
from pipeline.readers.mail import mapi
from pipeline.readers.mail.mapi import Value, file_time

_STREAM = "__substg1.0_"
_FIXED = "__properties_version1.0"
_ATTACHMENT = "__attach_version1.0_"
_EMBEDDED = "__substg1.0_3701000D"
_ENTRY = struct.Struct("<HHL8s")
_STRING8, _UNICODE, _BINARY = 0x001E, 0x001F, 0x0102
_INTEGER, _BOOLEAN, _TIME = 0x0003, 0x000B, 0x0040
_HEADER_BYTES = {"root": 32, "embedded": 24, "attachment": 8}
_DAMAGE = (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, struct.error, OverflowError)
"""What olefile raises on damaged containers, for want of checks of its own."""


@contextlib.contextmanager
def open_storage(path: Path) -> Iterator[Storage]:
    """The outermost message of the file.

    Raises:
        CorruptDocument: the container cannot be followed.
    """
    try:
        container = olefile.OleFileIO(str(path))
    except _DAMAGE as error:
        raise CorruptDocument(f"The file is no whole Outlook message: {error}") from error
    with container:
        yield Storage(container, (), "root")


class Storage:
    """A message or an attachment inside the container."""

    def __init__(self, container: olefile.OleFileIO, path: tuple[str, ...], kind: str) -> None:
        self._container = container
        self._path = path
        self._kind = kind
        self._found: dict[int, Value] | None = None

    def properties(self) -> dict[int, Value]:
        """All properties of this storage, read once.

        Raises:
            CorruptDocument: a stream cannot be read to its end.
        """
        if self._found is None:
            fixed = self._fixed()
            code_page = fixed.get(mapi.CODE_PAGE)
            codec = mapi.codec_of(code_page if isinstance(code_page, int) else 0)
            self._found = fixed | dict(self._streams(codec))
        return self._found

    def attachments(self) -> list[Storage]:
        """The attachments in their own order."""
        names = sorted(name for name in self._children() if name.lower().startswith(_ATTACHMENT))
        return [Storage(self._container, (*self._path, name), "attachment") for name in names]

    def embedded_message(self) -> Storage:
        """The message that this attachment is."""
        return Storage(self._container, (*self._path, _EMBEDDED), "embedded")

    def _children(self) -> list[str]:
        depth = len(self._path)
        wanted = [part.lower() for part in self._path]
        entries = self._container.listdir(streams=True, storages=True)
        inside = (entry for entry in entries if [part.lower() for part in entry[:depth]] == wanted)
        return list(dict.fromkeys(entry[depth] for entry in inside if len(entry) == depth + 1))

    def _streams(self, codec: str) -> Iterator[tuple[int, Value]]:
        for name in self._children():
            tag = name[len(_STREAM) :]
            if not name.lower().startswith(_STREAM) or len(tag) != 8:
                continue
            try:
                one, kind = int(tag[:4], 16), int(tag[4:], 16)
            except ValueError:
                continue
            if kind in (_STRING8, _UNICODE, _BINARY):
                yield one, _value(kind, self._read(name), codec)

    def _fixed(self) -> dict[int, Value]:
        """Properties of fixed width, after a header whose length depends on what the storage is."""
        if not self._container.exists([*self._path, _FIXED]):
            raise CorruptDocument("The Outlook message lacks its list of properties.")
        content = self._read(_FIXED)[_HEADER_BYTES[self._kind] :]
        found: dict[int, Value] = {}
        for at in range(0, len(content) - _ENTRY.size + 1, _ENTRY.size):
            kind, one, _, raw = _ENTRY.unpack_from(content, at)
            if kind == _TIME:
                time = file_time(struct.unpack("<Q", raw)[0])
                found |= {one: time} if time is not None else {}
            elif kind in (_INTEGER, _BOOLEAN):
                found[one] = struct.unpack_from("<L" if kind == _INTEGER else "<H", raw)[0]
        return found

    def _read(self, name: str) -> bytes:
        try:
            with self._container.openstream([*self._path, name]) as stream:
                return bytes(stream.read())
        except _DAMAGE as error:
            raise CorruptDocument(f"A part of the Outlook message cannot be read: {error}") from error


def _value(kind: int, raw: bytes, codec: str) -> Value:
    if kind == _UNICODE:
        return raw.decode("utf-16-le", errors="replace").rstrip("\0")
    if kind == _STRING8:
        return decoded(raw.rstrip(b"\0"), codec)
    return raw
