"""What a disk, a lock or a damaged file does to the database, as a person is told it."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.errors import DatabaseBusyError, DatabaseDamagedError, StorageError
from pipeline.load import store as store_module
from pipeline.load.store import Store, open_store

HALF_WRITTEN = """
import os, pathlib, signal, sys
from pipeline.load.store import open_store
store = open_store(pathlib.Path(sys.argv[1]))
store.db.conn.execute("PRAGMA cache_size = 1")
store.db.conn.execute("BEGIN IMMEDIATE")
for number in range(2000):
    store.db.conn.execute("INSERT INTO authorities VALUES (?, '')", [f"{number} " + "x" * 900])
os.kill(os.getpid(), signal.SIGKILL)
"""


def authorities(store: Store) -> int:
    return int(store.db.conn.execute("SELECT count(*) FROM authorities").fetchone()[0])


@pytest.mark.skipif(sys.platform == "win32", reason="needs kill -9")
def test_a_reader_undoes_what_a_killed_writer_left_half_written(tmp_path: Path) -> None:
    path = tmp_path / "foi.db"
    open_store(path).close()
    killed = subprocess.run([sys.executable, "-c", HALF_WRITTEN, str(path)], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert path.with_name("foi.db-journal").read_bytes()[:8] != bytes(8), "no transaction was left behind"
    with open_store(path, read_only=True) as reader:
        assert authorities(reader) == 0
        assert reader.db.conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_a_lock_that_never_ends_is_told_in_words(
    store: Store, reopen: Callable[..., Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_module, "BUSY_SECONDS", 0.05)
    with store.atomic():
        store.db.table("authorities").insert({"authority_name": "first", "slug": ""})
        with pytest.raises(DatabaseBusyError, match="held by another program"), reopen() as second:
            second.db.conn.execute("BEGIN IMMEDIATE")
    assert authorities(store) == 1


def test_a_question_during_an_endless_commit_is_not_the_askers_fault(
    store: Store, reopen: Callable[..., Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_module, "BUSY_SECONDS", 0.05)
    with reopen(read_only=True) as reader:
        store.db.conn.execute("BEGIN EXCLUSIVE")
        with pytest.raises(DatabaseBusyError), reader:
            reader.ask("SELECT count(*) FROM runs")
        store.db.conn.execute("ROLLBACK")


def test_a_snapshot_sees_one_state_whatever_is_written_meanwhile(store: Store, reopen: Callable[..., Store]) -> None:
    with reopen(read_only=True) as reader, reader.snapshot():
        assert authorities(reader) == 0
        store.db.conn.execute("PRAGMA busy_timeout = 20")
        with pytest.raises(sqlite3.OperationalError, match="locked"), store.atomic():
            store.db.table("authorities").insert({"authority_name": "late", "slug": ""})
        assert authorities(reader) == 0
    with store.atomic():
        store.db.table("authorities").insert({"authority_name": "late", "slug": ""})
    assert authorities(store) == 1


@pytest.mark.parametrize("at", [0, 100, 4096])
def test_a_damaged_page_is_told_as_damage(tmp_path: Path, at: int) -> None:
    path = tmp_path / "foi.db"
    open_store(path).close()
    with path.open("r+b") as file:
        file.seek(at)
        file.write(os.urandom(3000))
    with pytest.raises(DatabaseDamagedError, match="not a whole database"), open_store(path) as opened:
        opened.db.conn.execute("SELECT * FROM sqlite_master").fetchall()
        opened.db.conn.execute("INSERT INTO authorities VALUES ('a', 'b')")
        assert opened.db.conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_a_full_disk_undoes_the_transaction_and_is_told(store: Store, reopen: Callable[..., Store]) -> None:
    (pages,) = store.db.conn.execute("PRAGMA page_count").fetchone()
    with pytest.raises(StorageError, match="disk is full"), reopen() as full:
        full.db.conn.execute(f"PRAGMA max_page_count = {pages + 2}")
        with full.atomic():
            for number in range(200):
                full.db.table("authorities").insert({"authority_name": f"{number}" + "x" * 900, "slug": ""})
    assert authorities(store) == 0


@pytest.mark.usefixtures("store")
def test_a_bug_stays_a_bug(reopen: Callable[..., Store]) -> None:
    with pytest.raises(sqlite3.IntegrityError), reopen() as other:
        other.db.conn.execute("INSERT INTO authorities VALUES (NULL, NULL)")
    with pytest.raises(sqlite3.OperationalError, match="no such table"), reopen() as other:
        other.db.conn.execute("SELECT * FROM nowhere")
