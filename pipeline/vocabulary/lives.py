"""The years in which each platform could be used: a figure outside them is a slip of the reading or of the print."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Life:
    """First and last year of a platform; ``last_year`` is None while it goes on."""

    first_year: int
    last_year: int | None


@lru_cache(maxsize=1)
def platform_lives() -> dict[str, Life]:
    """The life of each platform that began or ended in a known year, by its code."""
    text = (resources.files(__package__) / "data" / "platform_lives.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return {
        row["platform"]: Life(int(row["first_year"]), int(row["last_year"]) if row["last_year"] else None)
        for row in rows
    }
