from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import pytest

from pipeline.errors import ConfigurationError
from pipeline.load.queries import view_columns, view_rows
from pipeline.load.views import OUT_VIEWS
from pipeline.publish import export_parquet
from pipeline.publish.column_kinds import Kind, kind_of

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")


def test_every_view_becomes_a_file_with_its_columns_and_rows(store, tmp_path):
    written = export_parquet(store, tmp_path / "exports" / "deep")
    assert [path.stem for path in written] == list(OUT_VIEWS)
    for path in written:
        table = pq.read_table(path)
        assert tuple(table.column_names) == view_columns(store, path.stem)
        assert table.num_rows == len(list(view_rows(store, path.stem)))
    assert sorted(path.name for path in written[0].parent.iterdir()) == sorted(path.name for path in written)


def test_counts_are_integers_days_are_days_and_what_nobody_gave_is_null(store, tmp_path):
    export_parquet(store, tmp_path)
    table = pq.read_table(tmp_path / "out_observations.parquet")
    types = {field.name: field.type for field in table.schema}
    assert types["count_min"] == types["count_max"] == types["is_total"] == pa.int64()
    assert types["period_start"] == types["period_end"] == pa.date32()
    assert types["confidence"] == pa.float64()
    first, second = table.to_pylist()
    assert (first["count_min"], first["count_max"], first["period_start"]) == (0, 4, dt.date(2012, 4, 1))
    assert (second["count_min"], second["count_max"], second["period_start"]) == (None, None, None)
    (arrived,) = pq.read_table(tmp_path / "out_receipts.parquet").to_pylist()
    assert arrived["received_at"] == dt.datetime(2026, 3, 1, tzinfo=dt.UTC)


def test_text_is_as_in_the_database(store, tmp_path):
    export_parquet(store, tmp_path)
    assert pq.read_table(tmp_path / "out_observations.parquet")["category"].to_pylist() == [
        "=cmd|' /C calc'!A0",
        "Café – £",
    ]


def test_many_rows_are_written_in_groups_and_in_order(store, tmp_path, monkeypatch):
    monkeypatch.setattr("pipeline.publish.parquet_files._ROWS_AT_A_TIME", 1)
    export_parquet(store, tmp_path)
    file = pq.ParquetFile(tmp_path / "out_observations.parquet")
    assert file.num_row_groups == 2
    assert file.read()["count_label"].to_pylist() == ["<5", "*"]


def test_no_column_that_the_database_keeps_as_a_number_is_text(store):
    """A new column of a view needs a kind; SQLite knows the types of those that are not computed."""
    declared = {
        (view, row["name"]): row["type"]
        for view in OUT_VIEWS
        for row in store.db.query(f"PRAGMA table_xinfo({view})")
        if row["type"] in ("INTEGER", "REAL", "INT", "NUM")
    }
    assert len(declared) > 20
    numeric = {Kind.INTEGER, Kind.REAL}
    assert [each for each in declared if kind_of(each[1]) not in numeric] == []


def test_without_the_library_the_message_names_the_extra(store, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(ConfigurationError, match=r"foi-pipeline\[parquet\]"):
        export_parquet(store, tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_a_folder_that_cannot_be_made_is_said_plainly(store, tmp_path: Path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ConfigurationError, match="could not be written"):
        export_parquet(store, tmp_path / "file")
