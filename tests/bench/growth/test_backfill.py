from pathlib import Path

import pytest

from bench.growth.backfill import backfill
from bench.growth.files import write_files


def test_the_files_are_many_different_and_always_the_same(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        write_files(tmp_path / folder, 9)
    files = sorted((tmp_path / "one").iterdir())
    assert [path.suffix for path in files] == [".eml", ".csv", ".docx"] * 3
    assert len({path.read_bytes() for path in files}) == 9
    texts = [path.name for path in files if path.suffix != ".docx"]
    assert all((tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes() for name in texts)


@pytest.mark.slow
def test_a_run_killed_half_way_is_ended_by_the_next(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    backfill(tmp_path, 240)
    said = capsys.readouterr().out
    assert "killed after 120 were loaded (exit 9), then ended (0)" in said
    assert "240 files, 240 arrivals, 240 originals, 240 read" in said
