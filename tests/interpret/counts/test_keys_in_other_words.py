"""Keys that explain a blank by what goes with it, and marks that are withheld for the sake of other figures."""

from __future__ import annotations

import pytest

from pipeline.interpret.counts import find_symbol_key
from pipeline.model.count import CountStatus


@pytest.mark.parametrize(
    "note",
    [
        "Nothing in a box means nobody.",
        "Nothing in a square means that there were none.",
        "A gap means none.",
        "Where a box is empty there were none.",
        "Where a cell has been left blank, nobody received that sanction.",
        "If a cell is blank, the answer is nil.",
        "Where nothing is shown, there were no cases.",
    ],
)
def test_a_blank_that_stands_for_none(note: str) -> None:
    entry = find_symbol_key([note]).entry("")
    assert entry is not None
    assert (entry.minimum, entry.maximum, entry.status) == (0, 0, CountStatus.EXACT)


@pytest.mark.parametrize(
    "note",
    [
        "Nothing in this letter means that nobody was at fault.",
        "If a case is closed, no one is told.",
        "Where nothing is recorded on the file we cannot say whether staff were dismissed.",
    ],
)
def test_words_that_explain_no_blank(note: str) -> None:
    assert find_symbol_key([note]).entry("") is None


@pytest.mark.parametrize(
    ("note", "mark"),
    [
        ("[s] means suppressed, so that a number under 5 cannot be worked out from the totals.", "[s]"),
        ("** = withheld, because otherwise a figure below 6 could be deduced", "**"),
        ("W: withheld under section 40(2)", "W"),
        ("Key: R – redacted (section 40)", "R"),
    ],
)
def test_a_mark_with_no_bound_of_its_own_is_withheld(note: str, mark: str) -> None:
    entry = find_symbol_key([note]).entry(mark)
    assert entry is not None
    assert (entry.minimum, entry.maximum, entry.status) == (None, None, CountStatus.WITHHELD)


@pytest.mark.parametrize(
    "note",
    [
        "* is a number under 5, suppressed so that no one can be identified.",
        "* means fewer than 5. Suppressed, so that nothing can be worked out.",
        "* is fewer than five, withheld so that individuals cannot be worked out",
    ],
)
def test_a_bound_before_the_reason_is_the_marks_own(note: str) -> None:
    entry = find_symbol_key([note]).entry("*")
    assert entry is not None
    assert (entry.maximum, entry.status) == (4, CountStatus.RANGE)


def test_a_department_before_a_colon_is_no_mark() -> None:
    assert find_symbol_key(["HR: withheld at the director's request"]).entry("HR") is None
