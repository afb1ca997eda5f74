"""Rows and columns that sum up others: by label, by arithmetic, and by "of which" below them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.interpret.dimensions import INPUTS, Dimensions
from pipeline.interpret.setting import Setting
from pipeline.interpret.tables.arithmetic import Matrix, covering_rows, over_totals, sum_rows
from pipeline.interpret.tables.heading import Heading
from pipeline.interpret.tables.siblings import SEVERAL, WARNINGS
from pipeline.model.observation import Reason
from pipeline.model.period import Period
from pipeline.vocabulary.platforms import SOCIAL_MEDIA
from pipeline.vocabulary.terms import Term


@dataclass(frozen=True, slots=True)
class Totals:
    """Indices of the rows and columns that are totals."""

    rows: frozenset[int]
    columns: frozenset[int]


WHOLE_BODY = re.compile(
    r"^(?:the |whole |all )*(?:trust|force|council|department|constabulary|agency|university|college|service|authority|"
    r"organisation|board|ministry|company|association|ytd|year to date|to date|year|quarter|period|region|team)"
    r"(?: as a whole| overall| wide|-wide)?$",
    re.IGNORECASE,
)
"""Names the whole body or year: a total where the figures allow it."""


def marked_totals(headings: Sequence[Heading], matrix: Matrix, is_by_ground: bool) -> frozenset[int]:
    """Totals by label, and those by arithmetic whose label does not contradict it; what has no parts beside it is none.

    A row that happens to equal the sum of the others is a total only where its label is blank, the wider of two
    outcomes ("Staff disciplined"), a period that covers the others, or an input count ("Cases") and the others say "of
    which".
    """
    if all(heading.is_total or heading.is_not_counted(is_by_ground) for heading in headings):
        return frozenset()
    labelled = {
        index for index, heading in enumerate(headings) if heading.is_total and not _is_of_another(heading, headings)
    }
    by_sum = {index for index in sum_rows(matrix) if _may_be_total(headings, index)}
    whole = {index for index in covering_rows(matrix) if _names_whole(headings[index])}
    spanning = {index for index in range(len(headings)) if _spans_the_rest(headings, index)}
    return frozenset(labelled | by_sum | whole | spanning) | over_totals(matrix, labelled)


def _is_of_another(heading: Heading, headings: Sequence[Heading]) -> bool:
    """ "All reasons | Suspended" below lines of dismissals and warnings sums up none of them."""
    own = _codes(heading)
    others = [_codes(other) for other in headings if not other.is_total]
    is_apart = len(own) == 1 and own <= APART and all(others) and not any(codes & own for codes in others)
    return is_apart and len(others) > 1


APART = frozenset({"suspension", "resignation", "dismissal", "demotion"})
"""Outcomes that hold no others."""


def is_over_others(heading: Heading, parts: Sequence[Heading], is_by_ground: bool) -> bool:
    """True for a total that names no outcome, over parts of which some are no discipline (redundancies, students)."""
    others = NOT_OURS - {"other_procedures"} if is_by_ground else NOT_OURS
    return not _codes(heading) and any(label.measure in others for part in parts for label in part.labels)


NOT_OURS = frozenset({"other_exits", "other_procedures", "others", "activity", "absence"})


def _names_whole(heading: Heading) -> bool:
    return bool(heading.labels) and WHOLE_BODY.match(heading.labels[-1].text) is not None


def _may_be_total(headings: Sequence[Heading], index: int) -> bool:
    heading = headings[index]
    if not heading.text:
        return True
    others = [other for position, other in enumerate(headings) if position != index]
    if _closes_group(heading, others):
        return True
    if heading.period is not None:
        within = [other for other in others if other.period is not None and _is_wider(heading.period, other.period)]
        return len(within) >= SMALLEST_RUN
    codes = _codes(heading)
    is_open = "investigation" in codes and not any(CONCLUDED.search(label.text) for label in heading.labels)
    if is_open and not any(label.is_part for other in others for label in other.labels):
        return False
    return bool(codes & (INPUTS | {"warning"})) and not any(_codes(other) & codes for other in others)


CONCLUDED = re.compile(r"\b(?:concluded|closed|completed|finalised|decided)\b", re.IGNORECASE)
"""Cases that have ended are those whose results stand beside them; others ("Investigations") may not have ended."""


def _closes_group(heading: Heading, others: Sequence[Heading]) -> bool:
    """ "2015 cases" below lines of 2015 that each name an outcome: it names none, nor anything but its period.

    So does "Number of staff", where every other line does.
    """
    says_nothing = all(not label.rest and label.outcome is None and not label.measure for label in heading.labels)
    named = sum(bool(_codes(other)) for other in others)
    if any(label.unit == "person" for label in heading.labels):
        return says_nothing and named == len(others) >= SMALLEST_RUN
    return says_nothing and len(others) > SMALLEST_RUN and named * 2 > len(others)


SMALLEST_RUN = 2
"""Parts that a total has at least."""


def _spans_the_rest(headings: Sequence[Heading], index: int) -> bool:
    """ "2016/17" below its four quarters: a time that holds those of all the others, whatever its figures come to."""
    period = headings[index].period
    others = [other.period for position, other in enumerate(headings) if position != index]
    days = sum((one.end - one.start).days + 1 for one in others if one is not None)
    return (
        period is not None
        and days >= (period.end - period.start).days
        and len(others) > SMALLEST_RUN
        and len({(one.start, one.end) for one in others if one is not None}) == len(others)
        and all(one is not None and _is_wider(period, one) for one in others)
    )


def _is_wider(wide: Period, narrow: Period) -> bool:
    days = (wide.start, wide.end) != (narrow.start, narrow.end)
    return days and wide.start <= narrow.start and narrow.end <= wide.end


def _codes(heading: Heading) -> set[str]:
    return {label.outcome.code for label in heading.labels if label.outcome is not None}


def parents_of_parts(headings: Sequence[Heading]) -> dict[int, int]:
    """For each "of which" row the index of the row it is a part of.

    "Of which, outcome was:" may stand over several columns, or as a section over several rows, all of them parts. A
    share between a count and its parts ("Disciplined | % of staff | of which Facebook") is passed over. Below "of which
    social media" Facebook is a part of that.
    """
    parents: dict[int, int] = {}
    last = over_sites = None
    for index, heading in enumerate(headings):
        if _is_part(heading):
            is_over_sites = heading.labels[-1].platform_code == SOCIAL_MEDIA
            over_sites = index if is_over_sites else over_sites
            whole = last if is_over_sites or over_sites is None or not heading.labels[-1].platform_code else over_sites
            if whole is not None:
                parents[index] = whole
        elif last is None or not any(label.measure == "percentage" for label in heading.labels):
            last, over_sites = index, None
    return parents


def _is_part(heading: Heading) -> bool:
    outer = any(OF_WHICH.match(label.text) for label in heading.labels[:-1])
    return outer or (bool(heading.labels) and heading.labels[-1].is_part)


OF_WHICH = re.compile(r"^\W*(?:and )?of (?:which|whom|these|those|them)\b", re.IGNORECASE)
"""Says of all that stands under it that it is a part; "Including schools" may be a group's name."""


