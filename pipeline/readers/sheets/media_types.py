"""The media types of spreadsheets, as identification gives them."""

from __future__ import annotations

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XLSM = "application/vnd.ms-excel.sheet.macroenabled.12"
XLTX = "application/vnd.openxmlformats-officedocument.spreadsheetml.template"
XLS = "application/vnd.ms-excel"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
CSV = "text/csv"

WORKBOOKS = frozenset({XLSX, XLSM, XLTX})
"""All read alike: macros lie in a part of their own that is never opened."""
