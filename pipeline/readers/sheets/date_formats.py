"""A day number as the sheet shows it, in words that mean one day only.

A format of figures alone ("dd/mm/yyyy", or the short date that follows each reader's own country) is shown as
2013-04-01; one that names the month ("mmm-yy") or gives the year alone is shown as printed.
"""

from __future__ import annotations

import calendar
import datetime as dt

DATE_LETTERS = frozenset("ymdhs")
_EPOCH = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet's dates have no time zone
_EPOCH_1904 = dt.datetime(1904, 1, 1)  # noqa: DTZ001
_FALSE_LEAP_DAY = 60
"""Excel counts a 29 February 1900, which never was; before it, the numbers run one day behind."""
_LAST_DAY = 2_958_465
_SECONDS = 86_400


def moment(value: float, has_1904_dates: bool = False) -> dt.datetime | None:
    """The day and time of a serial number, to the second; None outside 1900 to 9999."""
    if not 0 <= value <= _LAST_DAY:
        return None
    days, seconds = int(value), round((value - int(value)) * _SECONDS)
    if not has_1904_dates and days < _FALSE_LEAP_DAY:
        days += 1
    try:
        return (_EPOCH_1904 if has_1904_dates else _EPOCH) + dt.timedelta(days=days, seconds=seconds)
    except OverflowError:
        return None


def show_date(value: float, tokens: tuple[str, ...], has_1904_dates: bool = False) -> str:
    """The day as printed, or as an ISO date; empty for a number that is no day (the caller shows it plain)."""
    when = moment(value, has_1904_dates)
    if when is None or any(token.startswith("[") and token[1:2].lower() in "hms" for token in tokens):
        return ""
    letters = [token.lower() for token in tokens if token[0].lower() in DATE_LETTERS]
    has_month_name = any(token.startswith("mmm") for token in letters)
    has_year = any(token.startswith("y") for token in letters)
    has_day = any(token.startswith("d") for token in letters)
    if not has_year and not has_day and not has_month_name:
        return f"{when:%H:%M}" if when.second == 0 else f"{when:%H:%M:%S}"
    if has_month_name or letters in (["yyyy"], ["yy"]):
        return "".join(_part(token, when) for token in tokens).strip()
    if has_year and not has_day:
        return f"{when:%Y-%m}"
    return iso(when)


def iso(when: dt.datetime) -> str:
    """2013-04-01, with the time of day where it is not midnight."""
    return when.date().isoformat() if when.time() == dt.time() else f"{when:%Y-%m-%d %H:%M}"


def _part(token: str, when: dt.datetime) -> str:
    letter, length = token[0].lower(), len(token)
    if token.startswith('"'):
        return token.strip('"')
    if token.startswith("\\"):
        return token[1:]
    if letter not in DATE_LETTERS:
        return "" if token.lower() in ("am/pm", "a/p", "@") or token[0] in "[_*" else token
    if letter == "y":
        return f"{when.year:04d}" if length > 2 else f"{when.year % 100:02d}"
    if letter == "m":
        return _month(length, when)
    if letter == "d":
        return _day(length, when)
    return f"{when.hour if letter == 'h' else when.second:02d}"


def _month(length: int, when: dt.datetime) -> str:
    if length >= 3:
        name = calendar.month_name[when.month]
        return {3: name[:3], 5: name[:1]}.get(length, name)
    return f"{when.month:0{length}d}"


def _day(length: int, when: dt.datetime) -> str:
    if length >= 3:
        name = calendar.day_name[when.weekday()]
        return name[:3] if length == 3 else name
    return f"{when.day:0{length}d}"
