"""The period of one figure, from its row and its column: a year down the side, quarters or months across."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.interpret.labels import Facets
from pipeline.interpret.periods import PeriodContext, parse_period
from pipeline.interpret.tables.heading import Heading
from pipeline.model.period import Period

PART_OF_YEAR = re.compile(
    r"^\W*(?:q(?:uarter|tr)?\.?\s?[1-4]|(?:[1-4](?:st|nd|rd|th)|first|second|third|fourth) (?:quarter|half)|h[12]\b|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b",
    re.IGNORECASE,
)
"""A quarter, half or month, which takes its year from the other axis."""
BRACKET = re.compile(r"\s*\([^()]*\)\s*$")


def joined_headings(
    row: Heading, column: Heading, over: Period | None, periods: PeriodContext
) -> tuple[Period | None, tuple[Facets, ...], tuple[Facets, ...]]:
    """(period, row labels, column labels) of a figure; a label that became part of the period is no category.

    ``over`` is the period of the figure's column, or of all columns that its merged cell stands under.
    """
    if row.period is not None and over is not None:
        return min((row.period, over), key=lambda one: one.end - one.start), row.labels, column.labels
    for wide, labels in ((row.period, column.labels), (over, row.labels)):
        if wide is None:
            continue
        for label in reversed(labels):
            part = _within(label.text, wide, periods)
            if part is not None:
                return part, _without(row.labels, label), _without(column.labels, label)
    return row.period or over, row.labels, column.labels


def _within(text: str, year: Period, periods: PeriodContext) -> Period | None:
    if not PART_OF_YEAR.match(text):
        return None
    inside = replace(periods, within=year)
    part = parse_period(text, inside) or parse_period(BRACKET.sub("", text), inside)
    if part is None or not (year.start <= part.start and part.end <= year.end):
        return None
    return replace(part, label=f"{year.label} / {text}")


def _without(labels: Sequence[Facets], used: Facets) -> tuple[Facets, ...]:
    return tuple(replace(label, rest="") if label is used else label for label in labels)
