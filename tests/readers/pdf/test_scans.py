from __future__ import annotations

import pytest

from pipeline.model.document import Block, BlockKind, Cell, Line, Table
from pipeline.readers.pdf.scans import is_garbled


def block(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, (Line(text),), text)


@pytest.mark.parametrize(
    "text",
    [
        "\ufffd\ufffd \ufffd\ufffd\ufffd staff \ufffd\ufffd were \ufffd " * 3,
        "(cid:3)(cid:17) (cid:5) the (cid:9)(cid:2) " * 4,
        "Glvplvvdo vwdii zhuh glvfsolqhg xqghu wkh srolf Glvplvvhg qrw khog wklv zdv qrwklqj vkrzq rqfh krz pdq",
    ],
)
def test_text_that_is_no_language_is_garbled(text: str) -> None:
    assert is_garbled([block(text)])


@pytest.mark.parametrize(
    "text",
    [
        "In 2013 three members of staff were dismissed for misuse of social media and five were warned in writing.",
        "NHS PCT HR FTE TBC NMC GMC SMT HCPC DBS CRB NHS PCT HR FTE TBC",
        "2011 4 2 0 0 1 2012 7 3 0 1 1 2013 9 2",
        "Nid oedd yr un aelod o staff wedi cael ei ddiswyddo am gamddefnyddio cyfryngau cymdeithasol yn ystod y cyfnod",
        "\ufffd bullets only once in a sentence of ordinary length that says what was done to three members of staff",
    ],
)
def test_language_abbreviations_and_numbers_are_not(text: str) -> None:
    assert not is_garbled([block(text)])


def test_cells_count_as_well() -> None:
    cells = tuple(Cell(row, 0, "\ufffd\ufffd \ufffd") for row in range(8))
    assert is_garbled([Table(1, 1, 8, 1, cells, "ruled")])
