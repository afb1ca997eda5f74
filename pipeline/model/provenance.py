"""The receipt of a figure: where exactly it stands."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.model.geometry import BoundingBox


@dataclass(frozen=True, slots=True)
class Provenance:
    """A place in a document (the term is W3C PROV's). Numbers start at 1 and are what people see.

    ``table_number`` and below are None for prose. ``item_index`` counts blocks and tables through the document from
    0, and with ``quote_offset`` (characters into the block's text) tells two equal sentences apart.
    """

    page_number: int | None
    item_index: int
    table_number: int | None = None
    row_number: int | None = None
    column_number: int | None = None
    quote_offset: int | None = None
    box: BoundingBox | None = None
