"""A number that sums up those before it in its sentence.

"Eleven employees were dismissed, seven received final written warnings and nine received written warnings, making 27
altogether."   -> 27 disciplined, a total
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.interpret.prose.mention import Mentions, OutcomeMention, PeriodMention, PlatformMention
from pipeline.interpret.prose.paired import Pairing
from pipeline.interpret.prose.places import Place, provenance
from pipeline.interpret.said import covering
from pipeline.interpret.setting import Setting
from pipeline.model.count import CountStatus
from pipeline.model.observation import Reason, ReportedObservation

MAKES = re.compile(
    r"\b(?:making|giving|totalling|which (?:makes|gives)|for a total of"
    r"|(?:bringing|taking|which (?:brings|takes)) (?:us|it|this|the (?:number|figure|total)) to) "
    r"(?:(?:a|the) )?(?:grand )?(?:total of )?$",
    re.IGNORECASE,
)
SO = re.compile(r"[,;–-] (?:so|that is|thus|or|and so|which is)(?: that is)? $", re.IGNORECASE)
IN_ALL = re.compile(r"\s*(?:[\w’'-]+ ){0,4}?(?:altogether|in all|in total|all told|all together)\b", re.IGNORECASE)
""" "Four in 2009/10, seven in 2010/11 and nine in 2011/12, so twenty altogether"."""
FEWEST = 2


def sums_up(pairings: tuple[Pairing, ...], mentions: Mentions) -> bool:
    """Whether the last count is said to be the sum of those before it."""
    if len(pairings) < FEWEST:
        return False
    last = pairings[-1].count
    before = mentions.text[: last.start]
    is_so = SO.search(before) is not None and IN_ALL.match(mentions.text, last.end) is not None
    return is_so or MAKES.search(before) is not None


def answered_sum(parts: Sequence[ReportedObservation], last: Pairing, place: Place) -> ReportedObservation | None:
    """The last count as the total of the answers before it in its sentence; None where they do not come to it."""
    counts = [one.count for one in parts]
    is_sum = all(count.status is CountStatus.EXACT for count in (*counts, last.count.count))
    is_sum = is_sum and sum(count.minimum or 0 for count in counts) == last.count.count.minimum
    span = covering([one.period for one in parts if one.period is not None])
    if len(parts) < FEWEST or not is_sum or len({one.outcome_code for one in parts}) != 1 or span is None:
        return None
    at = replace(place, offset=place.offset + last.count.start)
    whole = replace(parts[0], count=last.count.count, quote=last.count.text, is_total=True, unit=last.count.unit)
    kept = tuple(reason for reason in whole.reasons if not reason.code.startswith("period"))
    reasons = (*kept, Reason("period-of-parts", span.label), Reason("parts-add-up"))
    own = provenance(at, last.count.text)
    return replace(whole, provenance=own, period=span, period_label=span.label, reasons=reasons)


def sum_of(parts: tuple[Pairing, ...], last: Pairing, setting: Setting) -> Pairing | None:
    """The last count with what it is the sum of; None where those before do not come to it.

    The sum of several outcomes is of those disciplined in any way. What sums up more than the sentence is not told.
    """
    counts = [one.count.count for one in (*parts, last)]
    is_known = all(count.status is CountStatus.EXACT for count in counts) and all(one.outcome for one in parts)
    if not is_known or sum(count.minimum or 0 for count in counts[:-1]) != counts[-1].minimum:
        return None
    outcome = _outcome_of_all(parts, setting)
    own = tuple(time for time in last.periods if time.period is not None and time.start >= last.count.start)
    periods = own or _spanned(parts)
    return replace(last, outcome=outcome, periods=periods, platforms=_shared(parts), grounds=()) if outcome else None


def _outcome_of_all(parts: tuple[Pairing, ...], setting: Setting) -> OutcomeMention | None:
    outcomes = {one.outcome.term.code: one.outcome for one in parts if one.outcome is not None}
    term = setting.lexicon.controlled.outcomes.lowest_common_parent(tuple(outcomes))
    first = next(iter(outcomes.values()))
    return replace(first, term=term) if term is not None else None


def _spanned(parts: tuple[Pairing, ...]) -> tuple[PeriodMention, ...]:
    times = [time for one in parts for time in one.periods if time.period is not None]
    span = covering([time.period for time in times if time.period is not None])
    return (replace(times[0], period=span),) if times and span is not None else ()


def _shared(parts: tuple[Pairing, ...]) -> tuple[PlatformMention, ...]:
    return parts[0].platforms if len({one.platforms for one in parts}) == 1 else ()
