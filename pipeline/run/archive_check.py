"""Hold archive and database against each other: every receipt with its original, unchanged, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pipeline.load.health import broken_references, contradictions, damage
from pipeline.load.queries import archived_files
from pipeline.load.store import Store, open_store
from pipeline.receive.archive import OriginalState, verify
from pipeline.receive.claim import claimed_bytes
from pipeline.run.reconcile import unknown_files
from pipeline.run.report import Progress
from pipeline.settings import Project

_ADVICE = {
    OriginalState.MISSING: "Drop the file into the inbox again, or put the archive back from a backup.",
    OriginalState.DAMAGED: "Drop the file into the inbox again: the copy in the archive is then replaced.",
}
_MOVE_OUT = "Move it out of the archive; if it is an answer, drop it into the inbox."
_REPAIR = "Run `foi check-archive` without --no-repair, then `foi ingest`."


@dataclass(frozen=True, slots=True)
class ArchiveProblem:
    """``state`` is "missing", "damaged", "unknown" (in the archive, not in the database) or "database"."""

    state: str
    file_name: str
    archive_path: str
    advice: str


@dataclass(frozen=True, slots=True)
class ArchiveReport:
    """How many originals were checked, what is wrong with which, and what was put right on the way."""

    checked: int
    problems: tuple[ArchiveProblem, ...]
    mended: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedOriginal:
    """A source file's row and what stands in the archive for it."""

    row: dict[str, Any]
    state: OriginalState


def check_originals(project: Project, progress: Progress | None = None) -> ArchiveReport:
    """Work out every original's SHA-256 anew and check the database. Reads each file once and changes nothing.

    Raises:
        ConfigurationError: there is no database yet.
    """
    with open_store(project.database_path, read_only=True) as store:
        originals = checked_originals(project, store, progress)
        return report_of(project, store, originals, (*damage(store), *broken_references(store)))


def checked_originals(project: Project, store: Store, progress: Progress | None = None) -> list[CheckedOriginal]:
    """Every source file with the state of its original, without those that a run at work is just receiving."""
    rows = archived_files(store)
    checked = []
    for done, row in enumerate(rows, start=1):
        state = verify(project, row["content_hash"], row["archive_path"])
        if state is OriginalState.WHOLE or row["read_at"] or not claimed_bytes(project, row["content_hash"]):
            checked.append(CheckedOriginal(row, state))
        if progress is not None:
            progress(done, len(rows), row["file_name"])
    return checked


def report_of(
    project: Project, store: Store, originals: list[CheckedOriginal], complaints: tuple[str, ...] = ()
) -> ArchiveReport:
    """What is wrong with the originals, with the database, and with what else lies in the archive.

    ``complaints`` are those about the database as a whole.
    """
    problems = [
        ArchiveProblem(each.state.value, each.row["file_name"], each.row["archive_path"], _ADVICE[each.state])
        for each in originals
        if each.state is not OriginalState.WHOLE
    ]
    unknown = unknown_files(project, store)
    problems += [
        ArchiveProblem("unknown", "", path.relative_to(project.root).as_posix(), _MOVE_OUT) for path in unknown
    ]
    problems += [
        ArchiveProblem("database", complaint, project.database_path.name, _REPAIR)
        for complaint in (*complaints, *contradictions(store))
    ]
    return ArchiveReport(len(originals), tuple(problems))
