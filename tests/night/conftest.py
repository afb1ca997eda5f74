from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from pipeline.night.job import run_night
from pipeline.night.report import NightReport, NightStatus, StepReport
from pipeline.night.steps import NightWork, Step
from pipeline.settings import Project, Settings, create_project


@pytest.fixture
def project(tmp_path: Path, blank_database: Path) -> Project:
    made = create_project(tmp_path / "answers")
    shutil.copyfile(blank_database, made.database_path)
    return made


@pytest.fixture
def settings() -> Settings:
    return Settings(settle_seconds=0.0)


def utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


@dataclass
class Clock:
    """A clock that stands until it is set."""

    moment: dt.datetime

    def __call__(self) -> dt.datetime:
        return self.moment


@dataclass
class Worked:
    """A step that notes when it was done, and does as it is told."""

    project: Project
    settings: Settings
    clock: Clock = field(default_factory=lambda: Clock(utc("2026-03-01T12:00")))
    done_at: list[dt.datetime] = field(default_factory=list)
    behaviour: Callable[[NightWork], StepReport] | None = None

    def step(self, work: NightWork) -> StepReport:
        report = self.behaviour(work) if self.behaviour else StepReport("work", NightStatus.DONE, "worked")
        self.done_at.append(self.clock())
        return report

    def at(self, moment: str | dt.datetime, only_if_due: bool = True) -> NightReport:
        """What a scheduler's call at that moment (UTC) gives."""
        self.clock.moment = utc(moment) if isinstance(moment, str) else moment
        steps = (Step("work", self.step),)
        return run_night(self.project, self.settings, only_if_due=only_if_due, now=self.clock, steps=steps)


@pytest.fixture
def worked(project: Project, settings: Settings) -> Worked:
    return Worked(project, settings)
