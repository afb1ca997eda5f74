"""The ways a run can be driven: "direct" is plain Python; others are found by the entry-point groups below."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from pipeline.errors import ConfigurationError
from pipeline.run.report import Progress, RunReport
from pipeline.settings import Project, Settings

if TYPE_CHECKING:
    from pipeline.night.report import NightReport

GROUP = "foi_pipeline.runners"
CLUSTER_GROUP = "foi_pipeline.clusters"
NIGHT_GROUP = "foi_pipeline.nights"
DIRECT = "direct"
DEFAULT = "prefect"


class Night(Protocol):
    """Does what is done every night, as ``pipeline.night.job.run_night`` does."""

    def __call__(self, project: Project, settings: Settings, *, only_if_due: bool = False) -> NightReport: ...


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
        from pipeline.run.ingest import ingest

        return ingest
    runner: Runner = _installed(GROUP, name)
    return runner


def find_cluster(name: str, address: str, send_files: bool) -> Runner:
    """The runner of that name, bound to the cluster at ``address``.

    Raises:
        ConfigurationError: nothing installed that calls itself so reads on other machines.
    """
    return partial(_installed(CLUSTER_GROUP, name), address=address, send_files=send_files)


def find_night(name: str | None) -> Night:
    """What does a night, by the name of its runner; plain Python where none is named.

    Raises:
        ConfigurationError: nothing installed calls itself so; the message lists what there is.
    """
    if name in (None, DIRECT):
        from pipeline.night.job import run_night

        return run_night
    night: Night = _installed(NIGHT_GROUP, name or "")
    return night


def _installed(group: str, name: str) -> Any:
    from importlib.metadata import entry_points  # 20 ms that a direct run is spared

    found = {entry.name: entry for entry in entry_points(group=group)}
    if name not in found:
        if group == GROUP and name in {entry.name for entry in entry_points(group=CLUSTER_GROUP)}:
            raise ConfigurationError(f'The runner "{name}" reads on a cluster: name its scheduler with --address.')
        known = ", ".join(sorted(found) if group == CLUSTER_GROUP else [DIRECT, *sorted(found)])
        raise ConfigurationError(f'There is no runner "{name}". Installed are: {known}.')
    return found[name].load()
