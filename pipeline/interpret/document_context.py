"""What holds for a whole answer: its subject, then the request as it recounts it, then what a form says it covers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.find.phrases import RECOUNTED, RECOUNTED_WORDS
from pipeline.find.sentences import sentences_of
from pipeline.interpret.announced import is_of_one_platform, opening_sentences, period_announced, platform_announced
from pipeline.interpret.asked import asked_platform, is_one_of_several
from pipeline.interpret.context import POINTS_BACK, Context, narrowed
from pipeline.interpret.lexicon import Lexicon
from pipeline.interpret.periods import PeriodContext, parse_period
from pipeline.interpret.said import CASES, COUNTING, covering, period_named
from pipeline.interpret.section_subjects import off_site_sections
from pipeline.model.candidate import Candidates
from pipeline.model.document import Cell, Table
from pipeline.model.period import Period
from pipeline.model.replacing import replace
from pipeline.vocabulary.caseless import fits


def document_context(candidates: Candidates, lexicon: Lexicon, periods: PeriodContext) -> Context:
    """What holds for the whole answer: its subject, then the request as it recounts it."""
    context = Context()
    context = narrowed(context, " ".join(candidates.questions), "questions", lexicon, periods)
    if _dates_a_later_point(candidates.questions, lexicon, periods):
        context = replace(context, period=None, period_from="", each=())
    context = replace(context, platform_code=_asked_platform(candidates.questions, lexicon))
    context = narrowed(context, candidates.subject, "subject", lexicon, periods)
    covered = None if context.period is not None else _covered(candidates, periods)
    if covered is not None:
        context = replace(context, period=covered, period_from="subject")
    if not context.platform_code and not context.platform_from:
        told = _headed_platform(candidates, lexicon) or _covered_platform(candidates, lexicon)
        context = replace(context, platform_code=told, platform_from="heading")
    context = _with_opening(context, candidates, lexicon, periods)
    whole = context.period or _headed_span(candidates, lexicon, periods)
    request = " ".join(candidates.questions)
    around = [*(one.surroundings for one in candidates.passages), *(one.surroundings for one in candidates.tables)]
    off_site = off_site_sections((text for one in around for text in (*one.headings[-1:], one.caption)), lexicon)
    return replace(context, is_off_subject=False, whole_period=whole, request=request, off_site=off_site)


def _with_opening(context: Context, candidates: Candidates, lexicon: Lexicon, periods: PeriodContext) -> Context:
    """With what the answer says of itself before its first figure, where its request and subject say nothing."""
    if context.platform_code and (context.period is not None or context.is_undated):
        return context
    opening = tuple(opening_sentences(candidates))
    if not context.platform_code:
        code = next((code for one in opening if (code := platform_announced(one, lexicon))), "")
        is_told = bool(code) and is_of_one_platform(candidates, lexicon)
        context = replace(context, platform_code=code, platform_from="opening") if is_told else context
    if context.period is None and not context.is_undated:
        period = next((found for one in opening if (found := period_announced(one, lexicon, periods))), None)
        context = replace(context, period=period, period_from="subject") if period is not None else context
    return context


PERIOD_COVERED = re.compile(
    r"\W*(?:(?:time |reporting |date )?period (?:covered|reported on|requested)(?: by (?:this|the|our) \w+)?"
    r"|(?:dates?|years?|time) covered|(?:reporting|data|time) period|period of (?:the )?(?:data|response|request))"
    r"\s*:?\s*",
    re.IGNORECASE,
)
""" "Period covered by this response | 1 April 2019 to 31 March 2022": among a form's particulars."""


def _covered(candidates: Candidates, periods: PeriodContext) -> Period | None:
    """The time that a form says it covers, where it says one."""
    told = [_beside(one.table, cell) for one in candidates.tables for cell in one.table.cells if _is_covered(cell)]
    for passage in candidates.passages:
        match = PERIOD_COVERED.match(passage.block.text)
        told.extend([passage.block.text[match.end() :]] if match is not None else [])
    named = [period for text in told if (period := parse_period(text.strip(" ."), periods)) is not None]
    return named[0] if len(named) == 1 else None


def _is_covered(cell: Cell) -> bool:
    return PERIOD_COVERED.fullmatch(cell.text) is not None


