from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

import pytest

from pipeline.load.loader import load_reading
from pipeline.load.received import receive_source_file
from pipeline.load.runs import start_run
from pipeline.load.store import open_store
from pipeline.model.count import Count, CountStatus
from pipeline.model.document import Document, Page, ReaderVersion
from pipeline.model.letter import Authority, Letter
from pipeline.model.observation import Observation, Source
from pipeline.model.period import Period, PeriodKind
from pipeline.model.provenance import Provenance
from pipeline.model.reading import Ending, Reading
from pipeline.model.source_file import Receipt, SourceFile

YEAR = Period("2012/13", dt.date(2012, 4, 1), dt.date(2013, 3, 31), PeriodKind.FINANCIAL)
NOW = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)


def observation(number, count, category, period=None):
    return Observation(
        observation_id=f"o{number}", count=count, quote=count.text, source=Source.PROSE,
        provenance=Provenance(1, number), period=period, period_label="", outcome_code="dismissal",
        outcome_label="sacked", platform_code="", platform_label="", category=category, unit="", is_total=False,
        confidence=1.0, needs_review=False,
    )  # fmt: skip


@pytest.fixture
def store(tmp_path: Path):
    content_hash = hashlib.sha256(b"x").hexdigest()
    page = Page(1, ())
    document = Document(content_hash, "application/pdf", ReaderVersion("pdf", "1"), (page,))
    figures = (
        observation(1, Count("<5", 0, 4, CountStatus.RANGE), "=cmd|' /C calc'!A0", YEAR),
        observation(2, Count("*", None, None, CountStatus.WITHHELD), "Café – £"),
    )
    reading = Reading(content_hash, Ending.READ, document=document, letter=Letter(Authority("A")), observations=figures)
    with open_store(tmp_path / "foi.db") as opened:
        start_run(opened, "run", "ingest", "direct", {}, NOW)
        source_file = SourceFile(content_hash, 1, "application/pdf", "archive/x")
        receive_source_file(opened, source_file, Receipt("r", content_hash, "answer.pdf", "", NOW), "run")
        load_reading(opened, reading, NOW)
        yield opened
