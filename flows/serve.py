"""Prefect as the scheduler: `python -m flows.serve --project DIR`. Stays and runs the project's nights.

Starts a Prefect server for the project on this machine, and beside it the process that does the nights. Both end
together; who started this one (systemd, cron, a person) starts it again.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Final

from flows.environment import SERVER_VARIABLE, prefect_home, prefect_settings, prepare_prefect, use_settings
from flows.tether import end_with_parent
from pipeline.cli.console import prepare_console
from pipeline.cli.scheduling.process import LOCK_NAME, PID_NAME
from pipeline.errors import ConfigurationError, PipelineError
from pipeline.receive.alone import alone
from pipeline.settings import Project, find_project, read_settings

DEFAULT_PORT: Final = 4200
START_SECONDS: Final = 180.0
STOP_SECONDS: Final = 20.0


class _Stopped(Exception):
    """Somebody ended this process."""


def main(arguments: list[str] | None = None) -> int:
    """Run both until one ends (1) or somebody stops them (0)."""
    parser = argparse.ArgumentParser(prog="python -m flows.serve", description="Run a project's nights with Prefect.")
    parser.add_argument("--project", type=Path, default=Path.cwd(), metavar="DIR", help="the project's folder")
    parser.add_argument(
        "--port", type=int, default=DEFAULT_PORT, help="where Prefect's UI and API are, on this machine"
    )
    parser.add_argument("--part", choices=("server", "nights"), help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    prepare_console()
    try:
        project = find_project(options.project)
        if options.part is not None:
            end_with_parent()
            return _serve_nights(project) if options.part == "nights" else _serve_api(options.port)
        with alone(project.root / LOCK_NAME, "Another Prefect scheduler"), _named(project):
            return _supervise(project, options.port)
    except PipelineError as error:
        print(f"Error: {error}", file=sys.stderr)
        return error.exit_code


@contextlib.contextmanager
def _named(project: Project) -> Iterator[None]:
    """Leave this process's number where `foi schedule --remove` finds it."""
    path = project.root / PID_NAME
    path.parent.mkdir(exist_ok=True)
    path.write_text(str(os.getpid()), encoding="ascii")
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


def address(port: int) -> str:
    """The address of the UI; the API lies below it."""
    return f"http://127.0.0.1:{port}"


def _supervise(project: Project, port: int) -> int:
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _stop)
    children: list[subprocess.Popen[bytes]] = []
    try:
        children.append(_start_server(project, port))
        _await_server(children[0], port)
        print(f"Prefect's UI: {address(port)}", flush=True)
        children.append(_start_nights(project, port))
        while all(child.poll() is None for child in children):
            time.sleep(1.0)
        return 1
    except _Stopped:
        return 0
    finally:
        _end(children)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise _Stopped


def _start_server(project: Project, port: int) -> subprocess.Popen[bytes]:
    if _answers(port):
        raise ConfigurationError(f"Another program answers at {address(port)}. Name another port with --port.")
    home = prefect_home(project.root)
    home.mkdir(parents=True, exist_ok=True)
    environment = dict(os.environ)
    use_settings(environment, prefect_settings(home) | {"PREFECT_UI_API_URL": f"{address(port)}/api"})
    with (home / "server.log").open("ab") as log:
        return subprocess.Popen(
            _part(project, port, "server"), env=environment, cwd=home, stdin=subprocess.PIPE, stdout=log, stderr=log
        )


def _start_nights(project: Project, port: int) -> subprocess.Popen[bytes]:
    environment = {**os.environ, SERVER_VARIABLE: f"{address(port)}/api"}
    return subprocess.Popen(_part(project, port, "nights"), env=environment, stdin=subprocess.PIPE)


def _part(project: Project, port: int, part: str) -> list[str]:
    command = [sys.executable, "-P", "-m", "flows.serve", "--project", str(project.root), "--port", str(port)]
    return [*command, "--part", part]


def _await_server(server: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not _answers(port):
        if server.poll() is not None or time.monotonic() > deadline:
            raise ConfigurationError("Prefect's server did not start; .prefect/server.log in the project says why.")
        time.sleep(0.5)


def _answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"{address(port)}/api/health", timeout=5.0) as answer:  # noqa: S310 - our own
            return bool(answer.status)
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False


def _end(children: list[subprocess.Popen[bytes]]) -> None:
    """End what still runs, the nights before the server that they talk to."""
    for child in reversed(children):
        child.terminate()
        try:
            child.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def _serve_api(port: int) -> int:
    """Prefect's server, in this process; its settings are in the environment."""
    from prefect.cli import app

    sys.argv = ["prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    app()
    return 0


def _serve_nights(project: Project) -> int:
    prepare_prefect(project.root)
    from prefect.schedules import Cron
    from prefect.types.entrypoint import EntrypointType

    from flows.nightly_flow import nightly
    from flows.stale_runs import close_stale_runs

    settings = read_settings(project)
    name = deployment_name(project)
    close_stale_runs(name)
    nightly.serve(
        name=name,
        schedule=Cron(f"0 {settings.nightly_hour} * * *", timezone=settings.timezone),
        parameters={"project_folder": str(project.root)},
        description=f"What is done every night in {project.root}.",
        limit=1,
        pause_on_shutdown=False,
        entrypoint_type=EntrypointType.MODULE_PATH,
    )
    return 0


def deployment_name(project: Project) -> str:
    """The deployment's name; slashes and per cent signs mean something to Prefect."""
    return "".join("-" if character in "/%&><" else character for character in project.root.name) or "project"


if __name__ == "__main__":
    sys.exit(main())
