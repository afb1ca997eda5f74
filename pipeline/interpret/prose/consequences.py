"""What became of cases that a paragraph counts first: the matter said of the cases is that of their results.

"Six members of staff were investigated over Facebook. As a result two were dismissed and three were warned."

"Of these" need not be said, and some cases may have no result yet: the results must not be more than the cases.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.interpret.dimensions import INPUTS
from pipeline.interpret.prose.splits import OWN_PERIOD, OWN_PLATFORM, WIDE_SITES, is_within, says
from pipeline.model.count import CountStatus
from pipeline.model.observation import Reason, ReportedObservation

OF_CASES = "platform-of-cases"
"""The reason code of a result whose platform is that of the cases told before it."""


APART = re.compile(
    r"\b(?:separate(?:ly)?|others?(?= (?:staff|employees?|officers?|people|members))|overall|in all|in total|altogether"
    r"|previously|across the|elsewhere|unrelated|unconnected|for (?:any|all|other) reasons?|for whatever|any reason"
    r"|all reasons|also|in addition|as well|additionally)\b",
    re.IGNORECASE,
)
"""Between cases and a result these words tell of others."""


def with_platform_of_cases(
    figures: Sequence[ReportedObservation], texts: Mapping[int, str]
) -> tuple[ReportedObservation, ...]:
    """The figures of all prose in reading order, results without a platform on that of the cases they came from.

    ``texts`` are the words of the paragraphs by the index of their item, without those that answer several questions:
    what is said in answer to one is not said of the next.
    """
    given: list[ReportedObservation] = []
    cases: ReportedObservation | None = None
    left = 0
    for figure in figures:
        if cases is None or not _may_result(figure, cases, left, texts) or _is_told_apart(figure, cases, texts):
            is_new = _are_cases(figure) and not (given and _is_beside(figure, given[-1]))
            given.append(figure)
            cases, left = (figure, figure.count.minimum or 0) if is_new else (None, 0)
            continue
        left -= figure.count.minimum or 0
        given.append(_on(figure, cases))
    return tuple(given)


def _is_beside(figure: ReportedObservation, before: ReportedObservation) -> bool:
    """ "Four had used Facebook and one YouTube. Nobody was dismissed": of neither site alone."""
    is_near = figure.provenance.item_index == before.provenance.item_index
    return is_near and _are_cases(before) and before.platform_code not in (figure.platform_code, *WIDE_SITES)


def _are_cases(figure: ReportedObservation) -> bool:
    is_exact = figure.count.status is CountStatus.EXACT and bool(figure.count.minimum)
    return is_exact and figure.outcome_code in INPUTS and bool(figure.platform_code) and says(figure, OWN_PLATFORM)


def _may_result(figure: ReportedObservation, cases: ReportedObservation, left: int, texts: Mapping[int, str]) -> bool:
    """A result told in the same paragraph, of no other time, platform or ground, for which there is room."""
    is_near = figure.provenance.item_index == cases.provenance.item_index
    is_apart = says(figure, OWN_PERIOD) and not _is_in_time_of(figure, cases, texts)
    is_plain = figure.outcome_code not in INPUTS and not says(figure, OWN_PLATFORM) and not is_apart
    fits = figure.count.status is CountStatus.EXACT and (figure.count.minimum or 0) <= left
    return is_near and is_plain and fits and figure.platform_code in (*WIDE_SITES, cases.platform_code)


def _is_in_time_of(figure: ReportedObservation, cases: ReportedObservation, texts: Mapping[int, str]) -> bool:
    """ "Two were disciplined over Facebook. One was warned in 2012 and the other in 2014.": in the time of the two."""
    own, wide = figure.period, cases.period
    if own == wide:
        return _is_one_sentence(figure, cases, texts)
    return own is not None and wide is not None and is_within(own, wide)


SENTENCE_END = re.compile(r"[.;?!]\s")


def _is_one_sentence(figure: ReportedObservation, cases: ReportedObservation, texts: Mapping[int, str]) -> bool:
    """ "In 2012 twelve were investigated over Facebook and three dismissed": the year is that of the sentence."""
    start, end = cases.provenance.quote_offset, figure.provenance.quote_offset
    text = texts.get(figure.provenance.item_index, "")
    return start is not None and end is not None and SENTENCE_END.search(text, start, end) is None


def _is_told_apart(figure: ReportedObservation, cases: ReportedObservation, texts: Mapping[int, str]) -> bool:
    text = texts.get(figure.provenance.item_index)
    if text is None:
        return True
    end = text.find(".", figure.provenance.quote_offset or 0)
    return APART.search(text, cases.provenance.quote_offset or 0, end if end > 0 else len(text)) is not None


def _on(figure: ReportedObservation, cases: ReportedObservation) -> ReportedObservation:
    if figure.platform_code not in WIDE_SITES or any(label != figure.unit.strip() for label in figure.category_labels):
        return figure  # "Two were dismissed for theft"
    return replace(figure, platform_code=cases.platform_code, reasons=(*figure.reasons, Reason(OF_CASES)))
