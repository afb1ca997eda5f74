"""A Dask cluster of two worker processes over TCP gives byte for byte what the local run gives."""

import contextlib
import json
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from pipeline.load.store import open_store
from pipeline.publish import export_csv
from pipeline.run.ingest import ingest
from pipeline.settings import Project, create_project, read_settings

psutil = pytest.importorskip("psutil")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("cluster"),
    pytest.mark.skipif(find_spec("distributed") is None, reason="no Dask here"),  # its import takes long
]

SAMPLES = Path(__file__).parents[2] / "samples" / "documents"
PATIENCE = 300.0


@pytest.fixture(scope="module")
def started() -> Iterator[Callable[..., "subprocess.Popen[bytes]"]]:
    """Starts `python -m dask …` and ends it with the module."""
    processes: list[subprocess.Popen[bytes]] = []

    def start(*arguments: str, log: Path) -> "subprocess.Popen[bytes]":
        with log.open("wb") as stream:
            command = [sys.executable, "-m", "dask", *arguments]
            processes.append(subprocess.Popen(command, stdout=stream, stderr=stream))
        return processes[-1]

    yield start
    for process in processes:
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cluster")


@pytest.fixture(scope="module")
def scheduler(started: Callable[..., object], folder: Path) -> str:
    contact = folder / "scheduler.json"
    started(
        *("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(contact)),
        log=folder / "scheduler.log",
    )
    wait_until(contact.exists)
    address: str = json.loads(contact.read_text(encoding="utf-8"))["address"]
    assert address.startswith("tcp://")
    return address


@pytest.fixture(scope="module")
def workers(started: Callable[..., "subprocess.Popen[bytes]"], scheduler: str, folder: Path) -> list[int]:
    """The process numbers of two workers that are connected."""
    made = []
    for name in ("one", "two"):
        process = started(
            *("worker", scheduler, "--name", name, "--nthreads", "1", "--no-dashboard", "--no-nanny"),
            *("--local-directory", str(folder / name)),
            log=folder / f"{name}.log",
        )
        made.append(process.pid)
    for name in ("one", "two"):
        wait_until(lambda name=name: "Registered to" in (folder / f"{name}.log").read_text(encoding="utf-8"))  # type: ignore[misc]
    return made


def wait_until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < deadline, "it took too long"
        time.sleep(0.1)


def filled(folder: Path) -> Project:
    project = create_project(folder)
    project.settings_path.write_text("settle_seconds = 0\nbatch_size = 1\nworkers = 1\n", encoding="utf-8")
    for sample in sorted(SAMPLES.iterdir()):
        shutil.copyfile(sample, project.inbox / sample.name)
    return project


def exported(project: Project) -> bytes:
    with open_store(project.database_path, read_only=True) as store:
        export_csv(store, project.exports)
    return (project.exports / "out_observations.csv").read_bytes()


def files_done(project: Project) -> int:
    with contextlib.suppress(Exception), open_store(project.database_path, read_only=True) as store:
        ((count,),) = store.ask("SELECT count(*) FROM run_files")[1]
        return int(count)
    return 0


def foi_ingest(project: Project, *options: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "pipeline", "ingest", "--project", str(project.root), "--runner", "dask"]
    return subprocess.Popen(
        [*command, *options], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    )


@pytest.fixture(scope="module")
def expected(folder: Path) -> bytes:
    project = filled(folder / "local")
    ingest(project, read_settings(project))
    content = exported(project)
    assert content.count(b"\r\n") > 100
    return content


def test_files_sent_as_bytes_give_the_same(scheduler: str, workers: list[int], folder: Path, expected: bytes) -> None:
    assert len(workers) == 2
    project = filled(folder / "sent")
    run = foi_ingest(project, "--address", scheduler, "--send-files")
    said, _ = run.communicate(timeout=PATIENCE)
    assert run.returncode in (0, 3), said
    assert exported(project) == expected
    with open_store(project.database_path, read_only=True) as store:
        ((runner, status),) = store.ask("SELECT runner, status FROM out_runs")[1]
    assert runner == "dask"
    assert status in ("done", "attention")


def test_a_worker_killed_in_the_middle_changes_nothing(
    scheduler: str, workers: list[int], folder: Path, expected: bytes
) -> None:
    project = filled(folder / "shared")
    run = foi_ingest(project, "--address", scheduler)
    victim = psutil.Process(workers[0])
    wait_until(lambda: files_done(project) >= 2 and bool(victim.children(recursive=True)))
    readers = victim.children(recursive=True)
    victim.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    assert files_done(project) < len(list(SAMPLES.iterdir())) - 3, "it was killed too late to tell anything"
    said, _ = run.communicate(timeout=PATIENCE)
    assert run.returncode in (0, 3), said
    assert exported(project) == expected
    wait_until(lambda: not any(reader.is_running() for reader in readers))
    assert "Remove worker" in (folder / "scheduler.log").read_text(encoding="utf-8")


def test_where_no_scheduler_is_the_message_says_so(folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    project = filled(folder / "alone")
    run = foi_ingest(project, "--address", f"tcp://127.0.0.1:{port}")
    said, _ = run.communicate(timeout=PATIENCE)
    assert run.returncode == 2
    assert f"No Dask scheduler answers at tcp://127.0.0.1:{port}" in said
    assert "Traceback" not in said
    assert len(list(project.inbox.iterdir())) == len(list(SAMPLES.iterdir()))
