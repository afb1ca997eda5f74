"""Tables with a column of questions and a column of answers.

Question                                                    | Our answer
1. How many allegations … were recorded from 2014 to 2016?  | 17
2. How many employees received a verbal warning as a result?| 3
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.find.phrases import ASKING
from pipeline.interpret.context import narrowed
from pipeline.interpret.counts import find_counts
from pipeline.interpret.dimensions import choose
from pipeline.interpret.labels import analyse_label
from pipeline.interpret.prose.read import read_passage
from pipeline.interpret.setting import Setting
from pipeline.interpret.tables.asked_totals import with_asked_totals
from pipeline.interpret.tables.axes import sections_of
from pipeline.interpret.tables.others_asked import asks_of_others
from pipeline.interpret.tables.places import place_of
from pipeline.interpret.tables.reported import figure_of, of_each
from pipeline.interpret.tables.shape import CellKind, Shape
from pipeline.interpret.tables.site_facts import site_facts
from pipeline.model.candidate import Passage, Surroundings, TableCandidate
from pipeline.model.document import Block, BlockKind, Cell, Line
from pipeline.model.finding import Finding
from pipeline.model.observation import ReportedObservation, Source
from pipeline.model.provenance import Provenance
from pipeline.vocabulary.caseless import fits
from pipeline.vocabulary.terms import Term

QUESTION_HEAD = re.compile(r"\b(?:question|request|you asked|information requested|asked for)", re.IGNORECASE)
ANSWER_HEAD = re.compile(r"\b(?:answer|response|reply|we hold|result)", re.IGNORECASE)
LABEL = re.compile(r"^\W*(?:q(?:uestion)?\s*)?[A-Za-z]?\d{0,2}\s*[).:-]*\s*", re.IGNORECASE)


def question_columns(shape: Shape) -> tuple[int, int] | None:
    """(column of questions, column of answers) where the table has both; None otherwise.

    "No. | Question | 2019/20 | 2020/21" has them, a column of answers for each year.
    """
    for column in range(shape.column_count - 1):
        heads = [
            (shape.text(row, column), shape.text(row, column + 1)) for row in range(shape.first_row, shape.header_rows)
        ]
        if any(QUESTION_HEAD.search(question) and ANSWER_HEAD.search(answer) for question, answer in heads):
            return column, column + 1
        after = [shape.kinds[row][column + 1 :] for row in range(shape.first_row, shape.header_rows)]
        if any(QUESTION_HEAD.match(question) for question, _ in heads) and any(map(_are_periods, after)):
            return column, column + 1
    texts = [shape.text(row, 0) for row in range(len(shape.grid))]
    asked = sum(_asks(text) for text in texts)
    return (0, shape.column_count - 1) if shape.column_count >= 2 and asked * 2 > len(texts) else None


def _are_periods(kinds: Sequence[CellKind]) -> bool:
    return len(kinds) > 1 and all(kind is CellKind.PERIOD for kind in kinds)


def answers_below(shape: Shape) -> tuple[tuple[int, int], ...]:
    """(row of the question, row of its answer) where they stand by turns in the last column; () otherwise.

    1        | How many officers were dismissed in 2017?
    Response | 14
    """
    column = shape.column_count - 1
    rows = [row for row in range(len(shape.grid)) if shape.text(row, column)]
    if rows and not _asks(shape.text(rows[0], column)):
        rows = rows[1:]
    asked, answered = rows[::2], rows[1::2]
    in_turn = all(_asks(shape.text(row, column)) for row in asked) and not any(
        _asks(shape.text(row, column)) for row in answered
    )
    is_headed = any(ANSWER_HEAD.search(shape.text(row, 0)) for row in answered) and column > 0
    if column > 1 or not in_turn or len(asked) != len(answered) or len(asked) < (1 if is_headed else FEWEST_TURNS):
        return ()
    return tuple(zip(asked, answered, strict=True))


FEWEST_TURNS = 2


def _asks(text: str) -> bool:
    return text.rstrip().endswith("?") or ASKING.match(LABEL.sub("", text)) is not None


def read_questions(
    candidate: TableCandidate, shape: Shape, columns: tuple[int, int], setting: Setting
) -> Iterator[ReportedObservation | Finding]:
    """The figures of the answers, each read with its question and what the questions before it said."""
    yield from with_asked_totals(_answers_of(candidate, shape, columns, setting))


def _answers_of(
    candidate: TableCandidate, shape: Shape, columns: tuple[int, int], setting: Setting
) -> Iterator[ReportedObservation | Finding]:
    rows, sections, _ = sections_of(shape, _first_asked(shape, columns[0]))
    carried, current = setting, ""
    before = setting.context.outcome
    for row, section in zip(rows, sections, strict=True):
        if section != current:
            current, carried = section, _with(setting, section, "heading")
        question = shape.text(row, columns[0])
        answer = shape.grid[row][columns[1]]
        if answer is not None and question and not _asks_amount(question, setting):
            for asked, answered, start in in_parts(question, answer.text):
                carried = _with_dates(carried, asked)
                is_same = SAME_AGAIN.match(LABEL.sub("", asked)) is not None or _asks_sites(asked, carried)
                here = _as_before(carried, before) if is_same else carried
                if not OF_THOSE.search(asked):
                    before = _with(here, asked, "question").context.outcome
                yield from _answer(candidate, replace(answer, text=answered), asked, here, start)


OF_THOSE = re.compile(r"\bof (?:those|these|them|the above)\b", re.IGNORECASE)
"""Asks for a part: "Which sites were involved?" then asks of the whole again."""
SAME_AGAIN = re.compile(r"\W*(?:(?:the )?same|ditto|likewise|as (?:above|before|question \d+))\b", re.IGNORECASE)
""" "Same for Twitter" asks what the question before it asks."""


ASKS_SITES = re.compile(r"\b(?:which|what)\b.*\b(?:platforms?|sites?|apps?|networks?|channels?)\b", re.IGNORECASE)


def _asks_sites(question: str, setting: Setting) -> bool:
    """ "Which platforms were involved?" names no outcome: it splits up what the question before it asks for."""
    return fits(ASKS_SITES, question) and not setting.lexicon.controlled.outcomes.find(question)


def _as_before(setting: Setting, outcome: Term | None) -> Setting:
    return replace(setting, context=replace(setting.context, outcome=outcome, outcome_from="question"))


def read_answers_below(
    candidate: TableCandidate, shape: Shape, turns: Sequence[tuple[int, int]], setting: Setting
) -> Iterator[ReportedObservation | Finding]:
    """The figures of answers that stand below their questions."""
    carried = setting
    for asked, answered in turns:
        question = shape.text(asked, shape.column_count - 1)
        cell = shape.grid[answered][shape.column_count - 1]
        carried = _with_dates(carried, question)
        if cell is not None:
            yield from _answer(candidate, cell, question, carried)


AMOUNTS = frozenset({"money", "duration", "average", "percentage"})


def _asks_amount(question: str, setting: Setting) -> bool:
    """ "B5. Cost of the investigations": its answer is no number of people or cases."""
    facets = analyse_label(LABEL.sub("", question), setting.lexicon, setting.periods)
    return not facets.is_question and facets.measure in AMOUNTS


def _first_asked(shape: Shape, column: int) -> int:
    """The first row below the head: a row that asks is none of the head, though it stands first.

    Nor is what stands below "Your question | Our answer", whatever its answer looks like.
    """
    heads = range(shape.first_row, shape.header_rows)
    headed = (
        row + 1 for row in heads if QUESTION_HEAD.search(shape.text(row, column)) and _answers(shape, row, column)
    )
    asked = (row for row in heads if _asks(shape.text(row, column)))
    return min(next(headed, shape.header_rows), next(asked, shape.header_rows))


def _answers(shape: Shape, row: int, column: int) -> bool:
    following = shape.text(row, column + 1) if column + 1 < shape.column_count else ""
    return ANSWER_HEAD.search(following) is not None and len(following.split()) <= LONGEST_ANSWER_HEAD


LONGEST_ANSWER_HEAD = 4


LETTERS = "abcdefgh"
LETTER = re.compile(r"(?:^|(?<=[\s?.;:,]))\(?(?P<letter>[a-h])[).]\s+")
""" "a) ", "(b) ", "c. ": where a part of a question or of an answer begins."""


def in_parts(question: str, answer: str) -> Sequence[tuple[str, str, int]]:
    """Question and answer of a row, part by part where both cells hold the same lettered parts and each part asks.

    With each the place in the answer's cell at which it begins.
    "a) How many were warned? b) How many were dismissed?" beside "a) 5 b) none".
    """
    asked, answered = _lettered(question), _lettered(answer)
    letters = [letter for letter, _, _ in asked]
    is_alike = letters == [letter for letter, _, _ in answered] and all(_asks(words) for _, words, _ in asked)
    if len(asked) < FEWEST_TURNS or not is_alike:
        return ((question, answer, 0),)
    return tuple((one[1], other[1], other[2]) for one, other in zip(asked, answered, strict=True))


def _lettered(text: str) -> list[tuple[str, str, int]]:
    """(letter, words behind it, where they begin); none unless the letters open the text and run on from "a"."""
    marks = list(LETTER.finditer(text))
    if not marks or marks[0].start() or "".join(mark["letter"] for mark in marks) != LETTERS[: len(marks)]:
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    return [(mark["letter"], text[mark.end() : end].strip(), mark.end()) for mark, end in zip(marks, ends, strict=True)]


def _with(setting: Setting, text: str, name: str) -> Setting:
    return replace(setting, context=narrowed(setting.context, text, name, setting.lexicon, setting.periods))


def _with_dates(setting: Setting, question: str) -> Setting:
    """Later questions hold for the period and platform of earlier ones, but ask for outcomes of their own."""
    context = narrowed(setting.context, question, "questions", setting.lexicon, setting.periods)
    return replace(setting, context=replace(context, outcome=setting.context.outcome))


def _answer(
    candidate: TableCandidate, cell: Cell, question: str, setting: Setting, start: int = 0
) -> Iterator[ReportedObservation | Finding]:
    block = Block(BlockKind.PARAGRAPH, (Line(cell.text, cell.box),), cell.text, cell.box)
    place = place_of(candidate, cell)
    by_site = _by_site(cell, question, setting, place)
    if by_site:
        yield from () if asks_of_others(_as_question(question), setting.lexicon) else by_site
        return
    passage = Passage(block, candidate.item_index, place.page_number, Surroundings(question=_as_question(question)))
    for found in _read(passage, setting):
        if isinstance(found, ReportedObservation):
            offset = (found.provenance.quote_offset or 0) + start
            yield replace(found, source=Source.TABLE, provenance=replace(place, quote_offset=offset))
        else:
            yield found


def _by_site(cell: Cell, question: str, setting: Setting, place: Provenance) -> tuple[ReportedObservation, ...]:
    """The figures of an answer that is a list of sites with their numbers: "Facebook 5/TikTok 3/Instagram 1"."""
    facts = site_facts(cell.text, setting.lexicon, setting.key, setting.zeros_shown)
    chosen = choose((), (), None, _with(setting, _as_question(question), "question").context)
    if not facts or chosen.outcome is None:
        return ()
    return tuple(of_each(facts, figure_of(facts[0].count, cell.text.strip(), place, chosen, is_total=False)))


def _read(passage: Passage, setting: Setting) -> Iterator[ReportedObservation | Finding]:
    """The figures of an answer, list by list where lines of its own head them."""
    for label, text, start in in_lists(passage.block.text):
        block = replace(passage.block, text=text, lines=(Line(text, passage.block.box),))
        around = replace(passage.surroundings, lead_in=label)
        for found in read_passage(replace(passage, block=block, surroundings=around), setting):
            if isinstance(found, ReportedObservation):
                offset = (found.provenance.quote_offset or 0) + start
                yield replace(found, provenance=replace(found.provenance, quote_offset=offset))
            else:
                yield found


LONGEST_HEAD = 12
"""Words of a line that heads a list at most."""


def in_lists(answer: str) -> Sequence[tuple[str, str, int]]:
    """An answer as its lists: (the line that heads it, the lines below, where these begin).

    "Employees disciplined in calendar year / 2011: 2 / 2012: 4 / By outcome, both years together / Dismissal: 1" is two
    lists. An answer without such lines is one, without a head.
    """
    lines = answer.split("\n")
    starts = list(itertools.accumulate((len(line) + 1 for line in lines), initial=0))
    heads = [index for index, line in enumerate(lines[:-1]) if _heads_list(line) and find_counts(lines[index + 1])]
    if not heads:
        return (("", answer, 0),)
    bounds = [*heads, len(lines)]
    before = [("", "\n".join(lines[: heads[0]]), 0)] if heads[0] else []
    lists = [
        (lines[head].strip(), "\n".join(lines[head + 1 : end]), starts[head + 1])
        for head, end in itertools.pairwise(bounds)
    ]
    return (*before, *lists)


def _heads_list(line: str) -> bool:
    words = line.split()
    may_head = 0 < len(words) <= LONGEST_HEAD and words[-1][-1] not in ".;,?!" and not ENTRY.search(line)
    return may_head and not find_counts(line)


ENTRY = re.compile(r"[:=]\s*\S|\s[–—-]\s+\S")
"""A label with its answer ("2022-23: withheld under section 40(2)") is an entry of a list and heads none."""


def _as_question(text: str) -> str:
    """ "A2. Written warnings given" asks how many: the form's short way of a question."""
    bare = LABEL.sub("", text)
    return text if _asks(text) else f"How many: {bare}?"
