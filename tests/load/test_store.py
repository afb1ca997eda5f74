from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
import time

import pytest

from pipeline.errors import ConfigurationError, DatabaseDamagedError, StorageError
from pipeline.load.migrations import MIGRATION_NAMES
from pipeline.load.store import open_store
from pipeline.load.views import OUT_VIEWS


def test_a_new_store_keeps_the_promised_settings(store):
    settings = {name: store.db.conn.execute(f"PRAGMA {name}").fetchone()[0] for name in
                ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "journal_size_limit")}  # fmt: skip
    assert settings == {
        "journal_mode": "persist",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 300_000,
        "journal_size_limit": 64 * 1024 * 1024,
    }


def test_every_table_is_strict_and_every_migration_recorded(store):
    rows = store.db.query("SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main'")
    loose = {row["name"] for row in rows if not row["strict"]}
    assert {name for name in loose if "_fts" not in name and not name.startswith(("sqlite_", "_sqlite_"))} == set()
    assert {row["name"] for row in store.db.query("SELECT name FROM _sqlite_migrations")} == MIGRATION_NAMES


def test_a_text_does_not_slip_into_an_integer_column(world):
    world.load(world.observation())
    with pytest.raises(sqlite3.IntegrityError):
        world.store.db.conn.execute("UPDATE observations SET count_minimum = 'three'")


def test_opening_again_changes_nothing(store, reopen):
    before = list(store.db.query("SELECT * FROM _sqlite_migrations"))
    with reopen() as again:
        assert list(again.db.query("SELECT * FROM _sqlite_migrations")) == before


def test_views_of_an_earlier_version_are_made_anew_and_others_stay(store, reopen):
    for statement in (
        "DROP VIEW out_runs",
        "CREATE VIEW out_runs AS SELECT 1 AS stale",
        "CREATE VIEW out_gone AS SELECT 1 AS stale",
        "CREATE VIEW mine AS SELECT count(*) AS n FROM runs",
        "PRAGMA user_version = 1",
    ):
        store.db.conn.execute(statement)
    with reopen() as again:
        names = {row["name"] for row in again.db.query("SELECT name FROM sqlite_master WHERE type = 'view'")}
        assert "out_gone" not in names
        assert {"mine", *OUT_VIEWS} <= names
        assert [row["run_id"] for row in again.db.query("SELECT * FROM out_runs")] == ["run-1"]


@pytest.mark.usefixtures("store")
def test_a_read_only_store_cannot_be_written_to(reopen):
    with reopen(read_only=True) as reader, pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.db.conn.execute("DELETE FROM runs")


def test_reading_only_needs_a_database_of_this_version(store, reopen, tmp_path):
    with pytest.raises(ConfigurationError, match="no database"):
        open_store(tmp_path / "missing.db", read_only=True)
    store.db.conn.execute("PRAGMA user_version = 1")
    with pytest.raises(ConfigurationError, match="older version"):
        reopen(read_only=True)


def test_a_database_of_a_newer_version_is_left_alone(store, reopen):
    store.db.table("_sqlite_migrations").insert(
        {"migration_set": "foi_pipeline", "name": "step_999_future", "applied_at": "2030-01-01"}
    )
    with pytest.raises(ConfigurationError, match="newer version"):
        reopen()


@pytest.mark.parametrize("content", [b"this is a letter, not a database, and long enough to tell\n" * 20])
def test_another_file_in_its_place_is_said_plainly(tmp_path, content):
    (tmp_path / "foi.db").write_bytes(content)
    with pytest.raises(DatabaseDamagedError, match="not a database"):
        open_store(tmp_path / "foi.db")
    assert (tmp_path / "foi.db").read_bytes() == content


def test_a_folder_that_does_not_exist_is_said_plainly(tmp_path):
    with pytest.raises(StorageError, match="cannot be opened"):
        open_store(tmp_path / "nowhere" / "foi.db")


def test_a_second_writer_waits_for_the_first(store, reopen):
    """The second begins while the first holds the lock, and must neither fail nor lose what the first wrote."""
    is_writing = threading.Event()
    done: list[float] = []

    def write_second():
        with reopen() as second:
            is_writing.wait()
            with second.atomic():
                (count,) = second.db.conn.execute("SELECT count(*) FROM authorities").fetchone()
                second.db.table("authorities").insert({"authority_name": f"after {count}", "slug": ""})
            done.append(time.monotonic())

    thread = threading.Thread(target=write_second)
    thread.start()
    with store.atomic():
        store.db.table("authorities").insert({"authority_name": "first", "slug": ""})
        is_writing.set()
        time.sleep(0.3)
        released = time.monotonic()
    thread.join(timeout=20)
    assert done and done[0] >= released
    assert {row["authority_name"] for row in store.db.query("SELECT * FROM authorities")} == {"first", "after 1"}


def test_two_processes_may_make_the_database_at_once(tmp_path):
    code = (
        "import sys, pathlib\nfrom pipeline.load.store import open_store\nopen_store(pathlib.Path(sys.argv[1])).close()"
    )
    made = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path / "new.db")], stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    assert [process.communicate(timeout=60)[1] for process in made] == [b""] * 3
    with open_store(tmp_path / "new.db", read_only=True) as opened:
        assert list(opened.db.query("SELECT * FROM out_observations")) == []


def test_an_error_inside_a_nested_block_undoes_that_block_alone(store):
    with store.atomic():
        store.db.table("authorities").insert({"authority_name": "kept", "slug": ""})
        with pytest.raises(RuntimeError), store.atomic():
            store.db.table("authorities").insert({"authority_name": "undone", "slug": ""})
            raise RuntimeError("stop")
    assert [row["authority_name"] for row in store.db.query("SELECT * FROM authorities")] == ["kept"]
