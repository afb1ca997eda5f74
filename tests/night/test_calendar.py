import datetime as dt
from itertools import pairwise

import pytest

from pipeline.errors import ConfigurationError
from pipeline.night.calendar import latest_due, next_due

LONDON = "Europe/London"
AROUND_THE_CHANGES = (0, 1, 2, 3, 23)
"""Hours beside which the clocks change or the day does: the others differ in no rule."""


def utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-01-15T03:00", "2026-01-15T03:00"),
        ("2026-01-15T02:59", "2026-01-14T03:00"),
        ("2026-07-15T02:00", "2026-07-15T02:00"),  # summer time: three o'clock is two o'clock UTC
        ("2026-07-15T01:59", "2026-07-14T02:00"),
        ("2026-03-29T01:59", "2026-03-28T03:00"),  # the night the clocks go forward
        ("2026-03-29T02:00", "2026-03-29T02:00"),
        ("2026-10-25T02:59", "2026-10-24T02:00"),  # the night they go back
        ("2026-10-25T03:00", "2026-10-25T03:00"),
        ("2026-07-15T23:30", "2026-07-15T02:00"),  # in London it is the next day already
    ],
)
def test_three_in_the_morning_is_londons(now: str, due: str) -> None:
    assert latest_due(utc(now), 3, LONDON) == utc(due)


@pytest.mark.parametrize(
    "hour", [hour if hour in AROUND_THE_CHANGES else pytest.param(hour, marks=pytest.mark.slow) for hour in range(24)]
)
def test_every_day_of_a_year_is_due_once(hour: int) -> None:
    moments = [utc("2026-01-01T00:00") + dt.timedelta(minutes=30 * step) for step in range(2 * 24 * 365)]
    due = sorted({latest_due(moment, hour, LONDON) for moment in moments})
    assert len(due) in (365, 366)
    gaps = {(after - before).total_seconds() / 3600 for before, after in pairwise(due)}
    assert gaps <= {23.0, 24.0, 25.0}


def test_the_next_night_follows_the_latest() -> None:
    assert next_due(utc("2026-03-28T12:00"), 3, LONDON) == utc("2026-03-29T02:00")
    assert next_due(utc("2026-03-29T02:00"), 3, LONDON) == utc("2026-03-30T02:00")
    assert next_due(utc("2026-10-24T12:00"), 3, LONDON) == utc("2026-10-25T03:00")


def test_an_unknown_zone_is_said_plainly() -> None:
    with pytest.raises(ConfigurationError, match="time zone"):
        latest_due(utc("2026-01-01T00:00"), 3, "Europe/Ambridge")
