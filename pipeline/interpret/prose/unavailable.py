"""An answer that says that the very number asked for is withheld or not held.

"How many were dismissed?"   "This number is exempt under section 38(1)(b)."   -> a dismissal figure, withheld
"How many were suspended?"   "The Trust does not record this information."      -> a suspension figure, not held
"Any further breakdown is exempt" answers no count and gives none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.find.sentences import Sentence, sentences_of
from pipeline.interpret.counts import find_counts
from pipeline.interpret.periods import find_periods
from pipeline.interpret.prose.answers import asked_settings
from pipeline.interpret.prose.figures import observation
from pipeline.interpret.prose.own_number import OTHER_THINGS, UNAVAILABLE, own_numbers
from pipeline.interpret.prose.places import Place
from pipeline.interpret.setting import Setting
from pipeline.model.candidate import Passage
from pipeline.model.count import Count, CountStatus
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.vocabulary.caseless import fits
from pipeline.vocabulary.number_words import WORDS, value_of
from pipeline.vocabulary.rare import compile_rare

_THIS = (
    r"(?:this|that|the|these|those|such|both)(?: (?:two|three|four|five|six))? "
    r"(?:[\d/–-]{4,9} )?(?:exact |precise |actual |requested |specific )?"
    r"(?:numbers?|figures?|information|data|totals?|answers?)(?: (?:for|in"
    r"|during) [\d/–-]{4,9})?(?: (?:you (?:have )?(?:asked for|requested)|"
    r"requested|in question))?"
)
_WE = r"(?:we|i|the [a-z]+(?: [a-z]+){0,3}?)"
_VERY = r"(?:therefore |also |being |currently |considered |deemed |to be )*"
WITHHELD = compile_rare(
    rf"^\W*(?:{_THIS} (?:is|are|was|were|has been|have been|must be) {_VERY}(?:exempt|withheld|refused|redacted|"
    rf"suppressed|"
    rf"not (?:being )?(?:disclosed|released|provided|published))\b"
    rf"|{_WE} (?:is|are|am|have|has) {_VERY}(?:withholding|withheld|refusing|refused"
    rf"|not (?:disclosing|releasing|providing|publishing|giving)|not (?:able|prepared|"
    rf"willing) to "
    rf"(?:disclose|release|give|provide|publish)) (?:to (?:disclose|release|give|provide) )?{_THIS}"
    rf"|{_WE} (?:do |does )?(?:hold|holds|have|has) (?:it|this|the information|this information|the number|this number"
    rf"|that information),? but (?:is|are|am) (?:not (?:disclosing|releasing)|withholding) (?:it|{_THIS})"
    r"|(?:exempt|withheld|refused)\b[^.]{0,20}\b(?:under|by virtue of|s\.?\s?\d|section))",
    re.IGNORECASE,
)
NOT_HELD = compile_rare(
    rf"^\W*(?:{_THIS} (?:is|are|was|were) {_VERY}not {_VERY}(?:held|recorded|kept|collected|known|available|"
    rf"captured)\b"
    rf"|{_WE} (?:do|does|did) not (?:hold|record|keep|collect|have|capture) (?:{_THIS}|(?:any )?(?:records?|"
    rf"information|data|figures?) (?:on|of|about) (?:this|that))\b"
    rf"|{_WE} (?:do|does|did) not (?:hold|record|keep|collect|have) (?:this|that|it|them)\W*$"
    r"|(?:this|that|it|which) is not (?:something (?:that )?(?:we|the \w+) )?(?:recorded?|held?|keep|kept|"
    r"collected?)\b"
    r"|no (?:central )?(?:records?|information|data|figures?) (?:is|are|was|were) (?:held|kept|recorded|available)\b"
    r"|(?:(?:the )?(?:information|data|figures?|details) )?not (?:held|recorded|known|collected)\b)",
    re.IGNORECASE,
)
KEY_MARK = re.compile(r"\s*[-–—*~#^.]{1,3}\s*[:=]\s")
""" "- : not held" explains a mark."""


def unavailable_answer(passage: Passage, setting: Setting) -> tuple[ReportedObservation, ...]:
    """A figure without a number for each count that the question asks for; none unless the answer opens so."""
    if KEY_MARK.match(passage.block.text):
        return ()
    first = next(iter(sentences_of(_bare(passage.block.text))), None)
    status = _status(first.text) if first is not None else None
    if first is None or status is None or not passage.surroundings.question or _goes_on(passage, first, setting):
        return ()
    count = Count(first.text.rstrip(" ."), None, None, status)
    return tuple(_rows(passage, count, asked_settings(passage.surroundings.question, setting)))


def _goes_on(passage: Passage, first: Sentence, setting: Setting) -> bool:
    """ "The figure for 2009 is not held. In 2010 one employee was disciplined …": of one year, and others are told."""
    is_dated = any(one.period and not one.is_correspondence for one in find_periods(first.text, setting.periods))
    rest = _bare(passage.block.text)[first.offset + len(first.text) :]
    return is_dated and bool(find_counts(rest))


def unavailable_in(sentence: str, place: Place, setting: Setting) -> tuple[ReportedObservation, ...]:
    """ "The number for 2013/14 is suppressed …": the count asked for, of a year that the answer goes on to."""
    own = tuple(own_numbers(sentence, place, setting))
    status = _status(sentence)
    if own or status is None:
        return own
    dated = [one.period for one in find_periods(sentence, setting.periods) if one.period and not one.is_correspondence]
    asked = asked_settings(place.passage.surroundings.question, setting) if len(dated) == 1 else ()
    if len(asked) != 1:
        return ()
    context = replace(asked[0].context, period=dated[0], period_from="sentence")
    count = Count(sentence.strip().rstrip(" ."), None, None, status)
    return (observation(count, count.text, place, replace(asked[0], context=context), (Reason(UNAVAILABLE),)),)


def unavailable_asked(sentence: str, asked: str, place: Place, setting: Setting) -> tuple[ReportedObservation, ...]:
    """ "You asked how many were suspended. This number is withheld.": the count asked for in the sentence before."""
    status = _status(sentence) if COUNT_ASKED.search(asked) else None
    settings = asked_settings(asked, setting) if status is not None else ()
    if status is None or len(settings) != 1:
        return ()
    count = Count(sentence.strip().rstrip(" ."), None, None, status)
    return (observation(count, count.text, place, settings[0], (Reason(UNAVAILABLE),)),)


COUNT_ASKED = re.compile(r"\b(?:how many|(?:the |for )(?:total )?numbers? of)\b", re.IGNORECASE)


def _bare(text: str) -> str:
    return re.sub(
        r"^\s*(?:(?:answer|response|reply|a)?\s?\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.):–-]+\s+|(?:answer|response):\s+)",
        "",
        text,
        flags=re.I,
    )


def _status(sentence: str) -> CountStatus | None:
    is_withheld = WITHHELD.match(sentence) is not None
    if not (is_withheld or NOT_HELD.match(sentence)) or fits(OTHER_THINGS, sentence):
        return None
    return CountStatus.WITHHELD if is_withheld else CountStatus.NOT_HELD


SO_MANY = re.compile(rf"\b(?:both|(?P<many>{WORDS})) (?:figures|numbers|totals|answers)\b", re.IGNORECASE)
BOTH = 2


def _each(told: str, asked: Setting) -> tuple[Setting, ...]:
    """ "The two figures are exempt.": one of each of the two years that the question names."""
    match, each = SO_MANY.search(told), asked.context.each
    many = value_of(match["many"].casefold()) if match is not None and match["many"] else BOTH
    if match is None or len(each) != many:
        return (asked,)
    dated = (replace(asked.context, period=period, period_from="question") for period in each)
    return tuple(replace(asked, context=context) for context in dated)


def _rows(passage: Passage, count: Count, asked: tuple[Setting, ...]) -> Iterator[ReportedObservation]:
    at = max(passage.block.text.find(count.text), 0)
    for setting in (own for one in asked for own in _each(count.text, one)):
        yield observation(count, count.text, Place(passage, at), setting, (Reason(UNAVAILABLE),))
