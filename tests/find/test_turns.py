"""Answers right below their questions are told from more words of who asks."""

from __future__ import annotations

from pipeline.find.turns import answered_in_turn, may_answer
from pipeline.model.document import Block, BlockKind


def blocks(*texts: str) -> list[Block]:
    return [Block(BlockKind.PARAGRAPH, (), text) for text in texts]


def test_two_answers_in_turn_show_the_form() -> None:
    assert answered_in_turn(
        blocks("Q1. How many were investigated?", "14 in 2019.", "Q2. How many were dismissed?", "None in 2019.")
    )


def test_a_list_of_questions_with_remarks_is_no_such_form() -> None:
    assert not answered_in_turn(
        blocks(
            "1. How many were warned?", "I know that 63 were in 2018.", "2. Please say why.", "Thank you for 2 copies"
        )
    )
    assert not answered_in_turn(blocks("1. How many were warned?", "2. How many were dismissed?", "Three were."))


def test_who_asks_does_not_answer() -> None:
    [own, theirs, asked] = blocks("Over the three years the 56 were closed.", "Please give me 2019.", "Was it two?")
    assert (may_answer(own), may_answer(theirs), may_answer(asked)) == (True, False, False)
