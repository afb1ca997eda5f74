"""Sentences that say themselves which question they answer, parted in place."""

from __future__ import annotations

import pytest

from pipeline.find.references import answers_within
from pipeline.model.document import Block, BlockKind


def everything(_label: str) -> bool:
    return True


def paragraph(text: str, label: str = "") -> Block:
    return Block(BlockKind.PARAGRAPH, (), text, label=label)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("In answer to question 1, two. As to your second question, seven were warned.", ["1", "2"]),
        ("The answer to part (b) is 17.", ["b"]),
        ("With regard to point 3: none", ["3"]),
    ],
)
def test_each_answer_bears_the_label_of_its_question_and_keeps_its_place(text: str, parts: list[str]) -> None:
    found = answers_within(paragraph(text), everything)
    assert [block.label for block in found] == [f"{label}." for label in parts]
    for block in found:
        words = block.text.strip()
        assert text[block.text.index(words) :].startswith(words)
        assert "question" not in words and "point" not in words


def test_what_stands_before_the_first_reference_is_kept_without_a_label() -> None:
    before, after = answers_within(paragraph("We searched our files. In reply to question 2, none."), everything)
    assert (before.text, before.label) == ("We searched our files.", "")
    assert after.text.strip() == "none."


@pytest.mark.parametrize(
    "block",
    [
        paragraph("Two members of staff were dismissed."),
        paragraph("For the first time nobody was dismissed."),
        paragraph("In answer to question 1, two.", label="1."),
    ],
)
def test_other_words_stay_whole(block: Block) -> None:
    assert answers_within(block, everything) == (block,)


@pytest.mark.parametrize(
    "text",
    ["(a) 7, (b) none, (c) fewer than five", "a) 7; b) none; c) fewer than five", "a. 7 b. none c. fewer than five"],
)
def test_bare_answers_in_one_line_are_parted_where_each_question_was_asked(text: str) -> None:
    parts = answers_within(paragraph(text), lambda label: label in {"a", "b", "c"})
    assert [(part.label, part.text.strip()) for part in parts] == [
        ("a.", "7"), ("b.", "none"), ("c.", "fewer than five"),
    ]  # fmt: skip
    assert all(text[len(part.text) - len(part.text.strip()) :].startswith(part.text.strip()) for part in parts)
    assert len(answers_within(paragraph(text), lambda label: label in {"a", "b"})) == 1


def test_labels_out_of_order_part_nothing() -> None:
    assert len(answers_within(paragraph("(b) 7, (a) none"), everything)) == 1


def test_a_line_that_names_its_question_bears_its_label() -> None:
    (part,) = answers_within(paragraph("Question 3 – 7"), everything)
    assert (part.label, part.text.strip()) == ("3.", "7")
