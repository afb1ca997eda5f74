"""What an OCR engine says of a picture: printed lines, their words, and how sure it is. Lengths are pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Picture = NDArray[np.uint8]
    """Rows of pixels, 0 black to 255 white."""

_UPRIGHT = 1.5
"""A line this many times as high as wide stands on its end."""


@dataclass(frozen=True, slots=True)
class ReadWord:
    """Letters without a blank; ``centres`` are the x of each letter's middle, ``confidence`` the lowest of them."""

    text: str
    centres: tuple[float, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of print with the box that the engine drew around it; it may run over several cells."""

    words: tuple[ReadWord, ...]
    x0: float
    top: float
    x1: float
    bottom: float
    confidence: float

    @property
    def length(self) -> int:
        return sum(len(word.text) for word in self.words)

    @property
    def is_on_end(self) -> bool:
        """True for print that runs up or down the page."""
        return self.length > 1 and self.bottom - self.top >= _UPRIGHT * (self.x1 - self.x0)


class Engine(Protocol):
    """An OCR engine. The same picture always gives the same lines."""

    @property
    def name(self) -> str:
        """Engine, version and settings: whatever changes what it reads."""
        ...

    def lines_of(self, picture: Picture) -> tuple[TextLine, ...]:
        """Every line of print found in a picture."""
        ...

    def line_in(self, picture: Picture) -> TextLine | None:
        """The one line that fills a small picture, None where it shows no letters."""
        ...
