import pytest

from pipeline.model.document import ReaderVersion
from pipeline.readers.registry import ENTRIES
from pipeline.readers.scan import installation
from pipeline.readers.versions import current_versions, version_for


def test_every_reader_states_a_version() -> None:
    versions = current_versions()
    stated = {version_for(media_type) for entry in ENTRIES for media_type in entry.media_types}
    assert None not in stated and stated <= versions
    assert all(version.name and version.version for version in versions)


def test_no_reader_takes_an_unknown_format() -> None:
    assert version_for("application/x-unknown") is None


def test_a_reader_without_ocr_states_another_version(monkeypatch: pytest.MonkeyPatch) -> None:
    pdf = ReaderVersion("pdf", "1")
    monkeypatch.setattr(installation, "is_installed", lambda: True)
    assert installation.as_installed(pdf) == pdf
    monkeypatch.setattr(installation, "is_installed", lambda: False)
    assert installation.as_installed(pdf) == ReaderVersion("pdf", "1 without OCR")
