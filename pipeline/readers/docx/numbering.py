"""Labels of numbered and bulleted paragraphs, counted as Word counts them ("1.", "(a)", "2.1", "•").

Word stores no label in the text, only a list and a level: the label is the result of counting through the document
(ECMA-376 part 1, 17.9).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.readers.docx.look import read_indent
from pipeline.readers.docx.names import Element, W, child_value, whole_number
from pipeline.readers.docx.numerals import numeral

BULLET = "•"
_PLACEHOLDER = re.compile(r"%([1-9])")
_MAX_LEVEL = 8


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list as ``w:lvl`` defines it."""

    start: int = 1
    number_format: str = "decimal"
    text: str = ""
    restart: int | None = None
    """The level (from 1) whose next item begins this one anew; 0 for never, None for any higher one."""
    is_legal: bool = False
    style_id: str = ""
    indent: float | None = None


class Numbering:
    """Counts list items in document order; one object for one reading of one document."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[str, Element] = {}
        self._lists: dict[str, list[Element]] = {}
        self._abstract_ids: dict[str, str] = {}
        self._start_overrides: dict[tuple[str, int], int] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._list_levels: dict[str, dict[int, Level]] = {}
        if root is not None:
            self._index(root)

    def _index(self, root: Element) -> None:
        linked: dict[str, str] = {}
        defined: dict[str, str] = {}
        for element in root.findall(f"{W}abstractNum"):
            abstract_id = element.get(f"{W}abstractNumId") or ""
            self._abstract[abstract_id] = element
            if style := child_value(element, "numStyleLink"):
                linked[abstract_id] = style
            if style := child_value(element, "styleLink"):
                defined[style] = abstract_id
        for element in root.findall(f"{W}num"):
            abstract_id = child_value(element, "abstractNumId") or ""
            number_id = element.get(f"{W}numId") or ""
            self._lists.setdefault(number_id, []).append(element)
            self._abstract_ids[number_id] = defined.get(linked.get(abstract_id, ""), abstract_id)

    def _levels_of(self, number_id: str) -> dict[int, Level] | None:
        """The levels of a list, read when it is first asked for: files define dozens that they never use."""
        if number_id in self._lists and number_id not in self._list_levels:
            self._list_levels[number_id] = self._read_levels(number_id)
        return self._list_levels.get(number_id)

    def _read_levels(self, number_id: str) -> dict[int, Level]:
        abstract = self._abstract.get(self._abstract_ids[number_id])
        shared = {} if abstract is None else dict(map(_read_level, abstract.findall(f"{W}lvl")))
        levels = shared
        for element in self._lists[number_id]:  # of several with one id the last says what the levels are
            levels = dict(shared)
            for override in element.findall(f"{W}lvlOverride"):
                level_index = whole_number(override.get(f"{W}ilvl"))
                start = child_value(override, "startOverride")
                if start is not None:
                    self._start_overrides[number_id, level_index] = whole_number(start, 1)
                if (own := override.find(f"{W}lvl")) is not None:
                    levels.update([_read_level(own)])
        return levels

    def level_of_style(self, number_id: str, style_id: str) -> int:
        """The level that a list ties to a paragraph style; 0 where it ties none."""
        for index, level in (self._levels_of(number_id) or {}).items():
            if level.style_id and level.style_id == style_id:
                return index
        return 0

    def indent(self, number_id: str, level_index: int) -> float | None:
        """The indent in points that a list's level brings along."""
        level = (self._levels_of(number_id) or {}).get(level_index)
        return None if level is None else level.indent

    def next_label(self, number_id: str, level_index: int) -> str:
        """Counts one more item and returns its label; empty where the list is unknown or unlabelled."""
        levels = self._levels_of(number_id)
        level_index = min(max(level_index, 0), _MAX_LEVEL)
        if levels is None or level_index not in levels:
            return ""
        counts = self._count(number_id, level_index, levels)
        level = levels[level_index]
        if level.number_format == "bullet":
            return BULLET
        return _PLACEHOLDER.sub(lambda match: _part(int(match[1]) - 1, level, levels, counts), level.text).strip()

    def _count(self, number_id: str, level_index: int, levels: dict[int, Level]) -> dict[int, int]:
        counts = self._counts.setdefault(self._abstract_ids[number_id], {})
        override = self._start_overrides.pop((number_id, level_index), None)
        if override is not None:
            counts[level_index] = override
        elif level_index in counts:
            counts[level_index] += 1
        else:
            counts[level_index] = levels[level_index].start
        for deeper in [index for index in counts if index > level_index]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or level_index < restart:
                del counts[deeper]
        return counts


def _part(index: int, level: Level, levels: dict[int, Level], counts: dict[int, int]) -> str:
    named = levels.get(index, Level())
    number = counts.get(index, named.start)
    return numeral(number, "decimal" if level.is_legal else named.number_format)


def _read_level(element: Element) -> tuple[int, Level]:
    restart = child_value(element, "lvlRestart")
    properties = element.find(f"{W}pPr")
    level = Level(
        whole_number(child_value(element, "start"), 1),
        child_value(element, "numFmt") or "decimal",
        child_value(element, "lvlText") or "",
        None if restart is None else whole_number(restart),
        element.find(f"{W}isLgl") is not None,
        child_value(element, "pStyle") or "",
        read_indent(properties),
    )
    return whole_number(element.get(f"{W}ilvl")), level
