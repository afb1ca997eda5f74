"""Runs as a user starts them on a machine that is short of something: each is finished by the next on a better day."""

from __future__ import annotations

import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.run.ingest import ingest
from pipeline.settings import Project, Settings

POLICE, NOT_HELD = "police-form-equals-signs.pdf", "not-held.pdf"
SAMPLES = Path(__file__).parents[2] / "samples" / "documents"
Filled = Callable[..., Project]
Rows = Callable[[Project], list[dict[str, Any]]]
SCARCE = {
    "files of a kilobyte": ("RLIMIT_FSIZE", 1024),
    "files of 200 kilobytes": ("RLIMIT_FSIZE", 200 * 1024),
    "ten open files": ("RLIMIT_NOFILE", 10),
    "little memory": ("RLIMIT_AS", 120_000 * 1024),
}
_LIMITED = (
    "import resource, runpy, sys; kind = getattr(resource, sys.argv[1]); "
    "resource.setrlimit(kind, (int(sys.argv[2]), resource.getrlimit(kind)[1])); del sys.argv[1:3]; "
    "runpy.run_module('pipeline', run_name='__main__')"
)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="other systems hold to other limits")
@pytest.mark.parametrize(("kind", "limit"), SCARCE.values(), ids=SCARCE)
def test_a_run_short_of_something_loses_nothing(
    filled: Filled, settings: Settings, rows: Rows, kind: str, limit: int
) -> None:
    project = filled("short", POLICE, NOT_HELD)
    command = [sys.executable, "-c", _LIMITED, kind, str(limit), "ingest", "--direct", "--project", str(project.root)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode != 0
    ingest(project, settings)
    plenty = filled("plenty", POLICE, NOT_HELD)
    ingest(plenty, settings)
    assert rows(project) == rows(plenty)
    assert not list(project.inbox.iterdir()) and not list(project.archive.rglob("*.partial"))


@pytest.mark.usefixtures("reading_here")
@pytest.mark.skipif(sys.platform != "linux", reason="other disks take such names for one")
def test_names_that_differ_by_case_or_accent_or_are_no_text_stay_apart(project: Project, settings: Settings) -> None:
    original = (SAMPLES / NOT_HELD).read_bytes()
    accents = [unicodedata.normalize(form, "café.pdf") for form in ("NFC", "NFD")]
    names = [b"a.pdf", b"A.pdf", b"A.PDF", b"caf\xe9.pdf", *(name.encode() for name in accents)]
    for at, name in enumerate(names):
        with open(bytes(project.inbox) + b"/" + name, "wb") as file:  # noqa: PTH123 - names may be no text
            file.write(original + b"\n" * at)
    report = ingest(project, settings)
    assert sorted(file.file_name for file in report.files) == sorted(
        ["A.PDF", "A.pdf", "a.pdf", *accents, "caf\\xe9.pdf"]
    )
    assert len({file.content_hash for file in report.files}) == len(names)


@pytest.mark.usefixtures("reading_here")
def test_a_database_of_rubbish_is_made_anew_from_the_archive(filled: Filled, settings: Settings, rows: Rows) -> None:
    project = filled("answers", POLICE, NOT_HELD)
    ingest(project, settings)
    before = rows(project)
    project.database_path.write_bytes(bytes(range(256)) * 200)
    report = ingest(project, settings)
    assert any("damaged" in said for said in report.mended)
    assert rows(project) == before


@pytest.mark.usefixtures("reading_here")
def test_an_inbox_that_is_taken_away_while_files_are_taken_loses_none(
    filled: Filled, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from pipeline.run import arrivals

    project = filled("answers", POLICE, NOT_HELD)
    whole, away = arrivals.claim_together, tmp_path / "away"

    def without_inbox(*arguments: Any) -> Any:
        project.inbox.rename(away)
        return whole(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(arrivals, "claim_together", without_inbox)
        report = ingest(project, settings)
    assert len(report.waiting) == 2 and not report.files
    shutil.copytree(away, project.inbox)
    assert {file.file_name for file in ingest(project, settings).files} == {POLICE, NOT_HELD}
