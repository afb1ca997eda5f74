"""What a night did, step by step, in words for the person who reads it in the morning."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass, field, replace
from pathlib import Path


class NightStatus(enum.StrEnum):
    """How a step or a whole night ended; the worst step decides."""

    DONE = "done"
    ATTENTION = "attention"
    """Done, and there is something new that a person should look at."""
    FAILED = "failed"
    SKIPPED = "skipped"
    """Nothing was due, or another night was at work."""


_GRAVITY = (NightStatus.SKIPPED, NightStatus.DONE, NightStatus.ATTENTION, NightStatus.FAILED)


@dataclass(frozen=True, slots=True)
class Concern:
    """Something a person should look at: which document (or file, or step), why, and what to do."""

    subject: str
    reason: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class StepReport:
    """One step of a night. ``summary`` is one line; ``counts`` are for programs."""

    name: str
    status: NightStatus
    summary: str
    concerns: tuple[Concern, ...] = ()
    counts: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class NightReport:
    """A whole night. ``due_at`` and the times are UTC; ``note`` says why it was skipped, or what came before."""

    project: str
    due_at: dt.datetime
    started_at: dt.datetime
    ended_at: dt.datetime
    steps: tuple[StepReport, ...] = ()
    note: str = ""
    is_skipped: bool = False
    interrupted_at: dt.datetime | None = None
    """When an earlier night began that never came to its end."""
    page: Path | None = field(default=None, compare=False)
    """The report as a web page, once it is written."""
    untold: tuple[str, ...] = ()
    """What could not be told to a person, and why."""

    @property
    def status(self) -> NightStatus:
        if self.is_skipped:
            return NightStatus.SKIPPED
        statuses = [step.status for step in self.steps]
        if self.interrupted_at is not None:
            statuses.append(NightStatus.ATTENTION)
        return max(statuses, key=_GRAVITY.index, default=NightStatus.DONE)

    @property
    def concerns(self) -> tuple[Concern, ...]:
        return tuple(concern for step in self.steps for concern in step.concerns)

    @property
    def counts(self) -> dict[str, int]:
        """All counts of all steps, as "step name: what"."""
        return {f"{step.name}: {name}": number for step in self.steps for name, number in step.counts}

    def with_failure(self, name: str, reason: str) -> NightReport:
        """The same night, with one thing more that went wrong."""
        failed = StepReport(name, NightStatus.FAILED, reason, (Concern(name, reason),))
        return replace(self, steps=(*self.steps, failed))
