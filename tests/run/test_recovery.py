"""What a crash, a lost or damaged database, or a vanished folder left is put right by the next run."""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import ConfigurationError, StorageError
from pipeline.load.decisions import Action, decide
from pipeline.load.pending import read_again
from pipeline.load.queries import recent_runs, view_rows
from pipeline.load.store import open_store
from pipeline.model.reading import Ending, Reading
from pipeline.receive.receipt_log import receipt_log_path
from pipeline.run import session, taking
from pipeline.run.ingest import ingest
from pipeline.run.reconcile import moment
from pipeline.settings import Project, Settings, create_project

SAMPLES = Path(__file__).parents[2] / "samples" / "documents"
HOME_OFFICE, POLICE = "home-office-social-media-2013.pdf", "police-form-equals-signs.pdf"
Filled = Callable[..., Project]
Rows = Callable[[Project], list[dict[str, Any]]]
pytestmark = pytest.mark.usefixtures("reading_here")


@pytest.fixture
def read(two_read: Project) -> Project:
    return two_read


def receipts(project: Project) -> list[tuple[Any, ...]]:
    names = ("receipt_id", "file_name", "inbox_folder", "received_at", "content_hash", "parent_hash")
    with open_store(project.database_path, read_only=True) as store:
        return [tuple(row[name] for name in names) for row in view_rows(store, "out_receipts")]


