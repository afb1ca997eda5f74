"""Tables with lines: all of them, some of them, or shading in their place."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from bench.tables.generator.content import any_look, figure, plain_grid, years
from bench.tables.generator.grid import Grid, Rules, Shade
from bench.tables.generator.letters import Style, letter_with
from bench.tables.generator.sheet import Sheet
from bench.tables.model import TableTruth


def looking(rules: Rules, shade: Shade = Shade.NONE) -> Style:
    """The style that prints a plain grid with those rules and that shading."""

    def style(rng: random.Random, sheet: Sheet) -> Sequence[TableTruth]:
        look = replace(any_look(rng), rules=rules, shade=shade)
        return [letter_with(rng, sheet, plain_grid(rng), look).truth]

    return style


def wrapped_and_merged(rng: random.Random, sheet: Sheet) -> Sequence[TableTruth]:
    """Years merged down over their sanctions, long labels wrapped."""
    rows: list[tuple[str, ...]] = [("Year", "Outcome and ground as recorded", "Male", "Female")]
    spans = {}
    for year in years(rng, rng.randrange(2, 4)):
        count = rng.randrange(2, 4)
        spans[(len(rows), 0)] = (count, 1)
        grounds = rng.sample(("Dismissed for gross misconduct on line", "Warned", "Resigned before the hearing"), count)
        rows += [(year if not n else "", ground, figure(rng), figure(rng)) for n, ground in enumerate(grounds)]
    return [letter_with(rng, sheet, Grid(tuple(rows), 1, spans)).truth]


def header_levels(levels: int, rules: Rules) -> Style:
    """Headers of two or three levels: years over sanctions, over men and women."""

    def style(rng: random.Random, sheet: Sheet) -> Sequence[TableTruth]:
        tops = years(rng, 2)
        middle = ["Warned", "Dismissed"]
        lowest = ["Male", "Female"] if levels == 3 else [""]
        each = len(lowest)
        columns = len(tops) * len(middle) * each
        heads: list[tuple[str, ...]] = [("Service", *_spread(tops, 2 * each)), ("", *_spread(middle * 2, each))]
        spans = {(0, 1 + n * 2 * each): (1, 2 * each) for n in range(len(tops))} | {(0, 0): (levels, 1)}
        if levels == 3:
            heads.append(("", *(lowest * 4)))
            spans |= {(1, 1 + n * each): (1, each) for n in range(4)}
        body = plain_grid(rng, columns, rng.randrange(3, 7)).rows[1:]
        look = replace(any_look(rng), rules=rules, size=8.0, padding=3.0)
        return [letter_with(rng, sheet, Grid((*heads, *body), levels, spans), look).truth]

    return style


def _spread(labels: Sequence[str], width: int) -> list[str]:
    """Each label followed by the blanks that its merged cell covers."""
    return [text for label in labels for text in (label, *[""] * (width - 1))]


STYLES: dict[str, Style] = {
    "ruled": looking(Rules.ALL),
    "header rule only": looking(Rules.HEADER),
    "horizontal rules": looking(Rules.HORIZONTAL),
    "open sides": looking(Rules.OPEN),
    "shaded rows": looking(Rules.NONE, Shade.ROWS),
    "shaded cells": looking(Rules.NONE, Shade.CELLS),
    "no rules": looking(Rules.NONE),
    "frames around several rows": looking(Rules.FRAMES),
    "wrapped and merged cells": wrapped_and_merged,
    "two-level header, ruled": header_levels(2, Rules.ALL),
    "two-level header, no rules": header_levels(2, Rules.NONE),
    "three-level header, ruled": header_levels(3, Rules.ALL),
    "three-level header, header rule": header_levels(3, Rules.HEADER),
}
