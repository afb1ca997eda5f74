"""Glyphs to words: duplicates removed, blanks as separators, superscripts kept apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from operator import attrgetter, itemgetter

from pipeline.layout.objects import Word
from pipeline.readers.pdf.drawn import Glyph

BASELINE_TOLERANCE = 0.12
"""In em: glyphs whose baselines differ by less stand on one line."""
WORD_GAP = 0.18
"""In em: a wider gap between glyphs ends a word even without a blank."""
DUPLICATE_SHIFT = 0.12
"""In em: the same glyph printed again this close is fake bold."""

_BOLD = re.compile(r"bold|black|heavy|demi|[-,]bd\b", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|[-,]it\b", re.IGNORECASE)
_SYMBOL_BULLET = re.compile(
    r"\A(?:\(cid:(?:127|129|131|149|183|190)\)|[\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf0be\uf02d\u25aa\u25cf\u25e6\u2023\u2043\u2219\u00b7])\Z"
)
_UNKNOWN = re.compile(r"\(cid:\d+\)")
UNREADABLE = "\ufffd"
"""Stands for a glyph of which the file does not say what letter it is."""
_CONTROL = dict.fromkeys((*range(32), 0x7F, 0xAD, 0x200B, 0x200E, 0x200F, 0xFEFF))
_TO_CLEAN = re.compile("[\ufb00-\ufb06\u25aa\u25cf\u25e6\u2023\u2043\u2219\u00b7]")
"""Asked first, as ``str.translate`` is slow where a letter is not ASCII."""
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "ft", 0xFB06: "st"}


_TEXT, X0, _TOP, _X1, _BOTTOM, _BASELINE = map(itemgetter, range(6))
"""Fields of a glyph by place, here and below: a page has thousands, and places are found quicker than names."""


def words_of(glyphs: Iterable[Glyph]) -> list[Word]:
    """Words of upright print in lines from top to bottom, then of print turned a quarter or half."""
    by_direction: dict[int, list[Glyph]] = {}
    for direction, alike in groupby(glyphs, key=attrgetter("direction")):
        by_direction.setdefault(direction, []).extend(alike)
    words = [word for run in _runs(by_direction.pop(0, [])) for word in words_of_run(run)]
    for direction, turned in sorted(by_direction.items()):
        words.extend(_turned_words(turned, direction))
    return words


def _runs(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    """Glyphs that share a baseline, each run sorted from left to right."""
    run: list[Glyph] = []
    baseline = size = 0.0
    for following, level in groupby(sorted(glyphs, key=_BASELINE), key=_BASELINE):
        alike = list(level)
        if run and following - baseline > BASELINE_TOLERANCE * min(alike[0].size, size):
            yield sorted(run, key=X0)
            run = []
        run += alike
        baseline, size = following, alike[-1].size
    if run:
        yield sorted(run, key=X0)


def words_of_run(run: list[Glyph]) -> Iterator[Word]:
    """Words of glyphs on one line, which are sorted from left to right."""
    word: list[Glyph] = []
    doubled = 0
    for glyph in run:
        text = glyph[0]
        if word and word[-1][1] > glyph[1] - DUPLICATE_SHIFT * glyph[6] and _is_duplicate(glyph, word):
            doubled += 1
            continue
        is_blank = not text or text.isspace()
        if word and (is_blank or are_parted(word[-1], glyph)):
            yield word_of(word, doubled)
            word, doubled = [], 0
        if not is_blank:
            word.append(glyph)
    if word:
        yield word_of(word, doubled)


def _is_duplicate(glyph: Glyph, word: list[Glyph]) -> bool:
    """True for one of the last two glyphs printed again; ``word`` is sorted, and the glyph lies behind it.

    Where the last one lies too far before the glyph, so does the one before.
    """
    text, reach = glyph[0], glyph[1] - DUPLICATE_SHIFT * glyph[6]
    last = word[-1]
    if last[1] > reach and last[0] == text:
        return True
    return len(word) > 1 and word[-2][1] > reach and word[-2][0] == text


def are_parted(left: Glyph, right: Glyph) -> bool:
    """True where a word ends between two glyphs beside each other: print of another size, or white."""
    size = left[6]
    if size != right[6]:
        smaller, size = sorted((size, right[6]))
        if smaller < 0.8 * size:
            return True
    return right[1] - left[3] > WORD_GAP * size


def word_of(glyphs: list[Glyph], doubled: int = 0) -> Word:
    """One word of at least one glyph, of which so many were printed twice."""
    first = glyphs[0]
    _, x0, _, _, _, baseline, size, font_name, direction, _, _ = first
    return Word(
        clean_text("".join(map(_TEXT, glyphs))),
        x0,  # they are sorted by it
        min(map(_TOP, glyphs)),
        max(map(_X1, glyphs)),
        max(map(_BOTTOM, glyphs)),
        baseline,
        size,
        is_bold(font_name) or 2 * doubled > len(glyphs),
        is_italic(font_name),
        False,
        direction,
    )


def is_clean(text: str) -> bool:
    """True for text that is clean without being looked at letter by letter."""
    return text.isascii() and text.isprintable() and "(cid:" not in text


def clean_text(text: str) -> str:
    r"""Bullets of symbol fonts as "•", ligatures spelt out, control characters left out, unknown glyphs as U+FFFD.

    >>> clean_text("of\ufb01cer")
    'officer'
    """
    if is_clean(text):
        return text
    if text.isprintable() and "(cid:" not in text and not _TO_CLEAN.search(text):
        return unicodedata.normalize("NFC", text)
    if _SYMBOL_BULLET.match(text):
        return "•"
    text = _UNKNOWN.sub(UNREADABLE, text)
    return unicodedata.normalize("NFC", text.translate(_LIGATURES).translate(_CONTROL))


def _turned_words(glyphs: list[Glyph], direction: int) -> Iterator[Word]:
    """Words of turned print: the same steps on coordinates turned upright, boxes as on the page."""
    upright = [_upright(glyph, direction) for glyph in glyphs]
    for run in _runs(upright):
        for word in words_of_run(run):
            yield _turned_back(word, direction)


def _upright(g: Glyph, direction: int) -> Glyph:
    x0, top, x1, bottom = turn((g.x0, g.top, g.x1, g.bottom), direction)
    return Glyph(g.text, x0, top, x1, bottom, bottom, g.size, g.font_name, direction, g.lightness, g.is_painted)


def _turned_back(w: Word, direction: int) -> Word:
    x0, top, x1, bottom = turn((w.x0, w.top, w.x1, w.bottom), -direction)
    return Word(w.text, x0, top, x1, bottom, bottom, w.size, w.is_bold, w.is_italic, False, direction)


def turn(box: tuple[float, float, float, float], degrees: int) -> tuple[float, float, float, float]:
    """A box turned about the origin so that print of that direction reads to the right (y grows downwards)."""
    x0, top, x1, bottom = box
    if degrees % 360 == 90:
        return -bottom, x0, -top, x1
    if degrees % 360 == 270:
        return top, -x1, bottom, -x0
    if degrees % 360 == 180:
        return -x1, -bottom, -x0, -top
    return box


@lru_cache(maxsize=512)
def is_bold(font_name: str) -> bool:
    return _BOLD.search(font_name) is not None


@lru_cache(maxsize=512)
def is_italic(font_name: str) -> bool:
    return _ITALIC.search(font_name) is not None
