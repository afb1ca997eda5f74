"""Tables that give the figures of another table over again, by a label of their own.

"Please break the answer to question 1 down by Directorate"     -> what the table that answers question 1 counts
"All outcomes, by grade", below a table of outcomes by year     -> disciplinary action, the total over the outcomes
"Cases 2016/17 by grade and sex", below a table of discipline cases -> cases of discipline
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.interpret.lexicon import Lexicon
from pipeline.model.candidate import Surroundings
from pipeline.model.observation import ReportedObservation
from pipeline.vocabulary.terms import Term

POINTS_AT = re.compile(
    r"\b(?:answers?|figures?|numbers?|totals?|response|reply|repl(?:y|ies)|cases|results?|data|those)\b[^.?!;]{0,30}?"
    r"\b(?:in|to|at|of|from|under|for) (?P<kind>question|q|part|point|request|table)\.?\s?(?P<number>\d{1,2})\b",
    re.IGNORECASE,
)
ALL_OUTCOMES = re.compile(
    r"^\W*(?:(?:table|annex|figure)\s+\w+\W+)?(?:all|total|number of|total number of) (?:\w+ )?"
    r"(?:outcomes|sanctions|penalties|disciplinary actions)\b",
    re.IGNORECASE,
)
CASES_BY = re.compile(
    r"^\W*(?:(?:table|annex|figure)\s+\w+\W+)?(?:all |total |number of )?cases"
    r"(?:[\s\d/–-]|\b(?:in|for|during|between|and|to|closed|concluded|opened|heard|financial|calendar|year)\b)*"
    r"[\s,:(–-]by \w",
    re.IGNORECASE,
)
"""Cases of what, the tables before say."""
QUESTION_LABEL = re.compile(
    r"^\W*(?:question|q|part|point|request)?\.?\s?(?P<number>\d{1,2})\s?[).:–—-]", re.IGNORECASE
)
INPUT = frozenset({"investigation", "other", "pending"})


@dataclass(frozen=True, slots=True)
class Counted:
    """A table read before: the label of the question it answers, its number, and the outcomes that it counts."""

    question: str
    number: str
    outcomes: frozenset[str]


def counted(around: Surroundings, number: int, found: Iterable[object]) -> Counted:
    """What later tables may point at."""
    figures = [one for one in found if isinstance(one, ReportedObservation)]
    outcomes = frozenset(one.outcome_code for one in figures if one.outcome_code and not one.is_total)
    label = QUESTION_LABEL.match(around.question)
    return Counted(label["number"] if label is not None else "", str(number), outcomes)


def pointed_at(around: Surroundings, before: Sequence[Counted], lexicon: Lexicon) -> Term | None:
    """The outcome that a table counts because an earlier one does; None where its words point at none."""
    for text in (around.caption, around.lead_in, around.question):
        match = POINTS_AT.search(text)
        if match is not None:
            return _one_outcome(match, before, lexicon)
    if CASES_BY.match(around.caption) and any(table.outcomes for table in before):
        return lexicon.controlled.outcomes.term("investigation")
    if not ALL_OUTCOMES.match(around.caption):
        return None
    sanctions = {code for table in before for code in table.outcomes} - INPUT
    if len(sanctions) > 1:
        return lexicon.controlled.outcomes.term("disciplinary_action")
    return None


def _one_outcome(match: re.Match[str], before: Sequence[Counted], lexicon: Lexicon) -> Term | None:
    by_table = match["kind"].casefold() == "table"
    named = [table for table in before if (table.number if by_table else table.question) == match["number"]]
    codes = {code for table in named for code in table.outcomes}
    return lexicon.controlled.outcomes.term(next(iter(codes))) if len(codes) == 1 else None
