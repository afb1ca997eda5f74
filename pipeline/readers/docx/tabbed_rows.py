"""Tables typed with tabs: consecutive lines of equal fields under a line of headings.

    Year ⇥ Verbal warnings ⇥ Dismissals
    2012 ⇥ 3 ⇥ 1

    Offence ⇥ Penalty ⇥ 2018-19 ⇥ 2019-20
    Misuse of e-mail ⇥ Written warning ⇥ 1 ⇥ 0
    Total ⇥ ⇥ 1 ⇥ 0

    ⇥ 2008-09 ⇥ 2009-10
    Bebo
    Verbal warning ⇥ 1 ⇥ 0
    Facebook
    Verbal warning ⇥ 3 ⇥ 2

Only what can be nothing else is taken: every line has the same number of fields, the first is headings, all fields
after the labels of the other lines are figures. A blank among the figures shifts the fields of its line, which then no
longer fit, and the lines stay text; a blank label does not, where every line has the same number of tabs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from pipeline.readers.docx.drafts import Draft, DraftCell, DraftParagraph, DraftTable, Piece, split_pieces
from pipeline.readers.docx.figures import is_figure

FINDER = "tabs"
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?")
_MIN_FIELDS = 2
_MIN_BODY_ROWS = 2
_MOST_LABELS = 3
"""Columns of words before the figures: offence, grade, penalty."""
_MOST_SECTION_WORDS = 6

_Row = list[tuple[Piece, ...]]
_Line = tuple[DraftParagraph, list[_Row]]
"""A paragraph and its lines as fields; none where it heads a section of the lines below it."""


def gather_tabbed_rows(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts with each run of tabbed lines that is a table made into one."""
    found: list[Draft] = []
    waiting: list[_Line] = []
    for draft in drafts:
        rows = _rows(draft) if isinstance(draft, DraftParagraph) else []
        if rows and waiting and not _is_like(rows[0], waiting[0][1][0]):
            found.extend(_settle(waiting))
            waiting = []
        if isinstance(draft, DraftParagraph) and (rows or (waiting and waiting[-1][1] and _may_head_section(draft))):
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
    is_even = bool(rows) and len(_closed(rows[0])) >= _MIN_FIELDS and all(_is_like(row, rows[0]) for row in rows)
    return rows if is_even else []


def _may_head_section(paragraph: DraftParagraph) -> bool:
    """A few words by themselves between tabbed lines: "Facebook", "Police staff:"."""
    words = paragraph.text.split()
    is_plain = not (paragraph.is_contents or paragraph.boxes or paragraph.label or set("\t\n") & set(paragraph.text))
    return is_plain and 0 < len(words) <= _MOST_SECTION_WORDS and not words[-1].endswith((".", "?", ","))


def _fields(line: tuple[Piece, ...]) -> _Row:
    """The fields between tabs, without the blank ones at the end."""
    fields = split_pieces(line, "\t")
    while fields and not _text(fields[-1]).strip():
        fields.pop()
    return fields


def _closed(row: _Row) -> _Row:
    """Several tabs in a row as one gap; one before all else leaves a blank first field."""
    return [field for index, field in enumerate(row) if index == 0 or _text(field).strip()]


def _is_like(row: _Row, other: _Row) -> bool:
    return len(row) == len(other) or len(_closed(row)) == len(_closed(other))


def _text(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in pieces if not piece.is_mark)


def _texts(rows: Iterable[_Row]) -> list[list[str]]:
    return [[_text(field).strip() for field in row] for row in rows]


def _settle(waiting: Sequence[_Line]) -> list[Draft]:
    """The table that ends a run of tabbed paragraphs, after those before its headings; or the paragraphs.

    A last line of words alone heads nothing. Where those between make no sections, each run stands by itself.
    """
    if waiting and not waiting[-1][1]:
        return [*_settle(waiting[:-1]), waiting[-1][0]]
    if all(rows for _, rows in waiting):
        return _settle_run(waiting)
    return _as_sections(waiting) or list(_run_by_run(waiting))


def _run_by_run(waiting: Sequence[_Line]) -> Iterator[Draft]:
    """Each run of tabbed paragraphs settled by itself, and the words between them as they are."""
    for is_tabbed, run in groupby(waiting, key=lambda line: bool(line[1])):
        lines = list(run)
        yield from _settle_run(lines) if is_tabbed else [paragraph for paragraph, _ in lines]


