"""Tables over every pair of facets, both ways round, with totals named or not: each figure and no other is read.

Labels and numbers are made here; what a careful reader takes from each cell is therefore known.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]
Axis = dict[str, str]
"""Labels as printed with what they say, as the figures' lines put it."""
PERIODS: dict[str, Axis] = {
    "bare years": {"2014": "2014", "2015": "2015", "2016": "2016"},
    "financial years": {"2014/15": "2014/15", "2015/16": "2015/16"},
    "spaced years": {"2014 – 15": "2014/15", "2015 – 16": "2015/16"},
    "years by their end": {"Year to 31 March 2015": "2014/15", "Year to 31 March 2016": "2015/16"},
    "years in months": {"Apr 2014 - Mar 2015": "2014/15", "Apr 2015 - Mar 2016": "2015/16"},
}
OUTCOMES: Axis = {"Dismissed": "dismissal", "Final W/W": "final_written_warning", "Resigned": "resignation"}
SITES: Axis = {"Facebook": "@facebook", "TikTok": "@tiktok", "WhatsApp": "@whatsapp"}
GROUPS: Axis = {"Highways": "(Highways)", "Schools": "(Schools)"}
LEAD = "The number of staff disciplined is set out below.\n"
NUMBERS = (5, 0, 3, 7, 2, 9, 1, 4, 6)


def table(rows: Axis, columns: Axis, corner: str, total: str | None) -> str:
    numbers = itertools.cycle(NUMBERS)
    grid = [[corner, *columns]] + [[row, *(str(next(numbers)) for _ in columns)] for row in rows]
    if total is not None:
        sums = [sum(int(row[column]) for row in grid[1:]) for column in range(1, len(columns) + 1)]
        grid.append([total, *map(str, sums)])
    return "\n".join("| " + " | ".join(row) + " |" for row in grid)


def figures(rows: Axis, columns: Axis, around: str = "") -> list[str]:
    numbers = itertools.cycle(NUMBERS)
    return [line((row, column, around), next(numbers)) for row in rows.values() for column in columns.values()]


def line(said: tuple[str, ...], number: int) -> str:
    """Facets in the order of a figure's line: period, outcome, platform, category."""

    def place(facet: str) -> int:
        return 0 if facet[:1].isdigit() else 2 if facet.startswith("@") else 3 if facet.startswith("(") else 1

    return " ".join([*sorted((one for one in said if one), key=place), "=", str(number)])


PAIRS: dict[str, tuple[Axis, Axis, str, str]] = {
    **{f"{name} and outcomes": (axis, OUTCOMES, LEAD, "") for name, axis in PERIODS.items()},
    **{
        f"{name} and sites": (axis, SITES, "Staff dismissed by platform\n", "dismissal")
        for name, axis in PERIODS.items()
    },
    **{f"{name} and groups": (axis, GROUPS, "Staff suspended\n", "suspension") for name, axis in PERIODS.items()},
    "sites and outcomes": (SITES, OUTCOMES, "Disciplinary outcomes, 2017 – 18\n", "2017/18"),
    "groups and outcomes": (GROUPS, OUTCOMES, "Disciplinary outcomes, 2018\n", "2018"),
}


@pytest.mark.parametrize("total", [None, "Total", ""], ids=["no total", "named total", "unnamed total"])
@pytest.mark.parametrize("is_turned", [False, True], ids=["upright", "turned"])
@pytest.mark.parametrize(("first", "second", "lead", "around"), PAIRS.values(), ids=PAIRS)
def test_every_cell_is_read(
    read: Read, first: Axis, second: Axis, lead: str, around: str, *, is_turned: bool, total: str | None
) -> None:
    rows, columns = (second, first) if is_turned else (first, second)
    answer = read(lead + table(rows, columns, "", total))
    parts = [one for one in answer.figures if not one.endswith(" total")]
    assert sorted(parts) == sorted(figures(rows, columns, around))
    assert len(answer.figures) - len(parts) == (0 if total is None else len(columns))
