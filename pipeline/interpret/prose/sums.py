"""A number that sums up those before it in its sentence.

"Eleven employees were dismissed, seven received final written warnings and nine received written warnings, making 27
altogether."   -> 27 disciplined, a total
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.interpret.context import covering
from pipeline.interpret.prose.mention import Mentions, PeriodMention, PlatformMention
from pipeline.interpret.prose.paired import Pairing
from pipeline.interpret.setting import Setting
from pipeline.model.count import CountStatus

MAKES = re.compile(
    r"\b(?:making|giving|totalling|which (?:makes|gives)|bringing the total to|for a total of) "
    r"(?:(?:a|the) )?(?:grand )?(?:total of )?$",
    re.IGNORECASE,
)
FEWEST = 2


def summed_up(
    pairings: tuple[Pairing, ...], mentions: Mentions, setting: Setting
) -> tuple[tuple[Pairing, ...], Pairing | None]:
    """(the others, the sum): the last count with what it is the sum of, where those before come to it.

    The sum of several outcomes is of those disciplined in any way. What sums up more than the sentence gives no figure.
    """
    last = pairings[-1] if len(pairings) >= FEWEST else None
    if last is None or not MAKES.search(mentions.text[: last.count.start]):
        return pairings, None
    parts = pairings[:-1]
    counts = [one.count.count for one in pairings]
    is_known = all(count.status is CountStatus.EXACT for count in counts) and all(one.outcome for one in parts)
    if not is_known or sum(count.minimum or 0 for count in counts[:-1]) != counts[-1].minimum:
        return parts, None
    outcomes = {one.outcome.term.code: one.outcome for one in parts if one.outcome is not None}
    outcome = next(iter(outcomes.values()))
    if len(outcomes) > 1:
        term = setting.lexicon.controlled.outcomes.lowest_common_parent(tuple(outcomes))
        if term is None:
            return parts, None
        outcome = replace(outcome, term=term)
    own = tuple(time for time in last.periods if time.period is not None and time.start >= last.count.start)
    return parts, replace(last, outcome=outcome, periods=own or _spanned(parts), platforms=_shared(parts), grounds=())


def _spanned(parts: tuple[Pairing, ...]) -> tuple[PeriodMention, ...]:
    times = [time for one in parts for time in one.periods if time.period is not None]
    span = covering([time.period for time in times if time.period is not None])
    return (replace(times[0], period=span),) if times and span is not None else ()


def _shared(parts: tuple[Pairing, ...]) -> tuple[PlatformMention, ...]:
    return parts[0].platforms if len({one.platforms for one in parts}) == 1 else ()
