"""What sentences say of conventions, part years and days."""

import datetime as dt

import pytest

from pipeline.interpret.periods import (
    PeriodContext,
    find_academic_start,
    find_convention,
    find_dates,
    find_part_year,
    find_references,
    parse_date,
)
from pipeline.model.period import PeriodKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("broken down by financial year", PeriodKind.FINANCIAL),
        ("Financial year", PeriodKind.FINANCIAL),
        ("for each of the calendar years", PeriodKind.CALENDAR),
        ("academic years (September to August)", PeriodKind.ACADEMIC),
        ("Years run from 1 April to 31 March.", PeriodKind.FINANCIAL),
        ("in the financial year 2014 to 2015 and in 2015 to 2016", None),
        ("in the financial years 2014 to 2016", PeriodKind.FINANCIAL),
        ("by year", None),
        ("calendar years, not financial years", None),
    ],
)
def test_the_kind_of_year_a_text_states(text, kind):
    assert find_convention(text) is kind


def test_a_document_keeps_its_own_academic_year():
    assert find_academic_start("academic years (September to August)") == 9
    assert find_academic_start("academic years") is None


@pytest.mark.parametrize(
    ("text", "label", "end"),
    [
        ("The figure for 2019 runs to 31 October.", "2019", "2019-10-31"),
        ("2009-10 runs to the end of February 2010", "2009-10", "2010-02-28"),
        ("* to 30 June 2016", "*", "2016-06-30"),
        ("Figures for 2018/19 are up to and including 31 December 2018 only.", "2018/19", "2018-12-31"),
        ("2016 data covers 1 January to 30 June.", "2016", "2016-06-30"),
        ("2013 is a part year (to 31 May).", "2013", "2013-05-31"),
    ],
)
def test_a_note_that_a_year_stops_early(text, label, end):
    (note,) = find_part_year(text, PeriodContext())
    assert (note.label, note.end_date.isoformat()) == (label, end)
    assert note.quote in text


@pytest.mark.parametrize(
    "text",
    [
        "The figures cover 1 January 2012 to 31 December 2014.",
        "In 2012 we dismissed 3 staff, up from 2.",
        "Your request of 5 May 2016",
        "2012/13 to 2014/15",
    ],
)
def test_other_sentences_are_no_notes_of_a_part_year(text):
    assert find_part_year(text, PeriodContext()) == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("7th June 2011", dt.date(2011, 6, 7)),
        ("Tuesday, 7 June 2011", dt.date(2011, 6, 7)),
        ("12/06/2012", dt.date(2012, 6, 12)),
        ("12.6.12", dt.date(2012, 6, 12)),
        ("2012-06-12", dt.date(2012, 6, 12)),
        ("12-Jun-12", dt.date(2012, 6, 12)),
        ("31 February 2012", None),
        ("06/25/2012", None),
        ("June 2012", None),
        ("", None),
    ],
)
def test_a_day_is_read_in_british_order(text, day):
    assert parse_date(text) == day


def test_days_in_a_sentence():
    text = "received on 6 May 2018; period 01/01/2015 to 31/12/2017, ref 14-12-2012-102030"
    assert [match.day.isoformat() for match in find_dates(text)] == ["2018-05-06", "2015-01-01", "2017-12-31"]


def test_references_are_found_whole():
    text = "Ref: FOI/101/20/X of 3 May 2012"
    ((start, end),) = find_references(text)
    assert "FOI/101/20/X" in text[start:end]
    assert "2012" not in text[start:end]
