"""What a watch knows at a moment: of the inbox, of the run under way, of the project."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from pipeline.load.standing import Standing


@dataclass(frozen=True, slots=True)
class Work:
    """A run under way: files read so far, of how many, and the last one's name."""

    done: int
    of: int
    file_name: str


@dataclass(frozen=True, slots=True)
class WatchState:
    """``queued`` are names in the inbox that wait, ``ignored`` those that never will be taken, each with the reason.

    ``trouble`` says in plain words why nothing goes on, empty while all is well. ``standing`` is None before the first
    run. ``is_stopped``: the watch has ended.
    """

    queued: tuple[tuple[str, str], ...] = ()
    ignored: tuple[tuple[str, str], ...] = ()
    work: Work | None = None
    standing: Standing | None = None
    trouble: str = ""
    trouble_since: dt.datetime | None = None
    is_stopped: bool = False
