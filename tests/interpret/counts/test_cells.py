"""Every row of the grammar of cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.interpret.counts import REASONS, SymbolKey, count_reasons, find_symbol_key, parse_count
from pipeline.model.count import CountStatus

NO_KEY = SymbolKey()


def read(text, key=NO_KEY, zeros_shown=False):
    count = parse_count(text, key, zeros_shown)
    return count and (count.minimum, count.maximum, count.status.value)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("7", 7),
        ("0", 0),
        ("1,204", 1204),
        ("1 204", 1204),
        ("1\u2009204", 1204),
        ("three", 3),
        ("three (3)", 3),
        ("3 (three)", 3),
        ("3 staff", 3),
        ("3 officers", 3),
        ("12 members of staff", 12),
        ("50 unique individuals", 50),
        ("3 dismissed", 3),
        ("2x", 2),
        ("x 3", 3),
        ("1 x Final Written Warning", 1),
        ("2 x Reflective practice", 2),
        ("3.", 3),
        ("one hundred and sixteen", 116),
        ("nil", 0),
        ("Nil return", 0),
        ("none", 0),
        ("None recorded", 0),
        ("No cases", 0),
        ("no staff", 0),
        ("zero", 0),
        ("0 (nil)", 0),
        ("No employees have been dismissed", 0),
        ("no formal warnings issued", 0),
        ("12 [r]", 12),
        ("12r", 12),
        ("12 (p)", 12),
        ("12 [e]", 12),
        ("12*", 12),
        ("1*", 1),
        ("5²", 5),
        ("5 cases (s40)", 5),
        ("2010 staff", 2010),
    ],
)
def test_an_exact_count(text, number):
    assert read(text) == (number, number, "exact")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("<5", 0, 4),
        ("< 5", 0, 4),
        ("fewer than five", 0, 4),
        ("less than 5", 0, 4),
        ("under 5", 0, 4),
        ("below 5", 0, 4),
        ("LT5", 0, 4),
        ("less than 6 members of staff", 0, 5),
        ("≤5", 0, 5),
        ("5 or fewer", 0, 5),
        ("five or less", 0, 5),
        ("up to 5", 0, 5),
        ("Up to five", 0, 5),
        ("no more than 5", 0, 5),
        ("<5 (s.40(2))", 0, 4),
    ],
)
def test_a_small_bound_begins_at_one_where_zeros_are_shown(text, low, high):
    assert read(text) == (low, high, "range")
    assert read(text, zeros_shown=True) == (1, high, "range")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1-4", 1, 4),
        ("1–4", 1, 4),
        ("1 to 4", 1, 4),
        ("between 1 and 4", 1, 4),
        ("0-5", 0, 5),
        ("5 - 9", 5, 9),
        ("more than 10", 11, None),
        (">10", 11, None),
        ("over 10", 11, None),
        ("at least 10", 10, None),
        ("10+", 10, None),
        ("10 or more", 10, None),
    ],
)
@pytest.mark.parametrize("zeros_shown", [False, True])
def test_a_range_is_as_printed(text, low, high, zeros_shown):
    assert read(text, zeros_shown=zeros_shown) == (low, high, "range")


@pytest.mark.parametrize(
    "text", ["around 25", "approx. 25", "approximately 25 incidents", "c. 25", "~25", "circa 25", "about 25"]
)
def test_an_approximate_count(text):
    assert read(text) == (25, 25, "approximate")


@pytest.mark.parametrize(
    "text",
    ["suppressed", "Redacted", "withheld", "exempt", "s40(2)", "s.40", "Section 40(2)", "not disclosed", "[c]", "██"],
)
def test_a_withheld_count(text):
    assert read(text) == (None, None, "withheld")


@pytest.mark.parametrize(
    "text",
    [
        "n/a",
        "N/A",
        "[z]",
        "not applicable",
        "n/k",
        "not known",
        "not recorded",
        "not held",
        "unknown",
        "[x]",
        "No data",
        "No information held",
    ],
)
def test_a_count_that_is_not_held(text):
    assert read(text) == (None, None, "not_held")


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "*",
        "**",
        "~",
        "-",
        "–",
        "—",
        "..",
        ":",
        "#",
        "^",
        "s",
        "c",
        "x",
        ".",
        "No",
        "Yes",
        "23%",
        "0.11",
        "11.2",
        "1.5",
        "£300",
        "2012",
        "2012/13",
        "2013 – no employees",
        "2021 – one dismissal",
        "12/13",
        "12-13",
        "7 June",
        "10:30",
        "1/4",
        "¼",
        "５",
        "²",
        "l2",
        "1O",
        "007",
        "+3",
        "-3",
        "(3)",
        "5 5",
        "3 and 4",
        "Total 5",
        "3 days",
        "12 month warning",
        "5 years",
        "three (4)",
        "4-1",
        "0800 123456",
        "2 officers (1 PC, 1 PS)",
        "1234567",
    ],
)
def test_what_is_no_count_or_has_no_key(text):
    assert read(text) is None


def test_the_documents_key_goes_first():
    key = find_symbol_key(["* denotes fewer than 5. - = nil.", "A blank cell means that the data was not held"])
    assert read("*", key) == (0, 4, "range")
    assert read("*", key, zeros_shown=True) == (1, 4, "range")
    assert read("—", key) == (0, 0, "exact")
    assert read("", key) == (None, None, "not_held")
    assert read("12*", key) == (12, 12, "exact")


def test_a_rule_of_suppression_goes_for_marks_without_a_key_of_their_own():
    key = find_symbol_key(["Figures below six have been suppressed."])
    assert read("*", key) == (0, 5, "range")
    assert read("-", key) is None
    assert read("s40(2)", key) == (None, None, "withheld")


def test_rounded_figures_are_approximate():
    key = find_symbol_key(["Figures are rounded to the nearest 5."])
    assert read("25", key) == (25, 25, "approximate")
    assert read("23", key) == (23, 23, "exact")
    assert read("<5", key) == (0, 4, "range")


def test_the_reasons_cite_the_documents_words():
    key = find_symbol_key(["* denotes fewer than 5"])
    reasons = count_reasons("*", key, zeros_shown=True)
    assert [reason.code for reason in reasons] == ["count-from-key", "count-above-zero"]
    assert reasons[0].detail == "* denotes fewer than 5"
    assert {reason.code for reason in reasons} <= set(REASONS)
    assert count_reasons("7", key, zeros_shown=True) == ()


@given(st.text(max_size=40), st.booleans())
def test_no_text_breaks_it(text, zeros_shown):
    count = parse_count(text, NO_KEY, zeros_shown)
    assert count is None or count.text == text.strip()


@given(st.integers(0, 999_999).filter(lambda number: not 1980 <= number <= 2049))
def test_a_number_survives_being_printed(number):
    assert read(f"{number}") == read(f"{number:,}") == read(f"{number:,} cases") == (number, number, "exact")


@given(st.integers(1, 5000), st.booleans())
def test_bounds_are_ordered_and_leave_the_bound_out(number, zeros_shown):
    count = parse_count(f"<{number}", NO_KEY, zeros_shown)
    assert count.maximum == number - 1
    assert count.status is CountStatus.RANGE
