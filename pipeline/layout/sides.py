"""Print that stands side by side without being a table: a name left and an address right, two particulars on a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.layout.blocks import is_labelled
from pipeline.layout.figures import is_figure
from pipeline.layout.lines import PrintedLine, line_of
from pipeline.layout.settings import DEFAULTS, LayoutSettings

LETTER_LABEL = re.compile(
    r"(?:our|your|my)?\s*(?:ref(?:erence)?|date|tel(?:ephone)?|phone|fax|e-?mail|contact|direct (?:line|dial)"
    r"|web(?:site)?|switchboard|extension|to|from|subject|cc|sent|dear .*|please ask for|enquiries(?: to)?"
    r"|request (?:ref|id).*)\b.{0,12}:?",
    re.IGNORECASE,
)
"""What letters call their particulars: "Our ref:", "Date", "Please ask for:"."""
_PARTICULAR = re.compile(
    r"(?:our |your )?(?:ref(?:erence)?|date|tel(?:ephone)?|phone|fax|e-?mail|contact|direct (?:line|dial)|web(?:site)?)"
    r"\b[^:]{0,12}:\s?\S",
    re.IGNORECASE,
)
"""A particular with its value: "Date: 3 May 2014", "Tel no: 0300 …"."""
_Sides = tuple[PrintedLine, PrintedLine]


def with_sides_apart(lines: Sequence[PrintedLine], settings: LayoutSettings = DEFAULTS) -> list[PrintedLine]:
    """The lines, those cut in two whose right part belongs to print of its own; each run's left parts go first.

    The right part belongs to print of its own where it is aligned with a line right above or below it that has
    nothing on its left (an address longer than the name beside it), or where it is a particular of its own
    ("Our ref: FOI 12 … Date: 3 May 2014"). A label keeps its value, a row its figures.
    """
    sides = {index: cut for index, line in enumerate(lines) if (cut := _cut(line, settings)) is not None}
    apart = {index for index, (_, right) in sides.items() if _PARTICULAR.match(right.text)}
    grown = True
    while grown:
        more = {index for index in sides.keys() - apart if _joins_column(index, lines, sides, apart, settings)}
        apart |= more
        grown = bool(more)
    return _ordered(lines, sides, apart)


def _cut(line: PrintedLine, settings: LayoutSettings) -> _Sides | None:
    """The line's parts on both sides of its widest gap; None where that is no gap between two columns of print."""
    if line.widest < settings.side_gap_em * line.size:
        return None
    gaps = [(right.x0 - left.x1, place) for place, (left, right) in enumerate(pairwise(line.words), start=1)]
    _, place = max(gaps, default=(0.0, 0))
    left, right = line_of(line.words[:place]), line_of(line.words[place:])
    return None if _is_label(left.text) or is_figure(right.text) or is_figure(left.text) else (left, right)


def _is_label(text: str) -> bool:
    """True for print that says what stands on its right: "Date", "Our ref:", "2.", not "Our ref: FOI 12"."""
    if text.endswith((":", "=", "-", "–")) or (is_labelled(text + " ") and len(text) < 5):
        return True
    return LETTER_LABEL.fullmatch(text) is not None and not any(character.isdigit() for character in text)


def _joins_column(
    index: int, lines: Sequence[PrintedLine], sides: dict[int, _Sides], apart: set[int], settings: LayoutSettings
) -> bool:
    left, right = sides[index]
    for near in (*range(index - 1, max(index - 3, -1), -1), *range(index + 1, min(index + 3, len(lines)))):
        other = sides[near][1] if near in apart else lines[near]
        if near not in apart and (other.x0 <= left.x1 or other.text[:1].islower()):
            continue
        distance = abs(other.baseline - right.baseline)
        if distance <= settings.side_step_em * max(other.size, right.size) and _is_aligned(other, right):
            return True
    return False


def _is_aligned(one: PrintedLine, other: PrintedLine) -> bool:
    slack = 0.3 * max(one.size, other.size)
    centres = (one.x0 + one.x1) / 2, (other.x0 + other.x1) / 2
    return (
        abs(one.x0 - other.x0) <= slack or abs(one.x1 - other.x1) <= slack or abs(centres[0] - centres[1]) <= slack / 2
    )


def _ordered(lines: Sequence[PrintedLine], sides: dict[int, _Sides], apart: set[int]) -> list[PrintedLine]:
    """Runs of parted lines and the lines around them that stand right of the gap as two columns, the left one first."""
    ordered: list[PrintedLine] = []
    right: list[PrintedLine] = []
    reach = 0.0
    for index, line in enumerate(lines):
        if index in apart:
            left, beside = sides[index]
            reach = max(reach, left.x1)
            right = right or _taken_back(ordered, reach)
            ordered.append(left)
            right.append(beside)
        elif right and line.x0 > reach:
            right.append(line)
        else:
            ordered.extend(right)
            right, reach = [], 0.0
            ordered.append(line)
    return ordered + right


def _taken_back(ordered: list[PrintedLine], reach: float) -> list[PrintedLine]:
    """The last lines that begin right of ``reach``, taken off: the right column's lines above the first parted one."""
    first = len(ordered)
    while first and ordered[first - 1].x0 > reach:
        first -= 1
    taken = ordered[first:]
    del ordered[first:]
    return taken
