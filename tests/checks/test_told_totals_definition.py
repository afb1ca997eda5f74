"""Totals marked by sums gathered once are those that the plain definition, which looks at every pair, marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pipeline.checks.told_totals import totals_marked
from pipeline.model.count import CountStatus
from pipeline.model.observation import Observation, Source

Make = Any

_SPECIFIED = st.fixed_dictionaries(
    {
        "number": st.one_of(st.integers(0, 6).map(str), st.sampled_from(["0-4", "2-", "~3", "*"])),
        "outcome": st.sampled_from(["dismissal", "warning", "disciplinary_action", "investigation"]),
        "year": st.sampled_from([2012, 2013, None]),
        "table": st.sampled_from([None, None, 1, 2]),
    },
    optional={
        "until": st.just(2013),
        "platform": st.just("facebook"),
        "category": st.sampled_from(["bullying", ""]),
        "is_total": st.booleans(),
        "reasons": st.sampled_from([["case-told"], ["line-per-case"], []]),
    },
)


@given(st.lists(_SPECIFIED, max_size=9))
def test_every_pair_looked_at(make: Make, specified: list[dict[str, Any]]) -> None:
    figures = [make(**each) for each in specified]
    marked = [one.is_total for one in totals_marked(figures)]
    assert marked == [one.is_total or _is_total(one, figures) for one in figures]


def _is_total(whole: Observation, figures: Sequence[Observation]) -> bool:
    if whole.source is not Source.PROSE:
        return False
    return _is_sum(whole, figures) or any(_is_named_part(one, whole) for one in figures)


def _is_sum(whole: Observation, figures: Sequence[Observation]) -> bool:
    if whole.count.minimum is None or not whole.count.maximum or whole.count.maximum < 2:
        return False
    groups: dict[tuple[int, bool], list[Observation]] = {}
    for one in figures:
        number = 0 if _is_case(one) and one.source is Source.PROSE else one.provenance.table_number
        if number is not None and _may_be_part(one, whole):
            groups.setdefault((number, one.is_total), []).append(one)
    return any(_adds_up(whole, group) for group in groups.values())


def _adds_up(whole: Observation, group: list[Observation]) -> bool:
    parts = [one for one in group if one.outcome_code == whole.outcome_code] or group
    low = sum(one.count.minimum or 0 for one in parts)
    highs = [one.count.maximum for one in parts]
    high = None if None in highs else sum(each or 0 for each in highs)
    if len(parts) < 2:
        return False
    if whole.count.status is CountStatus.APPROXIMATE and whole.count.minimum is not None:
        return low <= whole.count.minimum and (high is None or whole.count.minimum <= high)
    return (low, high) == (whole.count.minimum, whole.count.maximum)


def _is_case(one: Observation) -> bool:
    return any(reason.code in {"line-per-case", "case-told"} for reason in one.reasons)


def _may_be_part(part: Observation, whole: Observation) -> bool:
    is_of_cases = _is_case(part) or (part.is_total and part.outcome_code == "disciplinary_action")
    wide = {"disciplinary_action", "warning", *(["investigation"] if is_of_cases else [])}
    if part.outcome_code != whole.outcome_code and whole.outcome_code not in wide:
        return False
    if part.period is None or whole.period is None:
        return True
    is_begun_within = whole.period.start <= part.period.start <= whole.period.end
    return is_begun_within and (_is_case(part) or part.period.end <= whole.period.end)


def _is_named_part(part: Observation, whole: Observation) -> bool:
    if whole.category or whole.count.status is not CountStatus.EXACT or not part.category:
        return False
    same = (part.outcome_code, part.platform_code, part.period) == (
        whole.outcome_code, whole.platform_code, whole.period,
    )  # fmt: skip
    is_dated_prose = part.source is Source.PROSE and part.period is not None
    return is_dated_prose and same and (part.count.maximum or 0) < (whole.count.minimum or 0)
