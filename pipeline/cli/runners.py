"""The ways a run can be driven: "direct" is plain Python; others are found by the entry-point group below."""

from __future__ import annotations

from typing import Protocol

from pipeline.errors import ConfigurationError
from pipeline.run import Progress, RunReport
from pipeline.settings import Project, Settings

GROUP = "foi_pipeline.runners"
DIRECT = "direct"
DEFAULT = "prefect"


class Runner(Protocol):
    """Ingests a project's inbox as ``pipeline.run.ingest`` does."""

    def __call__(
        self, project: Project, settings: Settings, *, wait: bool = True, progress: Progress | None = None
    ) -> RunReport: ...


def find_runner(name: str) -> Runner:
    """The runner of that name.

    Raises:
        ConfigurationError: nothing installed calls itself so; the message lists what there is.
    """
    if name == DIRECT:
        from pipeline.run import ingest

        return ingest
    from importlib.metadata import entry_points  # 20 ms that a direct run is spared

    found = {entry.name: entry for entry in entry_points(group=GROUP)}
    if name not in found:
        known = ", ".join([DIRECT, *sorted(found)])
        raise ConfigurationError(f'There is no runner "{name}". Installed are: {known}.')
    runner: Runner = found[name].load()
    return runner
