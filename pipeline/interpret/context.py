"""What the words around a figure say of it, when its own row, column or sentence does not."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from pipeline.find.phrases import RECOUNTED, RECOUNTED_WORDS
from pipeline.interpret.asked import asked_platform, is_one_of_several, without_reports
from pipeline.interpret.asked_points import is_other_section, point_of_section
from pipeline.interpret.labels import analyse_label, outcome_in
from pipeline.interpret.lexicon import Lexicon
from pipeline.interpret.matters import matters
from pipeline.interpret.others import asks_headcount, is_not_staff, without_asides
from pipeline.interpret.periods import PeriodContext, find_periods, with_joined_pairs
from pipeline.interpret.prose.present import asks_of_now, day_of_reply
from pipeline.model.candidate import Surroundings
from pipeline.model.period import Period, PeriodKind
from pipeline.vocabulary.caseless import fits
from pipeline.vocabulary.terms import Term


@dataclass(frozen=True, slots=True)
class Context:
    """The dimensions that hold unless a figure says otherwise, each with where it came from."""

    outcome: Term | None = None
    outcome_from: str = ""
    period: Period | None = None
    period_from: str = ""
    platform_code: str = ""
    platform_from: str = ""
    ground: str = ""
    """What it was for in the words of the question ("sexual harassment"): the category of answers that name none."""
    is_ground_of_section: bool = False
    """The ground is that of a heading or a lead-in over the figures, not of their question."""
    people: str = ""
    """Whom the question is about, where they are some of the staff ("teachers")."""
    is_undated: bool = False
    """The words nearest say "the last five years" and no more: wider contexts must not date the figure."""
    each: tuple[Period, ...] = ()
    """The periods that the request names one by one ("for each of 2015/16, 2016/17 and 2017/18")."""
    latest: Period | None = None
    """The period last named before the words at hand: "the following year" counts from it."""
    whole_period: Period | None = None
    """What the document covers from its first day to its last: "both years together" is this."""
    is_overall: bool = False
    """The words nearest say "for all reasons": a total over more than the subject."""
    off_site: frozenset[str] = frozenset()
    """The headings of sections on other subjects than the platform asked about."""
    request: str = ""
    """The request as the document recounts it, every point of it."""
    is_off_subject: bool = False
    """The words nearest speak of something else (students, sickness, grievances): nothing there is a figure of ours."""


def local_context(wide: Context, around: Surroundings, lexicon: Lexicon, periods: PeriodContext) -> Context:
    """Narrow the document's context by headings, lead-in, question and caption, the nearest last."""
    context = inherited(wide, around, lexicon, periods)
    layers: Iterable[tuple[str, str]] = (
        *(("heading", heading) for heading in around.headings),
        ("question", around.question),
        ("lead-in", around.lead_in),
        ("caption", around.caption),
    )
    for name, text in layers:
        context = narrowed(context, text, name, lexicon, periods)
        if name == "lead-in":
            context = _dated_last(context, text, lexicon, periods)
        if name == "question":
            context = _of_section(context, around, lexicon, periods)
        if name == "question" and context.outcome is not None and asks_of_now(text, context.outcome):
            context = _on_day_of_reply(context, text, lexicon, periods)
    return context


LONGEST_SECTION = 6
"""Words of a heading that names what a section is about."""


def _of_section(context: Context, around: Surroundings, lexicon: Lexicon, periods: PeriodContext) -> Context:
    """Of a request with several points, recounted whole, the one that the section at hand answers."""
    section = around.caption or next(iter(around.headings[-1:]), "")
    if section in context.off_site:
        context = replace(context, platform_code="", platform_from="heading")
    request = around.question or context.request
    if not request or not section or len(section.split()) > LONGEST_SECTION:
        return context
    point = point_of_section(request, section, lexicon)
    if point:
        context = narrowed(context, point, "question", lexicon, periods)
    if is_other_section(request, section, lexicon):
        context = replace(context, platform_code="", platform_from="heading")
    return context


INTRODUCES = re.compile(r"(?<=[.;])\s+(?P<last>[^.;]{8,160}:)\s*$")


def _dated_last(context: Context, lead_in: str, lexicon: Lexicon, periods: PeriodContext) -> Context:
    """ "A log is kept since April 2011. In 2011/12 it recorded the following cases:": the last words date the table."""
    match = INTRODUCES.search(lead_in)
    said = _said(match["last"], lexicon, periods) if match is not None else None
    if said is None or said.period is None:
        return context
    return replace(context, period=said.period, period_from="lead-in", is_undated=False)


