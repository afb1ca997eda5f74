"""What a run did, file by file: the database keeps it, the screen shows it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Protocol

from pipeline.model.reading import Ending


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """One file of a run. ``outcome`` is "new", "duplicate" (the same bytes came before), "reread" or "attention"."""

    file_name: str
    content_hash: str
    outcome: str
    ending: Ending
    reason: str = ""
    advice: str = ""
    observation_count: int = 0
    finding_count: int = 0
    came_inside: str = ""
    """Name of the file it was attached to or packed in; empty where it was dropped by itself."""

    @property
    def shown_name(self) -> str:
        """The name for people: "figures.xlsx (in covering.eml)"."""
        return f"{self.file_name} (in {self.came_inside})" if self.came_inside else self.file_name


@dataclass(frozen=True, slots=True)
class RunReport:
    """A finished run. ``waiting`` and ``ignored`` are (name, reason) of what stayed in the inbox; ``mended`` says what
    an earlier run or a damaged disk had left and was put right before this one began.
    """

    run_id: str
    started_at: dt.datetime
    ended_at: dt.datetime
    files: tuple[FileOutcome, ...]
    waiting: tuple[tuple[str, str], ...]
    ignored: tuple[tuple[str, str], ...]
    mended: tuple[str, ...] = ()

    @property
    def needs_attention(self) -> bool:
        """True where a file of this run could not be read, or not wholly."""
        return any(file.outcome == "attention" for file in self.files)


class Progress(Protocol):
    """Told of each file as it is done; ``done`` and ``of`` count files."""

    def __call__(self, done: int, of: int, file_name: str) -> None: ...
