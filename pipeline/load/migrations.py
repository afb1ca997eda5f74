"""The schema as ordered steps. A step is applied once, in a transaction of its own, and recorded in the database.

Never change a step that a release has shipped: add the next one. Views are not steps, see ``views``.
"""

from __future__ import annotations

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

MIGRATIONS = Migrations("foi_pipeline")

_BOX = "box_x0 REAL, box_top REAL, box_x1 REAL, box_bottom REAL"
_PLACE = f"page_number INTEGER, item_index INTEGER, table_number INTEGER, row_number INTEGER, column_number INTEGER, \
quote_offset INTEGER, {_BOX}"
_OF_DOCUMENT = "content_hash TEXT NOT NULL REFERENCES documents(content_hash) ON DELETE CASCADE"
_OF_FILE = "content_hash TEXT NOT NULL REFERENCES source_files(content_hash)"
_VALUES = """
    period_start TEXT, period_end TEXT,
    outcome_code TEXT NOT NULL, platform_code TEXT NOT NULL, category TEXT NOT NULL,
    count_minimum INTEGER CHECK (count_minimum >= 0),
    count_maximum INTEGER CHECK (count_maximum >= coalesce(count_minimum, 0)),
    count_status TEXT NOT NULL
        CHECK (count_status IN ('exact', 'range', 'approximate', 'withheld', 'not_held')),
    is_total INTEGER NOT NULL CHECK (is_total IN (0, 1))"""
"""The columns that a person may correct; ``observations`` and ``decisions`` share them."""


@MIGRATIONS()
def step_001_source_files_and_runs(db: Database) -> None:
    """Files start as a failure; only a reading that was loaded whole changes that."""
    _create(
        db,
        "runs",
        """
        run_id TEXT PRIMARY KEY, command TEXT NOT NULL, runner TEXT NOT NULL,
        started_at TEXT NOT NULL, ended_at TEXT, status TEXT NOT NULL,
        versions TEXT NOT NULL CHECK (json_valid(versions)), counts TEXT NOT NULL CHECK (json_valid(counts))
        """,
    )
    _create(
        db,
        "source_files",
        """
        content_hash TEXT PRIMARY KEY CHECK (length(content_hash) = 64), byte_count INTEGER NOT NULL,
        media_type TEXT NOT NULL, archive_path TEXT NOT NULL, file_name TEXT NOT NULL,
        ending TEXT NOT NULL, reason TEXT NOT NULL, advice TEXT NOT NULL,
        reader_name TEXT, reader_version TEXT, interpretation_version TEXT NOT NULL DEFAULT '',
        first_received_at TEXT NOT NULL, read_at TEXT
        """,
    )
    _create(
        db,
        "receipts",
        f"""
        receipt_id TEXT PRIMARY KEY, {_OF_FILE}, file_name TEXT NOT NULL, inbox_folder TEXT NOT NULL,
        received_at TEXT NOT NULL, parent_hash TEXT REFERENCES source_files(content_hash),
        run_id TEXT NOT NULL REFERENCES runs(run_id)
        """,
        "content_hash, received_at",
        "run_id",
        "parent_hash",
    )
    _create(
        db,
        "run_files",
        f"""
        run_id TEXT NOT NULL REFERENCES runs(run_id), {_OF_FILE}, receipt_id TEXT NOT NULL, outcome TEXT NOT NULL
            CHECK (outcome IN ('new', 'duplicate', 'reread', 'attention')),
        ending TEXT NOT NULL, observations INTEGER NOT NULL, findings INTEGER NOT NULL, seconds REAL NOT NULL,
        PRIMARY KEY (run_id, content_hash, receipt_id)
        """,
        "content_hash",
    )


@MIGRATIONS()
def step_002_documents(db: Database) -> None:
    """Files that were read: what the letter says of itself, and what its reader did not read."""
    _create(db, "authorities", "authority_name TEXT PRIMARY KEY, slug TEXT NOT NULL")
    _create(
        db,
        "documents",
        """
        content_hash TEXT PRIMARY KEY REFERENCES source_files(content_hash),
        authority_name TEXT REFERENCES authorities(authority_name), authority_evidence TEXT NOT NULL,
        reference TEXT NOT NULL, subject TEXT NOT NULL,
        response_date TEXT, request_date TEXT, received_date TEXT, extraction_date TEXT,
        disposition TEXT NOT NULL, regime TEXT NOT NULL,
        reader_name TEXT NOT NULL, reader_version TEXT NOT NULL, interpretation_version TEXT NOT NULL,
        page_count INTEGER, metadata TEXT NOT NULL CHECK (json_valid(metadata))
        """,
        "authority_name",
    )
    _create(
        db,
        "exemptions",
        f"""
        {_OF_DOCUMENT}, exemption_number INTEGER NOT NULL, section TEXT NOT NULL, regime TEXT NOT NULL,
        quote TEXT NOT NULL, {_PLACE}, PRIMARY KEY (content_hash, exemption_number)
        """,
    )
    _create(
        db,
        "shortfalls",
        f"""
        {_OF_DOCUMENT}, shortfall_number INTEGER NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL,
        page_number INTEGER, PRIMARY KEY (content_hash, shortfall_number)
        """,
    )


