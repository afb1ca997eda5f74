"""Tables of a bilingual reply that give in Welsh what another gives in English: each figure is given once.

| Canlyniad | 2020 | 2021 |             | Outcome   | 2020 | 2021 |
| Diswyddo  | 0    | 1    |    beside   | Dismissal | 0    | 1    |
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.find.languages import english_of
from pipeline.model.candidate import TableCandidate
from pipeline.model.document import Block, BlockKind, Table

LEAST_FIGURES = 2


def twins_in_welsh(tables: Sequence[TableCandidate]) -> frozenset[int]:
    """The item indices of tables with Welsh labels beside another's cells of figures, place for place, in English."""
    welsh = [one for one in tables if _is_welsh(one.table)]
    others = [_figures(one.table) for one in tables if one not in welsh]
    return frozenset(
        one.item_index for one in welsh if len(_figures(one.table)) >= LEAST_FIGURES and _figures(one.table) in others
    )


def _is_welsh(table: Table) -> bool:
    labels = " ".join(cell.text for cell in table.cells if not _is_figure(cell.text))
    block = Block(BlockKind.PARAGRAPH, (), " ".join(labels.split()))
    return bool(block.text) and not english_of(block).text.strip()


def _figures(table: Table) -> tuple[tuple[int, int, str], ...]:
    """The cells with digits or marks alone, with their places."""
    return tuple(
        (cell.row_index, cell.column_index, cell.text.strip()) for cell in table.cells if _is_figure(cell.text)
    )


def _is_figure(text: str) -> bool:
    return bool(text.strip()) and not any(character.isalpha() for character in text)
