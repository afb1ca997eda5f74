"""Find the whole that "of these" speaks of, in the sentences before, and mark it as a total.

"Eleven warnings were given in all. Of these, three were for misusing Twitter."   -> the eleven
"2. Up to 20 members of staff were disciplined. 3. Of those disciplined, up to five were dismissed."  -> the 20
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.interpret.lexicon import Lexicon
from pipeline.interpret.prose.sentence_figures import PART_OF_BEFORE
from pipeline.model.observation import Reason, ReportedObservation

OWN_PERIOD = frozenset({"period-in-sentence", "period-in-label"})
"""Reasons by which a figure names its period itself."""


def with_totals(figures: Sequence[ReportedObservation], lexicon: Lexicon) -> tuple[ReportedObservation, ...]:
    """The figures of all prose in reading order, each whole of later parts marked as a total."""
    marked = list(figures)
    for index, figure in enumerate(figures):
        words = next((reason.detail for reason in figure.reasons if reason.code == PART_OF_BEFORE), None)
        if words is None:
            continue
        whole = _whole(figures, index, words, lexicon)
        if whole is None:
            continue
        marked[index] = _as_part(marked[index], marked[whole])
        if not marked[whole].is_total:
            marked[whole] = replace(
                marked[whole], is_total=True, reasons=(*marked[whole].reasons, Reason("parts-follow"))
            )
    return tuple(marked)


def _as_part(part: ReportedObservation, whole: ReportedObservation) -> ReportedObservation:
    """A part lies in its whole's period and group; what the part says of itself goes before."""
    says_period = any(reason.code in OWN_PERIOD for reason in part.reasons)
    return replace(
        part,
        period=part.period if says_period else whole.period,
        period_label=part.period_label if says_period else whole.period_label,
        platform_code=part.platform_code or whole.platform_code,
        category_labels=tuple(dict.fromkeys((*whole.category_labels, *part.category_labels))),
    )


def _whole(figures: Sequence[ReportedObservation], index: int, words: str, lexicon: Lexicon) -> int | None:
    """The nearest figure before that is no part itself, is large enough, and is of the outcome the words name."""
    own = figures[index]
    if any(reason.code in OWN_PERIOD for reason in own.reasons):
        for position in range(index - 1, -1, -1):
            if figures[position].period == own.period and _may_be_whole(figures[position], own, words):
                return position
    named = {match.term.code for match in lexicon.controlled.outcomes.find(words)}
    for position in range(index - 1, -1, -1):
        candidate = figures[position]
        if any(reason.code == PART_OF_BEFORE and reason.detail == words for reason in candidate.reasons):
            continue
        if named and candidate.outcome_code not in named:
            continue
        return position if _may_hold(candidate, figures[index]) else None
    return None


def _may_be_whole(whole: ReportedObservation, part: ReportedObservation, words: str) -> bool:
    """Of the same year, said before, large enough, and no part of the same whole."""
    same = any(reason.code == PART_OF_BEFORE and reason.detail == words for reason in whole.reasons)
    return not same and whole.outcome_code != part.outcome_code and _may_hold(whole, part)


def _may_hold(whole: ReportedObservation, part: ReportedObservation) -> bool:
    top = whole.count.maximum
    return top is None or part.count.minimum is None or part.count.minimum <= top
