import datetime as dt
import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipeline.cli.app import foi
from pipeline.load.loader import load_reading
from pipeline.load.received import receive_source_file
from pipeline.load.runs import RunFile, end_run, record_run_file, start_run
from pipeline.load.store import open_store
from pipeline.model.count import Count, CountStatus
from pipeline.model.document import Block, BlockKind, Document, Page, ReaderVersion
from pipeline.model.finding import Finding, Severity
from pipeline.model.letter import Authority, Disposition, Letter
from pipeline.model.observation import Observation, Source
from pipeline.model.period import Period, PeriodKind
from pipeline.model.provenance import Provenance
from pipeline.model.reading import Ending, Reading
from pipeline.model.source_file import Receipt, SourceFile
from pipeline.settings import Project, create_project

CONTENT = b"%PDF-1.4 a letter"
HASH = hashlib.sha256(CONTENT).hexdigest()
FILE_NAME = "home-office.pdf"
NOW = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
RUN_ID = "20260102T030405Z-abcdef"

Foi = Callable[..., Result]


@pytest.fixture
def run_foi() -> Foi:
    """Call the command line in this process: ``run_foi("status", "--project", folder)``."""

    def run(*arguments: object) -> Result:
        return CliRunner().invoke(foi, [str(argument) for argument in arguments], prog_name="foi")

    return run


@pytest.fixture
def empty_project(tmp_path: Path) -> Project:
    return create_project(tmp_path / "answers")


@pytest.fixture
def project(prepared: Callable[..., Project], tmp_path: Path) -> Project:
    """One answer in archive and database: up to five dismissed, and a warning about it."""
    return prepared(with_one_answer, tmp_path / "answers")


def with_one_answer(project: Project) -> None:
    source_file = SourceFile(HASH, len(CONTENT), "application/pdf", f"archive/{HASH[:2]}/{HASH}.pdf")
    path = project.root / source_file.archive_path
    path.parent.mkdir(parents=True)
    path.write_bytes(CONTENT)
    receipt = Receipt("receipt-1", HASH, FILE_NAME, "", NOW)
    with open_store(project.database_path) as store:
        start_run(store, RUN_ID, "ingest", "direct", {}, NOW)
        receive_source_file(store, source_file, receipt, RUN_ID)
        load_reading(store, reading())
        record_run_file(store, RUN_ID, RunFile(HASH, "new", "read", "receipt-1", 1, 1, 0.1))
        end_run(store, RUN_ID, "done", NOW + dt.timedelta(seconds=2))


def reading() -> Reading:
    block = Block(BlockKind.PARAGRAPH, (), "Up to five members of staff were dismissed in 2013.")
    document = Document(HASH, "application/pdf", ReaderVersion("pdf", "1"), (Page(1, (block,)),))
    letter = Letter(Authority("Home Office", "home-office"), "FOI 123", disposition=Disposition.GRANTED)
    place = Provenance(page_number=1, item_index=0, quote_offset=0)
    return Reading(
        HASH,
        Ending.READ,
        document=document,
        letter=letter,
        observations=(observation(place),),
        findings=(Finding("total-differs", Severity.NOTE, "The parts add up to 4.", place, "observation-1"),),
        interpretation_version="1",
    )


def observation(place: Provenance) -> Observation:
    return Observation(
        observation_id="observation-1",
        count=Count("up to five", 0, 5, CountStatus.RANGE),
        quote="Up to five members of staff were dismissed",
        source=Source.PROSE,
        provenance=place,
        period=Period("2013", dt.date(2013, 1, 1), dt.date(2013, 12, 31), PeriodKind.CALENDAR),
        period_label="2013",
        outcome_code="dismissal",
        outcome_label="dismissed",
        platform_code="social_media",
        platform_label="social media",
        category="",
        unit="members of staff",
        is_total=False,
        confidence=0.9,
        needs_review=False,
    )
