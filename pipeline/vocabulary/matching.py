"""Find the longest labels in a text, word by word: a trie over words, so that a page costs microseconds a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
END = ""
"""The key under which a node holds the code of the label that ends there; no word is empty."""


_Place = tuple[int, int]
"""Start and end of a word."""


_SHORT = 1000
"""Longer texts come back at once or never."""


@lru_cache(maxsize=4096)
def _plain_words_of(text: str) -> tuple[str, ...]:
    """The same text goes to several matchers, and mostly none of its words opens a label."""
    return tuple(WORD.findall(text))


@lru_cache(maxsize=1)
def _words_of_page(text: str) -> tuple[str, ...]:
    """One matcher asks right after the other."""
    return tuple(WORD.findall(text))


@lru_cache(maxsize=4096)
def _places_of(text: str) -> tuple[_Place, ...]:
    """Where its words stand, asked for where one of them opens a label."""
    return tuple([match.span() for match in WORD.finditer(text)])


class Matcher:
    """Labels compiled to a trie of words and marks."""

    def __init__(self, labels: Mapping[str, str]) -> None:
        self._root: dict[str, Any] = {}
        for label, code in labels.items():
            node = self._root
            for word in WORD.findall(label):
                node = node.setdefault(word, {})
            node[END] = code

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """(start, end, code) of the longest label at each place, left to right, none overlapping."""
        words = _plain_words_of(text) if len(text) < _SHORT else _words_of_page(text)
        if self._root.keys().isdisjoint(words):
            return
        openings = self._openings(words)
        places: Sequence[_Place] = ()
        free = 0
        for index in openings:
            length, code = self._longest(words, index) if index >= free else (0, "")
            if length:
                places = places or (_places_of(text) if len(text) < _SHORT else _places_of.__wrapped__(text))
                yield places[index][0], places[index + length - 1][1], code
                free = index + length

    def _openings(self, words: Sequence[str]) -> list[int]:
        """Where a label may begin: at a word that is one, or is followed as in one ("the" opens many and is none)."""
        root, last = self._root, len(words) - 1
        return [
            index
            for index, word in enumerate(words)
            if (node := root.get(word)) is not None and (END in node or (index < last and words[index + 1] in node))
        ]

    def _longest(self, words: Sequence[str], index: int) -> tuple[int, str]:
        node: dict[str, Any] | None = self._root
        best, code, length = 0, "", 0
        while node is not None and index + length < len(words):
            node = node.get(words[index + length])
            length += 1
            if node is not None and END in node:
                best, code = length, node[END]
        return best, code
