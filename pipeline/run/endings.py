"""How a document that was read ended, in words for a researcher."""

from __future__ import annotations

from pipeline.errors import OriginalLost
from pipeline.model.document import Document
from pipeline.model.reading import Ending, Reading
from pipeline.model.source_file import SourceFile

MEMBER_NOT_UNPACKED = "member-not-unpacked"
"""A file inside the file that was not taken out: too deep, too big, locked or damaged."""

PARTIAL = frozenset(
    {
        "attachment-too-big",
        "answers-in-quotation",
        "attachments-left-out",
        MEMBER_NOT_UNPACKED,
        "attachment-lost",
        "cells-unread",
        "chunk-not-read",
        "doc-conversion",
        "embedded-files-not-read",
        "formula-without-value",
        "frame-not-read",
        "page-broken",
        "page-missing",
        "page-needs-ocr",
        "sheet-not-read",
        "text-missing",
        "undecodable-text",
        "unreadable-glyphs",
    }
)
"""Shortfall codes that mean figures may be missing; others (hidden text left out) are told and no more."""


def lost_original(source_file: SourceFile) -> Reading:
    """The reading of a file that came in, and that the archive does not hold."""
    error = OriginalLost(f"The archive does not hold it: {source_file.archive_path} is missing.")
    return Reading(source_file.content_hash, error.ending, error.reason, error.advice)


def partly_read(document: Document) -> tuple[Ending, str, str]:
    """(ending, reason, advice) of a document that was read: in part where pages or text are missing."""
    missing = [short for short in document.shortfalls if short.code in PARTIAL]
    if not missing:
        return Ending.READ, "", ""
    pages = sorted({short.page_number for short in missing if short.page_number is not None})
    where = f" (page {', '.join(map(str, pages))})" if pages else ""
    reason = f"Read in part{where}: {missing[0].message}"
    return Ending.READ_IN_PART, reason, "Check what is named above by eye; its figures are not in the data."
