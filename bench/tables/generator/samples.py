"""Every sample of the benchmark: each style with a number of seeds."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from bench.tables.generator import odd, places, ruled
from bench.tables.generator.letters import Style
from bench.tables.generator.sheet import opened
from bench.tables.model import Sample, TableTruth

STYLES: dict[str, Style] = ruled.STYLES | places.STYLES | odd.STYLES


def samples(count: int) -> Iterator[Sample]:
    """``count`` documents of each style; the same count always gives the same documents."""
    for style, print_document in STYLES.items():
        for seed in range(count):
            yield _sample(style, print_document, seed)


def _sample(style: str, print_document: Style, seed: int) -> Sample:
    name = "".join(character if character.isalnum() else "-" for character in style)

    def print_to(path: Path) -> tuple[TableTruth, ...]:
        sheet = opened(path)
        truth = tuple(print_document(random.Random(f"{style} {seed}"), sheet))  # noqa: S311 - no secrets are made
        sheet.canvas.save()
        return truth

    return Sample(style, f"{name}-{seed}", print_to)
