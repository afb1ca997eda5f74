"""How the figures that follow a whole split it up: by result, by year, by site.

"Eight were disciplined in 2014. One was dismissed. Three … The other four …"
"Six over the three years. The split is 1 in 2017/18, 3 in 2018/19 and 2 in 2019/20."
"Nine were investigated over social media. Six cases involved Facebook and three WhatsApp."
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from pipeline.interpret.dimensions import INPUTS
from pipeline.interpret.prose.qualifiers import GENERIC_UNITS
from pipeline.model.count import CountStatus
from pipeline.model.observation import ReportedObservation
from pipeline.model.period import Period
from pipeline.vocabulary.folding import fold

OWN_PERIOD = frozenset({"period-in-sentence", "period-in-label", "period-of-reply"})
"""Reasons by which a figure names its period itself."""
OWN_PLATFORM = frozenset({"platform-in-sentence", "platform-in-label"})


def says(figure: ReportedObservation, codes: frozenset[str]) -> bool:
    """True where one of a figure's reasons has one of these codes."""
    return any(reason.code in codes for reason in figure.reasons)


def are_of_others(part: ReportedObservation, whole: ReportedObservation) -> bool:
    """ "3 police staff were investigated. 1 police officer resigned, …": other people than those of the whole."""
    return bool(part.unit and whole.unit and whole.category_labels) and not (
        GENERIC_UNITS.match(part.unit.strip()) or fold(part.unit).rstrip("s") == fold(whole.unit).rstrip("s")
    )


def is_split_later(figures: Sequence[ReportedObservation], start: int) -> bool:
    """ "Eight were disciplined in 2014." "One was dismissed." "Three …" "The other four …": what follows adds up to it.

    The parts are results, of the same time and platform, up to the next figure that is none.
    """
    whole, total, parts = figures[start], 0, 0
    if (
        whole.count.status is not CountStatus.EXACT
        or (whole.count.minimum or 0) < 2
        or whole.outcome_code not in INPUTS
    ):
        return False
    if whole.category_labels and says(whole, frozenset({"labelled-line"})):
        return False  # one line of a breakdown; the next one is another breakdown of the same
    is_input = whole.outcome_code == "investigation"
    for part in figures[start + 1 :]:
        is_alike = _is_on_site_of(part, whole) and _is_in_time_of(part, whole)
        is_alike = is_alike or says(part, frozenset({"line-per-case"}))
        is_alike = is_alike and (not is_input or part.provenance.item_index == whole.provenance.item_index)
        if (
            are_of_others(part, whole)
            or not is_alike
            or part.outcome_code in INPUTS
            or part.count.status is not CountStatus.EXACT
            or part.is_total
        ):
            return False
        total, parts = total + (part.count.minimum or 0), parts + 1
        if total >= (whole.count.minimum or 0):
            return total == whole.count.minimum and parts > 1
    return False


WIDE_SITES = frozenset({"", "social_media", "multiple", "internet"})
"""Platforms that the request's subject gives where a figure names none."""


def _is_on_site_of(part: ReportedObservation, whole: ReportedObservation) -> bool:
    """ "Three were disciplined. There were two warnings and one dismissal, all over Facebook." """
    is_narrower = whole.platform_code in WIDE_SITES and not says(whole, OWN_PLATFORM)
    is_unsaid = part.platform_code in WIDE_SITES and not says(part, OWN_PLATFORM)
    return part.platform_code == whole.platform_code or is_narrower or is_unsaid


def _is_in_time_of(part: ReportedObservation, whole: ReportedObservation) -> bool:
    """In the whole's time, or within it in the same paragraph: "two since 2012: one in 2012 and the other in 2014"."""
    if part.period == whole.period or part.period is None or whole.period is None:
        return part.period == whole.period
    return is_within(part.period, whole.period) and part.provenance.item_index == whole.provenance.item_index


def is_within(own: Period, wide: Period) -> bool:
    """The first time lies in the second, or is it."""
    return wide.start <= own.start and own.end <= wide.end


