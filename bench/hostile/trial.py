"""One ingest as a user starts it, in surroundings that are watched."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.hostile.surroundings import Surroundings, environment_in, make_surroundings, outside
from bench.hostile.watch import Watch, left_behind

_LONG_AGO = 1_500_000_000
"""Date given to the files, so that they count as settled at one look."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A regular file as it lay in the inbox; ``name`` is its path below it as bytes."""

    name: bytes
    content_hash: str
    byte_count: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a trial left behind. ``report`` is what ``foi ingest --json`` printed; memory is in bytes."""

    place: Surroundings
    dropped: tuple[Dropped, ...]
    exit_code: int
    report: dict[str, Any]
    complaints: str
    seconds: float
    parent_bytes: int
    worker_bytes: int
    left_behind: tuple[str, ...]
    changed_outside: tuple[str, ...]
    guard_lines: tuple[str, ...]


def run_trial(root: Path, fill: Callable[[Surroundings], None], settings: dict[str, str], *options: str) -> Outcome:
    """Fill an inbox, ingest it with ``foi ingest --json`` and ``options``, and look at everything afterwards."""
    place = make_surroundings(root)
    fill(place)
    dropped = tuple(_settled(place))
    before, mark = outside(place), secrets.token_hex(8)
    command = [sys.executable, "-m", "pipeline", "ingest", "--json", "--project", str(place.project.root), *options]
    started = time.monotonic()
    with (place.root / "said").open("w+b") as said, (place.root / "complaints").open("w+b") as complaints:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL, stdout=said, stderr=complaints,
            cwd=place.working, env=environment_in(place, mark, settings),
        )  # fmt: skip
        with Watch(process.pid) as watch:
            process.wait()
        took = time.monotonic() - started
        said.seek(0)
        complaints.seek(0)
        printed, complained = said.read(), complaints.read().decode("utf-8", "replace")
    for name in ("said", "complaints"):
        (place.root / name).unlink()
    after = outside(place)
    return Outcome(
        place, dropped, process.returncode, _parsed(printed), complained, took, watch.of_parent, watch.of_workers,
        tuple(left_behind(mark)),
        tuple(sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))),
        tuple(place.guard_log.read_text(encoding="utf-8").splitlines()),
    )  # fmt: skip


def _settled(place: Surroundings) -> list[Dropped]:
    """Every regular file of the inbox, after its date was set back."""
    inbox, found = os.fsencode(place.project.inbox), []
    for folder, _, names in os.walk(inbox):
        for name in names:
            path = os.path.join(folder, name)  # noqa: PTH118 - names may be no text
            if stat.S_ISREG(os.lstat(path).st_mode):
                os.utime(path, (_LONG_AGO, _LONG_AGO))
                found.append(Dropped(os.path.relpath(path, inbox), *_hashed(path)))
    return found


def _hashed(path: bytes) -> tuple[str, int]:
    digest, count = hashlib.sha256(), 0
    with open(path, "rb") as file:  # noqa: PTH123 - names may be no text
        while chunk := file.read(1 << 20):
            digest.update(chunk)
            count += len(chunk)
    return digest.hexdigest(), count


def _parsed(printed: bytes) -> dict[str, Any]:
    try:
        report: dict[str, Any] = json.loads(printed)
    except ValueError:
        return {}
    return report
