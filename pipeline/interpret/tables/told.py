"""Tables whose cells are sentences: a year or a group beside what happened in it.

2019/20 | Alcohol – 2 dismissed, 1 final written warning.
        | Drugs – 1 dismissed.
2020/21 | Two officers were dismissed and one resigned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.interpret.context import narrowed
from pipeline.interpret.counts import find_counts
from pipeline.interpret.labels import analyse_label, category_of
from pipeline.interpret.prose.read import read_passage
from pipeline.interpret.setting import Setting
from pipeline.interpret.tables.places import place_of
from pipeline.interpret.tables.shape import CellKind, Shape
from pipeline.model.candidate import Passage, Surroundings, TableCandidate
from pipeline.model.document import Block, BlockKind, Cell, Line
from pipeline.model.finding import Finding
from pipeline.model.observation import Reason, ReportedObservation, Source
from pipeline.model.provenance import Provenance

Found = ReportedObservation | Finding
FEWEST_WORDS = 3
LABELLED = re.compile(r"^\s*(?P<label>[A-Z][^:–—\d]{1,40}?)\s*(?::|\s[–—-])\s+(?P<words>\S.*)$")


def told_columns(shape: Shape, setting: Setting) -> tuple[int, ...]:
    """The columns whose cells tell of outcomes with their numbers; none where any column holds plain counts."""
    if any(kind is CellKind.COUNT for kinds in shape.kinds for kind in kinds):
        return ()
    columns = []
    for column in range(1, shape.column_count):
        rows = [row for row in range(shape.first_row, len(shape.grid)) if shape.text(row, column)]
        listed = sum(shape.kinds[row][column] is CellKind.FACTS for row in rows)
        telling = sum(_tells(shape, row, column, setting) for row in rows)
        if telling and (telling + listed) * 2 >= len(rows):
            columns.append(column)
    return tuple(columns)


def _tells(shape: Shape, row: int, column: int, setting: Setting) -> bool:
    text = shape.text(row, column)
    if shape.kinds[row][column] is not CellKind.LABEL or len(text.split()) < FEWEST_WORDS:
        return False
    return bool(setting.lexicon.controlled.outcomes.find(text)) and bool(find_counts(text))


def read_told(candidate: TableCandidate, shape: Shape, columns: Sequence[int], setting: Setting) -> Iterator[Found]:
    """The figures of each cell, line by line, under the labels left of it."""
    for row in range(shape.first_row, len(shape.grid)):
        label = " / ".join(shape.text(row, column) for column in range(columns[0]) if shape.text(row, column))
        for column in columns:
            cell = shape.grid[row][column]
            if cell is not None and cell.text.strip() and (cell.row_index, cell.column_index) == (row, column):
                head = shape.text(shape.first_row, column) if shape.header_rows > shape.first_row else ""
                yield from _cell(candidate, cell, label, "" if head == cell.text.strip() else head, setting)


def _cell(candidate: TableCandidate, cell: Cell, label: str, head: str, setting: Setting) -> Iterator[Found]:
    context = setting.context
    for text in (head, label):
        context = narrowed(context, text, "header", setting.lexicon, setting.periods)
    place = place_of(candidate, cell)
    local = replace(setting, context=context)
    for line in cell.text.split("\n"):
        inner, words = _labelled(line, setting)
        groups = [category_of(analyse_label(text, setting.lexicon, setting.periods)) for text in (label, inner)]
        block = Block(BlockKind.PARAGRAPH, (Line(words, cell.box),), words, cell.box)
        passage = Passage(block, candidate.item_index, place.page_number, Surroundings())
        named = [group for group in groups if group]
        if named:
            local = replace(local, context=replace(local.context, ground=""))
        for found in read_passage(passage, local):
            if isinstance(found, ReportedObservation):
                yield _in_cell(found, named, place)
            else:
                yield found


def _labelled(line: str, setting: Setting) -> tuple[str, str]:
    """ "Alcohol – 2 dismissed." is (Alcohol, 2 dismissed.); a label that names an outcome stays with its number."""
    match = LABELLED.match(line)
    if match is None or analyse_label(match["label"], setting.lexicon, setting.periods).outcome is not None:
        return "", line
    return match["label"].strip(), match["words"]


def _in_cell(figure: ReportedObservation, groups: Sequence[str], place: Provenance) -> ReportedObservation:
    return replace(
        figure,
        source=Source.TABLE,
        provenance=replace(place, quote_offset=figure.provenance.quote_offset),
        category_labels=tuple(dict.fromkeys((*groups, *figure.category_labels))),
        reasons=(*figure.reasons, Reason("told-in-cell")),
    )
