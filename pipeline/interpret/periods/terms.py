"""One end of a period as printed: a day, month, quarter, half or year."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass

from pipeline.interpret.periods.years import Days
from pipeline.model.period import PeriodKind, PeriodPrecision


class Shape(enum.Enum):
    """How fine a term is; it decides which terms may stand on either side of "to"."""

    DAY = enum.auto()
    WEEK = enum.auto()
    MONTH = enum.auto()
    QUARTER = enum.auto()
    YEAR = enum.auto()
    """One number ("2012")."""
    YEAR_PAIR = enum.auto()
    """Two numbers ("2012/13")."""
    SPAN = enum.auto()
    """Anything that already has two ends ("year ending 31 March 2013", "2010-2012")."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term at ``folded[start:end]``. ``days`` is None where its year is still to come ("7 June", "Jan")."""

    start: int
    end: int
    shape: Shape
    days: Days | None
    kind: PeriodKind
    precision: PeriodPrecision = PeriodPrecision.STATED
    month: int = 0
    day: int = 0
    convention: PeriodKind | None = None
    """The kind of year its own words state ("calendar years 2010"); an enumeration carries it on."""
    is_loose: bool = False
    """True where only a label, or words around it, make it a period ("12/2013", "12/13", "Apr 19")."""

    @property
    def first(self) -> dt.date:
        if self.days is None:
            raise ValueError(f"no year is known: {self}")
        return self.days[0]

    @property
    def last(self) -> dt.date:
        if self.days is None:
            raise ValueError(f"no year is known: {self}")
        return self.days[1]
