import datetime as dt

import pytest

from pipeline.interpret.periods import REASONS, PeriodContext, parse_axis, parse_period, period_reasons
from pipeline.model.period import DocumentDates

REPLIED = PeriodContext(dates=DocumentDates(response=dt.date(2018, 6, 7)), siblings=("2011-2012", "2012-2013"))


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("FY13", "period-assumed"),
        ("2017 to date", "period-closed-by-document-date"),
        ("2011-2012", "period-from-siblings"),
    ],
)
def test_each_reading_beyond_the_words_has_its_reason(label, code):
    (reason,) = period_reasons(parse_period(label, REPLIED), REPLIED)
    assert reason.code == code
    assert code in REASONS


def test_a_cut_by_a_note_and_a_stated_period():
    whole, cut = parse_axis(("2015", "2016"), PeriodContext(until=dt.date(2016, 6, 30)))
    assert [reason.code for reason in period_reasons(cut, REPLIED)] == ["period-cut-by-note"]
    assert period_reasons(whole, REPLIED) == ()
