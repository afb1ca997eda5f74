"""An answer that says that the very number asked for is withheld or not held.

"How many were dismissed?"   "This number is exempt under section 38(1)(b)."   -> a dismissal figure, withheld
"How many were suspended?"   "The Trust does not record this information."      -> a suspension figure, not held
"Any further breakdown is exempt" answers no count and gives none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.find.sentences import sentences_of
from pipeline.interpret.dimensions import INPUTS
from pipeline.interpret.periods import find_periods
from pipeline.interpret.prose.answers import asked_settings
from pipeline.interpret.prose.figures import observation
from pipeline.interpret.prose.places import Place
from pipeline.interpret.setting import Setting
from pipeline.model.candidate import Passage
from pipeline.model.count import Count, CountStatus
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.vocabulary.caseless import fits

UNAVAILABLE = "count-unavailable"
"""The reason code of a figure of which the letter says only that it is not given."""
_THIS = (
    r"(?:this|that|the|these|those|such) (?:[\d/–-]{4,9} )?(?:exact |precise |actual |requested |specific )?"
    r"(?:numbers?|figures?|information|data|totals?|answers?)(?: (?:for|in"
    r"|during) [\d/–-]{4,9})?(?: (?:you (?:have )?(?:asked for|requested)|"
    r"requested|in question))?"
)
_WE = r"(?:we|i|the [a-z]+(?: [a-z]+){0,3}?)"
_VERY = r"(?:therefore |also |being |currently |considered |deemed |to be )*"
WITHHELD = re.compile(
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
NOT_HELD = re.compile(
    rf"^\W*(?:{_THIS} (?:is|are|was|were) {_VERY}not {_VERY}(?:held|recorded|kept|collected|known|available|"
    rf"captured)\b"
    rf"|{_WE} (?:do|does|did) not (?:hold|record|keep|collect|have|capture) (?:{_THIS}|(?:any )?(?:records?|"
    rf"information|data|figures?) (?:on|of|about) (?:this|that))\b"
    r"|(?:this|that|it|which) is not (?:something (?:that )?(?:we|the \w+) )?(?:recorded?|held?|keep|kept|"
    r"collected?)\b"
    r"|no (?:central )?(?:records?|information|data|figures?) (?:is|are|was|were) (?:held|kept|recorded|available)\b"
    r"|not (?:held|recorded|known|collected)\b)",
    re.IGNORECASE,
)
OTHER_THINGS = re.compile(
    r"\b(?:further|breakdowns?|broken down|split|names?|identit\w+|copy|copies|documents?|reasons? for|details|"
    r"circumstances|"
    r"costs?|amounts?|before|prior to|until|earlier)\b",
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
    if first is None or status is None or not passage.surroundings.question:
        return ()
    count = Count(first.text.rstrip(" ."), None, None, status)
    return tuple(_rows(passage, count, asked_settings(passage.surroundings.question, setting)))


def unavailable_in(sentence: str, place: Place, setting: Setting) -> tuple[ReportedObservation, ...]:
    """ "The number for 2013/14 is suppressed …": the count asked for, of a year that the answer goes on to."""
    own = tuple(_own_numbers(sentence, place, setting))
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


_NUMBER = r"the (?:exact |precise |actual )?(?:numbers?|figures?|totals?) (?:of |for |who |(?=[a-z]+ed\b))"
_WITHHELD = r"(?P<withheld>withheld|exempt|suppressed|redacted)"
_NOT_HELD = (
    r"(?P<not_held>not (?:(?:centrally|currently) )?(?:held|recorded|known|collected|kept|captured)(?: centrally)?)"
)
OWN_NUMBER = re.compile(
    rf"^\W*(?:part \(\w\)[.:]? )?{_NUMBER}(?P<what>[^.]*?),? "
    r"(?:(?:is|are|was|were|has been|have been|must be|remains?|continues? to be) (?:therefore |also |being )?"
    rf"(?:{_WITHHELD}|{_NOT_HELD}))\b",
    re.IGNORECASE,
)
NOT_OURS_TO_GIVE = re.compile(
    rf"^\W*(?:we|the [a-z]+(?: [a-z]+){{0,3}}?|[A-Z]{{2,6}}) (?:do|does|did|has|have)(?: not|n['’]t) "
    rf"(?P<not_held>(?:hold|record|keep|kept|collect|held|recorded|collected)\b)[^.]{{0,40}}?{_NUMBER}(?P<what>[^.]*)",
    re.IGNORECASE,
)
""" "DVLA does not record, and so does not hold, the number of staff who resigned during an investigation"."""
AS_WELL = re.compile(
    rf",? (?:as (?:is|are|was|were)|and so (?:is|are|was|were)|and the same (?:goes|applies) (?:for|to)) {_NUMBER}"
    r"(?P<what>[^.,;]*)",
    re.IGNORECASE,
)
""" "…, as is the number of dismissals"."""
NO_COUNT = re.compile(
    r"\b(?:further|breakdowns?|broken down|split|names?|identit\w+|cop(?:y|ies)|documents?|reasons?|details|costs?"
    r"|amounts?)\b",
    re.IGNORECASE,
)


def _own_numbers(sentence: str, place: Place, setting: Setting) -> Iterator[ReportedObservation]:
    """ "The number of staff who resigned before a hearing remains withheld": it names its count."""
    if not any(word in sentence for word in ("number", "figure", "total")):
        return
    match = OWN_NUMBER.match(sentence) or NOT_OURS_TO_GIVE.match(sentence)
    if match is None:
        return
    is_held = match.groupdict().get("withheld") is not None
    status = CountStatus.WITHHELD if is_held else CountStatus.NOT_HELD
    if not is_held and (fits(OTHER_THINGS, sentence) or not _is_asked(place, setting)):
        return
    for told in (match, AS_WELL.match(sentence, match.end())):
        own = _own_number(told, status, place, setting) if told is not None else None
        if own is not None:
            yield own


def _is_asked(place: Place, setting: Setting) -> bool:
    """A number that nobody asked for is not missed."""
    return bool(place.passage.surroundings.question or setting.context.request)


def _own_number(told: re.Match[str], status: CountStatus, place: Place, setting: Setting) -> ReportedObservation | None:
    if NO_COUNT.search(told["what"]):
        return None
    named = {one.term.code: one.term for one in setting.lexicon.controlled.outcomes.find(told["what"])}
    results = {code: term for code, term in named.items() if code not in INPUTS} or named
    if len(results) != 1:
        return None
    dated = [one.period for one in find_periods(told["what"], setting.periods) if one.period]
    context = replace(setting.context, outcome=next(iter(results.values())), outcome_from="sentence")
    if len(dated) == 1:
        context = replace(context, period=dated[0], period_from="sentence")
    count = Count(told[0].strip(" ,"), None, None, status)
    return observation(count, count.text, place, replace(setting, context=context), (Reason(UNAVAILABLE),))


def _bare(text: str) -> str:
    return re.sub(
        r"^\s*(?:(?:answer|response|reply|a)?\s?\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.):–-]+\s+|(?:answer|response):\s+)",
        "",
        text,
        flags=re.I,
    )


def _status(sentence: str) -> CountStatus | None:
    if fits(OTHER_THINGS, sentence):
        return None
    if WITHHELD.match(sentence):
        return CountStatus.WITHHELD
    return CountStatus.NOT_HELD if NOT_HELD.match(sentence) else None


def _rows(passage: Passage, count: Count, asked: tuple[Setting, ...]) -> Iterator[ReportedObservation]:
    at = max(passage.block.text.find(count.text), 0)
    for setting in asked:
        yield observation(count, count.text, Place(passage, at), setting, (Reason(UNAVAILABLE),))
