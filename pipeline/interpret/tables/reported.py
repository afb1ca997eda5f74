"""One cell of a crosstab as a figure, several, or a finding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.interpret.counts import count_reasons, parse_count
from pipeline.interpret.dimensions import Dimensions
from pipeline.interpret.setting import Setting
from pipeline.interpret.tables.facts import Fact, fact_of_all, facts_in
from pipeline.interpret.tables.places import place_of
from pipeline.interpret.tables.shape import FIGURES, CellKind, Shape
from pipeline.model.candidate import TableCandidate
from pipeline.model.count import Count, CountStatus
from pipeline.model.document import Cell
from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import Reason, ReportedObservation, Source

Found = ReportedObservation | Finding
HIDDEN = re.compile(r"^[*~#]{1,3}$")
"""Marks that by wide convention hide a number, even where a document forgets to say so. A dash or blank does not."""
NO_COUNT = Count("", 0, 0, CountStatus.EXACT)


def reported(
    candidate: TableCandidate,
    shape: Shape,
    at: tuple[int, int],
    count: Count | None,
    chosen: Dimensions,
    is_total: bool,
    setting: Setting,
) -> Iterator[Found]:
    """What the cell in row and column ``at`` states, with the dimensions chosen for it."""
    row, column = at
    cell = shape.grid[row][column] or Cell(row, column, "")
    text = cell.text.strip()
    base = _base(candidate, cell, count, chosen, is_total)
    kind = shape.kinds[row][column]
    if count is not None:
        if _is_counted(shape, column, count, chosen):
            why = count_reasons(text, setting.key, setting.zeros_shown) if count.status is not CountStatus.EXACT else ()
            yield replace(base, reasons=(*base.reasons, *why)) if why else base
    elif kind is CellKind.FACTS:
        yield from _of_each(facts_in(cell.text, setting.lexicon, setting.key, setting.zeros_shown), base)
    elif kind is CellKind.LABEL and _is_among_facts(shape, column):
        yield from _of_each(_of_all(shape, at, setting), base)
    elif kind in FIGURES - {CellKind.MEASURE} and chosen.outcome is not None:
        if HIDDEN.match(text):
            hidden = Count(text, None, None, CountStatus.WITHHELD)
            yield replace(base, count=hidden, reasons=(*base.reasons, Reason("marker-unexplained", text)))
        message = f"The cell “{text}” stands where a figure should, and the document does not say what it means."
        yield Finding("unexplained-marker", Severity.WARNING, message, base.provenance)


def _base(
    candidate: TableCandidate, cell: Cell, count: Count | None, chosen: Dimensions, is_total: bool
) -> ReportedObservation:
    return ReportedObservation(
        count=count or NO_COUNT,
        quote=cell.text.strip(),
        source=Source.TABLE,
        provenance=place_of(candidate, cell),
        period=chosen.period,
        period_label=chosen.period.label if chosen.period else "",
        outcome_label=chosen.outcome_label,
        outcome_code=chosen.outcome.code if chosen.outcome else "",
        platform_label=chosen.platform_label,
        platform_code=chosen.platform_code,
        category_labels=chosen.category_labels,
        unit=chosen.unit,
        is_total=is_total,
        reasons=chosen.reasons,
    )


def _of_each(facts: Iterable[Fact], base: ReportedObservation) -> Iterator[ReportedObservation]:
    for fact in facts:
        if fact.outcome is None:
            yield replace(base, count=fact.count, quote=fact.quote, is_total=fact.is_total or base.is_total)
            continue
        others = tuple(reason for reason in base.reasons if not reason.code.startswith("outcome"))
        yield replace(
            base,
            count=fact.count,
            quote=fact.quote,
            outcome_code=fact.outcome.code,
            outcome_label=fact.label,
            reasons=(Reason("outcome-in-cell", fact.label), *others),
        )


def _of_all(shape: Shape, at: tuple[int, int], setting: Setting) -> tuple[Fact, ...]:
    """ "Verbal warning" beside the row's one case, "both given management advice" beside its two: all of them."""
    row, column = at
    counts = [
        parse_count(shape.text(row, other), setting.key, setting.zeros_shown)
        for other, kind in enumerate(shape.kinds[row])
        if kind is CellKind.COUNT and other >= shape.stub_columns
    ]
    whole = counts[0] if len(counts) == 1 else None
    fact = fact_of_all(shape.text(row, column), whole, setting.lexicon) if whole is not None else None
    return () if fact is None else (fact,)


def _is_counted(shape: Shape, column: int, count: Count, chosen: Dimensions) -> bool:
    """ "Nil" or "n/a" among cells that name their outcomes is of what its own headings say, or of nothing."""
    if not _is_among_facts(shape, column):
        return True
    if count.status is CountStatus.NOT_HELD:
        return any(reason.code == "outcome-in-label" for reason in chosen.reasons)
    return chosen.outcome is not None


def _is_among_facts(shape: Shape, column: int) -> bool:
    """ "Nil" in a column whose other cells name their outcomes: nil of what, nobody says."""
    return any(kinds[column] is CellKind.FACTS for kinds in shape.kinds)
