from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import ConfigurationError
from pipeline.receive.inbox import ScanResult, settled_files
from pipeline.settings import Project, Settings

Drop = Callable[..., Path]
SETTINGS = Settings()
NOW = 1_700_000_000.0

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes need POSIX")


def names(result: ScanResult, project: Project) -> list[str]:
    return [path.relative_to(project.inbox).as_posix() for path in result.ready]


def test_an_old_file_is_ready_at_one_look_without_sleeping(project: Project, drop: Drop, clock: Any) -> None:
    drop("b.pdf")
    drop("Round 2/Home Office/a.pdf")
    drop("empty.pdf", b"")
    result = settled_files(project, SETTINGS, clock.clock)
    assert names(result, project) == ["Round 2/Home Office/a.pdf", "b.pdf", "empty.pdf"]
    assert (result.waiting, result.ignored, clock.naps) == ((), (), [])


def test_new_files_wait_for_one_short_sleep_together(project: Project, drop: Drop, clock: Any) -> None:
    for number in range(5):
        drop(f"{number}.pdf", age=0.5)
    result = settled_files(project, SETTINGS, clock.clock)
    assert len(result.ready) == 5
    assert len(clock.naps) == 1
    assert 2.0 <= clock.naps[0] < 2.5


def test_without_waiting_a_new_file_stays_and_is_reported(project: Project, drop: Drop, clock: Any) -> None:
    drop("new.pdf", age=0.5)
    drop("future.pdf", age=-3600)
    result = settled_files(project, SETTINGS, clock.clock, wait=False)
    assert result.ready == ()
    assert {left.name: left.reason.split(",")[0] for left in result.waiting} == {
        "new.pdf": "it arrived a moment ago",
        "future.pdf": "its date lies in the future",
    }
    assert all(left.is_waiting for left in result.waiting)
    assert clock.naps == []


def test_a_date_in_the_future_needs_two_looks_not_for_ever(project: Project, drop: Drop, clock: Any) -> None:
    drop("future.pdf", age=-3600)
    assert names(settled_files(project, SETTINGS, clock.clock), project) == ["future.pdf"]


def test_a_file_that_grows_between_two_looks_waits(project: Project, drop: Drop, clock: Any) -> None:
    drop("growing.pdf", b"1", age=0.5)
    drop("whole.pdf", age=0.5)
    clock.while_asleep = lambda: drop("growing.pdf", b"12", age=0.5)
    result = settled_files(project, SETTINGS, clock.clock)
    assert names(result, project) == ["whole.pdf"]
    assert [(left.name, left.reason) for left in result.waiting] == [("growing.pdf", "it is still changing")]


def test_an_old_date_is_no_proof_once_the_file_was_seen_changing(project: Project, drop: Drop, clock: Any) -> None:
    drop("copied.pdf", b"1")
    drop("new.pdf", age=0.5)
    clock.while_asleep = lambda: drop("copied.pdf", b"12")
    result = settled_files(project, SETTINGS, clock.clock)
    assert names(result, project) == ["new.pdf"]
    again = settled_files(project, SETTINGS, clock.clock, wait=False, earlier=result.looks)
    assert [left.reason for left in again.waiting] == ["it is still changing"]
    clock.while_asleep = lambda: None
    clock.sleep(2.0)
    assert "copied.pdf" in names(
        settled_files(project, SETTINGS, clock.clock, wait=False, earlier=again.looks), project
    )


def test_looks_closer_than_the_settle_time_add_up(project: Project, drop: Drop, clock: Any) -> None:
    drop("future.pdf", age=-3600)
    result = settled_files(project, SETTINGS, clock.clock, wait=False)
    for expected in ([], [], ["future.pdf"]):
        clock.sleep(0.7)
        result = settled_files(project, SETTINGS, clock.clock, wait=False, earlier=result.looks)
        assert names(result, project) == expected


def test_same_size_with_another_date_is_a_change(project: Project, drop: Drop, clock: Any) -> None:
    path = drop("reply.pdf", age=0.5)
    clock.while_asleep = lambda: os.utime(path, (NOW - 0.25, NOW - 0.25))
    assert settled_files(project, SETTINGS, clock.clock).ready == ()


def test_settle_time_nought_takes_all_at_once(project: Project, drop: Drop, clock: Any) -> None:
    drop("new.pdf", age=0)
    drop("future.pdf", age=-10)
    assert len(settled_files(project, Settings(settle_seconds=0), clock.clock, wait=False).ready) == 2


