"""Find documents and figures by their words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from pipeline.load.store import Store

_TEXTS = """
SELECT 'text', f.file_name, b.content_hash, b.page_number, NULL,
    snippet(blocks_fts, 0, '[', ']', '…', 16), bm25(blocks_fts) AS rank
FROM blocks_fts JOIN blocks AS b ON b.block_id = blocks_fts.rowid
JOIN source_files AS f ON f.content_hash = b.content_hash
WHERE blocks_fts MATCH :query
"""
_FIGURES = """
SELECT 'figure', f.file_name, o.content_hash, o.page_number, o.observation_id,
    snippet(observations_fts, -1, '[', ']', '…', 16), bm25(observations_fts) AS rank
FROM observations_fts JOIN observations AS o ON o.figure_id = observations_fts.rowid
JOIN source_files AS f ON f.content_hash = o.content_hash
WHERE observations_fts MATCH :query
"""
_CELLS = """
SELECT 'table', f.file_name, c.content_hash, c.page_number, NULL,
    snippet(document_cells_fts, 0, '[', ']', '…', 16), bm25(document_cells_fts) AS rank
FROM document_cells_fts JOIN document_cells AS c ON c.cell_id = document_cells_fts.rowid
JOIN source_files AS f ON f.content_hash = c.content_hash
WHERE document_cells_fts MATCH :query
"""
_INDEXED: Final = {
    "blocks": "text",
    "document_cells": "text",
    "observations": "quote, outcome_label, platform_label, category, period_label",
}


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A place whose words match. ``kind`` is "figure", "table" or "text"; found words stand in [brackets]."""

    kind: str
    document: str
    content_hash: str
    page_number: int | None
    observation_id: str | None
    excerpt: str


def index_words(store: Store, content_hash: str) -> None:
    """Make a document's words findable, once all its rows are in; rows that go take theirs with them, by trigger.

    One statement for each table: FTS5 writes what it holds whenever a statement begins that may be taken back, as
    does one for each row.
    """
    for name, columns in _INDEXED.items():
        store.db.conn.execute(
            f"INSERT INTO {name}_fts (rowid, {columns}) SELECT rowid, {columns} FROM {name} WHERE content_hash = ?",  # noqa: S608
            [content_hash],
        )


def search(store: Store, text: str, limit: int = 50) -> tuple[SearchHit, ...]:
    """Places that hold all the words of ``text`` (other forms of a word count), the best first, figures before text.

    Words are only ever words: nothing in ``text`` is taken as the search engine's own language.
    """
    words = re.findall(r"\w+", text)
    if not words:
        return ()
    values = {"query": " ".join(f'"{word}"' for word in words), "limit": limit}
    hits: list[SearchHit] = []
    for statement in (_FIGURES, _CELLS, _TEXTS):
        rows = store.db.conn.execute(f"{statement} ORDER BY rank, f.file_name LIMIT :limit", values)
        hits += [SearchHit(*row[:-1]) for row in rows]
    return tuple(hits[:limit])
