"""Lines of plain text whose columns are set with blanks, tabs or bars, as tabbed lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

_GAP = re.compile(r"(?<=[^\s.?!:])(?: {2,}| *\t[ \t]*)(?=\S)")
_BAR = re.compile(r"\s*\|\s*")
_DRAWN = re.compile(r"[\s|+=_:*-]{3,}")
_INDENTED = re.compile(r"(?: {4,}|\t)\S")
_MIN_LINES = 3
_MIN_FIELDS = 2


def tabbed(lines: Sequence[str]) -> list[str]:
    """The lines, with tabs between the fields wherever at least three lines running have the same number of them.

    Blank lines and drawn rules between them do not count. Other gaps stay as they are: "Yours   sincerely" is no table.
    """
    found = list(lines)
    run: list[tuple[int, list[str]]] = []
    for index, line in enumerate([*lines, "end"]):
        if index < len(lines) and (not line.strip() or _DRAWN.fullmatch(line)):
            continue
        fields = _fields(line)
        if run and not _fits(run, fields):
            _settle(found, run)
            run = []
        if len(fields) >= _MIN_FIELDS:
            run.append((index, fields))
    _settle(found, run)
    return found


def _fields(line: str) -> list[str]:
    if line.count("|") >= _MIN_FIELDS - 1 and "|" in line.strip():
        fields = _BAR.split(line.strip())
        return fields[1 if not fields[0] else 0 : -1 if not fields[-1] else None]
    fields = _GAP.split(line.strip())
    return ["", *fields] if _INDENTED.match(line) and len(fields) >= _MIN_FIELDS else fields


def _fits(run: list[tuple[int, list[str]]], fields: list[str]) -> bool:
    """The same number of fields; an indented first line may have a blank before its headings or may not."""
    first = run[0][1]
    if len(run) == 1 and not first[0] and len(fields) == len(first) - 1:
        run[0] = (run[0][0], first[1:])
        return True
    return len(fields) == len(first) or (fields[:1] == [""] and len(fields) - 1 == len(first))


def _settle(lines: list[str], run: list[tuple[int, list[str]]]) -> None:
    if len(run) < _MIN_LINES:
        return
    width = len(run[0][1])
    for index, fields in run:
        lines[index] = "\t".join(fields[-width:])
