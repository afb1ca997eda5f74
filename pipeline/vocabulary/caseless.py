"""Whether a text fits a pattern whatever the case, asked of the text in lower case.

``re`` skips to the letters that a pattern may begin with, but not where it ignores case: there it tries the pattern
at every letter, which takes several times as long.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from pipeline.vocabulary.pieces import pieces_of

_CAPITALS = re.compile(r"\\.|\(\?P|[A-Z]+", re.DOTALL)
"""What stands for itself: escapes such as ``\\W`` and the marks of named groups are no capitals of a text."""


class _Lowered:
    """A pattern with pieces of which whatever fits it holds one, if known, and its search of text in lower case.

    The search is compiled for the first text that holds a piece: many patterns never meet one.
    """

    __slots__ = ("pattern", "pieces", "search")

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self.pieces = () if pattern.flags & re.VERBOSE else tuple(sorted(pieces_of(in_lower_case(pattern))))
        self.search: Callable[[str], re.Match[str] | None] | None = None

    def compiled(self) -> Callable[[str], re.Match[str] | None]:
        flags = self.pattern.flags & ~(re.IGNORECASE | re.UNICODE)
        self.search = re.compile(in_lower_case(self.pattern), flags).search
        return self.search


_known: dict[int, _Lowered] = {}
"""By the pattern's id, which stays its own as the pattern is kept: to hash one goes through all of its code."""


def fits(pattern: re.Pattern[str], text: str, any_of: Sequence[str] = ()) -> bool:
    """The same as ``pattern.search(text) is not None`` for a pattern that ignores case, said of English words.

    ``any_of`` are pieces in lower case of which whatever fits holds at least one: a text without them is not searched.
    """
    lowered = text.lower()
    if any_of and not holds_any(lowered, any_of):
        return False
    known = _known.get(id(pattern)) or _learnt(pattern)
    if known.pieces:
        for piece in known.pieces:  # as ``holds_any``, without the call: this is asked of every sentence for every rule
            if piece in lowered:
                break
        else:
            return False
    return (known.search or known.compiled())(lowered) is not None


def may_fit(pattern: re.Pattern[str], text: str) -> bool:
    """False for a text that holds none of the pieces of which whatever fits the pattern holds one."""
    known = _known.get(id(pattern)) or _learnt(pattern)
    return not known.pieces or holds_any(text.lower(), known.pieces)


def holds_any(text: str, pieces: Iterable[str]) -> bool:
    """True where a text holds one of the pieces; a plain loop takes a third of the time of ``any`` and ``map``."""
    for piece in pieces:  # noqa: SIM110 - see above
        if piece in text:
            return True
    return False


def _learnt(pattern: re.Pattern[str]) -> _Lowered:
    _known[id(pattern)] = known = _Lowered(pattern)
    return known


def in_lower_case(pattern: re.Pattern[str]) -> str:
    """The pattern's text for a text in lower case, with its escapes and the marks of named groups as they are."""
    return _CAPITALS.sub(lambda match: match[0].lower() if match[0].isalpha() else match[0], pattern.pattern)
