"""Tables that are read, and whose figures are marked because the table looks misunderstood."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any
OVERLAP, DAY, LARGE = "periods-overlap", "day-among-periods", "count-large"

TABLES = {
    "periods that overlap in part": (
        "| Outcome | April 2010 to March 2012 | April 2011 to March 2013 |\n| Dismissed | 2 | 3 |",
        {OVERLAP},
    ),
    "a period within another": ("| Outcome | 2010 to 2012 | 2011 |\n| Dismissed | 5 | 3 |", set()),
    "a day among years": ("| Outcome | 2012 | 2013 | 30 June 2014 |\n| Dismissed | 2 | 3 | 1 |", {DAY}),
    "a state on a day": ("| Outcome | 2013 | 30 June 2014 |\n| Suspended | 3 | 1 |", set()),
    "days alone": ("| Outcome | 4 May 2013 | 30 June 2014 |\n| Dismissed | 3 | 1 |", set()),
    "very many, of whom only the caption says what they met with": (
        "# Staff disciplined\n| Service | 2013 | 2014 |\n| Fleet | 1,204 | 3 |",
        {LARGE},
    ),
    "very many by their own label": ("| Outcome | 2013 |\n| Staff disciplined | 1,204 |", set()),
}


@pytest.mark.parametrize(("table", "expected"), TABLES.values(), ids=TABLES)
def test_suspicions(read: Read, table: str, expected: set[str]) -> None:
    found = {reason.code for one in read(table).reading.observations for reason in one.reasons}
    assert found & {OVERLAP, DAY, LARGE} == expected
