"""The whole way from inbox to archive in the order a run goes it, killed at every step and begun again."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.model.source_file import Receipt, SourceFile
from pipeline.receive.archive import OriginalState, source_file_for, store, verify
from pipeline.receive.attention import clear, set_aside
from pipeline.receive.claim import Claim, claim, finish, receipt_for, unfinished_claims
from pipeline.receive.identify import identify
from pipeline.receive.inbox import Clock, settled_files
from pipeline.receive.junk import reason_to_ignore
from pipeline.settings import Project, Settings, create_project

LATER = Clock(now=lambda: 4e9, monotonic=lambda: 0.0, sleep=lambda _: None)


class Killed(BaseException):
    """Stands for kill -9: nothing in the pipeline may catch it."""


class Ledger:
    """In place of the database: rows by key, so that writing one again changes nothing."""

    def __init__(self) -> None:
        self.receipts: dict[str, Receipt] = {}
        self.source_files: dict[str, SourceFile] = {}

    def write(self, receipt: Receipt, source_file: SourceFile) -> None:
        assert self.receipts.setdefault(receipt.receipt_id, receipt) == receipt
        assert self.source_files.setdefault(source_file.content_hash, source_file) == source_file


def run(project: Project, ledger: Ledger) -> None:
    for taken in unfinished_claims(project):
        arrive(project, ledger, taken)
    for path in settled_files(project, Settings(), LATER).ready:
        taken_or_left = claim(project, path)
        if isinstance(taken_or_left, Claim):
            arrive(project, ledger, taken_or_left)


def arrive(project: Project, ledger: Ledger, taken: Claim) -> None:
    identity = identify(taken.path)
    source_file = source_file_for(project, identity)
    ledger.write(receipt_for(taken, identity.content_hash), source_file)
    store(project, taken, identity)
    finish(project, taken)


def all_bytes(folder: Path) -> set[bytes]:
    return {path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "foi.toml"}


def end_state(project: Project, ledger: Ledger) -> tuple[Any, ...]:
    archived = sorted(
        path.relative_to(project.root).as_posix() for path in project.archive.rglob("*") if path.is_file()
    )
    arrivals = sorted((each.file_name, each.inbox_folder, each.content_hash) for each in ledger.receipts.values())
    return archived, arrivals, list(project.inbox.rglob("*.*")), unfinished_claims(project)


STEPS: tuple[tuple[Any, str], ...] = (
    (Path, "replace"),
    (Path, "unlink"),
    (Path, "mkdir"),
    (Path, "rmdir"),
    (Path, "chmod"),
    (shutil, "copyfile"),
    (os, "fsync"),
    (os, "utime"),
    (Ledger, "write"),
)


@contextmanager
def killed_at(step_number: int, *, is_after: bool) -> Iterator[Counter[str]]:
    """Raise Killed before or after the given step, counted over all that touch the disk or the ledger."""
    counter: Counter[str] = Counter()
    with pytest.MonkeyPatch.context() as patch:
        for owner, name in STEPS:
            patch.setattr(owner, name, _counting(getattr(owner, name), counter, step_number, is_after))
        yield counter


def _counting(step: Callable[..., Any], counter: Counter[str], fatal: int, is_after: bool) -> Callable[..., Any]:
    def counted(*arguments: Any, **options: Any) -> Any:
        counter["steps"] += 1
        number = counter["steps"]
        if number == fatal and not is_after:
            raise Killed
        try:
            return step(*arguments, **options)
        finally:
            if number == fatal:
                raise Killed

    return counted


def lay_out_plain(project: Project) -> None:
    (project.inbox / "Round 2").mkdir()
    (project.inbox / "Round 2" / "reply.pdf").write_bytes(b"%PDF-1.7 one")
    (project.inbox / "copy of reply.pdf").write_bytes(b"%PDF-1.7 one")
    (project.inbox / "other.txt").write_bytes(b"words")


def lay_out_damaged(project: Project) -> None:
    lay_out_plain(project)
    content_hash = hashlib.sha256(b"words").hexdigest()
    path = project.archive / content_hash[:2] / f"{content_hash}.txt"
    path.parent.mkdir()
    path.write_bytes(b"wo")
    path.chmod(0o444)


def lay_out_hard_linked(project: Project) -> None:
    (project.inbox / "reply.pdf").write_bytes(b"%PDF-1.7 one")
    (project.root / "second name").hardlink_to(project.inbox / "reply.pdf")


@pytest.mark.parametrize("is_after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize(
    "is_other_disk", [False, pytest.param(True, marks=pytest.mark.slow)], ids=["one-disk", "two-disks"]
)
@pytest.mark.parametrize("lay_out", [lay_out_plain, lay_out_damaged, lay_out_hard_linked])
def test_a_kill_at_any_step_loses_nothing_and_ends_the_same(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    lay_out: Callable[[Project], None],
    is_other_disk: bool,
    is_after: bool,
) -> None:
    if is_other_disk:
        separate_disks(monkeypatch)
    expected: tuple[Any, ...] | None = None
    for step_number in range(400):  # 0: no kill, what it should come to
        project, ledger = create_project(tmp_path / str(step_number)), Ledger()
        lay_out(project)
        dropped = all_bytes(project.inbox)
        try:
            with killed_at(step_number, is_after=is_after) as counter:
                run(project, ledger)
        except Killed:
            pass
        assert dropped <= all_bytes(project.root), step_number
        run(project, ledger)
        state = end_state(project, ledger)
        expected = expected or state
        assert state == expected, step_number
        if counter["steps"] < step_number:
            break
    assert 10 < step_number < 399
    assert expected is not None
    assert expected[2:] == ([], ())


def separate_disks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make renames out of any inbox fail as they do between two disks."""
    replace = Path.replace

    def across(path: Path, target: Path) -> Path:
        if "inbox" in path.parts:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", across)


