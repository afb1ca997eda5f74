"""What the words around a figure say of it, when its own row, column or sentence does not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pipeline.find.phrases import RECOUNTED, RECOUNTED_WORDS
from pipeline.interpret.asked import asked_platform, without_reports
from pipeline.interpret.asked_points import is_other_section, point_of_section
from pipeline.interpret.lexicon import Lexicon
from pipeline.interpret.matters import matters
from pipeline.interpret.periods import PeriodContext, find_periods, with_joined_pairs
from pipeline.interpret.prose.present import asks_of_now, day_of_reply
from pipeline.interpret.said import SO_MANY_YEARS, Said, names_cases, of_so_many_years, said_in
from pipeline.model.candidate import Surroundings
from pipeline.model.period import Period
from pipeline.model.replacing import replace
from pipeline.vocabulary.caseless import fits
from pipeline.vocabulary.platforms import MULTIPLE, SOCIAL_MEDIA, are_networks
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


@lru_cache(maxsize=256)
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
            context = _of_those_before(context, around, lexicon, periods)
            context = _of_section(_of_first_question(context, around, lexicon, periods), around, lexicon, periods)
        if name == "question" and context.outcome is not None and asks_of_now(text, context.outcome):
            context = _on_day_of_reply(context, text, lexicon, periods)
    return context


BREAKS_DOWN = re.compile(
    r"\bbreak (?:\w+ ){0,4}down\b|\bbreakdown\b|\bbroken down\b|\bsplit\b"
    r"|^\W*(?:q(?:uestion)? ?)?(?:\w{1,2}[.):]+ )?(?:and )?"
    r"(?:by [a-z ]+|(?:for|on|in|at|over) (?:what|which)\b[a-z ]*)\W*$",
    re.IGNORECASE,
)


def _of_first_question(context: Context, around: Surroundings, lexicon: Lexicon, periods: PeriodContext) -> Context:
    """ "Please break your answer down by site.", "And by staff group?": of what the first question asks for."""
    if not fits(BREAKS_DOWN, around.question) or context.outcome_from not in {"", *WIDEST}:
        return context
    asked = (said_in(with_joined_pairs(without_reports(text)), lexicon, periods).outcome for text in around.earlier)
    outcome = next((term for term in asked if term is not None), None)
    return context if outcome is None else replace(context, outcome=outcome, outcome_from="question")


OF_THOSE = re.compile(
    r"^\W*(?:(?:q(?:uestion)?\.?\s?)?[\w.]{1,4}\W+)?(?:(?:how many|(?:the )?numbers?) of (?:these|those|them|the above)"
    r"|(?:and )?of (?:these|those|them|the above),? (?:how many|(?:the )?numbers?))(?: (?:cases|staff|people))? "
    r"(?:(?:were|was) )?(?P<which>(?:in|for|at|from|without|aged|under|over|because of|due to)\b"
    r"(?: [\w’'&/-]+){1,8})\W*$",
    re.IGNORECASE,
)
SAYS_WHICH = re.compile(r"^(?:in|for|at|from|because of|due to) (?:the )?", re.IGNORECASE)


def _of_those_before(context: Context, around: Surroundings, lexicon: Lexicon, periods: PeriodContext) -> Context:
    """ "How many of them without notice?", "Of these, number for theft.": some of those asked for before."""
    match = OF_THOSE.match(around.question)
    if match is None or lexicon.controlled.outcomes.find(match["which"]) or find_periods(match["which"], periods):
        return context
    wholes = (text for text in around.earlier[::-1] if not fits(POINTS_BACK, text))
    asked = (said_in(with_joined_pairs(without_reports(text)), lexicon, periods).outcome for text in wholes)
    outcome = next((term for term in asked if term is not None), None)
    if outcome is None or lexicon.controlled.platforms.find(match["which"]):
        return context
    which = SAYS_WHICH.sub("", match["which"])
    return replace(context, outcome=outcome, outcome_from="question", ground=which, is_ground_of_section=False)


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
    said = said_in(match["last"], lexicon, periods) if match is not None else None
    if said is None or said.period is None:
        return context
    return replace(context, period=said.period, period_from="lead-in", is_undated=False)


def _on_day_of_reply(context: Context, question: str, lexicon: Lexicon, periods: PeriodContext) -> Context:
    """ "How many are suspended at present?" is answered as of the day of the reply, unless it names a day itself."""
    if said_in(with_joined_pairs(without_reports(question)), lexicon, periods).period is not None:
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
    if context.platform_code and not points_back and _ask_of_sites_in_turn(around.earlier, lexicon):
        context = replace(context, platform_code=SOCIAL_MEDIA, platform_from="questions")
    if context.period is None:
        context = replace(context, period=wide.period, period_from=wide.period_from, is_undated=wide.is_undated)
    return context


def _ask_of_sites_in_turn(earlier: Sequence[str], lexicon: Lexicon) -> bool:
    """True where the last questions ask about several networks, each about one.

    "1. How many were investigated over Facebook?  2. … over Twitter?  3. How many were dismissed?": over either.
    """
    found: set[str] = set()
    for text in reversed(earlier):
        asked = asked_platform(text, lexicon)
        if asked is None or asked[0] in {SOCIAL_MEDIA, MULTIPLE}:
            break
        found.add(asked[0])
    return len(found) > 1 and are_networks(found, lexicon.controlled.platforms)


ASKED = frozenset({"question", "questions"})
"""What these say is the requester's."""


