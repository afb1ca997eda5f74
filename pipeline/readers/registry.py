"""Which reader takes which media type. A reader's module, and its library, is imported when it is first asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module

from pipeline.errors import UnsupportedFormat
from pipeline.readers.base import Reader
from pipeline.readers.doc.media_types import DOC
from pipeline.readers.docx.media_types import ALL as WORD_MEDIA_TYPES
from pipeline.readers.external import media_types as external_types
from pipeline.readers.scan.media_types import PICTURES
from pipeline.readers.sheets import media_types as sheet_types


@dataclass(frozen=True, slots=True)
class Entry:
    """A reader not imported yet: ``module`` holds it under the name ``READER``; ``format_name`` is for people."""

    format_name: str
    media_types: frozenset[str]
    module: str


ENTRIES: tuple[Entry, ...] = (
    Entry("PDF", frozenset({"application/pdf"}), "pipeline.readers.pdf.reader"),
    Entry("Word", WORD_MEDIA_TYPES, "pipeline.readers.docx.reader"),
    Entry("Word 97-2003", frozenset({DOC}), "pipeline.readers.doc.reader"),
    Entry("picture", PICTURES, "pipeline.readers.scan.reader"),
    Entry("Excel", sheet_types.WORKBOOKS, "pipeline.readers.sheets.xlsx"),
    Entry("Excel 97-2003", frozenset({sheet_types.XLS}), "pipeline.readers.sheets.xls"),
    Entry("OpenDocument spreadsheet", frozenset({sheet_types.ODS}), "pipeline.readers.sheets.ods"),
    Entry("separated values", frozenset({sheet_types.CSV}), "pipeline.readers.sheets.csv_file"),
    Entry("rich text", frozenset({external_types.RTF}), "pipeline.readers.external.rtf"),
    Entry("OpenDocument text", frozenset({external_types.ODT}), "pipeline.readers.external.odt"),
    Entry("binary Excel", frozenset({external_types.XLSB}), "pipeline.readers.external.xlsb"),
    Entry("e-mail", frozenset({"message/rfc822"}), "pipeline.readers.mail.eml"),
    Entry("Outlook", frozenset({"application/vnd.ms-outlook"}), "pipeline.readers.mail.msg"),
    Entry("winmail.dat", frozenset({"application/vnd.ms-tnef"}), "pipeline.readers.mail.tnef"),
    Entry("web page", frozenset({"text/html", "multipart/related"}), "pipeline.readers.html.reader"),
    Entry("ZIP bundle", frozenset({"application/zip"}), "pipeline.readers.bundle.reader"),
)


def reader_for(media_type: str) -> Reader:
    """The reader that takes ``media_type`` ("application/pdf").

    Raises:
        UnsupportedFormat: when none does; the reason names the formats that are taken.
    """
    for entry in ENTRIES:
        if media_type in entry.media_types:
            return _imported(entry.module)
    known = ", ".join(entry.format_name for entry in ENTRIES)
    raise UnsupportedFormat(f"no reader takes {media_type or 'a file of unknown type'}; those taken are {known}")


def supported_media_types() -> frozenset[str]:
    """Every media type that some reader takes."""
    return frozenset[str]().union(*(entry.media_types for entry in ENTRIES))


@cache
def _imported(module: str) -> Reader:
    reader: Reader = import_module(module).READER
    return reader
