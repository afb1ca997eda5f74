"""Answers that greet nobody: where they begin, and what their first lines say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]
TABLE = "| Outcome | 2012 | 2013 |\n| Warned | 2 | 1 |\n| Dismissed | 1 | 0 |"


def test_short_lines_above_a_table_are_the_answer(read: Read) -> None:
    letter = f"!Anytown Council\nRef 123\nEmployees disciplined in connection with Facebook:\n2012: 3\n2013: 1\n{TABLE}"
    assert "2012 disciplinary_action @facebook = 3 total" in read(letter).figures


def test_an_address_above_a_table_is_none(read: Read) -> None:
    letter = f"!Anytown Council, 3 High Street\nDepartment of Law and Democratic Services\nTel: 01632 960 301\n{TABLE}"
    assert read(letter).figures == [
        "2012 warning = 2",
        "2013 warning = 1",
        "2012 dismissal = 1",
        "2013 dismissal = 0",
    ]


@pytest.mark.parametrize(
    "remark",
    ["Each is an employee who was disciplined.", "Each figure in the table stands for one member of staff dismissed."],
)
def test_what_each_figure_is_counts_nobody(read: Read, remark: str) -> None:
    letter = f"The table is of employees disciplined in 2014.\n| Housing | 3 |\n| Parks | 1 |\n{remark}"
    assert read(letter).figures == ["2014 disciplinary_action (Housing) = 3", "2014 disciplinary_action (Parks) = 1"]
