"""Whether white space alone makes a table: prose, letterheads, label lists and contents pages do not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.layout.axes import has_axis
from pipeline.layout.cell_text import text_and_notes
from pipeline.layout.drafts import Draft, DraftCell
from pipeline.layout.figures import is_figure
from pipeline.layout.sides import LETTER_LABEL

_LEADER = re.compile(r"\.{4,}|(?:\. ){4,}|…{2,}")
_FRAMED_RULES = 2


def is_unruled_table(draft: Draft, rule_count: int) -> bool:
    """Judge a grid found by white space; ``rule_count`` horizontal rulings as wide as it make it likelier."""
    if draft.row_count < 2 or draft.column_count < 2:
        return False
    texts = {id(cell): text_and_notes(cell.words, cell.x0, cell.x1)[0] for cell in draft.cells if cell.words}
    if len(texts) < 4 or _is_prose(list(texts.values())) or _has_leaders(list(texts.values())):
        return False
    if has_axis(draft):
        return False
    if draft.column_count == 2 and _is_label_list(draft, texts):
        return False
    if _figure_rows(draft, texts) >= 2 and _has_figure_column(draft, texts):
        return True
    is_framed = rule_count >= _FRAMED_RULES and draft.row_count >= 3
    return (
        is_framed
        or (rule_count > _FRAMED_RULES and _is_header_over_row(draft, texts))
        or _is_short_grid(draft, list(texts.values()))
    )


def _is_prose(texts: Sequence[str]) -> bool:
    lower = sum(1 for text in texts if text[:1].islower())
    words = sum(len(text.split()) for text in texts) / len(texts)
    return words > 12 or (lower > 0.4 * len(texts) and words > 2.5)


def _has_leaders(texts: Sequence[str]) -> bool:
    return 3 * sum(1 for text in texts if _LEADER.search(text)) > len(texts)


def _is_label_list(draft: Draft, texts: dict[int, str]) -> bool:
    labels = [texts[id(cell)] for cell in draft.cells if cell.column == 0 and cell.words]
    typical = sum(1 for label in labels if label.endswith(":") or LETTER_LABEL.fullmatch(label))
    return 2 * typical >= len(labels)


def _by_column(draft: Draft) -> list[list[DraftCell]]:
    columns: list[list[DraftCell]] = [[] for _ in range(draft.column_count)]
    for cell in draft.cells:
        if cell.words and cell.column_span == 1:
            columns[cell.column].append(cell)
    return columns


def _has_figure_column(draft: Draft, texts: dict[int, str]) -> bool:
    for column in _by_column(draft)[1:] or _by_column(draft):
        figures = sum(1 for cell in column if is_figure(texts[id(cell)]))
        if figures >= 2 and 2 * figures >= len(column):
            return True
    return False


def _figure_rows(draft: Draft, texts: dict[int, str]) -> int:
    rows = {cell.row for cell in draft.cells if cell.words and cell.column and is_figure(texts[id(cell)])}
    return len(rows)


def _is_header_over_row(draft: Draft, texts: dict[int, str]) -> bool:
    """A header over one row, both filled but for the corner, rulings above, between and below."""
    missing = draft.row_count * draft.column_count - len(texts)
    return draft.row_count == 2 and draft.column_count >= 3 and missing <= 1 and _figure_rows(draft, texts) > 0


def _is_short_grid(draft: Draft, texts: Sequence[str]) -> bool:
    """Three or more well-filled columns of short entries: names, grades, yes and no."""
    words = sum(len(text.split()) for text in texts) / len(texts)
    is_full = len(texts) >= 0.7 * draft.row_count * draft.column_count
    return draft.column_count >= 3 and draft.row_count >= 3 and words <= 3.5 and is_full
