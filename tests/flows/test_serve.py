"""Prefect as the scheduler: a server and the process of the nights, which begin and end together."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.serve import _answers, deployment_name, main
from pipeline.cli.scheduling import process
from pipeline.settings import Project, create_project

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return create_project(tmp_path / "answers")


@pytest.fixture
def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def server_of_another(free_port: int) -> Iterator[int]:
    """A program of somebody else that answers at a port."""
    command = [sys.executable, "-m", "http.server", "--bind", "127.0.0.1", str(free_port)]
    other = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while not _answers(free_port) and time.monotonic() < deadline:
        time.sleep(0.1)
    yield free_port
    other.kill()
    other.wait()


def test_a_folder_that_is_no_project_is_a_configuration_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--project", str(tmp_path)]) == 2
    assert "foi init" in capsys.readouterr().err


def test_a_port_that_is_taken_is_told(
    project: Project, server_of_another: int, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        assert main(["--project", str(project.root), "--port", str(server_of_another)]) == 2
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    assert "Name another port" in capsys.readouterr().err
    assert not process.is_at_work(project)


def test_a_deployments_name_has_no_signs_that_mean_something_to_prefect(tmp_path: Path) -> None:
    assert deployment_name(create_project(tmp_path / "our 100% FOI")) == "our 100- FOI"


def test_a_tethered_child_ends_with_its_parent() -> None:
    code = (
        "import time\nfrom flows.tether import end_with_parent\n"
        "end_with_parent()\nprint('up', flush=True)\ntime.sleep(99)"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert child.stdout is not None and child.stdin is not None
    assert child.stdout.readline() == "up\n"
    assert child.poll() is None
    child.stdin.close()
    assert child.wait(60) == 1
    child.stdout.close()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="process groups are another matter there")
def test_served_killed_and_served_again(project: Project, free_port: int) -> None:
    """The server answers and has the deployment; kill -9 of the parent leaves nothing behind and blocks nothing."""
    command = [sys.executable, "-P", "-m", "flows.serve", "--project", str(project.root), "--port", str(free_port)]
    first = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=project.root)
    assert first.stdout is not None
    try:
        assert f"http://127.0.0.1:{free_port}" in first.stdout.readline()
        assert main(["--project", str(project.root), "--port", str(free_port)]) == 1  # another is at work
    finally:
        first.kill()
        first.wait()
        first.stdout.close()
    deadline = time.monotonic() + 60
    while _answers(free_port) and time.monotonic() < deadline:
        time.sleep(0.2)
    assert not _answers(free_port)
    second = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=project.root)
    assert second.stdout is not None
    assert f"http://127.0.0.1:{free_port}" in second.stdout.readline()
    assert process.stop(project)
    assert second.wait(60) == 0
    second.stdout.close()
    assert not _answers(free_port)
    assert not (project.root / process.PID_NAME).exists()
    assert os.environ.get("PREFECT_HOME", "") != str(project.root / ".prefect")
