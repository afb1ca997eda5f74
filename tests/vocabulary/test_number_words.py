import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.vocabulary.number_words import parse_number_words

SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(number):
    if number < 20:
        return SMALL[number]
    if number < 100:
        rest = number % 10
        return TENS[number // 10 - 2] + (f"-{SMALL[rest]}" if rest else "")
    unit, name = (100, "hundred") if number < 1000 else (1000, "thousand")
    rest = number % unit
    joint = " and " if rest < 100 else " "
    return f"{in_words(number // unit)} {name}" + (joint + in_words(rest) if rest else "")


@given(st.integers(0, 999_999))
def test_a_number_survives_being_written_out(number):
    assert parse_number_words(in_words(number)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Twenty one", 21),
        ("a hundred", 100),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("one thousand, two hundred and four", 1204),
    ],
)
def test_other_spellings(text, number):
    assert parse_number_words(text) == number


@pytest.mark.parametrize("text", ["", "twoteen", "one two", "first", "three staff", "hundred"])
def test_what_is_no_number(text):
    assert parse_number_words(text) is None
