"""Words of print that came in strips: the same as of its glyphs one by one, found in a fraction of the time.

A page has a thousand glyphs and more, in some thirty strips. Where strips or the glyphs in them lie on one another
(fake bold, print in disorder), the glyphs of that line are looked at one by one after all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from operator import attrgetter

from pipeline.layout.objects import Word
from pipeline.readers.pdf.drawn import Strip
from pipeline.readers.pdf.words import (
    BASELINE_TOLERANCE,
    DUPLICATE_SHIFT,
    WORD_GAP,
    X0,
    are_parted,
    clean_text,
    is_bold,
    is_clean,
    is_italic,
    word_of,
    words_of_run,
)

_WORD = re.compile(r"\S+")
_BASELINE = attrgetter("baseline")
_new = tuple.__new__
"""Quicker than a named tuple's own constructor, as a page has hundreds of words."""
_Piece = tuple[Strip, int, int]
"""A stretch of a strip: its first place and the one behind its last."""


def words_of_strips(strips: Iterable[Strip]) -> list[Word]:
    """Words in lines from top to bottom, as ``words_of`` gives them of the strips' glyphs."""
    return [word for line in _lines(strips) for word in _words_of_line(line)]


def _lines(strips: Iterable[Strip]) -> Iterator[list[Strip]]:
    """Strips that share a baseline."""
    line: list[Strip] = []
    baseline = size = 0.0
    for following, level in groupby(sorted(strips, key=_BASELINE), key=_BASELINE):
        alike = list(level)
        if line and following - baseline > BASELINE_TOLERANCE * min(alike[0].size, size):
            yield line
            line = []
        line += alike
        baseline, size = following, alike[-1].size
    if line:
        yield line


def _words_of_line(line: list[Strip]) -> Iterable[Word]:
    ordered = sorted(line, key=lambda strip: strip.starts[0]) if len(line) > 1 else line
    if not _are_in_order(ordered):
        return words_of_run(sorted((glyph for strip in line for glyph in strip.glyphs()), key=X0))
    if len(line) == 1:
        return _words_inside(line[0], _spans(line[0]))
    return _words_over(ordered)


def _are_in_order(strips: Sequence[Strip]) -> bool:
    """True where every glyph starts so far behind the one before that it cannot be the same one printed again."""
    return all(strip.closest > _room(strip) for strip in strips) and all(
        right.starts[0] - left.starts[-1] > _room(right) for left, right in pairwise(strips)
    )


def _room(strip: Strip) -> float:
    return 1.01 * DUPLICATE_SHIFT * strip.size + 1e-6  # more than rounding may take away


def _words_over(strips: Sequence[Strip]) -> Iterator[Word]:
    """Words of strips one behind the other; a word may go on from strip to strip."""
    word: list[_Piece] = []
    for strip in strips:
        spans = _spans(strip)
        if word and spans and _goes_on(word[-1][0], strip, spans[0][0]):
            first, last = spans.pop(0)
            word.append((strip, first, last))
            if last == len(strip.letters):
                continue
        if word:
            yield _word_of_pieces(word)
        word = [(strip, *spans.pop())] if spans and spans[-1][1] == len(strip.letters) else []
        yield from _words_inside(strip, spans)
    if word:
        yield _word_of_pieces(word)


def _goes_on(left: Strip, right: Strip, first: int) -> bool:
    return first == 0 and not are_parted(left.glyphs(-1)[0], right.glyphs(0, 1)[0])


def _word_of_pieces(pieces: Sequence[_Piece]) -> Word:
    if len(pieces) == 1:
        strip, first, last = pieces[0]
        return _words_inside(strip, [(first, last)])[0]
    return word_of([glyph for strip, first, last in pieces for glyph in strip.glyphs(first, last)])


def _words_inside(strip: Strip, spans: Sequence[tuple[int, int]]) -> list[Word]:
    letters, starts, ends, top, bottom, baseline, size, font_name, *_ = strip
    is_heavy, is_leaning = is_bold(font_name), is_italic(font_name)
    is_plain = isinstance(letters, str) and is_clean(letters)
    words = [letters[first:last] for first, last in spans]
    if not is_plain:
        words = [clean_text("".join(word)) for word in words]
    return [
        _new(
            Word,
            (
                word, starts[first], top, max(ends[first:last]), bottom, baseline, size,
                is_heavy, is_leaning, False, 0, None,
            ),
        )
        for word, (first, last) in zip(words, spans, strict=True)
    ]  # fmt: skip


def _spans(strip: Strip) -> list[tuple[int, int]]:
    """Where the strip's words begin and end: at blanks, and at white as wide."""
    letters, starts, ends = strip[:3]
    line = letters if isinstance(letters, str) else "".join(letter[0] for letter in letters)
    spans = [word.span() for word in _WORD.finditer(line)]
    widest = WORD_GAP * strip.size
    cuts = [place + 1 for place in strip.whites if starts[place + 1] - ends[place] > widest]
    return [part for span in spans for part in _cut(span, cuts)] if cuts else spans


def _cut(span: tuple[int, int], places: Sequence[int]) -> Iterator[tuple[int, int]]:
    first, last = span
    return pairwise([first, *(place for place in places if first < place < last), last])
