"""Does a sentence say of a count no more than when, where and of whom?

"A further nine were opened in 2021/22" says no more; "the Council employed 6,012 people" says something else of them,
so that the count cannot be taken for what the question asks.
"""

from __future__ import annotations

import re

from pipeline.interpret.prose.mentions import Mention, Mentions
from pipeline.interpret.prose.pairing import Pairing

WORD = re.compile(r"[a-z][a-z'’-]*", re.IGNORECASE)
BENIGN = frozenset(
    "was were is are be been being had has have there it this that these those they them we the a an of in on at for to by from with"
    " and or but then also again so only just each every all both in respect regard regarding about over concerning relating related"
    " concerned involving involved arising during between across within per year years period periods months time number numbers"
    " figure figures answer total totals counts count further more other others another respectively turn calendar financial"
    " academic rose fell increased decreased went up down stood came remained recorded opened reported held logged identified counted"
    " given made received took place occurred such same cases case staff employees employee people member members officers officer"
    " which who whom where altogether whole overall result because compared comparison previous following next last first second"
    " third yes no not none while whereas as we our year's which was how many".split()
)
"""Words that add nothing to a count but its place and time."""
VERBAL = re.compile(
    r"(?:[a-z]{2,}ed|has|have|had|employs?|costs?|paid|spent|told|said|says|gave|gives?|ran|runs?|left|leaves?|lost|won|sent|bought|"
    r"sold|publish(?:es)?|serves?|covers?|includes?|contains?|owns?|manages?|takes?|makes?|needs?|receives?)",
    re.IGNORECASE,
)
TOO_MUCH = 5
"""Words that are neither benign nor a known mention, beyond which a sentence says more than is understood."""


def says_no_more(pairing: Pairing, mentions: Mentions) -> bool:
    """True where the words around a count, known mentions aside, are benign or a short label."""
    start = max((one.end for one in mentions.counts if one.end <= pairing.count.start), default=0)
    words = _blanked(mentions, start, pairing.words[1], pairing.count.unit)
    unknown = [word for word in WORD.findall(words) if word.casefold() not in BENIGN]
    return len(unknown) <= TOO_MUCH and not any(VERBAL.fullmatch(word) for word in unknown)


def _blanked(mentions: Mentions, start: int, end: int, unit: str) -> str:
    text = mentions.text[start:end]
    known: tuple[Mention, ...] = (
        *mentions.counts, *mentions.periods, *mentions.platforms, *mentions.grounds, *mentions.wholes,
    )  # fmt: skip
    for mention in known:
        if start <= mention.start and mention.end <= end:
            text = text.replace(mention.text, " ", 1)
    return text.replace(unit, " ", 1) if unit else text
