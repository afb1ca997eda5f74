"""Prefect's records of tasks, waited for. Imports Prefect: import it only after ``flows.environment.prepare_prefect``.

Prefect records task runs in the background, some time after the tasks themselves: the server that a run starts for
itself would stop with the run and lose the rest.
"""

from __future__ import annotations

import time
from collections import Counter
from typing import Final
from uuid import UUID

from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterId
from prefect.context import FlowRunContext

PATIENCE_SECONDS: Final = 60.0
_PAGE: Final = 200
_submitted: Counter[UUID] = Counter()


def note_submitted() -> None:
    """Count a task of the flow run that calls this."""
    if (flow_run_id := _own_flow_run()) is not None:
        _submitted[flow_run_id] += 1


def await_records(patience_seconds: float = PATIENCE_SECONDS) -> bool:
    """Wait until every task of this flow run is on record with its end; False where that takes too long.

    Call it at the end of a flow. Without tasks it asks nobody.
    """
    flow_run_id = _own_flow_run()
    expected = _submitted.pop(flow_run_id, 0) if flow_run_id is not None else 0
    if flow_run_id is None or not expected:
        return True
    deadline = time.monotonic() + patience_seconds
    while (recorded := _ended(flow_run_id)) < expected:
        if time.monotonic() >= deadline:
            return False
        time.sleep(0.05 if expected - recorded <= _PAGE else 0.5)
    return True


def _own_flow_run() -> UUID | None:
    context = FlowRunContext.get()
    return context.flow_run.id if context is not None and context.flow_run is not None else None


def _ended(flow_run_id: UUID) -> int:
    """How many task runs of the flow run are on record as ended."""
    ours = FlowRunFilter(id=FlowRunFilterId(any_=[flow_run_id]))
    ended = offset = 0
    with get_client(sync_client=True) as client:
        while page := client.read_task_runs(flow_run_filter=ours, limit=_PAGE, offset=offset):
            ended += sum(1 for run in page if run.state is not None and run.state.is_final())
            offset += len(page)
    return ended
