from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from pipeline.load.loader import LoadCounts, load_reading
from pipeline.model.document import Block, BlockKind, Line
from pipeline.model.finding import Finding, Severity
from pipeline.model.reading import Ending, Reading

TABLES = ("documents", "exemptions", "shortfalls", "blocks", "document_tables", "document_cells", "observations",
          "findings", "headlines", "authorities")  # fmt: skip


def contents(world):
    """All rows without the numbers that SQLite hands out."""
    own = {"block_id", "figure_id", "cell_id"}
    return {
        table: [
            {name: value for name, value in row.items() if name not in own}
            for row in world.rows(f"SELECT * FROM {table}")
        ]
        for table in TABLES
    }


def test_a_reading_becomes_rows_of_every_kind(world):
    finding = Finding("total-differs", Severity.WARNING, "Parts make 4.", world.observation().provenance, "o1")
    world.load(world.observation(), findings=(finding,))
    loaded = contents(world)
    assert {table: len(rows) for table, rows in loaded.items()} == {
        "documents": 1, "exemptions": 1, "shortfalls": 1, "blocks": 1, "document_tables": 1, "document_cells": 4,
        "observations": 1, "findings": 1, "headlines": 2, "authorities": 1,
    }  # fmt: skip
    cell = world.only("SELECT * FROM document_cells WHERE text = '3'")
    assert (cell["row_number"], cell["column_number"], cell["box_bottom"]) == (2, 2, 40.0)
    assert world.only("SELECT page_count, response_date, disposition FROM documents") == {
        "page_count": 1, "response_date": "2014-02-03", "disposition": "partial",
    }  # fmt: skip


def test_loading_twice_leaves_the_same_rows(world):
    content_hash = world.load(world.observation(), world.observation(5, "o2"))
    before = contents(world)
    counts = load_reading(world.store, world.reading(content_hash, world.observation(), world.observation(5, "o2")))
    assert counts == LoadCounts(inserted=2, removed=2)
    assert contents(world) == before


def test_a_better_reading_with_fewer_rows_leaves_no_strays(world):
    content_hash = world.load(world.observation(), world.observation(5, "o2"), world.observation(7, "o3"))
    counts = load_reading(world.store, world.reading(content_hash, world.observation(5, "o2")))
    assert counts == LoadCounts(inserted=1, removed=3)
    assert [row["observation_id"] for row in world.rows("SELECT observation_id FROM observations")] == ["o2"]


def test_one_bad_row_rolls_the_whole_document_back(world):
    content_hash = world.load(world.observation())
    before = contents(world)
    twice = world.reading(content_hash, world.observation(8, "same"), world.observation(9, "same"))
    with pytest.raises(sqlite3.IntegrityError):
        load_reading(world.store, twice)
    assert contents(world) == before
    assert world.only("SELECT ending FROM source_files")["ending"] == "read"


def test_a_file_that_was_never_received_is_a_bug(world):
    content_hash = world.content_hash("unknown")
    with pytest.raises((KeyError, sqlite3.IntegrityError)):
        load_reading(world.store, world.reading(content_hash, world.observation()))
    assert world.rows("SELECT * FROM documents") == []
    with pytest.raises((KeyError, sqlite3.IntegrityError)):
        load_reading(world.store, Reading(content_hash, Ending.EMPTY))


def test_a_failure_takes_its_earlier_figures_away_and_keeps_its_reason(world):
    content_hash = world.load(world.observation())
    load_reading(world.store, Reading(content_hash, Ending.NEEDS_OCR, "Pages 1-3 are pictures.", "Make a copy."))
    row = world.only("SELECT ending, reason, advice, reader_name FROM source_files")
    assert row == {"ending": "needs_ocr", "reason": "Pages 1-3 are pictures.", "advice": "Make a copy.",
                   "reader_name": None}  # fmt: skip
    assert world.rows("SELECT * FROM out_observations") == []


def test_text_that_sqlite_cannot_keep_is_made_storable(world):
    content_hash = world.receive()
    text = "before\x00after \ud800 end"
    document = world.document(content_hash)
    block = Block(BlockKind.PARAGRAPH, (Line(text),), text)
    document = replace(document, pages=(replace(document.pages[0], items=(block,)),), metadata=(("title", text),))
    reading = replace(world.reading(content_hash, world.observation(quote=text)), document=document)
    load_reading(world.store, reading)
    assert world.only("SELECT text FROM blocks")["text"] == "before\ufffdafter \ufffd end"
    assert world.only("SELECT quote, length(quote) AS n FROM observations") == {
        "quote": "before\ufffdafter \ufffd end", "n": 18,
    }  # fmt: skip


def test_a_number_beyond_sqlite_becomes_a_finding(world):
    world.load(world.observation(10**30, "huge", count_text="1" + "0" * 30), world.observation(2**63 - 1, "largest"))
    assert [row["observation_id"] for row in world.rows("SELECT observation_id FROM observations")] == ["largest"]
    finding = world.only("SELECT code, severity, observation_id FROM findings")
    assert finding == {"code": "count-too-large", "severity": "error", "observation_id": "huge"}
    assert "huge" in {row["observation_id"] for row in world.rows("SELECT * FROM out_attention")}


def test_an_open_error_marks_its_figure_for_review(world):
    error = Finding("total-differs", Severity.ERROR, "Parts make 4, the total says 3.", None, "o1")
    world.load(world.observation(), world.observation(4, "o2"), findings=(error,))
    marks = {row["observation_id"]: row["needs_review"] for row in world.rows("SELECT * FROM out_observations")}
    assert marks == {"o1": 1, "o2": 0}


def test_a_document_without_an_authority_is_loaded_without_one(world):
    content_hash = world.receive()
    load_reading(world.store, replace(world.reading(content_hash, world.observation()), letter=None))
    assert world.only("SELECT authority, outcome FROM out_observations") == {"authority": "", "outcome": "dismissal"}


def test_figures_without_a_document_are_refused(world):
    content_hash = world.receive()
    with pytest.raises(ValueError, match="without a document"):
        load_reading(world.store, replace(world.reading(content_hash, world.observation()), document=None))
