"""What SQLite's planner knows of how the tables are filled."""

from __future__ import annotations

from typing import Final

from pipeline.load.store import Store

_ROWS_LOOKED_AT: Final = 400
"""For each index. Keeps it at a second with millions of rows, and is enough to tell a long table from a short one."""


def refresh_statistics(store: Store) -> None:
    """Look at the tables anew. Without it a list in order of documents sorts every figure there is first."""
    store.db.conn.execute(f"PRAGMA analysis_limit = {_ROWS_LOOKED_AT}")
    store.db.conn.execute("ANALYZE")
