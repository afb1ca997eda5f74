"""Labels of one axis help each other."""

import datetime as dt

from pipeline.interpret.periods import PeriodContext, correct_axis, find_part_year, parse_axis
from pipeline.model.period import DocumentDates, Period, PeriodKind, PeriodPrecision

NOTHING = PeriodContext()


def days(periods):
    return [period and f"{period.start}..{period.end}" for period in periods]


def test_overlapping_long_pairs_are_financial_years():
    periods = parse_axis(("2011-2012", "2012-2013"), NOTHING)
    assert days(periods) == ["2011-04-01..2012-03-31", "2012-04-01..2013-03-31"]
    assert {period.precision for period in periods} == {PeriodPrecision.DERIVED}


def test_long_pairs_that_do_not_overlap_are_two_calendar_years():
    assert days(parse_axis(("2010-2011", "2012-2013"), NOTHING)) == ["2010-01-01..2011-12-31", "2012-01-01..2013-12-31"]


def test_short_pairs_that_chain_are_financial_years():
    assert days(parse_axis(("10/11", "11/12", "12/13"), NOTHING))[0] == "2010-04-01..2011-03-31"


def test_consecutive_numeric_months_are_months():
    assert days(parse_axis(("01/12", "02/12", "03/12"), NOTHING))[1] == "2012-02-01..2012-02-29"


def test_iso_months_are_months_all_of_them():
    assert days(parse_axis(("2009-03", "2009-12"), NOTHING)) == ["2009-03-01..2009-03-31", "2009-12-01..2009-12-31"]


def test_months_take_the_year_from_a_header_or_the_month_before():
    within = Period("2012/13", dt.date(2012, 4, 1), dt.date(2013, 3, 31), PeriodKind.FINANCIAL)
    assert days(parse_axis(("Dec", "Jan"), PeriodContext(within=within))) == [
        "2012-12-01..2012-12-31",
        "2013-01-01..2013-01-31",
    ]
    assert days(parse_axis(("Nov 2012", "Dec", "Jan"), NOTHING))[2] == "2013-01-01..2013-01-31"
    assert days(parse_axis(("Q1", "Q4"), PeriodContext(within=within)))[1] == "2013-01-01..2013-03-31"


def test_labels_that_are_no_periods_stay_none():
    assert days(parse_axis(("Outcome", "2012", "Total"), NOTHING)) == [None, "2012-01-01..2012-12-31", None]


def test_a_stated_end_cuts_the_newest_wherever_it_stands():
    context = PeriodContext(until=dt.date(2010, 2, 28))
    assert days(parse_axis(("2009-10", "2008-09"), context)) == ["2009-04-01..2010-02-28", "2008-04-01..2009-03-31"]


def test_a_year_of_another_kind_than_its_siblings_is_flagged():
    periods = parse_axis(("2010/11", "2011/12", "2012"), NOTHING)
    assert periods[2].precision is PeriodPrecision.ASSUMED
    assert periods[0].precision is PeriodPrecision.STATED


def test_notes_of_a_part_year_correct_the_label_they_speak_of():
    labels = ("2015", "2016*")
    periods = parse_axis(labels, NOTHING)
    notes = find_part_year("* to 30 June 2016", NOTHING)
    assert days(correct_axis(labels, periods, notes))[1] == "2016-01-01..2016-06-30"
    notes = find_part_year("The figure for 2015 runs to 31 October.", NOTHING)
    assert days(correct_axis(labels, periods, notes)) == ["2015-01-01..2015-10-31", "2016-01-01..2016-12-31"]


def test_a_whole_axis_to_date():
    context = PeriodContext(dates=DocumentDates(response=dt.date(2014, 5, 1)))
    assert days(parse_axis(("2012", "2013", "2014 to date"), context))[2] == "2014-01-01..2014-05-01"
