import gc
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from pipeline.load.store import open_store
from pipeline.settings import Project, create_project
from tests.read_here import ReadHere

Prepare = Callable[[Project], object]
Prepared = Callable[[Prepare, Path], Project]

GARBAGE_ALLOWED = 20_000


def pytest_configure() -> None:
    gc.set_threshold(GARBAGE_ALLOWED)  # as where documents are read


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """What was collected stays to the end: the garbage collector need not go over it again during each test."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def reading_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are read in this process: a worker's start costs more than the whole test."""
    monkeypatch.setattr("pipeline.isolation.shared.WorkerPool", ReadHere)
    monkeypatch.setattr("pipeline.isolation.shared._pools", {})


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """A project as ``prepare`` leaves it, prepared once and copied into the folder of whoever asks."""
    ready: dict[Prepare, Project] = {}

    def give(prepare: Prepare, folder: Path) -> Project:
        if prepare not in ready:
            project = create_project(tmp_path_factory.mktemp("prepared") / "answers")
            prepare(project)
            ready[prepare] = project
        shutil.copytree(ready[prepare].root, folder)
        return Project(folder.resolve())

    return give


@pytest.fixture(scope="session")
def blank_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database without rows, to be copied: making one takes longer than most tests do that need it."""
    path = tmp_path_factory.mktemp("blank") / "foi.db"
    open_store(path).close()
    return path


# No time limit for a single example: a loaded machine would make good tests fail. In CI the examples are the same
# each time, so that a red run can be repeated.
_UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine is no fault of the code."""
settings.register_profile("local", _UNTIMED)
settings.register_profile("ci", _UNTIMED, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")
