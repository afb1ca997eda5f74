"""A backup is a project; it can be made while a run is at work, and gives everything back."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import ConfigurationError, OriginalLost, StorageError
from pipeline.load.queries import first_receipts, view_rows
from pipeline.load.store import open_store
from pipeline.receive.claim import claim, claims_folder
from pipeline.run.archive_check import check_originals
from pipeline.run.backup import back_up
from pipeline.run.ingest import ingest
from pipeline.run.restore import Restored, restore
from pipeline.settings import Project, Settings

SAMPLES = Path(__file__).parents[2] / "samples" / "documents"
HOME_OFFICE, POLICE = "home-office-social-media-2013.pdf", "police-form-equals-signs.pdf"
Rows = Callable[[Project], list[dict[str, Any]]]
pytestmark = pytest.mark.usefixtures("reading_here")


@pytest.fixture
def project(two_read: Project) -> Project:
    return two_read


def test_a_backup_is_a_whole_project(project: Project, settings: Settings, rows: Rows, tmp_path: Path) -> None:
    with project.settings_path.open("a", encoding="utf-8") as file:
        file.write("max_pages = 77\n")
    made = back_up(project, tmp_path / "backup")
    assert (made.copied, made.there_already, made.missing) == (2, 0, ())
    copy = Project(made.folder)
    assert rows(copy) == rows(project)
    assert check_originals(copy).problems == ()
    assert "max_pages = 77" in copy.settings_path.read_text(encoding="utf-8")
    assert ingest(copy, settings).mended == ()


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="no sha256sum here")
def test_the_list_of_originals_is_one_that_sha256sum_takes(project: Project, tmp_path: Path) -> None:
    folder = back_up(project, tmp_path / "backup").folder
    checked = subprocess.run(["sha256sum", "--check", "originals.sha256"], cwd=folder, check=True, capture_output=True)
    assert checked.stdout.count(b": OK") == 2


def test_a_second_backup_copies_only_what_is_new_and_mends_what_was_spoilt(
    project: Project, settings: Settings, tmp_path: Path
) -> None:
    folder = back_up(project, tmp_path / "backup").folder
    (spoilt, _) = sorted(folder.glob("archive/??/*"))
    spoilt.chmod(0o644)
    spoilt.write_bytes(b"spoilt")
    (project.inbox / "new.txt").write_bytes(b"words")
    ingest(project, settings)
    made = back_up(project, folder)
    assert (made.copied, made.there_already) == (2, 1)
    assert check_originals(Project(folder)).problems == ()


def test_a_backup_without_originals_has_their_list(project: Project, tmp_path: Path) -> None:
    made = back_up(project, tmp_path / "backup", with_originals=False)
    assert list(made.folder.glob("archive/??/*")) == []
    assert len((made.folder / "originals.sha256").read_text().splitlines()) == 2


def test_an_original_that_is_lost_or_spoilt_is_told(project: Project, tmp_path: Path) -> None:
    (one, other) = sorted(project.archive.glob("??/*"))
    one.unlink()
    other.chmod(0o644)
    other.write_bytes(b"spoilt")
    made = back_up(project, tmp_path / "backup")
    assert sorted(made.missing) == [HOME_OFFICE, POLICE]
    assert list(made.folder.glob("archive/??/*.*")) == []


def test_an_original_on_its_way_into_the_archive_is_found(project: Project, tmp_path: Path) -> None:
    (one, _) = sorted(project.archive.glob("??/*"))
    (project.inbox / "again.pdf").write_bytes(one.read_bytes())
    claim(project, project.inbox / "again.pdf")
    one.unlink()
    assert back_up(project, tmp_path / "backup").missing == ()
    assert list(claims_folder(project).rglob("again.pdf"))


@pytest.mark.parametrize("place", ["", "inbox/backup", "archive"])
def test_a_project_is_not_backed_up_into_itself(project: Project, place: str) -> None:
    with pytest.raises(ConfigurationError):
        back_up(project, project.root / place)


@pytest.mark.slow
def test_backups_made_while_runs_go_on_are_consistent(project: Project, settings: Settings, tmp_path: Path) -> None:
    """Each copy has as many receipts as originals, and each document whole."""
    is_over = threading.Event()

    def work() -> None:
        for number in range(25):
            (project.inbox / f"{number}.txt").write_bytes(b"In 2013 two employees were dismissed. %d" % number)
            (project.inbox / f"{number}-again.txt").write_bytes(b"In 2013 two employees were dismissed. %d" % number)
            ingest(project, settings)
        is_over.set()

    thread = threading.Thread(target=work)
    thread.start()
    made = 0
    while not is_over.is_set() or not made:
        folder = tmp_path / f"backup-{made}"
        assert back_up(project, folder).missing == ()
        assert check_originals(Project(folder)).problems == ()
        made += 1
    thread.join()
    assert made > 1


def arrived(project: Project) -> list[Any]:
    with open_store(project.database_path, read_only=True) as store:
        return first_receipts(store)


def test_originals_go_back_under_their_names(project: Project, tmp_path: Path) -> None:
    target = tmp_path / "out"
    restored = restore(project, arrived(project), target)
    assert set(restored) == {Restored(target / HOME_OFFICE, HOME_OFFICE), Restored(target / POLICE, POLICE)}
    for each in restored:
        assert each.path.read_bytes() == (SAMPLES / each.file_name).read_bytes()
        assert os.access(each.path, os.W_OK)
    assert restore(project, arrived(project), target)[0].was_there
    assert sorted(path.name for path in target.iterdir()) == [HOME_OFFICE, POLICE]


def test_originals_go_back_into_their_folders(project: Project, tmp_path: Path) -> None:
    restore(project, arrived(project), tmp_path, with_folders=True)
    assert (tmp_path / "Round 2" / POLICE).is_file()


def test_nothing_is_overwritten(project: Project, tmp_path: Path) -> None:
    (tmp_path / HOME_OFFICE).write_bytes(b"mine")
    (original,) = [each for each in arrived(project) if each[1].file_name == HOME_OFFICE]
    (restored,) = restore(project, [original], tmp_path)
    assert restored.path.name == f"home-office-social-media-2013 ({original[0].content_hash[:8]}).pdf"
    assert (tmp_path / HOME_OFFICE).read_bytes() == b"mine"
    restored.path.write_bytes(b"mine too")
    with pytest.raises(StorageError, match="something else"):
        restore(project, [original], tmp_path)


def test_a_name_is_never_a_path(project: Project, settings: Settings, tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("names that Windows refuses")
    (project.inbox / "..\\..\\x\n.txt").write_bytes(b"words")
    ingest(project, settings)
    restored = restore(project, arrived(project), tmp_path / "out")
    assert all(each.path.parent == tmp_path / "out" for each in restored)


def test_a_spoilt_original_is_not_handed_out(project: Project, tmp_path: Path) -> None:
    (path, _) = sorted(project.archive.glob("??/*"))
    path.chmod(0o644)
    path.write_bytes(b"spoilt")
    with pytest.raises(OriginalLost, match="is damaged"):
        restore(project, arrived(project), tmp_path)


def test_documents_count_once(project: Project, settings: Settings) -> None:
    shutil.copyfile(SAMPLES / POLICE, project.inbox / "copy.pdf")
    ingest(project, settings)
    with open_store(project.database_path, read_only=True) as store:
        assert len(first_receipts(store)) == 2
        assert len(list(view_rows(store, "out_receipts"))) == 3
