"""Footnote marks in superscript, kept apart from the number they stand beside: "12" with mark "1" is never "121"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from pipeline.readers.docx.drafts import Piece

_MARK = re.compile(r"[(\[]?(?:\d{1,2}|[a-z]|[ivx]{1,4}|[*†‡§¶#~^]{1,3}|notes? ?\d{1,2})[)\]]?", re.IGNORECASE)
_BETWEEN_MARKS = re.compile(r"[,;\s]+")
_TYPED_RAISED = re.compile(r"(?<=[\w)\]%.])(?<!\bm)(?<!\b[ckm]m)[⁰¹²³⁴-⁹]+$", re.MULTILINE)
_RAISED_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
PLAIN_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def split_marks(pieces: Iterable[Piece]) -> tuple[str, tuple[str, ...]]:
    """A cell paragraph's text and its marks: "12" + superscript "1,a" gives ("12", ("1", "a")).

    Superscript that is no mark ("1" + "st") stays in the text.
    """
    text = ""
    notes: list[str] = []
    for is_raised, group in groupby(pieces, key=lambda piece: piece.is_raised):
        joined = "".join(piece.text + ("," if piece.is_mark else "") for piece in group)
        marks = _marks(joined) if is_raised else []
        notes.extend(marks)
        text += "" if marks else joined
    typed = [digit.translate(PLAIN_DIGITS) for digit in _TYPED_RAISED.findall(text)]
    return _TYPED_RAISED.sub("", text), (*notes, *typed)


def running_text(pieces: Iterable[Piece]) -> str:
    """A paragraph's text; a typed superscript digit after a number becomes a raised character apart from it.

    "12" + superscript "1" is "12 ¹". Marks of Word's own notes are left out: the note itself carries them.
    """
    text = ""
    for is_raised, group in groupby((piece for piece in pieces if not piece.is_mark), key=lambda each: each.is_raised):
        joined = "".join(piece.text for piece in group)
        if is_raised and _marks(joined):
            gap = " " if text[-1:].isdigit() and joined[:1].isdigit() else ""
            joined = gap + joined.translate(_RAISED_DIGITS)
        text += joined
    return text


def _marks(raised: str) -> list[str]:
    """The marks in a stretch of superscript; empty where any part of it is no mark."""
    parts = [part for part in _BETWEEN_MARKS.split(raised.strip()) if part]
    return parts if all(_MARK.fullmatch(part) for part in parts) else []
