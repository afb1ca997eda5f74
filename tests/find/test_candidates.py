"""Tables and passages with the words that give them meaning."""

from __future__ import annotations

from typing import Any

import pytest

Candidates = Any

ANNEX = """Dear requester
# Staff discipline
The table below gives the figures.
Table 1: dismissals by year
| Year | Dismissed |
| 2012 | 4 |
* fewer than five
^ Until June.
More words follow here, which are no note of this table."""


def test_a_table_has_caption_lead_in_headings_and_notes(candidates: Candidates) -> None:
    (table,) = candidates(ANNEX).tables
    around = table.surroundings
    assert around.caption == "Table 1: dismissals by year"
    assert around.lead_in == "The table below gives the figures."
    assert around.headings[0] == "Staff discipline"
    assert around.notes == ("* fewer than five", "Until June.")
    assert table.item_index == 4


def test_notes_below_a_table_are_no_passages_and_stay_notes_of_the_document(candidates: Candidates) -> None:
    found = candidates(ANNEX)
    texts = [passage.block.text for passage in found.passages]
    assert "More words follow here, which are no note of this table." in texts
    assert "* fewer than five" not in texts
    assert "* fewer than five" in found.notes


def test_a_line_below_a_table_that_answers_a_question_is_no_note(candidates: Candidates) -> None:
    found = candidates(
        """Dear requester
        1) How many staff were dismissed?
        2) How many are suspended?
        # Response
        1) They were these.
        | Year | Dismissed |
        | 2012 | 4 |
        2) As at 31 March nine staff are suspended.
        3 Until June only."""
    )
    texts = [passage.block.text for passage in found.passages]
    assert "2) As at 31 March nine staff are suspended." in texts
    assert "3 Until June only." not in texts


@pytest.mark.parametrize(
    ("above", "caption", "lead_in"),
    [
        ("Dismissals by year", "Dismissals by year", ""),
        ("# Dismissals by year", "Dismissals by year", ""),
        ("The figures are these.", "", "The figures are these."),
        ("13", "", "13"),
        ("How many were dismissed?", "", ""),
        ("= Page header\nDismissals by year", "Dismissals by year", ""),
    ],
)
def test_what_stands_right_above(candidates: Candidates, above: str, caption: str, lead_in: str) -> None:
    (table,) = candidates(f"Dear requester\n{above}\n| 2012 | 4 |").tables
    assert (table.surroundings.caption, table.surroundings.lead_in) == (caption, lead_in)


def test_a_table_answers_the_question_before_it(candidates: Candidates) -> None:
    (table,) = candidates("Dear requester\n1. How many were dismissed?\n| 2012 | 4 |").tables
    assert table.surroundings.question == "1. How many were dismissed?"


def test_the_words_between_two_tables_belong_to_the_second(candidates: Candidates) -> None:
    text = "Dear requester\nDismissals\n| 2012 | 4 |\nWarnings\n| 2012 | 5 |"
    assert [one.surroundings.caption for one in candidates(text).tables] == ["Dismissals", "Warnings"]


def test_the_requesters_words_are_questions_and_no_passages(candidates: Candidates) -> None:
    found = candidates("""Dear requester
        Thank you for your request of 1 February 2014.
        1. How many were dismissed?
        13""")
    assert [passage.block.text for passage in found.passages] == ["13"]
    assert found.questions == ("Thank you for your request of 1 February 2014.", "1. How many were dismissed?")


def test_the_subject_is_the_letters_own(candidates: Candidates) -> None:
    assert candidates("Dear requester\n# Staff discipline\nWe dismissed three staff.").subject == "Staff discipline"
    assert candidates("Re: Staff discipline\nDear requester\nWe dismissed three staff.").subject == "Staff discipline"


ALL_FIRST = """Dear requester
# Request
1. How many were dismissed?
2. How many were warned?
# Response
{answers}"""


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ("1. 13\n2. 14", ["1", "2"]),
        ("2. 14\n1. 13", ["2", "1"]),
        ("Q2: 14\nA1: 13", ["2", "1"]),
        ("Question 2 - 14", ["2"]),
        ("13", [""]),
        ("3. 13", [""]),
    ],
)
def test_answers_find_their_questions_by_label(candidates: Candidates, answers: str, expected: list[str]) -> None:
    asked = {"1": "1. How many were dismissed?", "2": "2. How many were warned?", "": ""}
    passages = candidates(ALL_FIRST.format(answers=answers)).passages
    assert [passage.answer_label for passage in passages] == expected
    assert [passage.surroundings.question for passage in passages] == [asked[label] for label in expected]


def test_unlabelled_answers_take_their_turn(candidates: Candidates) -> None:
    text = "Dear requester\nHow many were dismissed?\n13\nHow many were warned?\n14"
    assert [(one.block.text, one.surroundings.question) for one in candidates(text).passages] == [
        ("13", "How many were dismissed?"),
        ("14", "How many were warned?"),
    ]


def test_a_list_has_its_lead_in(candidates: Candidates) -> None:
    text = "Dear requester\nThe numbers dismissed were as follows.\n- 2011: 4\n- 2012: 5\n# Warnings\nWe warned two."
    passages = candidates(text).passages
    lead_in = "The numbers dismissed were as follows."
    assert [one.surroundings.lead_in for one in passages] == ["", lead_in, lead_in, ""]
