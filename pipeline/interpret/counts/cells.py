"""A whole cell or bare answer read as a count."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from pipeline.interpret.counts.quantities import NUMBER, Form, Quantity, read_quantity, to_count
from pipeline.interpret.counts.symbols import SymbolKey
from pipeline.interpret.counts.units import DONE, MEASURE, NOUN
from pipeline.interpret.counts.welsh import halves, in_english
from pipeline.interpret.periods.folding import compile_folded, fold
from pipeline.model.count import Count, CountStatus
from pipeline.vocabulary.number_words import value_of

_SUPERSCRIPTS = re.compile("[\u00b9\u00b2\u00b3\u2070-\u2079]+$")
_SECTION = (
    r"(?:exempt(?:ion|ed)?(?: under)?[ :-]*)?(?:s|ss|sec|section|reg|regulation)s?\.? ?\d{1,2}[a-z]?(?: ?\(\w{1,3}\))*"
)
_WITHHELD = compile_folded(
    r"[\[(]?(?:(?:data|figure|number|information|value|details?) )?(?:suppressed|redacted"
    r"|withheld|exempt(?:ed|ion applied|ion)?|not (?:disclosed|released|provided|published"
    r"|disclosable)"
    rf"|refused|confidential|{_SECTION})(?: (?:under|-|:|by|for)? ?(?:{_SECTION}"
    rf"|disclosure control|confidentiality|foia?|foisa|personal data))*(?: (?:exempt(?:ion)?"
    rf"|applie[sd]|foia?))*[\])]?\.?"
    "|\\[c\\]|[\u2588\u25a0\u25ae ]*[\u2588\u25a0\u25ae][\u2588\u25a0\u25ae ]*"
)
_NOT_HELD = compile_folded(
    r"[\[(]?(?:n/?a|n\.a\.?|n/k|nk|n\.k\.?|n/h|not (?:applicable|known|recorded|held|available"
    r"|collected|captured|kept)(?: centrally)?|unknown|unavailable|no (?:data|information"
    r"|info)(?: (?:held|available|recorded|is held))?"
    r"|(?:data|information|figures?) (?:is |are )?(?:not|un)[ -]?(?:held|available|recorded"
    r"|collected|known)|missing|[xz](?=\]))[\])]?\.?"
)
_NONE = compile_folded(
    rf"(?:nil|none|nought|zero|0|no)(?: \(?(?:nil|none|zero|0|\u00f8)\)?| returns?)?(?:,? (?:(?:were "
    rf"|was |have been |has been )?(?:recorded|reported|identified|known|found|dismissed|received"
    rf"|issued)|(?<!\w)(?:[a-z-]+ ){{0,4}}{NOUN}(?: of (?:this|that) (?:nature|kind"
    rf"|type))?(?: (?:were |was |have been |has been )?(?:recorded|reported|identified|found"
    rf"|issued|given|received|{DONE}))?))?[.]?"
)
_ZERO_WORD = compile_folded(r"(?:nil|none|nought|zero)(?![a-z])|no (?!data|info|record|further)|0(?!\d)")
_NOTE = compile_folded(
    r"(?:\s*(?:\[(?:[repu]|[a-z]|\d{1,2}|note ?\d{1,2})\]|\((?:[prev]|est|provisional|revised"
    r"|note ?\d{1,2})\)|[*\u2020\u2021#^]+|(?<=\d)[rpeu](?![a-z]))|[ .;])*"
)
_SAME_AGAIN = compile_folded(rf"[ ]?[(\[=] ?(?P<n>{NUMBER})(?: (?:[a-z]+ )?{NOUN})?[)\]]?")
_TIMES = compile_folded(rf"(?P<n>\d{{1,3}}) ?x(?: (?!{MEASURE})[a-z][a-z /'-]*)?|x ?(?P<m>\d{{1,3}})")
_UNIT = compile_folded(
    rf" (?!{MEASURE})(?:of (?:the |these |those |our )?)?(?:(?!(?:and|or|of|in|to|at|the|per|who"
    rf"|which|was|were|no|none|nil|one|two"
    rf"|three)\b)[a-z][a-z'/-]* ){{0,4}}?{NOUN}(?: \((?:[a-z-]+ ?){{1,3}}\))?(?: (?:in total"
    rf"|overall|each|only))?(?: (?:were |was )?{DONE})?"
    rf"| \((?:all|both) (?:[a-z-]+ ?){{1,2}}\)"
    rf"| (?:were |was )?{DONE}|,? (?:in total|overall|only|total|other(?:s)?|in all)"
)
_SECTION_AFTER = compile_folded(rf" ?[(\[]?{_SECTION}[)\]]?")
_REFERENCE = re.compile(r"C\d")
"""A case's own number ("C101"); "c. 100" and "c100" are about a hundred."""
_YEAR_LIKE = compile_folded(r"(?:19[89]\d|20[0-4]\d)")
_SMALLEST_TWO_YEARS = 6


