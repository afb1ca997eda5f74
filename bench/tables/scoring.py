"""How alike the tables found are to the tables printed: adjacency relations and exact tables.

Göbel, Hassan, Oro and Orsi (ICDAR 2013, "Table competition"): a relation is two neighbouring cells with text and the
direction in which one follows the other, cells without text skipped. Its F1 is the measure.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.tables.model import Cell, TableTruth

Relation = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Score:
    """One document's result; a document without tables has an F1 of 1 where none was found, else 0."""

    right: int
    printed: int
    found: int
    tables: int
    exact: int
    tables_found: int

    @property
    def f1(self) -> float:
        """Share of the relations that are right, printed and found alike."""
        if not self.printed and not self.found:
            return 1.0
        return 2 * self.right / (self.printed + self.found)


def score(truth: Sequence[TableTruth], found: Sequence[TableTruth]) -> Score:
    """Compare a document's tables; each printed one is compared with the found one on its page most like it."""
    printed = [relations(table.cells) for table in truth]
    candidates = [relations(table.cells) for table in found]
    pairs = sorted(
        (
            (sum((printed[t] & candidates[f]).values()), t, f)
            for t in range(len(truth))
            for f in range(len(found))
            if truth[t].page_number == found[f].page_number
        ),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    taken: dict[int, int] = {}
    right = 0
    for common, t, f in pairs:
        if t not in taken and f not in taken.values():
            taken[t] = f
            right += common
    exact = sum(1 for t, f in taken.items() if _plain(truth[t]) == _plain(found[f]))
    sizes = [sum(sum(each.values()) for each in side) for side in (printed, candidates)]
    return Score(right, sizes[0], sizes[1], len(truth), exact, len(found))


def _plain(table: TableTruth) -> frozenset[Cell]:
    return frozenset((*cell[:4], levelled(cell[4])) for cell in table.cells if levelled(cell[4]))


def levelled(text: str) -> str:
    """Without blanks and compatibility forms: how a text is wrapped is not measured."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def relations(cells: Sequence[Cell]) -> Counter[Relation]:
    """How often each two texts follow one another to the right and downwards."""
    texts = [levelled(cell[4]) for cell in cells]
    owners = {
        (row, column): index
        for index, (r0, r1, c0, c1, _) in enumerate(cells)
        if texts[index]
        for row in range(r0, r1 + 1)
        for column in range(c0, c1 + 1)
    }
    pairs = {("right", *pair) for pair in _neighbours(owners, 0)} | {("down", *pair) for pair in _neighbours(owners, 1)}
    return Counter((direction, texts[one], texts[other]) for direction, one, other in pairs)


def _neighbours(owners: dict[tuple[int, int], int], along: int) -> Iterator[tuple[int, int]]:
    """Indices of cells that follow one another in a row (``along`` 0) or in a column (1)."""
    last: dict[int, int] = {}
    for place in sorted(owners, key=lambda place: place[1 - along]):
        line, index = place[along], owners[place]
        if line in last and last[line] != index:
            yield last[line], index
        last[line] = index
