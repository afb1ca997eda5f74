"""Years with their counts in brackets behind a whole.

"Seven (2010 – 1, 2011 – 2, 2012 – 4)."                    -> 7 in all, 1, 2 and 4
"Nine were warned (2016/17: 4; 2017/18: 5) and two left."  -> 9 in all, 4 and 5; 2
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.interpret.counts import parse_count
from pipeline.interpret.periods import parse_period
from pipeline.interpret.prose.runs import MARKED
from pipeline.interpret.setting import Setting
from pipeline.model.candidate import Passage
from pipeline.model.count import Count
from pipeline.model.finding import Finding
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.model.period import Period

BRACKET = re.compile(r"\((?P<run>[^()]*(?:19|20)\d\d[^()]*[:=–—-][^()]*)\)")
PARTED = re.compile(r"\s*[;,]\s*(?:and\s+)?|\s+and\s+(?=(?:in |for )?(?:19|20)\d\d)")
PAIR = re.compile(r"(?:in |for )?(?P<label>.{4,20}?)\s*(?:[:=–—]|(?<=\s)-|-(?=\s))\s*(?P<value>[^:=]{1,30})")


@dataclass(frozen=True, slots=True)
class Years:
    """The years of a bracket, and the passage with the bracket blanked out, so that places stay as printed."""

    without: Passage
    start: int
    parts: tuple[tuple[str, Period, Count], ...]
    """(words, period, count) of each year."""


def by_year(passage: Passage, setting: Setting) -> Years | None:
    """The one bracket of a passage that gives years with counts; None where there is none, or more than one."""
    text = passage.block.text
    found = [(match, parts) for match in BRACKET.finditer(text) if (parts := _parts(match["run"], setting))]
    if len(found) != 1:
        return None
    match, parts = found[0]
    blanked = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    return Years(replace(passage, block=replace(passage.block, text=blanked)), match.start(), parts)


def _parts(run: str, setting: Setting) -> tuple[tuple[str, Period, Count], ...]:
    read = []
    for piece in PARTED.split(run.strip()):
        pair = PAIR.fullmatch(piece.strip())
        period = (
            parse_period(pair["label"].strip(), setting.periods) if pair and MARKED.fullmatch(piece.strip()) else None
        )
        count = parse_count(pair["value"].strip(), setting.key, setting.zeros_shown) if pair else None
        if period is None or count is None:
            return ()
        read.append((piece.strip(), period, count))
    return tuple(read) if len(read) > 1 else ()


def with_years(found: Sequence[ReportedObservation | Finding], years: Years) -> Iterator[ReportedObservation | Finding]:
    """What the passage says, the figure right before the bracket as the whole of the years in it."""
    text = years.without.block.text[: years.start]
    before = [one for one in found if isinstance(one, ReportedObservation) and one.count.text in text]
    whole = max(before, key=lambda one: text.rfind(one.count.text), default=None)
    for one in found:
        if one is not whole:
            yield one
            continue
        assert isinstance(one, ReportedObservation)
        quote = re.sub(r"\s+(?=[.,;])", "", " ".join(one.quote.split()))
        yield replace(one, quote=quote, is_total=True, reasons=(*one.reasons, Reason("parts-follow")))
        yield from (_year(one, *part) for part in years.parts)


def _year(whole: ReportedObservation, words: str, period: Period, count: Count) -> ReportedObservation:
    kept = tuple(one for one in whole.reasons if not one.code.startswith("period"))
    return replace(
        whole,
        count=count,
        quote=words,
        period=period,
        period_label=period.label,
        is_total=False,
        reasons=(Reason("labelled-line"), *kept, Reason("period-in-label", period.label)),
    )
