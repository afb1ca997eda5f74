r"""Patterns that few texts fit: a text without the letters that they need is not searched.

    THAT_SITE = compile_rare(r"\b(?:that|the same|this) (?:(?:web ?)?site|platform|network|app)\b", re.IGNORECASE)

is asked like any pattern and answers like it. Which letters those are is told from the pattern (``pieces``).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from pipeline.vocabulary.caseless import in_lower_case
from pipeline.vocabulary.pieces import pieces_of

_END = sys.maxsize


class Rare:
    """A pattern with pieces of which every text that it fits holds one; of English words, as ``caseless``."""

    __slots__ = ("_is_caseless", "_pieces", "pattern")

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self._is_caseless = bool(pattern.flags & re.IGNORECASE)
        self._pieces: tuple[str, ...] | None = None
        """Told when the first text comes: a worker is to start quickly."""

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        return self.pattern.search(text, start, end) if self._may_fit(text) else None

    def match(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        return self.pattern.match(text, start, end) if self._may_fit(text) else None

    def fullmatch(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        return self.pattern.fullmatch(text, start, end) if self._may_fit(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self.pattern.finditer(text) if self._may_fit(text) else iter(())

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        return [one or "" for one in self.pattern.split(text, maxsplit)] if self._may_fit(text) else [text]

    def _may_fit(self, text: str) -> bool:
        pieces = self._pieces if self._pieces is not None else self._learnt()
        lowered = text.lower() if self._is_caseless else text
        for piece in pieces:
            if piece in lowered:
                return True
        return not pieces

    def _learnt(self) -> tuple[str, ...]:
        text = in_lower_case(self.pattern) if self._is_caseless else self.pattern.pattern
        self._pieces = tuple(sorted(pieces_of(text)))
        return self._pieces


def compile_rare(pattern: str, flags: int = 0) -> Rare:
    """As ``re.compile``."""
    return Rare(re.compile(pattern, flags))
