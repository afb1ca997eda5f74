"""Sentences that give for another year what the passage before gave: the outcome is that of the figure told last.

"In 2007 four employees were the subject of disciplinary proceedings."   "In 2008 the number was again four."
"For 2010 (to 30 November) there have been three, one over alcohol and two over drugs."
"""

from __future__ import annotations

import re

from pipeline.interpret.counts import find_counts
from pipeline.interpret.prose.mention import Mentions
from pipeline.interpret.prose.places import Place
from pipeline.interpret.setting import Setting
from pipeline.model.observation import ReportedObservation
from pipeline.model.replacing import replace

NUMBER_WAS = re.compile(
    r"\W*(?:(?:and|but|then)\b\W*)?(?:(?:in|for|during|over)\s+[^,;:.]{4,40}?,?\s+"
    r"|the (?:(?:previous|preceding|prior|following|next|subsequent) year|year (?:before|after|earlier|later)"
    r"(?: that)?),?\s+)?"
    r"(?:the (?:corresponding |equivalent |comparable |same )?(?:number|figure|total)s?"
    r"(?: (?:for|in|during) [^,;:.]{4,30}?)?"
    r" (?:was|were|is|stood at|stands at|came to|comes to|rose to|fell to|dropped to|went (?:up|down) to"
    r"|(?:had|has) (?:risen|fallen|dropped) to)|there (?:was|were|has been|have been|had been)|it was|we had)"
    r"(?: (?:again|also|only|just|still|slightly|a further))*\s*",
    re.IGNORECASE,
)
"""All that stands before the number."""
SAYS_NO_MORE = re.compile(
    r"\s*(?:such |of (?:these|those|them) )?(?:cases?|people|staff|employees)?\s*(?:[,;:.(–—]|$)", re.I
)


MOST_RISE, FEW = 4, 5
"""More than so many times the number of before, or of so few, is of something else."""


def of_another_year(setting: Setting, mentions: Mentions, place: Place) -> Setting:
    """The setting in which such a sentence's first count is of what the figure before counts; else as it was."""
    latest = _right_before(setting.latest, place)
    dated = {one.period for one in mentions.periods if one.period is not None}
    if latest is None or mentions.outcomes or not mentions.counts or not dated or latest.period in dated:
        return setting
    first = mentions.counts[0]
    is_number = NUMBER_WAS.fullmatch(mentions.text, 0, first.start) is not None
    if not is_number or not SAYS_NO_MORE.match(mentions.text, first.end) or not _is_dated(latest):
        return setting
    if (first.count.minimum or 0) > MOST_RISE * max(latest.count.minimum or 0, FEW):
        return setting
    term = setting.lexicon.controlled.outcomes.term(latest.outcome_code)
    context = replace(setting.context, outcome=term, outcome_from="lead-in")
    if latest.platform_code and not context.platform_code:
        context = replace(context, platform_code=latest.platform_code, platform_from="sentence-before")
    return replace(setting, context=context, is_opening=True)


def _right_before(latest: ReportedObservation | None, place: Place) -> ReportedObservation | None:
    """The figure before, where nothing was counted since: "We recruited 312. In 2015 there were 290." says none."""
    here = place.passage
    if latest is None or latest.provenance.item_index not in {here.item_index, here.item_index - 1}:
        return None
    start = latest.provenance.quote_offset or 0
    if latest.provenance.item_index == here.item_index:
        between = find_counts(here.block.text[start : place.offset])
        return latest if len(between) <= 1 else None
    return latest if not find_counts(here.block.text[: place.offset]) else None


def _is_dated(figure: ReportedObservation) -> bool:
    """The figure before has a year of its own, beside which this one can be another."""
    return figure.period is not None and bool(figure.outcome_code)
