"""Counts in running text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial

from pipeline.interpret.counts.masks import masked_spans
from pipeline.interpret.counts.quantities import NUMBER, Form, Quantity, read_quantity, to_count
from pipeline.interpret.counts.units import DONE, MEASURE, NOUN
from pipeline.interpret.periods import PeriodContext, find_periods
from pipeline.interpret.periods.folding import compile_folded, fold
from pipeline.interpret.periods.references import Spans, merge, overlaps
from pipeline.model.count import Count, CountStatus
from pipeline.vocabulary.number_words import value_of

_ANY_CONTEXT = PeriodContext()
_ANCHOR = compile_folded(
    r"(?<![\w£$€#'])(?<![\d\w][./:@_-])(?:(?=\d|<|>|~|\u2264|\u2265)|x ?(?=\d)|(?=(?:one|two"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|zero|a|an|all|the|nought|only|just|exactly"
    r"|half|between|from|fewer|less|lower|smaller|under|below|up|no|not|none|nil|neither|both"
    r"|nobody|nothing|at|max|maximum"
    r"|more|greater|higher|over|in|exceeding|above|upwards|minimum|around|about|approx"
    r"|approximately|circa|ca|c|roughly|some|nearly|almost|estimated|close)(?![a-z])))"
)
_KEPT = r"(?: (?:keeps?|kept|records?|recorded|collects?|collected|knows?|knew|counts?|counted|notes?|noted))"
_IDENTIFIED = (
    r"(?: (?:can|could|may|might|would|will)(?: (?:then|easily|readily|thereby))?(?: be)? (?:re-?)?"
    r"(?:identif|recogni[sz]|singled|traced)| (?:is|are)(?: (?:then|easily|readily|thereby))? identifiable)"
)
"""Why small numbers are kept back: "so that nobody can be identified" counts nobody."""
_OF_YEAR = r"(?:(?:19|20)\d\d(?:[/-]\d{2,4})? )?"
"""Between a number and its noun: "both 2016/17 cases", "no 2018 officers"."""
_ZERO = compile_folded(
    rf"not (?:one|a single|any)(?= (?:[a-z-]+ )?{NOUN})"
    r"|not (?:one|a single one)(?= (?:was|were|has|had|have|resigned|left|of (?:them|these|those|whom)))"
    r"|none(?! the less)(?! of (?:the|this|these"
    rf"|that|your) (?:[a-z]+ )?(?:information|data|requests?|questions?|above information"
    rf"|exemptions?))"
    r"(?![a-z])|nil(?![a-z])|nought(?![a-z])|nobody(?![a-z])"
    rf"(?!{_IDENTIFIED}|{_KEPT})|no[ -]one(?![a-z])(?!{_IDENTIFIED}|{_KEPT})|neither(?! (?:confirm|admit|the"
    r"|agree))(?![a-z])(?![^.]{0,60} nor )"
    rf"|no(?! ?(?:more|fewer|less|greater|higher|lower|other) than )"
    rf"(?= {_OF_YEAR}(?:(?!further|information|data|record(?!ed)|evidence|requirement|longer|other|others"
    rf"|reason|obligation|duty)[a-z-]+ ){{0,4}}?{NOUN}(?!{_IDENTIFIED}))(?! (?:further )?action)(?! (?:longer"
    rf"|further)(?! {NOUN}))(?! ?(?!(?:19|20)\d\d[ /-])\d)(?! case to answer)"
)
_BOTH = compile_folded(
    rf"both(?= (?:(?:of )?(?:the |these |those |our )?{_OF_YEAR}(?:[a-z-]+ )?{NOUN}|of (?:whom|them|which"
    rf"|these)|were|was|had|have|received|resulted|resigned|led|are"
    rf"|employees))(?! (?:[a-z]+ ){{1,3}}and )"
)
_DONE_TO = compile_folded(r"(?:dismissed|sacked|suspended|demoted|warned|disciplined|reprimanded|cautioned) $")
_BOTH_ALONE = compile_folded(r"both(?= *(?:[.,;]|$))")
""" "The panel dismissed both."."""
_SPEAKS_OF = compile_folded(
    r"none of (?:these|those|them|which) (?:refers?|relates?|records?|mentions?|is (?:for|called|headed"
    r"|about))(?![a-z])"
    rf"|(?:under )?one of (?:{NUMBER}|the|our|its) (?!{NOUN}|[a-z-]+ {NOUN}|[a-z-]+ [a-z-]+ {NOUN})(?:[a-z]+ )?"
    r"(?:headings?|categories|codes?|reasons?|types?|fields?|groups?|sites?|forms?|ways|teams?|offices?)(?![a-z])"
)
"""Speaks of headings and the like: "under one of seven headings", "and none of these refers to social networking"."""
_IN = compile_folded(r"\bin $")
_BOTH_CASES = compile_folded(r"both (?:of (?:the|these|those) )?(?:cases|instances|matters|incidents)(?![a-z])")
_ONE_OTHER = compile_folded(r" (?:other|others|further|additional|more)(?![a-z])")
_SO_MANY_TOLD = (
    rf"[a-z-]+ {NUMBER}(?=[,.;:)]|$| (?:were|was|are|is|had|has|have|received|got|resigned|retired|left|went|led"
    r"|ended|resulted|came|lost|faced|kept|remain|did|and|in)(?![a-z]))"
)
""" "five of the Facebook nine had a talk": so many of the nine told before."""
_AFTER_NUMBER = compile_folded(
    rf"[ -]?(?:{MEASURE})| period(?![a-z])|[-/](?=[a-z])|'|(?:st|nd|rd|th)(?![a-z])| (?:tolerance|another|way|hand"
    rf"|hours|reason|such (?!{NOUN}))| of (?:the|several|many|various|numerous|a number of) "
    rf"(?!{NOUN}|[a-z-]+ {NOUN}|[a-z-]+ [a-z-]+ {NOUN}"
    rf"|above|(?:{DONE})|{NUMBER}|{_SO_MANY_TOLD})(?=[a-z])"
    r"|[.,]\d|\d|%| or (?:more|other|both|any)(?! (?:staff|members|employees|officers))| (?:to|on|by) one(?![a-z])"
)
_BEFORE_ONE = compile_folded(
    r"(?:\ban? (?:[a-z]+ )?(?:verbal|written|oral|final|formal|first|second|further|lesser|milder|similar) "
    r"|\b(?:number|no|any|every|each|this|that|(?<!of )which|day|square|another|phase|at|received|given|issued|got"
    r"|present|current|latter|former|last|next|same|previous"
    r"|(?:taken|taking|together|treated|counted|combined|years?|misuse|both [a-z]+) as) |\w-)$"
)
_WITHIN = compile_folded(r"\b(?:end|start|course|middle|outset|conclusion|close|result|outcome|subject|part) of $")
_POINTS_BACK = compile_folded(r"(?:[,.;:)]|$| (?:and|or|but|during|in|within|over|since|between)(?![a-z]))")
""" "Those who left during a case, or were dismissed at the end of one, in 2012": "one" is a case, and no number."""
_MAY_COUNT = compile_folded(r"^(?:that|received|given|issued|got) $")
"""Before "one" and a noun these count: "records show that one member of staff …", "we issued one warning"."""
_WENT = compile_folded(r" (?:was|had|has|received|resigned|left|resulted|led|ended)(?![a-z])")
"""Behind "that one" these count it: "the outcome was that one was dismissed and three were warned"."""
_THAN = compile_folded(r"\b(?:than|as|like|unlike|either) $")
_RELATIVE = compile_folded(
    r" (?:(?:in|on|to|for|at|by|from|under|during|of|with) which|where|when|which|that|we|they|you|it|given|shown|told"
    r"|mentioned|described|above|below|before|after|named)(?![a-z])"
)
_OF_THAT = compile_folded(
    r" (?:(?:in|on|to|for|at|by|from|under|during|of|with) which|we|they|you|it|given|shown|told|mentioned"
    r"|described|above|below)(?![a-z])"
)
""" "In a later year than the one in which they were opened": it stands for a word of before, and counts none."""
_BROUGHT = compile_folded(r"\b(?:brought|brings?|bringing|come|came) $")
"""Before "about three" these words make "brought about" of it."""
_ROSE = compile_folded(
    r"\b(?:went|gone|goes|rose|risen|rises|increased|grew|grown|climbed|crept|moved|back"
    r"|adds?|added|adding|sums?|summed|comes?|came|amounts?) $"
)
_IS_NOW = compile_folded(r"\b(?:is|was|were|are) $")
_FROM_BEFORE = compile_folded(r"(?: [a-z]+){0,3},? (?:(?:up )?from|compared|against|on|after) ")
"""Before "up to 41" these words, or "was" with the number of before, give a number that was reached, and no bound."""
_UNIT = compile_folded(
    rf" ?x? ?(?:(?:of )?(?:the |these |those |our |which |whom |these )?)((?:(?!(?:and|or|of|in|to"
    rf"|at|by|for|from|with|the|per|who|which|was|were|are|is|has|have|had|been|a|an|no|on|not|as"
    rf"|that|received|given|resulted|got|faced|attended|led|produced|brought|saw|gave|under|during|after"
    rf"|before)\b)[a-z][a-z'/-]* ){{0,4}}?{NOUN}(?:[ -]{NOUN})*(?: of staff)?)"
)
_SAME_AGAIN = compile_folded(rf" ?\((?P<n>{NUMBER})\)")
_DONE = compile_folded(rf" ?({DONE})")
_YEAR_LIKE = compile_folded(r"(?:19[89]\d|20[0-4]\d)")
_THE_YEAR = compile_folded(r"(?:all )?(?:the|those|these) (?:19[89]\d|20[0-4]\d)")
"""Before a noun: "The 2019 officer resigned" counts no 2,019 officers."""
_THE = compile_folded(r"(?<![a-z])(?:the|those|these) $")
_LOOK_BACK = 24


@dataclass(frozen=True, slots=True)
class CountMatch:
    """A count in running text, at ``text[start:end]``, with the noun counted as printed ("members of staff").

    ``unit_text`` is empty where no known noun follows. ``start`` and ``end`` leave the noun out.
    """

    start: int
    end: int
    count: Count
    unit_text: str = ""


@lru_cache(maxsize=4096)
def find_counts(text: str, zeros_shown: bool = False) -> tuple[CountMatch, ...]:
    """The counts that running text states, in order: "Three officers", "no members of staff", "a total of 116".

    Passed over are years, dates, references, sections, money, percentages, durations, ages, list labels, grades and
    ordinals. Where the document shows real zeros every "fewer than" and "up to" starts at one.
    """
    folded = fold(text)
    return tuple(_matches(text, folded, partial(_masked, text, folded), zeros_shown))


@lru_cache(maxsize=64)
def _masked(text: str, folded: str) -> Spans:
    """Asked for where a number stands, which in most sentences none does; the same whether zeros are shown or not."""
    periods = tuple((match.start, match.end) for match in find_periods(text, _ANY_CONTEXT))
    return merge((*masked_spans(text, folded), *periods))


def _matches(text: str, folded: str, masked: Callable[[], Spans], zeros_shown: bool) -> Iterator[CountMatch]:
    position = 0
    for anchor in _ANCHOR.finditer(folded):
        if anchor.start() < position:
            continue
        spoken = _SPEAKS_OF.match(folded, anchor.start()) if folded[anchor.start()] in "nuo" else None
        if spoken:
            position = spoken.end()
            continue
        match = _read(text, folded, anchor.start(), anchor.end(), masked, zeros_shown)
        if match:
            position = match.end
            yield match


def _read(
    text: str, folded: str, start: int, number_start: int, masked: Callable[[], Spans], zeros_shown: bool
) -> CountMatch | None:
    first = folded[start]
    word = _ZERO.match(folded, start) if first == "n" else None
    if first == "b" and not _in_both(folded, start):
        is_object = _DONE_TO.search(folded, max(0, start - _LOOK_BACK), start) is not None
        word = _BOTH.match(folded, start) or (_BOTH_ALONE.match(folded, start) if is_object else None)
    if word:
        value = 2 if word[0] == "both" else 0
        return _made(text, folded, start, word.end(), Count(word[0], value, value, CountStatus.EXACT))
    if folded.startswith("up to ", start) and _has_risen(folded, start):
        return None
    if folded.startswith("about ", start) and _BROUGHT.search(folded, max(0, start - _LOOK_BACK), start):
        return None
    quantity = read_quantity(folded, number_start)
    if quantity is None or not _is_counting(folded, start, quantity) or overlaps(masked(), start, quantity.end):
        return None
    count = to_count(quantity, text[start : quantity.end], is_zero_shown=zeros_shown)
    return _made(text, folded, start, _end_of(folded, quantity), count)


def _has_risen(folded: str, start: int) -> bool:
    """ "went up to 41", "is up to 41 from 38" tell of a number that was reached."""
    if _ROSE.search(folded, max(0, start - _LOOK_BACK), start):
        return True
    quantity = read_quantity(folded, start)
    is_now = _IS_NOW.search(folded, max(0, start - _LOOK_BACK), start) is not None
    return is_now and quantity is not None and _FROM_BEFORE.match(folded, quantity.end) is not None


def _in_both(folded: str, start: int) -> bool:
    """ "in both cases over Facebook" says of two that were counted, and counts none."""
    return _IN.search(folded, max(0, start - 6), start) is not None and _BOTH_CASES.match(folded, start) is not None


def _end_of(folded: str, quantity: Quantity) -> int:
    """Past "other" in "one other" and past the same number again in "three (3)", which are one count."""
    if quantity.form is Form.PLAIN:
        other = _ONE_OTHER.match(folded, quantity.end)
        if other:
            return other.end()
    again = _SAME_AGAIN.match(folded, quantity.end)
    is_same = again and value_of(again["n"]) in (quantity.maximum, quantity.minimum, _bound_of(quantity))
    return again.end() if again and is_same else quantity.end


def _bound_of(quantity: Quantity) -> int | None:
    """The number printed: five in "fewer than five (5)"."""
    if quantity.form is Form.BELOW and quantity.maximum is not None:
        return quantity.maximum + 1
    if quantity.form is Form.ABOVE and quantity.minimum is not None:
        return quantity.minimum - 1
    return quantity.maximum


def _made(text: str, folded: str, start: int, end: int, count: Count) -> CountMatch:
    unit = _UNIT.match(folded, end) or _DONE.match(folded, end)
    unit_text = text[unit.start(1) : unit.end(1)] if unit else ""
    printed = Count(text[start:end], count.minimum, count.maximum, count.status)
    return CountMatch(start, end, printed, unit_text)


def _is_counting(folded: str, start: int, quantity: Quantity) -> bool:
    own = folded[start : quantity.end]
    if quantity.form is Form.PLAIN and _YEAR_LIKE.fullmatch(own):
        is_named = _THE.search(folded, max(0, start - _LOOK_BACK), start) is not None
        return _UNIT.match(folded, quantity.end) is not None and not is_named
    if _THE_YEAR.fullmatch(own):
        return False
    if _AFTER_NUMBER.match(folded, quantity.end):
        return False
    if own in {"one", "the one"} and _is_pronoun(folded, quantity.end - len("one")):
        return False
    if own != "one":
        return True
    if _WITHIN.search(folded, max(0, start - _LOOK_BACK), start) and _POINTS_BACK.match(folded, quantity.end):
        return False
    pronoun = _BEFORE_ONE.search(folded, max(0, start - _LOOK_BACK), start)
    if pronoun is None:
        return True
    is_counted = _UNIT.match(folded, quantity.end) or (pronoun[0] == "that " and _WENT.match(folded, quantity.end))
    return _MAY_COUNT.search(pronoun[0]) is not None and bool(is_counted)


def _is_pronoun(folded: str, at: int) -> bool:
    """ "The one in which they were opened", "another policy than one that we use"; "one that we dismissed" counts."""
    is_definite = folded.startswith("the ", max(0, at - len("the ")))
    before = at - len("the ") if is_definite else at
    end = at + len("one")
    if _THAN.search(folded, max(0, before - _LOOK_BACK), before):
        return _RELATIVE.match(folded, end) is not None
    return is_definite and _OF_THAT.match(folded, end) is not None
