"""The whole way from dropped files to rows: once, twice, and with a crash in the middle."""

from __future__ import annotations

import importlib
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.load.queries import document_receipts, recent_runs
from pipeline.load.store import open_store
from pipeline.model.reading import Ending
from pipeline.run.ingest import ingest
from pipeline.run.report import RunReport
from pipeline.settings import Project, Settings
from tests.run.read_samples import read_samples

SAMPLES = Path(__file__).parents[2] / "samples" / "documents"
HOME_OFFICE = "home-office-social-media-2013.pdf"
POLICE = "police-form-equals-signs.pdf"
NOT_HELD = "not-held.pdf"
TWO = (NOT_HELD, POLICE)
FAULTY = f"""
from pipeline.run.reading import read_source_file

def read(root, settings, received):
    if received.receipt.file_name == "{POLICE}":
        raise TypeError("a bug")
    return read_source_file(root, settings, received)
"""
"""A module whose work meets a fault in one of the samples."""
THREE = (HOME_OFFICE, NOT_HELD, POLICE)
Filled = Callable[..., Project]
here = pytest.mark.usefixtures("reading_here")
Rows = Callable[[Project], list[dict[str, Any]]]


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*.pdf"))


def told(report: RunReport) -> list[tuple[str, str]]:
    return sorted((file.file_name, file.outcome) for file in report.files)


def test_samples_become_rows(filled: Filled, settings: Settings, rows: Rows) -> None:
    project = filled("answers", *THREE)
    report = ingest(project, settings)
    assert told(report) == [(name, "new") for name in THREE]
    assert not report.needs_attention
    assert files_in(project.inbox) == files_in(project.attention) == []
    published = rows(project)
    assert {row["document"] for row in published} == {HOME_OFFICE, POLICE}
    totals = {
        row["outcome"]: row["count_min"] for row in published if row["document"] == HOME_OFFICE and row["is_total"]
    }
    assert totals == {"dismissal": 3, "warning": 11}
    assert sum(file.observation_count for file in report.files) == len(published)


@here
def test_a_second_run_has_nothing_to_do(filled: Filled, settings: Settings, rows: Rows) -> None:
    project = filled("answers", *THREE)
    ingest(project, settings)
    before = rows(project)
    report = ingest(project, settings)
    assert report.files == ()
    assert rows(project) == before


@here
def test_the_same_bytes_under_another_name_are_a_receipt_and_no_more(
    filled: Filled, settings: Settings, rows: Rows
) -> None:
    project = filled("answers", HOME_OFFICE)
    (first,) = ingest(project, settings).files
    before = rows(project)
    shutil.copyfile(SAMPLES / HOME_OFFICE, project.inbox / "copy.pdf")
    report = ingest(project, settings)
    assert [(file.file_name, file.outcome, file.ending) for file in report.files] == [
        ("copy.pdf", "duplicate", Ending.READ)
    ]
    assert not report.needs_attention
    assert rows(project) == before
    with open_store(project.database_path, read_only=True) as store:
        receipts = document_receipts(store, first.content_hash)
    assert sorted(receipt["file_name"] for receipt in receipts) == ["copy.pdf", HOME_OFFICE]


@here
def test_progress_is_told_of_each_file_as_it_is_done(filled: Filled, settings: Settings) -> None:
    calls: list[tuple[int, int, str]] = []
    ingest(filled("answers", *THREE), settings, progress=lambda done, of, name: calls.append((done, of, name)))
    assert [(done, of) for done, of, _ in calls] == [(1, 3), (2, 3), (3, 3)]
    assert sorted(name for _, _, name in calls) == sorted(THREE)


@here
def test_the_run_is_on_record(filled: Filled, settings: Settings) -> None:
    project = filled("answers", HOME_OFFICE)
    report = ingest(project, settings, runner="by-hand")
    with open_store(project.database_path, read_only=True) as store:
        (run,) = recent_runs(store)
    assert (run["run_id"], run["runner"], run["status"]) == (report.run_id, "by-hand", "done")


@here
def test_files_that_their_batch_had_no_room_for_are_read_later(filled: Filled, settings: Settings, rows: Rows) -> None:
    def only_the_first(reader: Any, batches: Any) -> Any:
        return ((batch, reader(batch)[:1]) for batch in batches)

    cramped, roomy = (filled(name, *THREE) for name in ("cramped", "roomy"))
    report = ingest(cramped, settings, mapper=only_the_first)
    ingest(roomy, settings)
    assert len(report.files) == len(THREE)
    assert rows(cramped) == rows(roomy)


