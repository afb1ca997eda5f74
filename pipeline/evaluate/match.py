"""Pair what was read with what is right, one document at a time; every row is used once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from pipeline.evaluate.gold import ComparedRow

ALIKE: Final = 0.8
"""Two categories say the same from this similarity on (0 to 1, case and spaces folded)."""

LEAST_AGREEING_FIELDS: Final = 4
"""A missed and a spurious row are one figure misread when at least so many of the seven key fields agree."""

Pair = tuple[ComparedRow, ComparedRow]


@dataclass(frozen=True, slots=True)
class DocumentMatch:
    """What became of one document's rows. Pairs are (gold, read)."""

    document: str
    right: tuple[Pair, ...]
    missed: tuple[ComparedRow, ...]
    spurious: tuple[ComparedRow, ...]
    misread: tuple[Pair, ...]
    """Missed and spurious rows that are most likely one figure: to see which field went wrong. They stay errors."""
    has_gold_rows: bool


def match_document(document: str, gold: Sequence[ComparedRow], read: Sequence[ComparedRow]) -> DocumentMatch:
    """Match one document's rows, totals left out.

    A hand-checked row that was not read is no miss where it is optional, or where it is prose that repeats a figure
    of a table.
    """
    in_tables = {row.key for row in gold if row.source == "table"}
    pairs, unmatched, spurious = _pair_equal_keys(_parts(gold), _parts(read))
    missed = [row for row in unmatched if not _is_excused(row, in_tables)]
    return DocumentMatch(
        document=document,
        right=tuple(pair for pair in pairs if not pair[0].is_optional),
        missed=tuple(missed),
        spurious=tuple(spurious),
        misread=tuple(_pair_leniently(missed, spurious)),
        has_gold_rows=bool(gold),
    )


def similarity(first: str, second: str) -> float:
    """How alike two categories are, from 0 to 1; "HEO / Conduct" and "heo conduct" are equal."""
    first, second = _folded(first), _folded(second)
    return 1.0 if first == second else SequenceMatcher(None, first, second).ratio()


def _parts(rows: Sequence[ComparedRow]) -> list[ComparedRow]:
    return [row for row in rows if not row.is_total]


def _is_excused(row: ComparedRow, in_tables: set[tuple[str, ...]]) -> bool:
    return row.is_optional or (row.source == "prose" and row.key in in_tables)


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("/", " ").replace("|", " ").split())


def _pair_equal_keys(
    gold: Sequence[ComparedRow], read: Sequence[ComparedRow]
) -> tuple[list[Pair], list[ComparedRow], list[ComparedRow]]:
    """Pairs of equal key, best category first; then the gold and the read rows left over."""
    by_key: dict[tuple[str, ...], list[ComparedRow]] = defaultdict(list)
    for row in read:
        by_key[row.key].append(row)
    pairs, unmatched = [], []
    for row in gold:
        candidates = by_key.get(row.key)
        if not candidates:
            unmatched.append(row)
            continue
        at = max(range(len(candidates)), key=lambda n: similarity(row.category, candidates[n].category))
        pairs.append((row, candidates.pop(at)))
    return pairs, unmatched, [row for rows in by_key.values() for row in rows]


def _pair_leniently(missed: Sequence[ComparedRow], spurious: Sequence[ComparedRow]) -> list[Pair]:
    """Pair errors that are one figure misread: most agreeing key fields first, then equal categories."""
    candidates = []
    for m, gold in enumerate(missed):
        for s, read in enumerate(spurious):
            agreeing = sum(a == b for a, b in zip(gold.key, read.key, strict=True))
            if agreeing >= LEAST_AGREEING_FIELDS:
                candidates.append((-agreeing, _folded(gold.category) != _folded(read.category), m, s))
    used_gold: set[int] = set()
    used_read: set[int] = set()
    pairs = []
    for _, _, m, s in sorted(candidates):
        if m not in used_gold and s not in used_read:
            used_gold.add(m)
            used_read.add(s)
            pairs.append((missed[m], spurious[s]))
    return pairs
