"""What stands in brackets behind a labelled count: its parts, or what was done.

"Facebook: 3 people (1 final written warning, 2 first written warnings)"   -> 3 in all, 1 and 2
"Written warning – three (two officers and one PCSO)"                     -> 3 in all, 2 and 1
"Twitter: 1 person (advice only)"                                         -> 1, management action
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.interpret.counts import CountMatch, find_counts, parse_count
from pipeline.interpret.dimensions import INPUTS
from pipeline.interpret.labels import outcome_in
from pipeline.interpret.periods import parse_period
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
    labelled = tuple(_labelled_parts(whole, remark, setting))
    if labelled:
        yield replace(whole, is_total=True, reasons=(*whole.reasons, Reason("parts-follow")))
        yield from labelled
        return
    parts = find_counts(remark, setting.zeros_shown)
    if _adds_up(whole, parts):
        yield replace(whole, is_total=True, reasons=(*whole.reasons, Reason("parts-follow")))
        yield from (_part(whole, remark, parts, index, setting) for index in range(len(parts)))
        return
    term = setting.lexicon.controlled.outcomes.match(ONLY.sub("", remark))
    is_open = not whole.outcome_label or whole.outcome_code == "disciplinary_action"
    if term is not None and whole.outcome_code in INPUTS and is_open:
        whole = replace(whole, outcome_code=term.code, outcome_label=remark)
    period = parse_period(ONLY.sub("", remark), setting.periods)
    if period is not None:
        kept = tuple(one for one in whole.reasons if not one.code.startswith("period"))
        own = Reason("period-in-label", remark)
        whole = replace(whole, period=period, period_label=remark, reasons=(*kept, own))
    platform = setting.lexicon.controlled.platforms.match(ONLY.sub("", remark))
    if platform is not None:
        own = Reason("platform-in-label", remark)
        whole = replace(whole, platform_code=platform.code, platform_label=remark, reasons=(*whole.reasons, own))
    yield whole


LABEL_FIRST = re.compile(r"(?P<label>[A-Za-z][^\d,;:]*?)\s*[:=–-]?\s*(?P<count>\d{1,4}|none|nil)")


def _labelled_parts(whole: ReportedObservation, remark: str, setting: Setting) -> Iterator[ReportedObservation]:
    """ "4 (e-mail 3, internet 1)": parts whose labels stand before their counts; none unless they add up."""
    read = [LABEL_FIRST.fullmatch(piece.strip()) for piece in re.split(r"[,;]|\band\b", remark)]
    counts = [parse_count(one["count"], setting.key, setting.zeros_shown) if one else None for one in read]
    if len(read) < 2 or not all(counts) or sum(one.minimum or 0 for one in counts if one) != whole.count.minimum:
        return
    for match, count in zip(read, counts, strict=True):
        assert match is not None and count is not None
        yield _named(replace(whole, count=count, quote=match[0], is_total=False), match["label"].strip(), setting)


def _named(part: ReportedObservation, label: str, setting: Setting) -> ReportedObservation:
    """A part with the outcome or platform that its label names, or the label as its category."""
    term = outcome_in(label, setting.lexicon)[0]
    if term is not None:
        return replace(part, outcome_code=term.code, outcome_label=label)
    platform = setting.lexicon.controlled.platforms.match(label)
    if platform is not None:
        return replace(part, platform_code=platform.code, platform_label=label)
    return replace(part, category_labels=(*part.category_labels, label) if label else part.category_labels)


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
    return _named(part, label, setting)
