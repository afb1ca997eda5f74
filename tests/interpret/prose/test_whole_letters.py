"""What a remark, a table of questions or another body's figures do to the figures of a letter."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS = {
    "all figures of a year end early": (
        """All figures for 2011 are up to 30 November 2011.
           Dismissals:
           - 2010: 4
           - 2011: 5""",
        ["2010 dismissal = 4", "2011-01-01..2011-11-30 dismissal = 5"],
    ),
    "a year that ends early is not the one named before it": (
        "You asked for 2010, 2011 and this year to the end of June.\nIn 2011 we dismissed 4 staff.",
        ["2011 dismissal = 4"],
    ),
    "the day to which open periods run": (
        """You asked for the number of staff dismissed since 1 January 2014.
           Answer (all figures to 30 November 2016):\\nDismissed: 2\\nFinal written warning: 3""",
        [
            "2014-01-01..2016-11-30 dismissal = 2",
            "2014-01-01..2016-11-30 final_written_warning = 3",
        ],
    ),
    "a question in a table is one that later ones follow": (
        """| How many officers were investigated over WhatsApp in 2019? | Eleven |
           How many of them received (i) a written warning, (ii) a final written warning?
           (i) 2\\n(ii) 1""",
        [
            "2019 investigation @whatsapp = 11",
            "2019 written_warning @whatsapp = 2",
            "2019 final_written_warning @whatsapp = 1",
        ],
    ),
    "the first row of a table of questions asks too": (
        """| 1. How many staff were dismissed in 2009 and 2010? | 2009: 3\\n2010: 1 |
           | 2. How many were warned for the same thing? | 2009: 12\\n2010: 7 |""",
        ["2009 dismissal = 3", "2010 dismissal = 1", "2009 warning = 12", "2010 warning = 7"],
    ),
    "shares of a whole": (
        """For the year 2017, please state the number of employees (i) dismissed, and (ii) cleared.
           In another order: (ii) 2; (i) 3 of 12 (25%).""",
        ["2017 no_action = 2", "2017 dismissal = 3"],
    ),
    "the same for others": (
        """For 2017/18, how many nurses were (a) suspended, (b) dismissed?
           (a) 14
           (b) 2
           The same for doctors.
           (a) 0 and so the other part does not arise.""",
        [
            "2017/18 suspension (nurses) = 14",
            "2017/18 dismissal (nurses) = 2",
            "2017/18 suspension (doctors) = 0",
        ],
    ),
    "a question set as a heading, right below the subject": (
        """!# Anyshire Council
           Subject: Conduct statistics
           # 1. How many staff were dismissed in the 12 months to 31 March 2015?
           Fifteen.""",
        ["2014/15 dismissal = 15"],
    ),
    "a courtesy table beside a whole refusal": (
        """You asked how many officers were dismissed in 2020.
           This letter is a refusal notice for the whole of your request: the cost is over the appropriate limit.
           | 31 March | Officers | Police staff |
           | 2020 | 3778 | 2295 |""",
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LETTERS.values(), ids=LETTERS)
def test_letters(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).figures == expected


OTHERS = {
    "other services": "The review found that 38 firefighters in eleven other services had been dismissed in 2012.",
    "its own staff": "The Pilots Agency told Parliament that 7 of its own staff had been dismissed in 2012.",
    "what is not so": "It would not be right to say that no officer was warned in 2012.",
    "a word": 'The word "warning" has two meanings in our work.',
    "no others": "No staff were disciplined in 2012 in respect of any other platform.",
    "a right": "An employee dismissed under paragraph 4 has one right of appeal.",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_what_is_no_figure_of_this_authority(read: Read, text: str) -> None:
    assert read(text).figures == []
