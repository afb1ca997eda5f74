"""Which outcome, period, platform and ground belongs to which count of a sentence.

"Two officers received final written warnings and one officer received management advice."
"The council dismissed three people in 2012 and two in 2013."
"Dismissed = 5"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from pipeline.interpret.prose.asides import ASIDE
from pipeline.interpret.prose.brackets import LEFT_BRACKET, REST, behind_bracket, bracket_of
from pipeline.interpret.prose.common_matter import with_all_on_site, with_common_platform, with_site_of_cases
from pipeline.interpret.prose.labelled_counts import dated_by_label, named_by_labels, opened_by_outcomes
from pipeline.interpret.prose.lasting import is_deadline
from pipeline.interpret.prose.left_unsaid import is_denied, leaves_unsaid
from pipeline.interpret.prose.mention import (
    CountMention,
    Mention,
    Mentions,
    OutcomeMention,
    PeriodMention,
)
from pipeline.interpret.prose.own_result import (
    AT_WHICH,
    dated_by_outcome,
    is_done_else,
    is_of_next,
    is_of_others_before,
    is_only_subject,
)
from pipeline.interpret.prose.paired import Pairing
from pipeline.interpret.prose.year_clauses import opened_by_year

M = TypeVar("M", bound=Mention)

BREAK = re.compile(r"[;,:]|\band\b|\bwhil(?:e|st)\b|\bwith\b|\bbut\b|\bof wh(?:om|ich)\b|\bor\b", re.IGNORECASE)
STRONG_BREAK = re.compile(
    r"[;.](?!\d)|,\s*whil(?:e|st) the (?=numbers?\b|figures?\b|totals?\b)|"
    r",? and (?=(?:it|they|we) [a-z])|\bwhil(?:e|st)\b(?! (?:under|on|being|they|he|she|the|an?|either|any"
    r"|this|that|enquiries|inquiries|investigations?|allegations?)\b)|\bwhereas\b",
    re.IGNORECASE,
)
OWN_END = re.compile(r"\s*(?:led |went |moved |came )?to an? [a-z]", re.IGNORECASE)
"""What a count came to, in words of its own: "two led to dismissal and one to a transfer"."""
CLAUSE = re.compile(
    STRONG_BREAK.pattern + r"|\(|,? and (?=(?:for|in|during) (?:the )?(?:[a-z]+ ){0,4}(?:(?:19|20)\d\d"
    r"|(?:following|next|previous|preceding|subsequent) (?:[a-z]+ )?year))",
    re.IGNORECASE,
)
"""Where a clause or an aside begins: "nine were warned (2016/17: 4; 2017/18: 5)"."""
GIVEN_TO = re.compile(r"\bto\s+$", re.IGNORECASE)
"""Whom something was given to: "warnings to six in 2010, to eleven in 2011, and it dismissed two"."""
TAKEN = 5.0
"""What it costs to take the outcome that stands before a count and already belongs to the count before that."""
FAR = 14
"""Words between a count and its outcome beyond which they are not taken to belong together."""


def pair(mentions: Mentions) -> tuple[Pairing, ...]:
    """Give every count its outcome, periods, platforms and grounds; an outcome it lacks comes from the count before."""
    pairings: list[Pairing] = []
    outcomes = _shared_backwards(mentions, _outcomes(mentions))
    for index, count in enumerate(mentions.counts):
        outcome, inherited = outcomes[index], False
        if is_denied(count, mentions.text):
            outcome = None
        elif outcome is None and pairings and not OWN_END.match(mentions.text, count.end):
            outcome, inherited = _carried_on(_latest(pairings, count, mentions), count, mentions), True
        pairings.append(
            Pairing(
                count,
                outcome,
                inherited,
                _dated(mentions, index) or _shared(mentions, index, mentions.periods),
                _shared(mentions, index, mentions.platforms),
                _own(mentions, index, mentions.grounds),
                _span(mentions, index),
            )
        )
    pairings = [dated_by_outcome(one, mentions) for one in pairings]
    return _with_predicate(with_all_on_site(_pointed_back(_with_bracketed(pairings, mentions)), mentions), mentions)


def _carried_on(before: Pairing, count: CountMention, mentions: Mentions) -> OutcomeMention | None:
    """The outcome of the count before, unless it stands in that one's own bracket: "1 in 2009 (resigned), 2 …"."""
    outcome = before.outcome
    opened = -1 if outcome is None else bracket_of(mentions.text, outcome.start)
    is_own = opened > before.count.start and opened != bracket_of(mentions.text, count.start)
    is_own = is_own or (outcome is not None and is_done_else(mentions.text, outcome.end, count.start))
    return None if is_own else outcome


