"""The headings of rows and columns, outermost first, with the period that each axis gives."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.interpret.glossary import expanded
from pipeline.interpret.labels import Facets, analyse_label
from pipeline.interpret.periods import correct_axis, find_convention, parse_axis, parse_period, with_joined_pairs
from pipeline.interpret.setting import Setting
from pipeline.interpret.tables.heading import Heading
from pipeline.interpret.tables.shape import PART_OF_YEAR, YEAR_FIRST, CellKind, Shape, spans_width
from pipeline.interpret.tables.sites_beside import sites_named
from pipeline.interpret.tables.split_dates import joined_lines, with_opening
from pipeline.model.period import Period


def column_headings(shape: Shape, header_from: int, header_to: int, setting: Setting) -> tuple[Heading, ...]:
    """One heading for every column, from the header rows of the given range."""
    levels = [
        [shape.text(row, column) for column in range(shape.column_count)] for row in range(header_from, header_to)
    ]
    marks = {
        shape.text(r, c): shape.marked(r, c) for r in range(header_from, header_to) for c in range(shape.column_count)
    }
    levels = joined_lines(levels, shape.stub_columns, setting)
    corners = [level[column] for level in levels for column in range(shape.stub_columns)]
    corners += [shape.title, *setting.around]
    levels = [with_opening(level, corners, setting) for level in levels]
    return _headings(levels, marks, shape.column_count, within_corner(shape, header_from, header_to, setting))


def within_corner(shape: Shape, header_from: int, header_to: int, setting: Setting) -> Setting:
    """The corner over the stub may hold the year whose months or quarters the table's rows or columns are.

    A header may say which kind of year they are by: "Academic year", "Year (April to March)".
    """
    corners = [shape.text(row, 0) for row in range(header_from, header_to) if shape.stub_columns]
    for corner in corners:
        period = parse_period(corner, setting.periods)
        if period is not None:
            return replace(setting, periods=replace(setting.periods, within=period))
    heads = {shape.text(row, column) for row in range(header_from, header_to) for column in range(shape.column_count)}
    convention = find_convention("\n".join(head for head in heads if not any(map(str.isdigit, head))))
    return setting if convention is None else replace(setting, periods=replace(setting.periods, convention=convention))


def row_headings(
    shape: Shape, rows: Sequence[int], sections: Sequence[str], setting: Setting, attributes: Sequence[int] = ()
) -> tuple[Heading, ...]:
    """One heading for each of the given rows: its section, then its stub cells, blanks filled from above.

    ``attributes``: columns right of the figures that name something of the row ("Disciplined | Sites").
    """
    corners = [shape.text(row, 0) for row in range(shape.first_row, shape.header_rows)]
    levels: list[list[str]] = [with_opening(sections, [*corners, shape.title, *setting.around], setting)]
    levels += [[sites_named(_told(shape.text(row, column)), setting) for row in rows] for column in attributes]
    for column in range(shape.stub_columns):
        heads = [shape.text(row, column) for row in range(shape.first_row, shape.header_rows)]
        heads += [shape.title, *setting.around]
        texts = with_opening([shape.text(row, column) for row in rows], heads, setting)
        is_last = column == shape.stub_columns - 1
        if not is_last and _numbers_questions(shape, rows, column, setting):
            continue
        is_filled = not is_last or (bool(attributes) and _dates_rows(shape, rows, column))
        levels.append(_filled_down(texts, _groups_left(shape, rows, sections, column)) if is_filled else texts)
    marks = {shape.text(row, column): shape.marked(row, column) for row in rows for column in range(shape.stub_columns)}
    return _headings(_years_first(levels, setting), marks, len(rows), setting)


def _years_first(levels: list[list[str]], setting: Setting) -> list[list[str]]:
    """The levels, a column of quarters or months put behind the column of years right of it ("Quarter | Year")."""
    ordered = list(levels)
    for index in range(len(levels) - 1):
        parts, years = ([text for text in level if text] for level in levels[index : index + 2])
        if not parts or not years or not all(map(PART_OF_YEAR.match, parts)):
            continue
        if all(parse_period(text, setting.periods) is not None for text in years):
            ordered[index : index + 2] = levels[index + 1], levels[index]
    return ordered


NAMING = frozenset({"platform", "outcome", "period"})


def attribute_columns(shape: Shape, rows: Sequence[int], setting: Setting) -> tuple[int, ...]:
    """Columns right of the stub that hold labels of their rows, headed as such or with no others."""
    found = []
    for column in range(shape.stub_columns, shape.column_count):
        held = [row for row in rows if shape.kinds[row][column] is not CellKind.BLANK]
        kinds = [shape.kinds[row][column] for row in held if _told(shape.text(row, column))]
        labels = sum(kind in {CellKind.LABEL, CellKind.PERIOD} for kind in kinds)
        if not kinds or labels < len(kinds) * 0.8 or len(held) > MOST_HELD_TO_A_LABEL * labels:
            continue
        texts = (shape.text(row, column) for row in range(shape.first_row, shape.header_rows))
        heads = [text for text in texts if text]
        roles = [setting.lexicon.column_roles.match(head) for head in heads]
        is_naming = any(role is not None and role.code in NAMING for role in roles)
        if not shape.stub_columns or is_naming or _tells_grounds(shape, rows, column, heads):
            found.append(column)
    return tuple(found)


PLACEHOLDER = re.compile(r"n/?a\.?|none|nil|not applicable", re.IGNORECASE)
"""Stands, as "-" does, in a column of labels where there was nobody of whom to say more."""
MOST_HELD_TO_A_LABEL = 3
GROUNDS = re.compile(
    r"^\W*(?:main |primary )?(?:reasons?|grounds?|offences?|misconduct types?|types? of (?:misconduct|offence"
    r"|allegation)|nature of (?:misconduct|offence|allegation|case)|allegations?)"
    r"(?: (?:for|of) (?:the )?(?:dismissal|action|sanction|case)s?)?\W*$",
    re.IGNORECASE,
)
LONGEST_GROUND = 6
"""Words: what is longer is a remark."""


def _tells_grounds(shape: Shape, rows: Sequence[int], column: int, heads: Sequence[str]) -> bool:
    """ "2012-13 | 3 | Gross misconduct" under "Year | Dismissed | Reason": the ground stands behind its number."""
    texts = [shape.text(row, column) for row in rows]
    is_short = all(len(text.split()) <= LONGEST_GROUND and not any(map(str.isdigit, text)) for text in texts)
    return is_short and any(map(GROUNDS.match, heads))


QUESTION_NUMBER = re.compile(r"^(?:q|question)\W*\d{1,2}\W*[a-z]?\W*$", re.IGNORECASE)
ROW_NUMBER = re.compile(r"^\W*(?:q|question)?\W*[a-z]?\d{0,2}\W*[a-z]?\W*$", re.IGNORECASE)
FEWEST_WORDS = 3


def _numbers_questions(shape: Shape, rows: Sequence[int], column: int, setting: Setting) -> bool:
    """ "Q1", "Q2" beside the words of questions, or "1", "2" below "No."; beside short labels they may be quarters."""
    texts = [shape.text(row, column) for row in rows if shape.text(row, column)]
    roles = (setting.lexicon.column_roles.match(shape.text(row, column)) for row in range(shape.header_rows))
    is_headed = any(role is not None and role.code == "identifier" for role in roles)
    pattern = ROW_NUMBER if is_headed else QUESTION_NUMBER
    if not texts or len(set(texts)) < len(texts) or not all(map(pattern.match, texts)):
        return False
    words = [len(shape.text(row, column + 1).split()) for row in rows]
    return sum(count >= FEWEST_WORDS for count in words) * 2 > len(words)


def _groups_left(shape: Shape, rows: Sequence[int], sections: Sequence[str], column: int) -> list[tuple[str, ...]]:
    """For each row its section and the labels left of a column, which a blank repeats too."""
    groups: list[tuple[str, ...]] = []
    for row, section in zip(rows, sections, strict=True):
        before = groups[-1] if groups and groups[-1][0] == section else (section, *[""] * column)
        left = (shape.text(row, outer) or before[outer + 1] for outer in range(column))
        groups.append((section, *left))
    return groups


def _told(text: str) -> str:
    """The text, without what only stands there."""
    return "" if PLACEHOLDER.fullmatch(text) or not any(map(str.isalnum, text)) else text


def _dates_rows(shape: Shape, rows: Sequence[int], column: int) -> bool:
    """ "2011/12 | 2 | Warned" over " | 1 | Dismissed": a time holds for the rows below it that name another outcome."""
    kinds = {shape.kinds[row][column] for row in rows}
    return kinds == {CellKind.PERIOD, CellKind.BLANK}


def _filled_down(texts: list[str], groups: Sequence[object]) -> list[str]:
    """A blank in an outer stub column repeats the label above it within its group: a new year has its own labels."""
    filled: list[str] = []
    for index, text in enumerate(texts):
        same = index > 0 and groups[index] == groups[index - 1]
        filled.append(text or (filled[-1] if same else ""))
    return filled


def _headings(levels: list[list[str]], marks: Mapping[str, str], size: int, setting: Setting) -> tuple[Heading, ...]:
    """``marks`` gives each label with its footnote marks."""
    periods = [_axis_periods(level, marks, setting) for level in levels]
    headings = []
    for index in range(size):
        period = _period(levels, periods, index, setting)
        labels = tuple(_without_dates(label, period) for label in _labels([level[index] for level in levels], setting))
        headings.append(Heading(labels, period, any(label.is_total for label in labels)))
    return tuple(headings)


def _without_dates(label: Facets, period: Period | None) -> Facets:
    """A month or quarter that the period was made of is no category."""
    if period is None or label.text not in period.label.split(" / "):
        return label
    return replace(label, rest="")


def _labels(texts: Sequence[str], setting: Setting) -> tuple[Facets, ...]:
    distinct = [text for position, text in enumerate(texts) if text and text not in texts[:position]]
    return tuple(_facets(text, setting) for text in distinct)


def _facets(text: str, setting: Setting) -> Facets:
    """The facets of what a label stands for, under the label as printed."""
    meaning = expanded(text, setting.glossary)
    facets = analyse_label(with_joined_pairs(meaning), setting.lexicon, setting.periods)
    return facets if meaning is text else replace(facets, text=text, rest="" if facets.outcome else facets.rest)


def _axis_periods(level: Sequence[str], marks: Mapping[str, str], setting: Setting) -> list[Period | None]:
    """The periods of one level read together, so that siblings settle what one label leaves open."""
    distinct = [text for position, text in enumerate(level) if text and text not in level[:position]]
    if not distinct:
        return [None] * len(level)
    marked = [marks.get(text, text) for text in distinct]
    meant = [_opening_years(expanded(text, setting.glossary), setting) for text in distinct]
    periods = correct_axis(marked, parse_axis(meant, setting.periods), setting.part_years)
    parsed = dict(zip(distinct, periods, strict=True))
    years = [period for period in parsed.values() if period is not None and _is_year(period)]
    parts = [text for text in distinct if parsed[text] is None and BEGINS_PART.match(text)]
    closes = bool(parts) and parsed[distinct[-1]] in years and distinct[-1] not in parts
    if len(years) == 1 and len(parts) > 1 and closes:
        within = replace(setting.periods, within=years[0])
        parsed |= {text: parse_period(text, within) for text in parts}
    for text in distinct:
        if parsed[text] is None and YEAR_FIRST.match(text):
            parsed[text] = parse_period(text[:4], setting.periods)
    return [parsed.get(text) for text in level]


def _opening_years(text: str, setting: Setting) -> str:
    """ "2017 to 2018" of "2017 to 2018 dismissals": the years that open a label, to be read beside its sisters."""
    match = YEARS_FIRST.match(text)
    return match["years"] if match and parse_period(text, setting.periods) is None else text


YEARS_FIRST = re.compile(r"(?P<years>(?:19|20)\d\d (?:to|and) (?:19|20)\d\d)\W+[A-Za-z]")
BEGINS_PART = re.compile(
    r"^(?:q(?:uarter|tr)?\.? ?[1-4]|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)\b", re.IGNORECASE
)
"""Quarters or months whose year stands only over their total: "Q1 (Apr-Jun)", …, "2016/17"."""


def _is_year(period: Period) -> bool:
    return 360 <= (period.end - period.start).days <= 366


def _period(levels: list[list[str]], periods: list[list[Period | None]], index: int, setting: Setting) -> Period | None:
    """The innermost level's period; a month or quarter takes its year from an outer level ("2008" over "Jan")."""
    known = [(level[index], axis[index]) for level, axis in zip(levels, periods, strict=True) if level[index]]
    for depth in range(len(known) - 1, -1, -1):
        text, period = known[depth]
        for outer, outer_period in known[:depth]:
            if outer_period is None:
                continue
            joined = parse_period(text, replace(setting.periods, within=outer_period))
            if joined is not None and _within(joined, outer_period):
                return replace(joined, label=f"{outer} / {text}")
        if period is not None:
            return period
    return None


