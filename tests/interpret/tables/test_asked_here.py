"""The point of a recounted request that a table answers."""

from __future__ import annotations

import pytest

from pipeline.interpret.tables.asked_here import (
    asked_besides,
    asked_here,
    points_of,
    questions_by_number,
    responding,
)
from pipeline.model.candidate import Surroundings

REQUEST = "“1. Dismissals in 2022-23 by reason. 2. How many penalties were for social media misuse, by penalty?”"


def test_points_run_from_one() -> None:
    assert dict(points_of(REQUEST)) == {
        "1": "Dismissals in 2022-23 by reason.",
        "2": "How many penalties were for social media misuse, by penalty?",
    }
    assert not points_of("There were 2. Dismissals rose to 5. Nobody resigned.")
    assert not points_of("1. How many were dismissed?")


def test_the_heading_names_the_point() -> None:
    around = Surroundings(caption="Question 1", lead_in=REQUEST, headings=("Question 1",))
    assert asked_here(around, points_of(REQUEST)) == Surroundings(question="Dismissals in 2022-23 by reason.")


def test_a_heading_of_words_or_of_no_such_point_changes_nothing() -> None:
    for heading in ("Dismissals", "Question 3"):
        around = Surroundings(caption=heading, lead_in="As follows:")
        assert asked_here(around, points_of(REQUEST)) == around


def test_what_is_asked_on_some_of_the_figures_is_not_asked_of_all() -> None:
    asked = "You asked for the dismissals in each year, with particulars of any dismissal for use of e-mail."
    around = Surroundings(lead_in=asked)
    assert asked_here(around, {}).lead_in == "You asked for the dismissals in each year."
    assert "e-mail" in asked_besides(around)
    assert not asked_besides(Surroundings(lead_in="You asked for dismissals with details of the grades."))


QUESTIONS = ("1. How many were dismissed?", "Q2 How many were dismissed over WhatsApp?", "3. Why?", "3. When?")


def test_questions_by_their_numbers() -> None:
    assert sorted(questions_by_number(QUESTIONS)) == ["1", "2"]


@pytest.mark.parametrize("heading", ["Response to Q2", "A2", "Our answer to question 2:", "Question 2 – response"])
def test_a_heading_names_the_question_that_the_table_answers(heading: str) -> None:
    around = Surroundings(caption=heading, headings=("Staff", heading))
    answered = responding(around, questions_by_number(QUESTIONS))
    assert answered == Surroundings(question=QUESTIONS[1], headings=("Staff",))


@pytest.mark.parametrize("heading", ["Q2", "Response to Q3", "Response", "Dismissals"])
def test_a_quarter_or_another_heading_names_none(heading: str) -> None:
    around = Surroundings(caption=heading)
    assert responding(around, questions_by_number(QUESTIONS)) is around
