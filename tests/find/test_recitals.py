from __future__ import annotations

import pytest

from pipeline.find.recitals import answer_behind, answer_within
from pipeline.model.document import Block, BlockKind


def paragraph(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, (), text)


@pytest.mark.parametrize(
    ("recital", "answer"),
    [
        ("You asked about suspensions.", "Three employees were suspended in 2019."),
        ("You also wanted to know how many appealed. You asked for their grades too.", "None did so."),
        ("You asked for s. 12 cases, e.g. late ones.", "There were 4."),
    ],
)
def test_an_answer_behind_a_recital_is_parted_from_it_in_place(recital: str, answer: str) -> None:
    parted = answer_within(paragraph(f"{recital} {answer}"))
    assert parted is not None
    assert parted[0].text == recital
    assert parted[1].text == " " * (len(recital) + 1) + answer


@pytest.mark.parametrize(
    "text",
    [
        "You asked how many staff were dismissed in 2011 and 2012.",
        "You asked for two things. You wanted to know how many staff were warned.",
        "You asked about discipline. Your letter reached us on 12 May 2012.",
        "You asked about warnings. The policy is on our website.",
        "You asked: how many were dismissed? There were four questions:",
        "We dismissed three employees. You asked about that.",
    ],
)
def test_what_only_recounts_or_only_answers_stays_whole(text: str) -> None:
    assert answer_within(paragraph(text)) is None


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How many staff were dismissed in 2012?", "Two"),
        ("2. Were any warned?", "None in 2012."),
        ("How many were suspended?", "Three employees were suspended."),
    ],
)
def test_an_answer_behind_its_question_is_parted_from_it_in_place(question: str, answer: str) -> None:
    parted = answer_behind(paragraph(f"{question} {answer}"))
    assert parted is not None
    assert parted[0].text == question
    assert parted[1].text == " " * (len(question) + 1) + answer


@pytest.mark.parametrize(
    "text",
    [
        "How many staff were dismissed in 2012?",
        "How many staff were dismissed? Please give 2010, 2011 and 2012.",
        "How many were dismissed? I would like this for 3 years.",
        "Two members of staff were dismissed.",
    ],
)
def test_a_question_that_goes_on_asking_stays_whole(text: str) -> None:
    assert answer_behind(paragraph(text)) is None


def test_an_answer_within_the_sentence_that_opens_the_letter() -> None:
    parted = answer_within(
        paragraph("Further to your request of 3 May, I can confirm that three staff were dismissed.")
    )
    assert parted is not None
    assert parted[1].text.strip() == "three staff were dismissed."


@pytest.mark.parametrize(
    "answer",
    ["Around 30 between January 2010 and December 2012.", "Up to five in 2012.", "At least 7.", "About twelve staff."],
)
def test_the_answer_begins_behind_the_question(answer: str) -> None:
    question = "4. How many were warned?"
    parted = answer_behind(Block(BlockKind.PARAGRAPH, (), f"{question} {answer} This is as near as we can get."))
    assert parted is not None
    assert parted[0].text == question
    assert parted[1].text.strip().startswith(answer)


def test_more_of_the_request_is_no_answer() -> None:
    assert answer_behind(Block(BlockKind.PARAGRAPH, (), "How many were warned? Please tell me for 30 years.")) is None
