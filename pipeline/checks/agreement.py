"""Prose that repeats a table is the same figure, not a second one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.model.count import CountStatus
from pipeline.model.observation import Observation, Reason, Source

Key = tuple[object, ...]


def reconciled(observations: Sequence[Observation]) -> tuple[Observation, ...]:
    """One figure, one row: repeats are dropped and the figure they repeat gains the reason "stated-twice".

    A sentence repeats a table's figure when period, outcome, platform and count agree; two sentences repeat each other
    only where their categories agree too.
    """
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
            if (*key, one.category) in said:
                continue
            said.add((*key, one.category))
        kept.append(one)
    return tuple(_with_reason(one) if _key(one) in repeated and one.source is Source.TABLE else one for one in kept)


def _key(one: Observation) -> Key:
    period = (one.period.start, one.period.end) if one.period else (None, None)
    return (*period, one.outcome_code, one.platform_code, one.count.minimum, one.count.maximum, one.count.status)


def _with_reason(one: Observation) -> Observation:
    return replace(one, reasons=(*one.reasons, Reason("stated-twice")))


def totals_marked(observations: Sequence[Observation]) -> tuple[Observation, ...]:
    """Mark a sentence's figure as a total where the figures of one table, or of the other sentences, add up to it."""
    return tuple(
        replace(one, is_total=True, reasons=(*one.reasons, Reason("sum-of-parts")))
        if one.source is Source.PROSE and not one.is_total and _is_sum(one, observations)
        else one
        for one in observations
    )


def _is_sum(one: Observation, observations: Sequence[Observation]) -> bool:
    if one.count.status is not CountStatus.EXACT or not one.count.minimum or one.count.minimum < 2:
        return False
    groups: dict[int, list[Observation]] = {}
    for other in observations:
        if other is not one and not other.is_total and _may_be_part(other, one):
            groups.setdefault(other.provenance.table_number or 0, []).append(other)
    return any(
        len(parts) >= 2 and sum(part.count.minimum or 0 for part in parts) == one.count.minimum
        for number, parts in groups.items()
        if number
    )


def _may_be_part(part: Observation, whole: Observation) -> bool:
    same = part.outcome_code == whole.outcome_code or whole.outcome_code in {"disciplinary_action", "warning"}
    within = (
        whole.period is None
        or part.period is None
        or (whole.period.start <= part.period.start and part.period.end <= whole.period.end)
    )
    return same and within and part.count.status is CountStatus.EXACT
