"""The receipts of a document's figures as pictures in a folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.cli.figure_headers import headers_of
from pipeline.load import explained
from pipeline.load.store import Store
from pipeline.model.geometry import BoundingBox
from pipeline.publish.pictures.receipt import receipt_picture
from pipeline.receive.media_types import PDF

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Written:
    """The pictures written, and how many figures have no place on a page (Word, mail)."""

    paths: tuple[Path, ...]
    without_place: int


def write_pictures(store: Store, root: Path, content_hash: str, folder: Path) -> Written:
    """One PNG for each figure of a document, named for its observation id; ``root`` is the project's folder.

    Raises:
        CorruptDocument: when a page cannot be painted.
        OSError: when the folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    figures = explained.document_figures(store, content_hash)
    placed = [row for row in figures if row["box_x0"] is not None and row["page_number"] and row["media_type"] == PDF]
    return Written(tuple(_write(store, root, row, folder) for row in placed), len(figures) - len(placed))


def _write(store: Store, root: Path, figure: Row, folder: Path) -> Path:
    headers = headers_of(figure, explained.figure_cells(store, figure))
    near = [cell for cell in (*headers.of_row, *headers.of_column) if cell["box_x0"] is not None]
    png = receipt_picture(
        root / figure["archive_path"], figure["page_number"], _box(figure), headers=[_box(cell) for cell in near]
    )
    path = folder / f"{figure['observation_id']}.png"
    path.write_bytes(png)
    return path


def _box(row: Row) -> BoundingBox:
    return BoundingBox(row["box_x0"], row["box_top"], row["box_x1"], row["box_bottom"])
