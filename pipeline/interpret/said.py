"""What one text says of the figures below it: outcome, platform, time, and whom it is not about."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from pipeline.interpret.asked import asked_platform, is_one_of_several, without_reports
from pipeline.interpret.labels import analyse_label, outcome_in
from pipeline.interpret.lexicon import Lexicon
from pipeline.interpret.others import asks_headcount, is_not_staff, without_asides
from pipeline.interpret.periods import PeriodContext, find_periods
from pipeline.model.period import Period, PeriodKind
from pipeline.model.replacing import replace
from pipeline.vocabulary.caseless import fits
from pipeline.vocabulary.platforms import are_networks
from pipeline.vocabulary.rare import compile_rare
from pipeline.vocabulary.terms import Term

SHORT = 120
"""Characters: shorter texts are read as labels."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one text says of the figures below it, whatever was said before."""

    outcome: Term | None
    platform_code: str
    are_networks: bool
    """The platforms named are social networks, each of them."""
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
    return said_in(without_reports(text), lexicon, periods).period


@lru_cache(maxsize=4096)
def said_in(text: str, lexicon: Lexicon, periods: PeriodContext) -> Said:
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
        are_networks=platform is not None and are_networks(platform[1], lexicon.controlled.platforms),
        period=period,
        is_undated=is_undated,
        each=_each(text, periods),
        is_not_counted=is_label and analyse_label(text, lexicon, periods).is_not_counted(),
        is_overall=fits(ALL_REASONS, text),
        is_together=fits(TOGETHER, text),
        is_not_staff=is_not_staff(text, lexicon) or (term is None and asks_headcount(text)),
        is_of_others=is_not_staff(without_asides(text), lexicon),
    )


def names_cases(text: str, lexicon: Lexicon) -> bool:
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
    r"^\W*(?:q(?:uestion)?\.?\s?)?\d[\d.]{0,3}\W+(?:[a-z]+ ){0,3}(?:allegations|complaints|cases|incidents) "
    r"(?:about|of|over|concerning|involving|relating to|regarding)\b|"
    r"\bnumbers? of (?:\(\w\) )?(?:[a-z]+ ){0,2}(?:allegations|complaints|investigations|cases)\b|"
    r"\bhow many (?:\w+ ){0,4}(?:allegations|cases|incidents|complaints|investigations|breaches|hearings)\b",
    re.IGNORECASE,
)
SO_MANY_YEARS = compile_rare(
    r"\b(?:last|past|previous|preceding|all|the|those|these) (?P<n>two|three|four|five|six|seven|eight|nine|ten"
    r"|\d{1,2}) (?:(?:complete|full|financial|calendar|academic) ){0,2}years\b",
    re.IGNORECASE,
)
SMALL = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NUMBERS = {word: at for at, word in enumerate(SMALL, start=2)}


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
    days = [match.period for match in matches if match.period is not None and AS_AT.search(text[: match.end])]
    if len(text) < SHORT and not dated and len(days) == 1:
        return days[0], False
    if not dated:
        undated = [text[match.start : match.end] for match in matches if match.is_undated]
        return None, any(not fits(BACK_REFERENCE, words) for words in undated)
    return covering(dated), False


AS_AT = re.compile(r"\bas (?:at|of|on) [^,;.:]{4,40}$", re.IGNORECASE)
""" "Suspended employees as at 30 November 2010": a state, of that one day."""


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
