"""The trial itself: its claims hold for a sound run, and each of them notices when it is broken."""

from __future__ import annotations

import dataclasses
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bench.hostile.cases import Case
from bench.hostile.cases.case import LEFT
from bench.hostile.cases.raw_pdf import letter
from bench.hostile.claims import CLAIMS, PARENT_BYTES, broken_claims, endings_of
from bench.hostile.expectations import surprises
from bench.hostile.second_opinion import read_short
from bench.hostile.surroundings import Surroundings, environment_in, make_surroundings, outside
from bench.hostile.trial import Outcome, run_trial
from bench.hostile.watch import Watch, left_behind

pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("trial"),
    pytest.mark.skipif(sys.platform != "linux", reason="a trial looks into /proc"),
]


def fill(place: Surroundings) -> None:
    (place.project.inbox / "letter.pdf").write_bytes(letter())
    (place.project.inbox / "program.pdf").write_bytes(b"\x7fELF" + bytes(100))
    (place.project.inbox / "~$open.docx").write_bytes(b"open")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    return run_trial(tmp_path_factory.mktemp("trial") / "sound", fill, {}, "--direct")


@pytest.fixture
def copied(sound: Outcome, tmp_path: Path) -> Outcome:
    """The outcome over a copy of its project, which a test may spoil."""
    root = shutil.copytree(sound.place.root, tmp_path / "copy", symlinks=True)
    project = dataclasses.replace(
        sound.place.project, root=root / sound.place.project.root.relative_to(sound.place.root)
    )
    return dataclasses.replace(sound, place=dataclasses.replace(sound.place, root=root, project=project))


def broken(outcome: Outcome) -> set[str]:
    return {line.partition(":")[0] for line in broken_claims(outcome)}


def test_a_sound_run_breaks_no_claim(sound: Outcome) -> None:
    assert broken_claims(sound) == []
    endings = {name: ending for name, (ending, _) in endings_of(sound).items()}
    assert endings == {b"letter.pdf": "read", b"program.pdf": "not_a_document", b"~$open.docx": LEFT}


@pytest.mark.parametrize(
    ("claim", "changes"),
    [
        ("it_ends_properly", {"exit_code": 1}),
        ("it_ends_properly", {"complaints": "Traceback (most recent call last)"}),
        ("no_process_is_left", {"left_behind": ("sleep 600",)}),
        ("nothing_is_written_elsewhere", {"changed_outside": ("/elsewhere",)}),
        ("nothing_is_written_elsewhere", {"guard_lines": ("guarded\t1", "write\topen\t/elsewhere")}),
        ("nothing_leaves_the_machine", {"guard_lines": ("guarded\t1", "network\tsocket.connect\t203.0.113.1")}),
        ("nothing_leaves_the_machine", {"guard_lines": ()}),
        ("memory_is_bounded", {"parent_bytes": PARENT_BYTES + 1}),
    ],
)
def test_what_was_seen_breaks_its_claim(sound: Outcome, claim: str, changes: dict[str, object]) -> None:
    assert broken(dataclasses.replace(sound, **changes)) == {claim}


def lose_an_original(outcome: Outcome) -> None:
    next(outcome.place.project.archive.rglob("*.pdf")).unlink()


def lose_what_was_left(outcome: Outcome) -> None:
    (outcome.place.project.inbox / "~$open.docx").unlink()


def bring_the_secret_in(outcome: Outcome) -> None:
    (outcome.place.project.exports / "figures.csv").write_text(f"a,{outcome.place.secret}", encoding="utf-8")


def in_the_database(statement: str) -> Callable[[Outcome], None]:
    def spoil(outcome: Outcome) -> None:
        with closing(sqlite3.connect(outcome.place.project.database_path)) as db, db:
            db.execute(statement)

    return spoil


