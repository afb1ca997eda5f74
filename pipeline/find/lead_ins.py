"""What leads in a list, and what it goes on about.

"By campus:" breaks down the statement before it; "Burton" over "2015: 2; 2016: 1" is a group that a lead-in announced.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.find.phrases import YEAR_LINE, without_dates
from pipeline.vocabulary.number_words import WORDS, value_of

GOES_ON = re.compile(
    r"^\W*(?:(?:broken down |split )?by [a-z][a-z ]{2,40}"
    r"|(?:and|of (?:these|those|them|whom)|they|these|those)(?: (?:they|these|those))?"
    r" (?:were|was|are|is|got|received|led|came|ended|resulted|broke)\b[^.:]{0,50}"
    r"|of (?:these|those|them|whom)"
    r"|(?:and )?(?:the )?(?:outcomes?|results?|sanctions?|platforms?|sites?|reasons?)"
    r" (?:was|were|is|are)[^.:]{0,30}):\s*$",
    re.IGNORECASE,
)
"""Leads in another list of those told before: "By campus:", "and they came away with:"."""
OF_ITS_OWN = re.compile(
    r"\b(?:head ?counts?|employ\w*|workforce|fte|teams|numbers?|training|sessions?"
    r"|budgets?|costs?|followers|posts|population|members|complaints|grievances|absen\w+)\b",
    re.IGNORECASE,
)
"""A lead-in that counts something of its own: "These have a headcount of:"."""
LONGEST_TOLD = 40
"""Words."""
LONGEST_NAME = 4
"""Words."""


def heads_years(own: str, below: str) -> bool:
    """A name over nothing but years is one of the groups that the lead-in announces: "Burton" over "2015: 2"."""
    lines = [line for line in below.split("\n") if line.strip()]
    is_name = 0 < len(own.split()) <= LONGEST_NAME and own.strip()[-1:].isalnum()
    return is_name and bool(lines) and all(YEAR_LINE.match(line) for line in lines)


NUMBER = re.compile(rf"(?<![\w.,])(?:\d[\d,]*(?![\w/%])|(?:none|nil|{WORDS})\b)", re.IGNORECASE)
COUNTED_BEHIND = re.compile(r"[\s.;,]*(?:and)?[\s.;,]*")
"""All that stands behind the number of an item: "Truro 6;", but not "Facebook: 12,000 followers"."""
NAMES_ALL = re.compile(r"(?:outcomes?|results?|sanctions?|platforms?|sites?|reasons?) (?:was|were)", re.IGNORECASE)
"""Leads in the parts of a statement that gives no number of its own."""


def may_go_on(lead_in: str) -> bool:
    """Whether a lead-in names nothing of its own that a list could be of."""
    return GOES_ON.match(lead_in) is not None


def goes_on(lead_in: str, told: str, items: Sequence[str]) -> bool:
    """Whether a list breaks down the one number that the statement before it told: none of its numbers is greater."""
    if not may_go_on(lead_in) or OF_ITS_OWN.search(lead_in) or not 0 < len(told.split()) <= LONGEST_TOLD:
        return False
    parts = [part for item in items if (part := _number_at_end(item)) is not None]
    counted = _numbers(told) or ([sum(parts)] if NAMES_ALL.search(lead_in) else [])
    return len(parts) == len(items) > 0 and len(counted) == 1 and max(parts) <= counted[0]


def _number_at_end(item: str) -> int | None:
    """The number that ends an item, where it is the only one."""
    found = list(NUMBER.finditer(item))
    is_at_end = len(found) == 1 and COUNTED_BEHIND.fullmatch(item, found[0].end())
    return _value(found[0][0]) if is_at_end else None


def _numbers(text: str) -> list[int]:
    """The numbers that a text tells, its dates left out."""
    return [_value(match[0]) for match in NUMBER.finditer(without_dates(text))]


def _value(number: str) -> int:
    return 0 if number.lower() in {"none", "nil"} else value_of(number.lower())
