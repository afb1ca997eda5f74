"""Every row of the table of printed periods, and the labels that are none."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.interpret.periods import PeriodContext, is_undated, parse_period
from pipeline.model.period import DocumentDates, PeriodKind, PeriodPrecision

REPLIED = PeriodContext(dates=DocumentDates(response=dt.date(2018, 6, 7), received=dt.date(2018, 5, 10)))


def days(text, context=REPLIED):
    period = parse_period(text, context)
    return period and (period.start.isoformat(), period.end.isoformat(), period.kind.value, period.precision.value)


@pytest.mark.parametrize(
    ("text", "start", "end", "kind"),
    [
        ("2012", "2012-01-01", "2012-12-31", "calendar"),
        ("calendar year 2012", "2012-01-01", "2012-12-31", "calendar"),
        ("2012 calendar year", "2012-01-01", "2012-12-31", "calendar"),
        ("Year 2012:", "2012-01-01", "2012-12-31", "calendar"),
        ("In 2012", "2012-01-01", "2012-12-31", "calendar"),
        ("2012*", "2012-01-01", "2012-12-31", "calendar"),
        ("2012 [p]", "2012-01-01", "2012-12-31", "calendar"),
        ("2012/13", "2012-04-01", "2013-03-31", "financial"),
        ("2012-13", "2012-04-01", "2013-03-31", "financial"),
        ("2012–13", "2012-04-01", "2013-03-31", "financial"),
        ("2012 - 13", "2012-04-01", "2013-03-31", "financial"),
        ("2012/2013", "2012-04-01", "2013-03-31", "financial"),
        ("1999/00", "1999-04-01", "2000-03-31", "financial"),
        ("FY12/13", "2012-04-01", "2013-03-31", "financial"),
        ("FY 2012/13", "2012-04-01", "2013-03-31", "financial"),
        ("Financial Year: 2012/13", "2012-04-01", "2013-03-31", "financial"),
        ("2012/13 financial year", "2012-04-01", "2013-03-31", "financial"),
        ("Year ending 31 March 2013", "2012-04-01", "2013-03-31", "financial"),
        ("YE Mar 2013", "2012-04-01", "2013-03-31", "financial"),
        ("12 months to March 2013", "2012-04-01", "2013-03-31", "financial"),
        ("last 12 months to 31 March 2013", "2012-04-01", "2013-03-31", "financial"),
        ("Year to 31 December 2013", "2013-01-01", "2013-12-31", "calendar"),
        ("three months to 30 June 2014", "2014-04-01", "2014-06-30", "quarter"),
        ("9 months to 31 December 2012", "2012-04-01", "2012-12-31", "rolling"),
        ("2010-2012", "2010-01-01", "2012-12-31", "span"),
        ("2010/12", "2010-01-01", "2012-12-31", "span"),
        ("between 2010 and 2012", "2010-01-01", "2012-12-31", "span"),
        ("between 2012 and 2013", "2012-01-01", "2013-12-31", "span"),
        ("from 2012 to 2013", "2012-01-01", "2013-12-31", "span"),
        ("between 2012-2013", "2012-01-01", "2013-12-31", "span"),
        ("calendar years 2010 to 2012", "2010-01-01", "2012-12-31", "span"),
        ("financial years 2012/13 to 2014/15", "2012-04-01", "2015-03-31", "span"),
        ("1 April 2012 – 31 March 2013", "2012-04-01", "2013-03-31", "financial"),
        ("01/04/2012-31/03/2013", "2012-04-01", "2013-03-31", "financial"),
        ("01/04/12 to 31/03/13", "2012-04-01", "2013-03-31", "financial"),
        ("April 2012 - March 2013 (2012/13)", "2012-04-01", "2013-03-31", "financial"),
        ("Apr'12 - Mar'13", "2012-04-01", "2013-03-31", "financial"),
        ("between January 2012 and June 2016", "2012-01-01", "2016-06-30", "span"),
        ("January to June 2016", "2016-01-01", "2016-06-30", "span"),
        ("1 October to 31 March 2013", "2012-10-01", "2013-03-31", "span"),
        ("1 to 31 March 2013", "2013-03-01", "2013-03-31", "span"),
        ("Apr-Jan 2009/10", "2009-04-01", "2010-01-31", "span"),
        ("2011 (up to 7 June)", "2011-01-01", "2011-06-07", "to_date"),
        ("2009/10 (Apr-Jan)", "2009-04-01", "2010-01-31", "to_date"),
        ("2012 (part year to 30 June)", "2012-01-01", "2012-06-30", "to_date"),
        ("2013 to end of June", "2013-01-01", "2013-06-30", "to_date"),
        ("2016 (1 January - 30 June)", "2016-01-01", "2016-06-30", "to_date"),
        ("2012/13 (first 9 months)", "2012-04-01", "2012-12-31", "to_date"),
        ("2012/13 (Q1-Q3)", "2012-04-01", "2012-12-31", "to_date"),
        ("2012/13 Q1-Q3", "2012-04-01", "2012-12-31", "to_date"),
        ("2009 (from 1 April)", "2009-04-01", "2009-12-31", "span"),
        ("2012/13 (1 September 2012 to 31 August 2013)", "2012-09-01", "2013-08-31", "span"),
        ("Q3 2014", "2014-07-01", "2014-09-30", "quarter"),
        ("2nd quarter 2013", "2013-04-01", "2013-06-30", "quarter"),
        ("Q3 2014/15", "2014-10-01", "2014-12-31", "quarter"),
        ("Q3 FY14-15", "2014-10-01", "2014-12-31", "quarter"),
        ("2014/15 Q3", "2014-10-01", "2014-12-31", "quarter"),
        ("Q1 (Apr-Jun) 2014", "2014-04-01", "2014-06-30", "quarter"),
        ("H1 2014", "2014-01-01", "2014-06-30", "span"),
        ("academic year 2012/13", "2012-08-01", "2013-07-31", "academic"),
        ("tax year 2012/13", "2012-04-06", "2013-04-05", "span"),
        ("Mar-12", "2012-03-01", "2012-03-31", "month"),
        ("Apr-19", "2019-04-01", "2019-04-30", "month"),
        ("February 2012", "2012-02-01", "2012-02-29", "month"),
        ("12/2013", "2013-12-01", "2013-12-31", "month"),
        ("w/c 3 June 2013", "2013-06-03", "2013-06-09", "span"),
        ("as at 31 March 2013", "2013-03-31", "2013-03-31", "point"),
        ("31/03/2013", "2013-03-31", "2013-03-31", "point"),
        ("2010, 2011 and 2012", "2010-01-01", "2012-12-31", "span"),
    ],
)
def test_a_stated_period(text, start, end, kind):
    assert days(text) == (start, end, kind, "stated")


@pytest.mark.parametrize(
    ("text", "start", "kind"),
    [
        ("2017 to date", "2017-01-01", "to_date"),
        ("2008-09 to date", "2008-04-01", "to_date"),
        ("since January 2009", "2009-01-01", "since"),
        ("since 2009", "2009-01-01", "since"),
        ("from 2009 to present", "2009-01-01", "since"),
        ("1st April 2008 - present", "2008-04-01", "since"),
        ("From 1 April 2008 to the date of this letter", "2008-04-01", "since"),
        ("2018 YTD", "2018-01-01", "to_date"),
    ],
)
def test_an_open_end_closes_on_the_day_of_the_reply(text, start, kind):
    assert days(text) == (start, "2018-06-07", kind, "derived")


def test_the_day_of_extraction_goes_before_the_reply_and_without_either_nothing_is_guessed():
    extracted = PeriodContext(dates=DocumentDates(response=dt.date(2018, 6, 7), extraction=dt.date(2018, 4, 30)))
    assert days("2017 to date", extracted)[1] == "2018-04-30"
    assert days("2017 to date", PeriodContext()) is None
    assert days("since 2009", PeriodContext()) is None
    assert days("2018 (part year)", PeriodContext()) is None


def test_to_the_date_of_the_request_is_the_day_it_was_received():
    assert days("1 April 2016 to the date of your request")[1] == "2018-05-10"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("FY13", "2012-04-01"),
        ("FY2013", "2012-04-01"),
        ("FYE 2013", "2012-04-01"),
        ("13/14", "2013-04-01"),
        ("2012-2013", "2012-04-01"),
        ("year ending 2013", "2012-04-01"),
    ],
)
def test_a_convention_is_flagged_as_assumed(text, start):
    period = parse_period(text, REPLIED)
    assert (period.start.isoformat(), period.kind, period.precision) == (
        start,
        PeriodKind.FINANCIAL,
        PeriodPrecision.ASSUMED,
    )


def test_a_bare_year_follows_the_stated_convention():
    assert days("2012", PeriodContext(convention=PeriodKind.FINANCIAL)) == (
        "2012-04-01",
        "2013-03-31",
        "financial",
        "assumed",
    )
    assert days("2012/13", PeriodContext(convention=PeriodKind.ACADEMIC))[:2] == ("2012-08-01", "2013-07-31")
    own = PeriodContext(convention=PeriodKind.ACADEMIC, academic_start_month=9)
    assert days("2012/13", own)[:2] == ("2012-09-01", "2013-08-31")


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "Facebook",
        "5",
        "12",
        "12/13",
        "03/12",
        "593/20",
        "1344-2122",
        "2012/13/14",
        "FOI 2012-5208",
        "2012 total",
        "2010 and 2012",
        "May",
        "7 June",
        "06/25/2012",
        "31 February 2012",
        "23%",
        "s.40(2)",
        "2013 (3)",
        "0123-12",
        "2012 staff",
    ],
)
def test_what_is_no_period_or_cannot_be_known(text):
    assert days(text) is None


@pytest.mark.parametrize("text", ["last 12 months", "the last five years", "Before 2010", "pre-2010", "year to date"])
def test_undated_words_have_no_days_but_are_known_as_time(text):
    assert days(text) is None
    assert is_undated(text)


def test_other_text_is_not_undated():
    assert not is_undated("Facebook")
    assert not is_undated("2012")


def test_the_label_is_kept_as_printed():
    assert parse_period(" 2012–13* ", REPLIED).label == "2012–13*"


@given(st.text(max_size=60))
def test_no_text_breaks_it(text):
    parse_period(text, REPLIED)


_WORDED = st.lists(
    st.sampled_from(
        [
            "2012",
            "2012/13",
            "12/13",
            "to",
            "-",
            "–",
            "(",
            ")",
            "31",
            "March",
            "7 June",
            "Q3",
            "FY",
            "since",
            "between",
            "and",
            "up to",
            "date",
            "year ending",
            "months",
            "last",
            ",",
            "'",
            "31/12/2016",
            "first half of",
            "Jan",
            "w/c",
            "2049",
            "1980",
            "part year",
        ]
    ),
    max_size=8,
).map(" ".join)


@given(_WORDED)
def test_no_jumble_of_its_own_words_breaks_it(text):
    parse_period(text, REPLIED)


YEARS = st.integers(1980, 2048)


@given(
    YEARS,
    st.sampled_from(
        [
            "{0}",
            "Year {0}",
            "calendar year {0}",
            "1 January {0} to 31 December {0}",
            "Jan-Dec {0}",
            "01/01/{0} - 31/12/{0}",
            "year ending 31 December {0}",
        ]
    ),
)
def test_a_calendar_year_survives_being_printed(year, form):
    assert days(form.format(year), PeriodContext())[:2] == (f"{year}-01-01", f"{year}-12-31")


@given(
    YEARS,
    st.sampled_from(
        [
            "{0}/{2}",
            "{0}-{2}",
            "FY {0}/{2}",
            "{0}/{1}",
            "financial year {0}–{2}",
            "1 April {0} to 31 March {1}",
            "Apr-{3} to Mar-{2}",
            "year ending 31 March {1}",
            "FY{1}",
        ]
    ),
)
def test_a_financial_year_survives_being_printed(year, form):
    text = form.format(year, year + 1, f"{(year + 1) % 100:02d}", f"{year % 100:02d}")
    assert days(text, PeriodContext())[:2] == (f"{year}-04-01", f"{year + 1}-03-31")


@given(
    st.dates(dt.date(1980, 1, 1), dt.date(2049, 12, 31)),
    st.sampled_from(["%d/%m/%Y", "%d %B %Y", "%Y-%m-%d", "%d.%m.%y", "%d-%b-%Y", "as at %d %B %Y"]),
)
def test_a_day_survives_being_printed(day, form):
    assert days(day.strftime(form), PeriodContext())[:2] == (day.isoformat(), day.isoformat())