def is_split_by_year(figures: Sequence[ReportedObservation], start: int) -> bool:
    """ "Six over the three years. The split is 1 in 2017/18, 3 in 2018/19 and 2 in 2019/20."""
    whole, total, seen = figures[start], 0, set()
    if whole.count.status is not CountStatus.EXACT or whole.period is None:
        return False
    for before, part in itertools.pairwise(figures[start:]):
        is_alike = (part.outcome_code, part.platform_code) == (whole.outcome_code, whole.platform_code)
        is_beside = _stands_below(part, before) and part.count.status is CountStatus.EXACT
        period = part.period
        if (
            not is_alike
            or not is_beside
            or period is None
            or period == whole.period
            or (period.start, period.end) in seen
        ):
            return False
        if period.start < whole.period.start or period.end > whole.period.end:
            return False
        seen.add((period.start, period.end))
        total += part.count.minimum or 0
        if total >= (whole.count.minimum or 0):
            return total == whole.count.minimum and len(seen) > 1
    return False


NEAR = 3
"""Blocks: a whole is not split up by year further on than that."""


def told_by_year_later(figures: Sequence[ReportedObservation], start: int) -> range:
    """ "12 investigations into social media. … Taken by year, three began in 2016/17, four in 2017/18, 5 in 2018/19."

    The years lie in the whole's time and add up to it; what they are about is said of the whole.
    """
    whole = figures[start]
    if whole.count.status is not CountStatus.EXACT or whole.period is None or not whole.platform_code:
        return range(0)
    for first in range(start + 1, len(figures)):
        before = figures[first - 1]
        is_like = (before.outcome_code, before.count.minimum) == (whole.outcome_code, whole.count.minimum)
        if first - 1 > start and is_like:
            return range(0)  # another whole stands nearer
        total, seen = 0, set[Period]()
        for at in range(first, len(figures)):
            part = figures[at]
            is_alike = part.outcome_code == whole.outcome_code and not (part.platform_code or part.category_labels)
            if not is_alike or part.count.status is not CountStatus.EXACT or part.period is None or part.is_total:
                break
            is_near = part.provenance.item_index - whole.provenance.item_index <= NEAR
            is_apart = part.period not in seen and part.period != whole.period
            if not (is_near and is_apart and is_within(part.period, whole.period)):
                break
            seen.add(part.period)
            total += part.count.minimum or 0
            if total == whole.count.minimum and len(seen) > 1:
                return range(first, at + 1)
    return range(0)


def is_split_by_site(figures: Sequence[ReportedObservation], start: int) -> bool:
    """ "Nine were investigated over social media. Six cases involved Facebook and three WhatsApp." """
    whole, total, seen = figures[start], 0, {figures[start].platform_code}
    if whole.count.status is not CountStatus.EXACT or (whole.count.minimum or 0) < 2:
        return False
    if whole.platform_code not in WIDE_SITES:
        return False  # "9 were about WhatsApp, 4 about Twitter, 3 about Facebook": nine of its own
    for part in figures[start + 1 :]:
        is_alike = (part.outcome_code, part.period) == (whole.outcome_code, whole.period)
        is_beside = part.provenance.item_index == whole.provenance.item_index
        is_apart = says(part, OWN_PLATFORM) and part.platform_code not in seen
        if not (is_alike and is_beside and is_apart) or part.count.status is not CountStatus.EXACT or part.is_total:
            return False
        seen.add(part.platform_code)
        total += part.count.minimum or 0
        if total >= (whole.count.minimum or 0):
            return total == whole.count.minimum and len(seen) > 2
    return False


def _stands_below(part: ReportedObservation, before: ReportedObservation) -> bool:
    """In the same block, or a line of the list right below ("2018 – 2")."""
    step = part.provenance.item_index - before.provenance.item_index
    return step == 0 or (step == 1 and says(part, frozenset({"labelled-line"})))
