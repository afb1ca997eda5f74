"""A small world to load: one run, one source file, documents with as many figures as a test needs."""

from __future__ import annotations

import datetime as dt
import hashlib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from pipeline.load.loader import load_reading
from pipeline.load.received import receive_source_file
from pipeline.load.runs import start_run
from pipeline.load.store import Store, open_store
from pipeline.model.count import Count, CountStatus
from pipeline.model.document import Block, BlockKind, Cell, Document, Line, Page, ReaderVersion, Shortfall, Table
from pipeline.model.finding import Finding
from pipeline.model.geometry import BoundingBox
from pipeline.model.letter import Authority, Disposition, Exemption, Letter, Regime
from pipeline.model.observation import Observation, Reason, Source
from pipeline.model.period import DocumentDates, Period, PeriodKind
from pipeline.model.provenance import Provenance
from pipeline.model.reading import Ending, Reading
from pipeline.model.source_file import Receipt, SourceFile

NOW = dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.UTC)
BOX = BoundingBox(10.0, 20.0, 30.0, 40.0)


@pytest.fixture
def store(tmp_path: Path, blank_database: Path) -> Iterator[Store]:
    shutil.copyfile(blank_database, tmp_path / "foi.db")
    with open_store(tmp_path / "foi.db") as opened:
        start_run(opened, "run-1", "ingest", "direct", {"python": "3.11"}, NOW)
        yield opened


@dataclass
class World:
    """Makers of model objects with sensible values, and the short way to load them."""

    store: Store

    def content_hash(self, name: str) -> str:
        return hashlib.sha256(name.encode()).hexdigest()

    def receive(self, name: str = "answer.pdf", receipt_id: str = "", file_name: str = "", content: str = "") -> str:
        content_hash = self.content_hash(content or name)
        source_file = SourceFile(content_hash, 1234, "application/pdf", f"archive/{content_hash[:2]}/{content_hash}")
        receipt = Receipt(receipt_id or f"receipt-{name}", content_hash, file_name or name, "Round 1", NOW)
        self.is_new = receive_source_file(self.store, source_file, receipt, "run-1")
        return content_hash

    def observation(self, count: object = 3, name: str = "o1", **values: object) -> Observation:
        minimum, maximum, status = count if isinstance(count, tuple) else (count, count, "exact")
        period = values.pop("period", ("2013-01-01", "2013-12-31"))
        table_number = values.pop("table_number", 1)
        parts: dict[str, object] = {
            "observation_id": name,
            "count": Count(str(values.pop("count_text", minimum)), minimum, maximum, CountStatus(status)),
            "quote": "3",
            "source": Source.TABLE if table_number else Source.PROSE,
            "provenance": Provenance(1, 1, table_number, 2, 2, None, BOX),
            "period": Period("2013", *map(dt.date.fromisoformat, period), PeriodKind.CALENDAR) if period else None,
            "period_label": "2013",
            "outcome_code": "dismissal",
            "outcome_label": "Dismissed",
            "platform_code": "",
            "platform_label": "",
            "category": "",
            "unit": "",
            "is_total": False,
            "confidence": 0.9,
            "needs_review": False,
            "reasons": (Reason("outcome-from-header", "Dismissed"),),
        }
        return Observation(**(parts | values))

    def document(self, content_hash: str) -> Document:
        heading = Block(BlockKind.HEADING, (Line("Disciplinary action"),), "Disciplinary action", BOX)
        cells = (Cell(0, 0, "Year"), Cell(0, 1, "Dismissed"), Cell(1, 0, "2013"), Cell(1, 1, "3", box=BOX))
        table = Table(1, 1, 2, 2, cells, "ruled")
        page = Page(1, (heading, table), 595.0, 842.0)
        shortfalls = (Shortfall("hidden-text", "Hidden text was left out."),)
        reader = ReaderVersion("pdf", "1")
        return Document(content_hash, "application/pdf", reader, (page,), (), shortfalls, (("title", "Answer"),))

    def letter(self, name: str = "Ambridge Council") -> Letter:
        exemption = Exemption("s40(2)", Regime.FOIA, "section 40(2)", Provenance(1, 0))
        return Letter(
            Authority(name, "ambridge-council", "letterhead"),
            "FOI-1",
            "Staff dismissed",
            DocumentDates(response=dt.date(2014, 2, 3)),
            Disposition.PARTIAL,
            Regime.FOIA,
            (exemption,),
        )

    def reading(
        self, content_hash: str, *observations: Observation, findings: tuple[Finding, ...] = (), authority: str = ""
    ) -> Reading:
        return Reading(
            content_hash,
            Ending.READ,
            document=self.document(content_hash),
            letter=self.letter(authority or "Ambridge Council"),
            observations=observations,
            findings=findings,
            interpretation_version="1",
        )

    def load(self, *observations: Observation, name: str = "answer.pdf", **more: object) -> str:
        content_hash = self.receive(name)
        load_reading(self.store, self.reading(content_hash, *observations, **more), NOW)
        return content_hash

    def rows(self, sql: str, *values: object) -> list[dict[str, object]]:
        return list(self.store.db.query(sql, values))

    def only(self, sql: str, *values: object) -> dict[str, object]:
        (row,) = self.rows(sql, *values)
        return row


@pytest.fixture
def world(store: Store) -> World:
    return World(store)


@pytest.fixture
def reopen(tmp_path: Path) -> Callable[..., Store]:
    return lambda **options: open_store(tmp_path / "foi.db", **options)
