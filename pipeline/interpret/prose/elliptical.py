"""Counts that say no more than their time, told of the same matter as the count before them.

"Three were dismissed for posts on Facebook in 2010 and four in 2011."                    -> the four, too
"against 116 employees for internet misuse in 2009/10 and against 85 in 2010/11"           -> the 85, too
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from pipeline.interpret.prose.mention import Mention, Mentions
from pipeline.interpret.prose.paired import Pairing

M = TypeVar("M", bound=Mention)
REST = re.compile(
    r"[\W_]*(?:(?:and|against|for|to|of|in|during|the|a|further|another|more|others?|year|were|was|staff|employees|people"
    r"|cases|with|then|by)\b[\W_]*)*",
    re.IGNORECASE,
)
"""What may be left of the words of such a count beside it and its time."""


def with_ellipses(pairings: tuple[Pairing, ...], mentions: Mentions) -> tuple[Pairing, ...]:
    """The pairings; those that say only when take site and ground of the one before."""
    told: list[Pairing] = []
    for one in pairings:
        before = told[-1] if told else None
        is_same = before is not None and one.outcome is before.outcome and one.outcome is not None
        if before is not None and is_same and not (one.platforms or one.grounds) and _says_when(one, before, mentions):
            one = replace(one, platforms=_before(before.platforms, one), grounds=_before(before.grounds, one))
        told.append(one)
    return tuple(told)


def _before(named: Sequence[M], one: Pairing) -> tuple[M, ...]:
    """Those that stand behind the count before and are its own, or were taken from the one before that."""
    return tuple(name for name in named if name.start < one.count.start)


def _says_when(one: Pairing, before: Pairing, mentions: Mentions) -> bool:
    """A time of its own behind the count, other than that of the count before, and nothing else."""
    start, end = one.count.end, one.words[1]
    times = [time for time in one.periods if time.period is not None and start <= time.start and time.end <= end]
    earlier = {time.period for time in before.periods}
    if len(times) != 1 or times[0].period in earlier or not earlier:
        return False
    words = mentions.text[start : times[0].start] + mentions.text[times[0].end : end]
    return REST.fullmatch(words.replace(one.count.unit, " ", 1) if one.count.unit else words) is not None
