"""Tables in which each figure is named by its row and its column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.interpret.context import Context, covering
from pipeline.interpret.counts import parse_count
from pipeline.interpret.dimensions import Dimensions, choose
from pipeline.interpret.labels import Facets
from pipeline.interpret.periods import parse_date
from pipeline.interpret.setting import Setting
from pipeline.interpret.tables.arithmetic import covering_rows, heads_of_groups, sum_rows, transpose
from pipeline.interpret.tables.axes import column_headings, row_headings, sections_of, within_corner
from pipeline.interpret.tables.case_list import is_running_number
from pipeline.interpret.tables.facts import facts_in
from pipeline.interpret.tables.heading import Heading
from pipeline.interpret.tables.places import place_of
from pipeline.interpret.tables.shape import FIGURES, CellKind, Shape, spans_width
from pipeline.interpret.tables.siblings import settled
from pipeline.interpret.tables.totals import Totals, marked_totals, parents_of_parts, total_dimensions
from pipeline.model.candidate import TableCandidate
from pipeline.model.count import Count, CountStatus
from pipeline.model.document import Cell
from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import Reason, ReportedObservation, Source
from pipeline.model.period import Period


@dataclass(frozen=True, slots=True)
class Body:
    """The figures of a table with the headings of both axes."""

    rows: tuple[int, ...]
    columns: tuple[int, ...]
    row_headings: tuple[Heading, ...]
    column_headings: tuple[Heading, ...]
    counts: tuple[tuple[Count | None, ...], ...]
    is_by_ground: bool
    """Headings or the words around name dismissal alone: the other labels are its grounds."""


Found = ReportedObservation | Finding
UNTIL = re.compile(r"^(?:up )?(?:to|until)(?: the end of)? (.{4,25})$", re.IGNORECASE)
HIDDEN = re.compile(r"^[*~#]{1,3}$")
"""Marks that by wide convention hide a number, even where a document forgets to say so. A dash or blank does not."""


def read_crosstab(candidate: TableCandidate, shape: Shape, setting: Setting) -> Iterator[Found]:
    """Every figure of the table, block by block where header rows come again further down."""
    for start, end, head_from, head_to in _blocks(shape):
        body = _body(shape, start, end, head_from, head_to, setting)
        yield from _figures(candidate, shape, body, setting)


def _blocks(shape: Shape) -> Iterator[tuple[int, int, int, int]]:
    """(first row, end row, header from, header to): a body row of periods or repeated headers heads a new block."""
    head = (shape.first_row, shape.header_rows)
    start = shape.header_rows
    for row in range(shape.header_rows, len(shape.grid)):
        if row > start and _is_header_again(shape, row):
            yield start, row, *head
            head, start = (row, row + 1), row + 1
    yield start, len(shape.grid), *head


def _is_header_again(shape: Shape, row: int) -> bool:
    if spans_width(shape.grid[row]):
        return False
    beyond = [kind for kind in shape.kinds[row][max(shape.stub_columns, 1) :] if kind is not CellKind.BLANK]
    return len(beyond) >= 2 and all(kind is CellKind.PERIOD for kind in beyond)


def _body(shape: Shape, start: int, end: int, head_from: int, head_to: int, setting: Setting) -> Body:
    rows, sections, _ = sections_of(shape, start)
    kept = [(row, section) for row, section in zip(rows, sections, strict=True) if row < end]
    rows, sections = tuple(row for row, _ in kept), tuple(section for _, section in kept)
    headings = column_headings(shape, head_from, head_to, setting)
    columns = tuple(
        column
        for column in range(shape.stub_columns, shape.column_count)
        if column or not is_running_number(shape, rows, column)
    )
    stub = row_headings(shape, rows, sections, within_corner(shape, head_from, head_to, setting))
    stub = settled(stub, setting.lexicon, setting.context.outcome)
    counts = tuple(tuple(_count(shape, row, column, setting) for column in columns) for row in rows)
    over = settled([headings[column] for column in columns], setting.lexicon, setting.context.outcome)
    return Body(rows, columns, stub, over, counts, _is_by_ground((*stub, *over), setting))


def _is_by_ground(headings: Sequence[Heading], setting: Setting) -> bool:
    """True where all is dismissals: "Capability" beside them is why people were dismissed, no subject of its own."""
    named = {label.outcome.code for heading in headings for label in heading.labels if label.outcome is not None}
    if not named and setting.context.outcome is not None:
        named = {setting.context.outcome.code}
    return named == {"dismissal"}


def _count(shape: Shape, row: int, column: int, setting: Setting) -> Count | None:
    if shape.kinds[row][column] not in {CellKind.COUNT, CellKind.MARKER, CellKind.BLANK}:
        return None
    return parse_count(shape.text(row, column), setting.key, setting.zeros_shown)


def _figures(candidate: TableCandidate, shape: Shape, body: Body, setting: Setting) -> Iterator[Found]:
    totals = _totals(body)
    parents = parents_of_parts(body.row_headings)
    group_of = {part: head for head, parts in _groups(body).items() for part in parts}
    for r, row in enumerate(body.rows):
        for c, column in enumerate(body.columns):
            if shape.kinds[row][column] is CellKind.BLANK and body.counts[r][c] is None:
                continue
            if shape.grid[row][column] is not None and _is_repeated(shape, row, column):
                continue
            yield from _figure(candidate, shape, body, (r, c), totals, parents, group_of, setting)


def _is_repeated(shape: Shape, row: int, column: int) -> bool:
    """A merged figure cell is one figure: it counts at its top left alone."""
    cell = shape.grid[row][column]
    return cell is not None and (cell.row_index, cell.column_index) != (row, column)


def _totals(body: Body) -> Totals:
    columns = transpose(body.counts)
    by_row = marked_totals(body.row_headings, sum_rows(body.counts), covering_rows(body.counts)) | _groups(body).keys()
    by_column = marked_totals(body.column_headings, sum_rows(columns), covering_rows(columns))
    return Totals(by_row, by_column)


def _groups(body: Body) -> dict[int, range]:
    """A pivot table's groups: "Engineering 12" over "Dismissed 1", "Final warning 5" …"""
    is_part = [any(label.outcome is not None for label in heading.labels) for heading in body.row_headings]
    return heads_of_groups(body.counts, is_part) if any(is_part) else {}


