"""Words that tell an outcome only beside others: "one was dismissed, four were fined and one was cautioned".

By itself "were cautioned", "was dropped" or "is outstanding" may be said of anybody or anything; in a row of outcomes,
right behind a number, it is what came of so many of the same people.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.interpret.prose.mention import CountMention, OutcomeMention, PeriodMention
from pipeline.interpret.setting import Setting

FEWEST = 2
"""Outcomes that the sentence names without such words."""
SAID = re.compile(
    r"(?: of (?:them|these|those|the \w+))?(?: (?:cases?|staff|officers?|employees?|people|others?|members? of staff))?"
    r" (?:was|were|is|are|had been|have been|has been|remains?|remained) (?P<two>(?P<one>[a-z-]+)(?: [a-z-]+)?)\b"
    r"(?=\s*(?:[,;.)]|$|(?:and|or|but|while|with|without|in|during|after|following|because|for|over)\b))",
    re.IGNORECASE,
)
SAID_OF_CASE = re.compile(
    r"(?: of (?:them|these|those))? (?:was|were|is|are|remains?|remained) (?P<one>[a-z-]+)"
    r"(?=\s*(?:[,;.)]|$|and\b))",
    re.IGNORECASE,
)
""" "two were pending and"; "five were live chats" is of chats."""
GOING_ON = re.compile(r" (?P<one>[a-z-]+)(?=[,;.]| and\b|$)", re.IGNORECASE)
""" "two were pending and seven unfounded"."""
NO_SANCTION = frozenset({"proven", "proved"})
"""What was found, of which no sanction need have come."""
NOT_TOLD = frozenset({"investigation", "other"})
"""Charges, convictions and what is told by "various" are of the police, or of nobody."""


def with_row_words(
    text: str, outcomes: tuple[OutcomeMention, ...], counts: tuple[CountMention, ...], setting: Setting
) -> tuple[OutcomeMention, ...]:
    """The outcomes with those told in a row of others by a word that a cell would tell them by."""
    is_of_cases = _are_of_cases(text, setting)
    if len({one.term.code for one in outcomes}) < FEWEST and not is_of_cases:
        return outcomes
    found: list[OutcomeMention] = []
    for count in counts:
        own = _told(text, count, outcomes, setting)
        if own is None and is_of_cases:
            own = _told_of_case(text, count, setting, is_first=not _any_before(count, (*outcomes, *found)))
        found += [own] if own is not None else []
    return tuple(sorted((*outcomes, *found), key=lambda one: one.start)) if found else outcomes


OF_THOSE = re.compile(
    r"^\W*(?:of|out of) (?:these|those|them|the \w+)(?: (?:cases|complaints|allegations|investigations))?,? ",
    re.IGNORECASE,
)


MOVED = re.compile(
    r"\W*(?P<what>[A-Z][a-z]+(?: [a-z]+){0,2}?) (?:went|rose|fell|dropped|came|numbered|stood|increased|decreased)"
    r" (?:(?:up|down) )?(?:(?:from|to|at) )?$"
)
""" "Fines went from nine in 2008/09 to none in 2009/10"."""


def with_subject_moved(
    text: str, outcomes: tuple[OutcomeMention, ...], counts: tuple[CountMention, ...],
    periods: Sequence[PeriodMention], setting: Setting,
) -> tuple[OutcomeMention, ...]:  # fmt: skip
    """The outcome that a cell would name, as what the numbers of a sentence are of, beside others told before.

    Each number has its year: "Transfers went from nine stations to four" counts no people. Nothing stands behind the
    last ("across the force area"), and no number is of another order of size than the one told before.
    """
    is_dated = bool(counts) and len(periods) >= len(counts) and _is_of_size(counts, setting)
    is_dated = is_dated and NOTHING_MORE.match(text, max(one.end for one in (*counts, *periods))) is not None
    match = MOVED.match(text, 0, counts[0].start) if is_dated and not outcomes else None
    term = setting.lexicon.controlled.outcomes.match(match["what"]) if match is not None else None
    if match is None or term is None or term.code in NOT_MOVED or OF_OTHERS.search(match["what"]):
        return outcomes
    return (OutcomeMention(*match.span("what"), match["what"], term),)


NOT_MOVED = NOT_TOLD | {"management_action", "pending"}
OF_OTHERS = re.compile(
    r"\b(?:training|counselling|coaching|mediation|mentoring|supervision|cautions?|transfers?)\b", re.IGNORECASE
)
"""A service, or what is done to others than staff too: "Cautions rose from 12 to 15"."""
NOTHING_MORE = re.compile(
    r"\W*$|, (?!(?:across|throughout|in|on|by|for|from|to|at|of|against|among|amongst|within|all|mostly|mainly"
    r"|both)\b)",
    re.IGNORECASE,
)
"""Behind the last number: the end, or an aside that says not of whom."""
ORDER = 10


def _is_of_size(counts: Sequence[CountMention], setting: Setting) -> bool:
    """No count is ten times the figure before it: "Two staff were warned. Fines rose from 2,000 to 3,000"."""
    before = setting.latest.count.maximum if setting.latest is not None else None
    return before is not None and all((one.count.minimum or 0) < ORDER * max(before, 1) for one in counts)


def _are_of_cases(text: str, setting: Setting) -> bool:
    """ "Of those, two were pending and seven unfounded": told of cases counted before."""
    latest = setting.latest
    is_of_cases = latest is not None and latest.outcome_code == "investigation"
    return is_of_cases and OF_THOSE.match(text) is not None


def _any_before(count: CountMention, outcomes: Sequence[OutcomeMention]) -> bool:
    return any(one.end <= count.start for one in outcomes)


def _told(
    text: str, count: CountMention, outcomes: tuple[OutcomeMention, ...], setting: Setting
) -> OutcomeMention | None:
    match = SAID.match(text, count.end)
    if match is None or match["one"].casefold() in NO_SANCTION:
        return None
    for name in _names(match):
        start, end = match.span(name)
        if any(one.start < end and start < one.end for one in outcomes):
            return None
        term = setting.lexicon.controlled.outcomes.match(match[name])
        if term is not None and term.code not in NOT_TOLD:
            return OutcomeMention(start, end, match[name], term)
    return None


def _names(match: re.Match[str]) -> tuple[str, ...]:
    """The two words, or the one where no noun stands behind it: "were live chats" is not "were live"."""
    is_one = match["one"] == match["two"] or match["two"].endswith("ly")
    return ("two", "one") if is_one else ("two",)


def _told_of_case(text: str, count: CountMention, setting: Setting, *, is_first: bool) -> OutcomeMention | None:
    """ "Of these, two were pending and seven unfounded": behind another such word the verb may be left out."""
    match = SAID_OF_CASE.match(text, count.end) or (None if is_first else GOING_ON.match(text, count.end))
    if match is None or match["one"].casefold() in NO_SANCTION:
        return None
    term = setting.lexicon.controlled.outcomes.match(match["one"])
    if term is None or term.code in NOT_TOLD:
        return None
    return OutcomeMention(*match.span("one"), match["one"], term)
