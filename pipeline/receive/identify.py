"""What a file is: its SHA-256, its size, and its format as the bytes tell it. The name is never believed."""

from __future__ import annotations

import hashlib
import logging
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import EmptyFile, EncryptedDocument, LimitExceeded, NotADocument
from pipeline.receive import media_types as media
from pipeline.receive.durable import CHUNK_BYTES
from pipeline.receive.ole import OLE_SIGNATURE, ole_media_type
from pipeline.receive.texts import text_media_type
from pipeline.receive.zips import zip_media_type
from pipeline.settings import Settings

LOGGER = logging.getLogger("pipeline.identify")
_HEAD_BYTES = 64 * 1024
_PDF_HEADER_WITHIN = 1024
"""Readers take a PDF header anywhere in the first 1,024 bytes (Adobe, "PDF Reference 1.7", implementation note 13)."""

_BLANKS = b"\0 \t\r\n\x0b\x0c\xef\xbb\xbf\xff\xfe"
"""White space, byte order marks, and the NULs of a file whose space was reserved but never written."""

_ZIP_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", media.PNG),
    (0, b"\xff\xd8\xff", media.JPEG),
    (0, b"II*\0", media.TIFF),
    (0, b"MM\0*", media.TIFF),
    (0, b"GIF8", media.GIF),
    (8, b"WEBP", media.WEBP),
    (4, b"ftypheic", media.HEIC),
    (4, b"ftypmif1", media.HEIC),
    (0, b"\x1f\x8b\x08", media.GZIP),
    (0, b"7z\xbc\xaf\x27\x1c", media.SEVEN_ZIP),
    (0, b"Rar!\x1a\x07", media.RAR),
    (257, b"ustar", media.TAR),
    (4, b"1AY&SY", media.BZIP2),
    (0, b"\xfd7zXZ\0", media.XZ),
    (0, b"MSCF\0\0\0\0", media.CABINET),
    (0, b"!BDN", media.OUTLOOK_STORE),
    (0, b"\xc5\xd0\xd3\xc6", media.POSTSCRIPT),
    (0, b"AT&TFORM", media.DJVU),
    (0, b"\xffWPC", media.WORDPERFECT),
    (0, b"\0\0\0\x0cjP  ", media.JPEG_2000),
    (0, b"8BPS\0\x01", media.PHOTOSHOP),
    (0, b"\x78\x9f\x3e\x22", media.TNEF),
    (0, b"\x7fELF", media.EXECUTABLE),
    (0, b"\xfe\xed\xfa\xce", media.EXECUTABLE),
    (0, b"\xfe\xed\xfa\xcf", media.EXECUTABLE),
    (0, b"\xcf\xfa\xed\xfe", media.EXECUTABLE),
    (0, b"\xca\xfe\xba\xbe", media.EXECUTABLE),
    (0, b"#!/", media.EXECUTABLE),
    (0, b"{\\rtf", media.RTF),
)
_BINARY_SIGNATURES = ((b"MZ", media.EXECUTABLE), (b"BM", media.BMP))
"""Two letters that a text might begin with: believed only where NULs follow."""

_NO_DOCUMENTS = frozenset({media.EXECUTABLE, media.UNKNOWN, media.GIF, media.BMP, media.WEBP, media.HEIC})


@dataclass(frozen=True, slots=True)
class Identity:
    """``content_hash`` is the full lower-case SHA-256; ``description`` the format in plain words."""

    content_hash: str
    byte_count: int
    media_type: str
    description: str


def identify(path: Path) -> Identity:
    """Hash the file and tell its format. Memory stays small whatever the size; damage never raises.

    A fault of ours in telling the format is said on the log and costs this file alone: all others wait behind it.

    Raises:
        OSError: the file itself cannot be read.
    """
    digest, byte_count, head, is_blank = hashlib.sha256(), 0, b"", True
    with path.open("rb") as file:
        while chunk := file.read(CHUNK_BYTES):
            head = head or chunk[:_HEAD_BYTES]
            digest.update(chunk)
            byte_count += len(chunk)
            is_blank = is_blank and not chunk.strip(_BLANKS)
    media_type = media.EMPTY if is_blank else _told(path, head)
    return Identity(digest.hexdigest(), byte_count, media_type, media.MEDIA_TYPES[media_type].name)


def require_readable(identity: Identity, settings: Settings) -> None:
    """Refuse what no reader can take, whatever readers there are, before one is started.

    Raises:
        EmptyFile, EncryptedDocument, NotADocument, LimitExceeded: with a reason in plain words.
    """
    if identity.media_type == media.EMPTY:
        raise EmptyFile("The file is empty." if not identity.byte_count else "The file holds nothing but blanks.")
    if identity.media_type == media.ENCRYPTED_OFFICE:
        raise EncryptedDocument("The document opens only with a password.")
    if identity.media_type in _NO_DOCUMENTS:
        raise NotADocument(f"By its content this is a {identity.description}, not a document.")
    if identity.byte_count > settings.max_bytes:
        raise LimitExceeded(
            f"The file has {identity.byte_count:,} bytes, more than the {settings.max_bytes:,} that max_bytes allows."
        )


def _told(path: Path, head: bytes) -> str:
    try:
        return _media_type(path, head)
    except (OSError, MemoryError):
        raise
    except Exception:
        LOGGER.exception("A fault of this program while it told the format of %s", path.name)
        return media.UNKNOWN


def _media_type(path: Path, head: bytes) -> str:
    """Containers go first: the first member of a ZIP may itself be a PDF, whose header then stands near the start."""
    if head.startswith(_ZIP_SIGNATURES):
        return zip_media_type(path, head)
    if head.startswith(OLE_SIGNATURE):
        return ole_media_type(path)
    return _by_signature(head) or text_media_type(head) or media.UNKNOWN


def _by_signature(head: bytes) -> str | None:
    for offset, signature, media_type in _SIGNATURES:
        if head.startswith(signature, offset):
            return media_type
    for signature, media_type in _BINARY_SIGNATURES:
        if head.startswith(signature) and b"\0" in head[:64]:
            return media_type
    if b"%PDF-" in head[:_PDF_HEADER_WITHIN]:
        return media.PDF
    return media.POSTSCRIPT if head.startswith(b"%!PS") else None