def total_dimensions(
    chosen: Dimensions,
    at: tuple[int, int],
    totals: Totals,
    rows: Sequence[Heading],
    columns: Sequence[Heading],
    setting: Setting,
) -> Dimensions:
    """What a total is of: it spans the periods, outcomes and platforms of the parts along its axis."""
    for index, marked, headings in ((at[0], totals.rows, rows), (at[1], totals.columns, columns)):
        if index in marked:
            parts = [part for position, part in enumerate(headings) if position not in marked]
            chosen = _over_parts(chosen, headings[index], parts, setting)
    return replace(chosen, reasons=(*chosen.reasons, Reason("is-total")))


def _over_parts(chosen: Dimensions, heading: Heading, parts: Sequence[Heading], setting: Setting) -> Dimensions:
    if not _codes(heading):
        chosen = _with_outcome(chosen, parts, setting)
    periods = [part.period for part in parts if part.period is not None]
    own = next((label.period for label in heading.labels if label.period is not None), None)
    if own is not None and heading.period is None:
        chosen = replace(chosen, period=own)
    elif heading.period is None and periods and len(periods) == len(parts):
        first, last = min(periods, key=lambda one: one.start), max(periods, key=lambda one: one.end)
        chosen = replace(chosen, period=replace(first, label=heading.text or first.label, end=last.end))
    whole_parts = [part for part in parts if not _is_part(part)]  # "of which Facebook": the whole is on any site
    named = [label for part in whole_parts for label in part.labels if label.platform_code]
    platforms = [label.platform_code for label in named if not SEVERAL.match(label.text)]
    if len(parts) < SMALLEST_RUN:
        return chosen
    if platforms and any(ALL_REASONS.search(label.text) for label in heading.labels):
        return replace(chosen, platform_code="", platform_label="")
    is_of_sites = len(platforms) * 2 > sum(bool(part.labels) for part in whole_parts)
    if platforms and is_of_sites and not any(label.platform_code for label in heading.labels if not label.is_total):
        chosen = replace(chosen, platform_code=common_platform(platforms, setting))
    return chosen


ALL_REASONS = re.compile(r"\b(?:all|any|whatever) (?:the )?(?:reasons?|grounds?|causes?|matters)\b", re.IGNORECASE)
""" "All reasons" beside "Social media" is over more than what happened online; beside reasons it is over these."""


def _with_outcome(chosen: Dimensions, parts: Sequence[Heading], setting: Setting) -> Dimensions:
    codes = {code for part in parts for code in _codes(part)}
    if not codes:
        return chosen
    term = _total_outcome(codes, setting)
    return chosen if term is None else replace(chosen, outcome=term, outcome_label="")


def _total_outcome(codes: set[str], setting: Setting) -> Term | None:
    """One outcome's total is that outcome's; of warnings alone it is warnings; of several, disciplinary action."""
    outcomes = setting.lexicon.controlled.outcomes
    if len(codes) == 1:
        return outcomes.term(next(iter(codes)))
    return outcomes.term("warning" if codes <= WARNINGS else "disciplinary_action")


def common_platform(codes: Sequence[str], setting: Setting) -> str:
    """What a total over these platforms is on: the one, social media where all are networks, several otherwise."""
    distinct = set(codes)
    if len(distinct) == 1:
        return codes[0]
    platforms = setting.lexicon.controlled.platforms
    networks = all("social_media" in platforms.ancestors(code) or code == "social_media" for code in distinct)
    return "social_media" if networks and "multiple" not in distinct else "multiple"
