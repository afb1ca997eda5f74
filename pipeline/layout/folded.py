"""Tables set side by side without rulings: one run of lines whose header begins anew half way."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.layout.chunks import ChunkedLine, chunk_of
from pipeline.layout.headers import is_figure_line
from pipeline.layout.lines import line_of

_FEWEST_COLUMNS = 2
_SLACK_EM = 2.0


def unfolded(region: Sequence[ChunkedLine]) -> list[list[ChunkedLine]]:
    """The run as the tables that stand side by side in it, from left to right; itself where it is one table.

    "Year  Men  Women     Year  Men  Women": the header's first text comes again at the middle, every line leaves the
    place between white, and figures stand on both sides of it. A line on one side only stays with its side.
    """
    cut = _cut(region)
    if cut is None:
        return [list(region)]
    left = [part for line in region if (part := _side(line, cut, is_left=True)) is not None]
    right = [part for line in region if (part := _side(line, cut, is_left=False)) is not None]
    if not all(sum(is_figure_line(line) for line in side) > 1 for side in (left, right)):
        return [list(region)]
    return [_from_header(left), *unfolded(_from_header(right))]


def _cut(region: Sequence[ChunkedLine]) -> float | None:
    """The x between the halves; None where no header line is made of two."""
    for line in region:
        if is_figure_line(line):
            return None
        texts = [chunk.text.casefold() for chunk in line.chunks]
        half = len(texts) // 2
        if len(texts) % 2 or half < _FEWEST_COLUMNS or texts[0] != texts[half] or texts[0] in texts[1:half]:
            continue
        cut = (line.chunks[half - 1].x1 + line.chunks[half].x0) / 2
        if _stands_over_labels(line, region) and not any(_crosses(each, cut) for each in region):
            return cut
    return None


def _stands_over_labels(header: ChunkedLine, region: Sequence[ChunkedLine]) -> bool:
    """True where no line of figures begins left of the header: it names the labels too, and is no lower header."""
    reach = header.line.x0 - _SLACK_EM * header.line.size
    return all(line.line.x0 >= reach for line in region if is_figure_line(line))


def _crosses(line: ChunkedLine, x: float) -> bool:
    return any(chunk.x0 < x < chunk.x1 for chunk in line.chunks)


def _side(line: ChunkedLine, cut: float, *, is_left: bool) -> ChunkedLine | None:
    words = [word for word in line.line.words if (word.centre < cut) == is_left]
    if not words:
        return None
    chunks = [chunk for chunk in line.chunks if ((chunk.x0 + chunk.x1) / 2 < cut) == is_left]
    return ChunkedLine(line_of(words), tuple(chunk_of(chunk.words) for chunk in chunks))


def _from_header(lines: list[ChunkedLine]) -> list[ChunkedLine]:
    """Without the caption above the header: the lines of one chunk that come first."""
    first = next((index for index, line in enumerate(lines) if len(line.chunks) > 1), 0)
    return lines[first:]
