"""Prose that repeats a table is the same figure, not a second one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.model.count import CountStatus
from pipeline.model.observation import Observation, Reason, Source

Key = tuple[object, ...]
SMALLEST_REPEAT = 4
"""Figures that must agree, all of them, before two tables are taken for one printed twice."""


def reconciled(observations: Sequence[Observation]) -> tuple[Observation, ...]:
    """One figure, one row: repeats are dropped and the figure they repeat gains the reason "stated-twice".

    A sentence repeats a table's figure when period, outcome, platform and count agree; two sentences repeat each other
    only where their categories agree too.
    """
    observations = _without_repeated_tables(observations)
    in_tables = {_key(one) for one in observations if one.source is Source.TABLE}
    said: set[Key] = set()
    repeated: set[Key] = set()
    kept = []
    for one in observations:
        key = _key(one)
        if one.source is Source.PROSE:
            if key in in_tables:
                repeated.add(key)
                continue
            if (*key, one.category) in said and not _is_case(one):
                continue
            said.add((*key, one.category))
        kept.append(one)
    return tuple(_with_reason(one) if _key(one) in repeated and one.source is Source.TABLE else one for one in kept)


def _without_repeated_tables(observations: Sequence[Observation]) -> Sequence[Observation]:
    """A table printed twice (once in each language, or in letter and annex) gives its figures once."""
    tables: dict[int, list[Observation]] = {}
    for one in observations:
        if one.provenance.table_number is not None:
            tables.setdefault(one.provenance.table_number, []).append(one)
    seen: dict[tuple[Key, ...], int] = {}
    dropped: set[int] = set()
    for number, figures in tables.items():
        printed = tuple(sorted((_key(one, "") for one in figures), key=str))
        twin = seen.get(printed) if len(printed) >= SMALLEST_REPEAT else None
        if twin is not None and _may_be_twins(tables[twin], figures):
            poorer = twin if _tells_platforms(figures) and not _tells_platforms(tables[twin]) else number
            dropped.add(poorer)
            seen[printed] = number if poorer == twin else twin
        else:
            seen[printed] = number
    return [one for one in observations if one.provenance.table_number not in dropped]


def _tells_platforms(figures: Sequence[Observation]) -> bool:
    return any(one.platform_code for one in figures)


def _may_be_twins(first: Sequence[Observation], second: Sequence[Observation]) -> bool:
    """Of the same platforms, or one of a language in which none was understood."""
    named = {one.platform_code for one in first}, {one.platform_code for one in second}
    return named[0] == named[1] or {""} in named


def _key(one: Observation, platform_code: str | None = None) -> Key:
    """What two tellings of one figure share; ``platform_code`` stands in for the figure's own where it is given."""
    period = (one.period.start, one.period.end) if one.period else (None, None)
    platform = one.platform_code if platform_code is None else platform_code
    return (*period, one.outcome_code, platform, one.count.minimum, one.count.maximum, one.count.status)


def _with_reason(one: Observation) -> Observation:
    return replace(one, reasons=(*one.reasons, Reason("stated-twice")))


def totals_marked(observations: Sequence[Observation]) -> tuple[Observation, ...]:
    """Mark a sentence's figure as a total where others of the document are its parts.

    Either the figures of one table add up to it, bound by bound ("up to 20" over 5 + 10 + 5), or the lines of a list of
    cases do, or other sentences give some of the same ("43 dismissed … 11 for conduct").
    """
    return tuple(_marked(one, observations) for one in observations)


def _marked(one: Observation, observations: Sequence[Observation]) -> Observation:
    if one.source is not Source.PROSE or one.is_total:
        return one
    if _is_sum(one, observations):
        return replace(one, is_total=True, reasons=(*one.reasons, Reason("sum-of-parts")))
    if _has_named_parts(one, observations):
        return replace(one, is_total=True, reasons=(*one.reasons, Reason("parts-named")))
    return one


def _is_sum(one: Observation, observations: Sequence[Observation]) -> bool:
    if one.count.minimum is None or not one.count.maximum or one.count.maximum < 2:
        return False
    groups: dict[tuple[int, bool], list[Observation]] = {}
    for other in observations:
        number = 0 if _is_case(other) and other.source is Source.PROSE else other.provenance.table_number
        if number is not None and _may_be_part(other, one):
            groups.setdefault((number, other.is_total), []).append(other)
    return any(_add_up(one, _of_outcome(parts, one.outcome_code)) for parts in groups.values())


def _of_outcome(parts: Sequence[Observation], code: str) -> Sequence[Observation]:
    """The parts of the very same outcome where there are such, else all."""
    same = [part for part in parts if part.outcome_code == code]
    return same or parts


def _add_up(whole: Observation, parts: Sequence[Observation]) -> bool:
    if len(parts) < 2:
        return False
    low, high = _sums(parts)
    if whole.count.status is CountStatus.APPROXIMATE and whole.count.minimum is not None:
        return low <= whole.count.minimum and (high is None or whole.count.minimum <= high)
    return (low, high) == (whole.count.minimum, whole.count.maximum)


def _sums(parts: Sequence[Observation]) -> tuple[int, int | None]:
    highs = [part.count.maximum for part in parts]
    low = sum(part.count.minimum or 0 for part in parts)
    return low, None if None in highs else sum(high or 0 for high in highs)


def _is_case(one: Observation) -> bool:
    return any(reason.code in {"line-per-case", "case-told"} for reason in one.reasons)


def _may_be_part(part: Observation, whole: Observation) -> bool:
    is_case = _is_case(part)
    wide = {"disciplinary_action", "warning"} | ({"investigation"} if is_case else set())
    if part.outcome_code != whole.outcome_code and whole.outcome_code not in wide:
        return False
    return _within(part, whole)


def _within(part: Observation, whole: Observation) -> bool:
    if whole.period is None or part.period is None:
        return True
    return whole.period.start <= part.period.start and part.period.end <= whole.period.end


def _has_named_parts(one: Observation, observations: Sequence[Observation]) -> bool:
    """Others of the same outcome and days, said in prose with a ground or group, are fewer: they are some of these."""
    if one.category or one.count.status is not CountStatus.EXACT:
        return False
    return any(
        other.source is Source.PROSE
        and other.category
        and other.outcome_code == one.outcome_code
        and other.platform_code == one.platform_code
        and other.period is not None
        and other.period == one.period
        and (other.count.maximum or 0) < (one.count.minimum or 0)
        for other in observations
    )
