from __future__ import annotations

import datetime as dt

import pytest

from pipeline.load.loader import load_reading
from pipeline.load.pending import ending_of, pending
from pipeline.load.received import known, receive_source_file
from pipeline.model.reading import Ending, Reading
from pipeline.model.source_file import Receipt, SourceFile


def test_a_file_starts_as_a_failure_that_says_what_to_do(world):
    content_hash = world.receive()
    row = world.only("SELECT ending, reason, advice, read_at FROM source_files")
    assert (row["ending"], row["read_at"]) == ("not_stored", None)
    assert "never came to an end" in row["reason"] and "foi ingest" in row["advice"]
    assert world.is_new and known(world.store, content_hash) and not known(world.store, "0" * 64)
    assert [source_file.content_hash for source_file, _ in pending(world.store)] == [content_hash]


def test_receiving_again_under_the_same_receipt_changes_nothing(world):
    world.receive()
    before = world.rows("SELECT * FROM source_files"), world.rows("SELECT * FROM receipts")
    world.receive()
    assert world.is_new
    assert (world.rows("SELECT * FROM source_files"), world.rows("SELECT * FROM receipts")) == before


def test_the_same_bytes_under_another_name_are_one_file_with_two_receipts(world):
    world.load(world.observation())
    world.receive("copy.pdf", content="answer.pdf")
    assert not world.is_new
    assert world.only("SELECT count(*) AS n FROM source_files")["n"] == 1
    receipts = world.rows("SELECT file_name, document, is_duplicate FROM out_receipts ORDER BY receipt_id")
    assert receipts == [
        {"file_name": "answer.pdf", "document": "answer.pdf", "is_duplicate": 0},
        {"file_name": "copy.pdf", "document": "answer.pdf", "is_duplicate": 1},
    ]
    assert {row["document"] for row in world.rows("SELECT document FROM out_observations")} == {"answer.pdf"}


def test_a_file_that_was_read_to_any_ending_is_no_longer_pending(world):
    content_hash = world.receive()
    load_reading(world.store, Reading(content_hash, Ending.EMPTY, "Nothing in it."))
    assert pending(world.store) == ()
    assert ending_of(world.store, content_hash) is Ending.EMPTY


def test_a_receipt_for_other_bytes_is_a_bug(world):
    source_file = SourceFile(world.content_hash("a"), 1, "application/pdf", "archive/a")
    receipt = Receipt("r", world.content_hash("b"), "b.pdf", "", dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    with pytest.raises(ValueError, match="other bytes"):
        receive_source_file(world.store, source_file, receipt, "run-1")


def test_names_that_are_no_utf_8_are_kept_in_a_storable_form(world):
    world.receive("bad", file_name="sacked\udcff\x00.pdf")
    assert world.only("SELECT file_name FROM receipts")["file_name"] == "sacked\ufffd\ufffd.pdf"
