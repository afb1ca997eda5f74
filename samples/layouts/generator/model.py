"""What a sample of this set is: a source in the language of the program that makes it, and the figures in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from samples.generator.gold import GoldRow

Make = Callable[[Path], None]
"""Writes the file at the path given."""


@dataclass(frozen=True, slots=True)
class Child:
    """A file inside a sample, which is a document of its own."""

    name: str
    gold: tuple[GoldRow, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """An answer. ``exercises`` says what is hard about it; ``made_with`` names the program."""

    name: str
    made_with: str
    make: Make
    authority: str
    reference: str
    date: dt.date
    exercises: str
    tags: tuple[str, ...]
    gold: tuple[GoldRow, ...] = ()
    disposition: str = "granted"
    exemptions: str = ""
    child: Child | None = None
