from pathlib import Path

import pytest

from pipeline.vocabulary import digest
from pipeline.vocabulary.digest import vocabulary_digest


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A vocabulary folder of our own in place of the program's."""
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "outcomes.csv").write_bytes(b"code,label\ndismissal,sacked\n")
    (folder / "README.md").write_text("not a vocabulary", encoding="utf-8")
    monkeypatch.setattr(digest.resources, "files", lambda _package: tmp_path)
    return folder


def fresh() -> str:
    return vocabulary_digest.__wrapped__()


def test_the_programs_own_words_have_a_fingerprint() -> None:
    assert len(vocabulary_digest()) == 12
    assert vocabulary_digest() == fresh()


def test_another_word_is_another_fingerprint(words: Path) -> None:
    before = fresh()
    (words / "outcomes.csv").write_bytes(b"code,label\ndismissal,sacked\ndismissal,fired\n")
    assert fresh() != before


def test_line_ends_and_notes_do_not_count(words: Path) -> None:
    before = fresh()
    (words / "outcomes.csv").write_bytes(b"code,label\r\ndismissal,sacked\r\n")
    (words / "README.md").write_text("another note", encoding="utf-8")
    assert fresh() == before


def test_a_word_moved_to_another_file_counts(words: Path) -> None:
    before = fresh()
    (words / "outcomes.csv").rename(words / "platforms.csv")
    assert fresh() != before
