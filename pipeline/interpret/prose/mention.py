"""What in a sentence may be part of a figure: a span with what it means."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.model.count import Count
from pipeline.model.period import Period
from pipeline.vocabulary.terms import Term


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of the sentence with what it means."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class CountMention(Mention):
    """A count, with the noun it counts."""

    count: Count
    unit: str


@dataclass(frozen=True, slots=True)
class OutcomeMention(Mention):
    """A word for an outcome."""

    term: Term


@dataclass(frozen=True, slots=True)
class PeriodMention(Mention):
    """A time; without a period where the words give no days, with several where it names them one by one."""

    period: Period | None
    each: tuple[Period, ...] = ()
    is_state_day: bool = False
    """The day up to which some cases were open: that of no other count."""


@dataclass(frozen=True, slots=True)
class PlatformMention(Mention):
    """A platform by name."""

    code: str


@dataclass(frozen=True, slots=True)
class Mentions:
    """The mentions of one sentence, each kind in order."""

    text: str
    counts: tuple[CountMention, ...]
    outcomes: tuple[OutcomeMention, ...]
    periods: tuple[PeriodMention, ...]
    platforms: tuple[PlatformMention, ...]
    grounds: tuple[Mention, ...]
    """Reasons named ("gross misconduct", "bullying"): a figure's category."""
    partitives: tuple[int, ...]
    """Where "of whom", "of these", "including" stand."""
    wholes: tuple[CountMention, ...] = ()
    """Numbers that name a figure of before ("of the nine"), not one of their own."""
