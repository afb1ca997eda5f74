"""What a document leaves open about a figure, as named reasons that lower its confidence.

None of them changes what was read. They are told from the whole document, once everything in it has been read:
a figure without a platform in a letter about platforms, a number beside it that was not understood, a wide period where
the document names narrower ones.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.find.phrases import RECITAL, RECOUNTED, RECOUNTED_WORDS
from pipeline.find.sentences import sentences_of
from pipeline.interpret.counts import find_counts
from pipeline.interpret.labels import EITHER
from pipeline.interpret.lexicon import Lexicon
from pipeline.interpret.periods import find_periods
from pipeline.interpret.setting import Setting
from pipeline.model.candidate import Candidates
from pipeline.model.observation import Reason, ReportedObservation, Source
from pipeline.model.period import Period, PeriodKind
from pipeline.vocabulary.caseless import fits
from pipeline.vocabulary.platforms import EMAIL, INTERNET, MULTIPLE, SOCIAL_MEDIA

LONG = 24
"""Words of a sentence beyond which more goes on in it than is understood."""
SAID_BY = {MULTIPLE: frozenset({EMAIL, INTERNET})}
"""Platforms that are named where a letter speaks of "e-mail and internet", the commonest of what is several."""
AFAR = frozenset(
    {"platform-from-lead-in", "platform-from-question", "platform-from-questions", "platform-from-subject",
     "platform-from-heading", "platform-from-sentence-before", "platform-from-recital"}
)  # fmt: skip
"""Places of a platform's name that are not the figure's own."""
PLATFORM_UNSAID = "platform-unsaid"
"""The reason code of a figure that names no platform, where others of the answer, or its covering letter, may."""
WIDE_SOURCES = ("period-from-", "period-pointed-back")
A_YEAR = 370
MOST_OF_A_YEAR = 300
OPEN = frozenset({PeriodKind.SINCE, PeriodKind.TO_DATE})
ENDING = frozenset({PeriodKind.POINT, PeriodKind.SPAN, PeriodKind.TO_DATE, PeriodKind.SINCE, PeriodKind.ROLLING})
"""Kinds of time whose last day may be where the figures end too."""


@dataclass(frozen=True, slots=True)
class Whole:
    """What a document says in all: the platforms and periods that it names anywhere, and its passages' texts."""

    platforms: frozenset[str]
    """Codes of the platforms that it names."""
    periods: tuple[Period, ...]
    """None where no figure has a period that others could throw doubt upon."""
    texts: dict[int, str]
    last_days: frozenset[dt.date]
    """Days on which the letter says that something ended or stood, its own dates apart."""
    names_platform: bool
    """It names one in words, or in a row or column of a table: what stands beside it may mean the same."""
    recited: frozenset[int]
    """Tables and passages that follow the request as it is recounted, which may ask for more than they answer."""
    newest: dt.date | None
    """The first day of the newest period that a figure has."""
    offsets: dict[int, tuple[int, ...]]
    """Where in each passage a figure was read."""


def with_doubts(
    figures: Sequence[ReportedObservation], candidates: Candidates, setting: Setting
) -> Iterator[ReportedObservation]:
    """All figures of a document, each with the reasons for doubt that the rest of it gives."""
    if not figures:
        return
    whole = whole_of(figures, candidates, setting)
    for one in figures:
        found = tuple(doubts(one, whole, setting.lexicon))
        yield replace(one, reasons=(*one.reasons, *found)) if found else one


def whole_of(figures: Sequence[ReportedObservation], candidates: Candidates, setting: Setting) -> Whole:
    """Everything that doubts are told from; read once for a document."""
    offsets: dict[int, tuple[int, ...]] = {}
    for one in figures:
        if one.source is Source.PROSE:
            index = one.provenance.item_index
            offsets[index] = (*offsets.get(index, ()), one.provenance.quote_offset or 0)
    texts = {passage.item_index: passage.block.text for passage in candidates.passages}
    headings = dict.fromkeys(text for one in candidates.passages for text in one.surroundings.headings)
    spoken = (candidates.subject, *candidates.questions, *texts.values())
    platforms = setting.lexicon.controlled.platforms
    may_name = (*headings, *texts.values(), *candidates.questions) if any(map(_asks_for_times, figures)) else ()
    named = [
        match.period
        for text in may_name
        for match in find_periods(text, setting.periods)
        if match.period is not None and not match.is_correspondence
    ]
    spoken_of = tuple(period for period in named if period.kind is not PeriodKind.POINT)
    places = [(one.item_index, one.surroundings) for one in candidates.tables]
    places += [(one.item_index, one.surroundings) for one in candidates.passages]
    recited = frozenset(index for index, around in places if _is_recital(around.lead_in))
    named_platforms = frozenset(match.term.code for text in spoken for match in platforms.find(text))
    return Whole(
        platforms=named_platforms,
        periods=spoken_of,
        texts=texts,
        last_days=_last_days(named, setting),
        names_platform=bool(named_platforms) or any(platforms.find(text) for text in _labels(candidates)),
        recited=recited,
        newest=max((one.period.start for one in figures if one.period is not None), default=None),
        offsets=offsets,
    )


