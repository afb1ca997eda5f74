"""Sentences that give the total of figures which stand elsewhere in the document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from pipeline.checks.agreement import is_case
from pipeline.model.count import CountStatus
from pipeline.model.observation import Observation, Reason, Source
from pipeline.model.period import Period

Days = tuple[dt.date, dt.date] | None
_WIDE = frozenset({"disciplinary_action", "warning"})
_WIDE_OF_CASES = _WIDE | {"investigation"}
_FEWEST = 2
_BESIDE = "told-beside"
"""The reason code of a figure on top of the others."""
_CASES = 0
"""Stands for the number of a table where parts are cases told in sentences."""


@dataclass(frozen=True, slots=True)
class _Sum:
    """What two figures or more come to."""

    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class _Parts:
    """The figures of a document that others may be the total of. Gathered once: there may be 20,000 of either."""

    addends: dict[tuple[int, bool], list[Observation]]
    """Of each table, or of the cases told: its parts, and its totals."""
    fewest_named: dict[tuple[str, str, Period], int]
    """The least number that a sentence gives with a ground or group, for each outcome, platform and period."""
    sums: dict[tuple[str, Days], tuple[_Sum, ...]] = field(default_factory=dict)
    """Worked out when first asked for: many sentences are about the same outcome and days."""

    @classmethod
    def of(cls, observations: Iterable[Observation]) -> _Parts:
        parts = cls({}, {})
        for one in observations:
            number = _CASES if is_case(one) and one.source is Source.PROSE else one.provenance.table_number
            if number is not None:
                parts.addends.setdefault((number, one.is_total), []).append(one)
            is_beside = any(reason.code == _BESIDE for reason in one.reasons)
            if one.source is Source.PROSE and one.category and one.period is not None and not is_beside:
                key, value = (one.outcome_code, one.platform_code, one.period), one.count.maximum or 0
                parts.fewest_named[key] = min(value, parts.fewest_named.get(key, value))
        return parts

    def sums_for(self, whole: Observation) -> tuple[_Sum, ...]:
        """What each group of those that may be parts of this comes to."""
        key = (whole.outcome_code, None if whole.period is None else (whole.period.start, whole.period.end))
        if key not in self.sums:
            groups = [[one for one in group if _may_be_part(one, whole)] for group in self.addends.values()]
            chosen = [_of_outcome(group, whole.outcome_code) for group in groups]
            self.sums[key] = tuple(_sum(group) for group in chosen if len(group) >= _FEWEST)
        return self.sums[key]


def totals_marked(observations: Sequence[Observation]) -> tuple[Observation, ...]:
    """Mark a sentence's figure as a total where others of the document are its parts.

    Either the figures of one table add up to it, bound by bound ("up to 20" over 5 + 10 + 5), or the lines of a list of
    cases do, or other sentences give some of the same ("43 dismissed … 11 for conduct").
    """
    parts = _Parts.of(observations)
    return tuple(_marked(one, parts) for one in observations)


def _marked(one: Observation, parts: _Parts) -> Observation:
    if one.source is not Source.PROSE or one.is_total:
        return one
    if _is_sum(one, parts):
        return replace(one, is_total=True, reasons=(*one.reasons, Reason("sum-of-parts")))
    if _has_named_parts(one, parts):
        return replace(one, is_total=True, reasons=(*one.reasons, Reason("parts-named")))
    return one


def _is_sum(one: Observation, parts: _Parts) -> bool:
    if one.count.minimum is None or not one.count.maximum or one.count.maximum < _FEWEST:
        return False
    return any(_comes_to(one, added) for added in parts.sums_for(one))


def _comes_to(whole: Observation, added: _Sum) -> bool:
    least = whole.count.minimum
    if whole.count.status is CountStatus.APPROXIMATE and least is not None:
        return added.low <= least and (added.high is None or least <= added.high)
    return (added.low, added.high) == (least, whole.count.maximum)


def _of_outcome(parts: list[Observation], code: str) -> list[Observation]:
    """The parts of the very same outcome where there are such, else all."""
    return [part for part in parts if part.outcome_code == code] or parts


def _sum(parts: Sequence[Observation]) -> _Sum:
    highs = [part.count.maximum for part in parts]
    low = sum(part.count.minimum or 0 for part in parts)
    return _Sum(low, None if None in highs else sum(high or 0 for high in highs))


def _may_be_part(part: Observation, whole: Observation) -> bool:
    is_of_cases = is_case(part) or (part.is_total and part.outcome_code == "disciplinary_action")
    if part.outcome_code != whole.outcome_code and whole.outcome_code not in (_WIDE_OF_CASES if is_of_cases else _WIDE):
        return False
    if whole.period is None or part.period is None:
        return True
    ends_within = is_case(part) or part.period.end <= whole.period.end  # "2015" of a list up to 18 June 2015
    return whole.period.start <= part.period.start <= whole.period.end and ends_within


def _has_named_parts(one: Observation, parts: _Parts) -> bool:
    """Others of the same outcome and days, said in prose with a ground or group, are fewer: they are some of these."""
    if one.category or one.count.status is not CountStatus.EXACT or one.period is None:
        return False
    fewest = parts.fewest_named.get((one.outcome_code, one.platform_code, one.period))
    return fewest is not None and fewest < (one.count.minimum or 0)