def _latest(pairings: list[Pairing], count: CountMention, mentions: Mentions) -> Pairing:
    """The pairing before a count, those aside that stand in a bracket closed before it."""
    here = bracket_of(mentions.text, count.start)
    outside = (one for one in reversed(pairings) if bracket_of(mentions.text, one.count.start) in (-1, here))
    return next(outside, pairings[-1])


def _with_bracketed(pairings: list[Pairing], mentions: Mentions) -> list[Pairing]:
    """ "18 warnings in 2021/22 (eleven written, seven final), and twelve in 2022/23, of which …".

    The year before a bracket, or before "of which", holds for what is counted behind it.
    """
    told = list(pairings)
    for index in range(1, len(told)):
        start = told[index].count.start
        opened = max(bracket_of(mentions.text, start), *(at for at in (-1, *mentions.partitives) if at < start))
        whole = next((one for one in reversed(told[:index]) if one.count.end <= opened), None)
        if whole is None or STRONG_BREAK.search(mentions.text, opened, start):
            continue
        own = (one for one in told[index].periods if one not in whole.periods)
        if any(one.start > opened or whole.count.end <= one.start < start for one in own):
            continue
        if whole.periods and all(one.end <= opened for one in whole.periods):
            told[index] = replace(told[index], periods=whole.periods)
    return told


SAME_TIME = re.compile(r"\b(?:the same|that|this) (?:period|time|span|timeframe|years?)\b", re.IGNORECASE)


def _pointed_back(pairings: list[Pairing]) -> list[Pairing]:
    """ "From 2008 to 2012 nobody was dismissed, and nobody warned in the same period": the time said just before."""
    told = list(pairings)
    for index in range(1, len(told)):
        own, before = told[index].periods, told[index - 1].periods
        points = bool(own) and all(one.period is None and SAME_TIME.search(one.text) for one in own)
        if points and any(one.period is not None for one in before):
            told[index] = replace(told[index], periods=before)
    return told


ONE_SUBJECT = re.compile(r"[^,;.:]{0,40}\band\s+(?:a further |another )?", re.IGNORECASE)


def _with_predicate(pairings: list[Pairing], mentions: Mentions) -> tuple[Pairing, ...]:
    """ "One constable and one sergeant were dismissed in 2019": what is said behind the second is said of both."""
    shared = list(pairings)
    for index in range(len(shared) - 2, -1, -1):
        one, after = shared[index], shared[index + 1]
        between = mentions.text[one.count.end : after.count.start]
        is_one_subject = one.outcome is after.outcome is not None and after.outcome.start >= after.count.end
        if is_one_subject and ONE_SUBJECT.fullmatch(between):
            periods, platforms = one.periods or after.periods, one.platforms or after.platforms
            shared[index] = replace(one, periods=periods, platforms=platforms)
    return tuple(with_site_of_cases(with_common_platform(shared, mentions), mentions))