def _labels(candidates: Candidates) -> Iterator[str]:
    """The words in the first row and the first column of every table: a row may name what the others are about."""
    for one in candidates.tables:
        for cell in one.table.cells:
            if cell.column_index == 0 or cell.row_index == 0:
                yield cell.text


def _last_days(named: Sequence[Period], setting: Setting) -> frozenset[dt.date]:
    dates = setting.periods.dates
    ends = {period.end for period in named if period.kind in ENDING}
    return frozenset(ends - {dates.response, dates.request, dates.received, dates.extraction})


def _is_recital(text: str) -> bool:
    return RECITAL.match(text) is not None or fits(RECOUNTED, text, RECOUNTED_WORDS)


def doubts(figure: ReportedObservation, whole: Whole, lexicon: Lexicon) -> Iterator[Reason]:
    """The doubts about one figure."""
    yield from _of_platform(figure, whole)
    if figure.provenance.item_index in whole.recited and _has(figure, "platform-from-lead-in"):
        yield Reason("platform-from-recital", figure.platform_code)
    if _is_wide(figure, whole):
        yield Reason("narrower-period-named")
    if _is_open_ended(figure):
        yield Reason("period-end-unsaid", figure.period_label)
    if _may_end_early(figure, whole):
        yield Reason("date-within-period")
    if _in_one_label(figure, lexicon):
        yield Reason("outcomes-in-one-label", figure.outcome_label)
    if figure.source is Source.PROSE:
        yield from _of_sentence(figure, whole)


def _of_platform(figure: ReportedObservation, whole: Whole) -> Iterator[Reason]:
    """The letter names a platform and the figure has none; or has one from afar that is not the only one named.

    A figure for all of social media is one also in a letter that names Facebook and Twitter.
    """
    own = figure.platform_code
    if not own:
        if whole.platforms or (whole.names_platform and not figure.category_labels):
            yield Reason(PLATFORM_UNSAID)
        return
    others = whole.platforms - SAID_BY.get(own, frozenset()) - {own}
    if own != SOCIAL_MEDIA and others and any(reason.code in AFAR for reason in figure.reasons):
        yield Reason("another-platform-named", own)


def _has(figure: ReportedObservation, code: str) -> bool:
    return any(reason.code == code for reason in figure.reasons)


def _is_wide(figure: ReportedObservation, whole: Whole) -> bool:
    """A span of years that other words gave, in a document that names years within it."""
    period = figure.period
    if period is None or not _may_be_wide(figure):
        return False
    days = (period.start, period.end)
    return any(
        period.start <= one.start and one.end <= period.end and (one.start, one.end) != days for one in whole.periods
    )


def _may_be_wide(figure: ReportedObservation) -> bool:
    if figure.period is None or (figure.period.end - figure.period.start).days <= A_YEAR:
        return False
    return any(reason.code.startswith(WIDE_SOURCES) for reason in figure.reasons)


def _is_a_year(period: Period) -> bool:
    return MOST_OF_A_YEAR <= (period.end - period.start).days <= A_YEAR


def _asks_for_times(figure: ReportedObservation) -> bool:
    """True where the doubts about a figure depend on the times that the document names."""
    return figure.period is not None and (_is_a_year(figure.period) or _may_be_wide(figure))


def _is_open_ended(figure: ReportedObservation) -> bool:
    """ "Since April 2012" above a table: its last day is that of the reply only if the figures run so far."""
    period = figure.period
    if period is None or figure.source is not Source.TABLE or period.kind not in OPEN:
        return False
    return any(reason.code.startswith("period-from-") for reason in figure.reasons)


def _may_end_early(figure: ReportedObservation, whole: Whole) -> bool:
    """The newest year, within which a day is named: "we stopped at 31 August 2015" may end the figures of 2015."""
    period = figure.period
    if period is None or not _is_a_year(period):
        return False
    if period.start != whole.newest:
        return False
    return any(period.start < day < period.end for day in whole.last_days)


def _in_one_label(figure: ReportedObservation, lexicon: Lexicon) -> bool:
    """ "warning Written warning": an outcome and a kind of it in one label, which two lines run together give."""
    label, outcomes = figure.outcome_label, lexicon.controlled.outcomes
    if not label or EITHER.search(label) or not figure.outcome_code:
        return False
    codes = {match.term.code for match in outcomes.find(label)}
    return any(figure.outcome_code in outcomes.ancestors(code) for code in codes)


def _of_sentence(figure: ReportedObservation, whole: Whole) -> Iterator[Reason]:
    at = figure.provenance
    text, offset = whole.texts.get(at.item_index, ""), at.quote_offset or 0
    sentence = next((one for one in sentences_of(text) if one.offset <= offset < one.offset + len(one.text)), None)
    if sentence is None:
        return
    end = sentence.offset + len(sentence.text)
    read = sum(sentence.offset <= one < end for one in whole.offsets.get(at.item_index, ()))
    if len(find_counts(sentence.text)) > read:
        yield Reason("number-left")
    if len(sentence.text.split()) > LONG:
        yield Reason("sentence-long")
