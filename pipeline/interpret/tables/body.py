"""The body of a crosstab: its blocks, each with its figures and the headings of both axes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.interpret.counts import parse_count
from pipeline.interpret.labels import analyse_label, category_of
from pipeline.interpret.periods import parse_period
from pipeline.interpret.setting import Setting
from pipeline.interpret.short_forms import CODE
from pipeline.interpret.tables.arithmetic import heads_of_groups, transpose
from pipeline.interpret.tables.axes import attribute_columns, column_headings, row_headings, sections_of, within_corner
from pipeline.interpret.tables.case_list import is_running_number
from pipeline.interpret.tables.heading import Heading
from pipeline.interpret.tables.question_table import QUESTION_HEAD
from pipeline.interpret.tables.shape import CellKind, Shape, spans_width
from pipeline.interpret.tables.siblings import settled
from pipeline.interpret.tables.totals import Totals, marked_totals, parents_of_parts
from pipeline.model.count import Count
from pipeline.model.period import Period


@dataclass(frozen=True, slots=True)
class Body:
    """The figures of one block of a table with the headings of both axes."""

    rows: tuple[int, ...]
    columns: tuple[int, ...]
    row_headings: tuple[Heading, ...]
    column_headings: tuple[Heading, ...]
    counts: tuple[tuple[Count | None, ...], ...]
    is_by_ground: bool
    """Headings or the words around name dismissal alone: the other labels are its grounds."""
    group: str = ""
    """The corner of the block's header where it differs from block to block ("Crew", then "Shore staff")."""
    period: Period | None = None
    """The time that this corner is instead ("2011", then "2012")."""


@dataclass(frozen=True, slots=True)
class Links:
    """Which rows and columns of a body are totals, and of which others each is a part."""

    totals: Totals
    row_parents: dict[int, int]
    column_parents: dict[int, int]
    group_heads: dict[int, int]
    """For each row of a pivot table's group the row that heads it."""

    def is_total(self, row: int, column: int) -> bool:
        return self.is_marked(row, column) or row in self.row_parents.values() or column in self.column_parents.values()

    def is_marked(self, row: int, column: int) -> bool:
        return row in self.totals.rows or column in self.totals.columns


def bodies_of(shape: Shape, setting: Setting) -> Iterator[Body]:
    """The blocks of a table, one where its header rows do not come again."""
    blocks = list(_blocks(shape))
    groups = _corner_groups(shape, [head_to - 1 for _, _, _, head_to in blocks], setting)
    for block, group in zip(blocks, groups, strict=True):
        yield _body(shape, block, group, setting)


def links_of(body: Body) -> Links:
    """The totals of a body by label and by arithmetic, its "of which" lines and its pivot groups."""
    groups = _groups(body)
    return Links(
        _totals(body, groups),
        parents_of_parts(body.row_headings),
        parents_of_parts(body.column_headings),
        {part: head for head, parts in groups.items() for part in parts},
    )


def _corner_groups(shape: Shape, heads: Sequence[int], setting: Setting) -> list[str]:
    """The corners of the header rows where they differ from block to block ("Crew", then "Shore staff")."""
    corners = [shape.text(row, 0) if row >= 0 and shape.stub_columns else "" for row in heads]
    roles = setting.lexicon.column_roles
    if len(set(corners)) < 2 or not all(corners) or any(roles.match(corner) is not None for corner in corners):
        return [""] * len(heads)
    return [category_of(analyse_label(corner, setting.lexicon, setting.periods)) for corner in corners]


def _blocks(shape: Shape) -> Iterator[tuple[int, int, int, int]]:
    """(first row, end row, header from, header to): a body row of periods or repeated headers heads a new block."""
    head = (shape.first_row, shape.header_rows)
    start = shape.header_rows
    for row in range(shape.header_rows, len(shape.grid)):
        if row > start and _is_header_again(shape, row):
            yield start, row, *head
            head, start = (row, row + 1), row + 1
    yield start, len(shape.grid), *head


FEWEST_HEADS = 2


def _is_header_again(shape: Shape, row: int) -> bool:
    if spans_width(shape.grid[row]):
        return False
    beyond = [kind for kind in shape.kinds[row][max(shape.stub_columns, 1) :] if kind is not CellKind.BLANK]
    if len(beyond) < FEWEST_HEADS:
        return False
    return all(kind is CellKind.PERIOD for kind in beyond) or _repeats_header(shape, row)


def _repeats_header(shape: Shape, row: int) -> bool:
    """The header's words under another corner; under the same one it only helps the reader."""
    head = shape.header_rows - 1
    if head < 0 or not shape.text(row, 0) or shape.text(row, 0) == shape.text(head, 0):
        return False
    columns = range(max(shape.stub_columns, 1), shape.column_count)
    texts = [shape.text(row, column) for column in columns]
    return any(texts) and texts == [shape.text(head, column) for column in columns]


