"""Wholes of a table of questions that a later answer splits up.

1. How many staff were disciplined in 2022?  | 9                                 -> the total of
2. Which platforms were involved?            | Facebook 5/TikTok 3/Instagram 1   -> these, and of
3. What were the outcomes?                   | 2 dismissed, 7 warned             -> these
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.interpret.tables.beside import OVER_SITES, WHOLES
from pipeline.model.finding import Finding
from pipeline.model.observation import Reason, ReportedObservation

Found = ReportedObservation | Finding
FEWEST_PARTS = 2


def with_asked_totals(found: Iterable[Found]) -> tuple[Found, ...]:
    """The figures of a table of questions, those marked as totals that the parts of another answer come to."""
    everything = tuple(found)
    answers: dict[int | None, list[ReportedObservation]] = {}
    for one in everything:
        if isinstance(one, ReportedObservation):
            answers.setdefault(one.provenance.row_number, []).append(one)
    split = [parts for parts in answers.values() if len(parts) >= FEWEST_PARTS]
    alone = [parts[0] for parts in answers.values() if len(parts) == 1]
    wholes = [one for one in alone if any(_is_split(one, parts) for parts in split)]
    return tuple(
        replace(one, is_total=True, reasons=(*one.reasons, Reason("is-total")))
        if isinstance(one, ReportedObservation) and one in wholes and not one.is_total
        else one
        for one in everything
    )


def _is_split(whole: ReportedObservation, parts: Sequence[ReportedObservation]) -> bool:
    counts = [part.count.minimum for part in parts if part.count.minimum == part.count.maximum]
    is_sum = len(counts) == len(parts) and sum(count or 0 for count in counts) == whole.count.minimum
    if not is_sum or not whole.count.minimum or whole.count.minimum != whole.count.maximum:
        return False
    if any(part.period != whole.period for part in parts):
        return False
    outcomes = {part.outcome_code for part in parts}
    by_site = outcomes == {whole.outcome_code} and whole.platform_code in OVER_SITES
    by_outcome = whole.outcome_code in WHOLES and {part.platform_code for part in parts} == {whole.platform_code}
    return by_site or (by_outcome and whole.outcome_code not in outcomes)
