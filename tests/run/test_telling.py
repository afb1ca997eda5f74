"""A file that was taken for something else on a bad day is told anew when it is read again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.load import selection
from pipeline.model.reading import Ending
from pipeline.receive import media_types as media
from pipeline.receive.identify import identify
from pipeline.run.ingest import ingest
from pipeline.run.reprocess import apply, propose
from pipeline.run.retry import retry
from pipeline.settings import Project, Settings

HOME_OFFICE = "home-office-social-media-2013.pdf"
Rows = Callable[[Project], list[dict[str, Any]]]
pytestmark = pytest.mark.usefixtures("reading_here")


@pytest.fixture
def mistaken(filled: Callable[..., Project], settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A letter that came in while telling what it is failed."""
    project = filled("answers", HOME_OFFICE)
    with monkeypatch.context() as patch:
        patch.setattr("pipeline.receive.identify._media_type", lambda *_: media.UNKNOWN)
        report = ingest(project, settings)
    assert [file.ending for file in report.files] == [Ending.NOT_A_DOCUMENT]
    return project


def test_a_retry_tells_it_anew(mistaken: Project, settings: Settings, rows: Rows) -> None:
    report = retry(mistaken, settings, selection.not_read_whole)
    assert [file.ending for file in report.files] == [Ending.READ]
    assert rows(mistaken)


def test_so_does_a_second_reading_and_its_being_applied(mistaken: Project, settings: Settings, rows: Rows) -> None:
    proposal = propose(mistaken, settings, selection.all_read)
    assert [change.gained != () for change in proposal.changes] == [True]
    assert not rows(mistaken)
    apply(mistaken, settings, proposal.applicable)
    assert rows(mistaken)
    report = retry(mistaken, settings, selection.all_read)
    assert [file.ending for file in report.files] == [Ending.READ]


def test_a_lost_or_altered_original_keeps_what_was_told_of_it(
    mistaken: Project, settings: Settings, rows: Rows
) -> None:
    (original,) = mistaken.archive.glob("[0-9a-f][0-9a-f]/*")
    original.chmod(0o600)
    original.write_bytes(b"%PDF-1.4 other bytes")
    report = retry(mistaken, settings, selection.all_read)
    assert [file.ending for file in report.files] == [Ending.NOT_A_DOCUMENT]
    original.unlink()
    report = retry(mistaken, settings, selection.all_read)
    assert [file.ending for file in report.files] == [Ending.NOT_STORED]
    assert not rows(mistaken)


def test_a_disk_that_fails_while_a_container_is_looked_into_tells_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise OSError(5, "Input/output error")

    path = tmp_path / "letter.docx"
    path.write_bytes((Path(__file__).parents[2] / "samples/documents/council-directorates-crosstab.docx").read_bytes())
    monkeypatch.setattr("pipeline.receive.zips.zipfile.ZipFile", failing)
    with pytest.raises(OSError, match="Input/output"):
        identify(path)
