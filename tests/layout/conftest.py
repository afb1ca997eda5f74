"""Pages set by hand: words placed by character cells of half an em, rulings by points."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.layout.objects import PageObjects, Ruling, Word

SIZE = 10.0
PITCH = 5.0
Print = Callable[..., list[Word]]


def print_line(text: str, y: float, x: float = 50.0, *, bold: bool = False, size: float = SIZE) -> list[Word]:
    """Words of ``text`` on the baseline ``y``; every character, blanks too, is ``PITCH`` wide at 10 points."""
    words, start = [], None
    pitch = PITCH * size / SIZE
    for index, character in enumerate(text + " "):
        if character != " " and start is None:
            start = index
        elif character == " " and start is not None:
            x0, x1 = x + start * pitch, x + index * pitch
            words.append(Word(text[start:index], x0, y - 0.79 * size, x1, y + 0.21 * size, y, size, bold))
            start = None
    return words


def make_page(words: list[Word], rulings: list[Ruling] | None = None) -> PageObjects:
    return PageObjects(1, 595.0, 842.0, tuple(words), tuple(rulings or ()))


def lattice(xs: list[float], ys: list[float]) -> list[Ruling]:
    """Rulings of a full grid."""
    across = [Ruling(xs[0], y, xs[-1], y) for y in ys]
    down = [Ruling(x, ys[0], x, ys[-1]) for x in xs]
    return across + down


@pytest.fixture
def line() -> Print:
    return print_line


@pytest.fixture
def page() -> Callable[..., PageObjects]:
    return make_page


@pytest.fixture
def rules() -> Callable[..., list[Ruling]]:
    return lattice
