"""Words of discipline that are said of debts, letters sent in, contractors and closures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]


@pytest.mark.parametrize(
    "letter",
    [
        "In 2014 the regulator issued two letters of concern to the Trust.",
        "Members of the public sent us 14 letters of concern in 2014.",
        "In 2014 parents wrote 14 letters of concern.",
        "In 2014 14 letters of concern came in from residents.",
        "In 2014 the Council received 12 letters of concern about its drivers.",
        "In 2014 230 debts were not pursued by our officers.",
        "In 2014 12 invoices were not pursued.",
        "Three candidates' applications went no further in 2014.",
        "In 2014 nothing more was done in 12 planning cases.",
        "Licensees got a penalty in 14 cases in 2014.",
        "Penalties given to contractors in 2014 came to 14.",
        "In 2014 we imposed 14 penalties on suppliers.",
        "In 2014:\n- Debts not pursued: 230\n- Letters of concern from parents: 14\n- Penalties for suppliers: 3",
        "Sanctions issued by the DWP rose from 12 in 2013 to 40 in 2014.",
        "We answered ten requests in 2014. Four are still being dealt with.",
        "The restructuring cost them their jobs: 14 people in 2012.",
    ],
)
def test_what_is_said_of_others_is_no_figure(read: Read, letter: str) -> None:
    assert read(letter).figures == []


@pytest.mark.parametrize(
    ("letter", "figure"),
    [
        ("In 2014 12 staff were investigated. Three went no further.", "2014 no_action = 3"),
        ("In 2014 nothing more was done in 12 cases.", "2014 no_action = 12"),
        ("In 2014 two officers received a letter of concern.", "2014 management_action (officers) = 2"),
        ("In 2014 three letters of concern were sent to members of staff.", "2014 management_action = 3"),
        ("In 2014 staff cases ended as follows:\n- Not pursued: 3\n- Letter of concern: 4", "2014 no_action = 3"),
        ("In 2014 14 employees got a penalty.", "2014 disciplinary_action = 14"),
        ("What they had posted cost them their jobs: two people in 2012.", "2012 dismissal = 2"),
    ],
)
def test_what_is_said_of_staff_is_one(read: Read, letter: str, figure: str) -> None:
    assert figure in read(letter).figures
