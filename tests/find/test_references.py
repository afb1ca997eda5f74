"""Sentences that say themselves which question they answer, parted in place."""

from __future__ import annotations

import pytest

from pipeline.find.references import answers_within
from pipeline.model.document import Block, BlockKind


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
    found = answers_within(paragraph(text))
    assert [block.label for block in found] == [f"{label}." for label in parts]
    for block in found:
        words = block.text.strip()
        assert text[block.text.index(words) :].startswith(words)
        assert "question" not in words and "point" not in words


def test_what_stands_before_the_first_reference_is_kept_without_a_label() -> None:
    before, after = answers_within(paragraph("We searched our files. In reply to question 2, none."))
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
    assert answers_within(block) == (block,)
