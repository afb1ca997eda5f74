"""Years of which a count is said one by one."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.interpret.prose.distributive import years_of
from pipeline.model.period import Period, PeriodKind


def span(start: dt.date, end: dt.date) -> Period:
    return Period("as printed", start, end, PeriodKind.SPAN)


@given(st.integers(1990, 2030), st.sampled_from([1, 4, 8, 9]), st.integers(2, 8))
def test_whole_years_make_up_the_period_without_a_gap(year: int, month: int, count: int) -> None:
    end = dt.date(year + count, month, 1) - dt.timedelta(days=1)
    years = years_of(span(dt.date(year, month, 1), end))
    assert len(years) == count
    assert (years[0].start, years[-1].end) == (dt.date(year, month, 1), end)
    assert all(b.start - a.end == dt.timedelta(days=1) for a, b in pairwise(years))


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (dt.date(2012, 1, 1), dt.date(2012, 12, 31)),  # one year is not several
        (dt.date(2012, 1, 1), dt.date(2014, 6, 30)),
        (dt.date(2012, 1, 15), dt.date(2014, 1, 14)),
    ],
)
def test_other_times_are_not_taken_apart(start: dt.date, end: dt.date) -> None:
    assert years_of(span(start, end)) == ()


def test_no_period_has_no_years() -> None:
    assert years_of(None) == ()
