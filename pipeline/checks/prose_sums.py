"""A whole told in sentences and the parts told after it, which come to it.

"Eleven staff were disciplined: three were dismissed, six had a final warning and two resigned."
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.model.count import CountStatus
from pipeline.model.observation import Observation, Reason, Source

ADD_UP = "parts-add-up"
NEAR = 2
"""Blocks of text that a whole and its last part may be apart."""
FEWEST = 2


def with_prose_sums(observations: Sequence[Observation]) -> tuple[Observation, ...]:
    """Wholes of sentences and the parts right after them gain the reason "parts-add-up" where the sum is exact."""
    prose = [one for one in observations if one.source is Source.PROSE]
    proven: set[str] = set()
    for index, whole in enumerate(prose):
        if whole.is_total and _value(whole) is not None:
            parts = _parts(whole, (prose[at] for at in range(index + 1, len(prose))))
            if len(parts) >= FEWEST:
                proven |= {whole.observation_id, *(part.observation_id for part in parts)}
    reason = Reason(ADD_UP)
    return tuple(
        replace(one, reasons=(*one.reasons, reason)) if one.observation_id in proven else one for one in observations
    )


def _value(one: Observation) -> int | None:
    return one.count.minimum if one.count.status is CountStatus.EXACT else None


def _parts(whole: Observation, following: Iterable[Observation]) -> list[Observation]:
    """The run of exact parts after a whole that comes to it; empty where it stops short or goes beyond."""
    wanted, total, run = _value(whole) or 0, 0, []
    for one in following:
        value = _value(one)
        if one.is_total or value is None or one.provenance.item_index - whole.provenance.item_index > NEAR:
            break
        total += value
        run.append(one)
        if total >= wanted:
            break
    return run if total == wanted and wanted else []