NUMBER_WAS = re.compile(r"\b(?:number|figure|total) (?:was|is|stood at|came to|rose to|fell to) $", re.IGNORECASE)
""" "In 2017/18 the corresponding number was four, and one teacher was dismissed": four of what was told before."""
OWN_VERB = re.compile(
    r" ?(?:[a-z]+ ){0,2}(?:were|was|had been|have been) [a-z]+(?:ed|en|ld)\b"
    r"(?! (?:in|for|on|over) (?:the )?(?:19|20)\d\d)",
    re.IGNORECASE,
)
""" "Three were upheld and five were not upheld": what is said of the five is not said of the three."""
CASES = re.compile(r"(?:[a-z]+ )?(?:cases?|investigations?|complaints?|allegations?|incidents?)\b", re.IGNORECASE)
AND_PEOPLE = re.compile(r", and ", re.IGNORECASE)
""" "13 cases between 2013 and 2016, and two employees lost their jobs": the 13 did not."""


def _shared_backwards(mentions: Mentions, chosen: list[OutcomeMention | None]) -> list[OutcomeMention | None]:
    """ "Three in 2016, two in 2017 and five in 2018 were disciplined": the outcome behind the last is everyone's."""
    shared = list(chosen)
    for index in range(len(shared) - 2, -1, -1):
        after, count = shared[index + 1], mentions.counts[index]
        if shared[index] is not None or after is None or after.start < mentions.counts[index + 1].start:
            continue
        after_count = mentions.counts[index + 1]
        between = mentions.text[count.end : after_count.start]
        if (
            not {":", "(", ")"} & set(between)
            and not NUMBER_WAS.search(mentions.text[: count.start])
            and not (OWN_VERB.match(between) or AT_WHICH.search(between))
            and not (leaves_unsaid(count, mentions.text) or is_of_others_before(mentions.text[: count.start], between))
            and not STRONG_BREAK.search(between)
            and not (CASES.match(count.unit) and AND_PEOPLE.search(between) and not CASES.match(after_count.unit))
            and not any(count.end <= at for at in mentions.partitives if at < after.start)
        ):
            shared[index] = after
    return shared


def _outcomes(mentions: Mentions) -> list[OutcomeMention | None]:
    in_turn = opened_by_outcomes(mentions)
    if in_turn:
        return list(in_turn)
    chosen: list[OutcomeMention | None] = []
    for count in mentions.counts:
        costs = [(_cost(mentions, count, outcome), outcome) for outcome in mentions.outcomes]
        taken = chosen[-1] if chosen else None
        near = [
            (cost + (TAKEN if outcome is taken and outcome.end <= count.start else 0.0), outcome)
            for cost, outcome in costs
            if cost is not None
        ]
        chosen.append(min(near, key=lambda pair: pair[0])[1] if near else None)
    return [
        behind_bracket(mentions, count) if own is None else own
        for count, own in zip(mentions.counts, _of_one_subject(mentions, chosen), strict=True)
    ]


BOTH = re.compile(r"(?: (?!(?:was|were|had|has|have|who|in|for|on|over)\b)[\w’'-]+){1,4} and ", re.IGNORECASE)
OPENS = re.compile(r"(?:^|[,;:–—]|\.)\s*(?:and |then )?$")


def _of_one_subject(mentions: Mentions, chosen: Sequence[OutcomeMention | None]) -> list[OutcomeMention | None]:
    """ "…, five police officers and one PCSO received a written warning": the five did, too, whatever stands before."""
    told = list(chosen)
    for index in range(len(told) - 2, -1, -1):
        count, after, own = mentions.counts[index], mentions.counts[index + 1], told[index + 1]
        if own is None or own.start < after.end or not OPENS.search(mentions.text[: count.start]):
            continue
        is_joined = count.unit and after.unit and BOTH.fullmatch(mentions.text, count.end, after.start)
        before = told[index]
        if is_joined and before is not None and before.end <= count.start:
            told[index] = own
    return told


DIRECT = re.compile(r"\s*(?:[=:–—-]|was|were|is|are|of|to|in)?\s*(?:was|were|:)?\s*")
GIVEN_IN = re.compile(
    r"\s*(?:was|were|being) (?:the (?:result|outcome) |(?:given|imposed|issued|considered [a-z]+|taken|applied|decided"
    r"|found|used) )(?:in|to|for|on|by) ",
    re.IGNORECASE,
)
""" "Management advice was given in 12, a written warning was imposed in seven": the advice is that of the 12."""