def _body(shape: Shape, block: tuple[int, int, int, int], group: str, setting: Setting) -> Body:
    start, end, head_from, head_to = block
    rows, sections, _ = sections_of(shape, start, blanks_count=setting.key.entry("") is not None)
    kept = [(row, section) for row, section in zip(rows, sections, strict=True) if row < end]
    rows, sections = tuple(row for row, _ in kept), tuple(section for _, section in kept)
    headings = column_headings(shape, head_from, head_to, setting)
    attributes = _apart_from_cases(attribute_columns(shape, rows, setting), headings, shape.stub_columns)
    columns = tuple(
        column
        for column in range(shape.stub_columns, shape.column_count)
        if column not in attributes and (column or not is_running_number(shape, rows, column))
    )
    stub = row_headings(shape, rows, sections, within_corner(shape, head_from, head_to, setting), attributes)
    stub = _unnamed(shape, rows, settled(stub, setting.lexicon, setting.context.outcome), setting)
    stub = _as_grounds(stub, [shape.text(row, 0) for row in range(head_from, head_to)])
    stub = _as_questions(stub, [shape.text(row, shape.stub_columns - 1) for row in range(head_from, head_to)])
    counts = tuple(tuple(_count(shape, row, column, setting) for column in columns) for row in rows)
    stub = _over_sections(stub, sections, counts)
    over = settled([headings[column] for column in columns], setting.lexicon, setting.context.outcome)
    corner = shape.text(head_to - 1, 0) if shape.stub_columns and head_from >= shape.header_rows else ""
    period = parse_period(corner, setting.periods)
    is_by_ground = _is_by_ground((*stub, *over), setting) and not (_sets_apart(stub) or _sets_apart(over))
    return Body(rows, columns, stub, over, counts, is_by_ground, group, period)


def _over_sections(
    stub: tuple[Heading, ...], sections: Sequence[str], counts: Sequence[Sequence[Count | None]]
) -> tuple[Heading, ...]:
    """The headings, those of totals over all sections freed of the section that they happen to stand in.

    "Grand total" below the last of several directorates is the total of them all, as its figures tell.
    """
    parts = [index for index, one in enumerate(stub) if not one.is_total]
    if len(set(sections)) < FEWEST_HEADS:
        return stub
    return tuple(
        replace(one, labels=one.labels[1:])
        if one.is_total
        and len(one.labels) > 1
        and one.labels[0].text == sections[index]
        and _is_sum(counts[index], [counts[part] for part in parts])
        and not _is_sum(counts[index], [counts[part] for part in parts if sections[part] == sections[index]])
        else one
        for index, one in enumerate(stub)
    )


def _is_sum(whole: Sequence[Count | None], parts: Sequence[Sequence[Count | None]]) -> bool:
    """True where every exact figure of a row is the sum of the exact figures of others, and one is above zero."""
    known = [(column, count.minimum) for column, count in enumerate(whole) if count is not None and count.minimum]
    sums = ([row[column] for row in parts] for column, _ in known)
    return bool(known) and all(
        sum((one.minimum or 0) for one in line if one is not None) == total
        for line, (_, total) in zip(sums, known, strict=True)
    )


def _apart_from_cases(attributes: tuple[int, ...], headings: Sequence[Heading], stub: int) -> tuple[int, ...]:
    """The columns of labels, without those of outcomes where a column right of the stub counts cases.

    "Allegations received | Action": three allegations beside "Written warning" are no three written warnings.
    """
    counts = {
        label.outcome.code
        for index, one in enumerate(headings)
        if index not in attributes and index >= stub
        for label in one.labels
        if label.outcome is not None
    }
    if "investigation" not in counts:
        return attributes
    return tuple(column for column in attributes if not ACTION_HEAD.search(headings[column].text))


ACTION_HEAD = re.compile(
    r"\b(?:outcomes?|results?|actions?|sanctions?|penalt(?:y|ies)|disposals?|decisions?)\b", re.IGNORECASE
)
GROUNDS_HEAD = re.compile(
    r"^(?:types?|nature|kinds?|categor(?:y|ies)|reasons?|grounds?|causes?) (?:of|for) (?:the )?(?:alleged )?"
    r"(?:offences?|(?:mis)?conduct|dismissals?|allegations?|breach(?:es)?|penalt(?:y|ies)|sanctions?|warnings?|cases?|"
    r"(?:disciplinary )?action)$|^(?:offences?|misconduct|allegations?|breach(?:es)?)$",
    re.IGNORECASE,
)
GROUNDS = frozenset({"absence", "activity", "devices"})
"""What a label names that may be what people were disciplined for: "Timekeeping and unauthorised absence"."""


