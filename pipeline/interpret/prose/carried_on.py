"""Sentences that go on about the figures of the sentence before, and borrow what they do not say themselves.

"Of those, two were in 2013."                                    -> the outcome of before
"The position in 2013 was the same on both counts."              -> the figures of before, of another year
"Two officers are suspended. No member of police staff is."      -> none, of the others
"Four were for viewing images. The remaining two were for …"     -> the rest of those told before
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.interpret.dimensions import INPUTS
from pipeline.interpret.prose.left_unsaid import fits_verb, leaves_unsaid
from pipeline.interpret.prose.mention import CountMention, Mentions, OutcomeMention
from pipeline.interpret.prose.paired import Pairing
from pipeline.interpret.prose.plain import says_no_more
from pipeline.interpret.prose.series import splits_up
from pipeline.interpret.prose.shares import OUTCOME_OF_WHOLE
from pipeline.interpret.prose.why import tells_why
from pipeline.model.count import Count, CountStatus
from pipeline.model.finding import Finding
from pipeline.model.observation import Reason, ReportedObservation

Found = ReportedObservation | Finding
GOES_ON = re.compile(
    r"^\W*(?:(?:and|then|but)\W+)?(?:the (?:(?:corresponding|equivalent|comparable|same) )?(?:number|figure|total"
    r"|count)s? (?:for|in|during|was|were|is|fell|rose)|there (?:was|were|had been)|it was|in |during |for |by |we had "
    r"|(?:it|we) (?:opened|recorded|received"
    r"|dealt with|saw|investigated) )",
    re.IGNORECASE,
)
SAME_AGAIN = re.compile(
    r"^\W*(?:the same (?:was|is|holds|applies|held|applied|can be said)(?: also)?(?: true)? (?:of|for|in|to)\b"
    r"|the (?:position|figures?|numbers?|picture|situation) (?:in|for) .{4,40} (?:was|were) (?:exactly )?the same"
    r"|(?:in|for) .{4,40}(?:,)? (?:the (?:position|figures?|numbers?) (?:was|were)|it was) (?:exactly )?the same)\b",
    re.IGNORECASE,
)


def said_again(held: Sequence[Found], mentions: Mentions) -> list[Found]:
    """ "The position in 2013 was the same on both counts.": the figures just given, of another year as well."""
    figures = [one for one in held if isinstance(one, ReportedObservation)]
    dated = [one.period for one in mentions.periods if one.period is not None]
    if not figures or not dated or not SAME_AGAIN.match(mentions.text) or mentions.outcomes:
        return []
    if len({one.period for one in figures}) != 1:
        return []
    words = mentions.text.strip().rstrip(".")
    again = [
        replace(
            one,
            quote=words,
            period=period,
            period_label=period.label,
            reasons=(
                *(r for r in one.reasons if not r.code.startswith("period")),
                Reason("period-in-sentence", period.label),
            ),
        )
        for period in dated
        for one in figures
    ]
    return [*held, *again]


DENIED_OF = re.compile(
    r"^\W*(?:no|none of the|neither of the) (?P<whom>(?:members? of )?[a-z][a-z ’'-]{2,40}?) "
    r"(?:is|are|was|were|has|have|had|has been|have been|did)\W*$",
    re.IGNORECASE,
)


NONE_IN = re.compile(
    r"^\W*(?:none|nobody|no one)(?: of (?:them|these|those))? (?:is|are|was|were|came|worked)(?: based| employed)? "
    r"(?:in|at|from|within) (?:the |our )?(?P<whom>(?-i:[A-Z])[^,;.:\d]{2,50})\W*$",
    re.IGNORECASE,
)


def none_among(held: Sequence[Found], mentions: Mentions) -> list[Found]:
    """ "Ten were Constables and two Sergeants. None was in the Special Branch.": a part of which there were none."""
    match = NONE_IN.match(mentions.text)
    figures = [one for one in held if isinstance(one, ReportedObservation)]
    are_parts = bool(figures) and all(any(r.code == OUTCOME_OF_WHOLE for r in one.reasons) for one in figures)
    if match is None or mentions.outcomes or mentions.platforms or mentions.periods or not are_parts:
        return []
    none = Count(match[0].strip(), 0, 0, CountStatus.EXACT)
    words = match["whom"].strip()
    return [*held, replace(figures[-1], count=none, quote=match[0].strip(), category_labels=(words,), unit="")]


def denied_of_others(held: Sequence[Found], mentions: Mentions) -> list[Found]:
    """ "Two officers are suspended. No member of police staff is.": none, of what was just said of others."""
    match = DENIED_OF.match(mentions.text)
    figures = [one for one in held if isinstance(one, ReportedObservation)]
    if match is None or mentions.outcomes or len(figures) != 1 or not figures[0].outcome_code:
        return []
    whom = re.sub(r"^members? of ", "", match["whom"], flags=re.IGNORECASE)
    none = Count(match[0].strip(), 0, 0, CountStatus.EXACT)
    figure = figures[0]
    denied = replace(figure, count=none, quote=match[0].strip(), category_labels=(whom,), unit=whom, is_total=False)
    return [*held, denied]


def with_antecedent(
    pairings: tuple[Pairing, ...], mentions: Mentions, before: tuple[Pairing, ...], stated: frozenset[int]
) -> tuple[Pairing, ...]:
    """ "Of those, two were in 2013": a count without an outcome takes that of the sentence before.

    So does "There was one in 2013 and there were two in 2014", where every count has a year and nothing else is said.
    """
    if not pairings or not before:
        return pairings
    is_former, is_latter = (f"of the {word}" in mentions.text.casefold() for word in ("former", "latter"))
    if is_former and is_latter:
        return pairings
    told = next((one for one in (before if is_former else reversed(before)) if one.outcome is not None), None)
    if told is None or (THE_NUMBER.match(mentions.text) and _counted_several(before)):
        return pairings
    is_part = bool(mentions.partitives) and mentions.partitives[0] <= pairings[0].count.start
    is_split = splits_up(mentions, told.count.count) and not _counted_several(before)
    is_listed = _is_listed(pairings, before, mentions)
    is_rest = bool(REMAINING.match(mentions.text)) and _completes(pairings, before, stated)
    is_why = tells_why(mentions) and not _counted_several(before)
    goes_on = _goes_on(pairings, mentions) and not _counts_else(pairings, mentions, told.outcome)
    if not (is_part or is_split or is_rest or is_listed or is_why or goes_on):
        return pairings
    if any(_leaves_open(one.count, mentions.text, told.outcome, before) for one in pairings):
        return pairings
    has_sites = (is_part and not is_split) or any(one.platforms for one in pairings)
    sites = () if has_sites else told.platforms
    return tuple(
        replace(
            one,
            outcome=told.outcome,
            outcome_is_inherited=True,
            platforms=one.platforms or sites,
            platforms_are_inherited=bool(sites),
        )
        if one.outcome is None
        else one
        for one in pairings
    )


def _leaves_open(count: CountMention, text: str, outcome: OutcomeMention | None, before: tuple[Pairing, ...]) -> bool:
    """ "One was dismissed and one warned. In 2014 three were.": which of the two; nor do the dismissed "do" it."""
    if not leaves_unsaid(count, text):
        return False
    return _counted_several(before) or (outcome is not None and not fits_verb(outcome, count, text))


LISTED = re.compile(r"\W*[A-Z][\w’'() -]{1,40}?\s*[:–—-]\s*\S+(?: (?:employees|staff|people|officers|cases))?\W*")


def _is_listed(pairings: tuple[Pairing, ...], before: tuple[Pairing, ...], mentions: Mentions) -> bool:
    """ "WhatsApp: 4 employees disciplined in 2021. Facebook: 6. TikTok: 1.": of each what is said of the first."""
    is_alone = len(pairings) == len(before) == 1 and not mentions.outcomes and not mentions.periods
    are_sites = is_alone and all(len(one.platforms) == 1 for one in (*pairings, *before))
    return are_sites and LISTED.fullmatch(mentions.text) is not None


def _completes(pairings: tuple[Pairing, ...], before: tuple[Pairing, ...], stated: frozenset[int]) -> bool:
    """One count, which with those of the sentence before comes to a number said earlier, all of one outcome."""
    told = [one.count.count.minimum or 0 for one in (*before, *pairings)]
    is_of_one = len({one.outcome.term.code for one in before if one.outcome is not None}) == 1
    is_whole = sum(told) in stated or (len(before) > 1 and told[0] == sum(told[1:]))
    return len(pairings) == 1 and is_of_one and is_whole


REMAINING = re.compile(
    r"^\W*the (?:remaining|other|last) (?:\d+|[a-z]+)(?: (?:people|staff|employees|officers|cases|of them))?"
    r"(?= (?:were|was|had|related|concerned|involved|came|arose)\b)",
    re.IGNORECASE,
)
""" "Of the six dismissals, four were for … . The remaining two were for …": the rest of those told before."""
THE_NUMBER = re.compile(
    r"^\W*(?:(?:in|for|during) [^,;.]{4,30}?,? )?the (?:\w+ )?(?:number|figure|total|count)s?\b", re.IGNORECASE
)


def _counted_several(before: tuple[Pairing, ...]) -> bool:
    """Which of several outcomes "the figure for 2013" is of cannot be told."""
    return len({one.outcome.term.code for one in before if one.outcome is not None}) > 1


def _goes_on(pairings: tuple[Pairing, ...], mentions: Mentions) -> bool:
    if mentions.outcomes or not GOES_ON.match(mentions.text):
        return False
    return all(pairing.periods and says_no_more(pairing, mentions) for pairing in pairings)


MEETING = re.compile(
    r" (?:[a-z-]+ ){0,2}?(?:hearings?|meetings?|interviews?|panels?|tribunals?|grievances?)\b", re.IGNORECASE
)


def _counts_else(pairings: tuple[Pairing, ...], mentions: Mentions, told: OutcomeMention | None) -> bool:
    """ "Three were dismissed in 2012. In 2013 there was one hearing.": nobody was dismissed by that."""
    is_result = told is not None and told.term.code not in INPUTS
    return is_result and any(MEETING.match(mentions.text, one.count.end) for one in pairings)
