"""What OCR is not sure of goes to a person; what it could not read gives no figure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from pipeline.model.document import Block, Cell, Document, Table
from pipeline.model.reading import Reading
from pipeline.model.source_file import Receipt
from pipeline.run.reading import interpret_document

RECEIPT = Receipt("receipt-1", "0" * 64, "scan.pdf", "", dt.datetime(2026, 1, 2, tzinfo=dt.UTC))
LETTER = """
Staff disciplined for misuse of social media. A blank cell means nil.
| Outcome         | 2016 | 2017 |
| Dismissed       | 3    |      |
| Written warning | 5    | 7    |
"""
Change = Callable[[Cell], dict[str, Any]]
SURE: dict[str, Any] = {"confidence": 0.99}


def scanned(document: Document, change: Change) -> Document:
    """The document as if OCR had read it, each cell changed."""

    def item(one: Block | Table) -> Block | Table:
        if isinstance(one, Block):
            lines = tuple(replace(line, confidence=0.99) for line in one.lines)
            return replace(one, lines=lines)
        return replace(one, is_ocr=True, cells=tuple(replace(cell, **(SURE | change(cell))) for cell in one.cells))

    pages = tuple(replace(page, items=tuple(map(item, page.items))) for page in document.pages)
    return replace(document, pages=pages)


@pytest.fixture
def read_scan(document: Callable[[str], Document]) -> Callable[[Change], Reading]:
    return lambda change: interpret_document(scanned(document(LETTER), change), RECEIPT)


def reviewed(reading: Reading) -> dict[str, bool]:
    return {one.quote: one.needs_review for one in reading.observations}


def codes(reading: Reading) -> list[str]:
    return [finding.code for finding in reading.findings if finding.code == "cell-unread"]


def test_a_sure_cell_needs_no_review_and_its_receipt_says_that_it_was_read_by_ocr(read_scan: Any) -> None:
    reading = read_scan(lambda _: {})
    assert reviewed(reading) == {"3": False, "5": False, "7": False}
    assert all(any(reason.code == "read-by-ocr" for reason in one.reasons) for one in reading.observations)


def test_a_blank_cell_is_no_zero_even_where_the_letter_says_so(read_scan: Any, document: Any) -> None:
    digital = interpret_document(document(LETTER), RECEIPT)
    assert [one.count.minimum for one in digital.observations if not one.quote] == [0]
    reading = read_scan(lambda _: {})
    assert "" not in reviewed(reading)
    assert codes(reading) == ["cell-unread"]


def test_an_unsure_figure_goes_to_a_person(read_scan: Any) -> None:
    reading = read_scan(lambda cell: {"confidence": 0.7} if cell.text == "5" else {})
    assert reviewed(reading) == {"3": False, "5": True, "7": False}


@pytest.mark.parametrize("doubt", [{"confidence": 0.7}, {"is_unread": True}])
def test_an_unsure_year_makes_its_whole_column_unsure(read_scan: Any, doubt: dict[str, Any]) -> None:
    reading = read_scan(lambda cell: doubt if cell.text == "2016" else {})
    assert reviewed(reading) == {"3": True, "5": True, "7": False}


def test_words_tell_by_themselves_when_they_are_read_wrong(read_scan: Any) -> None:
    reading = read_scan(lambda cell: {"confidence": 0.7} if cell.text == "Dismissed" else {})
    assert reviewed(reading)["3"] is False


def test_a_cell_with_unread_print_gives_no_figure_but_a_finding(read_scan: Any) -> None:
    reading = read_scan(lambda cell: {"is_unread": True} if cell.text == "5" else {})
    assert reviewed(reading) == {"3": False, "7": False}
    assert codes(reading) == ["cell-unread", "cell-unread"]  # the blank cell, and the unread one
    (unread,) = [f for f in reading.findings if f.code == "cell-unread" and "could not be read" in f.message]
    assert "beside “5”" in unread.message
    assert unread.provenance is not None
    assert (unread.provenance.row_number, unread.provenance.column_number) == (3, 2)


def test_a_sentence_of_an_unsure_line_goes_to_a_person(document: Any) -> None:
    text = "Two members of staff were dismissed in 2016 for misuse of social media."
    sure = scanned(document(text), lambda _: {})
    blocks = [replace(b, lines=tuple(replace(n, confidence=0.5) for n in b.lines)) for _, b in sure.blocks()]
    unsure = replace(sure, pages=(replace(sure.pages[0], items=tuple(blocks)),))
    (one,) = interpret_document(sure, RECEIPT).observations
    (other,) = interpret_document(unsure, RECEIPT).observations
    assert other.confidence < one.confidence
    assert [reason.code for reason in other.reasons][-1] == "ocr-unsure"
