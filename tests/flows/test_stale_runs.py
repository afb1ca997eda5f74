import pytest

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("prefect"), pytest.mark.usefixtures("prefect_server")]


def test_what_a_dead_process_left_running_is_recorded_as_crashed() -> None:
    from prefect import flow
    from prefect.client.orchestration import get_client
    from prefect.states import Running

    from flows.stale_runs import close_stale_runs

    @flow(name="left")
    def left() -> None:
        """Never called: its runs are made up."""

    with get_client(sync_client=True) as client:
        flow_id = client.create_flow(left)
        ids = {name: client.create_deployment(flow_id, name) for name in ("ours", "theirs")}
        runs = {name: client.create_flow_run_from_deployment(each, state=Running()).id for name, each in ids.items()}
        assert close_stale_runs("ours") == 1
        assert close_stale_runs("ours") == 0
        states = {name: client.read_flow_run(run).state for name, run in runs.items()}
    assert states["ours"] is not None and states["ours"].is_crashed()
    assert states["theirs"] is not None and states["theirs"].is_running()
