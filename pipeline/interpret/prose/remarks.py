"""What stands in brackets behind a labelled count: its parts, or what was done.

"Facebook: 3 people (1 final written warning, 2 first written warnings)"   -> 3 in all, 1 and 2
"Written warning – three (two officers and one PCSO)"                     -> 3 in all, 2 and 1
"Twitter: 1 person (advice only)"                                         -> 1, management action
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.interpret.counts import CountMatch, find_counts
from pipeline.interpret.dimensions import INPUTS
from pipeline.interpret.labels import outcome_in
from pipeline.interpret.setting import Setting
from pipeline.model.count import CountStatus
from pipeline.model.observation import Reason, ReportedObservation

EDGE = re.compile(r"^[\s,;]+|[\s,;.]+$|(?:[\s,;]+and)$", re.IGNORECASE)
ONLY = re.compile(r"\s+only$|^(?:all|both|each|all of them|all by|each by|by|a)\s+(?:an? )?", re.IGNORECASE)


def with_remark(figures: Sequence[ReportedObservation], remark: str, setting: Setting) -> Iterator[ReportedObservation]:
    """The figures of a line as its remark makes them: a whole with its parts, or of the outcome it names."""
    if not remark or len(figures) != 1:
        yield from figures
        return
    whole = figures[0]
    parts = find_counts(remark, setting.zeros_shown)
    if _adds_up(whole, parts):
        yield replace(whole, is_total=True, reasons=(*whole.reasons, Reason("parts-follow")))
        yield from (_part(whole, remark, parts, index, setting) for index in range(len(parts)))
        return
    term = setting.lexicon.controlled.outcomes.match(ONLY.sub("", remark))
    if term is not None and whole.outcome_code in INPUTS and not whole.outcome_label:
        whole = replace(whole, outcome_code=term.code, outcome_label=remark)
    yield whole


def _adds_up(whole: ReportedObservation, parts: Sequence[CountMatch]) -> bool:
    if len(parts) < 2 or any(one.count.status is not CountStatus.EXACT for one in parts):
        return False
    return bool(whole.count.minimum) and whole.count.minimum == sum(one.count.minimum or 0 for one in parts)


def _part(
    whole: ReportedObservation, remark: str, parts: Sequence[CountMatch], index: int, setting: Setting
) -> ReportedObservation:
    """A part by its outcome, or by its label as printed."""
    match = parts[index]
    end = parts[index + 1].start if index + 1 < len(parts) else len(remark)
    label = EDGE.sub("", EDGE.sub("", remark[match.end : end]))
    part = replace(whole, count=match.count, quote=f"{match.count.text} {label}".strip(), is_total=False)
    term = outcome_in(label, setting.lexicon)[0]
    if term is not None:
        return replace(part, outcome_code=term.code, outcome_label=label)
    return replace(part, category_labels=(*part.category_labels, label) if label else part.category_labels)
