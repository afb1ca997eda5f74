from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.load.queries import view_rows
from pipeline.load.store import open_store
from pipeline.settings import Project, Settings, create_project
from tests.run.read_samples import SAMPLES, SETTINGS, read_samples

HOME_OFFICE = "home-office-social-media-2013.pdf"
POLICE = "police-form-equals-signs.pdf"
NOT_HELD = "not-held.pdf"
TRUST = "nhs-trust-less-than-six.pdf"


@pytest.fixture
def settings() -> Settings:
    return SETTINGS


@pytest.fixture
def project(tmp_path: Path, blank_database: Path) -> Project:
    return begun(tmp_path / "answers", blank_database)


def begun(folder: Path, blank_database: Path) -> Project:
    """A project after a night in which nothing came in: it has a database, which takes longer to make than to fill."""
    made = create_project(folder)
    shutil.copyfile(blank_database, made.database_path)
    return made


@pytest.fixture
def filled(tmp_path: Path, blank_database: Path) -> Callable[..., Project]:
    """A project with the named samples in its inbox."""

    def fill(folder: str, *names: str) -> Project:
        made = begun(tmp_path / folder, blank_database)
        for name in names:
            shutil.copyfile(SAMPLES / name, made.inbox / name)
        return made

    return fill


@pytest.fixture
def two_read(prepared: Callable[..., Project], reading_here: None, tmp_path: Path) -> Project:  # noqa: ARG001
    """A project that has read two answers, one of them in a sub-folder."""
    return prepared(read_two, tmp_path / "answers")


def read_two(project: Project) -> None:
    read_samples(project, HOME_OFFICE, f"Round 2/{POLICE}")


@pytest.fixture
def rows() -> Callable[[Project], list[dict[str, Any]]]:
    def published(project: Project) -> list[dict[str, Any]]:
        with open_store(project.database_path, read_only=True) as store:
            return list(view_rows(store, "out_observations"))

    return published
