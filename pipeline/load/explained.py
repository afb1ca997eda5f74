"""What the database knows about one figure and the place it was read from."""

from __future__ import annotations

from typing import Any

from pipeline.load.store import Store

Row = dict[str, Any]

_FEWEST_CHARACTERS = 4
"""An id shortened further would soon name several figures."""

_FIGURES = """SELECT o.*, f.archive_path, f.media_type FROM decided_observations AS o
        JOIN source_files AS f ON f.content_hash = o.content_hash"""


def find_figures(store: Store, id_prefix: str, limit: int = 20) -> list[Row]:
    """Figures whose id begins so, also those that no outcome is known for; a whole id finds its figure alone.

    Each row is one of ``decided_observations`` with the document's ``archive_path``.

    Raises:
        ValueError: when the prefix is shorter than four characters.
    """
    if len(id_prefix) < _FEWEST_CHARACTERS:
        raise ValueError(f"an id is shortened to no fewer than {_FEWEST_CHARACTERS} characters")
    rows = store.db.query(
        f"""{_FIGURES}
        WHERE substr(o.observation_id, 1, length(:id)) = :id ORDER BY o.content_hash, o.position LIMIT :limit""",
        {"id": id_prefix, "limit": limit},
    )
    return list(rows)


def document_figures(store: Store, content_hash: str) -> list[Row]:
    """A document's figures in reading order, rows as those of ``find_figures``."""
    return list(store.db.query(f"{_FIGURES} WHERE o.content_hash = ? ORDER BY o.position", [content_hash]))


def figure_cells(store: Store, figure: Row) -> list[Row]:
    """The cells of the table a figure was read from, on the page it stands on; empty for a figure in a sentence."""
    if figure["table_number"] is None:
        return []
    (part,) = store.db.query(
        """SELECT coalesce(max(table_number), :table_number) AS table_number FROM document_cells
        WHERE content_hash = :content_hash AND table_number >= :table_number AND page_number IS :page_number
        AND box_x0 IS :box_x0 AND box_top IS :box_top AND box_x1 IS :box_x1 AND box_bottom IS :box_bottom
        AND :box_x0 IS NOT NULL""",
        figure,
    )
    return list(
        store.db.query(
            "SELECT * FROM document_cells WHERE content_hash = ? AND table_number = ? "
            "ORDER BY row_number, column_number",
            [figure["content_hash"], part["table_number"]],
        )
    )


def first_row_cells(store: Store, figure: Row) -> list[Row]:
    """The first row of the table that a figure belongs to, where the table goes on overleaf without its header."""
    return list(
        store.db.query(
            """SELECT * FROM document_cells WHERE content_hash = ? AND table_number = ? AND row_number = 1
            ORDER BY column_number""",
            [figure["content_hash"], figure["table_number"]],
        )
    )


def words_above(store: Store, figure: Row) -> str:
    """The block that stands right above a figure's table; empty where there is none, or for a figure in a sentence."""
    if figure["table_number"] is None:
        return ""
    rows = store.db.query(
        """SELECT text FROM blocks WHERE content_hash = ? AND item_index < ? AND kind <> 'furniture'
        ORDER BY item_index DESC LIMIT 1""",
        [figure["content_hash"], figure["item_index"]],
    )
    return next((row["text"] for row in rows), "")


def block_text(store: Store, figure: Row) -> str:
    """The paragraph that a figure in a sentence stands in."""
    if figure["table_number"] is not None:
        return ""
    rows = store.db.query(
        "SELECT text FROM blocks WHERE content_hash = ? AND item_index = ?",
        [figure["content_hash"], figure["item_index"]],
    )
    return next((row["text"] for row in rows), "")
