"""Prefect's scheduler as a process of its own: started now, and found again to be ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import Final

from filelock import FileLock, Timeout

from pipeline.cli.scheduling.jobs import Job
from pipeline.errors import ConfigurationError
from pipeline.settings import Project

LOCK_NAME: Final = ".serve.lock"
PID_NAME: Final = ".prefect/serve.pid"
_STOP_SECONDS: Final = 60.0


def is_at_work(project: Project) -> bool:
    """True while the process holds its lock, which the system lets go of with it."""
    lock = FileLock(project.root / LOCK_NAME)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return True
    lock.release()
    return False


def start(job: Job) -> None:
    """Start the job apart from this terminal; what it says goes to ``.prefect/serve.log``."""
    log_path = job.folder / ".prefect" / "serve.log"
    log_path.parent.mkdir(exist_ok=True)
    with log_path.open("ab") as log:
        subprocess.Popen(
            job.command,
            cwd=job.folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=sys.platform != "win32",
        )


def stop(project: Project) -> bool:
    """End the process, wherever it was started from; False where none is at work.

    Raises:
        ConfigurationError: it does not end.
    """
    if not is_at_work(project):
        return False
    number = _number(project)
    if number is None:
        raise ConfigurationError(
            "Prefect's scheduler is at work, and which process it is is not known: end it by hand."
        )
    os.kill(number, signal.SIGTERM)
    deadline = time.monotonic() + _STOP_SECONDS
    while is_at_work(project):
        if time.monotonic() > deadline:
            raise ConfigurationError(f"Prefect's scheduler, process {number}, does not end; end it by hand.")
        time.sleep(0.2)
    return True


def _number(project: Project) -> int | None:
    try:
        return int((project.root / PID_NAME).read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None
