"""Read one table: decide what kind it is and hand it to the reading that fits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.interpret.asked import is_one_of_several
from pipeline.interpret.context import Context, local_context, narrowed
from pipeline.interpret.counts import zeros_shown
from pipeline.interpret.counts.units import MEASURE
from pipeline.interpret.dimensions import INPUTS
from pipeline.interpret.labels import analyse_label
from pipeline.interpret.periods import find_periods, parse_period
from pipeline.interpret.setting import Setting
from pipeline.interpret.tables.blocks import side_by_side
from pipeline.interpret.tables.caption import captioned, ground_of, of_any_ground
from pipeline.interpret.tables.case_list import outcome_column, read_case_list
from pipeline.interpret.tables.crosstab import read_crosstab
from pipeline.interpret.tables.explained import with_explained
from pipeline.interpret.tables.first_asked import of_first_asked
from pipeline.interpret.tables.form_above import below_form
from pipeline.interpret.tables.led_to import with_led_to
from pipeline.interpret.tables.places import place_of
from pipeline.interpret.tables.question_table import (
    answers_below,
    question_columns,
    read_answers_below,
    read_questions,
)
from pipeline.interpret.tables.shape import CellKind, Shape, shape_of
from pipeline.interpret.tables.subject import counts_leavers, why_not_discipline
from pipeline.interpret.tables.suspicions import with_suspicions
from pipeline.interpret.tables.told import read_told, told_columns
from pipeline.model.candidate import Surroundings, TableCandidate
from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import ReportedObservation
from pipeline.model.period import Period
from pipeline.vocabulary.platforms import platform_of


def read_table(candidate: TableCandidate, wide: Setting) -> Iterator[ReportedObservation | Finding]:
    """Every figure of a table on staff discipline; nothing from a table on anything else."""
    candidate = below_form(candidate, wide)
    context = local_context(wide.context, candidate.surroundings, wide.lexicon, wide.periods)
    context = of_first_asked(context, candidate.surroundings, wide.lexicon)
    if wide.repeated is not None:
        context = replace(context, outcome=wide.repeated, outcome_from="caption")
    around = candidate.surroundings
    setting = replace(wide, context=context, around=(around.caption, around.lead_in, around.question, *around.headings))
    for part in side_by_side(candidate, setting):
        yield from _read_part(part, setting)


def _read_part(candidate: TableCandidate, wide: Setting) -> Iterator[ReportedObservation | Finding]:
    shape = shape_of(candidate.table, wide)
    turns = () if wide.context.is_off_subject else answers_below(shape)
    if turns:
        yield from read_answers_below(candidate, shape, turns, wide)
        return
    around = candidate.surroundings
    context = _context_of(shape, around, wide)
    asks = question_columns(shape) is not None
    if asks and context.is_off_subject:
        context = replace(context, is_off_subject=False)  # each question says itself whom it is about
    setting = replace(wide, context=context, zeros_shown=wide.zeros_shown or zeros_shown(_counts(shape)))
    if is_policy(shape, setting) and not setting.context.is_off_subject:
        return
    why = OFF_SUBJECT if setting.context.is_off_subject else why_not_discipline(shape, around, setting, asks=asks)
    if why:
        yield from _left_out(candidate, shape, why)
        return
    found = list(_read_kind(candidate, shape, setting))
    yield from found or _nothing_read(candidate, shape)


def _nothing_read(candidate: TableCandidate, shape: Shape) -> Iterator[Finding]:
    """A note that a table on discipline holds numbers in its body, and that none was understood."""
    if _holds_numbers(shape) or _answers_by_number(shape):
        first = candidate.table.cells[0]
        message = (
            f"Of the table “{candidate.surroundings.caption or shape.title or first.text}” no cell was understood."
        )
        yield Finding("table-not-read", Severity.WARNING, message, place_of(candidate, first))


QUESTION_NUMBER = re.compile(r"(?:q(?:uestion)?\s?)?\(?(?:\d{1,2}|[a-h])[.)]{0,2}", re.IGNORECASE)


def _answers_by_number(shape: Shape) -> bool:
    """ "Question | Answer" over "1 | 5", "2 | 3": numbers that answer questions asked elsewhere."""
    stub = [shape.text(row, 0) for row in range(shape.header_rows, len(shape.grid))]
    return len(stub) > 1 and all(map(QUESTION_NUMBER.fullmatch, stub)) and _holds_counts(shape)


def _holds_counts(shape: Shape) -> bool:
    return any(kind is CellKind.COUNT for row in shape.kinds[shape.header_rows :] for kind in row)


def _holds_numbers(shape: Shape) -> bool:
    """True where a short text of the body has a number in it."""
    places = [(row, c) for row in range(shape.header_rows, len(shape.grid)) for c in range(1, shape.column_count)]
    words = (shape.text(row, c) for row, c in places if shape.kinds[row][c] is CellKind.LABEL)
    return any(NUMBER_WITHIN.search(text) and len(text) <= LONGEST_FIGURE for text in words)


NUMBER_WITHIN = re.compile(rf"(?<![\w.])\d{{1,3}}(?![\w.%])(?!\s*(?:{MEASURE}))", re.IGNORECASE)
LONGEST_FIGURE = 60
"""Characters of a cell that may be a figure with a remark; what is longer is a text."""
OFF_SUBJECT = "the words around it speak of something else, or of others than staff"


def _read_kind(candidate: TableCandidate, shape: Shape, setting: Setting) -> Iterator[ReportedObservation | Finding]:
    """The table as questions with answers, told in cells, a list of cases, or figures of rows and columns."""
    around = candidate.surroundings
    columns = question_columns(shape)
    if columns is not None and not _answers_by_period(shape):
        yield from read_questions(candidate, shape, columns, setting)
        return
    told = told_columns(shape, setting)
    if told:
        yield from read_told(candidate, shape, told, setting)
        return
    column = outcome_column(shape, setting)
    if column is not None:
        yield from read_case_list(candidate, shape, column, setting)
        return
    asked = _first_asked(shape, setting) if columns is None else shape.text(shape.header_rows, columns[0])
    if asked:
        setting = replace(setting, context=_asked_about(asked, setting))
    ground = ground_of(setting.context, around, setting.lexicon)
    figures = with_explained(read_crosstab(candidate, shape, setting))
    for found in with_suspicions(with_led_to(figures, around)):
        if ground and isinstance(found, ReportedObservation) and found.outcome_code == "dismissal":
            yield replace(found, category_labels=(ground, *found.category_labels))
        else:
            yield found


def _context_of(shape: Shape, around: Surroundings, wide: Setting) -> Context:
    """What the table's own title, caption and labels say of all its figures."""
    context = captioned(_titled(shape, wide), around, shape.title, wide.periods)
    if context.is_off_subject and counts_leavers(shape, around, wide):
        context = replace(context, is_off_subject=False)
    cases = _platform_of_cases(shape, wide)
    if cases and not context.platform_code:
        context = replace(context, platform_code=cases, platform_from="header")
    return of_any_ground(context, _stub(shape), wide.lexicon)


