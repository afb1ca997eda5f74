"""A question and its answer in one block, parted by a line break or by no more than a full stop.

Q1. How many allegations did you look into in 2018/19?        4.2 Of these, number for damage to vehicles.
Answer: Seven.                                                Four.

"1. Teachers dismissed, 1 September 2019 to 31 August 2020. 1"      "How many hearings did you hold? – 8"
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from pipeline.find.figures import names_number
from pipeline.find.phrases import ASKING, DATES, RESTATED, without_dates
from pipeline.find.questions import label_of, points_of, without_label
from pipeline.find.stated import states
from pipeline.find.turns import WHO_ASKS
from pipeline.model.document import Block, BlockKind
from pipeline.vocabulary.number_words import WORDS

Turn = tuple[Block, Block]

ANSWER_LABEL = re.compile(
    r"\s*(?:(?:our )?(?:answer|response|reply)(?: \d{1,2})?\s*[.:–—-]|[AR]\s?\d{0,2}\s*[.:–—-]|[AR]\d{1,2}(?=\s))\s*",
    re.IGNORECASE,
)
"""Opens an answer in so many words: "Answer: Seven", "R3 None"."""
_COUNT = (
    r"(?:(?:fewer|less|more) than |under |up to |between \w+ and |around |about |<\s?)?"
    rf"(?:\d[\d,]*|none|nil|nobody|not held|withheld|exempt|{WORDS})"
    r"(?: or (?:fewer|less))?"
)
BARE = re.compile(rf"{_COUNT}(?:(?:,| and|;) {_COUNT})*(?:,? respectively)?\W*", re.IGNORECASE)
BEHIND_STOP = re.compile(rf"(?<=[a-z\d)])\.\s+(?={_COUNT}\W*(?:$|[,;(]))", re.IGNORECASE)
"""Parts what a labelled line asks for from the number that it was: "Teachers dismissed, 2019/20. 1"."""
LONGEST_POINT = 30
"""Words."""


def turns_within(block: Block) -> tuple[Turn, ...]:
    """The questions of a block, each with the answer to it; none where the block is not all questions and answers.

    Each keeps the place of its words in the printed text: what stands before an answer is blanked out.
    """
    starts = _lines(block.text)
    if len(starts) < 2:
        return _in_points(block) or _behind_stop(block)
    cuts = [at for at in starts if at == 0 or _opens_turn(block, at)]
    parts = list(pairwise([*cuts, len(block.text)]))
    turns = [turn for start, end in parts if (turn := _turn(block, start, end)) is not None]
    return tuple(turns) if len(turns) == len(parts) else ()


def _lines(text: str) -> list[int]:
    """Where each line with words begins."""
    return [match.start() for match in re.finditer(r"(?:^|(?<=\n))[^\n]*\S", text)]


def _opens_turn(block: Block, at: int) -> bool:
    """A line of several that bears a label and asks opens the next question."""
    line = block.text[at:].split("\n", 1)[0]
    return not ANSWER_LABEL.match(line) and asks_by_itself(replace(block, text=line, label=""))


def _turn(block: Block, start: int, end: int) -> Turn | None:
    """The question and the answer of one part: the first line, or all up to a question mark at a line's end."""
    text = block.text[start:end].rstrip()
    mark = text.rfind("?\n")
    at = mark + 1 if mark > 0 else text.find("\n")
    if at <= 0:
        return None
    asked = replace(block, text=text[:at].rstrip(), label="" if start else block.label)
    told = text[at:]
    label = ANSWER_LABEL.match(told)
    words = told[label.end() :] if label else told
    if not _answers(asked, words.strip(), is_labelled=label is not None):
        return None
    begin = start + at + (label.end() if label else len(told) - len(told.lstrip()))
    return asked, replace(block, text=" " * begin + block.text[begin:end].rstrip(), label="")


def _answers(asked: Block, told: str, *, is_labelled: bool) -> bool:
    """True where the words below answer: any below a question mark, a bare number below what only asks by its form."""
    if not told or told.endswith("?"):
        return False
    is_question = asked.text.endswith("?")
    if is_labelled:
        return is_question or asks_by_itself(asked)
    if is_question:
        return WHO_ASKS.search(told) is None and not ASKING.match(told) and (label_of(asked) != "" or "\n" not in told)
    is_told = BARE.fullmatch(told) or (names_number(without_dates(told)) and TOLD_BY_YEAR.fullmatch(told))
    return asks_by_itself(asked) and bool(is_told or REFUSED.search(told)) and "\n" not in told


TOLD_BY_YEAR = re.compile(rf"(?:{_COUNT} in (?:19|20)\d\d(?:[-/–]\d{{2,4}})?(?:,|;| and|\W*$)\s*)+", re.IGNORECASE)
REFUSED = re.compile(r"\b(?:exempt|withheld|not held|do(?:es)? not hold|not recorded)\b", re.IGNORECASE)


def asks_by_itself(block: Block) -> bool:
    """A point without a number of its own: labelled, or in words of a request ("Number of cases opened in 2016")."""
    bare = without_label(block)
    if bare.endswith("?") or ASKING.match(bare):
        return True
    is_point = label_of(block) != "" or block.kind is BlockKind.LIST_ITEM or RESTATED.match(bare) is not None
    is_short = 1 < len(bare.split()) <= LONGEST_POINT and bare[-1:] not in ":;,"
    return is_point and is_short and not states(POINTED_AT.sub("", DATES.sub("", bare)))


POINTED_AT = re.compile(r"\b(?:Q|questions? |points? |parts? )\d{1,2}\b", re.IGNORECASE)
"""The number of another question: "Of those in Q1, how many appealed"."""


POINT_TOLD = re.compile(rf"(?P<asked>[^?]*\?)\s*(?:{ANSWER_LABEL.pattern})?(?P<told>{BARE.pattern})", re.IGNORECASE)


def _in_points(block: Block) -> tuple[Turn, ...]:
    """ "1. How many were disciplined? 5 2. How many were dismissed? None": each point of a line with its number."""
    turns: list[Turn] = []
    at = 0
    for point in points_of(block.text):
        at = block.text.index(point, at)
        match = POINT_TOLD.fullmatch(point)
        if match is None:
            return ()
        begin, end = at + match.start("told"), at + match.end("told")
        asked = replace(block, text=match["asked"], label="")
        turns.append((asked, replace(block, text=" " * begin + block.text[begin:end], label="")))
    return tuple(turns)


YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _behind_stop(block: Block) -> tuple[Turn, ...]:
    """ "2. Support staff dismissed, same dates. 3": a labelled point, and its number; with more behind it, prose."""
    match = BEHIND_STOP.search(block.text)
    if match is None or not label_of(block) or YEAR.search(block.text, match.end()):
        return ()
    told = block.text[match.end() :]
    if not BARE.fullmatch(told) and not REFUSED.search(told):
        return ()
    asked = replace(block, text=block.text[: match.start() + 1])
    if not asks_by_itself(asked) or not NAMES_PEOPLE.search(without_label(asked)):
        return ()
    return ((asked, replace(block, text=" " * match.end() + block.text[match.end() :], label="")),)


NAMES_PEOPLE = re.compile(
    r"^(?:[\w’'-]+ ){0,4}?(?:staff|employees|officers|people|persons|workers|teachers|nurses|doctors|constables|cases"
    r"|numbers?|dismissals|suspensions|warnings|investigations|complaints|allegations)\b",
    re.IGNORECASE,
)
