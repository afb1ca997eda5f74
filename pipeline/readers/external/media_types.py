"""The media types that LibreOffice is asked to convert."""

from __future__ import annotations

RTF = "application/rtf"
ODT = "application/vnd.oasis.opendocument.text"
XLSB = "application/vnd.ms-excel.sheet.binary.macroenabled.12"