def test_what_is_no_answer_stays_and_says_why(project: Project, drop: Drop, clock: Any) -> None:
    for name in ("~$reply.docx", "sub/.DS_Store", ".hidden/reply.pdf", "reply.pdf.reason.txt"):
        drop(name)
    result = settled_files(project, SETTINGS, clock.clock)
    assert result.ready == ()
    assert sorted(left.name for left in result.ignored) == [
        ".hidden",
        "reply.pdf.reason.txt",
        "sub/.DS_Store",
        "~$reply.docx",
    ]
    assert all(left.reason and not left.is_waiting for left in result.ignored)
    assert (project.inbox / ".hidden" / "reply.pdf").exists()


def test_the_empty_place_of_a_running_download_waits(project: Project, drop: Drop, clock: Any) -> None:
    drop("reply.pdf", b"")
    drop("reply.pdf.part", b"half")
    drop("other.pdf", b"whole")
    drop("other.pdf.part", b"left over")
    result = settled_files(project, SETTINGS, clock.clock)
    assert names(result, project) == ["other.pdf"]
    assert [left.name for left in result.waiting] == ["reply.pdf"]


def test_an_inbox_that_is_gone_is_no_empty_inbox(project: Project, clock: Any) -> None:
    project.inbox.rmdir()
    with pytest.raises(ConfigurationError, match="cannot be opened"):
        settled_files(project, SETTINGS, clock.clock)


def test_a_file_that_vanishes_during_the_walk_is_no_error(
    project: Project, drop: Drop, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    drop("gone.pdf")
    drop("here.pdf")
    lstat = Path.lstat

    def vanish(path: Path) -> os.stat_result:
        if path.name == "gone.pdf":
            raise FileNotFoundError
        return lstat(path)

    monkeypatch.setattr(Path, "lstat", vanish)
    result = settled_files(project, SETTINGS, clock.clock)
    assert (names(result, project), result.waiting) == (["here.pdf"], ())


def test_a_folder_that_cannot_be_opened_is_reported(
    project: Project, drop: Drop, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    drop("locked/a.pdf")
    drop("open/b.pdf")
    iterdir = Path.iterdir

    def refuse(path: Path) -> Any:
        if path.name == "locked":
            raise PermissionError(13, "Permission denied")
        return iterdir(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    result = settled_files(project, SETTINGS, clock.clock)
    assert names(result, project) == ["open/b.pdf"]
    assert [(left.name, left.is_waiting) for left in result.waiting] == [("locked", True)]


@posix_only
def test_links_and_pipes_are_left_alone(project: Project, drop: Drop, clock: Any, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.pdf").write_bytes(b"secret")
    (project.inbox / "link.pdf").symlink_to(outside / "secret.pdf")
    (project.inbox / "folder").symlink_to(outside, target_is_directory=True)
    (project.inbox / "loop").symlink_to(project.inbox, target_is_directory=True)
    (project.inbox / "nowhere.pdf").symlink_to(outside / "missing")
    os.mkfifo(project.inbox / "pipe.pdf")
    drop("reply.pdf")
    result = settled_files(project, SETTINGS, clock.clock)
    assert names(result, project) == ["reply.pdf"]
    reasons = {left.name: left.reason for left in result.ignored}
    assert sorted(reasons) == ["folder", "link.pdf", "loop", "nowhere.pdf", "pipe.pdf"]
    assert reasons["link.pdf"].startswith("a link")
    assert "pipe" in reasons["pipe.pdf"]
    assert (project.inbox / "link.pdf").is_symlink()


@posix_only
def test_names_that_are_not_utf8_come_through(project: Project, clock: Any) -> None:
    raw = os.fsencode(project.inbox) + b"/caf\xe9\n.pdf"
    try:
        with open(raw, "wb") as file:  # noqa: PTH123
            file.write(b"reply")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    os.utime(raw, (NOW - 60, NOW - 60))
    result = settled_files(project, SETTINGS, clock.clock)
    assert [os.fsencode(path.name) for path in result.ready] == [b"caf\xe9\n.pdf"]


def test_a_deep_tree_is_walked_to_its_end(project: Project, drop: Drop, clock: Any) -> None:
    drop("/".join(["d"] * 60) + "/deep.pdf")
    assert len(settled_files(project, SETTINGS, clock.clock).ready) == 1
