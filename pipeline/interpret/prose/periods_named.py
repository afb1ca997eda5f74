"""The times that a sentence names, those told by others ("the following year") among them."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.interpret.periods import PeriodMatch, find_periods
from pipeline.interpret.prose.lasting import is_life_of_warning
from pipeline.interpret.prose.mention import PeriodMention
from pipeline.interpret.prose.relative_years import relative_years
from pipeline.interpret.prose.state_days import with_state_days
from pipeline.interpret.setting import Setting
from pipeline.model.period import Period, PeriodKind
from pipeline.vocabulary.number_words import WORDS
from pipeline.vocabulary.rare import compile_rare


def periods_in(text: str, setting: Setting) -> tuple[PeriodMention, ...]:
    """The times that a sentence names, in order, those of letters that were sent left out."""
    found = [_of_that_year(match, text, setting) for match in find_periods(text, setting.periods)]
    times = [match for match in found if not (match.is_correspondence or is_life_of_warning(match, text))]
    times = [match for match in times if len(times) == 1 or not LATEST.search(text, 0, match.start)]
    return _with_whole_time(text, _with_relative(text, times, setting))


LATEST = compile_rare(r"\bmost recently,?(?: (?:in|on|during))?\s*$", re.IGNORECASE)
""" "We have dismissed three since 2010, most recently in 2014.": one time of several, and not that of the three."""
_SPAN = r"(?:time|period|years|span)"
WHOLE_TIME = compile_rare(
    rf"\b(?:in|over|during|for|across) (?:all (?:of )?(?:that|this|the|those|these)|(?:that|this|the) (?:whole|entire)"
    rf"|the whole of (?:that|this|the)) {_SPAN}\b(?!,? (?:from|between|to|since|covered|in question|\(?\d))"
    rf"|\bthroughout(?: (?:that|this|the|those|these) (?:(?:whole|entire) )?{_SPAN})?"
    r"(?=\s*(?:[,.;:)]|$)| (?:nobody|no|none|there|we|not)\b)"
    r"|\bat (?:any|no) (?:time|point|stage) (?:in|during|over) (?:that|this|the|those|these) (?:(?:whole|entire) )?"
    rf"{_SPAN}\b(?!,? (?:from|between|to|since|covered|in question|\(?\d))",
    re.IGNORECASE,
)
""" "One was warned in 2014. Nobody was dismissed in all that time.": in the time that the whole answer tells of."""


def _with_whole_time(text: str, told: tuple[PeriodMention, ...]) -> tuple[PeriodMention, ...]:
    """The times of a sentence, words for all the time told before in place of shorter undated ones."""
    whole = [PeriodMention(*match.span(), match[0], None) for match in WHOLE_TIME.finditer(text)]
    dated = [one for one in told if one.period is not None]
    whole = [one for one in whole if not any(_share(one, other) for other in dated)]
    kept = [one for one in told if one.period is not None or not any(_share(one, other) for other in whole)]
    return tuple(sorted((*kept, *whole), key=lambda one: one.start)) if whole else told


def _share(one: PeriodMention, other: PeriodMention) -> bool:
    return one.start < other.end and other.start < one.end


THOSE_FROM = compile_rare(
    rf"\b(?:the|those|these|all|both) (?:(?:{WORDS}|\d+) )?(?:cases |matters |hearings |people |staff )?$",
    re.IGNORECASE,
)


def _of_that_year(match: PeriodMatch, text: str, setting: Setting) -> PeriodMatch:
    """ "The two from 2017 produced one dismissal" is of 2017, and not from 2017 on."""
    words = text[match.start : match.end]
    if match.period is not None or not words.startswith("from ") or not THOSE_FROM.search(text[: match.start]):
        return match
    year = next(iter(find_periods(words.removeprefix("from "), setting.periods)), None)
    return replace(match, period=year.period, is_undated=False) if year is not None and year.period else match


def periods_named(text: str, setting: Setting) -> tuple[Period, ...]:
    """The periods of more than a day that a text names, in its order."""
    found = [match for match in find_periods(text, setting.periods) if not match.is_correspondence]
    periods = [mention.period for mention in _with_relative(text, found, setting) if mention.period is not None]
    return tuple(dict.fromkeys(period for period in periods if period.kind is not PeriodKind.POINT))


def _with_relative(text: str, found: list[PeriodMatch], setting: Setting) -> tuple[PeriodMention, ...]:
    """The periods named, with those told by others ("the following year") in place of undated words at their place."""
    said = [(match.start, match.period) for match in found if match.period is not None]
    context = setting.context
    relative = relative_years(text, said, context.latest, context.each)
    named = [
        PeriodMention(m.start, m.end, text[m.start : m.end], m.period, tuple(p.period for p in m.each if p.period))
        for m in found
        if m.period is not None or not any(one.start < m.end and m.start < one.end for one in relative)
    ]
    named.extend(PeriodMention(one.start, one.end, text[one.start : one.end], one.period) for one in relative)
    named.sort(key=lambda mention: mention.start)
    return with_state_days(text, tuple(named), setting.context)
