"""`foi reprocess` as a person uses it: look first, then yes."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import import_module
from typing import Any

import pytest

from pipeline.load.decisions import Action, decide
from pipeline.load.queries import view_rows
from pipeline.load.selection import CurrentVersions
from pipeline.load.store import open_store
from pipeline.model.document import ReaderVersion
from pipeline.model.reading import Ending
from pipeline.run.ingest import ingest
from pipeline.settings import Project, Settings
from tests.told import Told, figure

Foi = Any
FIRST = {"a.pdf": (figure("a1", 3),), "b.pdf": (figure("b1", 5),)}
SECOND = FIRST | {"b.pdf": (figure("b1", 6),)}
BETTER = Told(SECOND, reader=ReaderVersion("pdf", "2"), interpretation="2+words")


@pytest.fixture
def read_once(empty_project: Project) -> Project:
    for name in FIRST:
        (empty_project.inbox / name).write_bytes(b"%PDF-1.4 " + name.encode())
    ingest(empty_project, Settings(settle_seconds=0.0), mapper=Told(FIRST))
    return empty_project


@pytest.fixture(autouse=True)
def tell(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Let what is told take the place of what workers read."""

    def arrange(told: Told) -> None:
        current = CurrentVersions(frozenset({told.reader}), told.interpretation, frozenset())
        read = lambda _root, _settings, batch: tuple(map(told.read, batch.files))  # noqa: E731
        monkeypatch.setattr(import_module("pipeline.run.waves"), "read_batch", read)
        for module in ("shadow", "versions"):
            monkeypatch.setattr(import_module(f"pipeline.run.{module}"), "current_versions", lambda _own: current)

    arrange(BETTER)
    return arrange


def counts(project: Project) -> dict[str, int]:
    with open_store(project.database_path, read_only=True) as store:
        return {row["observation_id"]: row["count_min"] for row in view_rows(store, "out_observations")}


def test_the_difference_is_shown_and_waits(run_foi: Foi, read_once: Project) -> None:
    result = run_foi("reprocess", "--project", read_once.root)
    assert result.exit_code == 3
    assert "2 files read again: 1 say the same, 1 differ." in result.output
    line = next(line for line in result.output.splitlines() if line.startswith("b.pdf"))
    assert line.split() == ["b.pdf", "changed", "2013", "dismissal", "5", "6", "6"]
    total = next(line for line in result.output.splitlines() if line.startswith("dismissal"))
    assert total.split()[:3] == ["dismissal", "8", "9"]
    assert counts(read_once) == {"a1": 3, "b1": 5}


def test_yes_applies(run_foi: Foi, read_once: Project) -> None:
    result = run_foi("reprocess", "--yes", "--project", read_once.root)
    assert (result.exit_code, counts(read_once)) == (0, {"a1": 3, "b1": 6})
    assert "Applied: 2 files." in result.output
    again = run_foi("reprocess", "--project", read_once.root)
    assert (again.exit_code, again.output) == (0, "No file to read again.\n")
    assert "reprocess" in run_foi("runs", "--project", read_once.root).output


def test_files_are_chosen_by_reader_authority_and_name(run_foi: Foi, read_once: Project) -> None:
    for choice, number in (
        (("--reader", "pdf"), 2),
        (("--reader", "pdf 1"), 2),
        (("--authority", "ambridge council"), 2),
        (("--document", "b.pdf"), 1),
        (("--all",), 2),
    ):
        shown = json.loads(run_foi("reprocess", *choice, "--json", "--project", read_once.root).output)
        assert len(shown["same"]) + len(shown["changes"]) == number, choice


def test_a_name_that_chooses_nothing_is_a_slip(run_foi: Foi, read_once: Project) -> None:
    result = run_foi("reprocess", "--reader", "pdf 9", "--project", read_once.root)
    assert result.exception is not None and 'the reader "pdf 9"' in str(result.exception)
    assert run_foi("reprocess", "--all", "--reader", "pdf", "--project", read_once.root).exit_code == 2


def test_a_decision_that_is_gone_against_is_named(run_foi: Foi, read_once: Project) -> None:
    with open_store(read_once.database_path) as store:
        (row,) = store.db.query("SELECT content_hash FROM observations WHERE observation_id = 'b1'")
        decide(store, row["content_hash"], "b1", Action.ACCEPT, "a person")
    output = run_foi("reprocess", "--project", read_once.root).output
    assert "Against what a person decided" in output
    assert "not as was decided" in output


def test_what_can_no_longer_be_read_stays_and_is_told(run_foi: Foi, read_once: Project, tell: Any) -> None:
    tell(replace(BETTER, failures={"b.pdf": Ending.DAMAGED}))
    result = run_foi("reprocess", "--yes", "--project", read_once.root)
    assert result.exit_code == 3
    assert "what was read earlier stays" in result.output
    assert "Left as they were: 1." in result.output
    assert counts(read_once) == {"a1": 3, "b1": 5}
