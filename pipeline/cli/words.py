"""Codes and days in the words a reader expects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def period_text(start: str | None, end: str | None) -> str:
    """Two ISO days as people write the period: "2013", "2012/13", else "2011-01-01 to 2011-06-07"."""
    if not start or not end:
        return "not dated"
    year = start[:4]
    if start.endswith("-01-01") and end == f"{year}-12-31":
        return year
    if start.endswith("-04-01") and end == f"{int(year) + 1}-03-31":
        return f"{year}/{end[2:4]}"
    return start if start == end else f"{start} to {end}"


def place_text(row: Mapping[str, Any]) -> str:
    """Where a figure stands, as a person would look it up: "page 2, table 1, row 3, column 4"."""
    places = (
        ("page", row["page"]),
        ("table", row["table_number"]),
        ("row", row["row_number"]),
        ("column", row["column_number"]),
    )
    return ", ".join(f"{name} {number}" for name, number in places if number is not None) or "text"


def code_text(code: str | None) -> str:
    """A code of a vocabulary as words: "final_written_warning" is "final written warning"."""
    return (code or "").replace("_", " ")


def counted(number: int, one: str, several: str = "") -> str:
    """The number with its noun: "1 file", "2 files"."""
    return f"{number:,} {one if number == 1 else several or one + 's'}"
