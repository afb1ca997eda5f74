from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from pipeline.cli.scheduling.machine import Answer
from pipeline.settings import Project, create_project


@dataclass
class FakeMachine:
    """A machine with a crontab of its own, or a systemd, or a Task Scheduler; notes what it was asked."""

    crontab: str | None = None
    has_cron: bool = True
    has_systemd: bool = True
    has_windows: bool = True
    refuses: str = ""
    """A word of a command that fails."""
    tasks: set[str] = field(default_factory=set)
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def __call__(self, command: Sequence[str], standard_input: str = "") -> Answer:
        self.asked.append(tuple(command))
        if self.refuses and self.refuses in command:
            return Answer(1, "it is refused")
        return {"crontab": self._cron, "systemctl": self._systemd, "schtasks": self._windows}[command[0]](
            list(command[1:]), standard_input
        )

    def _cron(self, words: list[str], standard_input: str) -> Answer:
        if not self.has_cron:
            return Answer(127, "crontab is not installed")
        if words == ["-l"]:
            return Answer(1, "no crontab for somebody") if self.crontab is None else Answer(0, self.crontab)
        self.crontab = standard_input
        return Answer(0, "")

    def _systemd(self, _words: list[str], _standard_input: str) -> Answer:
        return Answer(0, "") if self.has_systemd else Answer(1, "Failed to connect to bus")

    def _windows(self, words: list[str], _standard_input: str) -> Answer:
        if not self.has_windows:
            return Answer(127, "schtasks is not installed")
        name = words[words.index("/TN") + 1] if "/TN" in words else ""
        if words[0] == "/Create":
            self.tasks.add(name)
        elif words[0] == "/Delete":
            self.tasks.discard(name)
        elif words[0] == "/Query" and name and name not in self.tasks:
            return Answer(1, "ERROR: The system cannot find the file specified.")
        return Answer(0, "")


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> FakeMachine:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return FakeMachine()


@pytest.fixture
def spaced(tmp_path: Path) -> Project:
    """A project whose path has what schedulers stumble over."""
    return create_project(tmp_path / "our answers 100% $HOME")
