"""The words around a figure, the nearest last."""

from __future__ import annotations

import datetime as dt

import pytest

from pipeline.interpret.context import Context, local_context, narrowed
from pipeline.interpret.document_context import document_context
from pipeline.interpret.lexicon import load_lexicon
from pipeline.interpret.periods import PeriodContext
from pipeline.interpret.said import covering
from pipeline.model.candidate import Candidates, Surroundings
from pipeline.model.period import Period, PeriodKind

LEXICON, PERIODS = load_lexicon(), PeriodContext()


def outcome(context: Context) -> str:
    return context.outcome.code if context.outcome else ""


def after(*texts: str, name: str = "caption") -> Context:
    context = Context()
    for text in texts:
        context = narrowed(context, text, name, LEXICON, PERIODS)
    return context


def year(number: int) -> Period:
    return Period(str(number), dt.date(number, 1, 1), dt.date(number, 12, 31), PeriodKind.CALENDAR)


def test_what_is_said_nearer_replaces_what_was_said() -> None:
    context = after("Dismissals in 2011 over Facebook", "Demotions in 2012 over Twitter")
    assert (outcome(context), context.platform_code) == ("demotion", "twitter")
    assert context.period is not None and context.period.start.year == 2012


def test_what_is_not_said_stays() -> None:
    assert after("Dismissals in 2011 over Facebook", "by grade", "  ") == after("Dismissals in 2011 over Facebook")


def test_several_years_are_their_span() -> None:
    period = after("Dismissals in 2011, warnings in 2013").period
    assert period is not None and (period.start, period.end) == (dt.date(2011, 1, 1), dt.date(2013, 12, 31))


def test_years_without_dates_undo_wider_dates() -> None:
    context = after("Dismissals in 2011", "Dismissals, last five years")
    assert context.is_undated and context.period is None


def test_the_last_five_years_undo_wider_dates() -> None:
    assert after("Dismissals in 2011", "Dismissals in the last five years").is_undated


def test_years_that_point_back_leave_them() -> None:
    context = after("Dismissals in 2011", "Warnings in the same year")
    assert not context.is_undated and context.period == after("Dismissals in 2011").period


def test_for_all_reasons_is_over_more_than_the_platform() -> None:
    context = after("Dismissals over Facebook", "Dismissals for all reasons")
    assert context.is_overall and context.platform_code == ""


@pytest.mark.parametrize(
    ("text", "is_off"),
    [("Sickness absence", True), ("Students disciplined", True), ("Teachers disciplined", False), ("By grade", False)],
)
def test_other_subjects(text: str, is_off: bool) -> None:
    assert after(text).is_off_subject is is_off


def test_cases_asked_for_are_investigations() -> None:
    assert outcome(after("How many allegations were there?", name="question")) == "investigation"
    assert outcome(after("What was done in each case?", name="question")) == "investigation"
    assert outcome(after("What was done about it?", name="question")) == ""


def test_layers_from_headings_to_caption() -> None:
    around = Surroundings(
        caption="Demotions",
        lead_in="In 2012 these were:",
        question="How many warnings in 2011?",
        headings=("Facebook",),
    )
    context = local_context(Context(), around, LEXICON, PERIODS)
    assert (outcome(context), context.outcome_from) == ("demotion", "caption")
    assert (context.platform_code, context.platform_from) == ("facebook", "heading")
    assert context.period_from == "lead-in"


def test_the_subject_goes_before_the_questions_and_neither_is_off_subject() -> None:
    found = Candidates((), (), "Students and staff dismissed in 2012", ("How many students were warned in 2011?",))
    context = document_context(found, LEXICON, PERIODS)
    assert (outcome(context), context.outcome_from) == ("dismissal", "subject")
    assert context.period is not None and context.period.start.year == 2012
    assert not context.is_off_subject


def test_the_span_of_periods() -> None:
    assert covering([]) is None
    assert covering([year(2012)]) == year(2012)
    span = covering([year(2013), year(2011)])
    assert span is not None and (span.start.year, span.end.year, span.label) == (2011, 2013, "2013; 2011")