def _as_grounds(stub: tuple[Heading, ...], corners: Sequence[str]) -> tuple[Heading, ...]:
    """The headings, those below "Type of offence" taken as what the figures are for and not as what they count."""
    if not any(GROUNDS_HEAD.match(corner) for corner in corners):
        return stub
    return tuple(
        replace(
            one, labels=tuple(replace(each, measure="") if each.measure in GROUNDS else each for each in one.labels)
        )
        for one in stub
    )


def _as_questions(stub: tuple[Heading, ...], heads: Sequence[str]) -> tuple[Heading, ...]:
    """The headings, those below "Question" taken as asking: "Number suspended or excluded" is no category."""
    if not any(QUESTION_HEAD.match(head) for head in heads):
        return stub
    return tuple(
        replace(one, labels=(*one.labels[:-1], replace(one.labels[-1], is_question=True)))
        if one.labels and one.labels[-1].outcome is not None
        else one
        for one in stub
    )


def _unnamed(shape: Shape, rows: Sequence[int], stub: Sequence[Heading], setting: Setting) -> tuple[Heading, ...]:
    """The headings, those with a blank in the stub's column of outcomes marked: words from afar do not fill it.

    Nor do they explain a code there ("S1", "C2") that the document does not.
    """
    roles = setting.lexicon.column_roles
    heads = range(shape.first_row, shape.header_rows)
    columns = [
        column
        for column in range(1, shape.stub_columns)
        if any((role := roles.match(shape.text(row, column))) and role.code == "outcome" for row in heads)
    ]
    last = shape.stub_columns - 1
    is_outcome = last >= 0 and any(_role_of(shape.text(row, last), setting) == "outcome" for row in heads)
    return tuple(
        replace(one, is_unfamiliar=True)
        if any(not shape.text(row, column) for column in columns) or (is_outcome and _is_unread_code(one))
        else one
        for row, one in zip(rows, stub, strict=True)
    )


def _role_of(text: str, setting: Setting) -> str:
    role = setting.lexicon.column_roles.match(text)
    return role.code if role is not None else ""


def _is_unread_code(heading: Heading) -> bool:
    last = heading.labels[-1] if heading.labels else None
    is_named = any(label.outcome is not None or label.is_total for label in heading.labels)
    return last is not None and not is_named and CODE.match(last.text) is not None


def _is_by_ground(headings: Sequence[Heading], setting: Setting) -> bool:
    """True where all is dismissals: "Capability" beside them is why people were dismissed, no subject of its own."""
    named = {label.outcome.code for heading in headings for label in heading.labels if label.outcome is not None}
    if not named and setting.context.outcome is not None:
        named = {setting.context.outcome.code}
    return named == {"dismissal"}


def _sets_apart(headings: Sequence[Heading]) -> bool:
    """ "Grievances" beside "Dismissed" on one axis is counted in its own right, and is no ground."""
    inner = [one.labels[-1] for one in headings if one.labels]
    is_whole = any(one.outcome is not None and not (one.rest or one.is_total or one.is_part) for one in inner)
    return is_whole and any(one.measure == "other_procedures" and not one.is_part for one in inner)


def _count(shape: Shape, row: int, column: int, setting: Setting) -> Count | None:
    if shape.kinds[row][column] not in {CellKind.COUNT, CellKind.MARKER, CellKind.BLANK}:
        return None
    return parse_count(shape.text(row, column), setting.key, setting.zeros_shown)


def _totals(body: Body, groups: dict[int, range]) -> Totals:
    of_rows = marked_totals(body.row_headings, body.counts, body.is_by_ground)
    of_columns = marked_totals(body.column_headings, transpose(body.counts), body.is_by_ground)
    return Totals(of_rows | groups.keys(), of_columns)


def _groups(body: Body) -> dict[int, range]:
    """A pivot table's groups: "Engineering 12" over "Dismissed 1", "Final warning 5" …"""
    is_part = [any(label.outcome is not None for label in heading.labels) for heading in body.row_headings]
    groups = heads_of_groups(body.counts, is_part) if any(is_part) else {}
    return {head: parts for head, parts in groups.items() if _may_head(body.row_headings, head, parts)}


def _may_head(headings: Sequence[Heading], head: int, parts: range) -> bool:
    """ "2015 cases 12" may equal the lines of 2016 below it by chance: the years tell that it heads none of them."""
    period = headings[head].period
    others = [headings[part].period for part in parts]
    return period is None or all(one is None or period.start <= one.start <= period.end for one in others)
