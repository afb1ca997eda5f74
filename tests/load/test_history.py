from __future__ import annotations

import datetime as dt
from dataclasses import replace

from pipeline.load.loader import load_reading
from pipeline.load.migrations import MIGRATIONS
from pipeline.load.store import open_store
from pipeline.load.views import create_views
from pipeline.model.document import ReaderVersion
from pipeline.model.reading import Ending, Reading

LATER = dt.datetime(2026, 4, 1, 3, 0, tzinfo=dt.UTC)


def by_version(reading: Reading, version: str) -> Reading:
    assert reading.document is not None
    return replace(reading, document=replace(reading.document, reader=ReaderVersion("pdf", version)))


def history(world):
    names = "observation_id, count_min, first_reader, first_said_at, last_reader, is_current"
    return [tuple(row.values()) for row in world.rows(f"SELECT {names} FROM out_history ORDER BY 1, 4")]


def test_a_first_reading_is_the_whole_history(world):
    world.load(world.observation())
    assert history(world) == [("o1", 3, "pdf 1", "2026-03-01T09:30:00.000000+00:00", "pdf 1", 1)]
    assert world.only("SELECT reader, ending, observation_count FROM out_readings") == {
        "reader": "pdf 1", "ending": "read", "observation_count": 1,
    }  # fmt: skip


def test_what_a_later_reading_says_the_same_was_said_since_the_first(world):
    content_hash = world.load(world.observation())
    load_reading(world.store, by_version(world.reading(content_hash, world.observation(confidence=0.5)), "2"), LATER)
    assert history(world) == [("o1", 3, "pdf 1", "2026-03-01T09:30:00.000000+00:00", "pdf 2", 1)]
    assert len(world.rows("SELECT * FROM out_readings")) == 2


def test_what_changed_or_went_is_kept_with_its_readings(world):
    content_hash = world.load(world.observation(3, "changed"), world.observation(4, "gone"))
    reading = world.reading(content_hash, world.observation(5, "changed"), world.observation(6, "new"))
    load_reading(world.store, by_version(reading, "2"), LATER)
    first, second = "2026-03-01T09:30:00.000000+00:00", "2026-04-01T03:00:00.000000+00:00"
    assert history(world) == [
        ("changed", 3, "pdf 1", first, "pdf 1", 0),
        ("changed", 5, "pdf 2", second, "pdf 2", 1),
        ("gone", 4, "pdf 1", first, "pdf 1", 0),
        ("new", 6, "pdf 2", second, "pdf 2", 1),
    ]


def test_a_failure_is_a_reading_too_and_ends_what_was_said(world):
    content_hash = world.load(world.observation())
    failed = Reading(content_hash, Ending.DAMAGED, "no end", "ask again", reader=ReaderVersion("pdf", "2"))
    load_reading(world.store, failed, LATER)
    assert history(world) == [("o1", 3, "pdf 1", "2026-03-01T09:30:00.000000+00:00", "pdf 1", 0)]
    last = world.rows("SELECT reader, ending, reason FROM out_readings ORDER BY read_at")[-1]
    assert last == {"reader": "pdf 2", "ending": "damaged", "reason": "no end"}


def test_a_database_from_before_the_history_gets_one_line_for_each_file(tmp_path, world):
    world.load(world.observation())
    path = tmp_path / "foi.db"
    for name in ("out_history", "out_readings"):
        world.store.db.execute(f"DROP VIEW {name}")
    world.store.db.execute("ALTER TABLE observations DROP COLUMN said_from")
    for name in ("earlier_observations", "readings"):
        world.store.db.execute(f"DROP TABLE {name}")
    world.store.db.execute("DELETE FROM _sqlite_migrations WHERE name = 'step_007_history'")
    MIGRATIONS.apply(world.store.db)
    create_views(world.store.db)
    assert history(world) == [("o1", 3, "pdf 1", "2026-03-01T09:30:00.000000+00:00", "pdf 1", 1)]
    with open_store(path, read_only=True) as again:
        assert len(list(again.db.query("SELECT * FROM out_readings"))) == 1
