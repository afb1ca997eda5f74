"""The reader of rich text (.rtf)."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.model.document import Document, Shortfall
from pipeline.readers.base import Limits
from pipeline.readers.docx.reader import READER as DOCX_READER
from pipeline.readers.external import media_types
from pipeline.readers.external.reader import ExternalReader
from pipeline.readers.external.rtf_end import end_of

_CUT_SHORT = Shortfall("text-missing", "the file breaks off before its end; what followed is not in it")
_TEXT_AFTER = Shortfall("text-missing", "text stands behind the document's own end, where Word does not show it")


@dataclass(frozen=True, slots=True)
class RtfReader(ExternalReader):
    """Has LibreOffice read a file that breaks off too, and says where something stands behind the end."""

    def read(self, path: Path, content_hash: str, limits: Limits) -> Document:
        """As ``ExternalReader.read``."""
        content = path.read_bytes()
        end = end_of(content)
        if end.open_groups:
            return _with(self._closed(content + b"}" * end.open_groups, content_hash, limits), _CUT_SHORT)
        document = ExternalReader.read(self, path, content_hash, limits)
        return _with(document, _TEXT_AFTER) if end.has_text_after else document

    def _closed(self, content: bytes, content_hash: str, limits: Limits) -> Document:
        with tempfile.TemporaryDirectory(prefix="foi-rtf-", ignore_cleanup_errors=True) as folder:
            path = Path(folder) / "closed.rtf"
            path.write_bytes(content)
            return ExternalReader.read(self, path, content_hash, limits)


def _with(document: Document, told: Shortfall) -> Document:
    return replace(document, shortfalls=(*document.shortfalls, told))


READER = RtfReader(media_types.RTF, ".rtf", "docx", DOCX_READER)
