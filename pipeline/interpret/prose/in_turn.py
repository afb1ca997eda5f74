"""Several counts in a row that belong to several periods in their order.

"The number disciplined in 2011/12, 2012/13 and 2013/14 was 9, 12 and 7 respectively."
"Dismissals for this reason numbered one, two and nil."
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.interpret.prose.levels import IN_ORDER
from pipeline.interpret.prose.mention import Mentions, OutcomeMention, PeriodMention
from pipeline.interpret.prose.paired import Pairing
from pipeline.interpret.prose.pairing import STRONG_BREAK
from pipeline.model.period import Period
from pipeline.vocabulary.rare import compile_rare

LINK = re.compile(r"\s*(?:,|,?\s*and|,?\s*or)\s*(?:of\s+)?", re.IGNORECASE)
RESPECTIVELY = re.compile(rf"\W*{IN_ORDER}", re.IGNORECASE)
TOLD = compile_rare(rf"[^.;:]{{0,90}}?\b{IN_ORDER}", re.IGNORECASE)
"""Behind a run, what it counts may stand before the word: "8 and 3 written and verbal warnings respectively"."""


def dealt_out(
    pairings: tuple[Pairing, ...], mentions: Mentions, each: Sequence[Period]
) -> tuple[tuple[Pairing, ...], tuple[Pairing, ...]]:
    """(pairings, left over): each count of a run with the period in its place; left over where none is known for it.

    A run is three bare counts or more with nothing but commas and "and" between, or two before "respectively".
    """
    given = list(pairings)
    left: list[Pairing] = []
    for start, end in _runs(pairings, mentions):
        run = pairings[start:end]
        again = _as_in_clause_before(pairings[:start], run, mentions)
        if again:
            given[start:end] = again
            continue
        outcomes = _outcomes_for(run, mentions)
        if outcomes and _periods_for(run, mentions, ()):
            left.extend(run)  # two outcomes and two years: which of them is told in turn, nobody knows
            given[start:end] = [replace(one, outcome=None) for one in run]
            continue
        if outcomes:
            given[start:end] = _with_outcomes(run, outcomes, ())
            continue
        periods = _periods_for(run, mentions, each)
        outcome = _outcome_of(run, mentions)
        if not periods:
            left.extend(one for one in run if outcome is not None)
        for place, one in enumerate(run):
            period = periods[place] if periods else None
            mention = PeriodMention(one.count.start, one.count.end, period.label, period) if period else None
            given[start + place] = replace(
                one, outcome=outcome if periods else None, outcome_is_inherited=place > 0,
                periods=(mention,) if mention else (),
            )  # fmt: skip
    return tuple(given), tuple(left)


THEY_WERE = re.compile(
    r"\b(?:they|these|those|the (?:corresponding |equivalent |comparable |respective )?(?:numbers|figures"
    r"|totals)) (?:was|were|are|stood at)\b",
    re.IGNORECASE,
)


OTHER_TIME = re.compile(r"[;,] (?:and |but )?(?:for|in|during) [^;,]{4,30}?,? $")
""" "For 2012/13 there were three …; for 2013/14 five and two respectively"."""


def as_before(
    pairings: tuple[Pairing, ...], mentions: Mentions, before: tuple[Pairing, ...]
) -> tuple[Pairing, ...] | None:
    """ "For 2013-14 they were one and three respectively": each of what stood in its place in the sentence before.

    None where the sentence says something else, or the places do not match.
    """
    outcomes = [one.outcome for one in before if one.outcome is not None]
    is_told = (
        pairings and RESPECTIVELY.match(mentions.text[pairings[-1].count.end :]) and THEY_WERE.search(mentions.text)
    )
    if not is_told or mentions.outcomes or len(outcomes) != len(pairings) or len(before) != len(outcomes):
        return None
    dated = tuple(one for one in mentions.periods if one.period is not None)
    if len(dated) != 1 or len({one.term.code for one in outcomes}) != len(outcomes):
        return None
    return _with_outcomes(pairings, outcomes, dated)


def _with_outcomes(
    pairings: tuple[Pairing, ...], outcomes: Sequence[OutcomeMention], dated: tuple[PeriodMention, ...]
) -> tuple[Pairing, ...]:
    """Each count with the outcome in its place; of the time given, else of its own."""
    return tuple(
        replace(one, outcome=outcome, outcome_is_inherited=True, periods=dated or one.periods)
        for one, outcome in zip(pairings, outcomes, strict=True)
    )


def _outcomes_for(run: tuple[Pairing, ...], mentions: Mentions) -> tuple[OutcomeMention, ...]:
    """ "Oral, written and final written warnings numbered 9, 6 and 3 respectively": as many outcomes as counts.

    They stand in a row, right before the counts are said of them or right behind the counts, and all are different.
    """
    rows = [tuple(row) for row in _rows(mentions) if len(row) == len(run)]
    start, end = run[0].count.start, run[-1].count.end
    is_told = TOLD.match(mentions.text[end:]) is not None
    for row in rows:
        before = mentions.text[row[-1].end : start] if row[-1].end <= start else None
        behind = mentions.text[end : row[0].start] if row[0].start >= end else None
        is_said = before is not None and (IS_SAID.fullmatch(before) is not None or (is_told and ";" not in before))
        if is_said or (is_told and behind is not None and not behind.strip()):
            return row
    return ()


def _rows(mentions: Mentions) -> Iterator[list[OutcomeMention]]:
    """Outcomes with nothing but commas and "and" between, each said once."""
    row: list[OutcomeMention] = []
    for one in mentions.outcomes:
        if row and not LINK.fullmatch(mentions.text[row[-1].end : one.start]):
            yield row
            row = []
        row.append(one)
    if len({one.term.code for one in row}) == len(row):
        yield row


def _as_in_clause_before(
    before: tuple[Pairing, ...], run: tuple[Pairing, ...], mentions: Mentions
) -> tuple[Pairing, ...]:
    """ "In 2008 there were 4 final and 6 first warnings; in 2009 the numbers were 2 and 7 respectively"."""
    between = mentions.text[before[-1].count.end : run[0].count.start] if before else ""
    is_clause = THEY_WERE.search(between) or OTHER_TIME.search(between)
    told = RESPECTIVELY.match(mentions.text[run[-1].count.end :]) and is_clause
    outcomes = [one.outcome for one in before if one.outcome is not None]
    if not told or len(outcomes) != len(run) or len({one.term.code for one in outcomes}) != len(run):
        return ()
    dated = tuple(
        one for one in mentions.periods if one.period and before[-1].count.end <= one.start < run[0].count.start
    )
    if len(dated) != 1:
        return ()
    return _with_outcomes(run, outcomes, dated)


def _runs(pairings: tuple[Pairing, ...], mentions: Mentions) -> Iterator[tuple[int, int]]:
    start = 0
    for index in range(1, len(pairings) + 1):
        if index < len(pairings) and LINK.fullmatch(_between(pairings[index - 1], pairings[index], mentions)):
            continue
        is_told = TOLD.match(mentions.text[pairings[index - 1].count.end :]) is not None
        if index - start > (1 if is_told else 2):
            yield start, index
        start = index


def _between(one: Pairing, following: Pairing, mentions: Mentions) -> str:
    return mentions.text[one.count.end : following.count.start]


def _periods_for(run: tuple[Pairing, ...], mentions: Mentions, each: Sequence[Period]) -> tuple[Period, ...]:
    """The sentence's own periods where there is one for each count, else those that the request names one by one."""
    own = tuple(mention.period for mention in mentions.periods if mention.period is not None)
    listed = mentions.periods[0].each if len(mentions.periods) == 1 else ()
    if len(run) in (len(own), len(listed)):
        return own if len(own) == len(run) else listed
    if not own and len(each) == len(run):
        return tuple(each)
    return ()


IS_SAID = re.compile(
    r"\s*(?:issued|given|made|recorded|imposed)?\s*(?:were|was|are|numbered|totalled|stood at|came to|:)\s*", re.I
)
"""Between an outcome and the counts said of it: "The final written warnings issued were two, three and one"."""


def _outcome_of(run: tuple[Pairing, ...], mentions: Mentions) -> OutcomeMention | None:
    """The outcome that stands behind the run in its clause, else the one before it in the sentence."""
    end, start = run[-1].count.end, run[0].count.start
    stop = STRONG_BREAK.search(mentions.text, end)
    named = [one.outcome for one in run if one.outcome is not None]
    said = [one for one in mentions.outcomes if IS_SAID.fullmatch(mentions.text[one.end : start])]
    if said:
        return said[0]
    behind = [one for one in named if end <= one.start < (stop.start() if stop else len(mentions.text))]
    before = [one for one in mentions.outcomes if one.end <= start]
    return next(itertools.chain(behind, reversed(before), named), None)
