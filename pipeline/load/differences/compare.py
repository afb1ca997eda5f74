"""What a second reading of a file would change, held against what the database says now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pipeline.load.differences.contradictions import contradictions
from pipeline.load.differences.figures import paired, place_of, values_of
from pipeline.load.differences.parts import FigureChange, FileDifference, ParticularChange, ReadState, Row
from pipeline.load.shadow import new_files_of
from pipeline.load.store import Store

_PARTICULARS: Final = (
    *("authority_name", "reference", "subject", "response_date", "request_date", "received_date", "extraction_date"),
    *("disposition", "regime"),
)


def difference(project: Store, shadow: Store, content_hash: str) -> FileDifference:
    """What the shadow's reading of a file would change."""
    old, new = _figures(project, content_hash), _figures(shadow, content_hash)
    both = [FigureChange(row, new[each]) for each, row in old.items() if each in new]
    lost = [row for each, row in old.items() if each not in new]
    gained = [row for each, row in new.items() if each not in old]
    moved = paired(lost, gained, values_of)
    changed = [each for each in both if values_of(each.before or {}) != values_of(each.after or {})]
    changed += paired(lost, gained, place_of)
    ids_moved = {(each.before or {})["observation_id"] for each in moved}
    document, before = _state(project, content_hash)
    _, after = _state(shadow, content_hash)
    return FileDifference(
        content_hash=content_hash,
        document=document,
        authority=_authority(project, content_hash) or _authority(shadow, content_hash),
        before=before,
        after=after,
        gained=tuple(FigureChange(None, row) for row in gained),
        lost=tuple(FigureChange(row, None) for row in lost),
        changed=tuple(changed),
        moved=tuple(moved),
        particulars=tuple(_particulars(project, shadow, content_hash)) if after.was_read else (),
        contradictions=tuple(contradictions(project, content_hash, old, new, ids_moved)),
        new_files=new_files_of(shadow, content_hash),
    )


def _figures(store: Store, content_hash: str) -> dict[str, Row]:
    rows = store.db.query("SELECT * FROM observations WHERE content_hash = ? ORDER BY position", [content_hash])
    return {row["observation_id"]: row for row in rows}


def _state(store: Store, content_hash: str) -> tuple[str, ReadState]:
    row = store.db.conn.execute(
        """SELECT file_name, ending, reason, trim(coalesce(reader_name, '') || ' ' || coalesce(reader_version, ''))
        FROM source_files WHERE content_hash = ?""",
        [content_hash],
    ).fetchone()
    return row[0], ReadState(*row[1:])


def _authority(store: Store, content_hash: str) -> str:
    row = store.db.conn.execute(
        "SELECT authority_name FROM documents WHERE content_hash = ?", [content_hash]
    ).fetchone()
    return (row[0] or "") if row is not None else ""


def _particulars(project: Store, shadow: Store, content_hash: str) -> Iterator[ParticularChange]:
    before, after = _letter(project, content_hash), _letter(shadow, content_hash)
    for name in _PARTICULARS:
        if before.get(name, "") != after.get(name, ""):
            yield ParticularChange(name, before.get(name, ""), after.get(name, ""))


def _letter(store: Store, content_hash: str) -> dict[str, str]:
    rows = store.db.query("SELECT * FROM documents WHERE content_hash = ?", [content_hash])
    return {name: row[name] or "" for row in rows for name in _PARTICULARS}
