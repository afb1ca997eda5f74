"""The views that readers of the database use. Their columns are a promise; base database tables are not.

Views hold no data, so they are made anew whenever their text changes, not migrated step by step.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database


_DECIDED_COLUMNS: Final = (
    "period_start",
    "period_end",
    "outcome_code",
    "platform_code",
    "category",
    "count_minimum",
    "count_maximum",
    "count_status",
    "is_total",
)
"""What a decision holds whole: accepting is confirming these values, so a later reading cannot change them unseen."""

_DECIDED = ",\n    ".join(f"iif(k.action IS NULL, o.{name}, k.{name}) AS {name}" for name in _DECIDED_COLUMNS)

_LATEST_READING = "(SELECT max(r.reading_number) FROM readings AS r WHERE r.content_hash = s.content_hash)"


def _history(table: str, said_to: str, is_current: int) -> str:
    """One arm of ``out_history``; each has its own joins, so that asking for one document need not gather them all."""
    return f"""
SELECT f.file_name AS document, s.period_start, s.period_end, s.outcome_code AS outcome, s.platform_code AS platform,
    s.category, s.count_minimum AS count_min, s.count_maximum AS count_max, s.count_status, s.is_total, s.source,
    s.page_number AS page, s.table_number, s.row_number, s.column_number, s.quote, s.needs_review,
    a.reader AS first_reader, a.interpretation_version AS first_interpretation, a.read_at AS first_said_at,
    b.reader AS last_reader, b.interpretation_version AS last_interpretation, b.read_at AS last_said_at,
    {is_current} AS is_current, s.content_hash, s.observation_id
FROM {table} AS s
JOIN source_files AS f ON f.content_hash = s.content_hash
JOIN out_readings AS a ON a.reading_number = s.said_from
JOIN out_readings AS b ON b.reading_number = {said_to}
"""  # noqa: S608


_DOCUMENTS = """
SELECT f.file_name AS document, {authority} AS authority, coalesce(a.slug, '') AS authority_slug,
    f.ending, f.reason, f.advice, d.reference, d.subject, d.request_date, d.received_date, d.response_date,
    d.disposition, d.regime,
    (SELECT coalesce(group_concat(section, '; '), '') FROM
        (SELECT DISTINCT section FROM exemptions AS e WHERE e.content_hash = f.content_hash ORDER BY section)
    ) AS exemptions,
    (SELECT count(*) FROM out_observations AS o WHERE o.content_hash = f.content_hash) AS observation_count,
    (SELECT count(*) FROM findings AS n WHERE n.content_hash = f.content_hash) AS finding_count,
    d.page_count, f.media_type, f.byte_count, f.content_hash, f.archive_path, f.first_received_at, f.read_at,
    d.reader_name, d.reader_version, d.interpretation_version
FROM source_files AS f
{documents}
LEFT JOIN authorities AS a ON a.authority_name = d.authority_name
{where}
"""

_FINDINGS = """
SELECT f.file_name AS document, {authority} AS authority, n.code, n.severity, n.message,
    n.page_number AS page, n.table_number, n.row_number, n.column_number, n.observation_id, n.content_hash,
    n.finding_number
FROM findings AS n
JOIN source_files AS f ON f.content_hash = n.content_hash
{documents}
{where}
"""


def _of_every_file(select: str) -> str:
    """Files that were read, with their letter, and those that were not: two arms, so that an authority's are found
    by its index. An outer join would have every file looked at.
    """
    read = select.format(
        authority="coalesce(d.authority_name, '')",
        documents="JOIN documents AS d ON d.content_hash = f.content_hash",
        where="",
    )
    unread = select.format(
        authority="''",
        documents="LEFT JOIN documents AS d ON d.content_hash = f.content_hash",
        where="WHERE d.content_hash IS NULL",
    )
    return f"{read.rstrip()}\nUNION ALL{unread}"


_VIEWS: Final[dict[str, str]] = {
    "current_decisions": """
SELECT d.* FROM decisions AS d
WHERE d.decision_number = (
    SELECT max(e.decision_number) FROM decisions AS e
    WHERE e.content_hash = d.content_hash AND e.observation_id = d.observation_id)
""",
    "decided_observations": f"""
SELECT o.content_hash, o.observation_id, o.position, f.file_name, coalesce(d.authority_name, '') AS authority_name,
    {_DECIDED},
    iif(k.action IS NULL, o.needs_review, 0) AS needs_review, coalesce(k.action, '') AS decision,
    o.source, o.page_number, o.item_index, o.table_number, o.row_number, o.column_number, o.quote_offset,
    o.box_x0, o.box_top, o.box_x1, o.box_bottom, o.quote, o.count_text, o.period_label, o.period_kind,
    o.period_precision, o.outcome_label, o.platform_label, o.unit, o.confidence, o.reasons
