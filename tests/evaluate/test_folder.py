from __future__ import annotations

import datetime as dt
import hashlib

import pytest

from pipeline.errors import ConfigurationError
from pipeline.evaluate.folder import evaluate_folder
from pipeline.evaluate.scorecard import Score
from pipeline.load.loader import load_reading
from pipeline.load.received import receive_source_file
from pipeline.load.runs import start_run
from pipeline.load.store import open_store
from pipeline.model.count import Count, CountStatus
from pipeline.model.document import Document, Page, ReaderVersion
from pipeline.model.observation import Observation, Source
from pipeline.model.period import Period, PeriodKind
from pipeline.model.provenance import Provenance
from pipeline.model.reading import Ending, Reading
from pipeline.model.source_file import Receipt, SourceFile

NOW = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)


def figure():
    period = Period("2013", dt.date(2013, 1, 1), dt.date(2013, 12, 31), PeriodKind.CALENDAR)
    return Observation(
        "o1", Count("3", 3, 3, CountStatus.EXACT), "3", Source.TABLE, Provenance(1, 0), period, "2013", "dismissal",
        "sacked", "", "", "HEO / Conduct", "", False, 1.0, False,
    )  # fmt: skip


def fake_ingest(documents, scratch):
    """Reads the figure of conftest's record out of every PDF."""
    assert list(scratch.iterdir()) == []
    with open_store(scratch / "foi.db") as store:
        start_run(store, "run", "evaluate", "direct", {}, NOW)
        for path in documents:
            content_hash = hashlib.sha256(path.read_bytes()).hexdigest()
            receipt = Receipt(path.name, content_hash, path.name, "", NOW)
            receive_source_file(store, SourceFile(content_hash, 1, "application/pdf", "x"), receipt, "run")
            document = Document(content_hash, "application/pdf", ReaderVersion("pdf", "1"), (Page(1, ()),))
            observations = (figure(),) if path.suffix == ".pdf" else ()
            load_reading(store, Reading(content_hash, Ending.READ, document=document, observations=observations), NOW)
    return scratch / "foi.db"


@pytest.fixture
def folder(tmp_path):
    for name in ("answer.pdf", "deep/refusal.pdf", "unscored.pdf"):
        path = tmp_path / "documents" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())
    return tmp_path / "documents"


def test_a_folder_is_read_and_scored(folder, write, record):
    gold = write("gold.csv", [record(3), record(3, document="missing.pdf")])
    card = evaluate_folder(gold, folder, fake_ingest)
    assert card.groups["all"] == Score(1, 1, 0)
    assert card.not_read == ("missing.pdf",)


def test_documents_without_figures_come_from_the_list_beside_the_gold_file_or_from_another(folder, write, record):
    gold = write("gold.csv", [record(3)])
    other = write("lists/mine.csv", [{"document": "unscored.pdf"}])
    write("documents.csv", [{"document": "refusal.pdf"}])
    assert evaluate_folder(gold, folder, fake_ingest).groups["negative"] == Score(0, 0, 1)
    card = evaluate_folder(gold, folder, fake_ingest, other)
    assert [match.document for match in card.documents] == ["answer.pdf", "unscored.pdf"]


def test_an_empty_folder_is_an_error(tmp_path, write, record):
    (tmp_path / "empty").mkdir()
    with pytest.raises(ConfigurationError, match="no documents"):
        evaluate_folder(write("gold.csv", [record(3)]), tmp_path / "empty", fake_ingest)
