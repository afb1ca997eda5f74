"""Tables whose every column is headed by a site: the first column holds figures like the others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Read = Callable[[str], Any]
LEAD = "Staff disciplined in 2015 for what they posted:\n"


def test_the_first_site_heads_figures_too(read: Read) -> None:
    assert read(LEAD + "| Twitter | Facebook | Instagram |\n| 3 | 0 | 1 |").figures == [
        "2015 disciplinary_action @twitter = 3",
        "2015 disciplinary_action @facebook = 0",
        "2015 disciplinary_action @instagram = 1",
    ]


def test_a_site_over_labels_names_none_of_the_columns(read: Read) -> None:
    table = "| Facebook | 2014 | 2015 |\n| Dismissed | 1 | 0 |\n| Final written warning | 2 | 3 |"
    assert read("Staff disciplined\n" + table).figures == [
        "2014 dismissal @facebook = 1",
        "2015 dismissal @facebook = 0",
        "2014 final_written_warning @facebook = 2",
        "2015 final_written_warning @facebook = 3",
    ]
