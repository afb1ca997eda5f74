"""Rounds of kills: a new project each, killed some times on its way, then let finish and compared."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bench.torture.corpus import drop
from bench.torture.killing import finish, kill_once
from bench.torture.state import State, differences, state_of
from pipeline.run.archive_check import check_originals
from pipeline.settings import Project, create_project

KILLS_A_ROUND = 8
INGEST = ("ingest", "--direct")
AFTERWARDS = (("check-archive",),)
"""Commands that are killed once a round too, when all is read: they must change nothing."""


@dataclass(slots=True)
class Result:
    """``rows`` and ``tables`` are what the undisturbed run left and every other is held against."""

    files: int
    rows: int
    tables: int
    kills: int = 0
    rounds: int = 0
    differences: list[str] = field(default_factory=list)


def torture(
    folder: Path, kills: int, chance: random.Random, *, is_small: bool = False, say: Callable[[str], None] = print
) -> Result:
    """Kill ``kills`` runs, and compare the project with an undisturbed one whenever a round is over."""
    whole = create_project(folder / "undisturbed")
    files = drop(whole.inbox, is_small=is_small)
    seconds = finish(whole.root, *INGEST)
    expected = state_of(whole.root)
    result = Result(files, sum(counter.total() for counter in expected.values()), len(expected))
    say(f"undisturbed: {seconds:.1f} s, {files} files, {result.rows:,} rows")
    while result.kills < kills and len(result.differences) < 100:
        project = create_project(folder / f"round-{result.rounds}")
        drop(project.inbox, is_small=is_small)
        killed = _round(project, seconds, chance, min(KILLS_A_ROUND, kills - result.kills))
        found = _compared(project, expected)
        result.kills += killed
        result.rounds += 1
        result.differences += found
        say(f"round {result.rounds}: {killed} kills, {result.kills} in all, {len(found)} differences")
        if not found:
            shutil.rmtree(project.root)
    return result


def _round(project: Project, seconds: float, chance: random.Random, most: int) -> int:
    killed = 0
    while killed < most and kill_once(project.root, seconds, chance, *INGEST):
        killed += 1
    finish(project.root, *INGEST)
    for command in AFTERWARDS:
        if killed < most and kill_once(project.root, 3.0, chance, *command):
            killed += 1
    finish(project.root, *INGEST)
    return killed


def _compared(project: Project, expected: State) -> list[str]:
    problems = [f"! check-archive: {problem}" for problem in check_originals(project).problems]
    return problems + differences(expected, state_of(project.root))
