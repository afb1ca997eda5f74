"""Rows that came apart from their headings become a finding and no figure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.interpret.conftest import Read


@pytest.mark.parametrize("row", ["Verbal warning 1 0", "Dismissal\t2\tnil", "Final written warnings 3 <5 *"])
def test_counts_side_by_side_give_no_figure(read: Callable[[str], Read], row: str) -> None:
    told = read(row)
    assert told.findings == ["row-without-headings"]
    assert told.figures == []


@pytest.mark.parametrize(
    ("line", "figures"),
    [
        ("Verbal warnings in 2013: 4", ["2013 verbal_warning = 4"]),
        ("Dismissed in 2012 2", ["2012 dismissal = 2"]),
        ("Car parks 4 2", []),
    ],
)
def test_other_lines_are_read_as_ever(read: Callable[[str], Read], line: str, figures: list[str]) -> None:
    told = read(line)
    assert "row-without-headings" not in told.findings
    assert told.figures == figures
