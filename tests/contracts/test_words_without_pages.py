"""What every reader promises, tried on one letter as mail, as web page and as web archive."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.errors import LimitExceeded
from pipeline.model.document import Document
from pipeline.readers.base import Limits
from pipeline.readers.registry import reader_for
from pipeline.receive.identify import identify

DEFAULT = Limits()
ROWS = [["Year", "Warnings", "Dismissals"], ["2011", "4", "<5"], ["2012", "7", "0"], ["Total", "11", "-"]]
PARAGRAPH = "In 2013 three members of staff were dismissed for misuse of social media."
CELLS = "".join("<tr>" + "".join(f"<td>{text.replace('<', '&lt;')}</td>" for text in row) + "</tr>" for row in ROWS)
PAGE = f"<html><body><h1>Staff discipline</h1><p>{PARAGRAPH}</p><table>{CELLS}</table></body></html>"
MAIL_HEAD = "From: foi@anycouncil.gov.uk\nDate: Tue, 14 Oct 2014 16:02:11 +0100\nSubject: answer\nMIME-Version: 1.0\n"
ARCHIVE_HEAD = (
    "From: <Saved by a browser>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
)
FORMS = {
    "text/html": PAGE,
    "message/rfc822": f"{MAIL_HEAD}Content-Type: text/html; charset=utf-8\n\n{PAGE}",
    "multipart/related": f"{ARCHIVE_HEAD}Content-Type: text/html; charset=utf-8\n\n{PAGE}\n--b--\n",
}

Read = Callable[..., Document]


@pytest.fixture(params=FORMS)
def media_type(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def read(media_type: str, tmp_path: Path) -> Read:
    path = tmp_path / "letter"
    path.write_text(FORMS[media_type], encoding="utf-8")
    assert identify(path).media_type == media_type

    def reading(limits: Limits = DEFAULT) -> Document:
        return reader_for(media_type).read(path, "0" * 64, limits)

    return reading


def test_text_and_figures_come_out_as_printed(read: Read) -> None:
    document = read()
    assert PARAGRAPH in [block.text for _, block in document.blocks()]
    (table,) = document.tables()
    assert [[cell.text if cell else None for cell in row] for row in table.grid()] == ROWS


def test_there_is_one_page_without_a_number(read: Read, media_type: str) -> None:
    document = read()
    assert [page.number for page in document.pages] == [None]
    assert (document.content_hash, document.media_type) == ("0" * 64, media_type)


def test_the_same_bytes_give_an_equal_document(read: Read) -> None:
    assert read() == read()


def test_limits_are_kept(read: Read) -> None:
    with pytest.raises(LimitExceeded, match="cells"):
        read(Limits(max_cells=3))
