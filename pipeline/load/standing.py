"""How a project stands, in a few numbers and the latest lines: what a page can show at a glance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pipeline.load.store import Store

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Standing:
    """``attention`` are files that were not read, or not wholly, with reason and advice; ``latest`` those read last.

    ``attention_count`` counts all such files, of which ``attention`` holds the latest.
    """

    read_count: int
    attention_count: int
    figure_count: int
    review_count: int
    attention: tuple[Row, ...]
    latest: tuple[Row, ...]


def standing(store: Store, most: int) -> Standing:
    """The project as it stands, with at most ``most`` lines of each kind."""
    files = store.db.conn.execute(
        """SELECT coalesce(sum(ending = 'read'), 0),
            coalesce(sum(ending <> 'read' AND read_at IS NOT NULL), 0) FROM source_files"""
    ).fetchone()
    figures = store.db.conn.execute("SELECT count(*), coalesce(sum(needs_review), 0) FROM observations").fetchone()
    attention = store.db.query(
        """SELECT file_name AS document, ending, reason, advice, read_at FROM source_files
        WHERE ending <> 'read' AND read_at IS NOT NULL ORDER BY read_at DESC, content_hash LIMIT ?""",
        [most],
    )
    latest = store.db.query(
        """SELECT f.file_name AS document, coalesce(d.authority_name, '') AS authority, f.ending, f.read_at,
            (SELECT count(*) FROM observations AS o WHERE o.content_hash = f.content_hash) AS figures
        FROM (SELECT * FROM source_files WHERE ending IN ('read', 'read_in_part') AND read_at IS NOT NULL
            ORDER BY read_at DESC, content_hash LIMIT ?) AS f
        LEFT JOIN documents AS d ON d.content_hash = f.content_hash ORDER BY f.read_at DESC, f.content_hash""",
        [most],
    )
    return Standing(
        read_count=files[0],
        attention_count=files[1],
        figure_count=figures[0],
        review_count=figures[1],
        attention=tuple(attention),
        latest=tuple(latest),
    )
