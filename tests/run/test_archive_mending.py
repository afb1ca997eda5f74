"""`foi check-archive` proves the archive, and puts right what it safely can."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.load.queries import view_rows
from pipeline.load.store import open_store
from pipeline.receive.claim import claim
from pipeline.run.archive_check import ArchiveReport, check_originals
from pipeline.run.archive_mending import mend_archive
from pipeline.run.ingest import ingest
from pipeline.settings import Project, Settings
from tests.run.read_samples import read_samples

SAMPLES = Path(__file__).parents[2] / "samples" / "documents"
HOME_OFFICE, POLICE = "home-office-social-media-2013.pdf", "police-form-equals-signs.pdf"
Rows = Callable[[Project], list[dict[str, Any]]]
pytestmark = pytest.mark.usefixtures("reading_here")


@pytest.fixture
def project(prepared: Callable[..., Project], tmp_path: Path) -> Project:
    return prepared(read_both, tmp_path / "answers")


def read_both(project: Project) -> None:
    read_samples(project, HOME_OFFICE, POLICE)


def original(project: Project, name: str = HOME_OFFICE) -> Path:
    with open_store(project.database_path, read_only=True) as store:
        (row,) = [each for each in view_rows(store, "out_documents") if each["document"] == name]
    return project.root / row["archive_path"]


def overwrite(path: Path, content: bytes) -> None:
    path.chmod(0o644)
    path.write_bytes(content)


def raw(project: Project, statement: str) -> None:
    """Change the database behind the program's back, rules or no rules."""
    connection = sqlite3.connect(project.database_path)
    connection.execute(statement)
    connection.commit()
    connection.close()


def states(report: ArchiveReport) -> list[str]:
    return [problem.state for problem in report.problems]


def test_a_whole_archive_has_nothing_to_mend(project: Project, settings: Settings) -> None:
    assert check_originals(project) == ArchiveReport(2, ())
    assert mend_archive(project, settings) == ArchiveReport(2, ())


@pytest.mark.parametrize("content", [None, b"", b"%PDF-1.4 other"])
@pytest.mark.parametrize("place", ["attention/a copy.pdf", "inbox/dropped again.pdf", "archive/.claims/x/y.pdf"])
def test_an_original_is_put_back_from_wherever_its_bytes_lie(
    project: Project, settings: Settings, place: str, content: bytes | None
) -> None:
    path = original(project)
    whole = path.read_bytes()
    other = project.root / place
    other.parent.mkdir(parents=True, exist_ok=True)
    other.write_bytes(whole)
    if content is None:
        path.unlink()
    else:
        overwrite(path, content)
    assert states(check_originals(project)) == ["missing" if content is None else "damaged"]
    report = mend_archive(project, settings)
    assert report.problems == ()
    assert f"is whole again, from {place}" in report.mended[0]
    assert path.read_bytes() == whole
    assert not path.stat().st_mode & 0o222 or sys.platform == "win32"
    assert other.exists()


def test_what_lies_nowhere_stays_a_problem_with_advice(project: Project, settings: Settings) -> None:
    original(project).unlink()
    overwrite(original(project, POLICE), b"spoilt")
    report = mend_archive(project, settings)
    assert states(report) == ["missing", "damaged"] or states(report) == ["damaged", "missing"]
    assert all("inbox" in problem.advice for problem in report.problems)
    assert report.mended == ()


def test_dropping_the_file_again_mends_and_reads_it(project: Project, settings: Settings, rows: Rows) -> None:
    before = rows(project)
    overwrite(original(project), b"spoilt")
    shutil.copyfile(SAMPLES / HOME_OFFICE, project.inbox / "again.pdf")
    ingest(project, settings)
    assert check_originals(project).problems == ()
    assert rows(project) == before


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_an_original_that_can_be_written_to_is_protected(project: Project, settings: Settings) -> None:
    original(project).chmod(0o664)
    assert mend_archive(project, settings).mended == ("Originals that could be written to and are protected now: 1.",)
    assert original(project).stat().st_mode & 0o777 == 0o444


def test_files_of_no_row_are_taken_up_removed_or_told(project: Project, settings: Settings) -> None:
    path = original(project)
    shutil.copyfile(path, path.with_suffix(".bin"))
    unknown = path.with_name("0" * 64 + ".pdf")
    unknown.write_bytes(b"not what its name says")
    content = b"an answer of 2013, two dismissed\n" * 3
    import hashlib

    digest = hashlib.sha256(content).hexdigest()
    stray = project.archive / digest[:2] / f"{digest}.txt"
    stray.parent.mkdir(exist_ok=True)
    stray.write_bytes(content)
    assert sorted(states(check_originals(project))) == ["unknown"] * 3
    report = mend_archive(project, settings)
    assert [problem.archive_path for problem in report.problems] == [unknown.relative_to(project.root).as_posix()]
    assert not path.with_suffix(".bin").exists() and path.exists()
    assert any("without their names: 1" in sentence for sentence in report.mended)
    (file,) = ingest(project, settings).files
    assert (file.content_hash, file.file_name) == (digest, stray.name)


def test_a_file_on_its_way_is_no_problem(project: Project, settings: Settings) -> None:
    (project.inbox / "new.txt").write_bytes(b"words")
    ingest(project, settings)
    with open_store(project.database_path) as store:
        (row,) = [each for each in view_rows(store, "out_documents") if each["document"] == "new.txt"]
        store.db.conn.execute("UPDATE source_files SET read_at = NULL WHERE content_hash = ?", [row["content_hash"]])
    path = project.root / row["archive_path"]
    path.unlink()
    assert states(check_originals(project)) == ["missing"]
    (project.inbox / "new.txt").write_bytes(b"words")
    claim(project, project.inbox / "new.txt")
    assert check_originals(project).problems == ()


def test_a_search_index_that_lies_is_made_anew(project: Project, settings: Settings) -> None:
    raw(project, "INSERT INTO blocks_fts(blocks_fts) VALUES ('delete-all')")
    (sentence,) = mend_archive(project, settings).mended
    assert sentence.startswith("The search index blocks_fts")
    assert mend_archive(project, settings).mended == ()


def test_a_row_without_its_document_is_read_again(project: Project, settings: Settings, rows: Rows) -> None:
    before = rows(project)
    raw(project, "DELETE FROM documents")
    raw(project, "DELETE FROM observations")
    for table in ("exemptions", "shortfalls", "blocks", "document_tables", "document_cells", "headlines"):
        raw(project, f"DELETE FROM {table}")
    assert states(check_originals(project)) == ["database", "database"]
    (sentence,) = mend_archive(project, settings).mended
    assert sentence.startswith("Files whose rows contradicted") and sentence.endswith(": 2.")
    ingest(project, settings)
    assert rows(project) == before


def test_a_file_without_receipt_gets_one_back(project: Project, settings: Settings) -> None:
    raw(project, "DELETE FROM receipts")
    assert states(check_originals(project)) == ["database", "database"]
    report = mend_archive(project, settings)
    assert report.problems == ()
    assert "archive: 2" in report.mended[0]


def test_broken_references_have_the_database_built_anew(project: Project, settings: Settings, rows: Rows) -> None:
    before = rows(project)
    raw(project, "DELETE FROM runs")
    assert set(states(check_originals(project))) == {"database"}
    report = mend_archive(project, settings)
    assert report.problems == ()
    assert "set aside" in report.mended[0]
    ingest(project, settings)
    assert rows(project) == before
    assert check_originals(project).problems == ()
