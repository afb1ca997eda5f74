"""Letters in Welsh and English give their English words alone."""

from __future__ import annotations

import pytest

from pipeline.find.languages import english_of, is_bilingual
from pipeline.model.document import Block, BlockKind

WELSH = "Yn 2015/16 diswyddwyd 2 weithiwr a rhoddwyd rhybudd ysgrifenedig terfynol i 3 ohonynt gan y cyngor."
ENGLISH = "In 2015/16 two employees were dismissed and three were given a final written warning by the council."


def block(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, (), text)


def test_both_languages_must_be_spoken() -> None:
    assert is_bilingual([block(WELSH), block(ENGLISH)])
    assert not is_bilingual([block(ENGLISH), block("Cyngor Sir Powys")])
    assert not is_bilingual([block(WELSH)])


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("Diswyddo / Dismissed: 1", "Dismissed: 1"),
        ("Verbal warning / Rhybudd llafar", "Verbal warning"),
        (WELSH, ""),
        (ENGLISH, ENGLISH),
        ("Written warnings / final warnings", "Written warnings / final warnings"),
    ],
)
def test_the_english_is_left_in_its_place(text: str, english: str) -> None:
    left = english_of(block(text)).text
    assert left.strip() == english
    assert not english or left.index(english) == text.index(english)
