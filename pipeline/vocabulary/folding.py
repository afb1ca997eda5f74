"""The one way text is folded before it is compared."""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

REPLACED = {
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u02bc": "'", "`": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
    "\u00ad": "", "\u200b": "", "\ufeff": "",
}  # fmt: skip
_SAME_LENGTH = str.maketrans(
    {character: one for character, one in REPLACED.items() if one}
    | dict(zip(string.ascii_uppercase, string.ascii_lowercase, strict=True))
    | {character: " " for character in map(chr, range(128)) if character.isspace()}
)
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_OTHER_BLANKS = "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f"
_REMEMBERED = 4096
"""The same sentences, headings and labels are looked up in several vocabularies, time and again."""


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text; ``origins[i]`` is the index in the original of its character ``i``."""

    text: str
    origins: Sequence[int]
    length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the original of a span in the folded text."""
        first = self.origins[start]
        last = self.origins[end - 1] + 1 if end > start else first
        return first, last


@lru_cache(maxsize=_REMEMBERED)
def fold_with_origins(text: str) -> Folded:
    """Case, width, quotes, dashes and runs of white space made equal, with the way back kept."""
    same = _same_length(text)
    if same is not None and "  " not in same and same == same.strip(" "):
        return Folded(same, range(len(text)), len(text))
    return _folded_one_by_one(text)


def _same_length(text: str) -> str | None:
    """The text folded character for character; None where one of them folds to none or to several.

    ``translate`` is quick for plain ASCII alone: one pound sign makes it take ten times as long.
    """
    if text.isascii():
        return text.translate(_SAME_LENGTH)
    others = {character: _folded(character) for character in set(_NOT_ASCII.findall(text))}
    if any(len(folded) != 1 for folded in others.values()):
        return None
    if not all(_is_simple(character, folded) for character, folded in others.items()):
        return text.translate(_SAME_LENGTH | {ord(character): folded for character, folded in others.items()})
    text = text.replace("`", "'")
    for character, folded in others.items():
        text = text.replace(character, folded)
    text = text.lower()
    for blank in _OTHER_BLANKS:
        text = text.replace(blank, " ")
    return text


def _is_simple(character: str, folded: str) -> bool:
    """True where lower case is all that is left to do: it becomes ASCII, or is what it was and has no other case."""
    return folded.isascii() if folded != character else character.lower() == character


def _folded_one_by_one(text: str) -> Folded:
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


@lru_cache(maxsize=_REMEMBERED)
def fold(text: str) -> str:
    """Text as it is compared: "First  Written–Warning" and "first written-warning" are the same."""
    same = _same_length(text)
    return " ".join(same.split()) if same is not None else fold_with_origins(text).text


@lru_cache(maxsize=_REMEMBERED)
def _folded(character: str) -> str:
    if character.isascii():
        return " " if character.isspace() else "'" if character == "`" else character.casefold()
    replaced = REPLACED.get(character)
    if replaced is not None:
        return replaced
    folded = unicodedata.normalize("NFKC", character).casefold()
    return "".join(" " if one.isspace() else one for one in folded)
