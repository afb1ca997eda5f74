"""Tables in which each figure is named by its row and its column."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.interpret.asked import leaves_platform
from pipeline.interpret.context import Context
from pipeline.interpret.dimensions import Dimensions, choose
from pipeline.interpret.labels import Facets
from pipeline.interpret.named_reasons import other_matters
from pipeline.interpret.periods import parse_date, parse_period
from pipeline.interpret.said import covering
from pipeline.interpret.setting import Setting
from pipeline.interpret.tables.beside import with_totals_beside
from pipeline.interpret.tables.body import Body, Links, bodies_of, links_of
from pipeline.interpret.tables.figure_periods import joined_headings
from pipeline.interpret.tables.heading import Heading
from pipeline.interpret.tables.reported import reported
from pipeline.interpret.tables.shape import PART_OF_YEAR, CellKind, Shape
from pipeline.interpret.tables.shared_headers import shared_headers, unassigned
from pipeline.interpret.tables.sites_beside import with_sites_beside
from pipeline.interpret.tables.totals import is_over_others, total_dimensions
from pipeline.model.candidate import TableCandidate
from pipeline.model.finding import Finding
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.model.period import Period
from pipeline.vocabulary.platforms import MULTIPLE

Found = ReportedObservation | Finding
UNTIL = re.compile(r"^(?:up )?(?:to|until)(?: the end of)? (.{4,25})$", re.IGNORECASE)


def read_crosstab(candidate: TableCandidate, shape: Shape, setting: Setting) -> Iterator[Found]:
    """Every figure of the table, block by block where header rows come again further down."""
    shared = shared_headers(shape, setting)
    yield from (unassigned(candidate, cell) for cell in dict.fromkeys(shared.values()))
    for body in bodies_of(shape, setting):
        here = setting if body.period is None else _dated_by_corner(setting, body.period)
        for found in with_totals_beside(_figures(candidate, shape, body, here, shared.keys())):
            if body.group and isinstance(found, ReportedObservation):
                yield replace(found, category_labels=(body.group, *found.category_labels))
            else:
                yield found


def _dated_by_corner(setting: Setting, period: Period) -> Setting:
    """The setting of a block whose own corner is a time: the first block's holds no longer."""
    return replace(setting, context=replace(setting.context, period=period, period_from="header", is_undated=False))


def _figures(
    candidate: TableCandidate, shape: Shape, body: Body, setting: Setting, left_out: Collection[int]
) -> Iterator[Found]:
    links = links_of(body)
    setting = _on_any_matter(shape, body, setting)
    for r, row in enumerate(body.rows):
        for c, column in enumerate(body.columns):
            if shape.kinds[row][column] is CellKind.BLANK and body.counts[r][c] is None:
                continue
            if column not in left_out and not _is_repeated(shape, row, column):
                for found in _figure(candidate, shape, body, (r, c), links, setting):
                    yield from with_sites_beside(found, shape, row, column, setting)


NEAR = frozenset({"caption", "header"})
"""Where a platform is named that is the whole table's."""
FEWEST_MATTERS = 2


OF_GROUNDS = re.compile(
    r"\b(?:grounds?|reasons?|offences?|nature of|types? of (?:misconduct|offence|allegation))\b", re.I
)


def _on_any_matter(shape: Shape, body: Body, setting: Setting) -> Setting:
    """Of a table of grounds with "Social media" among them the others lie on no site, whatever was asked for."""
    if not setting.context.platform_code or setting.context.platform_from in NEAR:
        return setting
    heads = [shape.text(row, column) for row in range(shape.header_rows) for column in range(shape.stub_columns)]
    is_headed = any(map(OF_GROUNDS.search, heads))
    for headings in (body.row_headings, body.column_headings):
        inner = {one.labels[-1].text: one.labels[-1] for one in headings if one.labels and not one.is_total}
        others = sum(_is_ground(label, setting, is_headed=is_headed) for label in inner.values())
        is_offline = any(_is_offline(label, setting) for label in inner.values())
        if others >= FEWEST_MATTERS and (is_offline or any(label.platform_code for label in inner.values())):
            return replace(setting, context=replace(setting.context, platform_code="", platform_from=""))
    return setting


OFFLINE = frozenset(
    {
        "theft", "fraud", "drugs_alcohol", "attendance", "violence", "performance", "criminal_conviction",
        "insubordination", "health_and_safety", "neglect_of_duty",
    }
)  # fmt: skip
"""Grounds that nobody is disciplined for over what they put on a site: a table with them is of all matters."""


def _is_offline(label: Facets, setting: Setting) -> bool:
    return bool(other_matters(label.rest, setting.lexicon) & OFFLINE) and not label.platform_code


def _is_ground(label: Facets, setting: Setting, *, is_headed: bool) -> bool:
    if _is_other_matter(label, setting):
        return True
    is_named = bool(label.rest) and label.outcome is None and not label.platform_code and label.period is None
    return is_headed and is_named and leaves_platform(label.rest, setting.lexicon)


def _is_repeated(shape: Shape, row: int, column: int) -> bool:
    """A merged figure cell is one figure: it counts at its top left alone."""
    cell = shape.grid[row][column]
    return cell is not None and (cell.row_index, cell.column_index) != (row, column)


