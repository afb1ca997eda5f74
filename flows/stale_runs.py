"""Flow runs whose process is gone. Imports Prefect: import it only after ``flows.environment.prepare_prefect``."""

from __future__ import annotations

from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import (
    DeploymentFilter,
    DeploymentFilterName,
    FlowRunFilter,
    FlowRunFilterState,
    FlowRunFilterStateType,
)
from prefect.client.schemas.objects import StateType
from prefect.states import Crashed

_AT_WORK = [StateType.RUNNING, StateType.PENDING, StateType.CANCELLING]


def close_stale_runs(deployment_name: str) -> int:
    """Record as crashed what the server believes is still at work; returns how many there were.

    Only for the process that alone runs this deployment, before it begins: after a power cut nobody else would.
    """
    ours = DeploymentFilter(name=DeploymentFilterName(any_=[deployment_name]))
    at_work = FlowRunFilter(state=FlowRunFilterState(type=FlowRunFilterStateType(any_=_AT_WORK)))
    with get_client(sync_client=True) as client:
        runs = client.read_flow_runs(deployment_filter=ours, flow_run_filter=at_work)
        for run in runs:
            client.set_flow_run_state(run.id, Crashed(message="Its process ended without a word."), force=True)
    return len(runs)
