"""Whether a letter gives what it was asked for, and whether it keeps small numbers of it back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.find.anatomy import Role
from pipeline.interpret.counts import find_counts
from pipeline.interpret.letter.parts import LetterTable, Parts
from pipeline.model.document import Cell, Table
from pipeline.vocabulary.caseless import fits
from pipeline.vocabulary.vocabulary import Vocabulary

_I = re.IGNORECASE
NOT_A_FIGURE = re.compile(
    r"£|\?|\b(?:how many|hours?|minutes|files|limit|section|records|may|might|can|could|would|policy|policies|headings|"
    r"categories|(?:standard )?reasons for)\b",
    _I,
)
"""Sentences that reckon a cost, quote a rule, tell how cases are filed or suppose something count nobody."""
NOT_HELD = re.compile(
    r"\b(?:do(?:es)? not|don't|doesn't) (?:hold|record|keep|have)\b(?! to)|\bholds? no\b|"
    r"\bno (?:recorded )?(?:data|information|records?)\b[^.]{0,40}\b(?:held|exists?)|"
    r"\b(?:is|are) not (?:held|recorded)\b|\bnot hold\b|\binformation not held\b|\bnid yw['’ \w]{0,40}\bcadw\b",
    _I,
)
COURTESY = re.compile(
    r"\bby way of assistance\b|\bfor (?:your |general )?(?:interest|information|context)\b"
    r"|\b(?:it )?may (?:help|be (?:helpful|useful|"
    r"of interest)|find it)\b|"
    r"\badvice and assistance\b|\boutside (?:of )?the act\b|\bas a courtesy\b",
    _I,
)
"""From here on the letter tells what was not asked for."""
SMALL = (
    r"(?:[<≤]\s?\d+|(?:fewer|less|lower) than \w+|(?:up to|under|below) \w+|\w+ or (?:fewer|less)|"
    r"between \w+ and \w+|1\s?(?:-|–|to)\s?[45])"
)
COUNTED = rf"(?:{SMALL}|\d{{1,3}}(?:,\d{{3}})*|nil|none|nought|zero|one|two|three|four|five|six|seven|eight|nine|ten)"
BAND = re.compile(rf"^{SMALL}$", _I)
NUMBER = re.compile(
    r"^\W*(?:\d[\d,]*|nil|none|zero|one|two|three|four|five)\W*(?:\(.*\))?$|^[<>≤≥]\s?\d|^(?:fewer|less|more|"
    r"up to|under)\b.*\d",
    _I,
)
ANSWER_LABEL = re.compile(r"^\s*(?:(?:answer|response|reply|a)?\s?\(?(?:\d{1,2}|[a-h])[.):–-]+\s+)?", _I)
FIGURE_LINE = re.compile(
    rf"^\W*(?:[^:=\t;.]{{1,50}}?\s?(?:[:=\t]|\s[-–—x]\s|[-–—]\s)\s*)?(?P<count>{COUNTED})(?=$|[\s,;.(])(?!\s*%)", _I
)
""" "2011/12 - 6", "Facebook: nil", "7 in 2013/14 and less than 5 in 2014/15"."""
LONGEST_LINE = 40
"""Words."""
MASKED = re.compile(
    r"\bsuppress(?:ed|ion)\b"
    r"|\b(?:numbers?|values?|figures?|counts?) [^.]{0,40}?(?:\d|one|two|three|four|five|six|ten|small|"
    r"low)\b[^.]{0,60}\b(?:not "
    r"(?:shown|given|published|released|disclosed)|replaced|(?:shown|given|marked|published) (?:by|as|in bands)|"
    r"withheld|hidden)\b"
    r"|\bsmall numbers in bands\b|\bwithheld (?:as|under|to protect)\b"
    r"|(?:\bmeans|\bdenotes|\bis used for|\bstands for|\brepresents|\bindicates|:|=)\s+(?:an? )?(?:number|value|"
    r"count|figure)?s?\s?"
    rf"(?:of |from )?(?:{SMALL}|\d (?:to|or|-|–) \d|\d, \d)",
    _I,
)
"""A key to masks, or words that say there are some: "* means fewer than 5", "[c]: a number from 1 to 3, not shown"."""
ANSWERS = re.compile(r":\s*$|\bin answer to\b|\btables? below\b|\bas follows\b", _I)
YEAR = re.compile(r"^(?:19|20)\d\d$")
SENTENCE = re.compile(r"(?<=[.;!?])\s+")
LIST_COLUMNS = 3
LIST_ROWS = 2


def gives_figures(parts: Parts, sentences: Sequence[str], outcomes: Vocabulary) -> bool:
    """True where tables or lines answer with numbers or cases, or a sentence counts people and names an outcome."""
    return sets_out_figures(parts, outcomes) or states_figures(sentences, outcomes)


def sets_out_figures(parts: Parts, outcomes: Vocabulary) -> bool:
    """Figures set out for all to see: a table about discipline or below "as follows:", a list, an answer's number."""
    if any(_is_answer(one, outcomes) for one in parts.tables):
        return True
    if any(outcomes.find(asked) and _opens_with_number(given) for asked, given in parts.answers):
        return True
    lines = before_courtesy([line.text for line in parts.voice if line.role is Role.BODY])
    asked = (*parts.asked, *(line.text for line in (*parts.head, *parts.voice)))
    return any(map(_figure_line, lines)) and any(outcomes.find(text) for text in asked)


