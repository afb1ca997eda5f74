"""How many, as an interval."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class CountStatus(enum.StrEnum):
    """Why a count has the bounds it has."""

    EXACT = "exact"
    RANGE = "range"
    APPROXIMATE = "approximate"
    WITHHELD = "withheld"
    NOT_HELD = "not_held"


@dataclass(frozen=True, slots=True)
class Count:
    """A count as printed and as an inclusive interval; None is an open or unknown end.

    "<5" is 0 to 4 and never 5; "more than 10" is 11 to None; withheld and not held have no bounds at all.

    Raises:
        ValueError: when the bounds contradict each other or the status.
    """

    text: str
    minimum: int | None
    maximum: int | None
    status: CountStatus

    def __post_init__(self) -> None:
        low, high = self.minimum, self.maximum
        if low is not None and (low < 0 or (high is not None and high < low)):
            raise ValueError(f"bounds out of order: {self}")
        if self.status in (CountStatus.WITHHELD, CountStatus.NOT_HELD) and (low, high) != (None, None):
            raise ValueError(f"a count nobody gave has no bounds: {self}")
        if self.status in (CountStatus.EXACT, CountStatus.APPROXIMATE) and (low is None or low != high):
            raise ValueError(f"an exact count has one value: {self}")
        if self.status is CountStatus.RANGE and low is None and high is None:
            raise ValueError(f"a range has at least one bound: {self}")
