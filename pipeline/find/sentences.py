"""Split a block's text into sentences without cutting "No. 5", "s. 40(2)" or "e.g. Facebook" in two."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

END = re.compile(r"(?<=[.!?;])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])|\n+")
NOT_AN_END = re.compile(
    r"(?:\b(?:no|nos|e\.g|i\.e|etc|approx|ca?|s|ss|sec|st|dr|mr|mrs|ms|ref|para|paras|art|inc|incl|vs|viz|reg|regs|p"
    r"|pp)\.|"
    r"\b[A-Z]\.)$",
    re.IGNORECASE,
)
LABEL = re.compile(r"\(?(?!(?:one|two|six|ten|nil|yes|no)[.)])[\dA-Za-z]{1,3}[.)]", re.IGNORECASE)
"""A list label opens its sentence ("3. None"); the end of "2020-21: 0." is none."""


YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_COUNT = r"(?:\d{1,3}|none|nil|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
COUNTED_LABEL = re.compile(rf"[A-Z][\w .&/’'-]{{1,40}}?\s*(?:[:=(]|\s[–—-])\s*{_COUNT}\)?\s*", re.IGNORECASE)
ENDS_COUNTED = re.compile(rf"(?:[:=(]|\s[–—-])\s*{_COUNT}\)?$", re.IGNORECASE)
"""A label with its count: "WhatsApp (three); Twitter (one); LinkedIn (six)"."""
_NAMED = rf"{_COUNT}(?: [a-z'’-]+){{1,5}} [A-Z]\w+(?: [A-Z]\w+)?"
COUNTED_NAME = re.compile(rf"(?:and )?{_NAMED}")
ENDS_NAMED = re.compile(rf"(?<!\w){_NAMED}\s*$")
"""A count with its name: "1 on Instagram; 6 on Twitter; 1 on LinkedIn"."""
LONGEST_PAIR = 8
"""Words of a time with its count: "and for the year 2012/13 there were 5"."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where it begins in its block's text, in characters."""

    text: str
    offset: int


@lru_cache(maxsize=1024)
def sentences_of(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, in order, with their offsets; white space around them is left out."""
    found, start = [], 0
    for match in END.finditer(text):
        words = text[start : match.start()].split()
        if words and (NOT_AN_END.search(words[-1]) or (len(words) == 1 and LABEL.fullmatch(words[0]))):
            continue
        if _is_within_series(text, start, match):
            continue
        found.append((start, match.start()))
        start = match.end()
    found.append((start, len(text)))
    return tuple(
        Sentence(text[a:b].strip(), a + len(text[a:b]) - len(text[a:b].lstrip())) for a, b in found if text[a:b].strip()
    )


def _is_within_series(text: str, start: int, match: re.Match[str]) -> bool:
    """ "Dismissals were 2009 – 0; 2010 – 7; 2011 – 1": semicolons part years with their counts, and no sentences.

    So they do within brackets.
    """
    if text[match.start() - 1] != ";":
        return False
    if text.count("(", start, match.start()) > text.count(")", start, match.start()):
        return True
    piece = re.split(r"[;.\n]", text[match.end() :], maxsplit=1)[0]
    before = re.split(r"[;:,.\n]", text[start : match.start() - 1])[-1]
    if COUNTED_NAME.fullmatch(piece.strip()) and ENDS_NAMED.search(before):
        return True
    if COUNTED_LABEL.fullmatch(piece) and ENDS_COUNTED.search(text, start, match.start() - 1):
        return True
    return len(piece.split()) <= LONGEST_PAIR and bool(YEAR.search(piece) and YEAR.search(text, start, match.start()))
