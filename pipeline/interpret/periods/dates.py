"""Days as printed in British documents: day before month, always."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipeline.interpret.periods.folding import compile_folded, fold
from pipeline.interpret.periods.years import full_year

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?"
)
OF_MONTHS = "jfmasond"
"""Their first letters."""
YEAR4 = r"(?:19[89]\d|20[0-4]\d)(?!\d)"
_ORDINAL = r"(?: ?(?:st|nd|rd|th)\b)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]? (?:the )?)?"
_DATE_END = r"(?![\w])(?!\.\d)(?!/\d)(?!-\d(?!\d?[/.]\d))"

_ISO_DAY = compile_folded(rf"(?P<y>{YEAR4})-(?P<m>[01]\d)-(?P<d>[0-3]\d)(?![\d-])")
_DAY_MONTH_YEAR = compile_folded(
    rf"{_WEEKDAY}(?P<d>[0-3]?\d){_ORDINAL}[ /-]{{0,2}}(?:(?:day )?of )?(?P<m>{MONTH})"
    rf"(?:[ ,/-]{{0,3}}(?:in )?(?P<y>{YEAR4})|(?:[/-]|,? ?'|,? )(?P<s>\d\d)(?=$|[),;]))(?!\w)"
)
_DAY_MONTH_SHORT = compile_folded(rf"(?P<d>[0-3]?\d){_ORDINAL}(?P<x>[/-])(?P<m>{MONTH})(?P=x)(?P<s>\d\d)(?![\w/-])")
_MONTH_DAY_YEAR = compile_folded(rf"{_WEEKDAY}(?P<m>{MONTH}) (?P<d>[0-3]?\d){_ORDINAL},? (?P<y>{YEAR4})(?!\w)")
_NUMERIC_DAY = compile_folded(
    rf"(?P<d>[0-3]?\d)(?P<x>[/.-]) ?(?P<m>[01]?\d)(?P=x) ?(?:(?P<y>{YEAR4})|(?P<s>\d\d)){_DATE_END}"
)
_BY_FIGURE = (_ISO_DAY, _DAY_MONTH_YEAR, _DAY_MONTH_SHORT, _NUMERIC_DAY)
_BY_WORD = (_DAY_MONTH_YEAR, _MONTH_DAY_YEAR)
"""Forms that begin with a figure, and those that begin with the name of a day or month."""
_DAY_ANCHOR = compile_folded(
    r"(?<![\w£$€#])(?<!\d[/.])(?:\d|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul"
    r"|aug|sep|oct|nov|dec)[a-z]*)"
)
_MONTH_NUMBERS = {
    name: number
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], start=1
    )
}


@dataclass(frozen=True, slots=True)
class DateMatch:
    """A day in running text, at ``text[start:end]``."""

    start: int
    end: int
    day: dt.date


def month_number(name: str) -> int:
    """1 to 12 from a month's folded name, long or short ("sept.")."""
    return _MONTH_NUMBERS[name[:3]]


def read_day(folded: str, position: int) -> DateMatch | None:
    """The day that begins exactly at a position of folded text."""
    for form in _BY_FIGURE if folded[position : position + 1].isdigit() else _BY_WORD:
        match = form.match(folded, position)
        day = _day_of(match) if match else None
        if match and day:
            return DateMatch(match.start(), match.end(), day)
    return None


def parse_date(text: str) -> dt.date | None:
    """The day that a whole text names: "7th June 2011", "12/06/2012", "12.6.12", "2012-06-12"; None otherwise.

    Numbers are day, month, year: "06/25/2012" is no date here rather than an American one.
    """
    folded = fold(text).strip().strip(".,;:").strip()
    found = read_day(folded, 0)
    return found.day if found and found.end == len(folded) else None


@lru_cache(maxsize=4096)
def find_dates(text: str) -> tuple[DateMatch, ...]:
    """Every day named in running text, in order."""
    return tuple(_dates_in(fold(text)))


def _dates_in(folded: str) -> Iterator[DateMatch]:
    position = 0
    for anchor in _DAY_ANCHOR.finditer(folded):
        if anchor.start() < position:
            continue
        found = read_day(folded, anchor.start())
        if found:
            position = found.end
            yield found


def _day_of(match: re.Match[str]) -> dt.date | None:
    parts = match.groupdict()
    month = parts["m"]
    year = parts.get("y") or parts["s"]
    try:
        return dt.date(full_year(year), int(month) if month.isdigit() else month_number(month), int(parts["d"]))
    except ValueError:
        return None