def _on_day_of_reply(context: Context, question: str, lexicon: Lexicon, periods: PeriodContext) -> Context:
    """ "How many are suspended at present?" is answered as of the day of the reply, unless it names a day itself."""
    if _said(with_joined_pairs(without_reports(question)), lexicon, periods).period is not None:
        return context
    return replace(context, period=day_of_reply(periods), period_from="question", is_undated=False)


def inherited(wide: Context, around: Surroundings, lexicon: Lexicon, periods: PeriodContext) -> Context:
    """What the questions asked before say of time, platform and ground; each asks for outcomes of its own.

    "You asked, for each of 2015/16 and 2016/17: …", "1. How many were dismissed over Facebook in 2012?" hold for
    "2. How many were warned?".
    """
    context = wide
    points_back = fits(POINTS_BACK, around.question)
    first = next(iter(around.earlier), "")
    is_first_silent = (
        bool(first) and not fits(RECOUNTED, first, RECOUNTED_WORDS) and asked_platform(first, lexicon) is None
    )
    for text in around.earlier:
        nearer = narrowed(context, text, "question", lexicon, periods)
        if is_first_silent and not points_back:
            nearer = replace(nearer, platform_code=wide.platform_code, platform_from=wide.platform_from)
        holds = points_back or fits(RECOUNTED, text, RECOUNTED_WORDS)
        context = replace(
            nearer,
            outcome=wide.outcome,
            outcome_from=wide.outcome_from,
            ground=nearer.ground if holds else context.ground,
            people=nearer.people if holds else context.people,
            is_off_subject=False,
            is_overall=False,
        )
    if context.period is None:
        context = replace(context, period=wide.period, period_from=wide.period_from, is_undated=wide.is_undated)
    return context


ASKED = frozenset({"question", "questions"})
"""What these say is the requester's."""


def narrowed(wide: Context, text: str, name: str, lexicon: Lexicon, periods: PeriodContext) -> Context:
    """The context after reading one more text nearer to the figure; what it says replaces what was said."""
    if not text.strip():
        return wide
    own = without_reports(text) if name in ASKED else text
    said = _said(with_joined_pairs(own), lexicon, periods)
    changes: dict[str, Any] = {}
    if len(said.each) > 1 or not wide.each:
        changes["each"] = said.each
    changes |= matters(text, name, bool(said.platform_code), lexicon)
    changes |= _asked_for(wide, said, text, name, lexicon)
    if said.is_overall and name not in WIDEST:
        changes |= {"platform_code": "", "platform_from": name, "is_overall": True}
    elif said.platform_code:
        changes |= {"platform_code": said.platform_code, "platform_from": name}
    if (said.is_of_others if name == "lead-in" else said.is_not_staff) and name not in WIDEST:
        changes["is_off_subject"] = True
    elif said.outcome is not None and name == "caption":
        changes["is_off_subject"] = False
    changes |= _dated(wide, said, name)
    return replace(wide, **changes) if changes else wide


def _asked_for(wide: Context, said: Said, text: str, name: str, lexicon: Lexicon) -> dict[str, Any]:
    """What the text says of the outcome."""
    if said.outcome is not None:
        return {"outcome": said.outcome, "outcome_from": name}
    if name == "heading" and _names_cases(text, lexicon):
        return {"outcome": lexicon.controlled.outcomes.term("investigation"), "outcome_from": name}
    if name == "question" and wide.outcome_from in WIDEST and UNKNOWN_ASKED.search(text):
        return {"outcome": None, "outcome_from": name}
    if said.is_not_counted and name == "caption":
        return {"outcome": None, "outcome_from": name, "is_off_subject": True}
    return {}


UNKNOWN_ASKED = re.compile(
    r"\bhow many (?!(?:cases|of (?:these|those|them) (?:cases )?(?:were|are) (?:in|on|by|over|for|about)|in"
    r"|each|per)\b)(?:\w+ ){0,6}?"
    r"(?:were|was|have|had|has|did|do|does|is|are|got|came|led|won|lost|left|works?|follows?|\w{2,}ed)\b",
    re.IGNORECASE,
)
"""Asks for a number of its own in words that name no known outcome: what other questions ask for is not its answer."""


def _dated(wide: Context, said: Said, name: str) -> dict[str, Any]:
    if said.period is None and said.is_together:
        return {"period": wide.whole_period, "period_from": name, "is_undated": False}
    if said.period is None and not said.is_undated:
        return {}
    return {"period": said.period, "period_from": name, "is_undated": said.is_undated}


