"""Superscripts: told by size and height alone, before any number is read ("Total³", "Disciplinary cases¹")."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from operator import itemgetter

from pipeline.layout.objects import Word

_BASELINE, _SIZE, _DIRECTION = map(itemgetter, (5, 6, 10))
"""Fields of a word by place: a page has hundreds."""
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b[.,;:)]*", re.IGNORECASE)
_SMALLER = 0.82
_SMALLER_MARK = 0.87
"""What is nothing but a mark may be larger: browsers print raised marks at five sixths."""
_MARK = re.compile(r"[(\[]?(?:\d{1,2}|[a-z])[)\]]?[,.;:]*|[*†‡§#]+[,.;:]*")
_REACH = 0.35
_HIGHEST = 0.8
"""Share of the neighbour's size up to which a mark is raised."""


def mark_raised(words: Iterable[Word]) -> list[Word]:
    """The words, small raised ones put on their neighbour's baseline and marked ``is_raised``.

    A raised "th" is part of a date ("12th May") and is joined to its number instead.
    """
    every = list(words)
    level = [word for word in every if not word.direction] if any(map(_DIRECTION, every)) else every
    sizes = set(map(_SIZE, level))
    largest, smallest = max(sizes, default=0.0), min(sizes, default=0.0)
    if not smallest < _SMALLER_MARK * largest:
        return every
    hosts = sorted((word for word in level if smallest < _SMALLER_MARK * word.size), key=_BASELINE)
    baselines = [word.baseline for word in hosts]
    most, highest = _SMALLER_MARK * largest, _HIGHEST * largest
    marked: list[Word] = []
    joined: dict[int, Word] = {}
    for word in every:
        host = None
        if word.size < most and not word.direction:
            first = bisect_right(baselines, word.baseline)
            last = bisect_right(baselines, word.baseline + highest, first)
            host = _host(word, hosts[first:last]) if first < last else None
        if host is None:
            marked.append(word)
        elif _ORDINAL.fullmatch(word.text) and host.text[-1:].isdigit():
            joined[id(host)] = host._replace(text=host.text + word.text, x1=max(host.x1, word.x1))
        else:
            marked.append(word._replace(baseline=host.baseline, is_raised=True))
    return [joined.get(id(word), word) for word in marked] if joined else marked


def _host(word: Word, candidates: Iterable[Word]) -> Word | None:
    """The larger word that this one is set beside and above the baseline of, the one on its left preferred."""
    best: Word | None = None
    most = _most(word)
    for other in candidates:
        if word.size < most * other.size and _is_beside(word, other) and _is_above(word, other):
            best = other if best is None or other.x1 <= word.x0 + 1 else best
    return best


def _most(word: Word) -> float:
    """The share of its neighbour's size that a raised word is smaller than."""
    return _SMALLER_MARK if _MARK.fullmatch(word.text) else _SMALLER


def _is_beside(word: Word, host: Word) -> bool:
    reach = _REACH * host.size
    return abs(word.x0 - host.x1) <= reach or abs(host.x0 - word.x1) <= reach


def _is_above(word: Word, host: Word) -> bool:
    lift = host.baseline - word.baseline
    return 0.12 * host.size < lift < _HIGHEST * host.size
