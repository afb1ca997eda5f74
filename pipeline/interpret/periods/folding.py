"""One spelling for matching: the same text in lower case with one kind of dash, quote and space, offsets unchanged."""

from __future__ import annotations

import re
import string

from pipeline.vocabulary.rare import Rare

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_SPACES = "\t\x0b\x0c\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_QUOTES = "\u2018\u2019\u201b\u2032`\u00b4"
_DOUBLE_QUOTES = "\u201c\u201d\u201f\u2033"

_FOLDED = {
    **{code: code + 32 for code in range(ord("A"), ord("Z") + 1)},
    **dict.fromkeys(map(ord, _DASHES), ord("-")),
    **dict.fromkeys(map(ord, _SPACES), ord(" ")),
    **dict.fromkeys(map(ord, _QUOTES), ord("'")),
    **dict.fromkeys(map(ord, _DOUBLE_QUOTES), ord('"')),
    ord("\u2044"): ord("/"),
    ord("\u2215"): ord("/"),
    ord("\n"): ord("\n"),
}
_MARKS = frozenset(map(chr, _FOLDED)) - frozenset(string.ascii_uppercase)
_LOWERED = bytes(code + 32 if 65 <= code <= 90 else code for code in range(256))
"""Of text in UTF-8, where what is no ASCII has no byte below 128: many times as fast as going letter by letter."""


def fold(text: str) -> str:
    """The text for matching: "FY 2012–13" as "fy 2012-13". Every character stays at its offset.

    Line ends stay. Digits are not touched: a full-width or superscript digit is not a digit to the grammars.
    """
    if not text.isascii():
        for mark in _MARKS.intersection(text):
            text = text.replace(mark, chr(_FOLDED[ord(mark)]))
        if not text.isascii():
            return text.encode("utf-8", "surrogatepass").translate(_LOWERED).decode("utf-8", "surrogatepass")
    return text.translate(_FOLDED)


def compile_folded(pattern: str) -> re.Pattern[str]:
    """A pattern for folded text: only 0 to 9 are digits, only a to z and those are word characters."""
    return re.compile(pattern, re.ASCII)


def compile_rare_folded(pattern: str) -> Rare:
    """The same for a pattern that few texts fit."""
    return Rare(compile_folded(pattern))
