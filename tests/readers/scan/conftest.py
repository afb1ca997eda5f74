"""Pictures drawn on the spot and an engine that reads what it is told to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

np = pytest.importorskip("numpy")
cv2 = pytest.importorskip("cv2")

from pipeline.readers.scan.text_lines import ReadWord, TextLine  # noqa: E402


def line_of(text: str, x0: float, top: float, x1: float, bottom: float, confidence: float = 1.0) -> TextLine:
    """A line whose letters stand evenly between its sides."""
    step = (x1 - x0) / len(text)
    words, place = [], 0
    for word in text.split(" "):
        centres = tuple(x0 + (place + offset + 0.5) * step for offset in range(len(word)))
        words.append(ReadWord(word, centres, confidence))
        place += len(word) + 1
    return TextLine(tuple(words), x0, top, x1, bottom, confidence)


@dataclass
class FakeEngine:
    """Answers with ``reads(picture)``, or the lines given; counts how often it was asked."""

    lines: tuple[TextLine, ...] = ()
    reads: Callable[..., tuple[TextLine, ...]] | None = None
    small: TextLine | None = None
    asked: list[tuple[int, ...]] = field(default_factory=list)
    name: str = "fake-1"

    def lines_of(self, picture):  # type: ignore[no-untyped-def]
        self.asked.append(picture.shape)
        return self.reads(picture) if self.reads else self.lines

    def line_in(self, picture):  # type: ignore[no-untyped-def]
        self.asked.append(picture.shape)
        return self.small


@pytest.fixture
def paper():  # type: ignore[no-untyped-def]
    """White paper, 800 by 1000 pixels."""
    return np.full((1000, 800), 255, dtype=np.uint8)


@pytest.fixture
def fake_engine() -> type[FakeEngine]:
    return FakeEngine


@pytest.fixture
def line() -> Callable[..., TextLine]:
    return line_of
