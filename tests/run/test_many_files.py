"""An inbox of very many files costs as much for each as a small one, and hardly more memory."""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.run.ingest import ingest
from pipeline.settings import Settings, create_project

MEBIBYTE = 1024 * 1024
PAGE = "<!DOCTYPE html><html><body><p>In 2013, four staff were dismissed for misuse. Reference {}.</p></body></html>"


def cost_of(count: int, folder: Path) -> tuple[float, int]:
    """Seconds for each file, and the bytes that were held at most."""
    project = create_project(folder)
    for number in range(count):
        (project.inbox / f"{number}.html").write_text(PAGE.format(number), encoding="utf-8")
    tracemalloc.start()
    began = time.process_time()
    report = ingest(project, Settings(settle_seconds=0.0))
    seconds = time.process_time() - began
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(report.files) == count
    return seconds / count, most


@pytest.fixture
def ordinary_garbage() -> Iterator[None]:
    """Garbage is collected as in the process that a command runs in; elsewhere tests let it lie as readers do."""
    allowed = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    gc.collect()
    yield
    gc.set_threshold(*allowed)


@pytest.mark.slow
@pytest.mark.usefixtures("reading_here", "ordinary_garbage")
def test_time_for_a_file_and_memory_stay_about_the_same(tmp_path: Path) -> None:
    cost_of(20, tmp_path / "warm")
    few, little = cost_of(100, tmp_path / "few")
    many, more = cost_of(600, tmp_path / "many")
    assert many < 2 * few
    assert more < little + 8 * MEBIBYTE
