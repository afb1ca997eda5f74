"""Projects that have read samples already, for tests of what comes after."""

from __future__ import annotations

import shutil
from pathlib import Path

from pipeline.run.ingest import ingest
from pipeline.settings import Project, Settings

SAMPLES = Path(__file__).parents[2] / "samples" / "documents"
SETTINGS = Settings(settle_seconds=0.0, batch_size=2)


def read_samples(project: Project, *places: str) -> None:
    """Read the named samples, each in the folder of the inbox that stands before its name."""
    for place in places:
        path = project.inbox / place
        path.parent.mkdir(exist_ok=True)
        shutil.copyfile(SAMPLES / path.name, path)
    ingest(project, SETTINGS)
