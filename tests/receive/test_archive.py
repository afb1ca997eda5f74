from __future__ import annotations

import errno
import hashlib
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.receive import durable
from pipeline.receive.archive import (
    ChangedWhileReceivedError,
    OriginalState,
    open_original,
    original_path,
    source_file_for,
    store,
    verify,
)
from pipeline.receive.claim import Claim, claim, finish, unfinished_claims
from pipeline.receive.identify import Identity, identify
from pipeline.settings import Project

Drop = Callable[..., Path]
CONTENT = b"%PDF-1.7 reply"
HASH = hashlib.sha256(CONTENT).hexdigest()
ARCHIVE_PATH = f"archive/{HASH[:2]}/{HASH}.pdf"


def take(project: Project, path: Path) -> tuple[Claim, Identity]:
    taken = claim(project, path)
    assert isinstance(taken, Claim)
    return taken, identify(taken.path)


def test_an_original_is_stored_under_its_hash_read_only(project: Project, drop: Drop) -> None:
    taken, identity = take(project, drop("x/reply.docx"))
    assert source_file_for(project, identity).archive_path == ARCHIVE_PATH
    stored = store(project, taken, identity)
    assert (stored.archive_path, stored.was) == (ARCHIVE_PATH, OriginalState.MISSING)
    path = original_path(project, ARCHIVE_PATH)
    assert path.read_bytes() == CONTENT
    assert not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    finish(project, taken)
    assert unfinished_claims(project) == ()


def test_storing_again_is_safe(project: Project, drop: Drop) -> None:
    taken, identity = take(project, drop("reply.pdf"))
    store(project, taken, identity)
    assert store(project, taken, identity).was is OriginalState.WHOLE


def test_the_same_bytes_again_are_one_original(project: Project, drop: Drop) -> None:
    for name, was in (("a.pdf", OriginalState.MISSING), ("b.pdf", OriginalState.WHOLE)):
        taken, identity = take(project, drop(name))
        assert store(project, taken, identity).was is was
        finish(project, taken)
    assert unfinished_claims(project) == ()
    assert [path.name for path in project.archive.rglob("*.*") if path.is_file()] == [f"{HASH}.pdf"]


@pytest.mark.parametrize("damage", [b"%PDF-1.7 repli", b""])
def test_a_damaged_stored_copy_is_replaced_and_reported(project: Project, drop: Drop, damage: bytes) -> None:
    store(project, *take(project, drop("a.pdf")))
    path = original_path(project, ARCHIVE_PATH)
    path.chmod(0o644)
    path.write_bytes(damage)
    path.chmod(0o444)
    assert verify(project, HASH, ARCHIVE_PATH) is OriginalState.DAMAGED
    assert store(project, *take(project, drop("b.pdf"))).was is OriginalState.DAMAGED
    assert verify(project, HASH, ARCHIVE_PATH) is OriginalState.WHOLE
    assert not path.stat().st_mode & stat.S_IWUSR


def test_a_file_that_changed_after_it_was_identified_is_not_stored(project: Project, drop: Drop) -> None:
    taken, identity = take(project, drop("reply.pdf"))
    taken.path.write_bytes(b"changed")
    with pytest.raises(ChangedWhileReceivedError, match=r"reply\.pdf"):
        store(project, taken, identity)
    assert unfinished_claims(project) == (taken,)
    assert verify(project, HASH, ARCHIVE_PATH) is OriginalState.MISSING


def test_a_changed_file_is_not_dropped_for_a_duplicate_either(project: Project, drop: Drop) -> None:
    store(project, *take(project, drop("a.pdf")))
    taken, identity = take(project, drop("b.pdf"))
    taken.path.write_bytes(b"changed")
    with pytest.raises(ChangedWhileReceivedError):
        store(project, taken, identity)
    assert taken.path.read_bytes() == b"changed"


def test_a_file_known_under_another_suffix_keeps_its_path(project: Project, drop: Drop) -> None:
    taken, identity = take(project, drop("a.pdf"))
    store(project, taken, Identity(identity.content_hash, identity.byte_count, "text/plain", "text"))
    assert source_file_for(project, identity).archive_path == ARCHIVE_PATH.replace(".pdf", ".txt")
    taken, identity = take(project, drop("b.pdf"))
    assert store(project, taken, identity).was is OriginalState.WHOLE


@pytest.mark.skipif(sys.platform == "win32", reason="counts hard links the POSIX way")
def test_a_second_name_of_the_file_cannot_alter_the_archive(project: Project, drop: Drop, tmp_path: Path) -> None:
    path = drop("reply.pdf")
    other_name = tmp_path / "other name.pdf"
    other_name.hardlink_to(path)
    store(project, *take(project, path))
    assert os.access(other_name, os.W_OK)
    other_name.write_bytes(b"edited")
    assert verify(project, HASH, ARCHIVE_PATH) is OriginalState.WHOLE


def test_a_read_only_file_is_stored_and_dropped_like_any(project: Project, drop: Drop) -> None:
    for name in ("a.pdf", "b.pdf"):
        path = drop(name)
        path.chmod(0o444)
        store(project, *take(project, path))
    assert verify(project, HASH, ARCHIVE_PATH) is OriginalState.WHOLE


def test_an_original_opens_for_reading_only(project: Project, drop: Drop) -> None:
    store(project, *take(project, drop("reply.pdf")))
    with open_original(project, ARCHIVE_PATH) as file:
        assert file.read() == CONTENT
        assert not file.writable()


def test_a_lost_original_is_missing_and_does_not_open(project: Project) -> None:
    assert verify(project, HASH, ARCHIVE_PATH) is OriginalState.MISSING
    with pytest.raises(FileNotFoundError):
        open_original(project, ARCHIVE_PATH)


@pytest.mark.parametrize("path", ["foi.toml", "archive/../foi.toml", "/etc/passwd", "../archive/x", ""])
def test_a_path_out_of_the_archive_is_refused(project: Project, path: str) -> None:
    with pytest.raises(ValueError, match="not a path in the archive"):
        original_path(project, path)


def test_many_files_are_flushed_together_and_those_that_cannot_be_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [tmp_path / f"{number}.pdf" for number in range(12)]
    for path in paths[1:]:
        path.write_bytes(b"%PDF")
    flushed: list[Path] = []

    def flush(path: Path, really: Callable[[Path], None] = durable.flush_file) -> None:
        if path == paths[5]:
            raise OSError(errno.EIO, "the disk does not take it")
        really(path)
        flushed.append(path)

    monkeypatch.setattr(durable, "flush_file", flush)
    problems = durable.flush_files(paths)
    assert list(problems) == [paths[5]]
    assert sorted(flushed) == sorted({*paths[1:]} - {paths[5]})


def test_inner_folders_are_flushed_before_those_they_lie_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = [tmp_path / "archive" / f"{number:02}" for number in range(12)]
    flushed: list[Path] = []
    monkeypatch.setattr(durable, "flush_folder", flushed.append)
    durable.flush_folders([tmp_path, *inner, tmp_path / "archive", inner[0]])
    assert sorted(flushed[:12]) == inner
    assert flushed[12:] == [tmp_path / "archive", tmp_path]
