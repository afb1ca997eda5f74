"""Turn what the stages speak into rows: plain values that SQLite takes, text made safe to store."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from typing import Any, Final

from pipeline.model.document import Block, Cell, Document, Table
from pipeline.model.finding import Finding
from pipeline.model.geometry import BoundingBox
from pipeline.model.letter import Letter
from pipeline.model.observation import Observation
from pipeline.model.provenance import Provenance
from pipeline.model.reading import Reading

Row = dict[str, Any]

_UNSTORABLE: Final = re.compile("[\x00\ud800-\udfff]")


def stored_text(text: str) -> str:
    """Text as SQLite can keep it: NUL (``length()`` stops there) and lone surrogates (no UTF-8) become U+FFFD."""
    return text if text.isascii() and "\x00" not in text else _UNSTORABLE.sub("\ufffd", text)


_ENCODER: Final = json.JSONEncoder(ensure_ascii=True, sort_keys=True)


def stored_json(value: object) -> str:
    return _ENCODER.encode(value)


def stored_instant(instant: dt.datetime) -> str:
    """UTC as ISO 8601, always with microseconds, so that text order is time order."""
    return instant.astimezone(dt.UTC).isoformat(timespec="microseconds")


def document_row(reading: Reading, document: Document, letter: Letter | None) -> Row:
    numbered = [page for page in document.pages if page.number is not None]
    row: Row = {
        "content_hash": reading.content_hash,
        "reader_name": document.reader.name,
        "reader_version": document.reader.version,
        "interpretation_version": reading.interpretation_version,
        "page_count": len(numbered) or None,
        "metadata": stored_json([[stored_text(name), stored_text(value)] for name, value in document.metadata]),
    }
    return row | _letter_columns(letter)


def _letter_columns(letter: Letter | None) -> Row:
    dates = letter.dates if letter else None
    return {
        "authority_name": stored_text(letter.authority.name) or None if letter else None,
        "authority_evidence": letter.authority.evidence if letter else "",
        "reference": stored_text(letter.reference) if letter else "",
        "subject": stored_text(letter.subject) if letter else "",
        "response_date": _day(dates.response if dates else None),
        "request_date": _day(dates.request if dates else None),
        "received_date": _day(dates.received if dates else None),
        "extraction_date": _day(dates.extraction if dates else None),
        "disposition": letter.disposition.value if letter else "unknown",
        "regime": letter.regime.value if letter else "FOIA",
    }


def exemption_rows(content_hash: str, letter: Letter) -> Iterator[Row]:
    for number, exemption in enumerate(letter.exemptions, start=1):
        yield {
            "content_hash": content_hash,
            "exemption_number": number,
            "section": stored_text(exemption.section),
            "regime": exemption.regime.value,
            "quote": stored_text(exemption.quote),
        } | place_columns(exemption.provenance)


def shortfall_rows(document: Document) -> Iterator[Row]:
    for number, shortfall in enumerate(document.shortfalls, start=1):
        yield {
            "content_hash": document.content_hash,
            "shortfall_number": number,
            "code": shortfall.code,
            "message": stored_text(shortfall.message),
            "page_number": shortfall.page_number,
        }


def block_rows(document: Document) -> Iterator[Row]:
    for item_index, (page, item) in enumerate(document.items()):
        if isinstance(item, Block):
            yield {
                "content_hash": document.content_hash,
                "item_index": item_index,
                "page_number": page.number,
                "kind": item.kind.value,
                "label": stored_text(item.label),
                "text": stored_text(item.text),
            } | box_columns(item.box)


def table_rows(document: Document) -> Iterator[Row]:
    for item_index, (page, item) in enumerate(document.items()):
        if isinstance(item, Table):
            yield {
                "content_hash": document.content_hash,
                "table_number": item.number,
                "item_index": item_index,
                "page_number": item.page_number or page.number,
                "row_count": item.row_count,
                "column_count": item.column_count,
                "finder": item.finder,
            } | box_columns(item.box)


def cell_rows(document: Document) -> Iterator[Row]:
    for table in document.tables():
        for cell in table.cells:
            yield _cell_row(document.content_hash, table, cell)


def _cell_row(content_hash: str, table: Table, cell: Cell) -> Row:
    return {
        "content_hash": content_hash,
        "table_number": table.number,
        "row_number": cell.row_index + 1,
        "column_number": cell.column_index + 1,
        "text": stored_text(cell.text),
        "row_span": cell.row_span,
        "column_span": cell.column_span,
        "page_number": cell.page_number or table.page_number,
        "notes": stored_json([stored_text(note) for note in cell.notes]) if cell.notes else "[]",
    } | box_columns(cell.box)


def observation_row(content_hash: str, position: int, observation: Observation) -> Row:
    period = observation.period
    return {
        "content_hash": content_hash,
        "observation_id": observation.observation_id,
        "position": position,
        "period_start": _day(period.start if period else None),
        "period_end": _day(period.end if period else None),
        "outcome_code": observation.outcome_code,
        "platform_code": observation.platform_code,
        "category": stored_text(observation.category),
        "count_minimum": observation.count.minimum,
        "count_maximum": observation.count.maximum,
        "count_status": observation.count.status.value,
        "is_total": int(observation.is_total),
        "source": observation.source.value,
        "quote": stored_text(observation.quote),
        "count_text": stored_text(observation.count.text),
        "period_label": stored_text(observation.period_label),
        "period_kind": period.kind.value if period else None,
        "period_precision": period.precision.value if period else None,
        "outcome_label": stored_text(observation.outcome_label),
        "platform_label": stored_text(observation.platform_label),
        "unit": stored_text(observation.unit),
        "confidence": float(observation.confidence),
        "needs_review": int(observation.needs_review),
        "reasons": stored_json(
            [{"code": reason.code, "detail": stored_text(reason.detail)} for reason in observation.reasons]
        ),
    } | place_columns(observation.provenance)


def finding_row(content_hash: str, number: int, finding: Finding) -> Row:
    return {
        "content_hash": content_hash,
        "finding_number": number,
        "code": finding.code,
        "severity": finding.severity.value,
        "message": stored_text(finding.message),
        "observation_id": finding.observation_id,
    } | place_columns(finding.provenance)


def place_columns(provenance: Provenance | None) -> Row:
    """Where something stands, as columns; all of them NULL where nothing says."""
    return {
        "page_number": provenance.page_number if provenance else None,
        "item_index": provenance.item_index if provenance else None,
        "table_number": provenance.table_number if provenance else None,
        "row_number": provenance.row_number if provenance else None,
        "column_number": provenance.column_number if provenance else None,
        "quote_offset": provenance.quote_offset if provenance else None,
    } | box_columns(provenance.box if provenance else None)


def box_columns(box: BoundingBox | None) -> Row:
    return {
        "box_x0": box.x0 if box else None,
        "box_top": box.top if box else None,
        "box_x1": box.x1 if box else None,
        "box_bottom": box.bottom if box else None,
    }


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