NAMES = st.one_of(
    st.sampled_from(["reply.pdf", "-rf", "~$x.docx", ".hidden", "a b.docx", "x.part", "n" * 255, "ŵ.pdf", "con.txt"]),
    st.text(st.characters(exclude_categories=(), exclude_characters="/\0"), min_size=1, max_size=40).filter(
        lambda name: name not in (".", "..")
    ),
)
TREES = st.lists(
    st.tuples(
        st.lists(NAMES, max_size=2), NAMES, st.sampled_from([b"", b"%PDF-1.7", b"PK\x03\x04", b"words", b"\xff\0"])
    ),
    max_size=8,
)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="names that other systems refuse")
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TREES)
def test_whatever_lies_in_the_inbox_is_archived_or_still_there(tree: list[tuple[list[str], str, bytes]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project, ledger = create_project(Path(folder)), Ledger()
        dropped = plant(project, tree)
        run(project, ledger)
        for path, content in dropped.items():
            is_junk = any(
                reason_to_ignore(part, is_folder=place != path)
                for place in (path, *path.parents)
                if place.is_relative_to(project.inbox) and place != project.inbox
                for part in (place.name,)
            )
            assert os.path.lexists(path) == is_junk
            assert is_junk or hashlib.sha256(content).hexdigest() in ledger.source_files
        for source_file in ledger.source_files.values():
            assert verify(project, source_file.content_hash, source_file.archive_path) is OriginalState.WHOLE
        for receipt in ledger.receipts.values():
            (receipt.file_name + receipt.inbox_folder).encode("utf-8")
            set_aside(project, receipt, ledger.source_files[receipt.content_hash], "reason", "advice")
        notes = set(project.attention.rglob("*.reason.txt"))
        assert len(notes) <= len(ledger.receipts)
        clear(project, set(ledger.source_files))
        assert not [path for path in project.attention.rglob("*") if path.is_file()]


def plant(project: Project, tree: list[tuple[list[str], str, bytes]]) -> dict[Path, bytes]:
    """Write the tree as far as the file system takes it; what was written, by path."""
    planted: dict[Path, bytes] = {}
    for folders, name, content in tree:
        path = project.inbox.joinpath(*folders, name)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        except (OSError, UnicodeEncodeError):
            continue
        planted[path] = content
    return planted


def test_the_same_bytes_twice_are_one_source_file_with_two_receipts(project: Project) -> None:
    ledger = Ledger()
    lay_out_plain(project)
    run(project, ledger)
    assert sorted((each.file_name, each.inbox_folder) for each in ledger.receipts.values()) == [
        ("copy of reply.pdf", ""),
        ("other.txt", ""),
        ("reply.pdf", "Round 2"),
    ]
    assert len(ledger.source_files) == 2


def test_an_empty_inbox_is_no_error(project: Project) -> None:
    ledger = Ledger()
    run(project, ledger)
    assert ledger.receipts == {}
