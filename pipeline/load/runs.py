"""The log of runs: when, by which versions, and what became of every file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from pipeline.load.rows import stored_instant, stored_json
from pipeline.load.store import Store


@dataclass(frozen=True, slots=True)
class RunFile:
    """What became of one file in a run. ``outcome`` is "new", "duplicate", "reread" or "attention".

    ``receipt_id`` is empty where the file did not arrive in this run but was read again.
    """

    content_hash: str
    outcome: str
    ending: str
    receipt_id: str = ""
    observations: int = 0
    findings: int = 0
    seconds: float = 0.0


def start_run(
    store: Store, run_id: str, command: str, runner: str, versions: Mapping[str, str], started_at: dt.datetime
) -> None:
    """Record that a run began. It counts as failed until ``end_run`` says otherwise."""
    store.db.conn.execute(
        """INSERT INTO runs (run_id, command, runner, started_at, status, versions, counts)
        VALUES (?, ?, ?, ?, 'failed', ?, '{}')""",
        [run_id, command, runner, stored_instant(started_at), stored_json(dict(versions))],
    )


def record_run_file(store: Store, run_id: str, run_file: RunFile) -> None:
    """Record what became of a file; recording it again (a run that was taken up anew) replaces the earlier line."""
    store.db.conn.execute(
        """INSERT INTO run_files
        (run_id, content_hash, receipt_id, outcome, ending, observations, findings, seconds)
        VALUES (:run_id, :content_hash, :receipt_id, :outcome, :ending, :observations, :findings, :seconds)
        ON CONFLICT (run_id, content_hash, receipt_id) DO UPDATE SET outcome = excluded.outcome,
        ending = excluded.ending, observations = excluded.observations, findings = excluded.findings,
        seconds = excluded.seconds""",
        {"run_id": run_id} | asdict(run_file),
    )


def settle_duplicates(store: Store, run_id: str) -> None:
    """Note of files that came in twice how their bytes ended, which was not known yet when the second one came."""
    store.db.conn.execute(
        """UPDATE run_files SET ending =
            (SELECT ending FROM source_files AS s WHERE s.content_hash = run_files.content_hash)
        WHERE run_id = ? AND outcome = 'duplicate'""",
        [run_id],
    )


def end_run(
    store: Store, run_id: str, status: str, ended_at: dt.datetime, counts: Mapping[str, int] | None = None
) -> None:
    """Record how a run ended: ``status`` is "done" or "attention" (done, but a person should look at something)."""
    store.db.conn.execute(
        "UPDATE runs SET status = ?, ended_at = ?, counts = ? WHERE run_id = ?",
        [status, stored_instant(ended_at), stored_json(dict(counts or {})), run_id],
    )