def _figure(
    candidate: TableCandidate,
    shape: Shape,
    body: Body,
    at: tuple[int, int],
    totals: Totals,
    parents: dict[int, int],
    group_of: dict[int, int],
    setting: Setting,
) -> Iterator[Found]:
    r, c = at
    row_heading, column_heading = body.row_headings[r], body.column_headings[c]
    if row_heading.is_not_counted(body.is_by_ground) or column_heading.is_not_counted(body.is_by_ground):
        return
    row_labels = _with_parent(body.row_headings, r, parents | group_of)
    over = _merged_over(shape, body, at)
    period = _cut_by_remark(row_heading.period or over, shape, body, r)
    if row_heading.period is not None and over is not None:
        period = min((row_heading.period, over), key=lambda one: one.end - one.start)
    chosen = choose(row_labels, column_heading.labels, period, _context(body, at, setting))
    is_total = r in totals.rows or c in totals.columns or r in parents.values()
    if r in totals.rows or c in totals.columns:
        chosen = total_dimensions(chosen, at, totals, body.row_headings, body.column_headings, setting)
    yield from _reported(
        candidate, shape, (body.rows[r], body.columns[c]), body.counts[r][c], chosen, is_total, setting
    )


def _context(body: Body, at: tuple[int, int], setting: Setting) -> Context:
    """What the words around say of a figure; no outcome where its own row or column stands among outcomes."""
    row, column = body.row_headings[at[0]], body.column_headings[at[1]]
    if row.is_unfamiliar or column.is_unfamiliar:
        return replace(setting.context, outcome=None, outcome_from="")
    return setting.context


def _merged_over(shape: Shape, body: Body, at: tuple[int, int]) -> Period | None:
    """The period of a figure's column, or of all the columns that its merged cell stands under."""
    r, c = at
    cell = shape.grid[body.rows[r]][body.columns[c]]
    width = cell.column_span if cell is not None else 1
    dated = [one.period for one in body.column_headings[c : c + width] if one.period is not None]
    return covering(dated) if len(dated) > 1 else body.column_headings[c].period


def _cut_by_remark(period: Period | None, shape: Shape, body: Body, r: int) -> Period | None:
    """A remark in the row ("To 31 August 2011") ends its year early."""
    if period is None:
        return None
    for column in body.columns:
        if shape.kinds[body.rows[r]][column] is not CellKind.LABEL:
            continue
        remark = UNTIL.match(shape.text(body.rows[r], column))
        until = parse_date(remark[1]) if remark is not None else None
        if until is not None and period.start <= until <= period.end:
            return replace(period, end=until)
    return period


def _with_parent(headings: Sequence[Heading], index: int, parents: dict[int, int]) -> tuple[Facets, ...]:
    """ "of which: gross misconduct" is read with the row it is a part of."""
    own = headings[index].labels
    parent = parents.get(index)
    return own if parent is None else (*headings[parent].labels, *own)


def _reported(
    candidate: TableCandidate,
    shape: Shape,
    at: tuple[int, int],
    count: Count | None,
    chosen: Dimensions,
    is_total: bool,
    setting: Setting,
) -> Iterator[Found]:
    row, column = at
    cell = shape.grid[row][column] or Cell(row, column, "")
    place = place_of(candidate, cell)
    kind = shape.kinds[row][column]
    base = ReportedObservation(
        count=count or Count("", 0, 0, "exact"),  # type: ignore[arg-type]
        quote=cell.text.strip(),
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
    if count is not None:
        yield base
    elif kind is CellKind.FACTS:
        for fact in facts_in(cell.text, setting.lexicon, setting.key, setting.zeros_shown):
            if fact.outcome is None:
                yield replace(base, count=fact.count, quote=fact.quote, is_total=fact.is_total or is_total)
                continue
            yield replace(
                base,
                count=fact.count,
                quote=fact.quote,
                outcome_code=fact.outcome.code,
                outcome_label=fact.label,
                reasons=(Reason("outcome-in-cell", fact.label), *base.reasons[1:]),
            )
    elif kind in FIGURES - {CellKind.MEASURE} and chosen.outcome is not None:
        if HIDDEN.match(cell.text.strip()):
            hidden = Count(cell.text.strip(), None, None, CountStatus.WITHHELD)
            yield replace(base, count=hidden, reasons=(*base.reasons, Reason("marker-unexplained", cell.text.strip())))
        message = (
            f"The cell “{cell.text.strip()}” stands where a figure should, and the document does not say what it means."
        )
        yield Finding("unexplained-marker", Severity.WARNING, message, place)
