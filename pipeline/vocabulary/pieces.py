"""Letters in a row that whatever fits a pattern must hold, told from the pattern itself.

Whether a text holds one of a few pieces is known in a fraction of the time that a search takes, and most sentences
hold none. Told from the pattern, so that a word added to it is never missed.
"""

from __future__ import annotations

import re
from enum import Enum, auto

_RARE_MARKS = frozenset("£$%=:;*†#")
"""Marks that few sentences hold, each as good as a short word."""
_MOST = 40
"""More pieces take as long as the search."""
_REPEATED = re.compile(r"(?P<any>[*?])[?+]?|(?P<some>\+)[?+]?|\{(?P<least>\d*)(?P<range>,\d*)?\}[?+]?")
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_GROUP = re.compile(r"\((?:\?(?P<kind>P<\w+>|<?[=!]|:))?")
_ESCAPED_KINDS = frozenset("wWsSdDntrfv")
_ESCAPED_PLACES = frozenset("bBAZ")

Pieces = frozenset[str]
NOTHING_SURE: Pieces = frozenset()


class _Kind(Enum):
    """What a part of a pattern stands for."""

    LETTER = auto()
    GROUP = auto()
    PLACE = auto()
    """Takes no letters: a word's edge, what must or must not follow."""
    ANYTHING = auto()


class _NotUnderstoodError(Exception):
    """The pattern holds what this module does not know: nothing is sure of it."""


def pieces_of(pattern: str) -> Pieces:
    r"""Pieces of which every text that the pattern fits holds at least one; none where nothing is sure.

    >>> sorted(pieces_of(r"\b(?:on average|average of|an? average)\b"))
    [' average', 'average of', 'on average']
    >>> sorted(pieces_of(r"\bhow many (?:\w+ )?were\b"))
    ['how many ']
    >>> pieces_of(r"\d+")
    frozenset()
    """
    reader = _Reader(pattern)
    try:
        found = _shortest(reader.alternatives())
    except _NotUnderstoodError:
        return NOTHING_SURE
    return found if reader.is_at_end and len(found) <= _MOST else NOTHING_SURE


def _shortest(pieces: Pieces) -> Pieces:
    """Without those that hold another: where "dismissed" stands, "dismiss" does."""
    return frozenset(one for one in pieces if not any(other in one for other in pieces if other != one))


def _better(first: Pieces, second: Pieces) -> Pieces:
    """The one whose pieces are the rarer in a text: which hold long words, and are few."""
    return max(first, second, key=lambda pieces: (min(map(_rarity, pieces), default=0), -len(pieces)))


def _rarity(piece: str) -> int:
    """The length of its longest word; 0 for a single letter or blank."""
    longest = max(map(len, piece.split()), default=0)
    if len(piece) == 1:
        return 4 if piece in _RARE_MARKS else 0
    return longest


class _Reader:
    """Goes through a pattern once, from left to right."""

    def __init__(self, pattern: str) -> None:
        self._pattern, self._place = pattern, 0

    @property
    def is_at_end(self) -> bool:
        return self._place == len(self._pattern)

    def alternatives(self) -> Pieces:
        """Of "a|b" up to the end of its group: one of each, or nothing where one of them has none."""
        every = [self._sequence()]
        while self._next == "|":
            self._place += 1
            every.append(self._sequence())
        return frozenset[str]().union(*every) if all(every) else NOTHING_SURE

    @property
    def _next(self) -> str:
        return self._pattern[self._place : self._place + 1]

    def _sequence(self) -> Pieces:
        best, run = NOTHING_SURE, ""
        while self._next not in ("", "|", ")"):
            kind, letter, inside = self._part()
            least, is_once = self._repeated()
            if kind is _Kind.PLACE:
                continue
            if kind is _Kind.LETTER and is_once:
                run += letter
                continue
            ended = run + letter if kind is _Kind.LETTER and least else run
            best, run = _better(best, _as_pieces(ended)), ""
            if kind is _Kind.GROUP and least:
                best = _better(best, inside)
        return _better(best, _as_pieces(run))

    def _part(self) -> tuple[_Kind, str, Pieces]:
        """One letter, class or group: its kind, the letter, the pieces of the group."""
        letter = self._next
        if letter == "(":
            return self._group()
        if letter == "[":
            return self._class()
        self._place += 1
        if letter == "\\":
            return self._escaped()
        if letter in "^$":
            return _Kind.PLACE, "", NOTHING_SURE
        return (_Kind.ANYTHING, "", NOTHING_SURE) if letter == "." else (_Kind.LETTER, letter, NOTHING_SURE)

    def _escaped(self) -> tuple[_Kind, str, Pieces]:
        letter = self._next
        self._place += 1
        if letter in _ESCAPED_PLACES:
            return _Kind.PLACE, "", NOTHING_SURE
        if letter in _ESCAPED_KINDS:
            return _Kind.ANYTHING, "", NOTHING_SURE
        if letter == "u":
            self._place += 4
            return _Kind.LETTER, chr(int(self._pattern[self._place - 4 : self._place], 16)), NOTHING_SURE
        if letter.isalnum():
            raise _NotUnderstoodError
        return _Kind.LETTER, letter, NOTHING_SURE

    def _group(self) -> tuple[_Kind, str, Pieces]:
        opening = _GROUP.match(self._pattern, self._place)
        assert opening is not None
        self._place = opening.end()
        if opening["kind"] is None and self._next == "?":
            raise _NotUnderstoodError
        inside = self.alternatives()
        if self._next != ")":
            raise _NotUnderstoodError
        self._place += 1
        is_place = opening["kind"] is not None and opening["kind"][-1] in "=!"
        return (_Kind.PLACE, "", NOTHING_SURE) if is_place else (_Kind.GROUP, "", inside)

    def _class(self) -> tuple[_Kind, str, Pieces]:
        match = _CLASS.match(self._pattern, self._place)
        if match is None:
            raise _NotUnderstoodError
        self._place = match.end()
        return _Kind.ANYTHING, "", NOTHING_SURE

    def _repeated(self) -> tuple[int, bool]:
        """How often the part before stands at least, and whether it stands exactly once."""
        match = _REPEATED.match(self._pattern, self._place)
        if match is None:
            return 1, True
        self._place = match.end()
        if match["any"]:
            return 0, False
        return (1, False) if match["some"] else (int(match["least"] or 0), False)


def _as_pieces(run: str) -> Pieces:
    return frozenset({run}) if _rarity(run) else NOTHING_SURE