def _platform_of_cases(shape: Shape, wide: Setting) -> str:
    """ "Cases of social media misuse | Given a warning | Dismissed": the columns behind tell what became of these."""
    heads = dict.fromkeys(shape.text(row, c) for row in range(shape.header_rows) for c in range(shape.column_count))
    facets = [analyse_label(text, wide.lexicon, wide.periods) for text in heads if text]
    named = [one for one in facets if one.platform_code]
    is_whole = (
        not any(OF_ANY.search(text) for text in heads)
        and len(named) == 1
        and named[0].outcome is not None
        and named[0].outcome.code in INPUTS
    )
    others = [one.outcome for one in facets if one.outcome is not None and one is not named[0]] if is_whole else []
    is_part = named[0].outcome in others if others else False
    return named[0].platform_code if others and not is_part else ""


OF_ANY = re.compile(r"\b(?:any|all|total|overall)\b", re.IGNORECASE)


def _first_asked(shape: Shape, setting: Setting) -> str:
    """The first of several questions that head columns; "" where none do, or the words around name the platform."""
    heads = dict.fromkeys(shape.text(shape.header_rows - 1, column) for column in range(shape.column_count))
    asked = [text for text in heads if analyse_label(text, setting.lexicon, setting.periods).is_question]
    return asked[0] if len(asked) > 1 and not setting.context.platform_code else ""


