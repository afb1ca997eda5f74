"""Cells that state several figures at once.

"1x Written warning 1x Final written warning"      -> 1 written warning, 1 final written warning
"Oral warnings: 2 / Written warnings: 4"           -> 2 oral warnings, 4 written warnings
"2 dismissed, 3 warned"                            -> 2 dismissed, 3 warned
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from pipeline.interpret.counts import SymbolKey, parse_count
from pipeline.interpret.labels import outcome_in
from pipeline.interpret.lexicon import Lexicon
from pipeline.model.count import Count
from pipeline.vocabulary.terms import Term

TIMES = re.compile(r"(?<![\w.])(\d{1,3})\s*[x×]\s+(?=[A-Za-z])", re.IGNORECASE)
PARTING = re.compile(r"\s*(?:[\n;,]|\band\b)\s*")
LABEL_FIRST = re.compile(r"^(?P<label>[A-Za-z][^:=\d]*?)\s*(?:[:=–-])\s*(?P<count>[<>]?\s*\w[\w ]*)$")
COUNT_FIRST = re.compile(
    r"^(?P<count>(?:[<>]\s*)?(?!(?:19|20)\d\d\b)\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)\s*[x×]?\s+(?P<label>[A-Za-z].+)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure of a cell: what is counted, how many, the words that say so."""

    outcome: Term
    label: str
    count: Count
    quote: str


def facts_in(text: str, lexicon: Lexicon, key: SymbolKey, zeros_shown: bool) -> tuple[Fact, ...]:
    """The figures of one cell; none unless every part of the cell is understood as one."""
    if not any(character.isalpha() for character in text) or len(text) > 400:
        return ()
    facts = []
    for part in _parts(text):
        fact = _fact(part, lexicon, key, zeros_shown)
        if fact is None:
            return ()
        facts.append(fact)
    return tuple(facts)


def _parts(text: str) -> list[str]:
    starts = [match.start() for match in TIMES.finditer(text)]
    if len(starts) > 1:
        bounds = [*starts, len(text)]
        return [text[a:b].strip(" ,;\n") for a, b in itertools.pairwise(bounds)]
    return [part for part in PARTING.split(text.strip()) if part]


def _fact(part: str, lexicon: Lexicon, key: SymbolKey, zeros_shown: bool) -> Fact | None:
    match = LABEL_FIRST.match(part) or COUNT_FIRST.match(part)
    if match is None:
        return None
    term, _ = outcome_in(match["label"], lexicon)
    count = parse_count(match["count"].strip(), key, zeros_shown)
    if term is None or count is None:
        return None
    return Fact(term, match["label"].strip(), count, " ".join(part.split()))
