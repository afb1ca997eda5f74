"""The reader of formats that LibreOffice converts: .rtf and .odt by way of .docx, .xlsb by way of .xlsx."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import EncryptedDocument
from pipeline.model.document import Document, ReaderVersion, Shortfall
from pipeline.readers.base import Limits
from pipeline.readers.external import media_types
from pipeline.readers.external.office import converted

if TYPE_CHECKING:
    from pipeline.readers.base import Reader

CONVERTED = Shortfall(
    "converted", "the file was read through LibreOffice, which may flatten a table at the very end of a document"
)
_VERSION = ReaderVersion("libreoffice", "1")
_HEAD_BYTES = 4096
_ENCRYPTED_ODT = b"encrypted-package"


@dataclass(frozen=True, slots=True)
class ExternalReader:
    """Reads through LibreOffice where it is installed. Every such document says so in a shortfall."""

    media_type: str
    suffix: str
    target: str
    version: ReaderVersion = _VERSION

    @property
    def media_types(self) -> frozenset[str]:
        return frozenset({self.media_type})

    def read(self, path: Path, content_hash: str, limits: Limits) -> Document:
        raise NotImplementedError