def states_figures(sentences: Sequence[str], outcomes: Vocabulary) -> bool:
    """True where a sentence counts people and names an outcome."""
    told = (CAN_CONFIRM.sub(" ", one) for one in sentences)
    return any(outcomes.find(one) and not fits(NOT_A_FIGURE, one) and find_counts(one) for one in told)


CAN_CONFIRM = re.compile(
    r"\b(?:i|we) (?:can|may) (?:also |now |however,? )?(?:confirm|advise|tell|inform|report|say|state)\b", _I
)
"""Words that only announce what is stated: "I can confirm that three members of staff were dismissed"."""


def before_courtesy(sentences: Sequence[str]) -> Sequence[str]:
    """Sentences up to "For general interest, …"."""
    return sentences[: next((at for at, one in enumerate(sentences) if fits(COURTESY, one)), len(sentences))]


def keeps_small_numbers_back(parts: Parts, sentences: Sequence[str]) -> bool:
    """Small numbers given as "<5", "1 to 4" or by a mark that is explained: the exact ones are kept back."""
    cells = [cell for one in parts.tables for cell in one.table.cells]
    lines = (line.text for line in parts.voice if line.role is Role.BODY)
    if any(_is_figure(cell) and any(BAND.match(line.strip()) for line in cell.text.split("\n")) for cell in cells):
        return True
    counts = (_figure_line(text) for text in (*lines, *(line for cell in cells for line in cell.text.split("\n"))))
    if any(BAND.match(count) for count in counts):
        return True
    keys = (
        *sentences,
        *(line.text for line in (*parts.head, *parts.complaint, *parts.tail)),
        *(cell.text for cell in cells),
    )
    return any(fits(MASKED, text) for text in dict.fromkeys(keys)) or any(map(_is_key_of_bands, parts.tables))


def _is_key_of_bands(placed: LetterTable) -> bool:
    """ "[c]" beside "A value of 1, 2, 3 or 4 has been replaced"."""
    return any(cell.column_index == 1 and fits(MASKED, f": {cell.text}") for cell in placed.table.cells)


def _is_answer(placed: LetterTable, outcomes: Vocabulary) -> bool:
    table = placed.table
    if _is_case_list(table, outcomes):
        return True
    return has_numbers(table) and (fits(ANSWERS, placed.above) or bool(outcomes.find(_words(placed))))


def _is_case_list(table: Table, outcomes: Vocabulary) -> bool:
    """Cases one below another, with a column of outcomes: "14/03/2022 | Repairs | Facebook | Written warning"."""
    if table.column_count < LIST_COLUMNS:
        return False
    columns = [cell.column_index for cell in table.cells if cell.row_index > 0 and outcomes.find(cell.text)]
    return any(columns.count(column) >= LIST_ROWS and column > 0 for column in set(columns))


THERE_WERE = re.compile(r"^(?:there (?:were|was|have been|has been)|(?:we|i) (?:have )?(?:had|found|recorded))\s+", _I)


def _opens_with_number(answer: str) -> bool:
    """ "Four.", "2. None", "Eight, most of them in schools", "We have had 1 in 2015, …" right behind a question."""
    text = THERE_WERE.sub("", ANSWER_LABEL.sub("", answer, count=1).strip(), count=1)
    first = next(iter(find_counts(text)), None)
    return first is not None and first.start == 0 and not fits(NOT_A_FIGURE, SENTENCE.split(text)[0])


def _figure_line(text: str) -> str:
    """The count that a short line gives, "" where it gives none."""
    bare = ANSWER_LABEL.sub("", text, count=1).strip()
    match = FIGURE_LINE.match(bare)
    if match is None or YEAR.match(match["count"]) or len(bare.split()) > LONGEST_LINE or _tells_otherwise(bare):
        return ""
    return match["count"]


def _tells_otherwise(text: str) -> bool:
    return fits(NOT_A_FIGURE, text) or fits(NOT_HELD, text)


def _words(placed: LetterTable) -> str:
    """A table's words and those above it, unless these say that something is not held ("no record of dismissals")."""
    above = "" if fits(NOT_HELD, placed.above) else placed.above
    return " ; ".join((above, *(cell.text for cell in placed.table.cells)))


def has_numbers(table: Table) -> bool:
    """True where a cell that is no label is a number or begins a line with one."""
    return any(_is_figure(cell) and any(_numbers(cell)) for cell in table.cells)


def _numbers(cell: Cell) -> Iterator[bool]:
    for line in cell.text.split("\n"):
        yield NUMBER.match(line.strip()) is not None or ("\n" in cell.text and _figure_line(line) != "")


def _is_figure(cell: Cell) -> bool:
    """Not a row's or column's label, and no year."""
    return cell.column_index > 0 and cell.row_index > 0 and YEAR.match(cell.text.strip()) is None