def _figure(
    candidate: TableCandidate, shape: Shape, body: Body, at: tuple[int, int], links: Links, setting: Setting
) -> Iterator[Found]:
    r, c = at
    row, column = body.row_headings[r], body.column_headings[c]
    if row.is_not_counted(body.is_by_ground) or column.is_not_counted(body.is_by_ground):
        return
    period, row_labels, column_labels = joined_headings(row, column, _merged_over(shape, body, at), setting.periods)
    chosen = choose(
        _with_parent(body.row_headings, r, links.row_parents | links.group_heads, row_labels),
        _with_parent(body.column_headings, c, links.column_parents, column_labels),
        _cut_by_remark(period, shape, body, r),
        _context(row, column, setting),
    )
    if (
        period is None
        and chosen.period is not None
        and not row.is_total
        and _has_unread_period(shape, body.rows[r], setting)
    ):
        chosen = _dated_within(chosen, shape.text(body.rows[r], 0), setting)
    elif period is None and chosen.period is not None and column_labels:
        chosen = _in_part_of_year(chosen, column_labels[-1].text, setting)
    if links.is_marked(r, c):
        if _is_over_others(body, at, links):
            return
        chosen = total_dimensions(chosen, at, links.totals, body.row_headings, body.column_headings, setting)
    if r in links.row_parents or c in links.column_parents:
        chosen = replace(chosen, reasons=(*chosen.reasons, Reason("part-of-whole")))
    place = (body.rows[r], body.columns[c])
    yield from reported(candidate, shape, place, body.counts[r][c], chosen, links.is_total(r, c), setting)


def _dated_within(chosen: Dimensions, label: str, setting: Setting) -> Dimensions:
    """ "Q1" in the year that the caption gives; without a time where it is none of that year."""
    kept = tuple(reason for reason in chosen.reasons if not reason.code.startswith("period"))
    own = parse_period(label, replace(setting.periods, within=chosen.period))
    reason = Reason("period-unread", label) if own is None else Reason("period-in-label", label)
    return replace(chosen, period=own, reasons=(*kept, reason))


def _in_part_of_year(chosen: Dimensions, label: str, setting: Setting) -> Dimensions:
    """ "Mar" over a column of the one year that the caption gives is March of it; any other column stays as it is."""
    days = (chosen.period.end - chosen.period.start).days + 1 if chosen.period is not None else 0
    if not PART_OF_YEAR.match(label) or days not in {365, 366}:
        return chosen
    own = parse_period(label, replace(setting.periods, within=chosen.period))
    if own is None:
        return chosen
    kept = tuple(reason for reason in chosen.reasons if not reason.code.startswith("period"))
    categories = tuple(one for one in chosen.category_labels if one != label)
    reasons = (*kept, Reason("period-in-label", label))
    return replace(chosen, period=own, category_labels=categories, reasons=reasons)


def _has_unread_period(shape: Shape, row: int, setting: Setting) -> bool:
    """ "Q1" below "Quarter" that no year stands over: what the words around the table say is not its time."""
    for column in range(shape.stub_columns):
        heads = (shape.text(head, column) for head in range(shape.first_row, shape.header_rows))
        roles = (setting.lexicon.column_roles.match(head) for head in heads if head)
        if any(role is not None and role.code == "period" for role in roles) and shape.text(row, column):
            return not WHOLE.match(shape.text(row, column))
    return False


WHOLE = re.compile(r"\W*(?:(?:grand |sub-? ?)?total|all|overall|both|whole)\b", re.IGNORECASE)


def _is_over_others(body: Body, at: tuple[int, int], links: Links) -> bool:
    totals = links.totals
    axes = ((at[0], totals.rows, body.row_headings), (at[1], totals.columns, body.column_headings))
    return any(
        index in marked
        and is_over_others(headings[index], [part for part in headings if not part.is_total], body.is_by_ground)
        for index, marked, headings in axes
    )


def _context(row: Heading, column: Heading, setting: Setting) -> Context:
    """What the words around say of a figure; no outcome where its own row or column stands among outcomes."""
    context = setting.context
    if context.platform_code == MULTIPLE and any(
        _is_other_matter(one, setting) for one in (*row.labels, *column.labels)
    ):
        context = replace(context, platform_code="")
    if row.is_unfamiliar or column.is_unfamiliar:
        return replace(context, outcome=None, outcome_from="")
    return context


def _is_other_matter(label: Facets, setting: Setting) -> bool:
    """ "Unauthorised access to records" beside e-mail and social media: on none of the platforms asked."""
    reasons = setting.lexicon.controlled.reasons.find_in_label(label.rest) if label.rest else ()
    return bool(reasons) and not label.platform_code and leaves_platform(label.rest, setting.lexicon)


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


def _with_parent(
    headings: Sequence[Heading], index: int, parents: Mapping[int, int], own: tuple[Facets, ...]
) -> tuple[Facets, ...]:
    """ "of which: gross misconduct" is read with the row it is a part of, and that with its own."""
    parent = parents.get(index)
    if parent is None:
        return own
    return (*_with_parent(headings, parent, parents, headings[parent].labels), *own)