def _cost(mentions: Mentions, count: CountMention, outcome: OutcomeMention) -> float | None:
    """Words between, plus what they cross; None where another count stands between or they are too far apart."""
    follows = outcome.start >= count.start
    between = mentions.text[count.end : outcome.start] if follows else mentions.text[outcome.end : count.start]
    between = ASIDE.sub("", between)
    crossed = [
        other for other in mentions.counts
        if other is not count and min(count.start, outcome.start) < other.start < max(count.start, outcome.start)
    ]  # fmt: skip
    if follows and GIVEN_TO.search(mentions.text[: count.start]) and BREAK.search(between):
        return None
    if follows and BREAK.search(between) and is_of_next(mentions, outcome):
        return None
    says_else = not follows and OWN_END.match(mentions.text, count.end) is not None
    if crossed or says_else or STRONG_BREAK.search(between) or (follows and AT_WHICH.search(between)):
        return None
    if LEFT_BRACKET.match(between) and not REST.search(mentions.text[: count.start]):
        return None
    words = len(between.split())
    if words > FAR and not (follows and is_only_subject(mentions, count, outcome)):
        return None
    direct = DIRECT.fullmatch(between) is not None or (not follows and GIVEN_IN.fullmatch(between) is not None)
    cost = words + 3.0 * len(BREAK.findall(between)) + (0.0 if follows else 4.0)
    return cost - 3.0 if direct else cost


def _span(mentions: Mentions, index: int) -> tuple[int, int]:
    """From this count to the next: the words most likely to qualify it."""
    start = mentions.counts[index].start
    end = mentions.counts[index + 1].start if index + 1 < len(mentions.counts) else len(mentions.text)
    stop = mentions.text.find(";", start, end)
    return start, stop if stop > 0 else end


def _own(mentions: Mentions, index: int, found: Sequence[M]) -> tuple[M, ...]:
    start, end = _span(mentions, index)
    own = tuple(one for one in found if start <= one.start < end)
    if own or len(mentions.counts) > 1:
        return own
    return tuple(found)


def _shared(mentions: Mentions, index: int, found: Sequence[M]) -> tuple[M, ...]:
    """A count's own mentions; else those before the first count, which hold for all; else a trailing one.

    "In 2012 three were dismissed and two warned": both in 2012. "One in 2012 and two in 2013, all over Facebook": the
    years are each count's own, Facebook is everyone's. "Three were dismissed and two warned in 2012": 2012 is for both.
    """
    labelled = named_by_labels(mentions, index, found)
    if labelled is not None:
        return labelled
    ahead = _ahead(mentions, index, found)
    if ahead:
        return ahead
    after = _before_in_clause(mentions, index + 1, found) if index + 1 < len(mentions.counts) else ()
    own = tuple(one for one in _own(mentions, index, found) if one not in after and not is_deadline(one))
    if own:
        return own
    found = [one for one in found if not (isinstance(one, PeriodMention) and one.is_state_day)]
    in_clause = _before_in_clause(mentions, index, found)
    if in_clause:
        return in_clause
    of_clause = _of_clause(mentions, index, found)
    if of_clause:
        return of_clause
    end_of_clause = _at_end_of_clause(mentions, index, found)
    if end_of_clause:
        return end_of_clause
    first = mentions.counts[0].start
    if len(found) == 1 and isinstance(found[0], PeriodMention) and found[0].start < mentions.counts[index].start:
        return tuple(found)
    leading = tuple(one for one in found if one.start < first)
    if leading:
        return leading
    last_start = mentions.counts[-1].start
    trailing = tuple(one for one in found if one.start > last_start)
    if len(trailing) == len(found) and _holds_for_all(mentions, trailing):
        return trailing
    return ()


