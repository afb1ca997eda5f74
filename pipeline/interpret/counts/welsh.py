"""Cells that give a count in Welsh, alone or beside the same in English.

"llai na 5" -> "fewer than 5"; "llai na 5 / fewer than 5" -> the one count that both state
"""

from __future__ import annotations

import re

from pipeline.interpret.periods.folding import compile_folded
from pipeline.vocabulary.caseless import holds_any

_WORDS = (
    (compile_folded(r"\b(?:llai|is) na(?:g)?\b"), "fewer than"),
    (compile_folded(r"\bo dan\b"), "under"),
    (compile_folded(r"\bmwy na(?:g)?\b"), "more than"),
    (compile_folded(r"\bhyd at\b"), "up to"),
    (compile_folded(r"\bneu lai\b"), "or fewer"),
    (compile_folded(r"\brhwng (\d+) (?:a|ac) (\d+)\b"), r"between \1 and \2"),
    (compile_folded(r"^dim(?: un| byd)?$"), "none"),
    (compile_folded(r"^heb ei (?:gofnodi|ddal)$"), "not recorded"),
)
_PARTED = re.compile(r"\s*(?:\s/\s|\n|\|)\s*")


_PIECES = (" na", "o dan", "hyd at", "neu lai", "rhwng ", "dim", "heb ei")
"""Whatever has one of these words holds one; no cell in English does, but for the like of "more names"."""


def in_english(folded: str) -> str:
    """A folded cell with its Welsh words for bounds and nought put in English; as it is where it has none."""
    if not holds_any(folded, _PIECES):
        return folded
    for pattern, words in _WORDS:
        folded = pattern.sub(words, folded)
    return folded


def halves(text: str) -> tuple[str, str] | None:
    """The two sides of a cell that says all twice, parted by a stroke or a line; None where it has not two."""
    parts = [part for part in _PARTED.split(text.strip()) if part]
    return (parts[0], parts[1]) if len(parts) == 2 else None