def _asked_about(first: str, setting: Setting) -> Context:
    """The context with the platform that the first question of a table names; later ones point back to it."""
    platform = platform_of(first, setting.lexicon.controlled.platforms)
    if platform is None or is_one_of_several(first, setting.lexicon):
        return setting.context
    return replace(setting.context, platform_code=platform[0], platform_from="question")


def _answers_by_period(shape: Shape) -> bool:
    """ "Question | 2019 | 2020": the answers are a crosstab, read by its rows and columns."""
    heads = shape.kinds[shape.first_row : shape.header_rows]
    return any(sum(kind is CellKind.PERIOD for kind in row[1:]) > 1 for row in heads)


def _counts(shape: Shape) -> Iterator[str]:
    """The cells that are counts: "No sanction" at the head of a column shows no zero."""
    for row, kinds in enumerate(shape.kinds):
        yield from (shape.text(row, column) for column, kind in enumerate(kinds) if kind is CellKind.COUNT)


def _stub(shape: Shape) -> Iterator[str]:
    rows = range(shape.header_rows, len(shape.grid))
    yield from (shape.text(row, column) for row in rows for column in range(shape.stub_columns))


def _left_out(candidate: TableCandidate, shape: Shape, why: str) -> Iterator[Finding]:
    """A note that a table with numbers was left out, and why, so that nothing is lost in silence."""
    if _holds_counts(shape) or _holds_numbers(shape):
        first = candidate.table.cells[0]
        message = f"The table “{candidate.surroundings.caption or shape.title or first.text}” was left out: {why}."
        yield Finding("table-left-out", Severity.NOTE, message, place_of(candidate, first))


def _titled(shape: Shape, wide: Setting) -> Context:
    """The context narrowed by the table's own title row and the corner over its stub ("2017/18 | A | B | C")."""
    context = narrowed(wide.context, shape.title, "caption", wide.lexicon, wide.periods)
    for row in range(shape.first_row, shape.header_rows):
        for column in range(shape.stub_columns):
            corner = shape.text(row, column)
            period = _period_of(corner, wide)
            if period is not None:
                context = replace(context, period=period, period_from="header", is_undated=False)
            outcome = wide.lexicon.controlled.outcomes.match(corner)
            if outcome is not None:
                context = replace(context, outcome=outcome, outcome_from="header")
            platform = _platform_in_corner(corner, wide)
            if platform:
                context = replace(context, platform_code=platform, platform_from="header")
    return context


def _period_of(corner: str, wide: Setting) -> Period | None:
    """The time that a corner is, or names behind what its labels are: "Outcome, 2022 to 2024"."""
    is_beside = "(" in corner or len(corner.split()) > MOST_WORDS_OF_CORNER or AS_AT.search(corner) is not None
    named = [] if is_beside else find_periods(corner, wide.periods)
    return parse_period(corner, wide.periods) or (named[0].period if len(named) == 1 else None)


MOST_WORDS_OF_CORNER = 8
AS_AT = re.compile(r"\bas at\b|\bat \d", re.IGNORECASE)


def _platform_in_corner(corner: str, wide: Setting) -> str:
    """ "Penalty, social media cases" over the stub says of every figure where it happened; "Social media site" asks."""
    platform = platform_of(corner, wide.lexicon.controlled.platforms)
    if platform is None or wide.lexicon.column_roles.match(corner) is not None:
        return ""
    return "" if is_one_of_several(corner, wide.lexicon) else platform[0]


def is_policy(shape: Shape, setting: Setting) -> bool:
    """True for a table of rules ("Level of misconduct | Usual sanction | Stays on file"): it counts nothing."""
    texts = (shape.text(row, column) for row in range(shape.header_rows) for column in range(shape.column_count))
    terms = (setting.lexicon.measures.match(text) for text in texts)
    return any(term is not None and term.code == "policy" for term in terms)