def spoil(project: Project) -> None:
    """Overwrite the front half of the database, as a failing disk might."""
    with project.database_path.open("r+b") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(4096)
        file.write(os.urandom(size // 2))


def interrupt(project: Project) -> None:
    """Leave a run behind that never ended."""
    with open_store(project.database_path) as store:
        store.db.conn.execute(
            "INSERT INTO runs VALUES ('run-x', 'ingest', 'direct', '2026-01-02T03:04:05.000000+00:00', NULL, "
            "'failed', '{}', '{}')"
        )


def test_an_archive_that_is_not_mounted_stops_the_run_before_it_begins(read: Project, settings: Settings) -> None:
    read.archive.rename(read.root / "elsewhere")
    with pytest.raises(ConfigurationError, match="is gone"):
        ingest(read, settings)
    assert not read.archive.exists()
    read.archive.mkdir()
    with pytest.raises(ConfigurationError, match="is empty"):
        ingest(read, settings)
    shutil.rmtree(read.archive)
    (read.root / "elsewhere").rename(read.archive)
    assert ingest(read, settings).files == ()


def test_a_new_project_without_folders_gets_them(filled: Filled, settings: Settings, rows: Rows) -> None:
    project = filled("answers", HOME_OFFICE)
    project.database_path.unlink()
    project.archive.rmdir()
    project.attention.rmdir()
    ingest(project, settings)
    assert rows(project)


def test_a_run_after_an_interrupted_one_removes_what_that_half_wrote(read: Project, settings: Settings) -> None:
    folder = next(read.archive.glob("??"))
    left = [
        folder / f".{'a' * 64}.pdf.partial",
        read.attention / ".0123abcd.partial",
        read.exports / ".out_runs.csv-x1y2.tmp",
        read.archive / ".attachments" / "x-0001" / "content",
    ]
    kept = [read.attention / "my.partial", read.exports / "mine.tmp", folder / "notes.txt"]
    for path in (*left, *kept):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"half")
    assert ingest(read, settings).mended == ()
    assert all(path.exists() for path in left), "no run was interrupted, so nothing of another is in the way"
    interrupt(read)
    (sentence,) = ingest(read, settings).mended
    assert sentence.startswith("Earlier runs that did not come to their end: 1.")
    assert [path for path in left if path.exists()] == []
    assert all(path.exists() for path in kept)
    with open_store(read.database_path, read_only=True) as store:
        assert {row["run_id"]: row["status"] for row in recent_runs(store)}["run-x"] == "interrupted"
    assert ingest(read, settings).mended == ()


def test_a_damaged_database_is_set_aside_and_built_anew_from_the_archive(
    read: Project, settings: Settings, rows: Rows
) -> None:
    before, arrived = rows(read), receipts(read)
    spoil(read)
    interrupt_is_seen = ingest(read, settings)
    assert any("was damaged" in sentence for sentence in interrupt_is_seen.mended)
    assert [path.name.partition("-")[0] for path in read.root.glob("foi.db.damaged-*Z")] == ["foi.db.damaged"]
    assert rows(read) == before
    assert receipts(read) == arrived
    assert ingest(read, settings).mended == ()
    assert rows(read) == before


def test_a_database_of_another_program_in_its_place_is_set_aside(read: Project, settings: Settings, rows: Rows) -> None:
    before = rows(read)
    read.database_path.unlink()
    with contextlib.closing(sqlite3.connect(read.database_path)) as other:
        other.execute("CREATE TABLE source_files (content_hash)")
        other.execute("INSERT INTO source_files VALUES ('theirs')")
        other.commit()
    (sentence, *_) = ingest(read, settings).mended
    assert "another program" in sentence
    (aside,) = read.root.glob("foi.db.damaged-*Z")
    with contextlib.closing(sqlite3.connect(aside)) as other:
        assert other.execute("SELECT content_hash FROM source_files").fetchall() == [("theirs",)]
    assert rows(read) == before


def test_what_a_person_decided_is_carried_over_from_a_damaged_database(read: Project, settings: Settings) -> None:
    with open_store(read.database_path) as store:
        (row, *_) = view_rows(store, "out_observations")
        decide(store, row["content_hash"], row["observation_id"], Action.REJECT, "somebody")
        (page,) = store.db.conn.execute("SELECT rootpage FROM sqlite_master WHERE name = 'document_cells'").fetchone()
        (size,) = store.db.conn.execute("PRAGMA page_size").fetchone()
    interrupt(read)
    with read.database_path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(os.urandom(size))
    (sentence,) = ingest(read, settings).mended
    assert "receipts 2, decisions 1" in sentence
    with open_store(read.database_path, read_only=True) as store:
        left = [each["observation_id"] for each in view_rows(store, "out_observations")]
        assert row["observation_id"] not in left
        assert left


@pytest.mark.parametrize("content", [None, b"", b"no database at all " * 100])
def test_a_lost_database_is_built_anew_from_the_archive(
    read: Project, settings: Settings, rows: Rows, content: bytes | None
) -> None:
    before, arrived = rows(read), receipts(read)
    read.database_path.unlink()
    if content is not None:
        read.database_path.write_bytes(content)
    assert any("archive: 2." in sentence for sentence in ingest(read, settings).mended)
    assert rows(read) == before
    assert receipts(read) == arrived


def test_an_older_database_put_back_learns_what_came_in_since(filled: Filled, settings: Settings, rows: Rows) -> None:
    project = filled("answers", HOME_OFFICE)
    ingest(project, settings)
    shutil.copyfile(project.database_path, project.root / "kept.db")
    shutil.copyfile(SAMPLES / POLICE, project.inbox / POLICE)
    ingest(project, settings)
    before, arrived = rows(project), receipts(project)
    (project.root / "kept.db").replace(project.database_path)
    (sentence,) = ingest(project, settings).mended
    assert "archive: 1." in sentence
    assert (rows(project), receipts(project)) == (before, arrived)


def test_originals_that_nothing_knows_of_are_read_under_their_hash(read: Project, settings: Settings) -> None:
    originals = sorted(path.name for path in read.archive.glob("??/*"))
    read.database_path.unlink()
    receipt_log_path(read).unlink()
    (read.archive / "00").mkdir(exist_ok=True)
    (read.archive / "00" / f"{'0' * 64}.pdf").write_bytes(b"not what its name says")
    (sentence, _) = ingest(read, settings).mended
    assert "without their names: 2" in sentence
    assert sorted(name for _, name, *_ in receipts(read)) == originals


@pytest.mark.parametrize("seconds", [-(10.0**11), 10.0**13, 10.0**300])
def test_dates_beyond_any_calendar_stop_nothing(seconds: float) -> None:
    assert moment(seconds).tzinfo is dt.UTC


def test_a_lost_original_ends_as_not_stored_and_is_read_when_dropped_again(
    read: Project, settings: Settings, rows: Rows
) -> None:
    before = rows(read)
    with open_store(read.database_path) as store:
        (document,) = [row for row in view_rows(store, "out_documents") if row["document"] == HOME_OFFICE]
        store.db.conn.execute("UPDATE source_files SET ending = 'crashed'")  # as if it had never been read
        read_again(store, [document["content_hash"]])
    (read.root / document["archive_path"]).unlink()
    (lost,) = ingest(read, settings).files
    assert (lost.ending, lost.outcome) == (Ending.NOT_STORED, "attention")
    assert "does not hold it" in lost.reason and "inbox" in lost.advice
    shutil.copyfile(SAMPLES / HOME_OFFICE, read.inbox / HOME_OFFICE)
    again = ingest(read, settings).files
    assert [(file.outcome, file.ending) for file in again] == [
        ("duplicate", Ending.READ),
        ("new", Ending.READ),
    ]
    assert [row for row in rows(read) if row["document"] == HOME_OFFICE] == [
        row for row in before if row["document"] == HOME_OFFICE
    ]


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "disk is full"), (errno.EROFS, "may not be written to"), (errno.EIO, "reports an error")],
)
def test_what_the_disk_refuses_ends_the_run_in_one_sentence(
    filled: Filled, settings: Settings, monkeypatch: pytest.MonkeyPatch, rows: Rows, number: int, words: str
) -> None:
    project, whole = filled("answers", HOME_OFFICE), filled("whole", HOME_OFFICE)
    ingest(whole, settings)

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr("pipeline.run.arrivals.store", refuse)
        with pytest.raises(StorageError, match=words):
            ingest(project, settings)
    assert ingest(project, settings).mended
    assert rows(project) == rows(whole)


