"""Pages of long files far from any figure: their text alone, as one block; everything near a figure as it stands."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline.model.document import Block, BlockKind, Document, Table
from pipeline.readers.base import Limits
from pipeline.readers.pdf import far
from pipeline.readers.pdf.far import FEWEST_PAGES
from pipeline.readers.pdf.reader import READER

PROSE = (
    "The committee considered the report on the local plan and noted the progress made since its meeting in March.",
    "The strategy rests on early help, good information, and working with others across the whole of the coun-",
    "ty, and costs £4,000 a year. Officers were asked to bring a further paper once views have been gathered.",
)
Maker = Callable[[int, Collection[int]], Document]


@pytest.fixture
def report(tmp_path: Path) -> Maker:
    """A file of so many pages with a figure on those named, counted from 1."""

    def maker(page_count: int, with_figures: Collection[int]) -> Document:
        path = tmp_path / "report.pdf"
        canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
        for number in range(1, page_count + 1):
            canvas.setFont("Helvetica", 9)
            canvas.drawString(60, 800, "Council papers")
            for line in range(9):
                canvas.drawString(60, 700 - 12 * line, PROSE[line % 3])
            if number in with_figures:
                canvas.drawString(60, 560, "In 2014, 7 employees were dismissed for misuse of Facebook.")
            canvas.showPage()
        canvas.save()
        return READER.read(path, "hash", Limits())

    return maker


def test_pages_near_a_figure_and_at_the_ends_are_read_as_they_stand(report: Maker) -> None:
    document = report(30, {15})
    near = {1, 2, 13, 14, 15, 16, 17, 29, 30}
    assert [page.number for page in document.pages if not page.is_far] == sorted(near)
    assert all(page.is_without_figures for page in document.pages if page.is_far)


def test_the_words_of_a_far_page_are_kept_and_divided_words_mended(report: Maker) -> None:
    (item,) = report(FEWEST_PAGES, ()).pages[9].items
    assert isinstance(item, Block)
    assert item.text.startswith("Council papers The committee considered")
    assert "the whole of the county, and costs £4,000" in item.text


def test_a_short_file_is_read_whole(report: Maker) -> None:
    assert not any(page.is_far for page in report(FEWEST_PAGES - 1, ()).pages)


def test_without_words_every_item_keeps_its_place(report: Maker) -> None:
    document = report(30, {15})
    near = document.near()
    assert len(list(near.items())) == len(list(document.items()))
    for (page, item), (_, left) in zip(document.items(), near.items(), strict=True):
        assert left == (Block(BlockKind.FURNITURE, (), "", item.box) if page.is_far else item)


def test_the_running_header_is_told_by_the_pages_read_as_they_stand(report: Maker) -> None:
    document = report(60, {30})
    headers = [item for _, item in document.items() if not isinstance(item, Table) and item.text == "Council papers"]
    assert len(headers) == 9
    assert all(header.kind is BlockKind.FURNITURE for header in headers)


def test_where_letters_cannot_be_believed_pages_are_read_as_they_stand(
    report: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A font that says "x" for every figure would hide them all."""
    monkeypatch.setattr(far, "is_reworded", lambda item: item > 0)
    assert not any(page.is_far for page in report(30, ()).pages)
