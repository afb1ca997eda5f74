"""The reader of OpenDocument text (.odt)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import EncryptedDocument
from pipeline.model.document import Document
from pipeline.readers.base import Limits
from pipeline.readers.docx.reader import READER as DOCX_READER
from pipeline.readers.docx.zip_members import open_members
from pipeline.readers.external import media_types
from pipeline.readers.external.reader import ExternalReader

_MANIFEST = "META-INF/manifest.xml"


@dataclass(frozen=True, slots=True)
class OdtReader(ExternalReader):
    """Checks the container before LibreOffice unpacks it, and says where a password is needed."""

    def read(self, path: Path, content_hash: str, limits: Limits) -> Document:
        """As ``ExternalReader.read``.

        Raises:
            EncryptedDocument, CorruptDocument, LimitExceeded: by the container alone, whatever is installed.
        """
        members = open_members(path.read_bytes(), limits.max_unpacked_bytes)
        if _MANIFEST in members and b"encryption-data" in members.read(_MANIFEST):
            raise EncryptedDocument("the document is encrypted")
        return ExternalReader.read(self, path, content_hash, limits)


READER = OdtReader(media_types.ODT, ".odt", "docx", DOCX_READER)