FROM observations AS o
JOIN documents AS d ON d.content_hash = o.content_hash
JOIN source_files AS f ON f.content_hash = o.content_hash AND f.ending IN ('read', 'read_in_part')
LEFT JOIN current_decisions AS k ON k.content_hash = o.content_hash AND k.observation_id = o.observation_id
WHERE k.action IS NOT 'reject'
""",  # noqa: S608
    "out_observations": """
SELECT file_name AS document, authority_name AS authority, period_start, period_end,
    outcome_code AS outcome, platform_code AS platform, category,
    count_minimum AS count_min, count_maximum AS count_max, count_status, is_total, source, page_number AS page,
    quote, needs_review,
    content_hash, observation_id, table_number, row_number, column_number, box_x0, box_top, box_x1, box_bottom,
    count_text AS count_label, period_label, period_kind, period_precision, outcome_label, platform_label, unit,
    confidence, reasons, decision, position
FROM decided_observations WHERE outcome_code <> ''
""",
    "out_documents": _of_every_file(_DOCUMENTS),
    "out_headline": """
SELECT coalesce(d.authority_name, '') AS authority, f.file_name AS document, h.period_start, h.period_end,
    h.outcome_code AS outcome, h.platforms, h.count_low, h.count_high, h.count_status, h.basis, h.figure_count,
    h.has_unknown, h.has_several_breakdowns, h.has_conflict, h.needs_review, h.content_hash
FROM headlines AS h
JOIN documents AS d ON d.content_hash = h.content_hash
JOIN source_files AS f ON f.content_hash = h.content_hash AND f.ending IN ('read', 'read_in_part')
WHERE h.scope = 'document'
""",
    "out_totals_by_authority_year": """
SELECT coalesce(d.authority_name, '') AS authority,
    CASE WHEN h.period_start LIKE '%-01-01' AND h.period_end = substr(h.period_start, 1, 4) || '-12-31'
            THEN substr(h.period_start, 1, 4)
         WHEN h.period_start LIKE '%-04-01' AND h.period_end = (substr(h.period_start, 1, 4) + 1) || '-03-31'
            THEN substr(h.period_start, 1, 4) || '/' || substr(h.period_end, 3, 2) END AS year,
    h.period_start, h.period_end, h.outcome_code AS outcome,
    max(h.count_low) AS count_low,
    CASE WHEN count(h.count_high) < count(*) THEN NULL
         WHEN min(h.count_low) = max(h.count_low) AND min(h.count_high) = max(h.count_high) THEN max(h.count_high)
         ELSE sum(h.count_high) END AS count_high,
    count(h.count_high) < count(*) AS has_unknown,
    count(*) > 1 AS has_several_documents,
    max(h.has_several_breakdowns) AS has_several_breakdowns, max(h.has_conflict) AS has_conflict,
    max(h.needs_review) AS needs_review, count(*) AS document_count, group_concat(f.file_name, '; ') AS documents
FROM headlines AS h
JOIN documents AS d ON d.content_hash = h.content_hash
JOIN source_files AS f ON f.content_hash = h.content_hash AND f.ending IN ('read', 'read_in_part')
WHERE h.scope = 'period'
GROUP BY coalesce(d.authority_name, ''), iif(d.authority_name IS NULL, f.content_hash, ''), h.period_start,
    h.period_end, h.outcome_code
""",
    "out_coverage": """
SELECT authority, outcome, min(period_start) AS first_day, max(period_end) AS last_day,
    count(*) AS figure_count, sum(period_start IS NULL) AS undated_count,
    sum(count_status = 'exact') AS exact_count, sum(count_status = 'range') AS range_count,
    sum(count_status = 'approximate') AS approximate_count, sum(count_status = 'withheld') AS withheld_count,
    sum(count_status = 'not_held') AS not_held_count, sum(needs_review) AS needs_review_count,
    count(DISTINCT content_hash) AS document_count
FROM out_observations GROUP BY authority, outcome
""",
    "out_findings": _of_every_file(_FINDINGS),
    "out_receipts": """
SELECT r.file_name, r.inbox_folder, r.received_at, f.file_name AS document, r.content_hash, f.byte_count,
    f.media_type, f.archive_path, p.file_name AS came_inside, r.parent_hash, r.receipt_id, r.run_id,
    r.receipt_id <> (SELECT s.receipt_id FROM receipts AS s WHERE s.content_hash = r.content_hash
        ORDER BY s.rowid LIMIT 1) AS is_duplicate
FROM receipts AS r
JOIN source_files AS f ON f.content_hash = r.content_hash
LEFT JOIN source_files AS p ON p.content_hash = r.parent_hash
""",
    "out_runs": """
