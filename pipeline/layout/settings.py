"""All tuning of layout in one place. Lengths are points, or ems where the name says so."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class LayoutSettings:
    """Named defaults, found on public tables and letters; each says what it decides.

    Raises:
        ValueError: when a setting is negative.
    """

    snap: float = 4.0
    """Parallel rulings closer than this are one."""
    join: float = 3.5
    """Pieces of a ruling with a smaller gap are one (dashes, cell by cell borders)."""
    cross: float = 3.0
    """How far a ruling may stop short of another that it meets."""
    shortest_ruling: float = 4.0
    """Shorter strokes are parts of pictures or letters."""
    most_rulings: int = 20_000
    """More rulings are a drawing: the page's rulings are left aside."""
    same_line_em: float = 0.3
    """Words whose baselines differ by less stand on one line."""
    column_gap_em: float = 1.0
    """A wider gap between words may be a gap between columns."""
    number_gap_em: float = 0.42
    """The same between two numbers."""
    aligned_gap_em: float = 0.5
    """The same where lines nearby leave the same place white."""
    side_gap_em: float = 3.0
    """A gap in a line of no table that may part print standing side by side (name and address)."""
    side_step_em: float = 2.2
    """Baselines of one column of such print are no farther apart."""
    line_gap_em: float = 3.0
    """A table without rulings ends where the white below a line is higher."""
    full_line_share: float = 0.6
    """Lines with at least this share of the fullest line's chunks set the columns."""

    def __post_init__(self) -> None:
        for setting in fields(self):
            if getattr(self, setting.name) < 0:
                raise ValueError(f"{setting.name} must not be negative")


DEFAULTS = LayoutSettings()