@pytest.mark.parametrize(
    ("claim", "spoil"),
    [
        ("no_byte_is_lost", lose_an_original),
        ("no_byte_is_lost", lose_what_was_left),
        ("the_secret_stays_out", bring_the_secret_in),
        ("every_file_is_accounted_for", in_the_database("UPDATE receipts SET file_name = 'other' WHERE 1")),
        ("every_file_is_accounted_for", in_the_database("UPDATE source_files SET advice = ''")),
        ("every_file_is_accounted_for", in_the_database("UPDATE source_files SET ending = 'not_stored'")),
        ("the_database_is_sound", in_the_database("UPDATE blocks SET text = 'a' || char(0) || 'b'")),
    ],
)
def test_what_is_spoilt_breaks_its_claim(copied: Outcome, claim: str, spoil: Callable[[Outcome], None]) -> None:
    spoil(copied)
    assert broken(copied) == {claim}


def test_every_claim_is_seen_to_break() -> None:
    marks = (*test_what_was_seen_breaks_its_claim.pytestmark, *test_what_is_spoilt_breaks_its_claim.pytestmark)
    tried = {row[0] for mark in marks if mark.name == "parametrize" for row in mark.args[1]}
    assert tried == {claim.__name__ for claim in CLAIMS}


@pytest.mark.parametrize(
    ("case", "words"),
    [
        (Case(b"letter.pdf", "x", frozenset({"damaged"}), None), "ended as read"),
        (Case(b"letter.pdf", "x", frozenset({"read"}), None, words=("Ninety",)), "lacks the words 'Ninety'"),
        (Case(b"letter.pdf", "x", frozenset({"read"}), None, members=("a.pdf",)), "lacks the member 'a.pdf'"),
        (Case(b"nowhere.pdf", "x", frozenset({"read"}), None), "ended as gone"),
    ],
)
def test_a_case_that_ends_otherwise_is_a_surprise(sound: Outcome, case: Case, words: str) -> None:
    assert words in " ".join(surprises(sound, [case]))


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="Poppler is not installed")
def test_a_text_read_short_is_told(copied: Outcome) -> None:
    assert read_short(copied) == []
    lines = [f"Line {number} of the letter" for number in range(5)]
    drawn = b"".join(
        b"BT /F1 12 Tf 72 %d Td (%b) Tj ET " % (700 - 20 * at, line.encode()) for at, line in enumerate(lines)
    )
    original = next(copied.place.project.archive.rglob("*.pdf"))
    original.chmod(0o644)
    original.write_bytes(original.read_bytes().replace(b"BT /F1 12 Tf 72 700 Td", drawn + b"BT /F1 12 Tf 72 500 Td"))
    assert "read short: letter.pdf lacks" in " ".join(read_short(copied))


WORK = """
import os, pathlib, socket, sys, time
pathlib.Path(sys.argv[1]).write_text("elsewhere")
held = bytearray(64 * 1024 * 1024)
try:
    socket.create_connection(("203.0.113.1", 9), timeout=0.01)
except OSError:
    pass
os.spawnl(os.P_NOWAIT, "/bin/sleep", "sleep", "600")
time.sleep(1)  # so that a watch kept waiting by a busy machine still sees the memory held
"""


def test_the_watch_sees_memory_writing_connections_and_what_is_left(tmp_path: Path) -> None:
    place = make_surroundings(tmp_path / "place")
    before = outside(place)
    command = [sys.executable, "-c", WORK, str(tmp_path / "note")]
    process = subprocess.Popen(command, env=environment_in(place, "mark-of-this-test", {}), cwd=place.working)
    with Watch(process.pid) as watch:
        process.wait()
    assert watch.of_parent > 64 * 1024 * 1024
    lines = [line.split("\t") for line in place.guard_log.read_text(encoding="utf-8").splitlines()]
    assert ["write", "open", str(tmp_path / "note")] in lines
    assert ["network", "socket.connect", "203.0.113.1"] in lines
    assert outside(place) == before
    assert left_behind("mark-of-this-test") == ["sleep 600 "]
    for folder in Path("/proc").glob("[0-9]*"):
        if _is_ours(folder):
            os.kill(int(folder.name), 9)
    deadline = time.monotonic() + 10
    while left_behind("mark-of-this-test") and time.monotonic() < deadline:
        time.sleep(0.05)


def _is_ours(folder: Path) -> bool:
    try:
        return b"HOSTILE_TRIAL=mark-of-this-test" in (folder / "environ").read_bytes()
    except OSError:
        return False
