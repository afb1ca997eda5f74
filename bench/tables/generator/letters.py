"""The page around a table: prose above and below, as a letter has it."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from bench.tables.generator.content import SENTENCES, any_look, widths_for
from bench.tables.generator.grid import Grid, Look, Printed, print_grid
from bench.tables.generator.sheet import Sheet
from bench.tables.model import TableTruth

LEFT = 60.0
ROOM = 470.0
Style = Callable[[random.Random, Sheet], Sequence[TableTruth]]
"""Prints a document on an open sheet and says what tables it holds."""


def prose(rng: random.Random, sheet: Sheet, y: float, look: Look, count: int = 2, room: float = ROOM) -> float:
    """A paragraph of sentences; the y at which a table may follow."""
    text = " ".join(rng.sample(SENTENCES, count))
    return sheet.paragraph(LEFT, y, room, text, look.font, look.size) + rng.uniform(4, 14)


def letter_with(rng: random.Random, sheet: Sheet, grid: Grid, look: Look | None = None) -> Printed:
    """A letter with one table between two paragraphs."""
    look = look or any_look(rng)
    y = prose(rng, sheet, rng.uniform(90, 160), look)
    if rng.random() < 0.5:
        sheet.text(LEFT, y + look.size, f"Table {rng.randrange(1, 9)}: disciplinary outcomes", look.font, look.size)
        y += look.size + rng.uniform(6, 14)
    printed = print_grid(sheet, grid, (LEFT, y), widths_for(rng, grid), look)
    prose(rng, sheet, printed.bottom + rng.uniform(20, 34), look, 3)
    return printed
