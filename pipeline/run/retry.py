"""Read files once more, now, and let the new reading hold: what failed on a bad day, or before a reader was mended."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial

from pipeline.load.pending import read_again
from pipeline.load.store import Store
from pipeline.run.batches import BatchMapper, one_after_another
from pipeline.run.report import Progress, RunReport
from pipeline.run.session import end, session
from pipeline.run.taking import take
from pipeline.run.telling import tell_anew
from pipeline.run.waves import read_in_waves
from pipeline.settings import Project, Settings

Select = Callable[[Store], Collection[str]]
"""Chooses files by content hash; those of ``pipeline.load.selection``."""


def retry(
    project: Project,
    settings: Settings,
    select: Select,
    *,
    mapper: BatchMapper = one_after_another,
    progress: Progress | None = None,
) -> RunReport:
    """Read the chosen files again from the archive. A stopped retry is finished by the next `foi ingest`.

    A file that was read before and now fails for a reason of the day (time, memory, a password) keeps its figures.

    Raises:
        PipelineError: as ``session``.
    """
    with session(project, settings, "retry") as run:
        run.is_rereading = True
        chosen = select(run.db)
        tell_anew(project, run.db, chosen)
        read_again(run.db, chosen)
        read_in_waves(run, mapper, partial(take, run), progress)
        return end(run)
