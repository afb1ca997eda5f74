from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from pipeline.interpret.scope import says_no_time, scope_of, with_scope
from pipeline.model.count import Count, CountStatus
from pipeline.model.observation import Reason, ReportedObservation, Source
from pipeline.model.period import Period, PeriodKind
from pipeline.model.provenance import Provenance


def period(first: int, last: int) -> Period:
    return Period(f"{first} to {last}", dt.date(first, 1, 1), dt.date(last, 12, 31), PeriodKind.SPAN)


MARCH = Period("March 2014", dt.date(2014, 3, 1), dt.date(2014, 3, 31), PeriodKind.MONTH)
FIGURE = ReportedObservation(
    count=Count("three", 3, 3, CountStatus.EXACT),
    quote="three were dismissed",
    source=Source.PROSE,
    provenance=Provenance("f" * 64, 0),
    outcome_code="dismissal",
    reasons=(Reason("outcome-in-sentence", "dismissed"), Reason("period-not-said")),
)


@pytest.mark.parametrize(
    ("named", "scope"),
    [
        ((), None),
        ((period(2012, 2015),), period(2012, 2015)),
        ((period(2013, 2013), period(2012, 2015), MARCH), period(2012, 2015)),
        ((period(2012, 2013), period(2014, 2015)), None),
        ((MARCH,), None),
    ],
    ids=["none", "one", "one that holds the others", "two side by side", "a month alone"],
)
def test_the_scope_is_the_period_that_holds_the_others(named: tuple[Period, ...], scope: Period | None) -> None:
    assert scope_of(None, named) == scope


def test_the_tables_go_before_the_sentences() -> None:
    assert scope_of(period(2010, 2011), (period(2012, 2015),)) == period(2010, 2011)


def test_a_figure_that_says_no_time_takes_the_scope_and_says_so() -> None:
    dated = with_scope(FIGURE, period(2012, 2015))
    assert (dated.period, dated.period_label) == (period(2012, 2015), "2012 to 2015")
    assert [reason.code for reason in dated.reasons] == ["outcome-in-sentence", "period-of-answer"]


def test_what_is_dated_or_stands_in_a_table_says_its_time() -> None:
    assert says_no_time(FIGURE)
    assert not says_no_time(replace(FIGURE, reasons=(Reason("period-in-sentence", "2012"),)))
    assert not says_no_time(replace(FIGURE, reasons=(Reason("period-undated", "those years"),)))
    assert not says_no_time(replace(FIGURE, source=Source.TABLE))