WIDEST = frozenset({"subject", "questions"})
"""Of the whole document: words there on all reasons, or on people who are no staff, hold not for every figure."""
SHORT = 120
"""Characters: shorter texts are read as labels."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one text says of the figures below it, whatever was said before."""

    outcome: Term | None
    platform_code: str
    period: Period | None
    is_undated: bool
    each: tuple[Period, ...]
    is_not_counted: bool
    is_overall: bool
    is_together: bool
    is_not_staff: bool
    is_of_others: bool
    """It speaks of others than staff, and not only to say that they are left out or answer for themselves."""


def period_named(text: str, lexicon: Lexicon, periods: PeriodContext) -> Period | None:
    """The time that a question or heading names, whatever it tells of others."""
    return _said(without_reports(text), lexicon, periods).period


@lru_cache(maxsize=4096)
def _said(text: str, lexicon: Lexicon, periods: PeriodContext) -> Said:
    """Read once: headings and questions stand over many passages."""
    is_label = len(text) < SHORT
    term = _either(text, lexicon)
    if term is None:
        term, _ = outcome_in(text, lexicon) if is_label else _single_outcome(_first_asked(text, lexicon), lexicon)
    if term is None and (fits(EACH_CASE, text) or fits(HOW_MANY_CASES, text)):
        term = lexicon.controlled.outcomes.term("investigation")
    platform = None if is_one_of_several(text, lexicon) else asked_platform(text, lexicon)
    period, is_undated = _span(text, periods)
    return Said(
        outcome=term,
        platform_code=platform[0] if platform else "",
        period=period,
        is_undated=is_undated,
        each=_each(text, periods),
        is_not_counted=is_label and analyse_label(text, lexicon, periods).is_not_counted(),
        is_overall=fits(ALL_REASONS, text),
        is_together=fits(TOGETHER, text),
        is_not_staff=is_not_staff(text, lexicon) or (term is None and asks_headcount(text)),
        is_of_others=is_not_staff(without_asides(text), lexicon),
    )


def _names_cases(text: str, lexicon: Lexicon) -> bool:
    """ "Code of Conduct cases about social media": a heading of cases, with what they were about."""
    named = lexicon.controlled
    return CASES.search(text) is not None and bool(named.platforms.find(text) or named.reasons.find(text))


CASES = re.compile(r"\bcases\b", re.IGNORECASE)


def _single_outcome(text: str, lexicon: Lexicon) -> tuple[Term | None, tuple[object, ...]]:
    """Long texts name many outcomes: only where they name one does it hold for figures that name none."""
    codes = {match.term.code: match.term for match in lexicon.controlled.outcomes.find(text)}
    specific = [term for code, term in codes.items() if code not in {"investigation", "disciplinary_action"}]
    if len(specific) == 1:
        return specific[0], ()
    if not specific and codes:
        return next(iter(codes.values())), ()
    return None, ()


EITHER = re.compile(
    r"\s*(?:,|/|\bor\b|\band/or\b|,\s*or)\s*(?:(?:otherwise|formally|been|were|subsequently)\s+)*", re.IGNORECASE
)
ASKED_AGAIN = re.compile(r"\band (?:also )?(?:how many|the numbers?)\b", re.IGNORECASE)


def _either(text: str, lexicon: Lexicon) -> Term | None:
    """ "Dismissed or disciplined over …" asks for any formal outcome, whatever is named beside it."""
    found = lexicon.controlled.outcomes.find(text)
    for one, after in itertools.pairwise(found):
        whole = next((match.term for match in (one, after) if match.term.code == "disciplinary_action"), None)
        others = {one.term.code, after.term.code} - {"disciplinary_action", "investigation", "no_action"}
        if whole is not None and others and EITHER.fullmatch(text[one.end : after.start]):
            return whole
    return None


def _first_asked(text: str, lexicon: Lexicon) -> str:
    """ "How many were disciplined …, and how many lost their jobs": the first is what a bare answer gives."""
    again = ASKED_AGAIN.search(text)
    first = text[: again.start()] if again else text
    return first if fits(COUNTING, first) and lexicon.controlled.outcomes.find(first) else text


