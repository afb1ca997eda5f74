"""Heads set into the line of what they head."""

from __future__ import annotations

import pytest

from pipeline.find.run_in import run_in_head


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Suspension. Two officers were suspended in 2011 and none in 2012.", "Suspension"),
        ("(b) Staff suspended while that was going on. One in 2012.", "Staff suspended while that was going on"),
        ("2010/11, Waste Services. A loader was dismissed for a film.", "2010/11, Waste Services"),
        ("Suspensions: we suspended two people in 2016 and three in 2017.", "Suspensions"),
        ("Dismissals: 3", None),
        ("Disciplined: 2016 - 7; 2017 - 4; 2018 - 11. Dismissed: 2016 - 1.", None),
        ("All of them moved to disciplinary action. There was one dismissal.", None),
        ("Two were dismissed. One was warned.", None),
        ("None. We have checked our records.", None),
        ("The year after that was quieter. One clerk was demoted.", None),
        ("Facebook. Final written warning.", None),
        ("Information Team, Church Lane. Tel: 101 ext. 544176", None),
        ("We refer to s. 40(2). It applies to all of these.", None),
    ],
)
def test_a_head_states_nothing_itself(text: str, head: str | None) -> None:
    place = run_in_head(text)
    assert (None if place is None else text[slice(*place)]) == head
