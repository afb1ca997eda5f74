"""Words that open or close years named elsewhere, and parts of a year that only a mark tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.interpret.periods import (
    PeriodContext,
    correct_axis,
    find_part_year,
    find_year_end,
    is_bare_year,
    parse_axis,
    parse_period,
    with_joined_pairs,
    year_opening,
)
from pipeline.interpret.periods.part_years import part_told
from pipeline.model.period import PeriodKind


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Year to 31 March", "Year to 31 March"),
        ("Outcome, year beginning 1 April", "year beginning 1 April"),
        ("Financial year ending", "Financial year ending"),
        ("12 months ended 30 June:", "12 months ended 30 June"),
        ("Year", ""),
        ("Calendar year", ""),
        ("Year to date", ""),
        ("Outcome", ""),
    ],
)
def test_words_that_a_bare_year_completes(text: str, opening: str) -> None:
    assert year_opening(text) == opening


@pytest.mark.parametrize(("text", "is_bare"), [("2018", True), ("2018*", True), ("2018/19", False), ("12", False)])
def test_bare_years(text: str, is_bare: bool) -> None:
    assert is_bare_year(text) is is_bare


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("The figures are for years ending 31 March.", 3),
        ("Years to 31 August are shown.", 8),
        ("Years ending 31 March; until 2012, years ending 31 December.", None),
        ("For the years ending 31 March 2018 to 31 March 2020", None),
        ("By year", None),
    ],
)
def test_the_month_that_closes_a_documents_years(text: str, month: int | None) -> None:
    assert find_year_end(text) == month


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Year beginning 1 April 2013", "2013-04-01..2014-03-31"),
        ("year commencing July 2013", "2013-07-01..2014-06-30"),
        ("Year to 31 March 2018", "2017-04-01..2018-03-31"),
    ],
)
def test_years_by_their_first_or_last_day(text: str, days: str) -> None:
    period = parse_period(text, PeriodContext())
    assert period is not None
    assert f"{period.start}..{period.end}" == days


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("first three quarters only", "2018-12-31"),
        ("part year to 30 June", "2018-06-30"),
        ("the figures are for the first six months", "2018-09-30"),
        ("includes agency staff", None),
        ("last quarter only", None),
    ],
)
def test_a_part_told_within_the_year_that_bears_the_mark(words: str, end: str | None) -> None:
    whole = parse_period("2018/19", PeriodContext())
    assert whole is not None
    part = part_told(words, whole)
    assert (part.end.isoformat() if part is not None else None) == end
    assert part is None or part.kind is PeriodKind.TO_DATE


def test_a_marks_note_ends_the_year_that_bears_it() -> None:
    notes = find_part_year("* first three quarters only", PeriodContext())
    labels = ["2017/18", "2018/19*"]
    periods = correct_axis(labels, parse_axis(labels, PeriodContext()), notes)
    assert [str(period and period.end) for period in periods] == ["2018-03-31", "2018-12-31"]


def test_a_digit_is_a_mark_only_behind_a_year() -> None:
    notes = find_part_year("1 first half only", PeriodContext())
    assert [note.label for note in notes] == ["1"]
    labels = ["2011", "20121"]
    periods = correct_axis(
        labels, (parse_period("2011", PeriodContext()), parse_period("2012", PeriodContext())), notes
    )
    assert [str(period and period.end) for period in periods] == ["2011-12-31", "2012-06-30"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Staff dismissed for misconduct.\n| Year to 31 March | 2018 | 2019 |\n| Dismissals | 3 | 4 |",
            ["2017/18 dismissal = 3", "2018/19 dismissal = 4"],
        ),
        (
            "Staff dismissed for misconduct. The figures are for years ending 31 March.\n"
            "| Year | Dismissals |\n| 2018 | 3 |\n| 2019 | 4 |",
            ["2017/18 dismissal = 3", "2018/19 dismissal = 4"],
        ),
        (
            "Staff dismissed for misconduct.\n| Year beginning 1 April | Dismissals |\n| 2018 | 3 |\n| 2019 | 4 |",
            ["2018/19 dismissal = 3", "2019/20 dismissal = 4"],
        ),
    ],
)  # fmt: skip
def test_over_a_table(text: str, figures: list[str], read: Callable[[str], object]) -> None:
    assert read(text).figures == figures  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Dismissals by platform, 2017 – 18", "Dismissals by platform, 2017-18"),
        ("2017 - 19", "2017 - 19"),
        ("1 April 2017 - 18 May 2018", "1 April 2017-18 May 2018"),
        ("2017 – 18%", "2017 – 18%"),
    ],
)
def test_pairs_of_years_closed_up(text: str, joined: str) -> None:
    assert with_joined_pairs(text) == joined


@pytest.mark.parametrize("label", ["2016/17 to date (as at 31 December 2016)", "2016/17 YTD to 31 December 2016"])
def test_a_year_so_far_with_its_day(label: str) -> None:
    period = parse_period(label, PeriodContext())
    assert period is not None
    assert f"{period.start}..{period.end}" == "2016-04-01..2016-12-31"
