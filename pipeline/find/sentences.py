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
        found.append((start, match.start()))
        start = match.end()
    found.append((start, len(text)))
    return tuple(
        Sentence(text[a:b].strip(), a + len(text[a:b]) - len(text[a:b].lstrip())) for a, b in found if text[a:b].strip()
    )
