"""What the words of a key mean: "fewer than five", "nil", "withheld to protect individuals"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.interpret.counts.quantities import Form, Quantity, read_quantity
from pipeline.interpret.periods.dates import MONTH
from pipeline.interpret.periods.folding import compile_folded
from pipeline.model.count import CountStatus

_SECONDARY = compile_folded(
    r"(?<![a-z])(?:or (?:a )?(?:larger|higher|greater|bigger)|(?:larger|higher|greater"
    r"|bigger) (?:and|but|value|number|figure)|secondar(?:y|ily)|derived by subtraction"
    r"|protect another|or (?:an)?other (?:values?|numbers?|figures?|counts?|cells?)(?![a-z])|"
    r"allow[a-z]* [^.]{0,60}(?:derived|deduced|calculated|worked out|inferred)|"
    r"(?:prevent|avoid|stop)[a-z]* [^.]{0,60}(?:being )?(?:derived|deduced|calculated|worked out|inferred)|"
    r"(?<![a-z])to (?:work out|derive|deduce|calculate|infer|reveal) (?:an?other|other|one|it|them|those"
    r"|the (?:figures?|numbers?|values?|suppressed|hidden|withheld|small))(?![a-z]))"
)
_LEST_WORKED_OUT = compile_folded(
    r"(?<![a-z])(?:so that|in order that|because|as|since|lest|otherwise)(?![a-z])[^.;]{0,90}"
    r"(?<![a-z])(?:derived|deduced|calculated|worked out|inferred)"
)
""" "Suppressed, so that a number under 5 cannot be worked out": the bound is that of other numbers."""
_ZERO = compile_folded(
    r"(?<!not )(?<!non-)(?<![a-z])(?:nil|none|nobody|no-one|zero(?:es|s)?|0(?![\d.])"
    r"|no (?:[a-z-]+ ){0,3}(?:cases?|staff|employees?|officers?|incidents?|dismissals?|warnings?"
    r"|occurrences?|instances?|one|individuals?|people|figures? to report"
    r"|allegations?|investigations?|complaints?))(?![a-z])"
)
_NOT_ZERO = compile_folded(
    r"(?<![a-z])(?:not|never|non)[ -](?:[a-z]+ ){0,3}(?:zero|nil|none|0)(?![a-z\d])|(?:more"
    r"|greater) than (?:zero|0|nil)|above (?:zero|0)|excluding (?:zero|0|nil)"
)
_WITH_ZERO = compile_folded(
    r"(?:includ(?:es?|ing)|or|and|from) (?:a |any )?(?:zero|nil|nought|none|0)(?![\d.])"
    r"|includ(?:es?|ing) (?:(?:where|when|cases where|years when) )?(?:there (?:were|was|are|is|have been) )?"
    r"(?:no(?:ne)?(?![a-z]))"
    r"|(?<![a-z])(?:zero(?:e?s)?|nil|nought|none|0),? (?:(?:is|are|being) )?(?:also )?(?:included|inclusive|counted)"
    r"|(?<![a-z])(?:may|might|can|could) (?:also |well )?be (?:a )?(?:zero|nil|nought|none|0)(?![\d.])"
)
_NOT_HELD = compile_folded(
    r"(?<![a-z])(?:not (?:held|available|applicable|known|recorded|collected|provided|kept"
    r"|captured)|unknown|unavailable|no (?:data|information|figures?|records?)(?: (?:is|are|was"
    r"|were))?|n/a|missing|did not exist|not yet)(?![a-z])"
)
_WITHHELD = compile_folded(
    r"(?<![a-z])(?:suppress(?:ed|ion)|withheld|withholding|redact(?:ed|ion)|exempt(?:ed|ion)?"
    r"|confidential(?:ity)?|personal data|disclos(?:ed|ive|ure|ing)|small numbers?|low numbers?"
    r"|identif(?:y|ied|iable|ication)|not released|not published|removed|hidden"
    r"|s(?:ection)?\.? ?40|s(?:ection)?\.? ?38)"
)
_QUANTITY_START = compile_folded(
    r"(?<![\w£$.(/])(?=<|>|\u2264|\u2265|\d|fewer|less|lower|smaller|under|below|up to|no more"
    r"|not more|not exceeding|at most|max|more than|greater|over|above|at least|no fewer|no less"
    r"|not less|not fewer"
    r"|between|from|in the range|in excess|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|fifteen|twenty|zero|a minimum|minimum)"
)
_NOT_A_BOUND = compile_folded(rf" ?(?:{MONTH}|years?|months?|days?|weeks?|%|per ?cent|st\b|nd\b|rd\b|th\b|- ?\d|/)")


@dataclass(frozen=True, slots=True)
class Meaning:
    """Bounds and status that words give, and where those words begin."""

    start: int
    minimum: int | None
    maximum: int | None
    status: CountStatus
    is_zero_open: bool = False


def read_meaning(folded: str) -> Meaning | None:
    """The meaning of a key's words; a bound goes before the reason for it ("withheld as fewer than five" is a range).

    "Two or fewer, or larger and hidden to protect another" has no bound: withheld.
    """
    listed = _listed(folded)
    if listed is not None:
        return listed
    bound = first_bound(folded)
    if bound and (_SECONDARY.search(folded) or _protects_others(folded, bound)):
        return Meaning(bound.start, None, None, CountStatus.WITHHELD)
    if bound:
        return _bounded(folded, bound)
    for pattern, status in ((_NOT_HELD, CountStatus.NOT_HELD), (_WITHHELD, CountStatus.WITHHELD)):
        match = pattern.search(folded)
        if match:
            return Meaning(match.start(), None, None, status)
    zero = _ZERO.search(folded)
    if zero and not _NOT_ZERO.search(folded):
        return Meaning(zero.start(), 0, 0, CountStatus.EXACT)
    return None


def _protects_others(folded: str, bound: Quantity) -> bool:
    """The bound stands in the reason why a figure is withheld."""
    withheld, reason = _WITHHELD.search(folded), _LEST_WORKED_OUT.search(folded)
    if withheld is None or reason is None:
        return False
    return withheld.start() < reason.start() < bound.start < reason.end()


_SMALL_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SMALL_NUMBER = rf"(?:{'|'.join(_SMALL_WORDS)}|\d)"
_LISTED = compile_folded(rf"{_SMALL_NUMBER}(?:, ?{_SMALL_NUMBER})+,? or {_SMALL_NUMBER}(?![a-z\d])")


def _listed(folded: str) -> Meaning | None:
    """Each number named in turn: "* stands for one, two, three or four employees"."""
    match = _LISTED.search(folded)
    if match is None:
        return None
    words = re.findall(_SMALL_NUMBER, match[0])
    numbers = [int(word) if word.isdigit() else _SMALL_WORDS.index(word) + 1 for word in words]
    return Meaning(match.start(), min(numbers), max(numbers), CountStatus.RANGE)


def first_bound(folded: str) -> Quantity | None:
    """The first quantity with an upper bound ("five or fewer", "one to four"): what a key to small figures states."""
    for anchor in _QUANTITY_START.finditer(folded):
        quantity = read_quantity(folded, anchor.start())
        if quantity is None or quantity.form in (Form.PLAIN, Form.ABOUT, Form.ABOVE, Form.AT_LEAST):
            continue
        if not quantity.maximum or _NOT_A_BOUND.match(folded, quantity.end):
            continue
        return quantity
    return None


def _bounded(folded: str, bound: Quantity) -> Meaning:
    low, is_open = bound.minimum, bound.is_small_bound
    if is_open and _NOT_ZERO.search(folded):
        low, is_open = 1, False
    elif is_open and _WITH_ZERO.search(folded):
        is_open = False
    return Meaning(bound.start, low, bound.maximum, CountStatus.RANGE, is_open)
