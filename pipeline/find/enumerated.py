"""Points numbered with a dash: "1 – Investigations." over its text, "2 – Results" over the next; "1 - 7", "2 - none".

A line of figures may look the same ("1 – dismissal"), so that only a run from 1 upwards over the document is taken for
numbers of points.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from pipeline.model.document import Block, Table

POINT = re.compile(r"\s*(?P<number>\d{1,2})\s*[–—-]\s+(?=[A-Z])")
BARE = re.compile(
    r"\s*(?P<number>\d{1,2})\s*[–—-]\s+(?=(?:\d{1,4}|none|nil|zero|fewer than \w+|less than \w+|<\s?\d+)\.?\s*$)",
    re.IGNORECASE,
)
FEWEST = 3
LONGEST_LABEL = 12
"""Words: lines that are all as short may be labels with their counts, whatever these are."""


def with_labels_apart(items: Sequence[Block | Table], asked: Set[str] = frozenset()) -> list[Block | Table]:
    """The items, the numbers of such points made the labels of their blocks; blanked out, so that offsets hold.

    ``asked`` are the labels of the questions: lines such as "1 - 7" answer them only where there is one for each.
    """
    bare = _bare_answers(items)
    bare = bare if {match["number"] for match in bare.values()} == {label for label in asked if label.isdigit()} else {}
    if bare:
        return [_apart(item, bare[index]) if index in bare else item for index, item in enumerate(items)]
    found = {
        index: match
        for index, item in enumerate(items)
        if isinstance(item, Block) and not item.label and (match := POINT.match(item.text)) is not None
    }
    numbers = [int(match["number"]) for match in found.values()]
    tells = any("\n" in items[index].text.strip() or len(items[index].text.split()) > LONGEST_LABEL for index in found)  # type: ignore[union-attr]
    if not tells or len(found) < FEWEST or numbers != list(range(1, len(found) + 1)):
        return list(items)
    return [_apart(item, found[index]) if index in found else item for index, item in enumerate(items)]


def _bare_answers(items: Sequence[Block | Table]) -> dict[int, re.Match[str]]:
    """Lines one below the other, numbered from 1 on, each with a bare answer: not "1 to 7", but 7 for point 1."""
    matches = {
        index: match
        for index, item in enumerate(items)
        if isinstance(item, Block) and not item.label and (match := BARE.match(item.text)) is not None
    }
    run = sorted(matches)
    is_one = len(run) > 1 and run == list(range(run[0], run[0] + len(run)))
    numbers = [int(matches[index]["number"]) for index in run]
    return matches if is_one and numbers == list(range(1, len(run) + 1)) else {}


def _apart(item: Block | Table, match: re.Match[str]) -> Block | Table:
    assert isinstance(item, Block)
    return replace(item, label=f"{match['number']}.", text=" " * match.end() + item.text[match.end() :])
