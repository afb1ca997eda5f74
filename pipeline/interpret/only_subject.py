"""Answers that never recount their request and are about social media alone.

"The Agency construes “use of social networking sites” as including use outside working hours …"
"(a) In the year ended 31 March 2011 no member of staff was dismissed; one written warning was imposed."

Where the request stands nowhere in the letter, what its other figures and its definitions say it is about holds for the
figures that say no platform; each is marked, so that a person looks at it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pipeline.interpret.lexicon import Lexicon
from pipeline.interpret.named_reasons import other_matters
from pipeline.interpret.overall import ALL_REASONS
from pipeline.interpret.prose.splits import is_within, says
from pipeline.model.candidate import Candidates
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.model.replacing import replace
from pipeline.vocabulary.platforms import MULTIPLE, SOCIAL_MEDIA, is_network

PLATFORM_OF_ANSWER: Final = "platform-of-answer"
"""The reason code of a figure whose platform is what the whole answer is about."""
_ASKED: Final = frozenset(
    {f"platform-from-{name}" for name in ("question", "questions", "subject", "heading", "lead-in")}
)
"""Reasons of a platform that the figure does not name itself."""
FEWEST: Final = 4
"""Figures that name a site, below which they say nothing of the others."""
_MOST: Final = 0.6
"""Share of the figures that name a site from which on all are taken to be about such sites."""
_SITES: Final = r"social[ -](?:media|network(?:s|ing)?)(?: (?:web ?)?sites?)?"
_DEFINES: Final = re.compile(
    rf"\b(?:constru|defin|interpret|understand|understood|tak(?:e|en|ing))\w*\b[^.]{{0,60}}?"
    rf"[“\"‘'](?:use|misuse|abuse) of {_SITES}"
    rf"|\b(?:use|misuse|abuse) of {_SITES}[”\"’']* (?:as|to mean|means|includes)\b",
    re.IGNORECASE,
)
_ALL: Final = re.compile(
    r"\b(?:all|any|whatever|other) (?:grounds?|reasons?|kinds?|causes?)\b|\boverall\b", re.IGNORECASE
)
_BESIDE: Final = re.compile(r"\W*you (?:also|further) (?:asked|wanted|wished)\b|\W*in addition\b", re.IGNORECASE)


def with_only_subject(
    figures: Sequence[ReportedObservation], candidates: Candidates, lexicon: Lexicon
) -> tuple[ReportedObservation, ...]:
    """The figures, those without a platform on social media where nothing else is asked about or told of."""
    if not any(map(_is_bare, figures)) or not _is_of_sites(figures, candidates, lexicon):
        return tuple(figures)
    texts = {one.item_index: one.block.text for one in candidates.passages}
    return tuple(_on_sites(one, texts.get(one.provenance.item_index, ""), lexicon) for one in figures)


def _is_bare(figure: ReportedObservation) -> bool:
    return not figure.platform_code and not says(figure, frozenset({ALL_REASONS}))


def _on_sites(figure: ReportedObservation, text: str, lexicon: Lexicon) -> ReportedObservation:
    is_of_all = _ALL.search(text) is not None or any(other_matters(label, lexicon) for label in figure.category_labels)
    if not _is_bare(figure) or is_of_all:
        return figure
    return replace(figure, platform_code=SOCIAL_MEDIA, reasons=(*figure.reasons, Reason(PLATFORM_OF_ANSWER)))


def _is_of_sites(figures: Sequence[ReportedObservation], candidates: Candidates, lexicon: Lexicon) -> bool:
    outcomes = lexicon.controlled.outcomes
    if any(outcomes.find(text) and not _BESIDE.match(text) for text in candidates.questions):
        return False
    if any(other_matters(text, lexicon) for text in _told(candidates)):
        return False
    counted = [one for one in figures if one.count.maximum != 0 and not one.is_total]
    named = [one for one in counted if one.platform_code and not says(one, _ASKED)]
    if not named or not all(_is_site(one, lexicon) for one in named):
        return False
    bare = [one for one in figures if _is_bare(one)]
    if any(_is_beside(one, other) for one in bare for other in named) or _are_wider(bare, named):
        return False
    are_most = len(named) >= FEWEST and len(named) >= _MOST * len(counted)
    return are_most or any(map(_DEFINES.search, _told(candidates)))


def _are_wider(bare: Sequence[ReportedObservation], named: Sequence[ReportedObservation]) -> bool:
    """More than all those on the sites, or a table of their own: "45 were investigated … one warned over Facebook"."""
    most = sum(one.count.minimum or 0 for one in named)
    tables = {one.provenance.table_number for one in named}
    return any((one.count.minimum or 0) > most or one.provenance.table_number not in {None, *tables} for one in bare)


def _is_beside(bare: ReportedObservation, named: ReportedObservation) -> bool:
    """ "Seven were suspended in 2012; three over WhatsApp": the seven are told apart from those on the site.

    Fewer than on the site, or others than these, are not: "17 officers … over Facebook. 6 members of police staff …".
    """
    is_fewer = bare.count.maximum is not None and bare.count.maximum < (named.count.minimum or 0)
    are_others = bool(bare.category_labels) and bare.category_labels != named.category_labels
    if bare.outcome_code != named.outcome_code or is_fewer or are_others:
        return False
    if bare.period is None or named.period is None:
        return True
    return is_within(named.period, bare.period)


def _is_site(figure: ReportedObservation, lexicon: Lexicon) -> bool:
    code = figure.platform_code
    return code != MULTIPLE and is_network(code, lexicon.controlled.platforms)


def _told(candidates: Candidates) -> Iterator[str]:
    """What the answer says, with its headings and captions."""
    yield candidates.subject
    for passage in candidates.passages:
        yield passage.block.text
        yield from passage.surroundings.headings
    for one in candidates.tables:
        yield one.surroundings.caption
