"""What a label measures where it counts no discipline: a share, an amount, a time, people in post, other procedures.

"% of workforce" -> percentage; "Days lost" -> duration; "Grievances" -> other_procedures; "Students" -> others
"""

from __future__ import annotations

import re

from pipeline.interpret.lexicon import Lexicon
from pipeline.vocabulary.terms import Term
from pipeline.vocabulary.vocabulary import TermMatch

WHOLE_ONLY = frozenset({"devices", "change"})
"""Measures too common as parts of other labels ("Change of duties")."""
TOPIC = "topic"
"""What a caption may say a table is about; in a label it may be a department ("Training") or a reason."""
POPULATION = "others"
"""The measure of a label that names people who are no staff ("Students")."""
DISCIPLINED_ELSEWHERE = frozenset({"students", "politicians", "offenders"})
"""People who are warned and dismissed too, and are no staff."""
BAND = re.compile(
    r"\d\s*(?:years?|yrs?|months?|weeks?|days?)\b|\b(?:less|more|fewer) than (?:an? |one )?(?:year|month|week|day)|"
    r"\b(?:under|over|up to|within) (?:an? |one |two |three |four |five |six )(?:year|month|week|day)",
    re.IGNORECASE,
)
"""A stretch of time with its number is a group ("Over 12 weeks"); without, it is what is measured ("Days lost")."""
OBJECT = re.compile(
    r"\b(?:(?<!number )(?<!numbers )of|for|in|with|to|from|about|during|on|at|after|mis-?use|failed|refused)\s+"
    r"(?:\w+\s+)?$",
    re.IGNORECASE,
)


HOURS_ABUSED = re.compile(
    r"\b(?:abuse|misuse|falsif\w+|fraud\w*|breach\w*) (?:of |in )?(?:the )?(?:[\w-]+ ){0,3}(?:hours|time ?sheets?)\b",
    re.IGNORECASE,
)
""" "Abuse of flexible working hours" is a reason and measures nothing."""


def measure_of(text: str, term: Term | None, lexicon: Lexicon) -> str:
    """The code of what a label measures or of whom it counts instead of staff; "" where it counts discipline."""
    whole = lexicon.measures.match(text)
    if whole is not None and whole.code != TOPIC:
        return whole.code
    people = lexicon.populations.match(text)
    if people is not None and people.code in DISCIPLINED_ELSEWHERE:
        return POPULATION
    if lexicon.controlled.reasons.match(text) is not None:
        return ""
    if "%" in text or "£" in text:
        return "percentage" if "%" in text else "money"
    found = [match.term.code for match in lexicon.measures.find(text) if _is_head(match, text)]
    if "absence" in found and WRONGDOING.search(text):
        found = [code for code in found if code != "absence"]
    if "money" in found and NAMED_BODY.fullmatch(text):
        return ""
    if "duration" in found and (BAND.search(text) or HOURS_ABUSED.search(text)):
        found = [code for code in found if code != "duration"]
    if term is not None:
        found = [code for code in found if code in {"percentage", "money", "duration", "average", "policy"}]
        if _is_other_exit(text, lexicon):
            return "other_exits"
    return found[0] if found else ""


WRONGDOING = re.compile(
    r"\b(?:false|falsely|falsif\w+|fraud\w*|abus\w+|misus\w+|feign\w+|bogus|dishonest\w*|unauthori[sz]ed|fail\w*"
    r"|while|whilst|breach\w*|lied|lying|deceit|deception|working)\b",
    re.IGNORECASE,
)
""" "False sickness absence", "Working while on sick leave" are reasons for discipline, no absence that is counted."""
NAMED_BODY = re.compile(
    r"(?:[A-Z][\w&'’-]*|[Aa]nd|of|for|the|&)(?: (?:[A-Z][\w&'’-]*|and|of|for|the|&))* "
    r"(?:Agency|Directorate|Department|Division|Team|Unit|Section|Office|Branch|Services?|Board|Authority)"
)
""" "Rural Payments Agency", "Salaries and Pensions Team" are no sums of money: names of bodies, each word a capital."""


def _is_head(match: TermMatch, text: str) -> bool:
    """Some words count only as what a label is about: "Tests carried out" are tests, "Misuse of tests" is misuse.

    "By informal means" is no average.
    """
    if match.term.code in WHOLE_ONLY or match.term.code == TOPIC or match.text.casefold() == "means":
        return False
    return match.term.code != "activity" or OBJECT.search(text[: match.start]) is None


def _is_other_exit(text: str, lexicon: Lexicon) -> bool:
    """ "Voluntary Resignation - Work Life Balance": the words of the outcome lie within those of an ordinary exit."""
    exits = [match for match in lexicon.measures.find(text) if match.term.code == "other_exits"]
    outcomes = lexicon.controlled.outcomes.find(text)
    return any(
        exit_.start <= outcome.start
        and outcome.end <= exit_.end
        and (exit_.end - exit_.start) > (outcome.end - outcome.start)
        for exit_ in exits
        for outcome in outcomes
    )
