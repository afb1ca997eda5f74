from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.load.headline import Figure, headline


def figure(count=3, *, total=False, table=1, days=("2013-01-01", "2013-12-31"), platform="", category="", review=False):
    minimum, maximum, status = count if isinstance(count, tuple) else (count, count, "exact")
    start, end = days or (None, None)
    return Figure(minimum, maximum, status, total, table, start, end, platform, category, review)


def year(number):
    return f"{number}-01-01", f"{number}-12-31"


WITHHELD = (None, None, "withheld")
NOT_HELD = (None, None, "not_held")
UNDER_FIVE = (0, 4, "range")


def bounds(*figures):
    made = headline(figures)
    return made.low, made.high


def test_a_total_speaks_for_its_parts_home_office_2013():
    """11 warnings in all, of which 1 for a security breach on Facebook and 3 for Twitter: 11, not 15 and not 4."""
    made = headline(
        [
            figure(11, total=True, table=None, platform="multiple", days=None),
            figure(1, table=None, platform="facebook", category="security breach", days=None),
            figure(3, table=None, platform="twitter", category="Civil Service Code", days=None),
        ]
    )
    assert (made.low, made.high, made.status, made.basis) == (11, 11, "exact", "total")
    assert made.platforms == ("multiple",)
    assert not made.has_conflict and not made.has_several_breakdowns


def test_a_total_without_parts_is_the_figure_dwp():
    """116 disciplined = 11 dismissed + 34 + 35 + 36 warned: each outcome is a headline of its own."""
    span = ("2009-01-01", "2012-12-31")
    assert bounds(figure(116, total=True, table=None, days=span)) == (116, 116)
    assert bounds(figure(11, table=None, days=span)) == (11, 11)


def test_up_to_five_is_not_five_dft():
    made = headline([figure((0, 5, "range"), table=None, days=("2010-01-01", "2012-12-31"))])
    assert (made.low, made.high, made.status) == (0, 5, "range")


def test_parts_are_added_end_by_end():
    assert bounds(figure(3, days=year(2011)), figure(UNDER_FIVE, days=year(2012)), figure(2)) == (5, 9)


def test_equal_figures_of_a_case_list_are_all_counted():
    day = ("2013-05-07", "2013-05-07")
    assert bounds(figure(1, days=day), figure(1, days=day), figure(1, days=("2013-06-01", "2013-06-01"))) == (3, 3)


def test_a_figure_nobody_gave_opens_the_high_end():
    made = headline([figure(3), figure(WITHHELD, category="Grade 7")])
    assert (made.low, made.high, made.status, made.has_unknown) == (3, None, "range", True)


@pytest.mark.parametrize(
    ("counts", "status"),
    [([WITHHELD], "withheld"), ([NOT_HELD, NOT_HELD], "not_held"), ([WITHHELD, NOT_HELD], "withheld")],
)
def test_nothing_given_is_no_number(counts, status):
    made = headline([figure(count) for count in counts])
    assert (made.low, made.high, made.status) == (None, None, status)


def test_a_withheld_total_leaves_open_whether_its_parts_are_all():
    made = headline([figure(WITHHELD, total=True), figure(3, category="A"), figure(4, category="B")])
    assert (made.low, made.high, made.status, made.has_unknown) == (7, None, "range", True)


def test_a_total_closes_what_suppressed_parts_leave_open():
    assert bounds(figure(6, total=True), figure(3, category="A"), figure(UNDER_FIVE, category="B")) == (6, 6)


def test_parts_raise_the_low_end_of_a_vague_total():
    assert bounds(figure((0, 20, "range"), total=True), figure(5, category="A"), figure(3, category="B")) == (8, 20)


def test_parts_above_their_total_are_a_conflict_that_spans_both():
    made = headline([figure(5, total=True), figure(4, category="A"), figure(4, category="B")])
    assert (made.low, made.high, made.has_conflict) == (5, 8, True)


def test_totals_of_rows_and_of_columns_are_not_added():
    grades, years = ("HEO", "SEO"), (2012, 2013)
    parts = [figure(2, category=grade, days=year(y)) for grade in grades for y in years]
    of_years = [figure(4, total=True, category="Total", days=year(y)) for y in years]
    of_grades = [figure(4, total=True, category=grade, days=("2012-01-01", "2013-12-31")) for grade in grades]
    grand = figure(8, total=True, category="Total", days=("2012-01-01", "2013-12-31"))
    assert bounds(*parts, *of_years, *of_grades, grand) == (8, 8)
    assert bounds(*parts, *of_years, *of_grades) == (8, 8)
    assert bounds(*of_years, grand) == (8, 8)


def test_subtotals_of_named_groups_leave_other_groups_to_their_parts():
    figures = [
        figure(5, total=True, category="North / Total"),
        figure(3, category="North / HEO"),
        figure(2, category="North / SEO"),
        figure(WITHHELD, category="South / HEO"),
    ]
    made = headline(figures)
    assert (made.low, made.high, made.basis) == (5, None, "mixed")