@here
def test_a_batch_that_comes_back_empty_is_no_endless_run(filled: Filled, settings: Settings) -> None:
    with pytest.raises(RuntimeError, match="batch 1 came back without a reading"):
        ingest(filled("answers", POLICE), settings, mapper=lambda _reader, batches: ((each, ()) for each in batches))


@here
def test_a_mapper_may_return_batches_in_any_order(filled: Filled, settings: Settings, rows: Rows) -> None:
    def backwards(reader: Any, batches: Any) -> Any:
        all_of_them = list(batches)
        assert [len(batch.files) for batch in all_of_them] in ([2, 1], [])
        return ((batch, reader(batch)) for batch in reversed(all_of_them))

    plain, driven = filled("plain", *THREE), filled("driven", *THREE)
    ingest(plain, settings)
    ingest(driven, settings, mapper=backwards)
    assert rows(driven) == rows(plain)


@pytest.fixture
def undisturbed(prepared: Callable[..., Project], reading_here: None, tmp_path: Path) -> Project:  # noqa: ARG001
    return prepared(read_two, tmp_path / "whole")


def read_two(project: Project) -> None:
    read_samples(project, *TWO)


class Crash(Exception):
    """As if the power went."""


def failing(real: Callable[..., Any], at: int, after: bool) -> Callable[..., Any]:
    """``real``, but its call number ``at`` breaks off: before it does anything, or right after."""
    calls = iter(range(1, 1000))

    def broken(*arguments: Any, **options: Any) -> Any:
        is_now = next(calls) == at
        if is_now and not after:
            raise Crash
        result = real(*arguments, **options)
        if is_now:
            raise Crash
        return result

    return broken


STEPS = [
    ("pipeline.run.arrivals", "claim_together"),
    ("pipeline.run.arrivals", "log_receipts"),
    ("pipeline.run.arrivals", "receive_source_file"),
    ("pipeline.run.arrivals", "store"),
    ("pipeline.run.arrivals", "flush_originals"),
    ("pipeline.run.arrivals", "finish"),
    ("pipeline.run.waves", "read_batch"),
    ("pipeline.run.taking", "load_reading"),
    ("pipeline.run.taking", "note"),
    ("pipeline.run.session", "clear_settled"),
    ("pipeline.run.session", "end_run"),
]
ONCE = {"claim_together", "log_receipts", "flush_originals", "read_batch", "clear_settled", "end_run"}
"""Steps that one run over two files goes but once."""


@here
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize(("module", "step"), STEPS, ids=[step for _, step in STEPS])
def test_a_run_after_a_crash_gives_what_an_undisturbed_one_gives(
    filled: Filled,
    undisturbed: Project,
    settings: Settings,
    rows: Rows,
    monkeypatch: pytest.MonkeyPatch,
    module: str,
    step: str,
    after: bool,
) -> None:
    broken = filled("broken", *TWO)
    with monkeypatch.context() as patched:
        home = importlib.import_module(module)
        real = getattr(home, step)
        patched.setattr(home, step, failing(real, 1 if step in ONCE else 2, after))
        with pytest.raises(Crash):
            ingest(broken, settings)
    assert not ingest(broken, settings).needs_attention
    assert rows(broken) == rows(undisturbed)
    assert files_in(broken.archive) == files_in(undisturbed.archive)
    assert files_in(broken.inbox) == []
    assert ingest(broken, settings).files == ()
    with open_store(broken.database_path, read_only=True) as store:
        hashes = [name.removesuffix(".pdf") for name in files_in(broken.archive)]
        assert [len(document_receipts(store, one)) for one in hashes] == [1, 1]


def test_a_program_fault_is_loud_and_kept_and_stops_nobody(
    filled: Filled,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    (tmp_path / "faulty_reading.py").write_text(FAULTY, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr("pipeline.run.batches._WORK", "faulty_reading:read")
    project = filled("answers", *TWO)
    report = ingest(project, settings)
    faulty, good = sorted(report.files, key=lambda file: file.ending)
    assert (faulty.file_name, faulty.ending, good.ending) == (POLICE, Ending.CRASHED, Ending.READ)
    assert (faulty.outcome, report.needs_attention) == ("attention", True)
    assert "TypeError in faulty_reading.py, line 6" in faulty.reason
    assert "TypeError" in caplog.text
    (kept,) = (project.root / "logs").iterdir()
    assert f"the details are in logs/{kept.name}" in faulty.reason
    assert "TypeError: a bug" in kept.read_text(encoding="utf-8")
