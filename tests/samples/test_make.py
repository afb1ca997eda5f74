from __future__ import annotations

import time
from pathlib import Path

import pytest

from samples.generator.make import make_all


def contents(folder: Path) -> dict[str, bytes]:
    wanted = [folder / "gold.csv", folder / "documents.csv", folder / "README.md", *(folder / "documents").iterdir()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in wanted}


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system cannot change its time zone while it runs")
@pytest.mark.slow
def test_the_clock_and_the_time_zone_leave_no_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_all(tmp_path / "here")
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("TZ", "Pacific/Auckland")
        elsewhere.setattr(time, "time", lambda: 2_000_000_000.0)
        time.tzset()
        make_all(tmp_path / "there")
    time.tzset()
    assert contents(tmp_path / "here") == contents(tmp_path / "there")


def test_the_checked_in_samples_are_what_the_generator_makes(tmp_path: Path, samples_folder: Path) -> None:
    """Made over older ones, of which one is made no longer."""
    stale = tmp_path / "documents" / "no-longer-made.pdf"
    stale.parent.mkdir()
    stale.write_bytes(b"%PDF-1.4")
    make_all(tmp_path)
    assert not stale.exists()
    made, kept = contents(tmp_path), contents(samples_folder)
    assert made.keys() == kept.keys()
    assert [name for name in made if made[name] != kept[name]] == []