@MIGRATIONS()
def step_003_contents(db: Database) -> None:
    """Everything a document holds, as printed and with its place: text blocks, tables, cells."""
    _create(
        db,
        "blocks",
        f"""
        block_id INTEGER PRIMARY KEY, {_OF_DOCUMENT}, item_index INTEGER NOT NULL, page_number INTEGER,
        kind TEXT NOT NULL, label TEXT NOT NULL, text TEXT NOT NULL, {_BOX}, UNIQUE (content_hash, item_index)
        """,
    )
    _create(
        db,
        "document_tables",
        f"""
        {_OF_DOCUMENT}, table_number INTEGER NOT NULL, item_index INTEGER NOT NULL, page_number INTEGER,
        row_count INTEGER NOT NULL, column_count INTEGER NOT NULL, finder TEXT NOT NULL, {_BOX},
        PRIMARY KEY (content_hash, table_number)
        """,
    )
    _create(
        db,
        "document_cells",
        f"""
        cell_id INTEGER PRIMARY KEY, content_hash TEXT NOT NULL, table_number INTEGER NOT NULL,
        row_number INTEGER NOT NULL, column_number INTEGER NOT NULL, text TEXT NOT NULL,
        row_span INTEGER NOT NULL, column_span INTEGER NOT NULL, page_number INTEGER,
        notes TEXT NOT NULL CHECK (json_valid(notes)), {_BOX},
        UNIQUE (content_hash, table_number, row_number, column_number),
        FOREIGN KEY (content_hash, table_number) REFERENCES document_tables ON DELETE CASCADE
        """,
    )


@MIGRATIONS()
def step_004_figures(db: Database) -> None:
    """Observations, what checks found, and the sums that readers want without adding totals to parts."""
    _create(
        db,
        "observations",
        f"""
        figure_id INTEGER PRIMARY KEY, {_OF_DOCUMENT}, observation_id TEXT NOT NULL, position INTEGER NOT NULL,
        {_VALUES},
        source TEXT NOT NULL CHECK (source IN ('table', 'prose')), {_PLACE}, quote TEXT NOT NULL,
        count_text TEXT NOT NULL, period_label TEXT NOT NULL, period_kind TEXT, period_precision TEXT,
        outcome_label TEXT NOT NULL, platform_label TEXT NOT NULL, unit TEXT NOT NULL,
        confidence REAL NOT NULL, needs_review INTEGER NOT NULL CHECK (needs_review IN (0, 1)),
        reasons TEXT NOT NULL CHECK (json_valid(reasons)), UNIQUE (content_hash, observation_id)
        """,
        "outcome_code, platform_code",
    )
    _create(
        db,
        "findings",
        f"""
        {_OF_FILE}, finding_number INTEGER NOT NULL, code TEXT NOT NULL,
        severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note')), message TEXT NOT NULL,
        observation_id TEXT, {_PLACE}, PRIMARY KEY (content_hash, finding_number)
        """,
        "content_hash, observation_id",
    )
    _create(
        db,
        "headlines",
        f"""
        {_OF_DOCUMENT}, scope TEXT NOT NULL CHECK (scope IN ('document', 'period')), outcome_code TEXT NOT NULL,
        period_start TEXT, period_end TEXT, platforms TEXT NOT NULL, count_low INTEGER, count_high INTEGER,
        count_status TEXT NOT NULL, basis TEXT NOT NULL CHECK (basis IN ('parts', 'total', 'mixed')),
        figure_count INTEGER NOT NULL, has_unknown INTEGER NOT NULL, has_several_breakdowns INTEGER NOT NULL,
        has_conflict INTEGER NOT NULL, needs_review INTEGER NOT NULL
        """,
        "content_hash",
    )


@MIGRATIONS()
def step_005_decisions(db: Database) -> None:
    """The ledger of what people decided. It hangs on no observation, so reading a file again cannot touch it."""
    _create(
        db,
        "decisions",
        f"""
        decision_number INTEGER PRIMARY KEY AUTOINCREMENT, {_OF_FILE}, observation_id TEXT NOT NULL,
        action TEXT NOT NULL CHECK (action IN ('accept', 'correct', 'reject')), {_VALUES},
        quote TEXT NOT NULL, decided_by TEXT NOT NULL, decided_at TEXT NOT NULL, note TEXT NOT NULL
        """,
        "content_hash, observation_id, decision_number",
    )
    for verb in ("UPDATE", "DELETE"):
        db.execute(
            f"CREATE TRIGGER decisions_no_{verb.lower()} BEFORE {verb} ON decisions "
            "BEGIN SELECT RAISE(ABORT, 'decisions are only ever added to'); END"
        )


