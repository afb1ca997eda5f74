"""The points of a request that one sentence recounts, each as a question of its own.

"You asked for the number of (1) complaints and (2) staff who were warned"
    -> "(1) number of complaints", "(2) number of staff who were warned"
"… how many officers and staff (1) were investigated, (2) resigned and (3) were sacked."
    -> "(1) how many officers and staff were investigated", …
"You put two questions about 2010-11: (1) dismissals, (2) demotions."
    -> "(1) number of dismissals", "(2) number of demotions"
"how many were disciplined (point 1) and how many of them were nurses (point 2)"
    -> "(1) how many were disciplined", "(2) how many of them were nurses"
"""

from __future__ import annotations

import re
from collections.abc import Sequence

BRACKETED = re.compile(r"\((?P<label>\d{1,2}|[a-h]|i{1,3}|iv|v|vi{1,3})\)\s+(?=\w)")
BEHIND = re.compile(r"\s*\((?:question|point|part|item|q)\.? ?(?P<label>\d{1,2}|[a-h])\)", re.IGNORECASE)
"""A label set behind its point."""
ROWS = (tuple(map(str, range(1, 100))), tuple("abcdefgh"), ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii"))
SHORTEST_POINT = 3
"""Words: "misuse of (a) e-mail and (b) the internet" is one point, unless it opens a list of its own."""
NUMBER_OF = re.compile(r"\bnumbers? of\s*:?\s*$", re.IGNORECASE)
HOW_MANY = re.compile(
    r"\b(?P<stem>how many (?:(?!\b(?:how|and|or) (?:many|what)\b)[\w’'-]+ ){0,6}?(?:[\w’'-]+))\s*:?\s*$", re.IGNORECASE
)
"""Ends where the points begin: "how many staff had been (1) warned, (2) dismissed"."""
LISTED = re.compile(r"[:–—]\s*$")
SENTENCE_END = re.compile(r"[.:?](?=\s|$)")
ASKS = re.compile(
    r"\b(?:how many|how often|(?:the|a|any) (?:numbers?|list)|whether|what|which|when|why|if)\b", re.IGNORECASE
)
OWN_WORDS = re.compile(
    r"(?:and )?(?:the )?(?:same|(?:total )?numbers?|how|what|whether|which|if|any|copies|a copy)\b", re.I
)
"""Opens a point that needs no words of before."""


def recited_points(text: str) -> tuple[str, ...]:
    """The points in their order, each with its label; none where the text does not run so."""
    behind = list(BEHIND.finditer(text))
    if _run(behind):
        starts = [_clause_start(text, behind[0].start()), *(match.end() for match in behind[:-1])]
        points = [text[at : match.start()] for at, match in zip(starts, behind, strict=True)]
        return tuple(f"({match['label']}) {_bare(point)}" for match, point in zip(behind, points, strict=True))
    found = list(BRACKETED.finditer(text))
    if not _run(found):
        return ()
    ends = [*(match.start() for match in found[1:]), _end(text, found[-1].end())]
    points = [_bare(text[match.end() : end]) for match, end in zip(found, ends, strict=True)]
    stem, may_be_short = _stem(text[: found[0].start()], points)
    if not may_be_short and any(len(one.split()) < SHORTEST_POINT and not OWN_WORDS.match(one) for one in points):
        return ()
    stems = ["" if OWN_WORDS.match(point) else stem for point in points]
    return tuple(f"({match['label']}) {own}{point}" for match, own, point in zip(found, stems, points, strict=True))


def _run(found: Sequence[re.Match[str]]) -> bool:
    """True for two labels or more that run from the first on."""
    return run_from_first([match["label"].casefold() for match in found])


def run_from_first(labels: Sequence[str]) -> bool:
    """True for two labels or more in their order: 1, 2; a, b, c; i, ii."""
    return len(labels) > 1 and any(tuple(labels) == row[: len(labels)] for row in ROWS)


def _stem(before: str, points: Sequence[str]) -> tuple[str, bool]:
    """(the words that every point shares, whether points may be short)."""
    counted = HOW_MANY.search(before)
    if counted is not None:
        return f"{counted['stem'].strip()} ", True
    if NUMBER_OF.search(before):
        return "number of ", False
    is_list = LISTED.search(before) is not None and not any(ASKS.search(one) for one in points[:1])
    return ("number of ", True) if is_list else ("", False)


def _clause_start(text: str, end: int) -> int:
    """Where the first point begins: at its question word, else at the last colon or sentence before it."""
    asked = ASKS.search(text, 0, end)
    return asked.start() if asked else max(text.rfind(mark, 0, end) + 1 for mark in ":.,")


def _end(text: str, start: int) -> int:
    """The last point ends with its sentence."""
    stop = SENTENCE_END.search(text, start)
    return stop.start() if stop else len(text)


def _bare(point: str) -> str:
    return re.sub(r",? and$", "", re.sub(r"^(?:and|,)\s+", "", point.strip(" ,;.\n"))).strip(" ,;.")
