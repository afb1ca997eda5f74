import os

import pytest
from hypothesis import settings

from tests.read_here import ReadHere


@pytest.fixture
def reading_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are read in this process: a worker's start costs more than the whole test."""
    monkeypatch.setattr("pipeline.isolation.shared.WorkerPool", ReadHere)
    monkeypatch.setattr("pipeline.isolation.shared._pools", {})


# No time limit for a single example: a loaded machine would make good tests fail. In CI the examples are the same
# each time, so that a red run can be repeated.
settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")
