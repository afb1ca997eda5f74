"""The one way text is folded before it is compared."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

REPLACED = {
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u02bc": "'", "`": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
    "\u00ad": "", "\u200b": "", "\ufeff": "",
}  # fmt: skip
SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text; ``origins[i]`` is the index in the original of its character ``i``."""

    text: str
    origins: tuple[int, ...]
    length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the original of a span in the folded text."""
        first = self.origins[start]
        last = self.origins[end - 1] + 1 if end > start else first
        return first, last


def fold_with_origins(text: str) -> Folded:
    """Case, width, quotes, dashes and runs of white space made equal, with the way back kept."""
    characters: list[str] = []
    origins: list[int] = []
    for index, character in enumerate(text):
        for one in _folded(character):
            if one == " " and (not characters or characters[-1] == " "):
                continue
            characters.append(one)
            origins.append(index)
    while characters and characters[-1] == " ":
        characters.pop()
        origins.pop()
    return Folded("".join(characters), tuple(origins), len(text))


def fold(text: str) -> str:
    """Text as it is compared: "First  Written–Warning" and "first written-warning" are the same."""
    if text.isascii():
        return SPACES.sub(" ", text).strip().replace("`", "'").casefold()
    return fold_with_origins(text).text


def _folded(character: str) -> str:
    if character.isascii():
        return " " if character.isspace() else "'" if character == "`" else character.casefold()
    replaced = REPLACED.get(character)
    if replaced is not None:
        return replaced
    folded = unicodedata.normalize("NFKC", character).casefold()
    return "".join(" " if one.isspace() else one for one in folded)
