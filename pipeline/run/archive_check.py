"""Compare the archive with the database: every original there, unchanged, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.load.queries import archived_files
from pipeline.load.store import open_store
from pipeline.receive.archive import OriginalState, verify
from pipeline.run.report import Progress
from pipeline.settings import Project

_ADVICE = {
    OriginalState.MISSING: "Drop the file into the inbox again, or restore the archive from a backup.",
    OriginalState.DAMAGED: "Drop the file into the inbox again: the copy in the archive is then replaced.",
}


@dataclass(frozen=True, slots=True)
class ArchiveProblem:
    """``state`` is "missing", "damaged" or "unknown" (in the archive, not in the database)."""

    state: str
    file_name: str
    archive_path: str
    advice: str


@dataclass(frozen=True, slots=True)
class ArchiveReport:
    """How many originals were checked and what is wrong with which."""

    checked: int
    problems: tuple[ArchiveProblem, ...]


def check_originals(project: Project, progress: Progress | None = None) -> ArchiveReport:
    """Work out every original's SHA-256 anew. Reads each file once and changes nothing.

    Raises:
        ConfigurationError: there is no database yet.
    """
    with open_store(project.database_path, read_only=True) as store:
        rows = archived_files(store)
    problems = []
    for done, row in enumerate(rows, start=1):
        state = verify(project, row["content_hash"], row["archive_path"])
        if state is not OriginalState.WHOLE:
            problems.append(ArchiveProblem(state.value, row["file_name"], row["archive_path"], _ADVICE[state]))
        if progress is not None:
            progress(done, len(rows), row["file_name"])
    return ArchiveReport(len(rows), (*problems, *_unknown(project, {row["archive_path"] for row in rows})))


def _unknown(project: Project, known: set[str]) -> list[ArchiveProblem]:
    """Files in the archive's hash folders that no row names; claims under way lie elsewhere and are not meant."""
    found = (path for path in sorted(project.archive.glob("[0-9a-f][0-9a-f]/*")) if not path.name.startswith("."))
    paths = [path.relative_to(project.root).as_posix() for path in found]
    advice = "Move it out of the archive; if it is an answer, drop it into the inbox."
    return [ArchiveProblem("unknown", "", path, advice) for path in paths if path not in known]
