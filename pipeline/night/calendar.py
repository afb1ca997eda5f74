"""When a night is due, in a time zone whose clocks change."""

from __future__ import annotations

import datetime as dt

from pipeline.settings.zones import zone


def latest_due(now: dt.datetime, hour: int, timezone: str) -> dt.datetime:
    """The last moment up to ``now`` at which a night was due, in UTC.

    One for each day of the calendar: an hour that the clocks skip is due where it would have been, one that they
    repeat is due the first time.
    """
    local = now.astimezone(zone(timezone))
    due = _due_on(local.date(), hour, timezone)
    return due if due <= now else _due_on(local.date() - dt.timedelta(days=1), hour, timezone)


def next_due(now: dt.datetime, hour: int, timezone: str) -> dt.datetime:
    """The first moment after ``now`` at which a night is due, in UTC."""
    today = now.astimezone(zone(timezone)).date()
    days = (_due_on(today + dt.timedelta(days=step), hour, timezone) for step in range(3))
    return next(due for due in days if due > now)


def _due_on(day: dt.date, hour: int, timezone: str) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(hour), zone(timezone)).astimezone(dt.UTC)
