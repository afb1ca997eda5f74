"""Does a sentence say of a count no more than when, where and of whom?

"A further nine were opened in 2021/22" says no more; "the Council employed 6,012 people" says something else of them,
so that the count cannot be taken for what the question asks.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.interpret.prose.mention import Mention, Mentions
from pipeline.interpret.prose.paired import Pairing
from pipeline.vocabulary.folding import fold
from pipeline.vocabulary.vocabulary import load_vocabulary

WORD = re.compile(r"[a-z][a-z'’-]*", re.IGNORECASE)
BENIGN = frozenset(load_vocabulary("plain_words").labels())
"""Words that add nothing to a count but its place and time."""
VERBAL = re.compile(
    r"(?:[a-z]{2,}ed|has|have|had|employs?|costs?|paid|spent|told|said|says|gave|gives?|ran|runs?|left|leaves?|lost"
    r"|won|sent|bought|"
    r"sold|publish(?:es)?|serves?|covers?|includes?|contains?|owns?|manages?|takes?|makes?|needs?|receives?)",
    re.IGNORECASE,
)
TOO_MUCH = 5
"""Words that are neither benign nor a known mention, beyond which a sentence says more than is understood."""


HEADCOUNT = re.compile(
    r"\b(?:had|has|have|with|of (?:about|around|some|approximately|over))\s+(?:(?:about|around|some|approximately"
    r"|over|a total of)\s+)?$",
    re.IGNORECASE,
)
"""Before "2,204 staff" these words tell how many there are, not to how many it happened."""


def says_no_more(pairing: Pairing, mentions: Mentions) -> bool:
    """True where the words around a count, known mentions aside, are benign or a short label."""
    start = max((one.end for one in mentions.counts if one.end <= pairing.count.start), default=0)
    if pairing.count.unit and HEADCOUNT.search(mentions.text[start : pairing.count.start]):
        return False
    if OF_THEM.match(mentions.text, pairing.count.end) or mentions.partitives:
        mentions = replace(mentions, text=_without_doing(mentions, DOING))
    elif pairing.platforms and pairing.periods:
        mentions = replace(mentions, text=_without_doing(mentions, WHO_HAD))
    words = _blanked(mentions, start, pairing.words[1], pairing.count.unit)
    unknown = [word for word in WORD.findall(words) if fold(word) not in BENIGN]
    return len(unknown) <= TOO_MUCH and not any(VERBAL.fullmatch(word) for word in unknown)


OF_THEM = re.compile(r"\s+of (?:these|those|them|the|whom)\b", re.IGNORECASE)
DOING = re.compile(
    r"\b(?:had |have |has |were |was )?(?:used|using|involved|involving|concerned|concerning|related to"
    r"|relating to|arose from"
    r"|posted on|occurred on|happened on|took place on)\s*$",
    re.IGNORECASE,
)
WHO_HAD = re.compile(
    r"\b(?:(?:all |both |each )?(?:of whom|who) )?(?:had (?:used|posted on|written on)|(?:was|were) about|involved"
    r"|concerned|related to|arose from|had to do with)\s*$",
    re.IGNORECASE,
)
""" "In 2008 there was one member of staff, who had used Bebo."."""
SORTED_BY = re.compile(
    r"^\W*(?:looked at|broken down|split|sorted|counted|divided|arranged|taken) by [^,.;]{3,30},", re.IGNORECASE
)


def _without_doing(mentions: Mentions, verbs: re.Pattern[str]) -> str:
    """The text, what those counted did on a platform blanked out: "13 of these staff had used Facebook"."""
    text = SORTED_BY.sub(lambda match: " " * len(match[0]), mentions.text)
    for platform in mentions.platforms:
        doing = verbs.search(text, 0, platform.start)
        if doing is not None:
            text = text[: doing.start()] + " " * (platform.start - doing.start()) + text[platform.start :]
    return text


def _blanked(mentions: Mentions, start: int, end: int, unit: str) -> str:
    text = mentions.text[start:end]
    known: tuple[Mention, ...] = (
        *mentions.counts, *mentions.periods, *mentions.platforms, *mentions.grounds, *mentions.wholes,
    )  # fmt: skip
    for mention in known:
        if start <= mention.start and mention.end <= end:
            text = text.replace(mention.text, " ", 1)
    return text.replace(unit, " ", 1) if unit else text
