from __future__ import annotations

from pathlib import Path

from pipeline.readers.scan.cached import CachedEngine


def test_the_same_picture_is_read_once(tmp_path: Path, paper, fake_engine, line) -> None:  # type: ignore[no-untyped-def]
    engine = fake_engine(lines=(line("Dear requester", 10, 10, 200, 40, 0.97),))
    first = CachedEngine(engine, tmp_path / "ocr").lines_of(paper)
    again = CachedEngine(engine, tmp_path / "ocr").lines_of(paper)
    assert first == again == engine.lines
    assert len(engine.asked) == 1


def test_another_picture_or_engine_is_read_anew(tmp_path: Path, paper, fake_engine) -> None:  # type: ignore[no-untyped-def]
    engine = fake_engine()
    CachedEngine(engine, tmp_path).lines_of(paper)
    paper[0, 0] = 254
    CachedEngine(engine, tmp_path).lines_of(paper)
    engine.name = "fake-2"
    CachedEngine(engine, tmp_path).lines_of(paper)
    assert len(engine.asked) == 3


def test_a_damaged_entry_is_read_anew_and_mended(tmp_path: Path, paper, fake_engine, line) -> None:  # type: ignore[no-untyped-def]
    engine = fake_engine(lines=(line("5", 10, 10, 20, 40),))
    cached = CachedEngine(engine, tmp_path)
    cached.lines_of(paper)
    (entry,) = tmp_path.iterdir()
    entry.write_text('[{"words": [', encoding="utf-8")
    assert cached.lines_of(paper) == engine.lines
    assert cached.lines_of(paper) == engine.lines
    assert len(engine.asked) == 2


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path, paper, fake_engine, line) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    engine = fake_engine(lines=(line("5", 10, 10, 20, 40),))
    assert CachedEngine(engine, tmp_path / "file" / "ocr").lines_of(paper) == engine.lines
