"""Numbers written as words: "three", "twenty-one", "one hundred and sixteen"."""

from __future__ import annotations

import re

from pipeline.vocabulary.folding import fold

_UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUES = {
    "zero": 0,
    "a": 1,
    **{word: value for value, word in enumerate(_UNITS, start=1)},
    **{word: value for value, word in enumerate(_TEENS, start=10)},
    **dict(zip(_TENS, range(20, 100, 10), strict=True)),
}
_UNIT = rf"(?:{'|'.join(_UNITS)})"
_TO_99 = rf"(?:(?:{'|'.join(_TENS)})(?:[ -]{_UNIT})?|{'|'.join(_TEENS)}|{_UNIT})"
_TO_999 = rf"(?:(?:{_UNIT}|a) hundred(?:,?(?: and)? {_TO_99}(?! hundred))?|{_TO_99})"
_THOUSANDS = rf"(?:{_TO_999}|a(?= thousand(?![a-z'])))(?: thousand(?:,?(?: and)? {_TO_999})?)?"
WORDS = rf"(?:(?:half a|a|{_UNIT}|ten) dozen|{_THOUSANDS}|zero)(?![a-z'])"
"""A number in words, on folded text, up to 999,999."""

_WHOLE = re.compile(WORDS, re.ASCII)
_WORD = re.compile(r"[a-z]+", re.ASCII)


def parse_number_words(text: str) -> int | None:
    """The value of a text that is a number in words and nothing else: "one hundred and sixteen" is 116."""
    folded = fold(text).strip()
    return number_of_words(folded) if _WHOLE.fullmatch(folded) else None


def number_of_words(folded: str) -> int:
    """The value of words that match ``WORDS``."""
    if folded == "half a dozen":
        return 6
    total, below_thousand = 0, 0
    for word in _WORD.findall(folded):
        if word == "hundred":
            below_thousand *= 100
        elif word == "thousand":
            total, below_thousand = below_thousand * 1000, 0
        elif word == "dozen":
            below_thousand *= 12
        elif word != "and":
            below_thousand += _VALUES[word]
    return total + below_thousand


def value_of(folded: str) -> int:
    """The value of a number in digits or in words that match ``WORDS``: 12000 of "12,000", 21 of "twenty-one"."""
    digits = folded.replace(",", "").replace(" ", "")
    return int(digits) if digits.isdigit() else number_of_words(folded)
