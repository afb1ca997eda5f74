from __future__ import annotations

import datetime as dt

import pytest

from pipeline.load.queries import recent_runs
from pipeline.load.runs import RunFile, end_run, record_run_file, start_run

LATER = dt.datetime(2026, 3, 1, 9, 30, 4, 500_000, tzinfo=dt.UTC)


def test_a_run_counts_as_failed_until_it_ends(world):
    assert world.only("SELECT status, ended_at FROM out_runs") == {"status": "failed", "ended_at": None}
    end_run(world.store, "run-1", "done", LATER, {"waiting": 2})
    row = world.only("SELECT * FROM out_runs")
    assert (row["status"], row["seconds"], row["counts"]) == ("done", 4.5, '{"waiting": 2}')


def test_a_run_sums_up_what_became_of_its_files(world):
    content_hash = world.load(world.observation())
    record_run_file(world.store, "run-1", RunFile(content_hash, "attention", "crashed", "r1"))
    record_run_file(world.store, "run-1", RunFile(content_hash, "new", "read", "r1", 3, 1, 0.5))
    record_run_file(world.store, "run-1", RunFile(content_hash, "duplicate", "read", "r2"))
    row = world.only("SELECT * FROM out_runs")
    counts = {name: row[f"{name}_count"] for name in ("file", "new", "duplicate", "attention", "observation")}
    assert counts == {"file": 2, "new": 1, "duplicate": 1, "attention": 0, "observation": 3}


def test_an_unknown_outcome_is_refused(world):
    content_hash = world.receive()
    with pytest.raises(Exception, match="CHECK constraint"):
        record_run_file(world.store, "run-1", RunFile(content_hash, "perhaps", "read"))


def test_the_latest_run_comes_first(world):
    start_run(world.store, "run-2", "ingest", "direct", {}, LATER)
    assert [row["run_id"] for row in recent_runs(world.store)] == ["run-2", "run-1"]
    assert [row["run_id"] for row in recent_runs(world.store, 1)] == ["run-2"]
