from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers.sheets.number_formats import general, show_number

ACCOUNTING = '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-'


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (7.0, "General", "7"),
        (7.0, "@", "7"),
        (0.1 + 0.2, "General", "0.3"),
        (0.25, "0%", "25%"),
        (0.125, "0.0%", "12.5%"),
        (1234.0, "#,##0", "1,234"),
        (7.0, "#,##0", "7"),
        (3.0, "000", "003"),
        (2.5, "0", "3"),
        (2.5, "0.00", "2.50"),
        (2.5, "0.##", "2.5"),
        (0.5, "#.#", "0.5"),
        (1234567.0, '#,##0,"k"', "1,235k"),
        (-4.0, "0;(0)", "(4)"),
        (-4.0, "0", "-4"),
        (-0.2, "0", "0"),
        (1200.0, "[$£-809]#,##0.00", "£1,200.00"),
        (5.0, '"<"0', "<5"),
        (5.0, '0"*"', "5*"),
        (5.0, '"fewer than "0', "fewer than 5"),
        (5.0, "[Red]0", "5"),
        (12.0, ACCOUNTING, "12"),
        (12.5, "# ?/?", "12.5"),
        (1e300, "0", "1e+300"),
    ],
)
def test_numbers_are_shown_as_their_format_prints_them(value: float, code: str, shown: str) -> None:
    assert show_number(value, code) == shown


@pytest.mark.parametrize(("value", "shown"), [(3.0, "*"), (5.0, "5"), (0.0, "*")])
def test_a_condition_masks_small_counts(value: float, shown: str) -> None:
    assert show_number(value, '[<5]"*";0') == shown


def test_conditions_are_tried_in_order() -> None:
    code = '[=0]"nil";[<5]"fewer than 5";0'
    assert [show_number(value, code) for value in (0.0, 3.0, 8.0)] == ["nil", "fewer than 5", "8"]


@pytest.mark.parametrize("code", [ACCOUNTING, "0;-0;;@", "#,##0;-#,##0;-"])
def test_a_stored_zero_shown_as_a_dash_or_as_nothing_is_zero(code: str) -> None:
    assert show_number(0.0, code) == "0"


def test_a_format_that_hides_everything_hides_it() -> None:
    assert [show_number(value, ";;;") for value in (-1.0, 0.0, 7.0)] == ["", "", ""]


@given(st.integers(-(10**14), 10**14))
def test_whole_numbers_lose_nothing(value: int) -> None:
    assert general(float(value)) == str(value)
    assert show_number(float(value), "0") == str(value)


@given(st.floats(allow_nan=False, allow_infinity=False), st.text(max_size=12))
def test_no_format_raises(value: float, code: str) -> None:
    assert isinstance(show_number(value, code), str)


@pytest.mark.parametrize("code", ["General", "0%", "dd/mm/yyyy", '[<5]"*";0', ""])
@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_is_an_error_under_every_format(value: float, code: str) -> None:
    assert show_number(value, code) == "#NUM!"