def _dated(mentions: Mentions, index: int) -> tuple[PeriodMention, ...]:
    """The time before a count as its label, or right behind it: "five in the first of these years, seven in …"."""
    count = mentions.counts[index]
    behind = next((one for one in mentions.periods if one.start >= count.end), None)
    is_placed = behind is not None and behind.period is not None and behind.text.startswith("in the ")
    if behind is not None and is_placed and not mentions.text[count.end : behind.start].strip():
        return (behind,)
    return dated_by_label(mentions, index)


def _of_clause(mentions: Mentions, index: int, found: Sequence[M]) -> tuple[M, ...]:
    """ "…, and for 2013-14 no dismissals and three warnings": the year that opens a clause holds for all its counts."""
    start = mentions.counts[index].start
    breaks = [one.end() for one in CLAUSE.finditer(mentions.text, 0, start) if one[0] != "("]
    breaks = sorted((*breaks, *opened_by_year(mentions, 0, start)))
    return tuple(one for one in found if breaks and breaks[-1] <= one.start and one.end <= start)


def _at_end_of_clause(mentions: Mentions, index: int, found: Sequence[M]) -> tuple[M, ...]:
    """ "One dismissal and three warnings in 2010; no dismissals and five warnings in 2011": of each clause its end.

    Of times alone, and in clauses parted by semicolons: a site is named for its own count.
    """
    count = mentions.counts[index]
    start = mentions.text.rfind(";", 0, count.start) + 1
    stop = mentions.text.find(";", count.start)
    stop = stop if stop > 0 else len(mentions.text)
    if start == 0 and stop == len(mentions.text):
        return ()
    own = tuple(one for one in found if start <= one.start < stop)
    last = max(one.start for one in mentions.counts if start <= one.start < stop)
    is_time = len(own) == 1 and isinstance(own[0], PeriodMention) and own[0].period is not None
    if not is_time or own[0].start <= last or any(start <= at < own[0].start for at in mentions.partitives):
        return ()
    return () if OF_ANOTHER.search(mentions.text, last, own[0].start) else own


OF_ANOTHER = re.compile(r",|\b(?:whose|which|who|of them|of these|appeal\w*)\b", re.IGNORECASE)
"""Between a count and the time at its clause's end: "…, whose appeal was heard in 2013"."""


def _before_in_clause(mentions: Mentions, index: int, found: Sequence[M]) -> tuple[M, ...]:
    """ "…; the corresponding figure for 2021/22 was 27": what stands before a count in a clause of its own."""
    count = mentions.counts[index]
    previous = mentions.counts[index - 1].end if index else 0
    begun = CLAUSE.finditer(mentions.text, previous, count.start)
    breaks = [one.end() for one in begun if one[0] != "(" or ")" not in mentions.text[one.end() : count.start]]
    breaks = sorted((*breaks, *opened_by_year(mentions, previous, count.start)))
    return tuple(one for one in found if breaks and breaks[-1] <= one.start < count.start)


def _ahead(mentions: Mentions, index: int, found: Sequence[M]) -> tuple[M, ...]:
    """ "In 2018 there were 45 hearings, in 2019 there were 60": each count takes what stands right before it."""
    if len(found) < 2 or len(found) != len(mentions.counts):
        return ()
    bounds = [0, *(count.start for count in mentions.counts)]
    in_turn = all(bounds[at] <= one.start < bounds[at + 1] for at, one in enumerate(found))
    return (found[index],) if in_turn else ()


ALL = re.compile(r"\b(?:all|both|each|every one|in every case)\b[^.;]{0,40}$", re.IGNORECASE)


def _holds_for_all(mentions: Mentions, trailing: Sequence[Mention]) -> bool:
    if not trailing:
        return False
    before = mentions.text[mentions.counts[-1].end : trailing[0].start]
    return isinstance(trailing[0], PeriodMention) or ALL.search(before) is not None
