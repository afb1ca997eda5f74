"""What the grammar of periods must be told about a label's document, and what it answers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from pipeline.interpret.periods.years import ACADEMIC_START_MONTH
from pipeline.model.period import DocumentDates, Period, PeriodKind


@dataclass(frozen=True, slots=True)
class PeriodContext:
    """What a document says elsewhere that decides how its labels are read.

    ``convention`` is the kind of year that a header or sentence states ("by financial year"); only CALENDAR,
    FINANCIAL and ACADEMIC matter. ``siblings`` are the other labels of the same axis. ``until`` is a stated part-year
    end for the axis's last label. ``within`` is the year of a header above: "Apr", "Q1" and "7 June" are read in it.
    ``academic_start_month`` is 9 where the document says September to August; ``year_end_month`` is 3 where it says
    that its years are those ending on 31 March.
    """

    dates: DocumentDates = field(default_factory=DocumentDates)
    convention: PeriodKind | None = None
    siblings: tuple[str, ...] = ()
    until: dt.date | None = None
    within: Period | None = None
    academic_start_month: int = ACADEMIC_START_MONTH
    year_end_month: int | None = None


@dataclass(frozen=True, slots=True)
class PeriodMatch:
    """A period in running text, at ``text[start:end]``.

    ``parts`` holds each period of an enumeration ("2010, 2011 and 2012"); ``period`` is then the span that covers
    them, or None where they leave gaps. ``is_undated`` marks words of time without a date ("the last five years",
    "before 2010"): a period that stays empty. ``is_correspondence`` marks the day of a letter or request ("your
    letter dated 12 December 2012"), never the period of a figure. ``is_distributive`` marks "in each year since 2010".
    """

    start: int
    end: int
    period: Period | None
    parts: tuple[PeriodMatch, ...] = ()
    is_undated: bool = False
    is_correspondence: bool = False
    is_distributive: bool = False

    @property
    def each(self) -> tuple[PeriodMatch, ...]:
        """The enumerated periods one by one, or this match alone."""
        return self.parts or (self,)


@dataclass(frozen=True, slots=True)
class PartYear:
    """A note that a year's figures stop early.

    ``label`` is what the note speaks of: a year as printed ("2009-10") or a note mark ("*"); empty for "the current
    year". ``period`` is that year, None for a mark. ``end_date`` is the last day covered, None where the words name it
    only within the year that bears the mark ("* first three quarters only"). ``quote`` are the words.
    """

    label: str
    period: Period | None
    end_date: dt.date | None
    quote: str
