"""Figures of tables of which the words below tell a part.

"2013/14 | Dismissals 4", then "Of the four dismissals in 2013/14, two were for misuse of e-mail": the four are a total.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.interpret.counts import SymbolKey, parse_count
from pipeline.interpret.prose.part_of import PART_OF_BEFORE
from pipeline.model.observation import Reason, ReportedObservation

POINTING = re.compile(r"^(?:the|those|these)\s+", re.IGNORECASE)
IS_TOTAL = "is-total"


def with_wholes(
    tabled: Sequence[ReportedObservation], told: Sequence[ReportedObservation]
) -> list[ReportedObservation]:
    """The tables' figures, each that alone is the whole of which a sentence tells a part marked as a total."""
    wholes: list[ReportedObservation] = []
    for part in told:
        found = [figure for figure in tabled if _is_whole_of(figure, part)]
        wholes += found if len(found) == 1 and not found[0].is_total else []
    return [
        replace(one, is_total=True, reasons=(*one.reasons, Reason(IS_TOTAL)))
        if any(one is whole for whole in wholes)
        else one
        for one in tabled
    ]


def _is_whole_of(figure: ReportedObservation, part: ReportedObservation) -> bool:
    if figure.outcome_code != part.outcome_code or figure.period is None or part.period is None:
        return False
    if (figure.period.start, figure.period.end) != (part.period.start, part.period.end):
        return False
    return _whole_named(part) == figure.count.minimum == figure.count.maximum is not None


def _whole_named(part: ReportedObservation) -> int | None:
    """4 for a part told as "of the four"; None where its whole has no number."""
    words = next((reason.detail for reason in part.reasons if reason.code == PART_OF_BEFORE), "")
    count = parse_count(POINTING.sub("", words), SymbolKey(), zeros_shown=False) if words else None
    return count.minimum if count is not None and count.minimum == count.maximum else None
