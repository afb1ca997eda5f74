from __future__ import annotations

import datetime as dt

import pytest

from pipeline.readers.sheets.date_formats import moment
from pipeline.readers.sheets.number_formats import show_number

FIRST_OF_APRIL_2013 = 41365.0


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("mmm-yy", "Apr-13"),
        ("mmmm yyyy", "April 2013"),
        ("d mmmm yyyy", "1 April 2013"),
        ('dddd"," dd mmm yyyy', "Monday, 01 Apr 2013"),
        ("[$-809]d mmm yyyy;@", "1 Apr 2013"),
        ("dd/mm/yyyy", "2013-04-01"),
        ("m/d/yy", "2013-04-01"),
        ("yyyy", "2013"),
        ("mm/yyyy", "2013-04"),
        ("d-mmm", "1-Apr"),
    ],
)
def test_a_day_is_shown_in_words_that_mean_one_day_only(code: str, shown: str) -> None:
    assert show_number(FIRST_OF_APRIL_2013, code) == shown


def test_the_time_of_day_is_kept() -> None:
    assert show_number(FIRST_OF_APRIL_2013 + 0.5, "dd/mm/yyyy hh:mm") == "2013-04-01 12:00"
    assert show_number(0.75, "h:mm") == "18:00"


def test_days_before_the_false_leap_day_and_since_1904() -> None:
    assert moment(1) == dt.datetime(1900, 1, 1)  # noqa: DTZ001
    assert moment(61) == dt.datetime(1900, 3, 1)  # noqa: DTZ001
    assert show_number(FIRST_OF_APRIL_2013 - 1462, "mmm-yy", has_1904_dates=True) == "Apr-13"


@pytest.mark.parametrize("value", [-3.0, 1e9])
def test_a_number_that_is_no_day_is_shown_plain(value: float) -> None:
    assert show_number(value, "dd/mm/yyyy") == str(int(value))