@lru_cache(maxsize=8192)
def parse_count(text: str, key: SymbolKey, zeros_shown: bool) -> Count | None:
    """The count that a whole cell or bare answer states; None where it is none or its mark has no key.

    Args:
        text: as printed: "7", "three (3)", "3 staff", "<5", "nil", "*", "s.40(2)", "12 [r]".
        key: what the document says its marks mean; it goes before everything else.
        zeros_shown: True where the document prints real zeros; then "<5" is 1 to 4, not 0 to 4.

    Percentages, money, decimals, dates, times and four digits that are a year are no counts, nor is anything that
    would have to be repaired first ("l2", "1O").
    """
    printed = text.strip()
    shared = _beside_share(printed, key, zeros_shown)
    if shared:
        return shared
    entry = key.entry(printed)
    if entry:
        meant = entry.count(printed, is_zero_shown=zeros_shown)
        return _own_bound(printed, meant, zeros_shown) or meant
    twice = _said_twice(printed, key, zeros_shown)
    if twice:
        return twice
    folded = in_english(" ".join(_SUPERSCRIPTS.sub("", fold(printed)).split()))
    if not folded or _REFERENCE.match(printed):
        return None
    found = _without_number(printed, folded)
    if found:
        return found
    quantity = _whole_quantity(folded)
    return _rounded(to_count(quantity, printed, is_zero_shown=zeros_shown), key) if quantity else None


_SHARE = r"\d{1,3}(?:\.\d+)?\s?%"
_BESIDE_SHARE = (
    re.compile(
        rf"(?P<count>\S.*?)\s*(?:[(\[]\s*(?:[<~≈c.]\s?)?{_SHARE}[)\]]|[,/;–—-]\s*{_SHARE}|\s{_SHARE})", re.DOTALL
    ),
    re.compile(rf"{_SHARE}\s*[(\[]\s*(?:n\s?=\s?)?(?P<count>[<~]?\s?\d+)\s*[)\]]"),
)


def _beside_share(printed: str, key: SymbolKey, zeros_shown: bool) -> Count | None:
    """ "8 (42%)", "42% (8)": the number that the percentage is of."""
    if "%" not in printed:
        return None
    match = next((found for form in _BESIDE_SHARE if (found := form.fullmatch(printed))), None)
    count = parse_count(match["count"], key, zeros_shown) if match is not None else None
    return replace(count, text=printed) if count is not None else None


def _own_bound(printed: str, meant: Count, zeros_shown: bool) -> Count | None:
    """ "up to 5", of which the key says that it is withheld: the cell gives its bound all the same."""
    if meant.status is not CountStatus.WITHHELD or not any(character.isdigit() for character in printed):
        return None
    quantity = _whole_quantity(" ".join(fold(printed).split()))
    is_bound = quantity is not None and quantity.form is not Form.PLAIN
    return to_count(quantity, printed, is_zero_shown=zeros_shown) if is_bound and quantity else None


def _said_twice(printed: str, key: SymbolKey, zeros_shown: bool) -> Count | None:
    """ "llai na 5 / fewer than 5": the count that both sides state, one of them in Welsh."""
    sides = halves(printed)
    if sides is None or all(in_english(fold(side)) == fold(side) for side in sides):
        return None
    one, other = (parse_count(side, key, zeros_shown) for side in sides)
    is_one = one is not None and other is not None and (one.minimum, one.maximum) == (other.minimum, other.maximum)
    return replace(one, text=printed) if one is not None and is_one else None


def _without_number(printed: str, folded: str) -> Count | None:
    if _WITHHELD.fullmatch(folded):
        return Count(printed, None, None, CountStatus.WITHHELD)
    if _NOT_HELD.fullmatch(folded):
        return Count(printed, None, None, CountStatus.NOT_HELD)
    if folded != "0" and folded != "no" and _NONE.fullmatch(folded) and _ZERO_WORD.match(folded):
        return Count(printed, 0, 0, CountStatus.EXACT)
    if folded == "[low]":
        return Count(printed, 1, None, CountStatus.RANGE)
    return None


def _whole_quantity(folded: str) -> Quantity | None:
    times = _TIMES.fullmatch(folded.rstrip("."))
    if times:
        number = int(times["n"] or times["m"])
        return Quantity(0, len(folded), Form.PLAIN, number, number)
    quantity = read_quantity(folded, 0)
    if quantity is None or not _is_count(folded, quantity):
        return None
    return quantity if _is_finished(folded, quantity) else None


def _is_count(folded: str, quantity: Quantity) -> bool:
    """False for a bare year and for two numbers that may be a financial year ("12-13")."""
    if quantity.form is Form.PLAIN and _YEAR_LIKE.fullmatch(folded[: quantity.end]):
        return _UNIT.match(folded, quantity.end) is not None
    if quantity.form is not Form.BETWEEN or quantity.minimum is None or quantity.maximum is None:
        return True
    is_pair = quantity.maximum - quantity.minimum == 1 and quantity.minimum >= _SMALLEST_TWO_YEARS
    return not (is_pair and "-" in folded[quantity.start : quantity.end]) and quantity.minimum < 1980


def _is_finished(folded: str, quantity: Quantity) -> bool:
    """True where only notes, the same number again or what is counted follow."""
    position = quantity.end
    for pattern in (_SAME_AGAIN, _UNIT, _SAME_AGAIN, _SECTION_AFTER):
        match = pattern.match(folded, position)
        if match is None:
            continue
        if pattern is _SAME_AGAIN and value_of(match["n"]) != quantity.maximum:
            return False
        position = match.end()
    return _NOTE.fullmatch(folded, position) is not None


def _rounded(count: Count, key: SymbolKey) -> Count:
    """Where the document rounds its figures each exact multiple is approximate."""
    if (
        key.rounding
        and count.status is CountStatus.EXACT
        and count.minimum is not None
        and not count.minimum % key.rounding
    ):
        return replace(count, status=CountStatus.APPROXIMATE)
    return count
