"""A number withheld, or not held, that the sentence itself names.

"The number of staff who resigned before a hearing remains withheld."         -> resignation, withheld
"We hold the number dismissed over Facebook but are withholding it."           -> dismissal, Facebook, withheld
"DVLA does not record the number of staff who resigned during an investigation." -> resignation, not held
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.interpret.counts import find_counts
from pipeline.interpret.dimensions import INPUTS
from pipeline.interpret.periods import find_periods
from pipeline.interpret.prose.figures import observation
from pipeline.interpret.prose.places import Place
from pipeline.interpret.prose.platform_mentions import platforms_in
from pipeline.interpret.prose.times import pointed_at
from pipeline.interpret.said import covering
from pipeline.interpret.setting import Setting
from pipeline.model.count import Count, CountStatus
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.vocabulary.caseless import fits

UNAVAILABLE = "count-unavailable"
"""The reason code of a figure of which the letter says only that it is not given."""
OTHER_THINGS = re.compile(
    r"\b(?:further|breakdowns?|broken down|split|names?|identit\w+|copy|copies|documents?|reasons? for|details|"
    r"circumstances|"
    r"costs?|amounts?|before|prior to|until|earlier)\b",
    re.IGNORECASE,
)
_NUMBER = (
    r"(?:the (?:exact |precise |actual )?(?:numbers?|figures?|totals?) (?:of |for |who |(?=[a-z]+ed\b))"
    r"|how many (?:[\w’'-]+ ){1,4}?(?:have|has|had|were|was) (?:been )?)"
)
_WHAT = (
    r"(?P<what>(?:(?!(?<!who )(?<!that )\b(?:is|are|was|were|has|had|have|excludes?|includes?|where|which|whose|but)\b)"
    r"[^.,;:])*?)"
)
"""What a number is of: no clause of its own stands in it."""
_WITHHELD = r"(?P<withheld>withheld|exempt|suppressed|redacted)"
_NOT_HELD = (
    r"(?P<not_held>not (?:(?:centrally|currently) )?(?:held|recorded|known|collected|kept|captured)(?: centrally)?)"
)
OWN_NUMBER = re.compile(
    rf"^\W*(?:part \(\w\)[.:]? )?{_NUMBER}{_WHAT},? "
    r"(?:(?:is|are|was|were|has been|have been|must be|remains?|continues? to be) (?:therefore |also |being )?"
    rf"(?:{_WITHHELD}|{_NOT_HELD}))\b",
    re.IGNORECASE,
)
_WE = r"(?:we|i|the [a-z]+(?: [a-z]+){0,3}?|[A-Z]{2,6})"
NOT_OURS_TO_GIVE = re.compile(
    rf"^\W*(?:(?:in terms of|under|by virtue of|in line with) [^,]{{3,60}}, )?{_WE} "
    r"(?:do|does|did|has|have)(?: not|n['’]t) "
    r"(?P<not_held>(?:hold|record|keep|kept|collect|held|recorded|collected)\b)(?:(?!\bbut\b)[^.;:]){0,40}?"
    rf"{_NUMBER}{_WHAT}(?=[.,;]|$)",
    re.IGNORECASE,
)
""" "DVLA does not record, and so does not hold, the number of staff who resigned during an investigation"."""
_KEPT_BACK = (
    r"(?P<withheld>(?:(?:is|are|am|have|has) (?:therefore |also |decided to |chosen to |had to )?)?"
    r"(?:withhold(?:s|ing)?|withheld"
    r"|(?:not |refus(?:ed|ing) to |unable to )(?:(?:going|able|prepared|willing) to )?"
    r"(?:disclos|releas|provid|publish|say|stat)(?:e|ed|ing)?))"
)
HELD_BUT_KEPT_BACK = re.compile(
    rf"^\W*{_WE} (?:do )?(?:holds?|have|has) {_NUMBER}{_WHAT},? but (?:{_WE} )?{_KEPT_BACK}\b", re.IGNORECASE
)
""" "We hold the number of staff dismissed over Facebook but are withholding it under section 40(2)"."""
KEPT_BACK = re.compile(
    rf"^\W*(?:[^.;]{{0,80}}, (?:and|so|but) (?:{_WE} )?|{_WE} ){_KEPT_BACK} {_NUMBER}{_WHAT}"
    r"(?=[.,;]|$| (?:under|because|as|since|by virtue)\b)",
    re.IGNORECASE,
)
""" "The Trust is withholding the number of staff who resigned in 2012"."""
NO_NOTE = re.compile(
    r"^\W*(?P<what>[A-Z][a-z]+(?: [a-z]+){0,3}) (?:is|are) [^.;\d]{3,60}? (?:and|so|for which"
    r"|of which) (?P<not_held>no (?:\w+ ){0,2}"
    r"(?:note|record|list|log|count|tally|figure)s? (?:is|are|was|were) (?:held|kept|made)(?: of (?:these|them))?)\b",
    re.IGNORECASE,
)
""" "Verbal warnings are a matter for line managers and no central note is held of these"."""
_IS_NOT_HELD = (
    rf"(?:numbers?|figures?|totals?|information|this|that|it)(?: (?:is|are|was|were|has been|have been))?"
    rf" (?:therefore |also |simply )?(?:{_WITHHELD}|{_NOT_HELD})"
)
ASKED_HERE = re.compile(
    r"^\W*you (?:have )?(?:also |then |further )?(?:ask(?:ed)?|wish(?:ed)? to (?:know|learn|be told)"
    r"|want(?:ed)? to know|enquired|inquired|requested)(?: us| for| about| as to)*,? "
    rf"(?:the numbers? (?:of |who )|how many )(?P<what>[^.;:]*?)[;,:–—-] [^.]*?\b{_IS_NOT_HELD}\b",
    re.IGNORECASE,
)
""" "You also asked how many nurses were warned over those two years; the ward kept those notes and it is not held"."""
RECORDS_GONE = re.compile(
    r"^\W*(?:(?:the|our|all|any) )?(?:records?|notes?) of (?P<what>[^.;,:]*?) (?:is|are|was|were|have been|had been) "
    r"(?:destroyed|shredded|weeded|deleted|removed|expunged|disposed of|not (?:kept|retained))\b[^.;]*?"
    rf"\b{_IS_NOT_HELD}\b",
    re.IGNORECASE,
)
""" "Records of written warnings are destroyed after a year and so that part cannot be answered: number not held"."""
OWN = (OWN_NUMBER, NOT_OURS_TO_GIVE, HELD_BUT_KEPT_BACK, KEPT_BACK, NO_NOTE, ASKED_HERE, RECORDS_GONE)
ASKS_ITSELF = re.compile(
    r"\byou (?:\w+ )?(?:ask|wish|want|enquir|inquir|request)|\byour (?:request|question|enquiry)", re.IGNORECASE
)
"""Says that the number was asked for."""
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


def own_numbers(sentence: str, place: Place, setting: Setting) -> Iterator[ReportedObservation]:
    """ "The number of staff who resigned before a hearing remains withheld": it names its count."""
    if not any(word in sentence for word in ("number", "figure", "total", "how many", "held", "kept")):
        return
    match = next((match for match in (pattern.match(sentence) for pattern in OWN) if match is not None), None)
    if match is None:
        return
    before = sentence[: match.start("what")]
    if COUNTS_ON.search(sentence, match.end()) or find_counts(before):
        return  # what stands before, or behind, is a figure of its own
    is_held = match.groupdict().get("withheld") is not None
    status = CountStatus.WITHHELD if is_held else CountStatus.NOT_HELD
    is_asked = _is_asked(place, setting) or ASKS_ITSELF.search(sentence) is not None
    if not is_held and (fits(OTHER_THINGS, sentence) or not is_asked):
        return
    for told in (match, AS_WELL.match(sentence, match.end())):
        own = _own_number(told, status, place, setting) if told is not None else None
        if own is not None:
            yield own


COUNTS_ON = re.compile(
    r"(?:\bbut|\bthough|\bwhile|\band|;)\s(?:in (?:19|20)\d\d,? )?(?:\d{1,3}|one|two|three|four|five|six|seven|eight"
    r"|nine|ten|nobody|no one|none)\b(?! of (?:the|these|those))",
    re.IGNORECASE,
)
"""A figure that the sentence goes on to: "The number of dismissals is not held, but four were suspended in 2018"."""


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
    named_times = find_periods(told["what"], setting.periods)
    dated = [one.period for one in named_times if one.period]
    context = replace(setting.context, outcome=next(iter(results.values())), outcome_from="sentence")
    is_pointed, span = True, covering(dated)
    if span is None and named_times:
        is_pointed, span = pointed_at(told["what"][named_times[0].start : named_times[0].end], setting)
    if not is_pointed:
        return None  # of which time is not told
    if span is not None:
        context = replace(context, period=span, period_from="sentence")
    sites = {one.code for one in platforms_in(told["what"], (), (), setting)}
    if len(sites) == 1:
        context = replace(context, platform_code=sites.pop(), platform_from="sentence")
    count = Count(told[0].strip(" ,"), None, None, status)
    return observation(count, count.text, place, replace(setting, context=context), (Reason(UNAVAILABLE),))
