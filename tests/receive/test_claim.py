from __future__ import annotations

import datetime as dt
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.receive.claim import Claim, claim, claim_together, claims_folder, finish, receipt_for, unfinished_claims
from pipeline.receive.inbox import LeftFile
from pipeline.settings import Project

Drop = Callable[..., Path]
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="links need POSIX")


def take(project: Project, path: Path) -> Claim:
    taken = claim(project, path)
    assert isinstance(taken, Claim)
    return taken


@pytest.fixture
def other_disk(monkeypatch: pytest.MonkeyPatch, project: Project) -> None:
    """Make renames between inbox and archive fail as they do between two disks."""
    replace = Path.replace

    def across(path: Path, target: Path) -> Path:
        if path.is_relative_to(project.inbox) != Path(target).is_relative_to(project.inbox):
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", across)


def test_a_claim_moves_the_file_and_keeps_its_place(project: Project, drop: Drop) -> None:
    path = drop("Round 2/Home Office/reply.pdf", b"bytes")
    before = dt.datetime.now(dt.UTC)
    taken = take(project, path)
    assert not path.exists()
    assert taken.path.read_bytes() == b"bytes"
    group = taken.claim_id.rpartition("-")[0]
    assert taken.path == claims_folder(project) / group / "Round 2" / "Home Office" / "reply.pdf"
    assert (taken.file_name, taken.inbox_folder) == ("reply.pdf", "Round 2/Home Office")
    assert before <= taken.received_at <= dt.datetime.now(dt.UTC)


def test_the_receipt_carries_the_claims_id(project: Project, drop: Drop) -> None:
    taken = take(project, drop("reply.pdf"))
    receipt = receipt_for(taken, "ab" * 32)
    assert (receipt.receipt_id, receipt.content_hash) == (taken.claim_id, "ab" * 32)
    assert (receipt.file_name, receipt.inbox_folder, receipt.received_at) == ("reply.pdf", "", taken.received_at)


def test_claim_ids_are_unique_and_in_order_of_time(project: Project, drop: Drop) -> None:
    ids = [take(project, drop(f"{number}.pdf")).claim_id for number in range(20)]
    assert ids == sorted(set(ids))


def test_files_claimed_together_have_ids_of_their_own_and_are_found_in_the_order_of_the_scan(
    project: Project, drop: Drop
) -> None:
    paths = sorted(drop(name) for name in ("b/2.pdf", "b.pdf", "a.pdf", "b/1.pdf", "c/d/e.pdf"))
    taken = claim_together(project, [*paths[:2], project.inbox / "gone.pdf", *paths[2:]])
    claims = tuple(each for each in taken if isinstance(each, Claim))
    assert [type(each) for each in taken].index(LeftFile) == 2
    assert len({each.claim_id for each in claims}) == len(paths)
    assert unfinished_claims(project) == claims
    for each in claims:
        each.path.unlink()
        finish(project, each)
    assert list(claims_folder(project).iterdir()) == []


def test_unfinished_claims_are_found_as_they_were(project: Project, drop: Drop) -> None:
    taken = [take(project, drop(name)) for name in ("b.pdf", "x/a.pdf")]
    assert unfinished_claims(project) == tuple(taken)
    taken[0].path.unlink()
    finish(project, taken[0])
    assert unfinished_claims(project) == (taken[1],)
    assert [path.name for path in claims_folder(project).iterdir()] == [taken[1].claim_id.rpartition("-")[0]]


def test_a_new_project_has_no_unfinished_claims(project: Project) -> None:
    assert unfinished_claims(project) == ()


def test_finishing_a_claim_that_still_holds_its_file_loses_nothing(project: Project, drop: Drop) -> None:
    taken = take(project, drop("x/reply.pdf"))
    finish(project, taken)
    assert unfinished_claims(project) == (taken,)


def test_a_file_that_has_gone_is_reported(project: Project) -> None:
    left = claim(project, project.inbox / "gone.pdf")
    assert isinstance(left, LeftFile)
    assert (left.name, left.is_waiting) == ("gone.pdf", True)
    assert "No such file" in left.reason
    assert list(claims_folder(project).parent.rglob("*")) in ([], [claims_folder(project)])


@pytest.mark.parametrize("number", [errno.EACCES, errno.ENOSPC, errno.ENAMETOOLONG])
def test_a_file_that_cannot_be_moved_stays(
    project: Project, drop: Drop, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    path = drop("open.docx", b"bytes")

    def refuse(*_: Path) -> Path:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "replace", refuse)
    left = claim(project, path)
    assert isinstance(left, LeftFile)
    assert os.strerror(number) in left.reason
    assert path.read_bytes() == b"bytes"
    assert unfinished_claims(project) == ()


def test_a_file_that_may_not_be_read_stays(project: Project, drop: Drop, monkeypatch: pytest.MonkeyPatch) -> None:
    path = drop("locked.pdf")
    monkeypatch.setattr(os, "access", lambda *_: False)
    left = claim(project, path)
    assert isinstance(left, LeftFile)
    assert "no permission" in left.reason
    assert path.exists()


