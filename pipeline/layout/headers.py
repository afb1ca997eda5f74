"""Where a new table begins inside a run of lines: at a caption followed by a header, at a repeated header."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.layout.chunks import ChunkedLine

_YEAR = re.compile(r"(?:FY\s?)?(?:19|20)\d\d(?:\s?[-–/]\s?(?:\d\d){1,2})?", re.IGNORECASE)


def split_regions(region: list[ChunkedLine]) -> list[list[ChunkedLine]]:
    """The run cut before each header that follows figures; the caption above a header goes with the cut."""
    parts: list[list[ChunkedLine]] = [[]]
    for index, line in enumerate(region):
        if index and has_figures(parts[-1]) and _begins_table(region, index):
            body, header = _header_lines(parts[-1])
            parts[-1] = body
            parts.append(header)
        parts[-1].append(line)
    return parts


def _header_lines(part: list[ChunkedLine]) -> tuple[list[ChunkedLine], list[ChunkedLine]]:
    """The part up to its last figures, and the header's earlier lines behind; a caption between is dropped."""
    last = max(index for index, line in enumerate(part) if is_figure_line(line))
    first = len(part)
    while first - 1 > last and len(part[first - 1].chunks) > 1:
        first -= 1
    return part[: last + 1], part[first:]


def has_figures(lines: Sequence[ChunkedLine]) -> bool:
    return any(is_figure_line(line) for line in lines)


def is_figure_line(line: ChunkedLine) -> bool:
    """True for a line with a figure behind its first chunk that is no year."""
    return any(chunk.is_figure and not _YEAR.fullmatch(chunk.text) for chunk in line.chunks[1:])


def _begins_table(region: Sequence[ChunkedLine], index: int) -> bool:
    """A header-like line after figures: bold as those are not, of years, or in words, and figures below it."""
    line = region[index]
    if len(line.chunks) < 2 or is_figure_line(line):
        return False
    following = region[index + 1 : index + 4]
    if not has_figures(following):
        return False
    if [chunk.text for chunk in line.chunks] == [chunk.text for chunk in region[0].chunks]:
        return True
    above = region[index - 1]
    is_bold = line.line.is_bold and any(not old.line.is_bold for old in region[:index] if is_figure_line(old))
    is_years = sum(1 for chunk in line.chunks if _YEAR.fullmatch(chunk.text)) >= 2
    return is_bold or is_years or (len(above.chunks) == 1 and len(line.chunks) > 2)
