"""What is said again: a figure in two tables, a sentence that gives another number than the table does, and cells of
one table that nothing tells apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.count import CountStatus
from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import Observation, Source

Key = tuple[object, ...]


def check_repeats(observations: Sequence[Observation]) -> Iterator[Finding]:
    """A note for a figure that stands in two tables with the same number, so that nobody adds the two."""
    first: dict[Key, Observation] = {}
    for one in observations:
        number = one.provenance.table_number
        if number is None or not one.count.maximum or _is_case(one):
            continue
        earlier = first.setdefault((*_key(one), one.count.minimum, one.count.maximum), one)
        if earlier.provenance.table_number != number:
            message = f"“{one.quote}” stands in table {earlier.provenance.table_number} too: one figure, not two."
            yield Finding("figure-found-twice", Severity.NOTE, message, one.provenance, one.observation_id)


def check_told_apart(observations: Sequence[Observation]) -> Iterator[Finding]:
    """A finding for different numbers of one table that stand for the very same: a label between them was not read."""
    alike: dict[Key, list[Observation]] = {}
    for one in observations:
        if one.provenance.table_number is not None and not one.is_total and not _is_case(one):
            alike.setdefault((one.provenance.table_number, *_key(one)), []).append(one)
    for group in alike.values():
        if len({(one.count.minimum, one.count.maximum) for one in group}) > 1:
            for one in group:
                message = f"“{one.quote}” stands beside other numbers for the very same: nothing read tells them apart."
                yield Finding("not-told-apart", Severity.WARNING, message, one.provenance, one.observation_id)


def check_against_tables(observations: Sequence[Observation]) -> Iterator[Finding]:
    """A finding for a sentence whose number is not that of the one figure that a table gives for the very same."""
    tabled: dict[Key, list[Observation]] = {}
    for one in observations:
        if one.source is Source.TABLE and not _is_case(one):
            tabled.setdefault(_key(one), []).append(one)
    for said in observations:
        if said.source is not Source.PROSE or said.period is None:
            continue
        printed = tabled.get(_key(said), [])
        if len(printed) == 1 and _differ(said, printed[0]):
            message = (
                f"The sentence says “{said.quote}”, table {printed[0].provenance.table_number} “{printed[0].quote}”."
            )
            yield Finding("prose-differs-from-table", Severity.WARNING, message, said.provenance, said.observation_id)


def _key(one: Observation) -> Key:
    days = (one.period.start, one.period.end) if one.period else (None, None)
    return (*days, one.outcome_code, one.platform_code, one.category.casefold())


def _differ(said: Observation, printed: Observation) -> bool:
    """True where both are given and their bounds have nothing in common."""
    given = {CountStatus.EXACT, CountStatus.RANGE}
    if said.count.status not in given or printed.count.status not in given:
        return False
    return _above(said, printed) or _above(printed, said)


def _above(high: Observation, low: Observation) -> bool:
    return high.count.minimum is not None and low.count.maximum is not None and high.count.minimum > low.count.maximum


def _is_case(one: Observation) -> bool:
    return any(reason.code == "line-per-case" for reason in one.reasons)
