"""Ingest an inbox: the whole way from dropped files to rows, safe to stop and start at any point.

Every step may be done again. A file is claimed by a rename, written to the database as a failure, moved to the
archive, read, and loaded in one transaction that makes it a success; whatever a crash interrupts, the next run takes
up. Files are received a group at a time, while those before are read.
"""

from __future__ import annotations

from functools import partial

from pipeline.run.arrivals import receive
from pipeline.run.batches import BatchMapper, one_after_another, start_readers
from pipeline.run.report import Progress, RunReport
from pipeline.run.session import end, session
from pipeline.run.taking import take
from pipeline.run.waves import read_in_waves
from pipeline.settings import Project, Settings


def ingest(
    project: Project,
    settings: Settings,
    *,
    mapper: BatchMapper = one_after_another,
    runner: str = "direct",
    wait: bool = True,
    progress: Progress | None = None,
) -> RunReport:
    """Take everything that has settled in the inbox, and whatever an earlier run left unfinished, and load its figures.

    ``mapper`` applies the reading to batches (plain Python, Prefect, a cluster); this process alone writes the
    database. Where another run is at work, this one waits for its end.

    Raises:
        PipelineError: as ``session``; the inbox cannot be opened.
    """
    reads_here = mapper is one_after_another  # another runner may read elsewhere
    with session(project, settings, "ingest", runner) as run:
        intakes = receive(run, wait, partial(start_readers, project.root, settings) if reads_here else None)
        read_in_waves(run, mapper, partial(take, run), progress, intakes)
        return end(run)