TOGETHER = re.compile(
    r"\b(?:taking|over|across|for|in) (?:the |all |both |these |those )*(?:two |three |four |five |"
    r"six |ten )?(?:(?:financial|calendar|academic|full) )?(?:years|periods) "
    r"(?:taken )?together\b|\bboth years\b|\b(?:whole|entire) (?:period|time)\b|\ball (?:the |of the )?years\b",
    re.IGNORECASE,
)
COUNTING = re.compile(r"\bhow many\b|\bnumbers? of\b|\bhow often\b|\btotal\b", re.IGNORECASE)
ALL_REASONS = re.compile(
    r"\b(?:for|on) (?:all|any|every|whatever) (?:other )?(?:reasons?|grounds?|causes?)\b|"
    r"\bwhatever the reason\b|\ball reasons\b|"
    r"\b(?:all|any|every) (?:kinds?|types?|forms?|sorts?|categor(?:y|ies)|manner) of (?:\w+ )?(?:misconduct|conduct|"
    r"offences?|cases?|allegations?|discipline|disciplinar(?:y|ies))\b",
    re.IGNORECASE,
)
"""The figures are over more than the subject: no platform holds, and they are totals of what it asks for."""
EACH_CASE = re.compile(r"\b(?:for|in|of) each (?:incident|case|allegation|complaint|investigation)\b", re.IGNORECASE)
HOW_MANY_CASES = re.compile(
    r"\bhow many (?:\w+ ){0,4}(?:was|were|had been|have been|has been) reported\b|"
    r"\ballegations? (?:was|were|has been|have been) made\b|"
    r"\bsubject (?:to|of) (?:an? |any )?(?:[\w-]+ ){0,4}(?:allegations?|complaints?|cases?|investigations?"
    r"|proceedings)\b|"
    r"\bnumbers? of (?:\(\w\) )?(?:[a-z]+ ){0,2}(?:allegations|complaints|investigations|cases)\b|"
    r"\bhow many (?:\w+ ){0,4}(?:allegations|cases|incidents|complaints|investigations|breaches|hearings)\b",
    re.IGNORECASE,
)
POINTS_BACK = re.compile(r"\b(?:of (?:the|these|those|them|whom|which)|same|such|they|them)\b", re.IGNORECASE)
"""A question about the people of the question before: what was said of those holds."""
SO_MANY_YEARS = re.compile(
    r"\b(?:last|past|previous|preceding|all|the|those|these) (?P<n>two|three|four|five|six|seven|eight|nine|ten"
    r"|\d{1,2}) (?:(?:complete|full|financial|calendar|academic) ){0,2}years\b",
    re.IGNORECASE,
)
SMALL = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NUMBERS = {word: at for at, word in enumerate(SMALL, start=2)}


def spanned(context: Context, words: str, span: Period | None) -> Context:
    """ "The last four years" are those that the figures before have dated, where these are four years."""
    match = SO_MANY_YEARS.search(words)
    found = of_so_many_years(match, span) if context.period is None and match is not None else None
    return context if found is None else replace(context, period=found, period_from="figures-before", is_undated=False)


def of_so_many_years(match: re.Match[str], span: Period | None) -> Period | None:
    """The span where it is as many years as the words say ("the three years"); None where it is not."""
    is_long = span is not None and abs((span.end - span.start).days + 1 - days_of_years(match)) <= 1
    return span if is_long else None


def days_of_years(match: re.Match[str]) -> float:
    """The days of so many years: 1095.75 of "the three years"."""
    return (NUMBERS.get(match["n"].casefold()) or int(match["n"])) * 365.25


BACK_REFERENCE = re.compile(
    r"\b(?:same|that|those|these|this|above|whole|entire|all|both|either|together|(?:each|any|none"
    r"|all) of the)\b|^(?:over |"
    r"in |during |across |for )?the (?!last|past|previous|preceding)(?:\w+ )?(?:\w+ )?years?\b",
    re.IGNORECASE,
)
"""Words of time that point back ("in the same year"): they leave the period as it was."""


def _span(text: str, periods: PeriodContext) -> tuple[Period | None, bool]:
    """The period a text names, or the span over several; True where it names one without dates."""
    matches = find_periods(text, periods)
    matches = tuple(match for match in matches if not match.is_correspondence)
    dated = [
        match.period for match in matches if match.period is not None and match.period.kind is not PeriodKind.POINT
    ]
    if not dated:
        undated = [text[match.start : match.end] for match in matches if match.is_undated]
        return None, any(not fits(BACK_REFERENCE, words) for words in undated)
    return covering(dated), False


def _each(text: str, periods: PeriodContext) -> tuple[Period, ...]:
    """The periods of the longest enumeration in a text."""
    named = [
        tuple(part.period for part in match.each if part.period is not None)
        for match in find_periods(text, periods)
        if not match.is_correspondence
    ]
    longest = max(named, key=len, default=())
    return longest if len(longest) > 1 else tuple(period for group in named for period in group)


def covering(periods: Sequence[Period]) -> Period | None:
    """The span from the first day of the earliest to the last day of the latest; None of none."""
    if len(periods) < 2:
        return periods[0] if periods else None
    first = min(periods, key=lambda period: period.start)
    end = max(period.end for period in periods)
    return replace(first, label="; ".join(dict.fromkeys(period.label for period in periods)), end=end)
