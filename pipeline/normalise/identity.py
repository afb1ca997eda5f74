"""Names for figures that outlive every re-run."""

from __future__ import annotations

import hashlib

from pipeline.model.observation import ReportedObservation
from pipeline.vocabulary.folding import fold


def observation_id(content_hash: str, reported: ReportedObservation, repeat: int) -> str:
    """A figure's name: 20 hex digits over content hash, place and folded printed text.

    The place is table, row and column, or the block with the offset in it; never a row number of ours. ``repeat`` tells
    apart the figures of one cell that states the same thing twice.
    """
    at = reported.provenance
    place = (
        f"t{at.table_number}r{at.row_number}c{at.column_number}"
        if at.table_number is not None
        else f"i{at.item_index}o{at.quote_offset}"
    )
    parts = (content_hash, place, fold(reported.quote), fold(reported.outcome_label), str(repeat))
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:20]