def _within(inner: Period, outer: Period) -> bool:
    return (
        outer.start <= inner.start and inner.end <= outer.end and (inner.end - inner.start) < (outer.end - outer.start)
    )


def sections_of(
    shape: Shape, from_row: int, blanks_count: bool = False
) -> tuple[tuple[int, ...], tuple[str, ...], tuple[int, ...]]:
    """Split the body into rows of figures with the section each stands in, and the rows that are headers again.

    ``blanks_count``: the document's key says what a blank stands for, so that a row of blanks is a row of figures.

    Returns the indices of data rows, their section labels ("" outside any), and the indices of section rows.
    """
    rows, sections, section_rows, current = [], [], [], ""
    for row in range(from_row, len(shape.grid)):
        kinds = shape.kinds[row]
        if all(kind is CellKind.BLANK for kind in kinds):
            continue
        if _is_section(shape, row, blanks_count):
            current = shape.text(row, 0)
            section_rows.append(row)
            continue
        rows.append(row)
        sections.append(current)
    return tuple(rows), tuple(sections), tuple(section_rows)


def _is_section(shape: Shape, row: int, blanks_count: bool) -> bool:
    first = shape.grid[row][0]
    if not spans_width(shape.grid[row]) or shape.kinds[row][0] not in {CellKind.LABEL, CellKind.PERIOD}:
        return False
    return not blanks_count or first is None or first.column_span > 1
