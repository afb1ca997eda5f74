"""Which way of opening a locked file goes with which format."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from pipeline.errors import UnsupportedFormat, WrongPassword
from pipeline.model.document import Attachment, Document
from pipeline.readers.base import Limits
from pipeline.readers.bundle.members import open_bundle
from pipeline.readers.bundle.unpack import Contents, unpack
from pipeline.readers.unlock.office import unlocked_office
from pipeline.readers.unlock.pdf import unlocked_pdf
from pipeline.readers.unlock.version import UNLOCK_VERSION

_PDF: Final = "application/pdf"
_ZIP: Final = "application/zip"
_OFFICE: Final = frozenset(
    {
        "application/x-encrypted-office",
        "application/msword",
        "application/vnd.ms-excel",
        "application/vnd.ms-powerpoint",
    }
)
MEDIA_TYPES: Final = frozenset({_PDF, _ZIP}) | _OFFICE
_ZIP_ENCODINGS: Final = ("utf-8", "cp1252", "cp437")
"""ZIP does not say how a password's letters become bytes; programs differ once they are not plain English ones."""


def unlock(path: Path, file_name: str, media_type: str, content_hash: str, password: str, limits: Limits) -> Document:
    """A document without pages, in which the file lies unlocked; a bundle's members lie in it themselves.

    Raises:
        WrongPassword: it opens nothing.
        UnsupportedFormat: files of this kind are not opened here.
        CorruptDocument, LimitExceeded: as for the format's reader.
    """
    if media_type == _ZIP:
        contents = _unlocked_bundle(path, password, limits)
        return _document(content_hash, media_type, contents)
    if media_type == _PDF:
        content = unlocked_pdf(path.read_bytes(), password)
    elif media_type in _OFFICE:
        content = unlocked_office(path.read_bytes(), password, limits.max_unpacked_bytes)
    else:
        raise UnsupportedFormat("A file of this kind is not opened with a password here.")
    return _document(content_hash, media_type, Contents([Attachment(file_name, content)]))


def _document(content_hash: str, media_type: str, contents: Contents) -> Document:
    return Document(content_hash, media_type, UNLOCK_VERSION, (), contents.attachments, contents.shortfalls)


def _unlocked_bundle(path: Path, password: str, limits: Limits) -> Contents:
    """What comes out with the password in the encoding that opens most."""
    tried = {password.encode(encoding, "replace") for encoding in _ZIP_ENCODINGS}
    with open_bundle(path) as archive:
        unlocked = unpack(archive, limits)
        best = max((unpack(archive, limits, each) for each in sorted(tried)), key=lambda contents: len(contents.taken))
    if len(best.taken) <= len(unlocked.taken):
        raise WrongPassword("The password does not open the files in the bundle.")
    return best
