"""Words to printed lines, and a line's words to text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from math import inf
from operator import itemgetter, sub
from typing import NamedTuple

from pipeline.layout.objects import Word
from pipeline.layout.settings import DEFAULTS, LayoutSettings
from pipeline.model.geometry import BoundingBox

_TOUCHING_EM = 0.12
_TEXT, _X0, _TOP, _X1, _BOTTOM = map(itemgetter, range(5))
_SIZE, _IS_RAISED, _DIRECTION, _CONFIDENCE = map(itemgetter, (6, 9, 10, 11))
_BASELINE_AND_X0 = itemgetter(5, 1)
"""Fields of a word by place: a page has hundreds, asked for time and again."""


class PrintedLine(NamedTuple):
    """Words on one baseline from left to right. A named tuple, as a page has dozens and tables are cut into many."""

    words: tuple[Word, ...]
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    size: float
    text: str
    widest: float
    """The widest white from one word to the next, 0 of a single word: most lines have none that parts anything."""

    @property
    def box(self) -> BoundingBox:
        return BoundingBox(self.x0, self.top, self.x1, self.bottom)

    @property
    def confidence(self) -> float | None:
        return lowest_confidence(self.words)

    @property
    def is_bold(self) -> bool:
        return all(word.is_bold for word in self.words)

    @property
    def is_italic(self) -> bool:
        return all(word.is_italic for word in self.words)


def lowest_confidence(words: Iterable[Word]) -> float | None:
    """Of the word that an OCR engine was least sure of; None where no word was read by one."""
    stated = set(map(_CONFIDENCE, words))
    stated.discard(None)
    return min(stated, default=None)


def line_of(words: Iterable[Word]) -> PrintedLine:
    """One line of at least one word."""
    ordered = tuple(sorted(words, key=_X0))
    plain = ordered
    has_raised = any(map(_IS_RAISED, ordered))
    if has_raised:
        plain = tuple(word for word in ordered if not word.is_raised) or ordered
    texts, ends = list(map(_TEXT, plain)), list(map(_X1, ordered))
    lengths = list(map(len, texts))
    longest = plain[lengths.index(max(lengths))]
    whites = list(map(sub, map(_X0, ordered[1:]), ends))
    are_apart = not has_raised and (not whites or min(whites) > _TOUCHING_EM * max(map(_SIZE, ordered)))
    return PrintedLine(
        words=ordered,
        x0=ordered[0].x0,
        top=min(map(_TOP, plain)),
        x1=max(ends),
        bottom=max(map(_BOTTOM, plain)),
        baseline=longest.baseline,
        size=longest.size,
        text=" ".join(texts).strip() if are_apart else text_of(ordered),
        widest=max(whites, default=0.0),
    )


def printed_lines(words: Iterable[Word], settings: LayoutSettings = DEFAULTS) -> list[PrintedLine]:
    """Lines from top to bottom. Print that does not run to the right makes lines of its own."""
    lines: list[list[Word]] = []
    ordered = sorted(words, key=_BASELINE_AND_X0)
    if any(map(_DIRECTION, ordered)):
        ordered.sort(key=lambda word: word.direction != 0)
    baseline, size, direction = -inf, 0.0, 0
    for word in ordered:
        _, _, _, _, _, own, own_size, _, _, _, own_direction, _ = word
        smaller = own_size if own_size < size else size
        if own - baseline <= settings.same_line_em * smaller and own_direction == direction:
            lines[-1].append(word)
        else:
            lines.append([word])
            baseline, size, direction = own, own_size, own_direction
    return [line_of(line) for line in lines]


def text_of(words: Sequence[Word]) -> str:
    """The words with blanks between, none where glyphs touch (small capitals); raised marks only where they lead."""
    parts: list[str] = []
    last: Word | None = None
    for word in words:
        if last is not None:
            if word.is_raised:
                continue
            size = word.size if word.size < last.size else last.size
            if word.x0 - last.x1 > _TOUCHING_EM * size:
                parts.append(" ")
        parts.append(word.text)
        if word.is_raised:
            parts.append(" ")
            last = None
        else:
            last = word
    return "".join(parts).strip()


def raised_marks(words: Iterable[Word]) -> tuple[str, ...]:
    """The superscripts that ``text_of`` leaves out, in order."""
    return tuple(word.text for word in words if word.is_raised)


_HYPHENATED = re.compile(r"([A-Za-z]+)[-‐]\Z")
_KEEPS_HYPHEN_BEFORE = re.compile(
    r"all|anti|co|cross|e|ex|first|fixed|final|full|half|high|home|in|inter|long|low|mid|multi|non|off|on|one|out|over"
    r"|part|post|pre|re|second|self|semi|short|single|social|sub|third|two|under|well|work|zero",
    re.IGNORECASE,
)
_KEEPS_HYPHEN_BEHIND = re.compile(
    r"(?:based|by|day|free|hour|in|led|level|line|media|month|off|out|party|person|related|service|term|time|to|up"
    r"|wide|work|year)\b"
)
"""Words that make compounds, whose hyphen at a line's end is the word's own."""


def joined(texts: Iterable[str]) -> str:
    """Lines of one paragraph as one text; a word divided at a line's end is mended, a compound keeps its hyphen.

    >>> joined(["the depart-", "ment holds"])
    'the department holds'
    >>> joined(["a fixed-", "term contract"])
    'a fixed-term contract'
    >>> joined(["Whats-", "App"])
    'Whats-App'
    """
    whole = ""
    for text in texts:
        divided = _HYPHENATED.search(whole)
        if divided is None or not text[:1].isalpha():
            whole = f"{whole} {text}".strip()
        elif text[:1].isupper() or _is_compound(divided.group(1), text):
            whole += text
        else:
            whole = whole[:-1] + text
    return whole


def _is_compound(before: str, behind: str) -> bool:
    return bool(_KEEPS_HYPHEN_BEFORE.fullmatch(before) or _KEEPS_HYPHEN_BEHIND.match(behind))
