from __future__ import annotations

import pytest

from pipeline.readers.docx.numerals import numeral


@pytest.mark.parametrize(
    ("number", "number_format", "expected"),
    [
        (3, "decimal", "3"),
        (3, "decimalZero", "03"),
        (1, "lowerLetter", "a"),
        (28, "upperLetter", "BB"),
        (4, "lowerRoman", "iv"),
        (1994, "upperRoman", "MCMXCIV"),
        (0, "lowerRoman", "0"),
        (1, "ordinal", "1st"),
        (12, "ordinal", "12th"),
        (22, "ordinal", "22nd"),
        (5, "chicago", "**"),
        (5, "none", ""),
        (5, "hebrew1", "5"),
    ],
)
def test_numbers_print_as_in_word(number, number_format, expected):
    assert numeral(number, number_format) == expected
