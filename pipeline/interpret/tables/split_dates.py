"""Dates of an axis that its corner opens, or that stand over two lines of a header.

    Year ending | 31 March | 31 March | Quarter to
                | 2012     | 2013     | 30 June 2013

are the years ending on 31 March 2012 and 2013 and one quarter. Line by line they would be calendar years and a day.
So are outcomes whose words stand over two lines ("Final written" above "warning").
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from pipeline.interpret.periods import is_bare_year, parse_period, year_opening
from pipeline.interpret.setting import Setting
from pipeline.model.period import PeriodKind

OPENS = re.compile(
    r"^(?:for )?(?:the )?(?:financial |calendar )?(?:year|12 months|twelve months|quarter|half[- ]year|six months)s? "
    r"(?:ending|ended|to|up to)(?: on)?\s*:?$",
    re.IGNORECASE,
)
""" "Year ending" in a corner or over a date: the label is the stretch that ends on it."""
DAY_OF_YEAR = re.compile(r"^(?:to |ending |ended )?\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\.?,?$", re.IGNORECASE)


def joined_lines(levels: Sequence[Sequence[str]], stub: int, setting: Setting) -> list[list[str]]:
    """The header rows, each date or outcome that begins in one and ends in the next put together in the lower one."""
    joined = [list(level) for level in levels]
    for first, second, third in zip(joined, joined[1:], joined[2:], strict=False):
        for column in range(stub, len(first)):
            text = " ".join((first[column], second[column], third[column]))
            if all((first[column], second[column], third[column])) and _is_outcome(text, first, column, setting):
                first[column], second[column], third[column] = "", "", text
    for upper, lower in itertools.pairwise(joined):
        columns = [column for column in range(stub, len(upper)) if upper[column] and lower[column]]
        columns = [c for c in columns if not year_opening(upper[c]) or is_bare_year(lower[c])]
        texts = [f"{year_opening(upper[column]) or upper[column]} {lower[column]}" for column in columns]
        dated = columns and all(_opens_date(upper[column]) or year_opening(upper[column]) for column in columns)
        is_axis = dated and all(parse_period(text, setting.periods) is not None for text in texts)
        for column, text in zip(columns, texts, strict=True):
            if is_axis or _is_outcome(text, upper, column, setting):
                upper[column], lower[column] = "", text
    return joined


def _is_outcome(text: str, upper: Sequence[str], column: int, setting: Setting) -> bool:
    """ "Final written | Written | Management" over "warning | warning | advice": each is one label over two lines."""
    outcomes = setting.lexicon.controlled.outcomes
    return _is_apart(upper, column) and outcomes.match(text) is not None


def _is_apart(level: Sequence[str], column: int) -> bool:
    """True for a label over one column alone; below each of two groups it may come again."""
    return level[column] not in (*level[column - 1 : column], *level[column + 1 : column + 2])


def _opens_date(text: str) -> bool:
    return DAY_OF_YEAR.match(text) is not None or OPENS.match(text) is not None


def with_opening(texts: Sequence[str], corners: Sequence[str], setting: Setting) -> list[str]:
    """The labels of an axis, those that are days or years behind the words of the corner that make them ends or begins.

    "Year ending" over "31 March 2012", "Year to 31 March" over "2012".
    """
    ending = next((corner for corner in corners if OPENS.match(corner)), "").rstrip(": ")
    opening = next((words for corner in corners if (words := year_opening(corner))), "")
    return [_opened(text, ending, opening, setting) for text in texts]


def _opened(text: str, ending: str, opening: str, setting: Setting) -> str:
    if ending and _is_day(text, setting):
        return f"{ending} {text}"
    if opening and is_bare_year(text) and parse_period(f"{opening} {text}", setting.periods) is not None:
        return f"{opening} {text}"
    return text


def _is_day(text: str, setting: Setting) -> bool:
    period = parse_period(text, setting.periods)
    return period is not None and period.kind is PeriodKind.POINT
