"""A number as the sheet shows it: 0.25 under "0%" is "25%", 41365 under "mmm-yy" is "Apr-13".

The format language is Excel's (ECMA-376 Part 1, 18.8.31 "numFmts"): up to four sections for positive, negative, zero
and text, each with literals and placeholders, and conditions such as ``[<5]"*";0``, by which small counts are masked.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache
from math import isfinite

from pipeline.readers.sheets.date_formats import DATE_LETTERS, show_date

GENERAL = "General"
NO_NUMBER = "#NUM!"
_TOKENS = re.compile(
    r'"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|general|am/pm|a/p|e[+-]|y+|m+|d+|h+|s+|[0#?]|.', re.IGNORECASE | re.DOTALL
)
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]")
_CURRENCY = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
_ELAPSED = re.compile(r"\[[hms]+\]", re.IGNORECASE)
_TESTS: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "=": operator.eq,
    "<>": operator.ne,
}
_PLACEHOLDERS = frozenset("0#?")
_PLAIN_PICTURE = _PLACEHOLDERS | {".", ","}
_SIGNIFICANT_DIGITS = 10
"""What Excel shows of a number without a format, at most (11 characters with the point)."""


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a format: its tokens, and the condition under which it is used where one is written."""

    tokens: tuple[str, ...]
    condition: tuple[str, float] | None

    @property
    def has_digits(self) -> bool:
        return any(token in _PLACEHOLDERS or token.lower() == "general" for token in self.tokens)

    @property
    def is_date(self) -> bool:
        return any(token[0].lower() in DATE_LETTERS or _ELAPSED.fullmatch(token) for token in self.tokens)

    def accepts(self, value: float) -> bool:
        return self.condition is not None and _TESTS[self.condition[0]](value, self.condition[1])


def show_number(value: float, code: str, has_1904_dates: bool = False) -> str:
    """The number under its format; empty where the format hides it (";;;").

    A zero under a format that shows it as a dash or as nothing is "0": the file says which of the two it is. What is
    no number, which damaged files hold, is an error as spreadsheet programs show it.
    """
    if not isfinite(value):
        return NO_NUMBER
    if not code or code.lower() == "general" or code == "@":
        return general(value)
    sections = _sections(code)
    position, section = _choose(sections, value)
    if section.is_date:
        return show_date(value, section.tokens, has_1904_dates) or general(value)
    if not section.has_digits:
        literal = "".join(_literal(token) for token in section.tokens).strip()
        if value == 0 and not any(character.isalnum() or character in "*~#" for character in literal):
            return "0" if any(each.has_digits for each in sections) else ""
        return literal
    signed = value if section.condition or position == 0 else abs(value)
    return _show_digits(signed, section.tokens)


def general(value: float) -> str:
    """A number without a format: "7" and not "7.0", 0.1 + 0.2 as "0.3"."""
    if not isfinite(value):
        return NO_NUMBER
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    return f"{value:.{_SIGNIFICANT_DIGITS}g}"


@lru_cache(maxsize=2048)
def _sections(code: str) -> tuple[Section, ...]:
    parts: list[list[str]] = [[]]
    for part in _TOKENS.findall(code):
        if part == ";":
            parts.append([])
        else:
            parts[-1].append(part)
    return tuple(_section(part) for part in parts)


def _section(tokens: list[str]) -> Section:
    conditions = [match for token in tokens if (match := _CONDITION.fullmatch(token))]
    condition = (conditions[0].group(1), float(conditions[0].group(2))) if conditions else None
    kept = tuple(token for token in tokens if not token.startswith("[") or _is_shown(token))
    return Section(kept, condition)


def _is_shown(token: str) -> bool:
    return _CURRENCY.fullmatch(token) is not None or _ELAPSED.fullmatch(token) is not None


def _choose(sections: tuple[Section, ...], value: float) -> tuple[int, Section]:
    """The section for a value and its position; conditions go before signs."""
    numeric = sections[:3]
    if any(section.condition for section in numeric):
        for position, section in enumerate(numeric):
            if section.accepts(value) or section.condition is None:
                return position, section
        return 0, Section((GENERAL,), None)
    position = 0
    if value < 0 and len(numeric) > 1:
        position = 1
    elif value == 0 and len(numeric) > 2:
        position = 2
    return position, numeric[position]


def _show_digits(value: float, tokens: tuple[str, ...]) -> str:
    """Literals before and after, and the number between; general form where the picture is not a plain one."""
    places = [index for index, token in enumerate(tokens) if token in _PLACEHOLDERS or token.lower() == "general"]
    before, picture, after = tokens[: places[0]], tokens[places[0] : places[-1] + 1], tokens[places[-1] + 1 :]
    if "." in before:
        before, picture = before[: before.index(".")], (".", *picture)
    scale = 0
    while after[scale : scale + 1] == (",",):
        scale += 1
    percent = tokens.count("%")
    number = value * 100**percent / 1000**scale
    shown = _picture(abs(number), picture)
    sign = "-" if number < 0 and any(character in "123456789" for character in shown) else ""
    ends = ["".join(_literal(token) for token in part) for part in (before, after[scale:])]
    return f"{ends[0]}{sign}{shown}{ends[1]}".strip()


def _picture(number: float, picture: tuple[str, ...]) -> str:
    if not set(picture) <= _PLAIN_PICTURE:
        return general(number)
    point = picture.index(".") if "." in picture else len(picture)
    decimals = [token for token in picture[point + 1 :] if token in _PLACEHOLDERS]
    least = picture[:point].count("0")
    try:
        rounded = Decimal(repr(number)).quantize(Decimal(1).scaleb(-len(decimals)), rounding=ROUND_HALF_UP)
    except InvalidOperation:
        return general(number)
    whole, _, fraction = f"{rounded:f}".partition(".")
    kept = fraction.rstrip("0").ljust(decimals.count("0"), "0") if decimals else ""
    whole = whole.zfill(least) if "," not in picture[:point] else f"{int(whole):,}"
    return f"{whole}.{kept}" if kept else whole


def _literal(token: str) -> str:
    """What a token prints by itself: a quoted or escaped text, a currency sign; fillers and spaces print a blank."""
    if token.startswith('"'):
        return token.strip('"')
    if token.startswith("\\"):
        return token[1:]
    if token.startswith("[$"):
        match = _CURRENCY.fullmatch(token)
        return match.group(1) if match else ""
    if token[0] in "_*" and len(token) == 2:
        return " "
    return token if token not in ("@", "General") and not token.startswith("[") else ""