def test_totals_that_may_or_may_not_overlap_give_an_interval():
    assert bounds(figure(5, total=True, category="North"), figure(7, total=True, category="South")) == (7, 12)


def test_totals_of_groups_that_other_outcomes_tell_apart_are_added():
    """A column "all sanctions", a total, beside columns for each sanction, with a line for each directorate."""
    totals = [figure(5, total=True, category="North"), figure(7, total=True, category="South")]
    warnings = [figure(2, category="North"), figure(3, category="South")]
    made = headline(totals, [*totals, *warnings])
    assert (made.low, made.high, made.has_conflict) == (12, 12, False)


def test_totals_along_two_dimensions_are_not_added_for_all_that():
    totals = [figure(5, total=True, category="North"), figure(7, total=True, category="HEO")]
    made = headline(totals, [*totals, figure(2, category="North / HEO")])
    assert (made.low, made.high) == (7, 12)


def test_two_breakdowns_of_one_set_are_one_set():
    by_grade = [figure(9, table=1, category="HEO"), figure(8, table=1, category="SEO")]
    by_ground = [
        figure(12, table=2, category="Conduct"),
        figure(UNDER_FIVE, table=2, category="Capability"),
        figure(5, table=2),
    ]
    made = headline([*by_grade, *by_ground])
    assert (made.low, made.high, made.has_several_breakdowns, made.has_conflict) == (17, 17, True, False)


def test_tables_that_disagree_are_never_added_nor_chosen_between():
    made = headline([figure(12, table=1), figure(5, table=2, category="Social media")])
    assert (made.low, made.high, made.has_several_breakdowns, made.has_conflict) == (12, 17, True, True)


def test_tables_of_different_platforms_are_not_taken_for_one_set():
    assert bounds(figure(1, table=1, platform="facebook"), figure(1, table=2, platform="twitter")) == (1, 2)


def test_tables_of_different_years_are_added():
    made = headline([figure(3, table=1, days=year(2012)), figure(4, table=2, days=year(2013))])
    assert (made.low, made.high, made.has_several_breakdowns) == (7, 7, False)
    assert (made.period_start, made.period_end) == ("2012-01-01", "2013-12-31")


def test_a_total_in_prose_speaks_for_the_table():
    assert bounds(figure(8, total=True, table=None), figure(5, category="A"), figure(UNDER_FIVE, category="B")) == (
        8,
        8,
    )


def test_a_total_in_prose_about_something_smaller_leaves_the_table_alone():
    made = headline([figure(3, total=True, table=None), figure(50, table=1)])
    assert (made.low, made.high, made.has_conflict) == (50, 53, True)


def test_crossing_periods_are_not_added():
    made = headline([figure(3), figure(4, days=("2013-04-01", "2014-03-31"))])
    assert (made.low, made.high, made.has_conflict) == (4, 7, True)


def test_an_undated_figure_makes_the_span_unknown():
    made = headline([figure(3, days=None)])
    assert (made.period_start, made.period_end, made.low) == (None, None, 3)


def test_approximate_figures_stay_approximate_and_review_marks_stay():
    made = headline([figure((25, 25, "approximate"), review=True)])
    assert (made.status, made.needs_review, made.figure_count) == ("approximate", True, 1)


@st.composite
def answers(draw):
    """A made-up truth by grade and year, and figures stating it as an answer might: suppressed, totalled, broken
    down a second time."""
    grades, years = draw(st.integers(1, 3)), draw(st.integers(1, 3))
    truth = {(g, y): draw(st.integers(0, 9)) for g in range(grades) for y in range(years)}

    def printed(count):
        return draw(st.sampled_from([count, WITHHELD, UNDER_FIVE])) if 0 < count < 5 else count

    def total(count, keep):
        return [keep(printed(count))] if draw(st.booleans()) else []

    span = (year(2010)[0], year(2010 + years - 1)[1])
    figures = [figure(printed(n), category=f"grade {g}", days=year(2010 + y)) for (g, y), n in truth.items()]
    for y in range(years):
        of_year = sum(n for (_, other), n in truth.items() if other == y)
        figures += total(of_year, lambda c, y=y: figure(c, total=True, category="Total", days=year(2010 + y)))
        if draw(st.booleans()):
            figures.append(figure(printed(of_year), table=2, days=year(2010 + y)))
    for g in range(grades):
        of_grade = sum(n for (other, _), n in truth.items() if other == g)
        figures += total(of_grade, lambda c, g=g: figure(c, total=True, category=f"grade {g}", days=span))
    figures += total(sum(truth.values()), lambda c: figure(c, total=True, category="All staff", days=span))
    return sum(truth.values()), draw(st.permutations(figures))


@given(answers())
def test_the_true_number_is_never_outside_the_headline(answer):
    truth, figures = answer
    made = headline(figures)
    assert (made.low or 0) <= truth
    assert made.high is None or truth <= made.high
