"""Lines right below a table that are of something else, of one of its rows, or of the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]
TABLE = "Our sanctions on staff were:\n| Sanction | Number |\n| Dismissed | 4 |\n| Written warning | 6 |\n"
PLAIN = ["- dismissal = 4", "- written_warning = 6"]


@pytest.mark.parametrize(
    "remark",
    [
        "Figures for 2015 will come out in July.",
        "Data for 2010 can be found in our annual report.",
        "Staff in 2014 were trained in the use of Facebook.",
        "Officers in 2012 and earlier came under the old regulations.",
        "Results for 2013 are higher because more managers wrote to us.",
        "Those dismissed were all dismissed in 2013. Warnings were given in 2014.",
        "We also publish guidance notes. They were issued in 2012.",
        "The data were issued in 2014.",
        "Figures for 2015:",
    ],
)
def test_a_time_of_something_else_dates_nothing(read: Read, remark: str) -> None:
    assert read(TABLE + remark).figures[:2] == PLAIN


@pytest.mark.parametrize(
    "remark",
    [
        "The warnings all related to WhatsApp.",
        "The dismissals all concerned theft; the warnings all concerned Facebook.",
        "Staff concerned over use of Facebook may read the policy.",
        "Figures related to Twitter can be had from the annex.",
        "The cases involved staff from every site and related to Facebook, theft and attendance.",
        "The cases related to Facebook and theft.",
        "The cases concerned conduct and Facebook.",
        "The figures relate to the Trust's staff and exclude Facebook posts.",
        "The numbers concern conduct, and cases about Facebook are held by the communications team.",
    ],
)
def test_a_site_of_something_else_is_put_on_nothing(read: Read, remark: str) -> None:
    assert read(TABLE + remark).figures[:2] == PLAIN


@pytest.mark.parametrize(
    ("remark", "figure"),
    [
        ("These figures are for the 2012/13 financial year only.", "2012/13 dismissal = 4"),
        ("All staff were disciplined in 2012.", "2012 dismissal = 4"),
        ("All of these cases concerned misuse of Facebook.", "- dismissal @facebook = 4"),
    ],
)
def test_what_is_said_of_all_still_holds(read: Read, remark: str, figure: str) -> None:
    assert read(TABLE + remark).figures[0] == figure
