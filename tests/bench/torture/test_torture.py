"""Ten runs killed at random moments leave what an undisturbed run leaves; and the comparison sees what differs."""

from __future__ import annotations

import random
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from bench.torture.rounds import torture
from bench.torture.state import differences, state_of
from pipeline.run.ingest import ingest
from pipeline.settings import Project, Settings, create_project

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="finds processes in /proc"),
    pytest.mark.usefixtures("reading_here"),
]


@pytest.mark.slow
def test_ten_kills_change_nothing(tmp_path: Path) -> None:
    result = torture(tmp_path, 10, random.Random(), is_small=True)
    assert result.differences == []
    assert result.kills >= 10
    assert result.rows > 300


@pytest.fixture
def project(prepared: Callable[..., Project], tmp_path: Path) -> Project:
    return prepared(read_both, tmp_path / "answers")


def read_both(project: Project) -> None:
    (project.inbox / "a.csv").write_bytes(b"Outcome,2012,2013\nDismissal,3,4\nWritten warning,5,1\n")
    (project.inbox / "b.pdf").write_bytes(b"%PDF-1.7 cut short")
    ingest(project, Settings(settle_seconds=0.0))


def test_a_project_equals_itself_and_its_like(project: Project, tmp_path: Path) -> None:
    other = create_project(tmp_path / "other")
    (other.inbox / "b.pdf").write_bytes(b"%PDF-1.7 cut short")
    (other.inbox / "a.csv").write_bytes(b"Outcome,2012,2013\nDismissal,3,4\nWritten warning,5,1\n")
    ingest(other, Settings(settle_seconds=0.0))
    assert differences(state_of(project.root), state_of(other.root)) == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE observations SET count_minimum = 2 WHERE count_minimum = 3",
        "DELETE FROM document_cells WHERE cell_id = 1",
        "INSERT INTO receipts SELECT 'again', content_hash, file_name, inbox_folder, received_at, parent_hash, run_id "
        "FROM receipts LIMIT 1",
        "UPDATE source_files SET ending = 'crashed' WHERE ending = 'damaged'",
        "INSERT INTO readings SELECT 99, content_hash, run_id, read_at, ending, reason, reader_name, reader_version, "
        "interpretation_version, observations, findings FROM readings LIMIT 1",
    ],
)
def test_a_row_that_differs_is_seen(project: Project, statement: str) -> None:
    before = state_of(project.root)
    connection = sqlite3.connect(project.database_path)
    assert connection.execute(statement).rowcount > 0
    connection.commit()
    connection.close()
    assert differences(before, state_of(project.root))


@pytest.mark.parametrize(
    "place", ["archive/ab/x.pdf", "attention/x.pdf", "attention/b.pdf.reason.txt", "inbox/x", "archive/.claims/a/x"]
)
def test_a_file_that_differs_is_seen(project: Project, place: str) -> None:
    before = state_of(project.root)
    path = project.root / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"other")
    assert differences(before, state_of(project.root))


def test_counts_matter() -> None:
    assert differences({"t": Counter(["a", "a"])}, {"t": Counter(["a"])}) == ["- t: 'a'"]
