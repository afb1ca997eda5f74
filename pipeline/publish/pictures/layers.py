"""What was found on a page, as marks to draw."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.find.anatomy import Role, roles
from pipeline.layout.objects import PageObjects
from pipeline.model.document import Block, Document, Table
from pipeline.model.geometry import BoundingBox
from pipeline.model.observation import Observation
from pipeline.publish.intervals import interval_text
from pipeline.publish.pictures.marks import Layer, Mark


@dataclass(frozen=True, slots=True)
class Found:
    """Everything known about one page: what it draws, and what reading and interpretation made of it."""

    page_number: int
    objects: PageObjects
    document: Document
    observations: tuple[Observation, ...] = ()

    def items(self) -> Iterator[tuple[Block | Table, Role]]:
        """The page's blocks and tables, each with its role in the letter."""
        for (page, item), role in zip(self.document.items(), roles(self.document), strict=True):
            if page.number == self.page_number:
                yield item, role


def marks_of(found: Found, layers: Sequence[Layer]) -> list[Mark]:
    """The marks of the chosen layers, those that lie underneath first."""
    return [mark for layer in Layer if layer in layers for mark in _MAKERS[layer](found)]


def _fills(found: Found) -> Iterator[Mark]:
    for fill in found.objects.fills:
        yield Mark(Layer.FILLS, BoundingBox(fill.x0, fill.top, fill.x1, fill.bottom), tint=0.3, width=0)


def _rulings(found: Found) -> Iterator[Mark]:
    for ruling in found.objects.rulings:
        box = BoundingBox(ruling.x0, ruling.top, ruling.x1, ruling.bottom)
        yield Mark(Layer.RULINGS, box, width=1 if ruling.is_shading else 2)


def _words(found: Found) -> Iterator[Mark]:
    return (Mark(Layer.WORDS, word.box) for word in found.objects.words)


def _lines(found: Found) -> Iterator[Mark]:
    for item, _ in found.items():
        if isinstance(item, Block):
            yield from (Mark(Layer.LINES, line.box) for line in item.lines if line.box is not None)


def _blocks(found: Found) -> Iterator[Mark]:
    for item, role in found.items():
        if isinstance(item, Block) and item.box is not None:
            yield Mark(Layer.BLOCKS, item.box, f"{item.kind.value.replace('_', ' ')} · {role.value}", width=2)


def _tables(found: Found) -> Iterator[Mark]:
    for item, _ in found.items():
        if isinstance(item, Table) and item.box is not None:
            yield from _cells(item)
            size = f"{item.row_count} rows, {item.column_count} columns"
            goes_on = ", goes on from the page before" if item.continues_previous else ""
            yield Mark(Layer.TABLES, item.box, f"table {item.number} · {item.finder} · {size}{goes_on}", width=3)


def _cells(table: Table) -> Iterator[Mark]:
    for cell in table.cells:
        if cell.box is not None:
            is_merged = cell.row_span > 1 or cell.column_span > 1
            span = f"{cell.row_span}×{cell.column_span}" if is_merged else ""
            yield Mark(Layer.TABLES, cell.box, span, tint=0.15 if is_merged else 0.0)


def _figures(found: Found) -> Iterator[Mark]:
    for observation in found.observations:
        place = observation.provenance
        if place.page_number == found.page_number and place.box is not None:
            yield Mark(Layer.FIGURES, place.box, figure_text(observation), tint=0.35, width=2)


def figure_text(observation: Observation) -> str:
    """A figure in a few words: "dismissal · 2013 · 0–4"."""
    count = observation.count
    outcome = (observation.outcome_code or f"? {observation.outcome_label}").replace("_", " ")
    period = observation.period.label if observation.period else "not dated"
    known = interval_text(count.minimum, count.maximum, count.status.value)
    return " · ".join([outcome, period, known, *(["total"] if observation.is_total else [])])


_MAKERS: dict[Layer, Callable[[Found], Iterator[Mark]]] = {
    Layer.FILLS: _fills,
    Layer.RULINGS: _rulings,
    Layer.WORDS: _words,
    Layer.LINES: _lines,
    Layer.BLOCKS: _blocks,
    Layer.TABLES: _tables,
    Layer.FIGURES: _figures,
}
