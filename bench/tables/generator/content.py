"""What stands in the tables: sanctions by year or unit, with the marks that authorities print for small figures."""

from __future__ import annotations

import random

from bench.tables.generator.grid import Grid, Look

SANCTIONS = (
    "Dismissed",
    "Dismissed with notice",
    "Final written warning",
    "First written warning",
    "Verbal warning",
    "Resigned during investigation",
    "Demotion",
    "No further action",
    "Management advice given",
    "Suspended pending outcome",
    "Investigations opened",
    "Transferred",
)
UNITS = (
    "Adult social care",
    "Children's services",
    "Highways",
    "Finance and procurement",
    "Housing",
    "Libraries and leisure",
    "Planning, building control and trading standards",
    "Corporate services",
    "Waste and recycling",
    "Schools catering",
)
GRADES = ("Grade 1-4", "Grade 5-8", "Grade 9-12", "Senior manager", "Not recorded")
SENTENCES = (
    "Thank you for your request about action taken against members of staff.",
    "The figures below come from our human resources system and count each case once, in the year in which it closed.",
    "We hold this information and it is set out in the table.",
    "Where the number is small we have not given it, so that no person can be identified from it.",
    "Cases that were still open on the last day of the period are left out and will be counted when they close.",
    "If you are unhappy with the way your request has been handled you may ask for an internal review.",
)


def figure(rng: random.Random) -> str:
    """One cell's figure: mostly a small number, now and then a mark or a larger number."""
    return rng.choices(
        [str(rng.randrange(0, 10)), str(rng.randrange(10, 100)), "<5", "0", "-", f"1,{rng.randrange(100, 999)}"],
        [50, 25, 10, 8, 4, 3],
    )[0]


def years(rng: random.Random, count: int) -> list[str]:
    """Consecutive years, calendar or financial."""
    first = rng.randrange(2009, 2020)
    if rng.random() < 0.5:
        return [str(first + step) for step in range(count)]
    return [f"{first + step}/{(first + step + 1) % 100:02d}" for step in range(count)]


def plain_grid(rng: random.Random, columns: int = 0, rows: int = 0) -> Grid:
    """One header row of years over sanctions or units."""
    columns = columns or rng.randrange(2, 6)
    rows = rows or rng.randrange(3, 9)
    corner, labels = rng.choice([("Outcome", SANCTIONS), ("Department", UNITS), ("Sanction", SANCTIONS)])
    stub = rng.sample(labels, rows)
    body = [(label, *(figure(rng) for _ in range(columns))) for label in stub]
    return Grid(((corner, *years(rng, columns)), *body))


def widths_for(rng: random.Random, grid: Grid, room: float = 470.0) -> tuple[float, ...]:
    """A wide first column and equal ones behind it that fit into ``room`` points."""
    count = len(grid.rows[0]) - 1
    first = min(rng.uniform(120, 190), room - 38.0 * count)
    each = min(rng.uniform(48, 90), (room - first) / count)
    return (first, *([each] * count))


def any_look(rng: random.Random) -> Look:
    """Font, size, alignment and padding as they fall."""
    return Look(
        font=rng.choice(["Helvetica", "Times-Roman"]),
        size=rng.choice([8.0, 9.0, 10.0, 11.0]),
        alignment=rng.choice(["l", "c", "r"]),
        padding=rng.choice([2.5, 4.0, 6.0]),
        has_bold_header=rng.random() < 0.7,
    )
