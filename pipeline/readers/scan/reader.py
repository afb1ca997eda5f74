"""The reader of picture files: PNG, JPEG and TIFF letters, read by OCR."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import CorruptDocument, EmptyFile, NeedsOcr
from pipeline.layout.continuation import numbered
from pipeline.layout.furniture import with_furniture
from pipeline.model.document import Document, ReaderVersion, Shortfall
from pipeline.readers.base import Limits
from pipeline.readers.scan.installation import HOW_TO_INSTALL, is_installed, scan_version
from pipeline.readers.scan.media_types import JPEG, PICTURES, PNG, TIFF

if TYPE_CHECKING:
    from pipeline.readers.scan.page import ScannedPage

_SIGNATURES = ((b"\x89PNG", PNG), (b"\xff\xd8\xff", JPEG), (b"II", TIFF), (b"MM", TIFF))


@dataclass(frozen=True, slots=True)
class ScanReader:
    """Reads pictures of letters; without the extra ``ocr`` installed each raises NeedsOcr."""

    media_types: frozenset[str] = PICTURES

    @property
    def version(self) -> ReaderVersion:
        return scan_version()

    def read(self, path: Path, content_hash: str, limits: Limits) -> Document:
        """The document at ``path``, one page for each picture in it.

        Raises:
            DocumentError: NeedsOcr, CorruptDocument, NotADocument, EmptyFile or LimitExceeded.
        """
        if not is_installed():
            raise NeedsOcr(f"The file is a picture; {HOW_TO_INSTALL}.")
        from pipeline.readers.scan.damage import damaged
        from pipeline.readers.scan.pictures import pages_of
        from pipeline.readers.scan.scanning import engine_for, read_picture

        engine = engine_for(limits)
        read: list[ScannedPage] = []
        told: list[Shortfall] = []
        for number, picture in enumerate(pages_of(path, limits), start=1):
            if picture.ink is not None:
                read.append(read_picture(picture.ink, number, engine))
            if not picture.is_whole:
                told.append(damaged(number))
        if not any(scanned.page.items for scanned in read):
            raise CorruptDocument("the picture is damaged") if told else EmptyFile("no print was found in the picture")
        return Document(
            content_hash=content_hash,
            media_type=_media_type(path),
            reader=self.version,
            pages=tuple(numbered(with_furniture([scanned.page for scanned in read]))),
            shortfalls=(*told, *(short for scanned in read for short in scanned.shortfalls)),
        )


def _media_type(path: Path) -> str:
    with path.open("rb") as file:
        head = file.read(4)
    return next((media_type for signature, media_type in _SIGNATURES if head.startswith(signature)), TIFF)


READER = ScanReader()
