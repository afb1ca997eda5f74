"""What a printed document of the benchmark is known to hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Cell = tuple[int, int, int, int, str]
"""First and last row, first and last column, from 0, and the text."""


@dataclass(frozen=True, slots=True)
class TableTruth:
    """One table on one page; cells without text need not be told."""

    page_number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """A document to be printed: ``style`` groups the results, ``print_to`` writes the PDF and says what it holds."""

    style: str
    name: str
    print_to: Callable[[Path], tuple[TableTruth, ...]]