@MIGRATIONS()
def step_006_search(db: Database) -> None:
    """Full-text search over the text of documents, the cells of tables and the words around figures."""
    for name in ("blocks", "document_cells"):
        db.table(name).enable_fts(["text"], create_triggers=True, tokenize="porter unicode61")
    db.table("observations").enable_fts(
        ["quote", "outcome_label", "platform_label", "category", "period_label"],
        create_triggers=True,
        tokenize="porter unicode61",
    )


@MIGRATIONS()
def step_007_history(db: Database) -> None:
    """Every reading of every file, and what each said that a later one no longer says."""
    _create(
        db,
        "readings",
        f"""
        reading_number INTEGER PRIMARY KEY, {_OF_FILE}, run_id TEXT REFERENCES runs(run_id), read_at TEXT NOT NULL,
        ending TEXT NOT NULL, reason TEXT NOT NULL, reader_name TEXT, reader_version TEXT,
        interpretation_version TEXT NOT NULL, observations INTEGER NOT NULL, findings INTEGER NOT NULL
        """,
        "content_hash, reading_number",
    )
    _create(
        db,
        "earlier_observations",
        f"""
        {_OF_FILE}, observation_id TEXT NOT NULL, {_VALUES},
        source TEXT NOT NULL, page_number INTEGER, table_number INTEGER, row_number INTEGER, column_number INTEGER,
        quote TEXT NOT NULL, count_text TEXT NOT NULL, period_label TEXT NOT NULL, outcome_label TEXT NOT NULL,
        platform_label TEXT NOT NULL, unit TEXT NOT NULL, needs_review INTEGER NOT NULL, confidence REAL NOT NULL,
        said_from INTEGER NOT NULL REFERENCES readings(reading_number),
        said_to INTEGER NOT NULL REFERENCES readings(reading_number)
        """,
        "content_hash, observation_id",
    )
    db.execute("ALTER TABLE observations ADD COLUMN said_from INTEGER REFERENCES readings(reading_number)")
    db.execute(
        """INSERT INTO readings (content_hash, read_at, ending, reason, reader_name, reader_version,
            interpretation_version, observations, findings)
        SELECT content_hash, read_at, ending, reason, reader_name, reader_version, interpretation_version,
            (SELECT count(*) FROM observations AS o WHERE o.content_hash = f.content_hash),
            (SELECT count(*) FROM findings AS n WHERE n.content_hash = f.content_hash)
        FROM source_files AS f WHERE read_at IS NOT NULL ORDER BY read_at"""
    )
    db.execute(
        """UPDATE observations SET said_from =
            (SELECT reading_number FROM readings AS r WHERE r.content_hash = observations.content_hash)"""
    )


@MIGRATIONS()
def step_008_nights(db: Database) -> None:
    """Which nights were due and what became of each, so that a missed one is made up for once."""
    _create(
        db,
        "nights",
        """
        due_at TEXT PRIMARY KEY, started_at TEXT NOT NULL, ended_at TEXT,
        status TEXT NOT NULL CHECK (status IN ('running', 'done', 'attention', 'failed')),
        attempts INTEGER NOT NULL, counts TEXT NOT NULL CHECK (json_valid(counts))
        """,
    )


@MIGRATIONS()
def step_009_growth(db: Database) -> None:
    """Ways in for what people ask of the views: a file by its name, an authority's documents, the latest, in order."""
    for name, columns in (
        ("source_files_by_file_name", "source_files (file_name, content_hash)"),
        ("documents_by_authority", "documents (coalesce(authority_name, ''))"),
        ("observations_in_order", "observations (content_hash, position)"),
        ("receipts_by_received_at", "receipts (received_at)"),
        ("receipts_by_file_name", "receipts (file_name)"),
        ("readings_by_read_at", "readings (read_at)"),
        ("source_files_not_read_whole", "source_files (file_name) WHERE ending <> 'read'"),
        ("findings_by_severity", "findings (severity)"),
    ):
        db.execute(f"CREATE INDEX {name} ON {columns}")


@MIGRATIONS()
def step_010_search_by_document(db: Database) -> None:
    """Words go into the index a document at a time (``load/search.py``); row by row they took half of all loading."""
    for name in ("blocks", "document_cells", "observations"):
        db.execute(f"DROP TRIGGER {name}_ai")


def _create(db: Database, name: str, columns: str, *indexes: str) -> None:
    """Make a STRICT table, so that a text never slips into an integer column."""
    db.execute(f"CREATE TABLE {name} ({columns}) STRICT")
    for columns_of_index in indexes:
        index_name = f"{name}_by_{columns_of_index.replace(', ', '_and_')}"
        db.execute(f"CREATE INDEX {index_name} ON {name} ({columns_of_index})")


MIGRATION_NAMES: frozenset[str] = frozenset(
    migration.name for migration in MIGRATIONS.pending(Database(memory=True, execute_plugins=False))
)
