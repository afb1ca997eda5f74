from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.receive.inbox import Clock
from pipeline.settings import Project, create_project

NOW = 1_700_000_000.0


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return create_project(tmp_path / "project")


@pytest.fixture
def drop(project: Project) -> Callable[..., Path]:
    """Put a file into the inbox with a date ``age`` seconds before NOW."""

    def put(name: str, content: bytes = b"%PDF-1.7 reply", age: float = 60.0) -> Path:
        path = project.inbox / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        os.utime(path, (NOW - age, NOW - age))
        return path

    return put


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


class FakeClock:
    """Time that passes only by sleeping; ``while_asleep`` happens meanwhile."""

    def __init__(self) -> None:
        self.passed = 0.0
        self.naps: list[float] = []
        self.while_asleep: Callable[[], object] = lambda: None

    def sleep(self, seconds: float) -> None:
        self.passed += seconds
        self.naps.append(seconds)
        self.while_asleep()

    @property
    def clock(self) -> Clock:
        return Clock(now=lambda: NOW + self.passed, monotonic=lambda: self.passed, sleep=self.sleep)
