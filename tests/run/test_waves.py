"""Files are received while those before are read, and every run still ends as if all had come first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from pipeline.load import selection
from pipeline.load.loader import LoadCounts, load_reading
from pipeline.load.queries import document_receipts
from pipeline.load.store import Store, open_store
from pipeline.model.document import Attachment
from pipeline.model.reading import Ending, Reading
from pipeline.run import arrivals
from pipeline.run.batches import Batch, BatchReader, Received
from pipeline.run.ingest import ingest
from pipeline.run.retry import retry
from pipeline.settings import Project, Settings
from tests.told import Told, figure

UNHURRIED = Settings(settle_seconds=0.0)
ONE_BY_ONE = Settings(settle_seconds=0.0, batch_size=1)


@pytest.fixture
def one_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrivals, "GROUP_SIZE", 1)


def drop(project: Project, **contents: bytes) -> None:
    for name, content in contents.items():
        (project.inbox / f"{name}.pdf").write_bytes(content)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@dataclass
class Watching(Told):
    """Remembers what still lay in the inbox as each file was read."""

    def __post_init__(self) -> None:
        self.inboxes: list[list[str]] = []
        self.inbox = Path()

    def read(self, received: Received) -> Reading:
        self.inboxes.append(names_in(self.inbox))
        return super().read(received)


@pytest.mark.usefixtures("one_at_a_time")
def test_the_first_files_are_read_while_others_still_lie_in_the_inbox(project: Project) -> None:
    drop(project, a=b"%PDF a", b=b"%PDF b", c=b"%PDF c")
    told = Watching({name: (figure(name, 3),) for name in ("a.pdf", "b.pdf", "c.pdf")})
    told.inbox = project.inbox
    calls: list[tuple[int, int]] = []
    ingest(project, ONE_BY_ONE, mapper=told, progress=lambda done, of, _: calls.append((done, of)))
    assert told.inboxes == [["b.pdf", "c.pdf"], ["c.pdf"], []]
    assert calls == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.usefixtures("one_at_a_time")
def test_bytes_that_come_twice_count_once_in_what_is_to_be_read(project: Project) -> None:
    drop(project, a=b"%PDF a", b=b"%PDF a", c=b"%PDF c")
    calls: list[tuple[int, int]] = []
    report = ingest(project, ONE_BY_ONE, mapper=Told(), progress=lambda done, of, _: calls.append((done, of)))
    assert [file.outcome for file in report.files] == ["new", "duplicate", "new"]
    assert calls[-1] == (2, 2)


@pytest.mark.usefixtures("one_at_a_time")
def test_a_file_both_dropped_and_attached_is_known_as_the_dropped_one(project: Project) -> None:
    drop(project, a=b"%PDF mail", b=b"%PDF annex")
    inside = {"a.pdf": (Attachment("annex.pdf", b"%PDF annex"),)}
    told = Told(inside=inside, authority="Own Name")
    ingest(project, ONE_BY_ONE, mapper=told)
    assert told.asked == ["a.pdf", "b.pdf"]
    with open_store(project.database_path, read_only=True) as store:
        (annex,) = store.db.query("SELECT content_hash FROM source_files WHERE file_name = 'b.pdf'")
        assert len(document_receipts(store, annex["content_hash"])) == 2


@pytest.mark.usefixtures("one_at_a_time")
def test_what_an_earlier_run_left_and_the_archive_lost_is_read_where_it_is_dropped_again(project: Project) -> None:
    drop(project, a=b"%PDF a")

    def stop(_reader: BatchReader, batches: Iterable[Batch]) -> Iterator[tuple[Batch, tuple[Reading, ...]]]:
        next(iter(batches))
        raise KeyboardInterrupt
        yield

    with pytest.raises(KeyboardInterrupt):
        ingest(project, ONE_BY_ONE, mapper=stop)
    (original,) = project.archive.glob("??/*")
    original.unlink()
    drop(project, a=b"%PDF a", b=b"%PDF b")
    report = ingest(project, ONE_BY_ONE, mapper=Told())
    assert [file.ending for file in report.files] == [Ending.READ] * len(report.files)


def test_rows_that_the_database_refuses_end_that_document_alone(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    drop(project, a=b"%PDF a", b=b"%PDF b", c=b"%PDF c")
    contradictory = (figure("one", 1), figure("one", 2))
    report = ingest(project, UNHURRIED, mapper=Told({"a.pdf": (figure("a", 3),), "b.pdf": contradictory}))
    assert stored(project) == ({"a.pdf": "read", "b.pdf": "crashed", "c.pdf": "read"}, [("a",)])
    (refused,) = (file for file in report.files if file.ending is Ending.CRASHED)
    (kept,) = (project.root / "logs").iterdir()
    assert (refused.outcome, refused.observation_count) == ("attention", 0)
    assert f"the details are in logs/{kept.name}" in refused.reason
    assert "IntegrityError" in caplog.text
    assert not ingest(project, UNHURRIED, mapper=Told()).files


def test_where_the_database_refuses_a_later_reading_the_earlier_one_stays(project: Project) -> None:
    drop(project, a=b"%PDF a")
    ingest(project, UNHURRIED, mapper=Told({"a.pdf": (figure("a", 3),)}))
    contradictory = Told({"a.pdf": (figure("one", 1), figure("one", 2))})
    (again,) = retry(project, UNHURRIED, selection.all_read, mapper=contradictory).files
    assert (again.ending, "what was read earlier stays" in again.reason) == (Ending.CRASHED, True)
    assert stored(project) == ({"a.pdf": "read"}, [("a",)])


def test_files_loaded_before_one_that_fails_stay_loaded(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(store: Store, reading: Reading, **told: str) -> LoadCounts:
        if reading.observations:
            return load_reading(store, reading, run_id=told["run_id"])
        raise RuntimeError("a bug")

    monkeypatch.setattr("pipeline.run.taking.load_reading", failing)
    drop(project, a=b"%PDF a", b=b"%PDF b", c=b"%PDF c")
    with pytest.raises(RuntimeError):
        ingest(project, UNHURRIED, mapper=Told({"a.pdf": (figure("a", 3),)}))
    assert stored(project) == ({"a.pdf": "read", "b.pdf": "not_stored", "c.pdf": "not_stored"}, [("a",)])


def stored(project: Project) -> tuple[dict[str, str], list[tuple[str]]]:
    """The ending of each file by its name, and the names of the figures."""
    with open_store(project.database_path, read_only=True) as store:
        endings = dict(store.db.conn.execute("SELECT file_name, ending FROM source_files").fetchall())
        return endings, store.db.conn.execute("SELECT observation_id FROM observations").fetchall()