def _beside(table: Table, cell: Cell) -> str:
    place = cell.row_index, cell.column_index + cell.column_span
    return next((other.text for other in table.cells if (other.row_index, other.column_index) == place), "")


def _headed_span(candidates: Candidates, lexicon: Lexicon, periods: PeriodContext) -> Period | None:
    """The span over the periods that headings name, where the request and subject name none."""
    headings = dict.fromkeys(heading for passage in candidates.passages for heading in passage.surroundings.headings)
    spans = [period_named(heading, lexicon, periods) for heading in headings]
    return covering([span for span in spans if span is not None])


GOES_ON_ABOUT = re.compile(r"\b(?:those|these|they|their)\b", re.IGNORECASE)
"""A later heading that goes on about the first one's cases: "How those cases ended"."""


def _headed_platform(candidates: Candidates, lexicon: Lexicon) -> str:
    """The platform that the first section's heading alone names, of its cases or outcomes; "" where others name some.

    "1. Code of Conduct cases about social media", then "2. How those cases ended", "3. Suspension".
    """
    headings = list(dict.fromkeys(passage.surroundings.headings[-1:] for passage in candidates.passages))
    named = [(head, asked_platform(head[0], lexicon)) for head in headings if head]
    telling = [(head[0], found[0]) for head, found in named if found is not None]
    if len(telling) != 1 or not named or telling[0][0] != named[0][0][0] or is_one_of_several(telling[0][0], lexicon):
        return ""
    heading, code = telling[0]
    others = [head[0] for head, _ in named if head[0] != heading]
    if not any(GOES_ON_ABOUT.search(other) for other in others):
        return ""
    return code if CASES.search(heading) or lexicon.controlled.outcomes.find(heading) else ""


SCOPE = re.compile(
    r"\b(?:all (?:of )?(?:them|these|those|(?:the |our |these )?(?:answers|figures|numbers|cases))|(?:the|our|these)"
    r" (?:answers|figures|numbers)(?: (?:below|above|here|given|that follow))?)\b[^.;]{0,80}?"
    r"\b(?:concern|relate to|refer to|cover|are (?:for|of|about)|have to do with)\b",
    re.IGNORECASE,
)
""" "All of them concern the period … and relate to council employees' use of social media."."""


def _covered_platform(candidates: Candidates, lexicon: Lexicon) -> str:
    """The platform that all figures are of by what the answer says of itself; "" where it says nothing of the kind."""
    for passage in candidates.passages:
        for sentence in sentences_of(passage.block.text):
            match = SCOPE.search(sentence.text)
            named = asked_platform(sentence.text[match.start() :], lexicon) if match is not None else None
            if named is not None and not (OF_OTHERS.search(sentence.text) or is_one_of_several(sentence.text, lexicon)):
                return named[0]
    return ""


OF_OTHERS = re.compile(r"\b(?:exclud(?:es?|ed|ing)|held by|recorded)\b", re.IGNORECASE)
"""Names a site only to say that it is left out, or that others keep what is about it."""


def _asked_platform(questions: Sequence[str], lexicon: Lexicon) -> str:
    """The platform that the first question for a number names: later ones point back to it, others stand apart."""
    naming = [text for text in questions if lexicon.controlled.outcomes.find(text)]
    counting = [text for text in naming if fits(COUNTING, text) or FIRST_POINT.match(text)]
    first = (counting or naming or list(questions))[:1]
    is_own = bool(first) and not is_one_of_several(first[0], lexicon)
    found = asked_platform(first[0], lexicon) if is_own else None
    return found[0] if found else ""


def _dates_a_later_point(questions: Sequence[str], lexicon: Lexicon, periods: PeriodContext) -> bool:
    """ "How many were investigated in each year? … How many cases of racism were upheld in 2021-22?": of that alone."""
    asking = [text for text in questions if fits(COUNTING, text)]
    if len(asking) < 2 or fits(RECOUNTED, " ".join(questions), RECOUNTED_WORDS):
        return False
    dated = [text for text in questions if period_named(text, lexicon, periods) is not None]
    return len(dated) == 1 and dated[0] in asking[1:] and not fits(POINTS_BACK, dated[0])


FIRST_POINT = re.compile(r"\W*(?:q(?:uestion)? ?)?1\s?[.):]\s", re.IGNORECASE)
"""Asks for numbers also without "how many": "1. Dismissals in 2022-23 by reason."."""
