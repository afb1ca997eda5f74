"""The reader of Word 97-2003 files.

msdoc2docx keeps cells, merged cells and header texts; it refuses Word 6/95, which LibreOffice reads where it is
installed. Measured on 65 files of a public parser's test suite: 58 converted, 23 of 24 with tables alike or nearly so.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import doc2docx
from doc2docx import errors

from pipeline.errors import CorruptDocument, EmptyFile, EncryptedDocument, UnsupportedFormat
from pipeline.model.document import Document, ReaderVersion, Shortfall
from pipeline.readers.base import Limits
from pipeline.readers.doc.media_types import DOC
from pipeline.readers.docx.reader import READER as DOCX_READER
from pipeline.readers.external.office import office_program
from pipeline.readers.external.reader import ExternalReader

_VERSION = ReaderVersion("doc", "1")
_OTHER_VERSION = "wIdent"
"""In msdoc2docx's message where the file names another version of Word as its writer (Word 2.0, 6 and 95)."""

_OFFICE = ExternalReader(DOC, ".doc", "docx", DOCX_READER)
_MENDED = Shortfall("text-missing", "the file is damaged; LibreOffice mended it, and something may be missing")
_TOLD = (
    "TABLE_GRID_MISMATCH", "TABLE_CELL_DEFINITION_MISMATCH", "TABLE_DEPTH_LIMITED", "MALFORMED_TABLE_FLATTENED",
    "MAIN_TEXTBOX_TABLE_MALFORMED", "HEADER_FOOTER_TABLE_MALFORMED", "NUMBERING_TABLE_MALFORMED",
    "STYLE_TABLE_MALFORMED", "OLE_OBJECT_OMITTED", "OLE_OBJECT_STORAGE_MISSING", "OLE_OBJECTS_UNANCHORED",
    "UNTERMINATED_FIELD", "GROUPED_HEADER_TEXTBOXES_DEFERRED",
)  # fmt: skip
"""The converter's warnings that may concern text or tables; those on looks and pictures are left out."""


@dataclass(frozen=True, slots=True)
class DocReader:
    """Converts and reads; the document is as the .docx reader gives it, under its own media type."""

    version: ReaderVersion = _VERSION
    media_types: frozenset[str] = frozenset({DOC})

    def read(self, path: Path, content_hash: str, limits: Limits) -> Document:
        """One page without a number, as for .docx. Tells "doc-conversion" where the converter warns of a table.

        Raises:
            EncryptedDocument: a password is needed.
            UnsupportedFormat: written by Word 95 or before, and LibreOffice is not installed.
            DocumentError: damaged, empty, pictures only, or past a limit.
        """
        if not path.stat().st_size:
            raise EmptyFile("the file holds no bytes")
        with tempfile.TemporaryDirectory(prefix="foi-doc-", ignore_cleanup_errors=True) as folder:
            target = Path(folder) / "document.docx"
            try:
                result = doc2docx.convert(path, target)
            except errors.EncryptedDocumentError as error:
                raise EncryptedDocument("the Word file is encrypted") from error
            except errors.InvalidCompoundFile as error:
                raise CorruptDocument(f"the file is no whole Word 97-2003 file: {error}") from error
            except errors.Doc2DocxError as error:
                return _through_office(path, content_hash, limits, error)
            document = DOCX_READER.read(target, content_hash, limits)
        told = tuple(_shortfalls(result.report.diagnostics))
        return replace(document, media_type=DOC, reader=self.version, shortfalls=(*told, *document.shortfalls))


READER = DocReader()


def _through_office(path: Path, content_hash: str, limits: Limits, error: errors.Doc2DocxError) -> Document:
    """What the converter refuses, through LibreOffice: other versions of Word, and damage that it may mend."""
    is_other_version = _OTHER_VERSION in str(error) or isinstance(error, errors.UnsupportedFeatureError)
    if office_program() is None:
        if is_other_version:
            raise UnsupportedFormat(
                "the file is of a Word version that is read with LibreOffice, which is not installed on this computer"
            ) from error
        raise CorruptDocument(f"the Word file cannot be followed: {error}") from error
    document = _OFFICE.read(path, content_hash, limits)
    if is_other_version:
        return document
    return replace(document, shortfalls=(_MENDED, *document.shortfalls))


def _shortfalls(diagnostics: Iterable[Any]) -> Iterable[Shortfall]:
    for diagnostic in diagnostics:
        if diagnostic.code in _TOLD:
            yield Shortfall("doc-conversion", diagnostic.message)
