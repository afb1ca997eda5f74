"""A quantity as worded: a number with the words that bound or blur it ("fewer than five", "1-4", "around 30")."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass, replace

from pipeline.interpret.periods.folding import compile_folded
from pipeline.model.count import Count, CountStatus
from pipeline.vocabulary.number_words import WORDS, value_of

_DIGITS = (
    r"(?:0(?![\d])|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3}){1,2}(?! ?\d)|[1-9]\d{0,5})(?![\d]|[.,]\d|[/:]\d)"
)
NUMBER = rf"(?:{_DIGITS}|{WORDS})"


class Form(enum.Enum):
    """How a quantity is worded."""

    PLAIN = enum.auto()
    BELOW = enum.auto()
    AT_MOST = enum.auto()
    ABOVE = enum.auto()
    AT_LEAST = enum.auto()
    BETWEEN = enum.auto()
    ABOUT = enum.auto()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity at ``folded[start:end]`` with its inclusive bounds; None is an open end."""

    start: int
    end: int
    form: Form
    minimum: int | None
    maximum: int | None
    is_words: bool = False

    @property
    def is_small_bound(self) -> bool:
        """True for "fewer than", "up to" and "or fewer": whether zero is meant depends on the document."""
        return self.form in (Form.BELOW, Form.AT_MOST)


_FILLER = (
    r"(?:(?:a |the )?(?:combined |grand |overall )?total of |only |just |exactly |precisely "
    r"|a further |an additional |a |all |the )?"
)
_BELOW = compile_folded(
    rf"(?:<|lt ?|(?:(?:was|were|is|are) )?(?:fewer|less|lower|smaller)(?: in number)? than|under"
    rf"|below)(?: (?:the number )?)? ?(?P<n>{NUMBER})"
)
_AT_MOST = compile_folded(
    rf"(?:<=|=<|\u2264|\u2a7d|(?:fewer|less) than or equal to"
    rf"|up to(?: and including)?(?: a (?:total|maximum) of)?|no more than|not more than"
    rf"|no greater than|not exceeding|at most|(?:a |the )?max(?:imum)?\.?(?: of)?) ?(?P<n>{NUMBER})"
)
_ABOVE = compile_folded(
    rf"(?:>|(?:more|greater|higher|larger) than|over|in excess of|exceeding|above"
    rf"|upwards of) ?(?P<n>{NUMBER})(?! or equal)"
)
_AT_LEAST = compile_folded(
    rf"(?:>=|=>|\u2265|\u2a7e|(?:more|greater) than or equal to|at least|no fewer than"
    rf"|no less than|not fewer than|not less than|(?:a )?minimum(?: of)?) ?(?P<n>{NUMBER})"
)
_BETWEEN = compile_folded(
    rf"(?:(?:of )?between|from|in the range(?: of)?) (?P<n>{NUMBER})(?: ?- ?| (?:and|to) )(?P<m>{NUMBER})"
)
_ABOUT = compile_folded(
    rf"(?:around(?: about)?|about|approx(?:imately)?\.?|circa|ca\.?|c\.?(?= ?\d)|roughly|some"
    rf"|nearly|almost|in the region of|in the order of|(?:an )?estimated(?: total of)?"
    rf"|just (?:over|under)|close to|~|\u2248) ?(?:a )?(?P<n>{NUMBER})(?! of (?:the|these|those"
    rf"|them|our|its)\b)"
)
_PLAIN = compile_folded(rf"{_FILLER}(?P<n>{NUMBER})|(?P<single>(?:just |only )?a single(?: one)?)(?![a-z])")
_THROUGH = compile_folded(rf"(?: ?- ?| (?:to|or) )(?P<m>{NUMBER})")
_OR_LESS = compile_folded(r",? (?:or|and) (?:fewer|less|under|below|lower)(?! than)(?![a-z])")
_OR_MORE = compile_folded(
    r"(?:,? (?:or|and) (?:more|over|above|greater|higher)(?! than)(?![a-z])| ?\+(?! ?\w)| plus(?= |$))"
)
_PREFIXED = (
    (_AT_MOST, Form.AT_MOST, frozenset("<=\u2264\u2a7dflunatm")),
    (_AT_LEAST, Form.AT_LEAST, frozenset(">=\u2265\u2a7emgan")),
    (_BELOW, Form.BELOW, frozenset("<lwiafsub")),
    (_ABOVE, Form.ABOVE, frozenset(">mghloieau")),
    (_ABOUT, Form.ABOUT, frozenset("acrsniej~\u2248")),
)
"""Each with the letters that it may begin with: most words before a number begin none of them."""


