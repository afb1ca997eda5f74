from __future__ import annotations

import csv
import datetime as dt
import hashlib
from pathlib import Path

import pytest

from pipeline.errors import ConfigurationError
from pipeline.load.loader import load_reading
from pipeline.load.received import receive_source_file
from pipeline.load.runs import start_run
from pipeline.load.store import open_store
from pipeline.load.views import OUT_VIEWS
from pipeline.model.count import Count, CountStatus
from pipeline.model.document import Document, Page, ReaderVersion
from pipeline.model.letter import Authority, Letter
from pipeline.model.observation import Observation, Source
from pipeline.model.provenance import Provenance
from pipeline.model.reading import Ending, Reading
from pipeline.model.source_file import Receipt, SourceFile
from pipeline.publish import export_csv
from pipeline.publish.csv_files import write_csv

NOW = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)


def observation(number, count, category):
    return Observation(
        observation_id=f"o{number}", count=count, quote=count.text, source=Source.PROSE,
        provenance=Provenance(1, number), period=None, period_label="", outcome_code="dismissal",
        outcome_label="sacked", platform_code="", platform_label="", category=category, unit="", is_total=False,
        confidence=1.0, needs_review=False,
    )  # fmt: skip


@pytest.fixture
def store(tmp_path: Path):
    content_hash = hashlib.sha256(b"x").hexdigest()
    page = Page(1, ())
    document = Document(content_hash, "application/pdf", ReaderVersion("pdf", "1"), (page,))
    figures = (
        observation(1, Count("<5", 0, 4, CountStatus.RANGE), "=cmd|' /C calc'!A0"),
        observation(2, Count("*", None, None, CountStatus.WITHHELD), "Café – £"),
    )
    reading = Reading(content_hash, Ending.READ, document=document, letter=Letter(Authority("A")), observations=figures)
    with open_store(tmp_path / "foi.db") as opened:
        start_run(opened, "run", "ingest", "direct", {}, NOW)
        source_file = SourceFile(content_hash, 1, "application/pdf", "archive/x")
        receive_source_file(opened, source_file, Receipt("r", content_hash, "answer.pdf", "", NOW), "run")
        load_reading(opened, reading, NOW)
        yield opened


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle))


def test_every_view_becomes_a_file_with_its_columns(store, tmp_path):
    written = export_csv(store, tmp_path / "exports" / "deep")
    assert [path.stem for path in written] == list(OUT_VIEWS)
    assert all(path.read_bytes().startswith(b"\xef\xbb\xbf") and b"\r\n" in path.read_bytes() for path in written)
    assert sorted(path.name for path in (tmp_path / "exports" / "deep").iterdir()) == sorted(p.name for p in written)


def test_figures_survive_as_they_are_and_formulas_do_not(store, tmp_path):
    export_csv(store, tmp_path)
    first, second = read(tmp_path / "out_observations.csv")
    assert (first["count_min"], first["count_max"], first["quote"]) == ("0", "4", "<5")
    assert first["category"] == "'=cmd|' /C calc'!A0"
    assert (second["count_min"], second["count_max"], second["count_status"]) == ("", "", "withheld")
    assert second["category"] == "Café – £"
    (stored, _) = store.db.query("SELECT category FROM observations ORDER BY position")
    assert stored["category"] == "=cmd|' /C calc'!A0"


def test_an_export_replaces_the_one_before(store, tmp_path):
    (tmp_path / "out_observations.csv").write_text("old", encoding="utf-8")
    export_csv(store, tmp_path)
    assert len(read(tmp_path / "out_observations.csv")) == 2


def test_a_failed_write_leaves_the_old_file_and_no_rest(tmp_path):
    target = tmp_path / "x.csv"
    target.write_text("old", encoding="utf-8")

    def rows():
        yield ["1"]
        raise RuntimeError("stopped half way")

    with pytest.raises(RuntimeError):
        write_csv(target, ["a"], rows())
    assert target.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["x.csv"]


def test_a_folder_that_cannot_be_made_is_said_plainly(store, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ConfigurationError, match="could not be written"):
        export_csv(store, tmp_path / "file")
