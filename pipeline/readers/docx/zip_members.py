"""The members of a Word file's ZIP container, checked before a byte is unpacked.

Sizes are those the directory declares; ``zipfile`` never gives more than the declared size and checks the CRC, so a
lying directory shows as damage. Measured on hostile files: overlapping entries unpack 4 GiB out of 33 KB without a
word from ``zipfile``, and python-docx reads whole parts into memory without any limit.
"""

from __future__ import annotations

import io
import zipfile
from collections import Counter

from pipeline.errors import CorruptDocument, EmptyFile, EncryptedDocument, LimitExceeded, UnsupportedFormat
from pipeline.readers.bundle.members import DAMAGE, SPANNING_MARK

MAX_ENTRIES = 10_000
MAX_MEMBER_BYTES = 128 * 1024**2
MAX_RATIO = 200
RATIO_FLOOR_BYTES = 8 * 1024**2
"""Below this size a high ratio is harmless: the XML of a long table shrinks a hundredfold."""

_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED_FLAG = 0x1
_LOCAL_HEADER_BYTES = 30


class Members:
    """Read access to the checked members by name, with forward slashes and without regard to case."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._infos = {_part_name(info.filename): info for info in archive.infolist()}

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._infos

    def names(self) -> list[str]:
        """The names as stored, in the order of the directory."""
        return [info.filename.replace("\\", "/") for info in self._infos.values()]

    def size(self, name: str) -> int:
        return self._infos[name.lower()].file_size

    def read(self, name: str) -> bytes:
        """Unpacks one member.

        Raises:
            CorruptDocument: when it does not unpack to what the directory declares.
            LimitExceeded: when it is larger than any part of a real document.
        """
        info = self._infos[name.lower()]
        if info.file_size > MAX_MEMBER_BYTES:
            raise LimitExceeded(f"the part {name} unpacks to {info.file_size} bytes, more than {MAX_MEMBER_BYTES}")
        try:
            with self._archive.open(info) as member:  # asked for all, zipfile unpacks whole what lies about its size
                return member.read(info.file_size + 1)
        except DAMAGE as error:
            raise CorruptDocument(f"the part {name} cannot be unpacked: {error}") from error


def open_members(content: bytes, max_unpacked_bytes: int) -> Members:
    """Opens the container of a Word file.

    Raises:
        EmptyFile: no bytes.
        EncryptedDocument: an OLE container around an encrypted package, or members with a ZIP password.
        UnsupportedFormat: an OLE container of another kind (an old .doc under a new name).
        CorruptDocument: not a ZIP file, or one cut short, or one that holds a part twice.
        LimitExceeded: it would unpack to more than any real document.
    """
    _refuse_other_containers(content)
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except DAMAGE as error:
        raise CorruptDocument(f"the file is no whole ZIP container, as Word files are: {error}") from error
    infos = archive.infolist()
    _check_sizes(infos, max_unpacked_bytes)
    _check_overlap(infos)
    _check_names(infos)
    if any(info.flag_bits & _ENCRYPTED_FLAG for info in infos):
        raise EncryptedDocument("the ZIP container is protected with a password")
    return Members(archive)


def _refuse_other_containers(content: bytes) -> None:
    if not content.strip():
        raise EmptyFile("the file holds no bytes")
    if content.startswith(_OLE_MAGIC):
        if _ENCRYPTED_STREAM in content:
            raise EncryptedDocument("the Word file is encrypted")
        raise UnsupportedFormat("the file is of the older Word format (.doc), whatever its name says")


def _check_sizes(infos: list[zipfile.ZipInfo], max_unpacked_bytes: int) -> None:
    if len(infos) > MAX_ENTRIES:
        raise LimitExceeded(f"the file has {len(infos)} parts, more than {MAX_ENTRIES}")
    total = sum(info.file_size for info in infos)
    if total > max_unpacked_bytes:
        raise LimitExceeded(f"the file unpacks to {total} bytes, more than {max_unpacked_bytes}")
    for info in infos:
        if info.file_size > RATIO_FLOOR_BYTES and info.file_size > MAX_RATIO * max(info.compress_size, 1):
            raise LimitExceeded(f"the part {info.filename} is packed more than {MAX_RATIO} to 1")


def _check_overlap(infos: list[zipfile.ZipInfo]) -> None:
    if infos and not 0 <= min(info.header_offset for info in infos) <= SPANNING_MARK:
        raise CorruptDocument("the container's list of parts is not that of the whole file; it was cut short")
    end = 0
    for info in sorted(infos, key=lambda each: each.header_offset):
        if info.header_offset < end:
            raise LimitExceeded(f"the part {info.filename} lies on top of another, as in a ZIP bomb")
        end = info.header_offset + _LOCAL_HEADER_BYTES + info.compress_size


def _check_names(infos: list[zipfile.ZipInfo]) -> None:
    """Two parts of one name are refused, as Word does: which of them is shown depends on the program."""
    counts = Counter(_part_name(info.filename) for info in infos if info.filename.endswith((".xml", ".rels")))
    twice = next((name for name, count in counts.items() if count > 1), None)
    if twice is not None:
        raise CorruptDocument(f"the container holds the part {twice} twice")


def _part_name(file_name: str) -> str:
    return file_name.replace("\\", "/").lstrip("/").lower()
