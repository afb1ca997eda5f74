"""Find the longest labels in a text, word by word: a trie over words, so that a page costs microseconds a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
END = ""
"""The key under which a node holds the code of the label that ends there; no word is empty."""


_Word = tuple[int, int, str]
"""Start, end and text."""


_SHORT = 1000
"""Longer texts do not come back."""


@lru_cache(maxsize=4096)
def _words_of(text: str) -> tuple[_Word, ...]:
    """The same text goes to several matchers."""
    return tuple([(match.start(), match.end(), match[0]) for match in WORD.finditer(text)])


@lru_cache(maxsize=4096)
def _plain_words_of(text: str) -> tuple[str, ...]:
    """The words without their places: that none of them opens a label is told from them alone."""
    return tuple(WORD.findall(text))


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
        if self._root.keys().isdisjoint(_plain_words_of(text) if len(text) < _SHORT else WORD.findall(text)):
            return
        words = _words_of(text) if len(text) < _SHORT else _words_of.__wrapped__(text)
        index = 0
        while index < len(words):
            if words[index][2] not in self._root:
                index += 1
                continue
            length, code = self._longest(words, index)
            if length:
                yield words[index][0], words[index + length - 1][1], code
            index += length or 1

    def _longest(self, words: Sequence[_Word], index: int) -> tuple[int, str]:
        node: dict[str, Any] | None = self._root
        best, code, length = 0, "", 0
        while node is not None and index + length < len(words):
            node = node.get(words[index + length][2])
            length += 1
            if node is not None and END in node:
                best, code = length, node[END]
        return best, code
