"""Outcomes joined by "or", "nor" and "and" that one count speaks of.

"No staff were dismissed, suspended or given a warning."    -> three zeros
"Two were dismissed or resigned."                           -> their lowest common parent
"One officer was demoted and given a final written warning" -> the heavier of the two
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.interpret.prose.mention import Mentions, OutcomeMention
from pipeline.interpret.prose.paired import Pairing
from pipeline.interpret.setting import Setting
from pipeline.interpret.severity import heaviest_of

JOINED = re.compile(
    r"\s*(?:,\s*(?:or|nor|and)?|/|(?:or|nor|and)(?:/or)?)\s*(?:(?:were|was|been|being|be|has|had|have|any|a|an|no"
    r"|given|issued|"
    r"received|with|formally|otherwise|to|placed|subject|either|other|for|staff|employees?|officers?)\s+){0,5}",
    re.IGNORECASE,
)
ALTERNATIVE = re.compile(r"\b(?:n?or|and/or)\b|/", re.IGNORECASE)
SANCTIONS = frozenset(
    {
        "dismissal",
        "demotion",
        "final_written_warning",
        "written_warning",
        "verbal_warning",
        "warning",
        "other_sanction",
        "management_action",
    }
)


def spread(pairings: Sequence[Pairing], mentions: Mentions, setting: Setting) -> tuple[Pairing, ...]:
    """The pairings with every outcome that is joined to theirs; a zero becomes one for each."""
    given: list[Pairing] = []
    for pairing in pairings:
        joined = _joined(pairing, mentions, [one for one in pairings if one is not pairing])
        given.extend(_given(pairing, joined, mentions, setting) if len(joined) > 1 else [pairing])
    return tuple(given)


def _given(pairing: Pairing, joined: Sequence[OutcomeMention], mentions: Mentions, setting: Setting) -> list[Pairing]:
    if pairing.count.count.maximum == 0:
        return [replace(pairing, outcome=outcome) for outcome in joined]
    codes = tuple(dict.fromkeys(outcome.term.code for outcome in joined))
    between = mentions.text[joined[0].end : joined[-1].start]
    span = replace(joined[0], end=joined[-1].end, text=mentions.text[joined[0].start : joined[-1].end])
    outcomes = setting.lexicon.controlled.outcomes
    if ALTERNATIVE.search(between):
        parent = outcomes.lowest_common_parent(codes)
        return [replace(pairing, outcome=replace(span, term=parent))] if parent is not None else [pairing]
    if not SANCTIONS.issuperset(codes):
        return [pairing]
    heaviest = outcomes.term(heaviest_of(list(codes)))
    return [replace(pairing, outcome=replace(span, term=heaviest))] if heaviest is not None else [pairing]


BESIDES = re.compile(
    r"(?: [\w’'-]+){0,4}?,? (?:together with|along with|with|as well as|plus|alongside) (?:an? )?", re.IGNORECASE
)
""" "was fined a day's pay with a written warning": both in one case."""
OF_NEXT = re.compile(r"\s*(?:the (?:employment|contracts?|services?) )?(?:of |to |for )?", re.IGNORECASE)
"""Between an outcome and the count behind it, whose own it is: "and terminated the employment of two"."""


def _joined(pairing: Pairing, mentions: Mentions, others: Sequence[Pairing]) -> list[OutcomeMention]:
    """The pairing's outcome and those joined behind it, up to the next count and what stands right before that."""
    if pairing.outcome is None or pairing.outcome_is_inherited or pairing.outcome.start < pairing.count.start:
        return []
    run = [pairing.outcome]
    for outcome in mentions.outcomes:
        if outcome.start < run[-1].end or outcome.start >= pairing.words[1]:
            continue
        between = mentions.text[run[-1].end : outcome.start]
        if not (JOINED.fullmatch(between) or BESIDES.fullmatch(between)):
            break
        if any(one.outcome is outcome and _stands_right_before(outcome, one, mentions) for one in others):
            break
        run.append(outcome)
    return run


def _stands_right_before(outcome: OutcomeMention, one: Pairing, mentions: Mentions) -> bool:
    return outcome.end <= one.count.start and bool(OF_NEXT.fullmatch(mentions.text[outcome.end : one.count.start]))
