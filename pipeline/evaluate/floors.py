"""Hold scores to floors kept in a file, so that no change makes reading worse unseen."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pipeline.errors import ConfigurationError
from pipeline.evaluate.scorecard import Scorecard

ROOM: Final = 0.03
"""A score this far above its floor asks for the floor to be raised."""


@dataclass(frozen=True, slots=True)
class FloorResult:
    """One score against its floor."""

    name: str
    floor: float
    value: float

    @property
    def is_below(self) -> bool:
        """Compared as printed, to three decimals, so that a floor copied from a report holds."""
        return round(self.value, 3) < self.floor

    @property
    def is_well_above(self) -> bool:
        return self.value >= self.floor + ROOM

    @property
    def message(self) -> str:
        """In words: "all.f1 is 0.871, below its floor of 0.900"."""
        if self.is_below:
            return f"{self.name} is {self.value:.3f}, below its floor of {self.floor:.3f}"
        if self.is_well_above:
            return f"{self.name} is {self.value:.3f}, well above its floor of {self.floor:.3f}: raise the floor"
        return f"{self.name} is {self.value:.3f}, its floor {self.floor:.3f}"


def read_floors(path: Path) -> dict[str, float]:
    """Floors by name of score, from the table ``[floors]`` of a TOML file: ``"all.f1" = 0.9``.

    Raises:
        ConfigurationError: when the file is no TOML, has no such table, or a floor is no number from 0 to 1.
    """
    try:
        floors = tomllib.loads(path.read_text(encoding="utf-8")).get("floors")
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{path} is not valid TOML: {error}.") from error
    if not isinstance(floors, dict) or not floors:
        raise ConfigurationError(f"{path} has no table [floors].")
    for name, floor in floors.items():
        if isinstance(floor, bool) or not isinstance(floor, int | float) or not 0 <= floor <= 1:
            raise ConfigurationError(f"{path}: the floor of {name} must be a number from 0 to 1, not {floor!r}.")
    return {name: float(floor) for name, floor in floors.items()}


def compare_with_floors(scorecard: Scorecard, path: Path) -> tuple[FloorResult, ...]:
    """Each floor of the file against its score.

    Raises:
        ConfigurationError: when a floor is for a score that was not measured: a floor that is never looked at would
            be worse than none.
    """
    figures = scorecard.figures()
    floors = read_floors(path)
    unknown = sorted(floors.keys() - figures.keys())
    if unknown:
        raise ConfigurationError(f"{path} has floors for scores that were not measured: {', '.join(unknown)}.")
    return tuple(FloorResult(name, floor, figures[name]) for name, floor in floors.items())
