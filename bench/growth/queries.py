"""What people ask of each view: one document, one authority, the latest, the first page of a list."""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from typing import Final

from pipeline.load.store import Store

LIMIT_MILLISECONDS: Final = 200.0
_TIMES: Final = 3

TYPICAL: Final[tuple[tuple[str, str], ...]] = (
    ("a document's figures", "SELECT * FROM out_observations WHERE document = 'answer-000777.pdf' ORDER BY position"),
    ("an authority's figures", "SELECT * FROM out_observations WHERE authority = 'Authority 777'"),
    (
        "an authority's dismissals in a year",
        "SELECT * FROM out_observations WHERE authority = 'Authority 777' AND outcome = 'dismissal' "
        "AND period_start = '2012-04-01'",
    ),
    ("first page of all figures", "SELECT * FROM out_observations ORDER BY document, content_hash, position LIMIT 100"),
    ("first page to review", "SELECT * FROM out_observations WHERE needs_review = 1 LIMIT 100"),
    ("a document", "SELECT * FROM out_documents WHERE document = 'answer-000777.pdf'"),
    ("an authority's documents", "SELECT * FROM out_documents WHERE authority = 'Authority 777'"),
    ("first page of documents", "SELECT * FROM out_documents ORDER BY document, content_hash LIMIT 100"),
    ("files that could not be read", "SELECT * FROM out_documents WHERE ending = 'damaged' LIMIT 100"),
    ("an authority's headline", "SELECT * FROM out_headline WHERE authority = 'Authority 777'"),
    ("a document's headline", "SELECT * FROM out_headline WHERE document = 'answer-000777.pdf'"),
    ("an authority's totals by year", "SELECT * FROM out_totals_by_authority_year WHERE authority = 'Authority 777'"),
    (
        "an authority's dismissals by year",
        "SELECT * FROM out_totals_by_authority_year WHERE authority = 'Authority 777' AND outcome = 'dismissal'",
    ),
    ("an authority's coverage", "SELECT * FROM out_coverage WHERE authority = 'Authority 777'"),
    ("a document's attention", "SELECT * FROM out_attention WHERE document = 'answer-000700.pdf'"),
    ("an authority's attention", "SELECT * FROM out_attention WHERE authority = 'Authority 777'"),
    ("first page of attention", "SELECT * FROM out_attention LIMIT 100"),
    ("a document's findings", "SELECT * FROM out_findings WHERE document = 'answer-000777.pdf'"),
    ("an authority's findings", "SELECT * FROM out_findings WHERE authority = 'Authority 777'"),
    ("warnings, first page", "SELECT * FROM out_findings WHERE severity = 'warning' LIMIT 100"),
    ("a file's arrivals", "SELECT * FROM out_receipts WHERE file_name = 'answer-000777.pdf'"),
    ("latest arrivals", "SELECT * FROM out_receipts ORDER BY received_at DESC, receipt_id LIMIT 100"),
    ("a run", "SELECT * FROM out_runs WHERE run_id = 'run-00100'"),
    ("latest runs", "SELECT * FROM out_runs ORDER BY started_at DESC, run_id DESC LIMIT 20"),
    ("a document's readings", "SELECT * FROM out_readings WHERE document = 'answer-000777.pdf'"),
    ("latest readings", "SELECT * FROM out_readings ORDER BY read_at DESC, reading_number LIMIT 100"),
    ("a document's history", "SELECT * FROM out_history WHERE document = 'answer-000777.pdf'"),
    (
        "what a document no longer says",
        "SELECT * FROM out_history WHERE document = 'answer-000777.pdf' AND is_current = 0",
    ),
)
"""What it is for, and the SQL as a person would write it; the names are those that ``database.fill`` makes."""


@dataclass(frozen=True, slots=True)
class Timing:
    """A query, its rows, and the median of three goes in milliseconds of processor time."""

    purpose: str
    sql: str
    rows: int
    milliseconds: float

    @property
    def view(self) -> str:
        """The view that is asked."""
        return next(word for word in self.sql.split() if word.startswith("out_"))


def timed(store: Store, purpose: str, sql: str) -> Timing:
    """Ask three times. SQLite works in this process, so its processor time is what a quiet machine would take."""
    goes, rows = [], 0
    for _ in range(_TIMES):
        begun = time.process_time()
        rows = len(list(store.ask(sql)[1]))
        goes.append(1000 * (time.process_time() - begun))
    return Timing(purpose, sql, rows, statistics.median(goes))
