from __future__ import annotations

import csv
from pathlib import Path

import pytest

from pipeline.errors import ConfigurationError
from pipeline.load.views import OUT_VIEWS
from pipeline.publish import export_csv
from pipeline.publish.csv_files import write_csv


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
