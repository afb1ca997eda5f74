"""Labels of questions and answers, in the forms that people type."""

from __future__ import annotations

import pytest

from pipeline.find.questions import Questions, label_of, points_of, spelt_out
from pipeline.model.document import Block, BlockKind


def block(text: str, label: str = "") -> Block:
    return Block(BlockKind.PARAGRAPH, (), text, label=label)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("3. How many?", "3"),
        ("3) 13", "3"),
        ("(3) 13", "3"),
        ("Q3: How many?", "3"),
        ("Question 3 - How many?", "3"),
        ("Answer 3: None", "3"),
        ("3(a) 5", "3a"),
        ("3a. 5", "3a"),
        ("a) 5", "a"),
        ("(iv) 5", "iv"),
        ("(a) = 5", "a"),
        ("13", ""),
        ("2012", ""),
        ("None", ""),
        ("I am writing", ""),
        ("", ""),
    ],
)
def test_labels(text: str, label: str) -> None:
    assert label_of(block(text)) == label


def test_the_lists_own_label_goes_before_the_text() -> None:
    assert label_of(block("13", label="4.")) == "4"
    assert label_of(block("2. 13", label="•")) == ""


def test_a_section_ends_what_was_asked() -> None:
    questions = Questions()
    questions.ask(block("How many were dismissed?"))
    assert questions.answered_by(block("13"))[0] == "How many were dismissed?"
    questions.leave()
    assert questions.answered_by(block("13")) == ("", "")


@pytest.mark.xfail(strict=True, reason="the two halves count as a run of two questions, so the answer is nobody's")
def test_a_question_broken_over_two_blocks_is_one() -> None:
    questions = Questions()
    questions.ask(block("Please state the number of staff"))
    questions.ask(block("dismissed in 2012"))
    assert questions.answered_by(block("13"))[0] == "Please state the number of staff dismissed in 2012"


def test_the_numbered_questions_of_a_paragraph_are_asked_one_by_one() -> None:
    text = "1. How many were dismissed in 2012? 2. Which sites? 3. How many were warned?"
    assert points_of(text) == ("1. How many were dismissed in 2012?", "2. Which sites?", "3. How many were warned?")
    asked = Questions()
    asked.ask(block(text))
    assert asked.answered_by(block("3. Four"))[0] == "3. How many were warned?"


@pytest.mark.parametrize("text", ["1. How many were dismissed?", "In 2012. 3. How many?", "Please see 2. Which sites?"])
def test_a_paragraph_that_numbers_nothing_is_one_question(text: str) -> None:
    assert points_of(text) == ()


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("2. And in 2015?", "1. How many staff were dismissed over Facebook 2. And in 2015?"),
        ("And on Twitter?", "1. How many staff were dismissed on Twitter?"),
        ("2. And teachers?", "1. How many staff were dismissed over Facebook in 2014? The same for teachers?"),
        ("2. Which sites were they?", "2. Which sites were they?"),
    ],
)
def test_a_question_that_leans_on_the_one_before(text: str, whole: str) -> None:
    before = "1. How many staff were dismissed over Facebook in 2014?"
    assert spelt_out(text, before) == whole
