"""One file through every stage: bad documents are outcomes."""

from __future__ import annotations

import datetime as dt
import hashlib
import shutil
from pathlib import Path

import pytest

from pipeline.model.document import Document, Page, ReaderVersion, Shortfall
from pipeline.model.reading import Ending, Reading
from pipeline.model.source_file import Receipt, SourceFile
from pipeline.readers.base import Limits
from pipeline.readers.pdf.reader import READER
from pipeline.run.batches import Received
from pipeline.run.endings import partly_read
from pipeline.run.reading import read_source_file
from pipeline.run.versions import with_reader
from pipeline.settings import Settings

SAMPLE = Path(__file__).parents[2] / "samples" / "documents" / "police-form-equals-signs.pdf"


def read(folder: Path, settings: Settings, media_type: str = "application/pdf") -> Reading:
    shutil.copyfile(SAMPLE, folder / "answer.pdf")
    content = SAMPLE.read_bytes()
    content_hash = hashlib.sha256(content).hexdigest()
    receipt = Receipt("receipt-1", content_hash, "answer.pdf", "", dt.datetime(2026, 1, 2, tzinfo=dt.UTC))
    source_file = SourceFile(content_hash, len(content), media_type, "answer.pdf")
    return read_source_file(folder, settings, Received(source_file, receipt))


def test_a_good_file_gives_document_letter_and_figures(tmp_path: Path) -> None:
    reading = read(tmp_path, Settings())
    assert reading.ending is Ending.READ
    assert reading.document is not None and reading.letter is not None
    assert reading.document.content_hash == reading.content_hash
    assert reading.observations and reading.interpretation_version
    assert len({one.observation_id for one in reading.observations}) == len(reading.observations)


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    assert read(tmp_path, Settings()) == read(tmp_path, Settings())


def test_a_limit_is_an_ending_that_names_nothing_read(tmp_path: Path) -> None:
    reading = read(tmp_path, Settings(max_bytes=10))
    assert reading.ending is Ending.TOO_BIG
    assert reading.reason and reading.advice
    assert reading.document is None and reading.observations == ()


def test_what_no_reader_takes_is_named_in_plain_words(tmp_path: Path) -> None:
    reading = read(tmp_path, Settings(), "text/plain")
    assert reading.ending is Ending.UNSUPPORTED
    assert reading.reason.startswith("By its content this is plain text (.txt), although its name ends in .pdf;")


def test_an_old_office_file_without_its_list_of_contents_is_damaged(tmp_path: Path) -> None:
    assert read(tmp_path, Settings(), "application/x-ole-storage").ending is Ending.DAMAGED


def test_what_ocr_reads_is_kept_in_the_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Limits] = []

    class Listening:
        def read(self, path: Path, content_hash: str, limits: Limits) -> Document:
            told.append(limits)
            return READER.read(path, content_hash, limits)

    monkeypatch.setattr("pipeline.run.reading.reader_for", lambda _: Listening())
    read(tmp_path, Settings(max_pages=7, max_cells=8))
    assert told == [Limits(max_pages=7, max_cells=8, cache_folder=tmp_path / ".cache" / "ocr")]


def document(*shortfalls: Shortfall) -> Document:
    return Document("0" * 64, "application/pdf", ReaderVersion("test", "1"), (Page(1, ()),), shortfalls=shortfalls)


@pytest.mark.parametrize(
    ("shortfalls", "ending"),
    [
        ((), Ending.READ),
        ((Shortfall("hidden-text", "Left out."),), Ending.READ),
        ((Shortfall("page-needs-ocr", "A picture.", 3), Shortfall("hidden-text", "Left out.", 1)), Ending.READ_IN_PART),
        ((Shortfall("text-missing", "Cut short."),), Ending.READ_IN_PART),
        ((Shortfall("cells-unread", "2 cells.", 1),), Ending.READ_IN_PART),
        ((Shortfall("unreadable-glyphs", "9 words.", 1),), Ending.READ_IN_PART),
        ((Shortfall("read-by-ocr", "A picture.", 1),), Ending.READ),
    ],
)
def test_missing_pages_make_it_read_in_part(shortfalls: tuple[Shortfall, ...], ending: Ending) -> None:
    told, reason, advice = partly_read(document(*shortfalls))
    assert told is ending
    assert bool(reason) == bool(advice) == (ending is Ending.READ_IN_PART)


def test_the_reason_names_the_pages_that_are_missing() -> None:
    pages = [Shortfall("page-needs-ocr", "A picture.", number) for number in (7, 3)]
    assert partly_read(document(*pages, Shortfall("hidden-text", "Left out.", 1)))[1].startswith(
        "Read in part. Pages 3, 7:"
    )


def test_a_failure_names_the_reader_that_failed(tmp_path: Path) -> None:
    (tmp_path / "answer.pdf").write_bytes(b"%PDF-1.4\nthis never was a document")
    content_hash = hashlib.sha256((tmp_path / "answer.pdf").read_bytes()).hexdigest()
    receipt = Receipt("receipt-1", content_hash, "answer.pdf", "", dt.datetime(2026, 1, 2, tzinfo=dt.UTC))
    source_file = SourceFile(content_hash, 33, "application/pdf", "answer.pdf")
    reading = read_source_file(tmp_path, Settings(), Received(source_file, receipt))
    assert reading.document is None
    assert reading.reader is not None and reading.reader.name == "pdf"


def test_a_crash_is_put_down_to_the_reader_that_takes_the_format() -> None:
    crashed = with_reader(Reading("ab" * 32, Ending.CRASHED), "application/pdf")
    assert crashed.reader is not None and crashed.reader.name == "pdf"
    assert with_reader(Reading("ab" * 32, Ending.UNSUPPORTED), "application/x-unknown").reader is None
    assert with_reader(Reading("ab" * 32, Ending.CRASHED), "application/x-unknown").reader is None
