"""Figures of tables of which the words below tell a part.

"2013/14 | Dismissals 4", then "Of the four dismissals in 2013/14, two were for misuse of e-mail": the four are a total.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.interpret.counts import SymbolKey, parse_count
from pipeline.interpret.prose.sentence_figures import PART_OF_ASKED, PART_OF_BEFORE
from pipeline.model.count import CountStatus
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.model.period import Period

POINTING = re.compile(r"^(?:the|those|these)\s+", re.IGNORECASE)
IS_TOTAL = "is-total"


def with_wholes(
    tabled: Sequence[ReportedObservation], told: Sequence[ReportedObservation]
) -> list[ReportedObservation]:
    """The tables' figures, each that alone is the whole of which a sentence tells a part marked as a total."""
    wholes: list[ReportedObservation] = []
    wholes += _taken_apart(tabled, told)
    for part in told:
        found = [figure for figure in tabled if _is_whole_of(figure, part)]
        wholes += found if len(found) == 1 and not found[0].is_total else []
    return [
        replace(one, is_total=True, reasons=(*one.reasons, Reason(IS_TOTAL)))
        if any(one is whole for whole in wholes)
        else one
        for one in tabled
    ]


def _taken_apart(
    tabled: Sequence[ReportedObservation], told: Sequence[ReportedObservation]
) -> list[ReportedObservation]:
    """Investigations of a table of which the next question asks "What was the outcome of each of these?".

    Year by year the results come to as many as the table has.
    """
    asked = [one for one in told if any(reason.code == PART_OF_ASKED for reason in one.reasons)]
    cases = [one for one in tabled if one.outcome_code in CASES and not one.is_total]
    times = {one.period for one in cases}
    is_exact = all(one.count.status is CountStatus.EXACT for one in (*asked, *cases))
    is_alike = (
        bool(asked)
        and is_exact
        and bool(times)
        and None not in times
        and all(
            _total(one for one in cases if one.period == time) == _total(one for one in asked if _is_of(one, time))
            for time in times
        )
    )
    return cases if is_alike else []


def _is_of(part: ReportedObservation, time: Period | None) -> bool:
    own = part.period
    is_result = part.outcome_code not in CASES
    return is_result and own is not None and time is not None and (own.start, own.end) == (time.start, time.end)


def _total(figures: Iterable[ReportedObservation]) -> int:
    return sum(one.count.minimum or 0 for one in figures)


CASES = frozenset({"investigation", "disciplinary_action"})


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