def narrowed(wide: Context, text: str, name: str, lexicon: Lexicon, periods: PeriodContext) -> Context:
    """The context after reading one more text nearer to the figure; what it says replaces what was said."""
    if not text.strip():
        return wide
    own = without_reports(text) if name in ASKED else text
    said = said_in(with_joined_pairs(own), lexicon, periods)
    changes: dict[str, Any] = {}
    if len(said.each) > 1 or not wide.each:
        changes["each"] = said.each
    changes |= matters(text, name, bool(said.platform_code), lexicon)
    changes |= _asked_for(wide, said, text, name, lexicon)
    if said.is_overall and name not in WIDEST:
        changes |= {"platform_code": "", "platform_from": name, "is_overall": True}
    elif said.platform_code and not _lists_examples(wide, said, name):
        changes |= {"platform_code": said.platform_code, "platform_from": name}
    if (said.is_of_others if name == "lead-in" else said.is_not_staff) and name not in WIDEST:
        changes["is_off_subject"] = True
    elif said.outcome is not None and name == "caption":
        changes["is_off_subject"] = False
    changes |= _dated(wide, said, name)
    return replace(wide, **changes) if changes else wide


def _lists_examples(wide: Context, said: Said, name: str) -> bool:
    """A request that lists sites, of a letter about social media: they are examples of what it is about."""
    is_listed = said.platform_code == MULTIPLE and said.are_networks and name in ASKED
    return is_listed and wide.platform_code == SOCIAL_MEDIA and wide.platform_from == "subject"


def _asked_for(wide: Context, said: Said, text: str, name: str, lexicon: Lexicon) -> dict[str, Any]:
    """What the text says of the outcome."""
    if name in ASKED and OF_ANSWER.search(text) and not lexicon.controlled.outcomes.find(OF_ANSWER.sub("", text)):
        return {"outcome": None, "outcome_from": name}
    if said.outcome is not None:
        return {"outcome": said.outcome, "outcome_from": name}
    if name in {"heading", "lead-in"} and names_cases(text, lexicon):
        return {"outcome": lexicon.controlled.outcomes.term("investigation"), "outcome_from": name}
    if name == "question" and wide.outcome_from in WIDEST and UNKNOWN_ASKED.search(text):
        return {"outcome": None, "outcome_from": name}
    if said.is_not_counted and name == "caption":
        return {"outcome": None, "outcome_from": name, "is_off_subject": True}
    return {}


OF_ANSWER = re.compile(r"\bof the (?:Q|question |point )\d{1,2} \w+", re.IGNORECASE)
"""Those counted before, and not what is asked for: "How many of the Q1 allegations were proven"."""
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
POINTS_BACK = re.compile(
    r"\b(?:of (?:the|these|those|them|whom|which)|same|such|they|them|(?:Q|question )\d{1,2})\b", re.IGNORECASE
)
"""A question about the people of the question before: what was said of those holds."""


def spanned(context: Context, words: str, span: Period | None) -> Context:
    """ "The last four years" are those that the figures before have dated, where these are four years."""
    match = SO_MANY_YEARS.search(words)
    found = of_so_many_years(match, span) if context.period is None and match is not None else None
    return context if found is None else replace(context, period=found, period_from="figures-before", is_undated=False)
