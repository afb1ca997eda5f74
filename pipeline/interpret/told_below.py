"""What the lines right below a table say of all its figures: their time, and the site that all of them were on.

"All in 2012.", "These figures are for the calendar year 2012.", "They cover April 2012 to March 2013."
"All of these cases involved Facebook and took place in the 2012/13 financial year."
"Source: HR log, 1 January to 31 December 2010", also as the last row of the table.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final

from pipeline.find.sentences import sentences_of
from pipeline.interpret.named_reasons import other_matters
from pipeline.interpret.periods import find_periods
from pipeline.interpret.scope import PERIOD_NOT_SAID
from pipeline.interpret.setting import Setting
from pipeline.interpret.tables.shape import spans_width
from pipeline.model.candidate import Candidates
from pipeline.model.document import Table
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.model.period import Period, PeriodKind
from pipeline.model.replacing import replace
from pipeline.vocabulary.platforms import MULTIPLE, platform_of

PERIOD_FROM_REMARK: Final = "period-from-remark"
PLATFORM_FROM_REMARK: Final = "platform-from-remark"
NEAR: Final = 2
"""Items below the last line of a table: a remark on it stands no further off."""
_THINGS: Final = r"(?:figures?|numbers?|data|tables?|totals?|results?|sanctions?|cases|incidents|outcomes)"
_PEOPLE: Final = r"(?:staff|employees|people|officers)"
_ALL: Final = (
    rf"(?:(?:all|both|each) (?:of )?(?:(?:the|these|those|our) )?(?:{_THINGS}|{_PEOPLE})"
    r"|(?:all|both|each) of (?:them|these|those|which)"
    rf"|(?:these|those) {_PEOPLE}|(?:the|these|those|this|our) (?:above )?{_THINGS}|they|all)"
    r"(?: (?:above|shown|given|here|in the table))*"
)
"""All that a table counts; "the warnings" or "staff" are some of it, or others."""
_WITHIN: Final = r"(?: (?:for|from|in|within|during|between|of))?"
_VERB_OF_TIME: Final = (
    r"(?:covers?|(?:all )?relates? to|(?:all )?refers? to|concerns?|spans?"
    rf"|(?:(?:is|are|was|were)(?: all)?|(?:all )?(?:took place|occurred|happened|arose|date)"
    r"|(?:were|was) (?:all )?(?:given|imposed|issued|made|recorded|closed|concluded|completed|decided|dealt with"
    rf"|disciplined)){_WITHIN})"
)
_VERB_OF_SITE: Final = (
    r"(?:(?:all )?(?:involved?s?|concern(?:s|ed)?|relate[sd]? to|arose from)"
    r"|(?:is|are|was|were) (?:all )?(?:about|over|for|to do with|in connection with|related to))"
)
_OF_TIME: Final = rf"(?:(?:for|from|in|within|during|between|of)|{_VERB_OF_TIME})"
_WORDS: Final = r"(?: [\w'’-]+)"
_PERIOD: Final = r"(?:the )?(?:(?:reporting|time) )?period(?: covered)?(?: is|:)"
_BEFORE: Final = r"^\W*(?:notes?\W+)?(?:\(?\d\)?\W+)?"
OF_TIME: Final = re.compile(
    rf"{_BEFORE}(?:{_ALL} (?:{_VERB_OF_SITE}{_WORDS}{{1,4}} and )?{_OF_TIME}|{_THINGS} {_VERB_OF_TIME}|{_PERIOD})"
    r"(?:\W*\b(?:the|only|whole|full|calendar|financial|academic|years?|period|months|to|in|of|from|two|three|four"
    r"|five|ended|ending)\b)*\W*$",
    re.IGNORECASE,
)
"""What stands before the time in such a sentence."""
OF_SOURCE: Final = re.compile(
    r"^\W*(?:(?:data )?sources?|(?:(?:data|figures?) )?(?:taken|extracted|drawn|compiled) from)\b"
    r"(?:[ :,–-]+[\w&'’/]+){1,8}"
    r"[ :,;–-]+(?:\(?(?:for|from|in|covering|period|the|year|financial|calendar|academic)\s?)*$",
    re.IGNORECASE,
)
"""What stands before a span of time where the source of a table is named; a day or a bare year may be the source's."""
_FROM_TO: Final = re.compile(r"[/–-]|\b(?:to|until)\b")
BEHIND_TIME: Final = re.compile(
    rf"(?:\W*\b(?:only|calendar|financial|academic|tax|years?|inclusive)\b)*"
    rf"(?: and {_VERB_OF_SITE}{_WORDS}{{1,5}})?[\s.)]*$",
    re.IGNORECASE,
)
"""All that may follow the time: "2012 only.", but not "Figures for 2015 will be published in July."."""
OF_SITE: Final = re.compile(
    rf"{_BEFORE}{_ALL} (?:{_VERB_OF_TIME}(?: [\w/–-]+){{1,8}} and )?{_VERB_OF_SITE}"
    rf"(?P<named>{_WORDS}{{1,6}}?)(?: and {_VERB_OF_TIME}(?: [\w/–-]+){{1,8}})?[\s.)]*$",
    re.IGNORECASE,
)
"""A sentence that says so of a site, and nothing beside it but a time."""
OF_MAKING: Final = re.compile(
    r"\b(?:figures?|numbers?|data|tables?|totals?|results?|outcomes) (?:were|was|is|are) (?:all )?(?:given|issued|made"
    r"|recorded|closed|concluded|completed|decided)\b",
    re.IGNORECASE,
)
"""When figures were made, not when what they count took place."""
POINTS_BACK: Final = re.compile(r"^\W*(?:they|(?:all|both|each) of (?:them|these|those|which))\b", re.IGNORECASE)
NOT_ALL: Final = re.compile(
    r"\b(?:not|no|none|nor|but|except(?:ing)?|apart|other than|than|some|most|mainly|mostly|half|may|might"
    r"|would|if|one of|rather|instead|excludes?|exclud(?:ed|ing)|held by)\b",
    re.IGNORECASE,
)


