"""`foi evaluate` with an ingest that needs no readers: the scores themselves are tested where they are made."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from pipeline.cli.commands import evaluate as command
from pipeline.settings import Project

Foi = Any
HEADER = (
    "document,authority,period_start,period_end,outcome,platform,category,count_min,count_max,count_status,"
    "is_total,source,page,quote,optional\n"
)
RIGHT = "home-office.pdf,Home Office,2013-01-01,2013-12-31,dismissal,social_media,,0,5,range,0,prose,1,up to five,0\n"
MISSED = "home-office.pdf,Home Office,2013-01-01,2013-12-31,warning,social_media,,11,11,exact,0,prose,1,11,0\n"


@pytest.fixture
def collection(tmp_path: Path, project: Project, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A gold file with one figure that was read and one that was not."""

    def ingested(documents: Sequence[Path], scratch: Path) -> Path:
        assert [path.name for path in documents] == ["home-office.pdf"]
        assert not list(scratch.iterdir())
        return project.database_path

    monkeypatch.setattr(command, "ingest_afresh", ingested)
    folder = tmp_path / "collection"
    (folder / "documents").mkdir(parents=True)
    (folder / "documents" / "home-office.pdf").write_bytes(b"%PDF-")
    (folder / "gold.csv").write_text(HEADER + RIGHT + MISSED, encoding="utf-8")
    return folder


def arguments(folder: Path, floor: float | None = None) -> list[object]:
    asked: list[object] = ["evaluate", folder / "gold.csv", "--documents", folder / "documents"]
    if floor is not None:
        (folder / "floors.toml").write_text(f'[floors]\n"all.recall" = {floor}\n', encoding="utf-8")
        asked += ["--floors", folder / "floors.toml"]
    return asked


def test_the_scorecard_is_printed(run_foi: Foi, collection: Path) -> None:
    result = run_foi(*arguments(collection), "--misses", "5")
    assert result.exit_code == 0
    assert "recall 0.500" in result.output
    assert "warning" in result.output


def test_a_floor_that_holds_passes_and_a_broken_one_fails(run_foi: Foi, collection: Path) -> None:
    assert run_foi(*arguments(collection, 0.5)).exit_code == 0
    result = run_foi(*arguments(collection, 0.6))
    assert result.exit_code == 1
    assert "all.recall is 0.500, below its floor of 0.600" in result.output


def test_as_json_with_the_floors(run_foi: Foi, collection: Path) -> None:
    told = json.loads(run_foi(*arguments(collection, 0.5), "--json").stdout)
    assert told["figures"]["all.recall"] == 0.5
    assert told["floors"] == [{"name": "all.recall", "floor": 0.5, "value": 0.5}]


def test_documents_of_one_name_stay_two_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The scratch project gets every file, whatever reads them."""
    seen: list[str] = []

    def ingest(project: Project, *_: Any, **__: Any) -> None:
        seen.extend(path.relative_to(project.inbox).as_posix() for path in sorted(project.inbox.rglob("*.pdf")))

    monkeypatch.setattr("pipeline.run.ingest.ingest", ingest)
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "answer.pdf").write_bytes(folder.encode())
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    path = command.ingest_afresh([tmp_path / "a" / "answer.pdf", tmp_path / "b" / "answer.pdf"], scratch)
    assert path.parent == scratch.resolve() / "project"
    assert seen == ["1/answer.pdf", "answer.pdf"]
