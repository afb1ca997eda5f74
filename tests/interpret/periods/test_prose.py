"""Periods in sentences, and the digits that are none."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.interpret.periods import PeriodContext, find_periods
from pipeline.model.period import DocumentDates, PeriodKind

REPLIED = PeriodContext(dates=DocumentDates(response=dt.date(2020, 6, 7), received=dt.date(2020, 5, 10)))


def found(text):
    return [
        (text[match.start : match.end], match.period and f"{match.period.start}..{match.period.end}")
        for match in find_periods(text, REPLIED)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2012 there were 3 dismissals", [("2012", "2012-01-01..2012-12-31")]),
        (
            "between 1 January 2016 and 10 April 2020 a total of 116",
            [("between 1 January 2016 and 10 April 2020", "2016-01-01..2020-04-10")],
        ),
        ("in the year to 31 March 2013", [("year to 31 March 2013", "2012-04-01..2013-03-31")]),
        ("during January to February 2013", [("January to February 2013", "2013-01-01..2013-02-28")]),
        ("During 2009/10 (Apr-Jan) 9 left", [("2009/10 (Apr-Jan)", "2009-04-01..2010-01-31")]),
        ("2012 - 4; 2013 – 12", [("2012", "2012-01-01..2012-12-31"), ("2013", "2013-01-01..2013-12-31")]),
        ("in Q1 and Q2 of 2014/15", [("Q1 and Q2 of 2014/15", "2014-04-01..2014-09-30")]),
        ("four in the first nine months of 2009", [("the first nine months of 2009", "2009-01-01..2009-09-30")]),
        ("in the last 3 months of 2012/13", [("the last 3 months of 2012/13", "2013-01-01..2013-03-31")]),
        (
            "covering calendar years 2009, 2010 and 2011",
            [("covering calendar years 2009, 2010 and 2011", "2009-01-01..2011-12-31")],
        ),
        ("between 2014 and the present day", [("between 2014 and the present day", "2014-01-01..2020-06-07")]),
        ("a warning lasts for 6 months", []),
        ("since 1 April 2015", [("since 1 April 2015", "2015-04-01..2020-06-07")]),
        ("In the last five years (2008 to 2012) 3", [("the last five years (2008 to 2012", "2008-01-01..2012-12-31")]),
        ("in financial year 2016 to 2017", [("financial year 2016 to 2017", "2016-04-01..2017-03-31")]),
        ("financial years 2016 to 2018", [("financial years 2016 to 2018", "2016-04-01..2019-03-31")]),
        ("so far this year", [("this year", "2020-01-01..2020-06-07")]),
        ("this year to 31 May", [("this year to 31 May", "2020-01-01..2020-05-31")]),
        ("the current financial year to date", [("the current financial year to date", "2020-04-01..2020-06-07")]),
        ("in the current year", [("the current year", None)]),
        (
            "since the guidance was issued on 1 March 2011",
            [("since the guidance was issued on 1 March 2011", "2011-03-01..2020-06-07")],
        ),
        ("in any of these years", [("in any of these years", None)]),
        ("in 2012-13, of 12 cases", [("2012-13", "2012-04-01..2013-03-31")]),
    ],
)
def test_a_sentence_names_a_period(text, expected):
    assert found(text) == expected


def test_an_enumeration_gives_each_year_and_the_span_over_them():
    (match,) = find_periods("for the calendar years 2010, 2011 and 2012 there were 3, 4 and 5", REPLIED)
    assert (match.period.start, match.period.end) == (dt.date(2010, 1, 1), dt.date(2012, 12, 31))
    assert [part.period.start.year for part in match.each] == [2010, 2011, 2012]


def test_an_enumeration_with_a_gap_has_parts_but_no_span():
    (match,) = find_periods("in 2010 and 2013", REPLIED)
    assert match.period is None
    assert [part.period.start.year for part in match.parts] == [2010, 2013]


def test_words_without_a_date_are_marked_undated():
    (match,) = find_periods("in the last five years no staff were dismissed", REPLIED)
    assert match.is_undated and match.period is None
    (before,) = find_periods("prior to 2010 there were none", REPLIED)
    assert before.is_undated


def test_in_each_year_since_is_one_distributive_span():
    (match,) = find_periods("In each year since 2010 there were fewer than 5", REPLIED)
    assert match.is_distributive
    assert match.period.kind is PeriodKind.SINCE


def test_the_day_of_a_letter_is_a_point_marked_as_correspondence():
    (match,) = find_periods("I refer to your letter dated 12 December 2012.", REPLIED)
    assert match.is_correspondence
    assert match.period.kind is PeriodKind.POINT


@pytest.mark.parametrize(
    "text",
    [
        "Ref FOI-1344-2122 and 593/20",
        "our reference 2012-5208",
        "Reference: 7175_16, 1362A/21, 0123-12, 14-12-2012-102030-001",
        "section 40(2) and s.40",
        "the Data Protection Act 1998 and the 12/13 rota",
        "Freedom of Information (Scotland) Act 2002",
        "call 020 7035 2014 or 0117 9012 2013",
        "£2012 for some 2012 staff",
        "1. 3. 2. None",
        "[2018] UKUT 229",
        "see www.example.org/2013/foi or foi2014@example.org",
    ],
)
def test_references_laws_money_and_telephones_are_no_periods(text):
    assert found(text) == []


@given(st.text(max_size=120))
def test_matches_are_in_order_and_inside_the_text(text):
    position = 0
    for match in find_periods(text, REPLIED):
        assert position <= match.start < match.end <= len(text)
        position = match.end
