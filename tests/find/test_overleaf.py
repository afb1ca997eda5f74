"""Paragraphs cut by a page break are read whole."""

from __future__ import annotations

import pytest

from pipeline.find.anatomy import Role
from pipeline.find.overleaf import joined_overleaf
from pipeline.model.document import Block, BlockKind, Page, Table


def paragraph(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Block:
    return Block(kind, (), text)


def texts(first: Block, second: Block, *, apart: int = 1) -> list[str]:
    items: list[Block | Table] = [first, paragraph("Page 1", BlockKind.FURNITURE), second]
    pages = [Page(1, ()), Page(1, ()), Page(1 + apart, ())]
    return [item.text for item in joined_overleaf(items, [Role.BODY, Role.FURNITURE, Role.BODY], pages)]


def test_a_cut_paragraph_is_whole_and_its_rest_empty() -> None:
    cut, rest = paragraph("In ten it was decided that there was no case to"), paragraph("answer.")
    assert texts(cut, rest) == ["In ten it was decided that there was no case to answer.", "Page 1", ""]


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        (paragraph("Ten cases were closed in that year."), paragraph("answer."), 1),
        (paragraph("Ten cases were closed in that year"), paragraph("Answer"), 1),
        (paragraph("Ten cases were closed in that year"), paragraph("answer"), 0),
        (paragraph("Cases by year", BlockKind.HEADING), paragraph("answer"), 1),
    ],
    ids=["it ended", "another begins", "on the same page", "a heading"],
)
def test_others_stay_apart(first: Block, second: Block, apart: int) -> None:
    assert texts(first, second, apart=apart) == [first.text, "Page 1", second.text]
