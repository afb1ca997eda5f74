"""Start a command of the program and kill it with all it started, as a power cut would."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

ENVIRONMENT = {"FOI_SETTLE_SECONDS": "0", "FOI_WORKERS": "2", "FOI_BATCH_SIZE": "4"}
_ORPHAN_SECONDS = 30.0
_ARRIVAL_SECONDS = 0.6


class Unfinished(Exception):
    """A command ended by itself and said that it failed; the message has its last words."""


def start(root: Path, *command: str) -> subprocess.Popen[bytes]:
    """The command in a process group of its own, its words in ``torture.log`` beside the project."""
    with root.with_name(root.name + ".log").open("ab") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "pipeline", *command, "--project", str(root)],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            env={**os.environ, **ENVIRONMENT},
            start_new_session=True,
        )


def finish(root: Path, *command: str) -> float:
    """Run a command undisturbed; its seconds.

    Raises:
        Unfinished: it ended with another code than 0 (fine) and 3 (something needs attention).
    """
    begun = time.monotonic()
    code = start(root, *command).wait(timeout=900)
    if code not in (0, 3):
        raise Unfinished(
            f"{' '.join(command)} ended with {code}\n" + root.with_name(root.name + ".log").read_text()[-3000:]
        )
    return time.monotonic() - begun


def kill_once(root: Path, seconds: float, chance: random.Random, *command: str) -> bool:
    """Start the command and kill it within ``seconds``; False where it was done before.

    Every other time the moment is counted from the first file that is claimed, because what comes then is over so
    soon. Every other time the readers are killed with it; else they must notice by themselves.

    Raises:
        Unfinished: it failed by itself, or a reader outlived it.
    """
    process = start(root, *command)
    if chance.random() < 0.5:
        _wait_for_claims(root, process, seconds)
        seconds = _ARRIVAL_SECONDS
    with contextlib.suppress(subprocess.TimeoutExpired):
        code = process.wait(timeout=chance.uniform(0, seconds))
        if code not in (0, 3):
            raise Unfinished(f"{' '.join(command)} ended with {code}")
        return False
    readers = _descendants(process.pid)
    os.killpg(process.pid, signal.SIGKILL)
    if chance.random() < 0.5:
        for reader in readers:
            with contextlib.suppress(ProcessLookupError):
                os.kill(reader, signal.SIGKILL)
    process.wait()
    _require_gone(readers)
    return True


def _wait_for_claims(root: Path, process: subprocess.Popen[bytes], seconds: float) -> None:
    until = time.monotonic() + seconds
    claims = root / "archive" / ".claims"
    while time.monotonic() < until and process.poll() is None:
        with contextlib.suppress(FileNotFoundError):
            if any(claims.iterdir()):
                return
        time.sleep(0.001)


def _descendants(pid: int) -> list[int]:
    """Processes that the process started, and those that they started (Linux)."""
    parents: dict[int, int] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
    found, following = [], [pid]
    while following:
        following = [child for child, parent in parents.items() if parent in following]
        found += following
    return found


def _require_gone(pids: list[int]) -> None:
    until = time.monotonic() + _ORPHAN_SECONDS
    while left := [pid for pid in pids if _is_alive(pid)]:
        if time.monotonic() > until:
            raise Unfinished(f"readers outlived the run by {_ORPHAN_SECONDS:g} seconds: {left}")
        time.sleep(0.02)


def _is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
