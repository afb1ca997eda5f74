"""A state that is said to hold now has the day of the reply at both ends: "One employee is suspended at present"."""

from __future__ import annotations

import re

from pipeline.interpret.periods import PeriodContext
from pipeline.model.period import Period, PeriodKind, PeriodPrecision
from pipeline.vocabulary.terms import Term

NOW = re.compile(
    r"\b(?:(?:at|on|as (?:at|of|on)) the (?:date|day|time) of (?:this|our) (?:letter|reply|response)|at present"
    r"|presently|currently|at the moment|at the (?:time|date) of writing|as (?:i|we) write|at this time"
    r"|as of today"
    r"|at today['’]s date|(?<!to )(?<!until )(?<!and )today\b|"
    r"to this day|right now|(?:is|are|remains?) (?:now|still)\b)",
    re.IGNORECASE,
)
IS = re.compile(r"\b(?:is|are|remains?)\s*(?:\w+\s+)?$", re.IGNORECASE)
STATES = frozenset({"suspension"})
"""Outcomes that are states, which hold on a day; what is still open belongs to the year it was opened in."""


THERE_IS = re.compile(r"\bthere (?:is|are)(?: still| now)?\s*$", re.IGNORECASE)


def holds_now(text: str, outcome: Term, outcome_start: int, before: str = "") -> bool:
    """True where a sentence says of a state that it holds on the day it is written.

    ``text`` are the words on one count, ``before`` what stands in front of them: "As I write there are …".
    """
    if outcome.code not in STATES:
        return False
    if THERE_IS.search(before):
        return True
    is_said = IS.search(text[:outcome_start]) is not None or ASKED_STATE.search(text) is not None
    return is_said or NOW.search(text) is not None


def is_open_now(text: str, outcome: Term, *, is_dated: bool) -> bool:
    """ "One case is still pending": what is open is so on the day of the letter, where it says no more, or says so.

    ``is_dated``: the words around name a time; what "is still pending" of those who were counted in it belongs there.
    """
    if outcome.code != "pending":
        return False
    return (ON_THIS_DAY if is_dated else NOW).search(text) is not None


ON_THIS_DAY = re.compile(
    r"\b(?:(?:at|on|as (?:at|of|on)) the (?:date|day|time) of (?:this|our|my|the) (?:letter|reply|response|answer)"
    r"|(?:at|on) the (?:date|day|time) of writing|as (?:of|at) today|as (?:i|we) write"
    r"|there (?:is|are) (?:currently|at present|presently|now)|(?:currently|at present),? there (?:is|are)"
    r"|(?:progress|way|hand|investigation|open|on) (?:now|today|at present)|at today['’]s date)\b",
    re.IGNORECASE,
)
"""Says in so many words that a number is that of the day of the letter."""


ASKED_STATE = re.compile(
    r"\b(?:is|are) (?:(?:now|still|currently|also) )?(?:suspended|on suspension|under suspension)\b", re.I
)


def asks_of_now(question: str, outcome: Term) -> bool:
    """ "How many are suspended?", "How many cases are still open today?" ask of the day that they are answered."""
    if outcome.code not in STATES | {"pending"}:
        return False
    return NOW.search(question) is not None or (outcome.code in STATES and ASKED_STATE.search(question) is not None)


def day_of_reply(periods: PeriodContext) -> Period | None:
    """The day of the reply as a period of one day; None where the letter is not dated."""
    day = periods.dates.response
    if day is None:
        return None
    return Period("at the time of the reply", day, day, PeriodKind.POINT, PeriodPrecision.DERIVED)
