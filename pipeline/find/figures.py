"""Whether a page's text can hold a figure on staff discipline at all, asked of its plain text before anything dearer.

"No" is said only where nothing on the page could be one: no outcome or platform is named, nothing is asked or
answered, and every number is a date, a sum of money, a share, a length of time, a section or a page.
"""

from __future__ import annotations

import re

from pipeline.vocabulary.vocabulary import load_vocabularies

_WORDS = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?)"
)
_NUMBER = re.compile(rf"£?\d(?:[\d,.:/–-]*\d)?|\b{_WORDS}\b")
MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_PEOPLE = r"(?:staff|employees?|officers?|members?|workers?|persons?|people|individuals?)"
_CASES = r"(?:cases?|allegations?|incidents?|complaints?|investigations?|hearings?|records?|instances?)"
_OF_ITSELF = re.compile(
    r"£.*|(?:19|20)\d\d(?:[-/–](?:19|20)?\d\d)?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d+(?:\.\d+)+|\d{1,2}:\d\d"
)
"""Money, years, days, sections ("4.2.1") and times."""
_BY_WORD_BEFORE = re.compile(
    rf"\b(?:sections?|paragraphs?|para|pages?|annex|appendix|chapter|part|article|rule|schedule|item|version|clause|"
    rf"regulation|policy|ref|reference|step|stage|level|grade|band|no\.|number|{MONTHS}) $"
)
_BY_WORD_BEHIND = re.compile(
    rf"(?:(?:st|nd|rd|th)\b| (?:of )?{MONTHS}\b| ?[ap]m\b|"
    rf"(?: ?(?:-|–|to|or|and) ?(?:\d+|{_WORDS}))?[ -]?"
    r"(?:(?:working|calendar|school|clear|full|consecutive|further) )?"
    r"(?:days?|weeks?|months?|years?|hours?|minutes?|seconds?|pages?|pence|miles?|km|kilomet\w+|met(?:re|er)s?|tonnes?|"
    r"hectares?|acres?|litres?|degrees|times?|per ?cent(?:age)?)\b| ?%)"
)
_NO_SINGLE_ONE = re.compile(r" (?:of (?:the (?:most|main|key|many)|its|our|their)|another|or more)\b|-off\b")
_NOBODY_IN_PARTICULAR = re.compile(r"\b(?:no|any|every|each) $")
_COUNTED = re.compile(rf" {_PEOPLE}\b")
_LABELS = re.compile(
    r"^\s*(?:page\s)?\d{1,3}(?:\s?(?:of|/)\s?\d{1,3})?\s*$|^\s*\d{1,3}[.)]\s+(?=[a-z])|^\s*\(?[a-hivx]{1,4}\)\s",
    re.MULTILINE,
)
"""A page's number by itself, and the labels of headings and list items."""
_NONE = re.compile(
    rf"\b(?:none|nil|nought|zero|nobody|several|both|single|twice)\b|"
    rf"\b(?:no|not any) (?:\w+ ){{0,3}}(?:{_PEOPLE}|{_CASES}|such|further|other|information)\b"
)
_MARKS = ("?", "*", "†", "‡", "~")
_LABEL_OR_ANSWER = re.compile(
    r"^\s*(?:(?:q|a|question|answer|request|response)\s?\d{0,2}[a-z]?\s?[.:)]|(?:no|yes|n/?a)\s*(?:[.,;:–-]|$)|[-–—]\s*$)",
    re.MULTILINE,
)
_TELLING = (
    "not held", "how many", "number of", "numbers of", "as follows", "figure", "table", "suppressed", "denote",
    "fewer than", "less than", "disciplin", "conduct", "social media",
)  # fmt: skip
_TELLING_WORDS = re.compile(
    r"\b(?:not held|how many|numbers? of|as follows|figures?|table|suppressed|denotes?|(?:fewer|less) than|disciplin|"
    r"(?:mis)?conduct\b|social media)"
)
"""Asked where one of ``_TELLING`` stands, which is found many times as quickly."""
_LOOK_BACK = 16
_LOOK_AHEAD = 40


def names_number(text: str) -> bool:
    """True where a text holds a number in figures or words, or says that there was none."""
    lowered = text.casefold()
    return _NUMBER.search(lowered) is not None or _NONE.search(lowered) is not None


def may_hold_figures(text: str) -> bool:
    """False where a page with this text, line ends kept, certainly states no figure on staff discipline."""
    lines = text.casefold()
    if _is_asked_or_answered(lines):
        return True
    flat = " ".join(_LABELS.sub(" ", lines).split())
    if _NONE.search(flat) or any(_is_count(number, flat) for number in _NUMBER.finditer(flat)):
        return True
    words = load_vocabularies()
    return words.outcomes.is_named_in(text) or words.platforms.is_named_in(text)


def _is_asked_or_answered(lines: str) -> bool:
    """True where a page in lower case asks, answers, explains marks or speaks of conduct."""
    if any(map(lines.__contains__, _MARKS)) or _LABEL_OR_ANSWER.search(lines):
        return True
    return any(map(lines.__contains__, _TELLING)) and _TELLING_WORDS.search(lines) is not None


def _is_count(number: re.Match[str], text: str) -> bool:
    """True unless the number itself or a word beside it says that it counts nothing."""
    behind = text[number.end() : number.end() + _LOOK_AHEAD]
    if _OF_ITSELF.fullmatch(number[0]):
        return _COUNTED.match(behind) is not None
    before = text[max(0, number.start() - _LOOK_BACK) : number.start()]
    if _BY_WORD_BEHIND.match(behind) or _BY_WORD_BEFORE.search(before):
        return False
    is_idle = number[0] == "one" and (_NO_SINGLE_ONE.match(behind) or _NOBODY_IN_PARTICULAR.search(before))
    return not is_idle
