"""Notes that give a document's marks their meaning, and sentences that do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.interpret.counts import find_symbol_key


@pytest.mark.parametrize(
    ("note", "symbol", "low", "high", "status"),
    [
        ("A dash means that there were none", "–", 0, 0, "exact"),
        ("'-' represents nil", "-", 0, 0, "exact"),
        ("Dashes indicate nil returns", "-", 0, 0, "exact"),
        ("- nil", "-", 0, 0, "exact"),
        ("- nil return", "-", 0, 0, "exact"),
        ("- no cases.", "-", 0, 0, "exact"),
        ("NULL means that there were none.", "NULL", 0, 0, "exact"),
        ("Empty cells mean zero", "", 0, 0, "exact"),
        ("* denotes fewer than 5", "*", 0, 4, "range"),
        ("Where there were fewer than 5 we show an asterisk", "*", 0, 4, "range"),
        ("If fewer than five people are concerned we have put a star", "*", 0, 4, "range"),
        ("Where it was below 6 we have replaced the figure with a tilde.", "~", 0, 5, "range"),
        ("An asterisk stands wherever the number is less than five", "*", 0, 4, "range"),
        ("A hash appears in place of any figure of five or fewer", "#", 0, 5, "range"),
        ("* fewer than five", "*", 0, 4, "range"),
        ("* between 1 and 4", "*", 1, 4, "range"),
        ("# stands for a number from 1 to 5", "#", 1, 5, "range"),
        ("Figures of one to four are shown as <5", "< 5", 1, 4, "range"),
        ("We have used <5 to represent numbers between 1 and 4", "<5", 1, 4, "range"),
        ("Numbers of five or fewer are given as 'up to 5'.", "Up to 5", 0, 5, "range"),
        ("Numbers below 6 have been replaced by *", "*", 0, 5, "range"),
        ("* Numbers from 1 to 4 are replaced by an asterisk under section 38(1)(b).", "*", 1, 4, "range"),
        ("values of five or fewer are not released (*)", "*", 0, 5, "range"),
        ("An asterisk (*) has been used where the number is less than 5", "*", 0, 4, "range"),
        ("Where the figure is fewer than five, this has been suppressed and is shown as *", "*", 0, 4, "range"),
        ("Numbers under five, but greater than zero, are shown as *", "*", 1, 4, "range"),
        ("Cells marked with an asterisk contain fewer than 5 individuals", "*", 0, 4, "range"),
        ("~ = 2 or fewer, or larger and hidden", "~", None, None, "withheld"),
        (
            "~ Denotes two or fewer, or a higher number withheld to prevent a small number being derived.",
            "~",
            None,
            None,
            "withheld",
        ),
        ("[c] = confidential", "[C]", None, None, "withheld"),
        ("“*” indicates that the information has been withheld under section 40(2)", "*", None, None, "withheld"),
        ("x: not held", "x", None, None, "not_held"),
        ("A blank cell means that no data was held", "", None, None, "not_held"),
        ("'..' denotes not available", "..", None, None, "not_held"),
        ("Symbols used: - nil .. not held c withheld as personal data", "c", None, None, "withheld"),
        ("* = fewer than 5, - = nil, x = not held", "-", 0, 0, "exact"),
    ],
)
def test_a_note_gives_a_mark_its_meaning(note, symbol, low, high, status):
    entry = find_symbol_key([note]).entry(symbol)
    assert (entry.minimum, entry.maximum, entry.status.value) == (low, high, status)
    assert entry.quote in note


@pytest.mark.parametrize(
    "note",
    [
        "* Figures to 30 June 2016",
        "- No staff were dismissed",
        "* None",
        "3 staff were dismissed in 2012 - none resigned",
        "We dismissed fewer than five staff",
        "We gave a star to staff fewer than five times",
        "2012 - where information is withheld we say so",
        "Dismissed: none",
        "NFA = no further action",
        "",
    ],
)
def test_other_sentences_give_no_mark_a_meaning(note):
    key = find_symbol_key([note])
    assert key.entries == ()
    assert key.suppression is None


def test_a_rule_without_a_mark_is_kept_apart():
    key = find_symbol_key(["Figures less than 5 have been suppressed to protect individuals."])
    assert (key.suppression.minimum, key.suppression.maximum) == (0, 4)


def test_rounding_and_zeros_are_noted_with_their_words():
    key = find_symbol_key(["All figures have been rounded to the nearest ten. A nought would have been shown as 0."])
    assert (key.rounding, key.rounding_quote) == (10, "All figures have been rounded to the nearest ten")
    assert key.zero_quote == "A nought would have been shown as 0"


def test_totals_rounded_alone_leave_their_parts_exact():
    assert find_symbol_key(["Note 2: Totals have been rounded to the nearest five."]).rounding is None


def test_a_mark_is_used_for_a_bound():
    key = find_symbol_key(["We use * for any figure that is fewer than five but more than zero."])
    assert [(entry.symbol, entry.maximum) for entry in key.entries] == [("*", 4)]


@given(st.lists(st.text(max_size=80), max_size=3))
def test_no_text_breaks_it(texts):
    find_symbol_key(texts)