def read_quantity(folded: str, position: int) -> Quantity | None:
    """The quantity that begins exactly at a position of folded text; None where none does."""
    first = folded[position : position + 1]
    if not first.isdigit():
        between = _BETWEEN.match(folded, position) if first in "obfi" else None
        if between:
            return _between(between, position)
        for pattern, form, opening in _PREFIXED:
            match = pattern.match(folded, position) if first in opening else None
            if match:
                return _bounded(folded, match, form)
    match = _PLAIN.match(folded, position)
    if match and match["single"]:
        return Quantity(position, match.end(), Form.PLAIN, 1, 1, is_words=True)
    return _with_suffix(folded, match) if match else None


def to_count(quantity: Quantity, text: str, *, is_zero_shown: bool) -> Count:
    """The count a quantity states; where the document shows real zeros "fewer than five" begins at one."""
    low, high = quantity.minimum, quantity.maximum
    if is_zero_shown and quantity.is_small_bound and high:
        low = 1
    if quantity.form is Form.PLAIN:
        return Count(text, low, high, CountStatus.EXACT)
    if quantity.form is Form.ABOUT:
        return Count(text, low, high, CountStatus.APPROXIMATE)
    return Count(text, low, high, CountStatus.RANGE)


def _between(match: re.Match[str], position: int) -> Quantity | None:
    low, high = value_of(match["n"]), value_of(match["m"])
    if high <= low:
        return None
    return Quantity(position, match.end(), Form.BETWEEN, low, high, not match["n"][0].isdigit())


def _bounded(folded: str, match: re.Match[str], form: Form) -> Quantity | None:
    number = value_of(match["n"])
    is_words = not match["n"][0].isdigit()
    quantity = Quantity(match.start(), match.end(), form, None, None, is_words)
    if form is Form.BELOW:
        return replace(quantity, minimum=0, maximum=number - 1) if number else None
    if form is Form.AT_MOST:
        return replace(quantity, minimum=0, maximum=number) if number else None
    if form is Form.ABOVE:
        return replace(quantity, minimum=number + 1)
    if form is Form.AT_LEAST:
        return replace(quantity, minimum=number)
    through = _THROUGH.match(folded, match.end())
    if through and value_of(through["m"]) > number:
        return replace(quantity, end=through.end(), form=Form.BETWEEN, minimum=number, maximum=value_of(through["m"]))
    return replace(quantity, minimum=number, maximum=number)


def _with_suffix(folded: str, match: re.Match[str]) -> Quantity:
    number = value_of(match["n"])
    plain = Quantity(match.start(), match.end(), Form.PLAIN, number, number, not match["n"][0].isdigit())
    or_less = _OR_LESS.match(folded, match.end())
    if or_less and number:
        return replace(plain, end=or_less.end(), form=Form.AT_MOST, minimum=0)
    or_more = _OR_MORE.match(folded, match.end())
    if or_more:
        return replace(plain, end=or_more.end(), form=Form.AT_LEAST, maximum=None)
    through = _THROUGH.match(folded, match.end())
    if through and value_of(through["m"]) > number:
        return replace(plain, end=through.end(), form=Form.BETWEEN, maximum=value_of(through["m"]))
    return plain
