"""Clauses told alike: several counts and then their time, and again.

"Two were dismissed and three warned in 2010, and one was dismissed and four were warned in 2011."

Each clause counts the same outcomes in the same order, so that the time behind its last count is that of all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.interpret.prose.mention import Mentions, PeriodMention
from pipeline.interpret.prose.paired import Pairing

FEWEST = 2


def with_parallel_times(pairings: tuple[Pairing, ...], mentions: Mentions) -> tuple[Pairing, ...]:
    """The pairings, each with the time that ends its clause where the clauses are told alike; else as they are."""
    clauses = list(_clauses(pairings, [one for one in mentions.periods if one.period is not None]))
    if len(clauses) < FEWEST or sum(len(told) for told, _ in clauses) != len(pairings):
        return pairings
    shapes = {tuple(one.outcome.term.code if one.outcome else "" for one in told) for told, _ in clauses}
    if len(shapes) != 1 or len(set(*shapes)) < FEWEST:
        return pairings
    return tuple(replace(one, periods=(time,)) for told, time in clauses for one in told)


def _clauses(
    pairings: Sequence[Pairing], times: Sequence[PeriodMention]
) -> Iterator[tuple[Sequence[Pairing], PeriodMention]]:
    """The counts up to each time, with it."""
    start = 0
    for time in times:
        told = [one for one in pairings if start <= one.count.start < time.start]
        if told:
            yield told, time
        start = time.start
