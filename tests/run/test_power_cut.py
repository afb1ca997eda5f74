"""A power cut at any step of an arrival, on a disk that keeps nothing which was not flushed."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.load.queries import all_receipts
from pipeline.load.received import receive_source_file
from pipeline.load.store import open_store
from pipeline.receive import durable
from pipeline.receive.archive import OriginalState, verify
from pipeline.run import arrivals
from pipeline.run.arrivals import receive as receive_files
from pipeline.run.session import end, session
from pipeline.settings import Project, Settings, create_project

SETTINGS = Settings(settle_seconds=0.0)
FILES = {
    "Round 2/reply.pdf": b"%PDF-1.7 one",
    "Round 2/Home Office/reply.pdf": b"%PDF-1.7 two",
    "copy.pdf": b"%PDF-1.7 one",
    "other.txt": b"words",
}


class PowerCut(BaseException):
    """Nothing in the pipeline may catch it."""


class Disk:
    """Renames and written bytes since the last flush; ``cut`` takes them back, as the worst of disks would.

    A file removed from the inbox is there again unless the inbox was flushed. Renames survive where the folder they
    went to was flushed. Where the folder they came from was flushed before that, the file would be in neither: that
    is reported at once.
    """

    def __init__(self, patch: pytest.MonkeyPatch, fatal: int) -> None:
        self.steps = 0
        self._fatal = fatal
        self._renames: list[tuple[Path, Path]] = []
        self._unflushed: set[Path] = set()
        self._removed: dict[Path, bytes] = {}
        self._replace, self._unlink, self._flush_file = Path.replace, Path.unlink, durable.flush_file
        patch.setattr(Path, "unlink", lambda path, missing_ok=False: self._unlinked(path, missing_ok))
        patch.setattr(sys.modules["pipeline.receive.claim"], "flush_folder", self._folder_flushed)
        patch.setattr(Path, "replace", lambda source, target: self._renamed(source, Path(target)))
        patch.setattr(durable, "flush_folder", self._folder_flushed)
        patch.setattr(durable, "flush_file", self._file_flushed)
        patch.setattr(durable, "AT_ONCE", 1)
        patch.setattr(shutil, "copyfile", self._copied(shutil.copyfile))
        patch.setattr(arrivals, "receive_source_file", self._counted(receive_source_file))
        patch.setattr(arrivals, "finish", self._counted(arrivals.finish))

    def _step(self) -> None:
        self.steps += 1
        if self.steps == self._fatal:
            raise PowerCut

    def _counted(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: Any) -> Any:
            self._step()
            return function(*arguments)

        return counted

    def _renamed(self, source: Path, target: Path) -> Path:
        self._step()
        result = self._replace(source, target)
        self._renames.append((source, target))
        if source in self._unflushed:
            self._unflushed.add(target)
        return result

    def _unlinked(self, path: Path, missing_ok: bool) -> None:
        self._step()
        if "inbox" in path.parts and path.exists():
            self._removed[path] = path.read_bytes()
        self._unlink(path, missing_ok)

    def _copied(self, copyfile: Callable[..., Any]) -> Callable[..., Any]:
        def copied(source: Path, target: Path) -> None:
            self._step()
            copyfile(source, target)
            self._unflushed.add(Path(target))

        return copied

    def _file_flushed(self, path: Path) -> None:
        self._step()
        self._flush_file(path)
        self._unflushed.discard(path)

    def _folder_flushed(self, path: Path) -> None:
        self._step()
        kept = []
        for source, target in self._renames:
            if target.parent == path:
                continue
            assert source.parent != path, f"{source} is in neither place after a power cut"
            kept.append((source, target))
        self._renames = kept
        self._removed = {gone: content for gone, content in self._removed.items() if gone.parent != path}

    def cut(self) -> None:
        for source, target in reversed(self._renames):
            if target.exists() and not source.exists():
                source.parent.mkdir(parents=True, exist_ok=True)
                self._replace(target, source)
        for path, content in self._removed.items():
            path.write_bytes(content)
        for path in self._unflushed:
            if path.exists():
                path.write_bytes(b"")


def receive(project: Project) -> None:
    with session(project, SETTINGS, "ingest") as run:
        for _ in receive_files(run, wait=False):
            pass
        end(run)


def drop(project: Project) -> None:
    for name, content in FILES.items():
        path = project.inbox / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def end_state(project: Project) -> list[tuple[str, str, str]]:
    with open_store(project.database_path, read_only=True) as store:
        arrived = list(all_receipts(store))
    for source_file, _ in arrived:
        assert verify(project, source_file.content_hash, source_file.archive_path) is OriginalState.WHOLE
    return sorted((receipt.inbox_folder, receipt.file_name, receipt.content_hash) for _, receipt in arrived)


@pytest.mark.slow
@pytest.mark.parametrize("is_other_disk", [False, True], ids=["one-disk", "two-disks"])
def test_a_power_cut_at_any_step_loses_nothing_and_doubles_nothing(tmp_path: Path, is_other_disk: bool) -> None:
    whole = create_project(tmp_path / "whole")
    drop(whole)
    receive(whole)
    expected = end_state(whole)
    assert len(expected) == len(FILES)
    for fatal in range(1, 500):
        project = create_project(tmp_path / str(fatal))
        drop(project)
        with pytest.MonkeyPatch.context() as patch:
            if is_other_disk:
                separate_disks(patch)
            disk = Disk(patch, fatal)
            try:
                receive(project)
            except PowerCut:
                disk.cut()
        if disk.steps < fatal:
            break
        receive(project)
        assert end_state(project) == expected, fatal
        assert [path for path in project.inbox.rglob("*") if path.is_file()] == [], fatal
        shutil.rmtree(project.root)
    assert 15 < fatal < 499


def separate_disks(patch: pytest.MonkeyPatch) -> None:
    replace = Path.replace

    def across(path: Path, target: Path) -> Path:
        if "inbox" in path.parts:
            raise OSError(18, "Invalid cross-device link")
        return replace(path, target)

    patch.setattr(Path, "replace", across)
