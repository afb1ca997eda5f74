"""The days a letter states about itself: of the reply, of the request, of its receipt, of the data's extraction."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from pipeline.find.anatomy import Role
from pipeline.interpret.letter.parts import Parts
from pipeline.interpret.periods import find_dates, parse_date
from pipeline.model.period import DocumentDates

RECEIVED = re.compile(
    r"\b(?:received|reached (?:us|this office|the \w+)|arrived|receipt of your \w+)(?: (?:by|"
    r"in) [\w ]{1,30}?)?(?: by us)?,? (?:on|dated)? ?(?:the )?$",
    re.IGNORECASE,
)
REQUESTED = re.compile(
    r"(?:\b(?:request|enquiry|inquiry|e-?mail|letter|message|correspondence|application|"
    r"submission)(?: for information)?(?: to (?:us|[A-Z][\w' ]{1,40}?))?(?: \([^)]*\))?,?"
    r"(?: (?:which|that) (?:you )?(?:was )?)?(?: (?:of|dated|sent|made|submitted|from|on|sent on|made on|"
    r"submitted on|dated the))?"
    r"|\b(?:you )?(?:wrote|writing|written|contacted us|contacting us|asked|made|e-?mailed|"
    r"submitted)(?: to (?:us|this office|the \w+))?,? on|\bthe day on which you wrote)"
    r" ?(?:the )?$",
    re.IGNORECASE,
)
EXTRACTED = re.compile(
    r"\b(?:extracted|run|compiled|downloaded|produced|generated|drawn|retrieved|correct|accurate|up to date|"
    r"collated|searched|taken|looked at|consulted|interrogated|queried|as it stood|as they stood|stood)"
    r"(?: from [\w' -]{1,40}?)?,? (?:on|as at|as of|at)(?: the)? ?$"
    r"|\ball (?:the |our |these )?(?:figures|data|numbers)(?: (?:are|is|run|given|shown|here))*(?: up)? (?:to|"
    r"as at)(?: the)? ?$",
    re.IGNORECASE,
)
PERIOD_RAN = re.compile(
    r"\b(?:the|this|our) (?:search |relevant |reporting |whole )?(?:period|time ?frame)(?: (?:covered"
    r"|searched|used|meant))?"
    r" (?:is|was|runs|ran|taken is) (?:from )?[\w ]{6,24} (?:up )?(?:to|until|till)(?: the)? ?$",
    re.IGNORECASE,
)
"""Before the last day of the time that was searched: "The period is from 1 January 2009 to 31 August 2011"."""
LONGEST_LAG = 200
"""Days from the end of what was searched to the reply, beyond which it is no day up to which figures run."""
ISSUED = re.compile(
    r"(?:^|[(;,·|]\s?)(?:(?:reply|response|answer|letter) )?(?:issued|sent|answered|replied|responded|"
    r"dated)(?: on)?:? $|\bour (?:letter|reply|response) of $",
    re.IGNORECASE,
)
"""Before the day of the reply in a line about it: "Reply to request 13/0456 (received 12 May; issued 9 June 2013)"."""
LISTED_THEN = re.compile(
    r",? (?:when|(?:which (?:is|was) )?the (?:day|date) (?:on which|when|that)) (?:the |this |our )?"
    r"(?:list|data|figures?|report|search|extract|information|numbers?|work|query) (?:was|were) \w+",
    re.IGNORECASE,
)
"""Behind the day: "to 28 September 2015, when the list was produced"."""
OPENING_LINES = 5
"""Lines at the top of an answer that greets nobody: "Northumbria Police", "17 May 2011", "Request 277/11"."""
RECITAL_ROLES = frozenset({Role.RECITAL, Role.BODY})


def dates_of(parts: Parts) -> DocumentDates:
    """All four, each None where the document does not state it."""
    texts = [line.text for line in parts.voice if line.role in RECITAL_ROLES]
    received, response = _before(texts, RECEIVED), _response(parts)
    return DocumentDates(
        response=response,
        request=_field_date(parts, "request") if received is None and not texts else _before(texts, REQUESTED),
        received=received or _field_date(parts, "request"),
        extraction=_before(texts, EXTRACTED) or _followed_by(texts, LISTED_THEN) or _end_of_search(texts, response),
    )


def _end_of_search(texts: Iterable[str], response: dt.date | None) -> dt.date | None:
    """The last day of the time that was searched, where it lies not long before the reply."""
    last = _before(texts, PERIOD_RAN)
    is_near = last is not None and response is not None and 0 <= (response - last).days <= LONGEST_LAG
    return last if is_near else None


def _response(parts: Parts) -> dt.date | None:
    """A labelled date, else a line of head, close or top that is only a date, else a date at the end of a head line."""
    labelled = _field_date(parts, "date")
    if labelled is not None:
        return labelled
    for lines in (parts.head, parts.closing, parts.voice[:OPENING_LINES]):
        for line in lines:
            day = parse_date(_without_place(line.text))
            if day is not None:
                return day
    stated = (line.text for line in (*parts.head, *parts.tail))
    return (
        _before(stated, ISSUED)
        or _field_date(parts, "published")
        or _at_an_end(line.text for line in parts.head if line.role in {Role.LETTERHEAD, Role.REFERENCE})
    )


def _without_place(text: str) -> str:
    """The date in "London, 3 May 2013" and "Response 11 July 2014", which have a word before it."""
    return re.sub(
        r"^(?:[A-Z][a-z]+,|response|reply|dated?|published|issued)[:\s]+", "", text.strip(), flags=re.IGNORECASE
    )


def _at_an_end(texts: Iterable[str]) -> dt.date | None:
    """A merged head line may begin or end in the date: "Our ref: AV/14/0093  18 March 2014", "3/9/2021 FOI/21/812"."""
    for text in texts:
        found = find_dates(text)
        if found and not text[: found[0].start].strip():
            return found[0].day
        if found and not text[found[-1].end :].strip(" .,") and not REQUESTED.search(text[: found[-1].start]):
            return found[-1].day
    return None


def _field_date(parts: Parts, kind: str) -> dt.date | None:
    for value in parts.field_values(kind):
        found = find_dates(value)
        if found:
            return found[0].day
    return None


def _before(texts: Iterable[str], words: re.Pattern[str]) -> dt.date | None:
    """The first day that stands right after the given words."""
    for text in texts:
        for match in find_dates(text):
            if words.search(text[max(match.start - 80, 0) : match.start]):
                return match.day
    return None


def _followed_by(texts: Iterable[str], words: re.Pattern[str]) -> dt.date | None:
    """The first day right behind which the given words stand."""
    days = (match.day for text in texts for match in find_dates(text) if words.match(text, match.end))
    return next(days, None)
