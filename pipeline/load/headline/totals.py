"""Totals and their parts: which figures of an outcome speak, so that nothing is added to what it is part of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pipeline.load.headline.intervals import Figure, Interval, add_up

_WORDS_OF_TOTALS: Final = re.compile(r"\b(?:sub-?|grand |overall )?totals?\b|\boverall\b|\ball\b|\bof which\b", re.I)
WIDE_PLATFORMS: Final = frozenset({"", "multiple", "social_media", "internet"})
"""Platforms of which any other may be one."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure that speaks for itself or, being a total, for the parts it covers."""

    figure: Figure
    interval: Interval
    rivalry: int = 0
    """Above 0 for a total that may or may not share members with another: it is then held against it, not added."""
    has_conflict: bool = False


def statements_of(figures: Sequence[Figure], of_document: Sequence[Figure] = ()) -> list[Statement]:
    """The figures that count: the widest totals that do not overlap, and every part that none of them covers.

    ``of_document`` are the document's figures of all outcomes: their labels tell which totals are of different groups
    (a column "all sanctions" beside one column for each sanction, with a line for each directorate).
    """
    parts = [figure for figure in figures if not figure.is_total]
    totals = [figure for figure in figures if figure.is_total]
    if not totals:
        return [Statement(part, part.interval) for part in parts]
    known_labels = frozenset(label for part in parts for label in _labels(part))
    labels_of_parts = frozenset(_labels(figure) for figure in (*figures, *of_document) if not figure.is_total)
    totals_with_parts = [(total, _covered(total, parts, known_labels)) for total in totals]
    totals_with_parts.sort(key=lambda pair: _breadth(pair[0], pair[1], known_labels), reverse=True)
    statements: list[Statement] = []
    spoken_for: set[int] = set()
    for total, covered in totals_with_parts:
        if covered & spoken_for:
            continue
        rivals = [s.figure for s in statements if _overlap(s.figure, total, labels_of_parts)]
        if any(_are_nested(_labels(rival), _labels(total)) for rival in rivals):
            continue
        rivalry = len(statements) if rivals else 0
        statements.append(_of_total(total, [parts[n] for n in sorted(covered)], rivalry))
        spoken_for |= covered
    return statements + [Statement(p, p.interval) for n, p in enumerate(parts) if n not in spoken_for]


def _covered(total: Figure, parts: Sequence[Figure], known_labels: frozenset[str]) -> frozenset[int]:
    """The parts that a total speaks for: those of its own table or of the prose.

    A total in prose without parts in prose speaks for the tables, as long as they hold no more than it says.
    """
    covered = [
        n
        for n, part in enumerate(parts)
        if (total.table_number is None or part.table_number == total.table_number)
        and _covers(total, part, known_labels)
    ]
    own = frozenset(n for n in covered if parts[n].table_number == total.table_number)
    if own or total.table_number is not None:
        return own
    in_tables = add_up(parts[n].interval for n in covered)
    has_room = total.maximum is None or in_tables.low <= total.maximum
    return frozenset(covered) if has_room and len({parts[n].table_number for n in covered}) == 1 else frozenset()


def _breadth(total: Figure, covered: frozenset[int], known_labels: frozenset[str]) -> tuple[object, ...]:
    """Totals that speak for more come first; all else being equal, the greater one."""
    start, end = total.days
    distinguishing = _labels(total) & known_labels
    return (not total.is_unknown, len(covered), -len(distinguishing), -len(_labels(total)), end, _reverse(start),
            total.minimum or 0)  # fmt: skip


def _reverse(day: str) -> tuple[int, ...]:
    return tuple(-ord(character) for character in day)


def _of_total(total: Figure, covered: Sequence[Figure], rivalry: int) -> Statement:
    """A total's interval: parts may be an incomplete list, so they raise its low end and leave the high one."""
    stated, parts = total.interval, add_up(part.interval for part in covered)
    if stated.high is not None and parts.low > stated.high:
        return Statement(total, Interval(stated.low, parts.high), rivalry, has_conflict=True)
    return Statement(total, Interval(max(stated.low, parts.low), stated.high), rivalry)


def _covers(total: Figure, part: Figure, known_labels: frozenset[str]) -> bool:
    """True where a total may be one of this part too.

    Labels of the total narrow it down only where parts bear them as well ("Directorate A, total"); other words
    ("Total dismissed") do not. An undated part goes with any total, an undated total with any part.
    """
    start, end = total.days
    part_start, part_end = part.days
    same_days = part.period_start is None or (start <= part_start and part_end <= end)
    same_labels = _labels(total) & known_labels <= _labels(part)
    return same_days and same_labels and _platform_includes(total.platform, part.platform)


def _overlap(first: Figure, second: Figure, labels_of_parts: frozenset[frozenset[str]]) -> bool:
    """True where two totals may share members, so that they must not be added."""
    places = {first.table_number, second.table_number}
    platforms = _platform_includes(first.platform, second.platform) or _platform_includes(
        second.platform, first.platform
    )
    return (
        (len(places) == 1 or None in places)
        and platforms
        and _days_meet(first.days, second.days)
        and not _are_apart(_labels(first), _labels(second), labels_of_parts)
    )


def _are_apart(first: frozenset[str], second: frozenset[str], labels_of_parts: frozenset[frozenset[str]]) -> bool:
    """True for two groups that no part belongs to both of: "North" and "South", but not "North" and "HEO"."""
    known = _all_labels(labels_of_parts)
    first, second = first & known, second & known
    both = first | second
    return not _are_nested(first, second) and not any(both <= labels for labels in labels_of_parts)


@lru_cache(maxsize=8)
def _all_labels(labels_of_parts: frozenset[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*labels_of_parts)


def _are_nested(first: frozenset[str], second: frozenset[str]) -> bool:
    return first <= second or second <= first


def _days_meet(first: tuple[str, str], second: tuple[str, str]) -> bool:
    return first[0] <= second[1] and second[0] <= first[1]


def _platform_includes(wide: str, narrow: str) -> bool:
    return wide in WIDE_PLATFORMS or wide == narrow or not narrow


def _labels(figure: Figure) -> frozenset[str]:
    return _labels_in(figure.category)


@lru_cache(maxsize=4096)
def _labels_in(category: str) -> frozenset[str]:
    """Labels without the words of totals: "Directorate A - total / HEO" is {"directorate a", "heo"}."""
    plain = (_WORDS_OF_TOTALS.sub(" ", label) for label in category.casefold().split(" / "))
    return frozenset(label for label in (" ".join(text.split()).strip(" -–:,()") for text in plain) if label)