SELECT r.run_id, r.command, r.runner, r.status, r.started_at, r.ended_at,
    round((julianday(r.ended_at) - julianday(r.started_at)) * 86400, 1) AS seconds,
    count(n.content_hash) AS file_count, coalesce(sum(n.outcome = 'new'), 0) AS new_count,
    coalesce(sum(n.outcome = 'duplicate'), 0) AS duplicate_count,
    coalesce(sum(n.outcome = 'reread'), 0) AS reread_count,
    coalesce(sum(n.outcome = 'attention'), 0) AS attention_count,
    coalesce(sum(n.observations), 0) AS observation_count, coalesce(sum(n.findings), 0) AS finding_count,
    r.counts, r.versions
FROM runs AS r LEFT JOIN run_files AS n ON n.run_id = r.run_id
GROUP BY r.run_id
""",
    # outer, though every reading has its file: the planner may then begin with the readings, which are in order
    "out_readings": """
SELECT f.file_name AS document, r.read_at, trim(coalesce(r.reader_name, '') || ' ' || coalesce(r.reader_version, ''))
    AS reader, r.interpretation_version, r.ending, r.reason, r.observations AS observation_count,
    r.findings AS finding_count, r.run_id, r.content_hash, r.reading_number
FROM readings AS r LEFT JOIN source_files AS f ON f.content_hash = r.content_hash
""",
    "out_history": _history("observations", _LATEST_READING, 1)
    + "UNION ALL"
    + _history("earlier_observations", "s.said_to", 0),
    "out_attention": """
SELECT 'file' AS kind, f.file_name AS document, coalesce(d.authority_name, '') AS authority, NULL AS page,
    '' AS quote, f.ending AS code,
    f.reason, f.advice, f.content_hash, NULL AS observation_id
FROM source_files AS f LEFT JOIN documents AS d ON d.content_hash = f.content_hash
WHERE f.ending <> 'read'
UNION ALL
SELECT 'figure', o.file_name, o.authority_name, o.page_number, o.quote,
    iif(o.outcome_code = '', 'unknown-outcome', 'needs-review'),
    coalesce((SELECT group_concat(n.message, ' ') FROM findings AS n
        WHERE n.content_hash = o.content_hash AND n.observation_id = o.observation_id),
        (SELECT group_concat(json_extract(r.value, '$.code'), ', ') FROM json_each(o.reasons) AS r), ''),
    iif(o.outcome_code = '', 'The figure stays out of the figures until its outcome is known: correct or reject it.',
        'Compare the figure with the place in the document, then accept, correct or reject it.'),
    o.content_hash, o.observation_id
FROM decided_observations AS o WHERE o.needs_review = 1 OR o.outcome_code = ''
UNION ALL
SELECT 'finding', n.document, n.authority, n.page, '', n.code, n.message,
    'Look at the place in the document: a figure may be missing.', n.content_hash, n.observation_id
FROM out_findings AS n
WHERE n.severity IN ('error', 'warning') AND NOT EXISTS (SELECT 1 FROM observations AS o
    WHERE o.content_hash = n.content_hash AND o.observation_id = n.observation_id)
UNION ALL
SELECT 'decision', f.file_name, coalesce(d.authority_name, ''), NULL, k.quote, 'decision-without-figure',
    'A figure that a person decided on (' || k.action || ') is no longer read at its place.',
    'Look whether the document''s figures are right without it.', k.content_hash, k.observation_id
FROM current_decisions AS k
JOIN source_files AS f ON f.content_hash = k.content_hash AND f.ending IN ('read', 'read_in_part')
LEFT JOIN documents AS d ON d.content_hash = k.content_hash
WHERE k.action <> 'reject' AND NOT EXISTS (SELECT 1 FROM observations AS o
    WHERE o.content_hash = k.content_hash AND o.observation_id = k.observation_id)
""",
}

OUT_VIEWS: Final = tuple(name for name in _VIEWS if name.startswith("out_"))
"""The views that readers may count on, by name."""

VIEWS_VERSION: Final = (zlib.crc32(repr(("headlines-1", _VIEWS)).encode()) & 0x7FFFFFFF) or 1
"""Changes with the text of any view; raise the number in front when ``headline`` would give other sums."""


def are_views_current(db: Database) -> bool:
    """True where the database holds the views of this very version of the program (kept in ``user_version``)."""
    (version,) = db.conn.execute("PRAGMA user_version").fetchone()
    return bool(version == VIEWS_VERSION)


def create_views(db: Database) -> None:
    """Make our views anew, without those of earlier versions; call it inside a transaction.

    The names ``out_...`` are ours. Any other view that somebody made in the database stays.
    """
    earlier = db.execute("SELECT name FROM sqlite_master WHERE type = 'view' AND name LIKE 'out\\_%' ESCAPE '\\'")
    for name in {name for (name,) in earlier.fetchall()} | set(_VIEWS):
        db.execute(f'DROP VIEW IF EXISTS "{name}"')
    for name, definition in _VIEWS.items():
        db.execute(f"CREATE VIEW {name} AS {definition.strip()}")
    db.execute(f"PRAGMA user_version = {VIEWS_VERSION}")
