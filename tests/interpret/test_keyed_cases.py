"""Cases under keys, line by line; and what has keys and lists no cases."""

from __future__ import annotations

import datetime as dt

from pipeline.interpret.context import Context
from pipeline.interpret.counts import SymbolKey
from pipeline.interpret.keyed_cases import keyed_cases
from pipeline.interpret.lexicon import load_lexicon
from pipeline.interpret.periods import PeriodContext
from pipeline.interpret.setting import Setting
from pipeline.model.candidate import Passage, Surroundings
from pipeline.model.document import Block, BlockKind
from pipeline.model.period import DocumentDates

SETTING = Setting(
    load_lexicon(), PeriodContext(DocumentDates(dt.date(2013, 3, 20), None, None, None)), Context(), SymbolKey(), False
)
TWO = (
    "Year: 2011\nDepartment: Customer Services\nSite: Facebook\nResult: Dismissed",
    "Year: 2012\nDepartment: Housing\nSite: Bebo\nResult: No case to answer",
)


def passages(*texts: str) -> list[Passage]:
    return [Passage(Block(BlockKind.PARAGRAPH, (), text), index, 1, Surroundings()) for index, text in enumerate(texts)]


def read(*texts: str) -> list[tuple[int, str, str, str, str]]:
    given = passages(*texts)
    return [
        (
            index,
            one.outcome_code,
            one.platform_code,
            one.period.label if one.period else "",
            "; ".join(one.category_labels),
        )
        for index, figures in keyed_cases(given, [True] * len(given), SETTING).items()
        for one in figures
    ]


def test_each_group_of_lines_is_a_case_with_its_own_receipt() -> None:
    assert read(*TWO) == [
        (0, "dismissal", "facebook", "2011", "Customer Services"),
        (1, "no_action", "bebo", "2012", "Housing"),
    ]
    [figure] = keyed_cases(passages(*TWO), [True, True], SETTING)[1]
    assert figure.provenance.item_index == 1
    assert TWO[1][figure.provenance.quote_offset or 0 :] == "No case to answer"


def test_a_key_may_have_a_paragraph_of_its_own() -> None:
    lines = [line for text in TWO for line in text.split("\n")]
    assert [(index, code) for index, code, *_ in read(*lines)] == [(3, "dismissal"), (7, "no_action")]


def test_a_title_may_stand_over_a_case() -> None:
    assert read("Case 1\nYear: 2011\nSite: Facebook\nResult: Dismissed") == [(0, "dismissal", "facebook", "2011", "")]


def test_rules_letterheads_and_counts_are_no_cases() -> None:
    assert read("Level: 1\nSanction: Written warning\nKept for: six months") == []
    assert read("Date: 3 May 2012\nOur ref: 12/3\nSubject: Dismissals") == []
    assert read("Year: 2012\nDepartment: Housing\nResult: 3 dismissed") == []
