"""Cases of a table of which the words over it ask or tell how many led to what stands beside them.

"Complaints about posts online, and how many led to a penalty" over "Year | Complaints | Penalties": the complaints are
the total of which the penalties are some.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.model.candidate import Surroundings
from pipeline.model.finding import Finding
from pipeline.model.observation import Reason, ReportedObservation

Found = ReportedObservation | Finding
LED_TO = re.compile(
    r"\b(?:how many|(?:the )?numbers?) (?:of (?:these|those|them|which|the (?:cases|complaints|allegations)) )?"
    r"(?:(?:that|which|were|was|have|had) )?(?:led to|resulted in|ended (?:in|with)|were followed by)\b"
    r"|\b(?:and )?of (?:these|those|them|which),? (?:how many|the number)\b"
    r"|\b(?:how many|the number) of (?:these|those|them|which)\b",
    re.IGNORECASE,
)
CASES = "investigation"


def with_led_to(found: Iterable[Found], around: Surroundings) -> tuple[Found, ...]:
    """The figures of a table, its cases marked as totals of the outcomes in their row where the words make them so."""
    everything = tuple(found)
    if not any(LED_TO.search(text) for text in (around.caption, around.lead_in, around.question)):
        return everything
    rows: dict[int | None, list[ReportedObservation]] = {}
    for one in everything:
        if isinstance(one, ReportedObservation):
            rows.setdefault(one.provenance.row_number, []).append(one)
    return tuple(
        replace(one, is_total=True, reasons=(*one.reasons, Reason("is-total")))
        if isinstance(one, ReportedObservation) and _is_whole(one, rows[one.provenance.row_number])
        else one
        for one in everything
    )


def _is_whole(one: ReportedObservation, row: Sequence[ReportedObservation]) -> bool:
    if one.is_total or one.outcome_code != CASES or one.count.minimum is None:
        return False
    parts = [part for part in row if part.outcome_code not in {CASES, ""} and _is_of_same(part, one)]
    return bool(parts) and sum(part.count.minimum or 0 for part in parts if not part.is_total) <= one.count.minimum


def _is_of_same(part: ReportedObservation, whole: ReportedObservation) -> bool:
    """Of the same time, site and group."""
    ours, theirs = (
        (one.period, one.platform_code, one.category_labels[: len(whole.category_labels)]) for one in (part, whole)
    )
    return ours == theirs
