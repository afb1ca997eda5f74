"""Read a file through LibreOffice: what it saves is read by the reader of that format, and the document says so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.model.document import Document, ReaderVersion, Shortfall
from pipeline.readers.base import Limits, Reader
from pipeline.readers.external.office import converted

CONVERTED = Shortfall(
    "converted", "the file was read through LibreOffice; a table that ends the document may have lost its grid"
)
VERSION = ReaderVersion("libreoffice", "2")


@dataclass(frozen=True, slots=True)
class ExternalReader:
    """Takes one media type: has LibreOffice save the file as ``target``, which ``inner`` reads."""

    media_type: str
    suffix: str
    target: str
    inner: Reader
    version: ReaderVersion = VERSION

    @property
    def media_types(self) -> frozenset[str]:
        return frozenset({self.media_type})

    def read(self, path: Path, content_hash: str, limits: Limits) -> Document:
        """What ``inner`` reads of the converted file, under the original's own media type.

        Raises:
            UnsupportedFormat: LibreOffice is not installed.
            DocumentError: it cannot open the file, or what it saves cannot be read.
        """
        with converted(path, self.suffix, self.target, limits.max_unpacked_bytes) as result:
            document = self.inner.read(result, content_hash, limits)
        return replace(
            document,
            media_type=self.media_type,
            reader=self.version,
            shortfalls=(CONVERTED, *document.shortfalls),
            metadata=(),
        )
