"""Ends that are not printed as a day: "to date", "onwards", "to the date of your request"."""

from __future__ import annotations

import datetime as dt

from pipeline.interpret.periods.context import PeriodContext
from pipeline.interpret.periods.dates import read_day
from pipeline.interpret.periods.folding import compile_folded

OPEN_END = compile_folded(
    r"[ ,]{0,2}(?:(?:up )?(?:to|until|till|through to|-)[ ]?(?:the )?(?P<r>(?:date|time|day"
    r"|receipt) of (?:receipt of )?(?:your|the|this|receiving your) (?:[a-z]+ )?request)"
    r"|[ ](?:up )?(?:to|until|till)[ ](?:and including[ ])?(?:the )?(?P<c>(?:day|date)[ ](?:that|when|on which)"
    r"[ ](?:your|the|we)[ ][a-z- ]{3,40}(?:came in|arrived|reached us|received|receipt|made|sent|wrote)[ ,:(-]{0,3})"
    r"|(?:up )?(?:to|until|till|through to)(?: and including)?[ ]?(?:the )?(?:present(?: (?:day"
    r"|time|date))?|date(?: of (?:this|our) (?:letter|response|reply|answer|email|e-mail"
    r"|request))?|now|today|current (?:date|day))"
    r"| and (?:the )?(?:present(?: (?:day|time|date))?|now|today|date of (?:this|our) (?:letter|response|reply))"
    r"|- ?(?:present|date|to date|now|current|today)|onwards?|ytd|year to date|so far)(?![a-z])"
)


def read_open_end(folded: str, position: int, context: PeriodContext) -> tuple[int, dt.date | None] | None:
    """Where an open end such as " to date" stops in the text, and the day it means.

    That is the stated day of extraction, else of the reply; "to the date of your request" is the day the request was
    received or made, and so is "to the day that your letter came in", unless that day is printed right behind. The day
    is None where the document states none: then nothing is guessed.
    """
    match = OPEN_END.match(folded, position)
    if not match:
        return None
    if match["c"]:
        printed = read_day(folded, match.end())
        return (printed.end, printed.day) if printed else (match.end("c"), request_day(context))
    return match.end(), request_day(context) if match["r"] else today(context)


def today(context: PeriodContext) -> dt.date | None:
    """The day up to which figures "to date" run."""
    return context.dates.extraction or context.dates.response


def request_day(context: PeriodContext) -> dt.date | None:
    return context.dates.received or context.dates.request or context.dates.extraction
