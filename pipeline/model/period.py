"""When, as a closed interval of days."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass


class PeriodKind(enum.StrEnum):
    """Which calendar the words use."""

    CALENDAR = "calendar"
    FINANCIAL = "financial"
    ACADEMIC = "academic"
    MONTH = "month"
    QUARTER = "quarter"
    ROLLING = "rolling"
    TO_DATE = "to_date"
    SINCE = "since"
    SPAN = "span"
    POINT = "point"


class PeriodPrecision(enum.StrEnum):
    """How sure the days are: in the words, worked out from another stated date, or assumed by convention."""

    STATED = "stated"
    DERIVED = "derived"
    ASSUMED = "assumed"


@dataclass(frozen=True, slots=True)
class Period:
    """Inclusive first and last day, with the words as printed ("2011 (up to 7 June)").

    Raises:
        ValueError: when it ends before it starts.
    """

    label: str
    start: dt.date
    end: dt.date
    kind: PeriodKind
    precision: PeriodPrecision = PeriodPrecision.STATED

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a period must not end before it starts: {self}")


@dataclass(frozen=True, slots=True)
class DocumentDates:
    """The days a document states about itself; they close periods such as "2013 to date"."""

    response: dt.date | None = None
    request: dt.date | None = None
    received: dt.date | None = None
    extraction: dt.date | None = None
