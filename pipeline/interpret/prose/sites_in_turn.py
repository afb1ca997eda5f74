"""Counts that take their sites from the places of the sentence before.

"In 2011-12 action was taken against 14 for misuse of e-mail and against six for misuse of the internet. In 2012-13 the
numbers were nine and eight respectively, and in 2013-14 they were five and three."   -> nine e-mail, eight internet …
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.interpret.prose.in_turn import THEY_WERE
from pipeline.interpret.prose.mention import Mentions, PeriodMention
from pipeline.interpret.prose.paired import Pairing

FEWEST = 2


def sites_as_before(
    pairings: tuple[Pairing, ...], mentions: Mentions, before: tuple[Pairing, ...]
) -> tuple[Pairing, ...] | None:
    """Each count with outcome and site of what stood in its place before, and the time that opens its clause.

    None where the sentence says something else, or the places do not match.
    """
    sites = [one.platforms[0].code for one in before if len(one.platforms) == 1]
    is_by_site = len(before) >= FEWEST and len(set(sites)) == len(before) and all(one.outcome for one in before)
    if not is_by_site or mentions.outcomes or mentions.platforms or not THEY_WERE.search(mentions.text):
        return None
    dated = [one for one in mentions.periods if one.period is not None]
    clauses = [pairings[at : at + len(before)] for at in range(0, len(pairings), len(before))]
    if len(dated) != len(clauses) or len(pairings) % len(before) or not _open(dated, clauses):
        return None
    return tuple(
        replace(
            one, outcome=told.outcome, outcome_is_inherited=True, platforms=told.platforms,
            platforms_are_inherited=True, grounds=told.grounds, periods=(time,),
        )
        for time, clause in zip(dated, clauses, strict=True)
        for one, told in zip(clause, before, strict=True)
    )  # fmt: skip


def _open(dated: Sequence[PeriodMention], clauses: Sequence[Sequence[Pairing]]) -> bool:
    """Each time stands before its own clause and behind the one before."""
    ends = [0, *(clause[-1].count.end for clause in clauses)]
    return all(
        end <= time.start < clause[0].count.start for end, time, clause in zip(ends, dated, clauses, strict=False)
    )
