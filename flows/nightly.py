"""The runner "prefect" of `foi nightly`: the same night, as a Prefect flow with one task a batch."""

from __future__ import annotations

from typing import Any

from flows.environment import prepare_prefect
from pipeline.night.report import NightReport
from pipeline.settings import Project, Settings


def night_with_prefect(project: Project, settings: Settings, *, only_if_due: bool = False) -> NightReport:
    """A night watched by Prefect; settings are read anew in the flow.

    Found by the command line through the entry-point group ``foi_pipeline.nights``. May be called once in a process,
    before anything else imports Prefect.

    Raises:
        PipelineError: as ``pipeline.night.job.run_night``.
        RuntimeError: Prefect was imported before.
    """
    del settings
    prepare_prefect(project.root)
    from flows.nightly_flow import nightly  # imports Prefect

    state = nightly(str(project.root), only_if_due=only_if_due, return_state=True)
    report: Any = state.result(raise_on_failure=False)
    if isinstance(report, BaseException):
        raise report
    assert isinstance(report, NightReport)
    return report
