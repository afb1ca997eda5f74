"""The reader of binary Excel workbooks (.xlsb)."""

from __future__ import annotations

from pipeline.readers.external import media_types
from pipeline.readers.external.reader import ExternalReader
from pipeline.readers.sheets.xlsx import READER as XLSX_READER

READER = ExternalReader(media_types.XLSB, ".xlsb", "xlsx", XLSX_READER)
