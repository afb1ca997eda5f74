"""Files in files, as the database knows them."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.load.families import Family, covering_letter, family_of, file_name_of
from pipeline.load.loader import load_reading
from pipeline.load.received import receive_source_file
from pipeline.load.runs import start_run
from pipeline.load.store import Store, open_store
from pipeline.model.document import Document, ReaderVersion
from pipeline.model.letter import Authority, Disposition, Letter, Regime
from pipeline.model.period import DocumentDates
from pipeline.model.reading import Ending, Reading
from pipeline.model.source_file import Receipt, SourceFile

NOW = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "foi.db") as opened:
        start_run(opened, "run", "ingest", "direct", {}, NOW)
        yield opened


def receive(store: Store, letter: str, parent: str = "", number: int = 0) -> None:
    """Receive the file whose hash is one letter repeated, 10 bytes long."""
    source_file = SourceFile(letter * 64, 10, "application/pdf", f"archive/{letter}")
    receipt = Receipt(f"{letter}{parent}{number}", letter * 64, f"{letter}.pdf", "", NOW, parent * 64 or None)
    receive_source_file(store, source_file, receipt, "run")


def test_depth_and_size_of_a_family(store: Store) -> None:
    for letter, parent in (("a", ""), ("b", "a"), ("c", "b"), ("d", "a"), ("e", "c"), ("f", "")):
        receive(store, letter, parent)
    assert family_of(store, "a" * 64) == Family(0, 0, 0)  # its own members are about to be counted
    assert family_of(store, "c" * 64) == Family(2, 3, 30)
    assert family_of(store, "e" * 64) == Family(3, 4, 40)
    assert family_of(store, "f" * 64) == Family(0, 0, 0)


def test_the_first_receipt_says_where_a_file_belongs(store: Store) -> None:
    for letter, parent in (("a", ""), ("b", ""), ("b", "a")):
        receive(store, letter, parent, number=1)
    assert family_of(store, "b" * 64).depth == 0


def test_a_ring_of_bundles_comes_to_an_end(store: Store) -> None:
    receive(store, "a")
    receive(store, "b", "a")
    receive(store, "a", "b")
    assert family_of(store, "b" * 64).depth == 1


def test_the_covering_letter_is_what_its_document_says(store: Store) -> None:
    receive(store, "a")
    assert covering_letter(store, "a" * 64) is None
    assert covering_letter(store, None) is None
    letter = Letter(
        Authority("Any Council", "any-council", "letterhead"),
        "FOI 1",
        "Dismissals",
        DocumentDates(response=dt.date(2013, 5, 3), received=dt.date(2013, 4, 2)),
        Disposition.PARTIAL,
        Regime.FOISA,
    )
    document = Document("a" * 64, "message/rfc822", ReaderVersion("eml", "1"), ())
    load_reading(store, Reading("a" * 64, Ending.READ, document=document, letter=letter))
    assert covering_letter(store, "a" * 64) == letter


def test_names_are_those_of_arrival(store: Store) -> None:
    receive(store, "a")
    assert file_name_of(store, "a" * 64) == "a.pdf"
    with pytest.raises(KeyError):
        file_name_of(store, "b" * 64)
