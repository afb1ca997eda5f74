"""One cell of a crosstab as a figure, several, or a finding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.interpret.counts import count_reasons, parse_count
from pipeline.interpret.dimensions import INPUTS, Dimensions
from pipeline.interpret.setting import Setting
from pipeline.interpret.tables.facts import Fact, fact_of_all, facts_in
from pipeline.interpret.tables.others_asked import asks_of_others
from pipeline.interpret.tables.places import place_of
from pipeline.interpret.tables.shape import FIGURES, CellKind, Shape
from pipeline.interpret.tables.site_facts import cell_facts
from pipeline.model.candidate import TableCandidate
from pipeline.model.count import Count, CountStatus
from pipeline.model.document import Cell
from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import Reason, ReportedObservation, Source
from pipeline.model.provenance import Provenance

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
        chosen = _none_at_all(shape, column, count, chosen, setting)
        if _is_counted(shape, at, count, chosen, setting):
            base = _base(candidate, cell, count, chosen, is_total)
            why = count_reasons(text, setting.key, setting.zeros_shown) if count.status is not CountStatus.EXACT else ()
            yield replace(base, reasons=(*base.reasons, *why)) if why else base
    elif kind is CellKind.FACTS and not asks_of_others(shape.text(row, 0), setting.lexicon):
        yield from of_each(cell_facts(cell.text, setting.lexicon, setting.key, setting.zeros_shown), base)
    elif kind is CellKind.LABEL and column in shape.fact_columns:
        yield from of_each(_of_all(shape, at, setting), base)
    elif kind is CellKind.LABEL and chosen.outcome is not None and _is_unread_figure(shape, at):
        message = f"The cell “{text}” stands where a figure should, and its words were not understood."
        yield Finding("unexplained-marker", Severity.WARNING, message, base.provenance)
    elif kind in FIGURES - {CellKind.MEASURE} and chosen.outcome is not None:
        if HIDDEN.match(text):
            hidden = Count(text, None, None, CountStatus.WITHHELD)
            yield replace(base, count=hidden, reasons=(*base.reasons, Reason("marker-unexplained", text)))
        message = f"The cell “{text}” stands where a figure should, and the document does not say what it means."
        yield Finding("unexplained-marker", Severity.WARNING, message, base.provenance)


def _base(
    candidate: TableCandidate, cell: Cell, count: Count | None, chosen: Dimensions, is_total: bool
) -> ReportedObservation:
    return figure_of(count or NO_COUNT, cell.text.strip(), place_of(candidate, cell), chosen, is_total)


def figure_of(count: Count, quote: str, place: Provenance, chosen: Dimensions, is_total: bool) -> ReportedObservation:
    """A figure of a table with the dimensions chosen for it."""
    return ReportedObservation(
        count=count,
        quote=quote,
        source=Source.TABLE,
        provenance=place,
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


def of_each(facts: Iterable[Fact], base: ReportedObservation) -> Iterator[ReportedObservation]:
    """One figure for each fact of a cell, in place of the one that its row and column would name."""
    for fact in facts:
        if fact.outcome is None:
            yield _split(fact, base)
            continue
        others = tuple(reason for reason in base.reasons if not reason.code.startswith("outcome"))
        yield replace(
            _on_site(fact, base),
            count=fact.count,
            quote=fact.quote,
            outcome_code=fact.outcome.code,
            outcome_label=fact.label,
            reasons=(Reason("outcome-in-cell", fact.label), *others),
        )


def _on_site(fact: Fact, base: ReportedObservation) -> ReportedObservation:
    """The figure on the site that the fact names, where it names one: "2 dismissed (Facebook)"."""
    return replace(base, platform_code=fact.platform_code, platform_label=fact.label) if fact.platform_code else base


def _is_unread_figure(shape: Shape, at: tuple[int, int]) -> bool:
    """ "2 + 1 agency", "Low (<5)" in a column of figures: a number that nobody understood, and no remark."""
    row, column = at
    return column in shape.figure_columns and HAS_DIGIT.search(shape.text(row, column)) is not None


HAS_DIGIT = re.compile(r"\d")


def _split(fact: Fact, base: ReportedObservation) -> ReportedObservation:
    """The whole of a cell, or the part of it on one site or of one group."""
    figure = replace(base, count=fact.count, quote=fact.quote, is_total=fact.is_total or base.is_total)
    if fact.category:
        return replace(figure, category_labels=(*base.category_labels, fact.category))
    if not fact.platform_code:
        return figure
    others = tuple(reason for reason in base.reasons if not reason.code.startswith("platform"))
    reasons = (Reason("platform-in-label", fact.label), *others)
    return replace(figure, platform_code=fact.platform_code, platform_label=fact.label, reasons=reasons)


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


def _is_counted(shape: Shape, at: tuple[int, int], count: Count, chosen: Dimensions, setting: Setting) -> bool:
    """ "Nil" or "n/a" among cells that name their outcomes is of what its own headings say, or of nothing.

    Beside a nought of its row ("Disciplined 0 | Action: none") it says the same again.
    """
    row, column = at
    if column not in shape.fact_columns:
        return True
    if count.status is CountStatus.NOT_HELD:
        return any(reason.code == "outcome-in-label" for reason in chosen.reasons)
    beside = (
        parse_count(shape.text(row, other), setting.key, setting.zeros_shown)
        for other in range(shape.stub_columns, shape.column_count)
        if other != column and shape.kinds[row][other] is CellKind.COUNT and other not in shape.fact_columns
    )
    is_whole = count.maximum == 0 and chosen.outcome is not None and chosen.outcome.code in INPUTS
    if is_whole and _tells_outcomes(shape, column, setting):
        return not any(one is not None and one.maximum == 0 for one in beside)
    return chosen.outcome is not None


def _tells_outcomes(shape: Shape, column: int, setting: Setting) -> bool:
    """The cells of a column name outcomes of their own, and not only sites or groups."""
    texts = (shape.text(row, column) for row, kinds in enumerate(shape.kinds) if kinds[column] is CellKind.FACTS)
    return any(facts_in(text, setting.lexicon, setting.key, setting.zeros_shown) for text in texts)


def _none_at_all(shape: Shape, column: int, count: Count, chosen: Dimensions, setting: Setting) -> Dimensions:
    """ "Nil" below "Outcome", where other cells name sanctions: there was none of any kind."""
    if chosen.outcome is not None or count.maximum != 0 or column not in shape.fact_columns:
        return chosen
    heads = (shape.text(row, column) for row in range(shape.first_row, shape.header_rows))
    roles = (setting.lexicon.column_roles.match(head) for head in heads if head)
    if not any(role is not None and role.code == "outcome" for role in roles):
        return chosen
    term = setting.lexicon.controlled.outcomes.term("disciplinary_action")
    return replace(chosen, outcome=term, reasons=(Reason("outcome-in-label", count.text), *chosen.reasons))
