"""Ordinary answers by the hundred: the samples with other figures, other type and more or less to read around them."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bench.tables.generator.content import SENTENCES
from samples.generator.answers.catalogue import SAMPLES
from samples.generator.make import make_document
from samples.generator.model import Grid, Letter, Paragraph, Part, Sample, Style

_FIGURE = re.compile(r"\d{1,2}")
_FONTS = ("sans", "serif", "vera")


def write_letters(folder: Path, count: int) -> list[Path]:
    """``count`` different PDF and Word files, always the same ones."""
    return [make_document(letter, folder) for letter in varied(count)]


def varied(count: int) -> Iterator[Sample]:
    """Samples in turn, each time changed by chance from a fixed seed."""
    for number in range(count):
        sample, chance = SAMPLES[number % len(SAMPLES)], random.Random(number)  # noqa: S311 - no secrets are made
        letter = _changed(sample.letter, chance, f"Our file number: {number:04}/{chance.randrange(1000, 9999)}.")
        yield replace(sample, name=f"{number:04}-{sample.name}", letter=letter)


def _changed(letter: Letter, chance: random.Random, last: str) -> Letter:
    """Other figures and type, up to three sentences more, and a last line that no other letter has."""
    parts = [_with_other_figures(part, chance) for part in letter.parts]
    said = chance.sample(SENTENCES, k=min(chance.randrange(4), len(SENTENCES)))
    place = len(parts) - 2
    return replace(
        letter,
        parts=(*parts[:place], *(Paragraph(sentence) for sentence in said), *parts[place:], Paragraph(last)),
        style=_type(letter.style, chance),
    )


def _with_other_figures(part: Part, chance: random.Random) -> Part:
    if not isinstance(part, Grid):
        return part
    rows = tuple(
        tuple(str(chance.randrange(40)) if _FIGURE.fullmatch(cell) else cell for cell in row) for row in part.rows
    )
    return replace(part, rows=rows)


def _type(style: Style, chance: random.Random) -> Style:
    if style.font == "mono":
        return style
    return replace(style, font=chance.choice(_FONTS), size=chance.choice((10.0, 10.5, 11.0)))
