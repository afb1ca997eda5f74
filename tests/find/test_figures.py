"""Which pages are looked at no further: only those where nothing can be a figure."""

from __future__ import annotations

import pytest

from pipeline.find.figures import may_hold_figures

IDLE = (
    "6. Report on the pension fund\nThe committee noted the progress made since its meeting on 3rd of May 2019.\n"
    "Spending came to £545,000, or 42 per cent of the budget for 2018/19, as paragraph 4.2.1 says. No objections were\n"
    "received within ten working days. One of the main aims is early help; no one is turned away after 5 pm.\n"
    "Page 6 of 9"
)


def test_dates_money_shares_times_and_sections_are_no_figures() -> None:
    assert not may_hold_figures(IDLE)


@pytest.mark.parametrize(
    "line",
    [
        "There were 3 in that year.",
        "There were three in 2014.",
        "2012 staff took part.",
        "1,204",
        "None.",
        "No officers were concerned.",
        "No.",
        "Q2: and before?",
        "Both were dismissed.",
        "The post was held on Facebook.",
        "A written warning was given.",
        "* means that the number is small.",
        "The answer is as follows.",
        "One was in May 2013.",
        "The 1 case was closed.",
        "Fewer than 5",
    ],
)
def test_whatever_may_be_one_keeps_the_page(line: str) -> None:
    assert may_hold_figures(f"{IDLE}\n{line}")
