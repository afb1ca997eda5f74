"""Numbers as Word prints them in list labels and note marks."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_SYMBOLS = "*†‡§"
_MAX_ROMAN = 4_999


def numeral(number: int, number_format: str) -> str:
    """A number in one of Word's formats: 3 as "3", "c", "III", "3rd", "03".

    Formats that are not known are printed in digits, as Word does for those of a language it lacks.
    """
    if number_format in ("lowerLetter", "upperLetter"):
        text = _letters(number)
    elif number_format in ("lowerRoman", "upperRoman"):
        text = _roman(number)
    elif number_format == "none":
        return ""
    elif number_format == "decimalZero":
        return f"{number:02d}"
    elif number_format == "ordinal":
        return f"{number}{_ordinal_ending(number)}"
    elif number_format == "chicago":
        return _SYMBOLS[(number - 1) % len(_SYMBOLS)] * ((number - 1) // len(_SYMBOLS) + 1)
    else:
        return str(number)
    return text.upper() if number_format.startswith("upper") else text


def _letters(number: int) -> str:
    """1 is "a", 26 "z", 27 "aa", 28 "bb": Word repeats the letter."""
    if not 1 <= number <= _MAX_ROMAN:
        return str(number)
    turns, index = divmod(number - 1, len(_ALPHABET))
    return _ALPHABET[index] * (turns + 1)


def _roman(number: int) -> str:
    if not 1 <= number <= _MAX_ROMAN:
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


def _ordinal_ending(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