@posix_only
def test_a_link_put_in_place_of_the_file_is_not_taken(project: Project, tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    link = project.inbox / "reply.pdf"
    link.symlink_to(tmp_path / "secret")
    assert isinstance(claim(project, link), LeftFile)
    assert link.is_symlink()
    assert unfinished_claims(project) == ()


@posix_only
def test_a_folder_that_became_a_link_gives_nothing_of_what_it_leads_to(project: Project, tmp_path: Path) -> None:
    outside = tmp_path / "outside" / "b"
    outside.mkdir(parents=True)
    (outside / "reply.pdf").write_bytes(b"not dropped")
    (project.inbox / "a").symlink_to(outside.parent)
    left = claim(project, project.inbox / "a" / "b" / "reply.pdf")
    assert isinstance(left, LeftFile)
    assert left.reason == "it could not be taken: its folder is a link now"
    assert (outside / "reply.pdf").read_bytes() == b"not dropped"


@posix_only
def test_a_link_that_slips_in_at_the_last_moment_is_put_back(
    project: Project, drop: Drop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = drop("reply.pdf")
    replace = Path.replace

    def swap(source: Path, target: Path) -> Path:
        if source == path:
            path.unlink()
            path.symlink_to(tmp_path / "elsewhere")
        return replace(source, target)

    monkeypatch.setattr(Path, "replace", swap)
    assert isinstance(claim(project, path), LeftFile)
    assert path.is_symlink()
    assert unfinished_claims(project) == ()


def test_odd_names_become_printable(project: Project, drop: Drop) -> None:
    if sys.platform == "win32":
        pytest.skip("Windows allows no newline in names")
    taken = take(project, drop("odd\nfolder/-rf \u202efdp.exe"))
    assert (taken.file_name, taken.inbox_folder) == ("-rf \\u202efdp.exe", "odd\\u000afolder")
    assert unfinished_claims(project) == (taken,)


@pytest.mark.usefixtures("other_disk")
def test_between_two_disks_the_file_is_copied_and_proved(project: Project, drop: Drop) -> None:
    path = drop("x/reply.pdf", b"bytes")
    modified = path.stat().st_mtime_ns
    taken = take(project, path)
    assert not path.exists()
    assert taken.path.read_bytes() == b"bytes"
    assert taken.path.stat().st_mtime_ns == modified
    assert unfinished_claims(project) == (taken,)


@pytest.mark.usefixtures("other_disk")
def test_a_copy_that_differs_is_thrown_away(project: Project, drop: Drop, monkeypatch: pytest.MonkeyPatch) -> None:
    path = drop("reply.pdf", b"bytes")

    def spoil(_: Path, target: Path) -> None:
        Path(target).write_bytes(b"bites")

    monkeypatch.setattr("shutil.copyfile", spoil)
    left = claim(project, path)
    assert isinstance(left, LeftFile)
    assert "changed while it was copied" in left.reason
    assert path.read_bytes() == b"bytes"
    assert list(claims_folder(project).iterdir()) == []


@pytest.mark.usefixtures("other_disk")
def test_an_original_that_cannot_be_unlinked_is_not_taken_twice(
    project: Project, drop: Drop, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = drop("reply.pdf")
    unlink = Path.unlink

    def refuse(target: Path, missing_ok: bool = False) -> None:
        if target == path:
            raise PermissionError(errno.EACCES, "Permission denied")
        unlink(target, missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    assert isinstance(claim(project, path), LeftFile)
    assert path.exists()
    assert unfinished_claims(project) == ()


def stage(project: Project, content: bytes, name: str = "reply.pdf") -> None:
    folder = claims_folder(project) / ".copying-20261122T101112123456Z-0123abcd"
    folder.mkdir(parents=True)
    (folder / name).write_bytes(content)


def test_a_whole_copy_whose_original_is_gone_becomes_a_claim(project: Project) -> None:
    stage(project, b"bytes")
    (found,) = unfinished_claims(project)
    assert found.claim_id.startswith("20261122T101112123456Z-0123abcd-")
    assert found.received_at == dt.datetime(2026, 11, 22, 10, 11, 12, 123456, tzinfo=dt.UTC)
    assert found.path.read_bytes() == b"bytes"


def test_a_whole_copy_whose_original_is_there_is_dropped(project: Project, drop: Drop) -> None:
    path = drop("reply.pdf", b"bytes")
    stage(project, b"bytes")
    assert unfinished_claims(project) == ()
    assert path.read_bytes() == b"bytes"


def test_a_whole_copy_beside_a_newer_file_of_its_name_is_kept(project: Project, drop: Drop) -> None:
    drop("reply.pdf", b"newer")
    stage(project, b"bytes")
    (found,) = unfinished_claims(project)
    assert found.path.read_bytes() == b"bytes"
    assert (project.inbox / "reply.pdf").read_bytes() == b"newer"


def test_a_partial_copy_is_dropped(project: Project) -> None:
    stage(project, b"byt", ".partial")
    assert unfinished_claims(project) == ()
    assert list(claims_folder(project).iterdir()) == []


def test_what_others_put_among_the_claims_is_left(project: Project) -> None:
    (claims_folder(project) / "notes").mkdir(parents=True)
    (claims_folder(project) / "notes" / "a.txt").write_bytes(b"mine")
    assert unfinished_claims(project) == ()
    assert (claims_folder(project) / "notes" / "a.txt").exists()


def test_a_path_outside_the_inbox_is_a_bug(project: Project, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="subpath"):
        claim(project, tmp_path / "elsewhere.pdf")
