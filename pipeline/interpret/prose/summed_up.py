"""A sentence that gives the sum of the figures of the one before it.

"Four resigned in 2017, seven in 2018 and nine in 2019. That is 20 resignations."   -> 20, from 2017 to 2019
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.interpret.prose.carried_on import Found
from pipeline.interpret.prose.mention import Mentions
from pipeline.interpret.said import covering
from pipeline.interpret.setting import Setting
from pipeline.model.count import CountStatus
from pipeline.model.observation import ReportedObservation
from pipeline.model.replacing import replace

SUMS_UP = re.compile(
    r"^\W*(?:so )?(?:that|this|it|which|these|those|they|together (?:that|this|they))"
    r" (?:is|was|makes?|made|gives?|gave|comes? to|came to|adds? up to|added up to|totals?|totalled|amounts? to)\s"
    r"(?:a (?:grand )?total of |in all )?$",
    re.IGNORECASE,
)
FEWEST = 2


def in_time_of_parts(setting: Setting, mentions: Mentions, before: Sequence[Found]) -> Setting:
    """The sum is of the whole time of its parts; the setting as it is where a sentence is no such sum."""
    figures = [one for one in before if isinstance(one, ReportedObservation)]
    first = mentions.counts[0] if mentions.counts else None
    if first is None or mentions.periods or not SUMS_UP.match(mentions.text[: first.start]):
        return setting
    span = covering([one.period for one in figures if one.period is not None])
    if span is None or not _comes_to(figures, first.count.minimum):
        return setting
    return replace(setting, context=replace(setting.context, period=span, period_from="sentence-before"))


def _comes_to(figures: Sequence[ReportedObservation], total: int | None) -> bool:
    """Exact counts of one outcome, each of a time of its own."""
    times = {one.period for one in figures}
    are_alike = len({one.outcome_code for one in figures}) == 1 and len(times) == len(figures) >= FEWEST
    are_exact = all(one.count.status is CountStatus.EXACT for one in figures)
    return are_alike and None not in times and are_exact and sum(one.count.minimum or 0 for one in figures) == total