def _as_sections(waiting: Sequence[_Line]) -> list[Draft]:
    """The table whose lines stand in sections below one line of headings; none where they make no table."""
    tabbed = [(index, row) for index, (_, rows) in enumerate(waiting) for row in rows]
    closed = [_closed(row) for _, row in tabbed]
    texts = _texts(closed)
    head = _head_index(texts, 1) if len({len(row) for row in texts}) == 1 else None
    if head is None:
        return []
    first = tabbed[head][0]
    if all(rows for _, rows in waiting[first:]) or not all(rows for _, rows in waiting[: first + 1]):
        return []  # no section below the headings, or one above them
    if len(texts[head]) == _MIN_FIELDS and texts[head][0]:
        return []  # "Our ref: ⇥ FOI 12" heads nothing
    rows = [
        row
        for paragraph, lines in waiting[first:]
        for row in ([_closed(line) for line in lines] or [[tuple(paragraph.pieces)]])
    ]
    return [*(paragraph for paragraph, _ in waiting[:first]), _table(rows)]


def _settle_run(waiting: Sequence[_Line]) -> list[Draft]:
    """The same where every paragraph is tabbed."""
    widths = {len(row) for _, rows in waiting for row in rows}
    if len(widths) == 1:
        for labels in range(2, min(_MOST_LABELS + 1, *widths)):
            if drafts := _as_table(waiting, labels):
                return drafts
    closed = [(paragraph, [_closed(row) for row in rows]) for paragraph, rows in waiting]
    found: list[Draft] = []
    for _, alike in groupby(closed, key=lambda line: [len(row) for row in line[1]][:1]):
        lines = list(alike)
        found.extend(_as_table(lines, 1) or [paragraph for paragraph, _ in lines])
    return found


def _as_table(waiting: Sequence[_Line], labels: int) -> list[Draft]:
    """The table after the paragraphs before it, with so many columns of words; none where the lines make no table."""
    rows = [(index, row) for index, (_, paragraph_rows) in enumerate(waiting) for row in paragraph_rows]
    texts = _texts(row for _, row in rows)
    head = _head_index(texts, labels) if len({len(row) for row in texts}) == 1 else None
    if head is None:
        return []  # a blank among the figures shifted those behind it
    head = _first_head(texts, head)
    if labels > 1 and not _has_labels(texts[head:], labels):
        return []
    first = rows[head][0]
    if head and rows[head - 1][0] == first:
        return []
    return [*(paragraph for paragraph, _ in waiting[:first]), _table([row for _, row in rows[head:]])]


def _has_labels(rows: Sequence[Sequence[str]], labels: int) -> bool:
    """True where every column has a heading and the columns of words hold words, at most the first of them years."""
    head, *body = rows
    return (
        all(head)
        and all(map(_is_label, (row[0] for row in body)))
        and not any(map(is_figure, (text for row in body for text in row[1:labels] if text)))
    )


def _is_label(text: str) -> bool:
    return text != "" and (not is_figure(text) or _YEAR.fullmatch(text) is not None)


def _table(rows: list[_Row]) -> DraftTable:
    """A row of one field goes over the whole width."""
    width = len(rows[0])
    cells = tuple(
        DraftCell(row_index, column_index, 1, width if len(row) == 1 else 1, (DraftParagraph(field),))
        for row_index, row in enumerate(rows)
        for column_index, field in enumerate(row)
    )
    return DraftTable(len(rows), width, cells, FINDER)


def _head_index(rows: list[list[str]], labels: int) -> int | None:
    """Where the line of headings stands: the last line of words or years with figures under it to the end."""
    head = max((index for index, row in enumerate(rows) if not all(map(is_figure, row[labels:]))), default=-1)
    if head + 1 < len(rows) and all(_YEAR.fullmatch(text) for text in rows[head + 1][labels:]):
        head += 1
    return head if head >= 0 and len(rows) - head > _MIN_BODY_ROWS else None


def _first_head(rows: list[list[str]], head: int) -> int:
    """The line of headings, or the one above where the headings go over two: the lower line has nothing in the corner.

    "Year ending ⇥ 31 March ⇥ 31 March" over " ⇥ 2012 ⇥ 2013"
    """
    goes_on = head > 0 and not rows[head][0] and len(rows[head]) > _MIN_FIELDS
    return head - 1 if goes_on and not any(map(is_figure, rows[head - 1][1:])) else head
