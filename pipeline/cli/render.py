"""Plain text tables, a few lines rather than a library that takes longer to import than the command runs."""

from __future__ import annotations

import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Sequence

from pipeline.cli.console import printable

_GAP = "  "
_NARROWEST = 10


def table(headings: Sequence[str], rows: Sequence[Sequence[object]], width: int | None = None) -> str:
    """Rows under headings. Columns of numbers stand to the right; long texts wrap so that the table fits ``width``.

    ``width`` is in columns of the terminal, by default its own, and unlimited where the output is no terminal. None
    and "" are shown as nothing.
    """
    cells = [[_cell(value) for value in row] for row in rows]
    limits = _widths(headings, cells, terminal_width() if width is None else width)
    is_right = [all(isinstance(row[at], int | float) for row in rows) and bool(rows) for at in range(len(headings))]
    lines = _row(list(headings), limits, is_right)
    lines += [_GAP.join("-" * limit for limit in limits)]
    for row in cells:
        lines += _row(row, limits, is_right)
    return "\n".join(lines)


def terminal_width() -> int:
    """The terminal's columns; 0 means without limit (a pipe or a file)."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 0


def display_width(text: str) -> int:
    """Columns a text takes: Chinese, Japanese and Korean letters take two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(character) else 1 + (unicodedata.east_asian_width(character) in "WF")
        for character in text
    )


def _cell(value: object) -> str:
    return "" if value is None else printable(str(value))


def _widths(headings: Sequence[str], cells: Sequence[Sequence[str]], width: int) -> list[int]:
    """Each column as wide as its widest cell; while the whole is too wide, the widest column gives way."""
    widths = [max(1, *map(display_width, column)) for column in zip(headings, *cells, strict=True)]
    while width and sum(widths) + len(_GAP) * (len(widths) - 1) > width and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _row(cells: Sequence[str], widths: Sequence[int], is_right: Sequence[bool]) -> list[str]:
    wrapped = [textwrap.wrap(cell, width) or [""] for cell, width in zip(cells, widths, strict=True)]
    height = max(map(len, wrapped))
    columns = [lines + [""] * (height - len(lines)) for lines in wrapped]
    return [
        _GAP.join(_padded(*each) for each in zip(line, widths, is_right, strict=True)).rstrip()
        for line in zip(*columns, strict=True)
    ]


def _padded(text: str, width: int, is_right: bool) -> str:
    space = " " * max(0, width - display_width(text))
    return space + text if is_right else text + space
