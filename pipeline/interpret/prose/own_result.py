"""Whose an outcome is where the words between leave it open, and which of several times is its own.

"The fifth had been with us for thirty years and, given what he told the panel, was demoted."   -> his
"There was a penalty in 31 cases and no penalty in 14."                                         -> of the 14
"In May 2018 a clerk was found out and was dismissed in July of that year."                     -> in July
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.interpret.prose.mention import CountMention, Mentions, OutcomeMention, PeriodMention
from pipeline.interpret.prose.paired import Pairing
from pipeline.interpret.prose.relative_years import MONTH_OF

JOINED = re.compile(
    r"\b(?:and|but)(?:,[^,;.]{1,80},)? (?:(?:that|this|it|he|she|they) )?(?:was|were|got|received|resigned|had been)"
    r"(?: (?:then|later|instead|only|just|also|given|issued with|recorded as|treated as|classed as))?(?: an?)? $",
    re.IGNORECASE,
)


OPENS_WITH = re.compile(r"\W*(?:(?:we|there) (?:did have|have had|had|was|has been) )?", re.IGNORECASE)


def is_only_subject(mentions: Mentions, count: CountMention, outcome: OutcomeMention) -> bool:
    """ "The fifth had been with us for thirty years and, given what he told the panel, was demoted": he was."""
    is_alone = len(mentions.counts) == 1 and OPENS_WITH.fullmatch(mentions.text, 0, count.start) is not None
    first = next((one for one in mentions.outcomes if one.start >= count.end), None)
    return is_alone and first is outcome and JOINED.search(mentions.text[: outcome.start]) is not None


FOR_NEXT = re.compile(r" (?:in|for|against) $")
TO_NEXT = re.compile(r" to (?:the other )?$")
GAVE = re.compile(r"\band (?:we )?(?:gave|issued|handed) (?:an? )?$", re.IGNORECASE)
""" "… dismissed six drivers and one mechanic, and gave a final warning to three": the mechanic was dismissed."""


def is_of_next(mentions: Mentions, outcome: OutcomeMention) -> bool:
    """ "There was a penalty in 31 cases and no penalty in 14": what came of the 14 is not said of the 31."""
    is_none = outcome.term.code == "no_action" and outcome.text.casefold().startswith("no ")
    behind = next((one for one in mentions.counts if one.start >= outcome.end), None)
    if behind is None or (GAVE.search(mentions.text[: outcome.start]) is None and not is_none):
        return False
    return (FOR_NEXT if is_none else TO_NEXT).fullmatch(mentions.text, outcome.end, behind.start) is not None


WHEN = re.compile(r" (?:in|on|during) ?", re.IGNORECASE)


def dated_by_outcome(pairing: Pairing, mentions: Mentions) -> Pairing:
    """ "In May 2018 a clerk was found out and was dismissed in July of that year": dismissed in July."""
    pairing = _within_clause(pairing, mentions)
    outcome, periods = pairing.outcome, pairing.periods
    if outcome is None or len(periods) < 2 or any(one.start > outcome.end for one in periods[:-1]):
        return pairing
    is_behind = periods[-1].start >= outcome.end and (
        periods[-1].start == outcome.end + 1
        or WHEN.fullmatch(mentions.text, outcome.end, periods[-1].start) is not None
    )
    return replace(pairing, periods=periods[-1:]) if is_behind else pairing


OWN_MONTH = re.compile(
    r"(?:^|[,.:(]|\b(?:and|but)) ?$"
    r"|(?<!who )(?<!which )(?<!that )\b(?:and|but|was|were|then|later|one|two|three|both|they|he|she|others?) "
    r"(?:was |were |then |later )*(?:dismissed|resigned|suspended|disciplined|warned|sacked|left|retired|demoted"
    r"|reinstated) $",
    re.IGNORECASE,
)
"""Before a month in which its own event happened: not "dismissed who had been arrested in June of the same year"."""


def _within_clause(pairing: Pairing, mentions: Mentions) -> Pairing:
    """ "A clerk was dismissed in May 2018 for posts made in July of that year": he was not dismissed in July."""
    own = tuple(one for one in pairing.periods if not _is_of_others(one, pairing, mentions.text))
    if own or not pairing.periods:
        return replace(pairing, periods=own)
    before = (one for one in mentions.periods if one.end <= pairing.count.start and MONTH_OF.match(one.text) is None)
    nearest = tuple(one for one in before if ";" not in mentions.text[one.end : pairing.count.start])[-1:]
    return replace(pairing, periods=nearest)


def _is_of_others(period: PeriodMention, pairing: Pairing, text: str) -> bool:
    """A month of "that year" behind other words than an outcome, or in another clause than the count."""
    if MONTH_OF.fullmatch(period.text.strip()) is None:
        return False
    return OWN_MONTH.search(text[: period.start]) is None or ";" in text[period.end : pairing.count.start]


AT_WHICH = re.compile(r"\b(?:at|in|after|following) which\b", re.IGNORECASE)
""" "There were 14 hearings, at which nine people were dismissed": nobody says that 14 were."""
IT_WAS = re.compile(r"\bit was $", re.IGNORECASE)
WITH_MORE = re.compile(r", with $", re.IGNORECASE)


def is_of_others_before(before: str, between: str) -> bool:
    """ "Two were dismissed; among the others it was eleven, with a further three going first": eleven dismissed."""
    return IT_WAS.search(before) is not None and WITH_MORE.search(between) is not None


DONE_ELSE = re.compile(
    r"; (?:and |but |while )?(?!(?:they|these|those|this|that|it|he|she|both|all|such|the same|one|warnings?)\b)"
    r"(?:[\w’'-]+ ){1,4}?(?:was|were|had to be) (?:\w+ly )?(?:[\w-]+ed|given|held|found|put|set|taken)"
    r"(?: [a-z]+ing)? (?:in|for|to|with|on|by) (?:the )?(?:other |remaining )?$",
    re.IGNORECASE,
)


def is_done_else(text: str, start: int, end: int) -> bool:
    """ "… and one had a final warning; a mentor was found for the other two": not the final warning, for these."""
    return DONE_ELSE.search(text, start, end) is not None
