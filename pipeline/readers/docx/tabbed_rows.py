"""Tables typed with tabs: consecutive lines of equal fields under a line of headings.

    Year ⇥ Verbal warnings ⇥ Dismissals
    2012 ⇥ 3 ⇥ 1

Only what can be nothing else is taken: every line has the same number of fields, the first is headings, all fields
after the first of the other lines are figures. A blank cell shifts the fields of its line, which then no longer fit,
and the lines stay text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.readers.docx.drafts import Draft, DraftCell, DraftParagraph, DraftTable, Piece, split_pieces
from pipeline.readers.docx.figures import is_figure

FINDER = "tabs"
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?")
_MIN_FIELDS = 2
_MIN_BODY_ROWS = 2

_Row = list[tuple[Piece, ...]]


def gather_tabbed_rows(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts with each run of tabbed lines that is a table made into one."""
    found: list[Draft] = []
    waiting: list[tuple[DraftParagraph, list[_Row]]] = []
    for draft in drafts:
        rows = _rows(draft) if isinstance(draft, DraftParagraph) else []
        if rows and waiting and len(rows[0]) != len(waiting[0][1][0]):
            found.extend(_settle(waiting))
            waiting = []
        if rows and isinstance(draft, DraftParagraph):
            waiting.append((draft, rows))
            continue
        found.extend(_settle(waiting))
        waiting = []
        found.append(draft)
    return [*found, *_settle(waiting)]


def _rows(paragraph: DraftParagraph) -> list[_Row]:
    """The paragraph's lines as fields; empty where they are not tabbed alike."""
    if "\t" not in paragraph.text or paragraph.is_contents or paragraph.boxes or paragraph.label:
        return []
    rows = [_fields(line) for line in split_pieces(paragraph.pieces, "\n") if _text(line).strip()]
    is_even = len({len(row) for row in rows}) == 1 and len(rows[0]) >= _MIN_FIELDS
    return rows if is_even else []


def _fields(line: tuple[Piece, ...]) -> _Row:
    """The fields between tabs; several tabs in a row are one gap, and one before all else is a blank first field."""
    fields = split_pieces(line, "\t")
    while fields and not _text(fields[-1]).strip():
        fields.pop()
    return [field for index, field in enumerate(fields) if index == 0 or _text(field).strip()]


def _text(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in pieces if not piece.is_mark)


def _settle(waiting: list[tuple[DraftParagraph, list[_Row]]]) -> list[Draft]:
    """The table that ends a run of tabbed paragraphs, after those before its headings; or the paragraphs."""
    rows = [(index, row) for index, (_, paragraph_rows) in enumerate(waiting) for row in paragraph_rows]
    head = _head_index([[_text(field).strip() for field in row] for _, row in rows])
    paragraphs: list[Draft] = [paragraph for paragraph, _ in waiting]
    if head is None:
        return paragraphs
    head = _first_head([[_text(field).strip() for field in row] for _, row in rows], head)
    first = rows[head][0]
    if head and rows[head - 1][0] == first:
        return paragraphs
    return [*paragraphs[:first], _table([row for _, row in rows[head:]])]


def _table(rows: list[_Row]) -> DraftTable:
    cells = tuple(
        DraftCell(row_index, column_index, 1, 1, (DraftParagraph(field),))
        for row_index, row in enumerate(rows)
        for column_index, field in enumerate(row)
    )
    return DraftTable(len(rows), len(rows[0]), cells, FINDER)


def _head_index(rows: list[list[str]]) -> int | None:
    """Where the line of headings stands: the last line of words or years with figures under it to the end."""
    head = max((index for index, row in enumerate(rows) if not all(map(is_figure, row[1:]))), default=-1)
    if head + 1 < len(rows) and all(_YEAR.fullmatch(text) for text in rows[head + 1][1:]):
        head += 1
    return head if head >= 0 and len(rows) - head > _MIN_BODY_ROWS else None


def _first_head(rows: list[list[str]], head: int) -> int:
    """The line of headings, or the one above where the headings go over two: the lower line has nothing in the corner.

    "Year ending ⇥ 31 March ⇥ 31 March" over " ⇥ 2012 ⇥ 2013"
    """
    goes_on = head > 0 and not rows[head][0] and len(rows[head]) > _MIN_FIELDS
    return head - 1 if goes_on and not any(map(is_figure, rows[head - 1][1:])) else head
