"""A cell's words as text: wrapped lines joined, deliberate line breaks kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from pipeline.layout.lines import PrintedLine, joined, printed_lines, raised_marks
from pipeline.layout.objects import Word
from pipeline.layout.turned import upright

_BLANK_EM = 0.28
_PADDING_EM = 0.8


def text_and_notes(words: Sequence[Word], x0: float, x1: float) -> tuple[str, tuple[str, ...]]:
    """The text between the cell's sides ``x0`` and ``x1``, and the footnote marks raised beside it.

    A line that left room for the next line's first word was broken on purpose and ends with a newline
    ("1x Written warning" above "1x Final written warning"); others were wrapped and are joined.
    """
    lines = printed_lines(upright(words))
    if not lines:
        return "", ()
    notes = tuple(mark for line in lines for mark in raised_marks(line.words) if line.words[0].text != mark)
    paragraphs = [[lines[0].text]]
    for line, following in pairwise(lines):
        if _is_rest_of_word(line, following):
            paragraphs[-1][-1] += following.text.lower()
        elif _left_room(line, following, x0, x1):
            paragraphs.append([following.text])
        else:
            paragraphs[-1].append(following.text)
    return "\n".join(joined(texts) for texts in paragraphs), notes


def _is_rest_of_word(line: PrintedLine, following: PrintedLine) -> bool:
    """ "Allegation" over "s": a narrow column broke the word before its last letter, which a scan may show as "S"."""
    return following.text in {"s", "S"} and len(line.words[-1].text) > 2 and line.text[-1:].islower()


def _left_room(line: PrintedLine, following: PrintedLine, x0: float, x1: float) -> bool:
    """True when the next line's first word would have fitted behind this line, whatever its alignment."""
    if following.words[0].text[:1].islower():
        return False
    needed = following.words[0].x1 - following.words[0].x0 + _BLANK_EM * line.size
    free = (x1 - x0) - (line.x1 - line.x0) - 2 * _PADDING_EM * line.size
    return free > needed


def has_text(words: Iterable[Word]) -> bool:
    return any(word.text.strip() for word in words)
