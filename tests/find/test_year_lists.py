"""Years with their counts behind a dash, where a line by itself reads as a span of years."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from pipeline.find.year_lists import with_years_apart
from pipeline.model.document import Block, BlockKind, Document, Page, ReaderVersion
from pipeline.run.reading import interpret_document
from tests.interpret.conftest import RECEIPT, document_of


def document(lines: Sequence[str]) -> Document:
    blocks = tuple(Block(BlockKind.PARAGRAPH, (), line) for line in lines)
    return Document("hash", "text/plain", ReaderVersion("made", "1"), (Page(None, blocks),))


def texts(lines: Sequence[str]) -> list[str]:
    return [block.text for _, block in with_years_apart(document(lines)).blocks()]


def test_years_in_a_row_one_of_which_is_no_span() -> None:
    assert texts(["2008 – 4", "2009 – 11", "2010 – 17"]) == ["2008 = 4", "2009 = 11", "2010 = 17"]
    assert texts(["2009 – 0", "2010 – 1"]) == ["2009 = 0", "2010 = 1"]
    assert texts(["2008 – nil\n2009 – 10"]) == ["2008 = nil\n2009 = 10"]


@pytest.mark.parametrize(
    "lines",
    [
        ["2009 – 10", "2010 – 11"],  # they may be years that end in 2010 and 2011
        ["2008 – 9", "2009 – 10"],
        ["2009 – 11"],
        ["2009 – 11", "None.", "2010 – 17"],
        ["2008 – 4", "2012 – 11"],
    ],
)
def test_what_may_be_spans_stays(lines: list[str]) -> None:
    assert texts(lines) == lines


def test_figures_are_quoted_as_printed() -> None:
    letter = document_of("How many were dismissed over Facebook in 2008 and 2009?\n2008 – 4\n2009 – 11")
    quotes = [figure.quote for figure in interpret_document(letter, RECEIPT).observations]
    assert quotes == ["2008 – 4", "2009 – 11"]
