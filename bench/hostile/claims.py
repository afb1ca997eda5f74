"""What must hold after every trial, whatever lay in the inbox. Each claim yields a line for each breach."""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from bench.hostile.trial import Dropped, Outcome
from pipeline.model.reading import Ending
from pipeline.receive.archive import OriginalState, verify
from pipeline.receive.names import printable_name

MEBIBYTE = 1024 * 1024
PARENT_BYTES = 1536 * MEBIBYTE
"""What the parent may take at most: the answers of a batch, decoded."""
WORKER_BYTES = 2048 * MEBIBYTE
"""The default of document_megabytes."""
_ENDINGS = {ending.value for ending in Ending} - {Ending.NOT_STORED.value}

Claim = Callable[[Outcome, sqlite3.Connection], Iterator[str]]


def broken_claims(outcome: Outcome) -> list[str]:
    """Every breach, as "claim: what breaks it"; empty where all holds."""
    with closing(sqlite3.connect(f"file:{outcome.place.project.database_path}?mode=ro", uri=True)) as db:
        return [f"{claim.__name__}: {breach}" for claim in CLAIMS for breach in claim(outcome, db)]


def endings_of(outcome: Outcome) -> dict[bytes, tuple[str, str]]:
    """(ending, reason) of each dropped file by its path below the inbox; ("left", reason) where it stays there."""
    left = {**_left(outcome)}
    found = {}
    with closing(sqlite3.connect(f"file:{outcome.place.project.database_path}?mode=ro", uri=True)) as db:
        by_hash = {row[0]: row[1:] for row in db.execute("SELECT content_hash, ending, reason FROM source_files")}
    for dropped in outcome.dropped:
        name = printable_name(os.fsdecode(dropped.name))
        found[dropped.name] = ("left", left[name]) if name in left else by_hash.get(dropped.content_hash, ("lost", ""))
    return found


def it_ends_properly(outcome: Outcome, _db: sqlite3.Connection) -> Iterator[str]:
    """The run goes through: exit code 0 or 3, a report, no traceback."""
    if outcome.exit_code not in (0, 3):
        yield f"exit code {outcome.exit_code}"
    if not outcome.report:
        yield "no report"
    if "Traceback" in outcome.complaints:
        yield f"a traceback: {outcome.complaints[-1500:]}"


def every_file_is_accounted_for(outcome: Outcome, db: sqlite3.Connection) -> Iterator[str]:
    """A receipt under its name and an ending from the closed list with reason and advice; or left, and told so."""
    received = Counter(db.execute("SELECT file_name, inbox_folder, content_hash FROM receipts"))
    endings = {row[0]: row[1:] for row in db.execute("SELECT content_hash, ending, reason, advice FROM source_files")}
    left = _left(outcome)
    for dropped in outcome.dropped:
        name = printable_name(os.fsdecode(dropped.name))
        if name in left:
            if not left[name]:
                yield f"{name} was left without a reason"
            continue
        folder, _, base = name.rpartition("/")
        if not received[base, folder, dropped.content_hash]:
            yield f"{name} has no receipt"
        ending, reason, advice = endings.get(dropped.content_hash, ("none", "", ""))
        if ending not in _ENDINGS or (ending != Ending.READ.value and not (reason and advice)):
            yield f"{name} ended as {ending} ({reason!r}, {advice!r})"


def no_byte_is_lost(outcome: Outcome, db: sqlite3.Connection) -> Iterator[str]:
    """Each original is in the archive or where it was dropped, bit for bit; so is what came out of bundles."""
    project, left = outcome.place.project, _left(outcome)
    for content_hash, archive_path in db.execute("SELECT content_hash, archive_path FROM source_files"):
        if verify(project, content_hash, archive_path) is not OriginalState.WHOLE:
            yield f"the original {content_hash} is not whole"
    known = {row[0] for row in db.execute("SELECT content_hash FROM source_files")}
    for dropped in outcome.dropped:
        if printable_name(os.fsdecode(dropped.name)) in left:
            if not _stands(project.inbox, dropped):
                yield f"{dropped.name!r} was left and is not there"
        elif dropped.content_hash not in known:
            yield f"{dropped.name!r} is gone"


def no_process_is_left(outcome: Outcome, _db: sqlite3.Connection) -> Iterator[str]:
    """Nothing that the run started lives on."""
    yield from outcome.left_behind


def nothing_is_written_elsewhere(outcome: Outcome, _db: sqlite3.Connection) -> Iterator[str]:
    """No file outside the project is made, changed or removed; the temporary folder is empty again."""
    yield from outcome.changed_outside
    yield from (line for line in outcome.guard_lines if line.startswith("write"))


def nothing_leaves_the_machine(outcome: Outcome, _db: sqlite3.Connection) -> Iterator[str]:
    """No address but this machine's is looked up or connected to; and the guard that says so was at work."""
    if not any(line.startswith("guarded") for line in outcome.guard_lines):
        yield "nothing was guarded"
    yield from (line for line in outcome.guard_lines if line.startswith("network"))


def memory_is_bounded(outcome: Outcome, _db: sqlite3.Connection) -> Iterator[str]:
    """Parent and workers keep their limits."""
    if outcome.parent_bytes > PARENT_BYTES:
        yield f"the parent took {outcome.parent_bytes // MEBIBYTE} MB"
    if outcome.worker_bytes > WORKER_BYTES:
        yield f"a worker took {outcome.worker_bytes // MEBIBYTE} MB"


def the_database_is_sound(_outcome: Outcome, db: sqlite3.Connection) -> Iterator[str]:
    """SQLite's own checks hold, and no text has a NUL, at which length() would stop."""
    yield from (row[0] for row in db.execute("PRAGMA integrity_check") if row[0] != "ok")
    yield from (f"foreign key of {row[0]}" for row in db.execute("PRAGMA foreign_key_check"))
    for table, column in (("blocks", "text"), ("document_cells", "text"), ("receipts", "file_name")):
        query = f"SELECT count(*) FROM {table} WHERE instr(CAST({column} AS BLOB), x'00')"  # noqa: S608 - no input
        if count := db.execute(query).fetchone()[0]:
            yield f"{count} NULs in {table}.{column}"


def the_secret_stays_out(outcome: Outcome, _db: sqlite3.Connection) -> Iterator[str]:
    """The text of a file outside, which cases point to, is nowhere in the project."""
    secret = outcome.place.secret.encode()
    for folder, _, names in os.walk(outcome.place.project.root):
        for path in (Path(folder) / name for name in names):
            if path.is_file() and not path.is_symlink() and secret in path.read_bytes():
                yield f"it is in {path}"


CLAIMS: tuple[Claim, ...] = (
    it_ends_properly,
    every_file_is_accounted_for,
    no_byte_is_lost,
    no_process_is_left,
    nothing_is_written_elsewhere,
    nothing_leaves_the_machine,
    memory_is_bounded,
    the_database_is_sound,
    the_secret_stays_out,
)


def _left(outcome: Outcome) -> dict[str, str]:
    """Printable name to reason of what the report says stays in the inbox."""
    return dict([*outcome.report.get("waiting", ()), *outcome.report.get("ignored", ())])


def _stands(inbox: Path, dropped: Dropped) -> bool:
    path = os.path.join(os.fsencode(inbox), dropped.name)  # noqa: PTH118 - names may be no text
    return os.path.isfile(path) and os.path.getsize(path) == dropped.byte_count  # noqa: PTH113, PTH202