def test_a_folder_that_vanishes_amid_a_run_is_told_in_one_sentence(
    filled: Filled, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = filled("answers", HOME_OFFICE)
    monkeypatch.setattr(
        "pipeline.run.arrivals.flush_originals", lambda *_: list((project.archive / "taken away").iterdir())
    )
    with pytest.raises(StorageError, match="taken away while the run was at work"):
        ingest(project, settings)


def test_an_error_elsewhere_is_a_bug_and_stays_loud(
    filled: Filled, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("pipeline.run.arrivals.flush_originals", lambda *_: list((tmp_path / "nowhere").iterdir()))
    with pytest.raises(FileNotFoundError):
        ingest(filled("answers", HOME_OFFICE), settings)


def test_what_was_read_after_all_leaves_attention_even_where_the_run_broke_off(
    read: Project, settings: Settings
) -> None:
    with open_store(read.database_path, read_only=True) as store:
        (row, *_) = view_rows(store, "out_documents")
    (read.attention / "copy.pdf").write_bytes((read.root / row["archive_path"]).read_bytes())
    note = read.attention / "copy.pdf.reason.txt"
    note.write_text(f"What happened: it timed out\nSHA-256: {row['content_hash']}\n", encoding="utf-8")
    ingest(read, settings)
    assert list(read.attention.iterdir()) == []


def test_figures_stay_where_a_second_reading_fails_for_a_reason_of_the_day(
    read: Project, settings: Settings, rows: Rows
) -> None:
    before = rows(read)
    with session.session(read, settings, "retry") as run:
        hashes = {row["content_hash"] for row in view_rows(run.db, "out_documents")}
        read_again(run.db, hashes)
        from pipeline.load.pending import pending
        from pipeline.run.batches import Received

        for source_file, receipt in pending(run.db):
            failed = Reading(source_file.content_hash, Ending.TIMED_OUT, "It took too long.", "Wait.")
            taking.take(run, Received(source_file, receipt), failed)
        assert pending(run.db) == ()
        report = session.end(run)
    assert rows(read) == before
    assert {(file.outcome, file.ending) for file in report.files} == {("attention", Ending.TIMED_OUT)}
    assert all("what was read earlier stays" in file.reason for file in report.files)


def test_two_projects_do_not_wait_for_each_other(tmp_path: Path, settings: Settings) -> None:
    one, other = create_project(tmp_path / "one"), create_project(tmp_path / "other")
    with session.session(one, settings, "ingest"), session.session(other, settings, "ingest") as run:
        assert run.mended == []
