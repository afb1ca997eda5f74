"""Prose that repeats a table is the same figure, not a second one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

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
            if (*key, one.category) in said and not is_case(one):
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


def is_case(one: Observation) -> bool:
    """True for a line of a list of cases: each is one of several figures that may look alike."""
    return any(reason.code in {"line-per-case", "case-told"} for reason in one.reasons)
