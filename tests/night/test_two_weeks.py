"""Two weeks of nights around each change of the clocks, with a missed night and a crash: the right runs, once each."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from pipeline.load.store import open_store
from pipeline.night.report import NightStatus
from pipeline.settings.zones import zone

LONDON = zone("Europe/London")
HOUR = dt.timedelta(hours=1)


class PowerCut(BaseException):
    """The machine is gone in the middle of a night."""


def cut(_work: Any) -> Any:
    raise PowerCut


def london(day: dt.date, hour: int = 3) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(hour), LONDON).astimezone(dt.UTC)


@pytest.mark.parametrize("change", [dt.date(2026, 3, 29), pytest.param(dt.date(2026, 10, 25), marks=pytest.mark.slow)])
def test_two_weeks_give_one_run_a_night(worked: Any, change: dt.date) -> None:
    """Called every hour, as cron and systemd do; off over one night, gone in the middle of another."""
    first = change - dt.timedelta(days=7)
    days = [first + dt.timedelta(days=step) for step in range(14)]
    off, crash = days[3], days[10]
    outcomes: dict[dt.datetime, NightStatus | None] = {}
    moment, end = london(first, 0), london(days[-1], 23)
    while moment <= end:
        if not london(off, 0) <= moment < london(off, 11):
            worked.behaviour = cut if moment == london(crash) else None
            try:
                outcomes[moment] = worked.at(moment).status
            except PowerCut:
                outcomes[moment] = None
        moment += HOUR
    ran = {when: status for when, status in outcomes.items() if status is not NightStatus.SKIPPED}
    # the very first call makes up for the night before, on which the project was not there yet
    expected: dict[dt.datetime, NightStatus | None] = {london(first, 0): NightStatus.DONE}
    expected |= {london(day): NightStatus.DONE for day in days if day not in (off, crash)}
    expected |= {london(off, 11): NightStatus.DONE}
    expected |= {london(crash): None, london(crash) + HOUR: NightStatus.ATTENTION}
    assert ran == expected
    with open_store(worked.project.database_path, read_only=True) as store:
        rows = list(store.db.query("SELECT due_at, status, attempts FROM nights ORDER BY due_at"))
    assert [dt.datetime.fromisoformat(row["due_at"]) for row in rows] == [
        london(first - dt.timedelta(days=1)), *map(london, days)
    ]  # fmt: skip
    assert {row["status"] for row in rows} == {"done", "attention"}
    assert [row["attempts"] for row in rows] == [2 if row["status"] == "attention" else 1 for row in rows]
    assert len(worked.done_at) == 15


@pytest.mark.parametrize("change", [dt.date(2026, 3, 29), dt.date(2026, 10, 25)])
def test_runs_that_a_server_starts_late_are_one(worked: Any, change: dt.date) -> None:
    """As Prefect does it: a run for every night at its hour; those that were missed all start when it is back."""
    days = [change + dt.timedelta(days=step) for step in range(-3, 4)]
    for day in days[:2]:
        assert worked.at(london(day)).status is NightStatus.DONE
    back = london(days[5], 9)  # three nights were missed
    assert [worked.at(back).status for _ in days[2:6]] == [NightStatus.DONE, *[NightStatus.SKIPPED] * 3]
    assert worked.at(london(days[6])).status is NightStatus.DONE
    assert len(worked.done_at) == 4
