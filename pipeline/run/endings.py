"""How a document that was read ended, in words for a researcher."""

from __future__ import annotations

from pipeline.errors import OriginalLost
from pipeline.model.document import Document, Shortfall
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


_MOST_KINDS = 6
_MOST_RUNS = 40
_LOCKED = "only with a password"


def lost_original(source_file: SourceFile) -> Reading:
    """The reading of a file that came in, and that the archive does not hold."""
    error = OriginalLost(f"The archive does not hold it: {source_file.archive_path} is missing.")
    return Reading(source_file.content_hash, error.ending, error.reason, error.advice)


def partly_read(document: Document) -> tuple[Ending, str, str]:
    """(ending, reason, advice) of a document that was read: in part where pages or text are missing.

    The reason names every page and every limit that was hit, up to six kinds: "Read in part. Pages 3, 7 to 9: the page
    is a picture without a text layer; inner.zip was not taken out: it opens only with a password". All of them stand
    in the table ``shortfalls``.
    """
    missing = [short for short in document.shortfalls if short.code in PARTIAL]
    if not missing:
        return Ending.READ, "", ""
    kinds: dict[str, list[int]] = {}
    for short in missing:
        numbers = kinds.setdefault(short.message.rstrip("."), [])
        if short.page_number is not None:
            numbers.append(short.page_number)
    told = [f"{_pages(numbers)}{message}" for message, numbers in kinds.items()]
    more = f"; and {len(told) - _MOST_KINDS} more" if len(told) > _MOST_KINDS else ""
    return Ending.READ_IN_PART, f"Read in part. {_capitalised('; '.join(told[:_MOST_KINDS]))}{more}.", _advice(missing)


def _advice(missing: list[Shortfall]) -> str:
    advice = "Check what is named by eye; its figures are not in the data."
    if any(_LOCKED in short.message for short in missing):
        advice += " `foi password FILE` opens what is locked."
    return advice


def _pages(numbers: list[int]) -> str:
    """Page numbers before what is said of them: "page 3: ", "pages 3, 7 to 9: "."""
    ordered = sorted(set(numbers))
    if not ordered:
        return ""
    runs = [[ordered[0], ordered[0]]]
    for number in ordered[1:]:
        if number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    shown = [str(first) if first == last else f"{first} to {last}" for first, last in runs[:_MOST_RUNS]]
    listed = ", ".join([*shown, *(["…"] if len(runs) > _MOST_RUNS else [])])
    return f"{'page' if len(ordered) == 1 else 'pages'} {listed}: "


def _capitalised(text: str) -> str:
    """The text with a capital to begin with, unless a file's name begins it ("figures.csv was not taken out")."""
    first, _, _ = text.partition(" ")
    return text if "." in first.rstrip(".:;,") else text[:1].upper() + text[1:]
