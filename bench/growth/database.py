"""A database of any size with the real schema, filled by SQL: what the views are asked of after years."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from pipeline.load.statistics import refresh_statistics
from pipeline.load.store import Store, open_store

_FIGURE_VALUES: Final = """
    iif(i % 7 = 0, NULL, printf('%d-04-01', 2005 + i % 15)), iif(i % 7 = 0, NULL, printf('%d-03-31', 2006 + i % 15)),
    CASE i % 6 WHEN 0 THEN 'dismissal' WHEN 1 THEN 'written_warning' WHEN 2 THEN 'investigation'
        WHEN 3 THEN 'resignation' WHEN 4 THEN 'disciplinary_action' ELSE 'suspension' END,
    CASE i % 5 WHEN 0 THEN 'facebook' WHEN 1 THEN 'social_media' ELSE '' END, 'Directorate ' || (i % 40),
    iif(i % 11 = 0, NULL, i % 23), iif(i % 11 = 0, NULL, i % 23), iif(i % 11 = 0, 'withheld', 'exact'), i % 9 = 0"""
_STATEMENTS: Final = (
    """INSERT INTO runs SELECT printf('run-%05d', i), 'ingest', 'direct', stamp, stamp, 'done', '{}', '{}'
        FROM runs_n""",
    """INSERT INTO source_files SELECT hash, 40000 + i % 9000, 'application/pdf', 'archive/' || hash || '.pdf',
        printf('answer-%06d.pdf', i), iif(i % 50 = 0, 'read_in_part', iif(i % 97 = 0, 'damaged', 'read')), '', '',
        'pdf', '12', '40+abc', stamp, stamp FROM documents_n""",
    """INSERT INTO receipts SELECT 'receipt-' || i, hash, printf('answer-%06d.pdf', i), '', stamp, NULL,
        printf('run-%05d', i / 40) FROM documents_n""",
    """INSERT INTO run_files SELECT printf('run-%05d', i / 40), hash, 'receipt-' || i, 'new', 'read', 20, 2, 0.0
        FROM documents_n""",
    """INSERT INTO readings SELECT i + 1, hash, printf('run-%05d', i / 40), stamp, 'read', '', 'pdf', '12', '40+abc',
        20, 2 FROM documents_n""",
    """INSERT OR IGNORE INTO authorities SELECT 'Authority ' || (i % 3000), 'authority-' || (i % 3000)
        FROM documents_n""",
    """INSERT INTO documents SELECT hash, iif(i % 60 = 0, NULL, 'Authority ' || (i % 3000)), 'letterhead', 'FOI ' || i,
        'Discipline over social media', stamp, stamp, stamp, NULL, 'granted', 'FOIA', 'pdf', '12', '40+abc', 4, '[]'
        FROM documents_n WHERE i % 97 <> 0 OR i % 50 = 0""",
    """INSERT INTO exemptions SELECT content_hash, 1, 's40(2)', 'FOIA', 'section 40(2)', 1, 3, NULL, NULL, NULL, 0,
        NULL, NULL, NULL, NULL FROM documents WHERE rowid % 3 = 0""",
    """INSERT INTO findings SELECT d.hash, n.number, 'unknown-outcome',
        iif((d.i + n.number) % 20 = 0, 'warning', 'note'), 'A label that no vocabulary holds.',
        iif(n.number = 1, NULL, 'o1'), 1, 2, 1, 1, 1, NULL, NULL, NULL, NULL, NULL
        FROM documents_n AS d, (SELECT 1 AS number UNION ALL SELECT 2) AS n""",
    f"""INSERT INTO observations (content_hash, observation_id, position, period_start, period_end, outcome_code,
        platform_code, category, count_minimum, count_maximum, count_status, is_total, source, page_number, item_index,
        table_number, row_number, column_number, quote, count_text, period_label, period_kind, period_precision,
        outcome_label, platform_label, unit, confidence, needs_review, reasons, said_from)
        SELECT d.hash, 'o' || n.i, n.i, {_FIGURE_VALUES.replace("i %", "(d.i * 31 + n.i) %")},
        'table', 1 + n.i % 4, 3, 1, n.i, 2, 'dismissed', '5', '2012/13', 'financial', 'year', 'dismissed', 'Facebook',
        'staff', 0.9, (d.i + n.i) % 20 = 0, '[{{"code": "header", "detail": ""}}]', d.i + 1
        FROM documents_n AS d JOIN documents AS kept ON kept.content_hash = d.hash, figures_n AS n""",  # noqa: S608
    """INSERT INTO earlier_observations SELECT content_hash, 'earlier-' || position, period_start, period_end,
        outcome_code, platform_code, category, count_minimum, count_maximum, count_status, is_total, source,
        page_number, table_number, row_number, column_number, quote, count_text, period_label, outcome_label,
        platform_label, unit, needs_review, confidence, said_from, said_from
        FROM observations WHERE figure_id % 20 = 0""",
    """INSERT INTO decisions (content_hash, observation_id, action, period_start, period_end, outcome_code,
        platform_code, category, count_minimum, count_maximum, count_status, is_total, quote, decided_by, decided_at,
        note)
        SELECT content_hash, observation_id, iif(figure_id % 3 = 0, 'reject', 'accept'), period_start, period_end,
        outcome_code, platform_code, category, count_minimum, count_maximum, count_status, is_total, quote, 'reviewer',
        '2026-01-01T00:00:00.000000+00:00', '' FROM observations WHERE figure_id % 500 = 0""",
    """INSERT INTO headlines SELECT content_hash, 'document', outcome_code, min(period_start), max(period_end),
        'facebook', sum(coalesce(count_minimum, 0)), sum(count_maximum), 'exact', 'parts', count(*), 0, 0, 0, 0
        FROM observations GROUP BY content_hash, outcome_code""",
    """INSERT INTO headlines SELECT content_hash, 'period', outcome_code, period_start, period_end, 'facebook',
        sum(coalesce(count_minimum, 0)), sum(count_maximum), 'exact', 'parts', count(*), 0, 0, 0, 0
        FROM observations GROUP BY content_hash, outcome_code, period_start, period_end""",
)


def fill(path: Path, documents: int, figures: int) -> Store:
    """A new database of so many documents and about so many figures, open for reading and writing.

    Every document has as many figures; one in a hundred could not be read and has none. The words are few and the
    text of the documents is left out: neither is asked for by the views.
    """
    store = open_store(path)
    connection = store.db.conn
    for pragma in ("synchronous = OFF", "journal_mode = OFF", "cache_size = -200000", "foreign_keys = OFF"):
        connection.execute(f"PRAGMA {pragma}")
    triggers = _triggers(store)
    for name in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    _count_to(store, "runs_n", documents // 40 + 1)
    _count_to(store, "documents_n", documents)
    _count_to(store, "figures_n", max(1, figures // documents))
    for statement in _STATEMENTS:
        connection.execute(statement)
    connection.execute("INSERT INTO observations_fts (observations_fts) VALUES ('rebuild')")
    for statement in triggers.values():
        connection.execute(statement)
    refresh_statistics(store)
    connection.commit()
    return store


def _triggers(store: Store) -> dict[str, str]:
    """Those that keep the full-text search; it is built in one go afterwards, which is faster."""
    rows = store.db.conn.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'observations'"
    )
    return dict(rows.fetchall())


def _count_to(store: Store, name: str, count: int) -> None:
    """A temporary table of ``i`` from 0, with a made-up hash and moment for each."""
    store.db.conn.execute(
        f"""CREATE TEMP TABLE {name} AS WITH RECURSIVE counted(i) AS
            (SELECT 0 UNION ALL SELECT i + 1 FROM counted WHERE i + 1 < {count})
        SELECT i, printf('%08x%056x', (i * 2654435761) % 4294967296, i) AS hash,
            printf('20%02d-%02d-%02dT03:00:00.%06d+00:00', 10 + i % 16, 1 + i % 12, 1 + i % 28, i) AS stamp
        FROM counted"""  # noqa: S608
    )
