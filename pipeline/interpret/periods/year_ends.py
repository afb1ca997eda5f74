"""Words that say on which day the years named elsewhere end or begin.

"Year to 31 March" over 2018 and 2019     -> the years ending on 31 March 2018 and 2019
"Year beginning 1 April" over 2018        -> 1 April 2018 to 31 March 2019
"The figures are for years ending 31 March." -> 2018 anywhere is the year that ends on 31 March 2018
"""

from __future__ import annotations

import re

from pipeline.interpret.periods.dates import MONTH, month_number
from pipeline.interpret.periods.folding import compile_folded, fold
from pipeline.vocabulary.caseless import holds_any

_DAY = rf"(?: (?:the )?(?:\d{{1,2}}(?: ?(?:st|nd|rd|th))?(?: of)? )?(?:{MONTH})| \d{{1,2}}[./]\d{{1,2}})"
_OPENS = compile_folded(
    r"(?:for )?(?:the )?(?:(?:financial|fiscal|calendar|reporting|business) )?(?:years?|y/?e|f/?y/?e?|12[ -]months?|"
    rf"twelve[ -]months?)(?: end(?:ing|ed|s)?| (?:up )?to| beginning| commencing| starting| from(?= )|(?<=y/e)|(?<=ye))"
    rf"(?: on)?{_DAY}?[ :]*"
)
_PARTED = re.compile(r"[,;(]\s*|\s/\s|\n|\bby\s+")
_BARE_YEAR = re.compile(r"^(?:19|20)\d\d\b(?!\s*[-/–])")
_SENTENCE = re.compile(r"[^.\n]+")
_OF_FIGURES = compile_folded(
    r"(?<![a-z])(?:figures|numbers|data|statistics|tables?|totals"
    r"|years [a-z0-9 ]{0,40}(?:shown|are|given|run|refer))(?![a-z])"
)
_OF_ELSE = compile_folded(
    r"(?<![a-z])(?:sickness|absence|leave|pensions?|appraisals?|accounts?|budget|tax|pay|salary|audit|training|headcount"
    r"|staff numbers|workforce|turnover|retention|retained)(?![a-z])"
)
"""Speaks of the years of other records."""
_STATED = compile_folded(
    rf"(?<![a-z])(?:years|each (?:\w+ )?year) (?:ending|ended|ends?|(?:up )?to)(?: on)? (?:the )?"
    rf"(?:\d{{1,2}}(?: ?(?:st|nd|rd|th))? )?(?P<m>{MONTH})(?!\w)(?! ?,? ?\d)"
)

_MAY_STATE = ("year end", "years end", "year to", "years to", "year up to", "years up to")
"""Whatever states it holds one of these."""


def year_opening(text: str) -> str:
    """The words that a bare year completes, as in "Year to 31 March" or "Outcome, year beginning 1 April"; else ""."""
    parts = (text, *_PARTED.split(text)[-1:])
    return next((part.strip(" :)") for part in parts if _OPENS.fullmatch(" ".join(fold(part).strip(" )").split()))), "")


def is_bare_year(text: str) -> bool:
    """ "2018", "2018*", "2018 (to 30 September)"; no pair of years."""
    return _BARE_YEAR.match(text) is not None


def find_year_end(text: str) -> int | None:
    """The month with which a document's years end ("years ending 31 March"); None where it says none or several."""
    folded = fold(text)
    if not holds_any(folded, _MAY_STATE):
        return None
    sentences = (one for one in _SENTENCE.findall(folded) if _OF_FIGURES.search(one) and not _OF_ELSE.search(one))
    months = {month_number(match["m"]) for one in sentences for match in _STATED.finditer(one)}
    return months.pop() if len(months) == 1 else None