def with_told_below(
    figures: Sequence[ReportedObservation], candidates: Candidates, setting: Setting
) -> tuple[ReportedObservation, ...]:
    """The tables' figures, those without a time or site given what the lines right below say of all of them."""
    told = dict(_told(candidates, setting))
    sited = {one.provenance.item_index for one in figures if one.platform_code}
    return tuple(
        _told_of(one, *told[one.provenance.item_index], is_sited=one.provenance.item_index in sited)
        if one.provenance.item_index in told
        else one
        for one in figures
    )


def _told(candidates: Candidates, setting: Setting) -> Iterator[tuple[int, tuple[Period | None, str]]]:
    """For each table with such lines below it its item index, and the time and site they tell."""
    notes = {table.item_index: (*_last_rows(table.table), *table.surroundings.notes) for table in candidates.tables}
    starts = sorted(notes)
    for start, following in itertools.zip_longest(starts, starts[1:]):
        below = [one for one in candidates.passages if start < one.item_index <= start + NEAR]
        texts = [*notes[start], *(one.block.text for one in below if following is None or one.item_index < following)]
        sentences = [one for text in texts for one in _of_table(text, setting)]
        periods = [period for text in sentences if (period := _period_in(text, setting)) is not None]
        sites = [site for text in sentences if (site := _site_in(text, setting))]
        if periods or sites:
            yield start, (periods[0] if len(periods) == 1 else None, sites[0] if len(sites) == 1 else "")


def _last_rows(table: Table) -> tuple[str, ...]:
    """The texts of rows below the figures that are one cell over the whole width: notes set within the table."""
    spanning = itertools.takewhile(spans_width, reversed(table.from_row(max(0, table.row_count - NEAR)).grid()))
    texts = (row[0].text for row in spanning if row[0] is not None)
    return tuple(reversed(tuple(texts)))


def _of_table(text: str, setting: Setting) -> Iterator[str]:
    """The sentences that may tell of the whole table; "they" behind a sentence on something else may not."""
    is_of_table = True
    for sentence in (one.text for one in sentences_of(text)):
        is_of_part = NOT_ALL.search(sentence) is not None or OF_MAKING.search(sentence) is not None
        if not is_of_part and (is_of_table or not POINTS_BACK.match(sentence)):
            yield sentence
        is_of_table = _period_in(sentence, setting) is not None or bool(_site_in(sentence, setting))


def _period_in(sentence: str, setting: Setting) -> Period | None:
    """The one time that a sentence says of a whole table."""
    named = [one for one in find_periods(sentence, setting.periods) if not one.is_correspondence]
    if len(named) != 1 or named[0].period is None or named[0].period.kind is PeriodKind.POINT:
        return None
    before, behind = sentence[: named[0].start].rstrip(), sentence[named[0].end :]
    is_of_source = (
        OF_SOURCE.match(f"{before} ") is not None
        and _FROM_TO.search(sentence[named[0].start : named[0].end]) is not None
    )
    is_of_all = OF_TIME.match(before) is not None or is_of_source
    return named[0].period if is_of_all and BEHIND_TIME.match(behind) else None


def _site_in(sentence: str, setting: Setting) -> str:
    """The one site that a sentence says of a whole table, and no other matter beside it."""
    match = OF_SITE.match(sentence)
    if match is None or other_matters(sentence, setting.lexicon):
        return ""
    found = platform_of(match["named"], setting.lexicon.controlled.platforms)
    is_one = found is not None and (found[0] == MULTIPLE or " and " not in match["named"])
    return found[0] if found is not None and is_one else ""


def _told_of(figure: ReportedObservation, period: Period | None, site: str, *, is_sited: bool) -> ReportedObservation:
    says_when = all(reason.code != PERIOD_NOT_SAID for reason in figure.reasons)
    if period is not None and figure.period is None and not says_when:
        kept = tuple(reason for reason in figure.reasons if reason.code != PERIOD_NOT_SAID)
        reasons = (*kept, Reason(PERIOD_FROM_REMARK, period.label))
        figure = replace(figure, period=period, period_label=period.label, reasons=reasons)
    if site and not is_sited:
        figure = replace(figure, platform_code=site, reasons=(*figure.reasons, Reason(PLATFORM_FROM_REMARK, site)))
    return figure
