"""Read hand-checked figures, and bring read ones into the same shape."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final

from pipeline.errors import ConfigurationError

KEY_FIELDS: Final = (
    "period_start",
    "period_end",
    "outcome",
    "platform",
    "count_min",
    "count_max",
    "count_status",
)
"""A row is right when all of these agree."""

_REQUIRED: Final = frozenset({"document", "category", "is_total", "source", *KEY_FIELDS})


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A figure, read or hand-checked, as text: an empty text is a value nobody gave."""

    document: str
    authority: str
    key: tuple[str, ...]
    """The values of ``KEY_FIELDS``."""
    category: str
    source: str
    quote: str
    is_total: bool
    needs_review: bool = False
    is_optional: bool = False
    """Hand-checked, but open to dispute: neither asked for nor held against the reading."""
    confidence: float | None = None
    reasons: tuple[str, ...] = ()
    """Codes of the reasons that made the confidence; both are of read rows alone."""


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What documents.csv, or the reading, says of a document. ``tags`` name what is hard about its layout."""

    document: str
    authority: str = ""
    disposition: str = ""
    tags: str = ""


def compared_row(record: Mapping[str, object]) -> ComparedRow:
    """A row of ``out_observations`` or of a gold file, whatever types its values have."""
    text = {name: "" if value is None else str(value).strip() for name, value in record.items()}
    return ComparedRow(
        document=PurePath(text["document"]).name,
        authority=text.get("authority", ""),
        key=tuple(text.get(name, "") for name in KEY_FIELDS),
        category=text.get("category", ""),
        source=text.get("source", ""),
        quote=text.get("quote", ""),
        is_total=text.get("is_total", "") in {"1", "true", "True"},
        needs_review=text.get("needs_review", "") not in {"", "0"},
        is_optional=text.get("optional", "") == "1",
        confidence=float(text["confidence"]) if text.get("confidence") else None,
        reasons=_codes(text.get("reasons", "")),
    )


def _codes(stored: str) -> tuple[str, ...]:
    """The codes in a row's reasons as ``out_observations`` gives them: JSON, a list of code and detail."""
    return tuple(reason["code"] for reason in json.loads(stored)) if stored else ()


def read_gold(path: Path) -> tuple[ComparedRow, ...]:
    """Hand-checked figures: a CSV with the columns of ``out_observations``, and perhaps ``optional``.

    Raises:
        ConfigurationError: when columns are missing.
    """
    return tuple(compared_row(record) for record in _records(path, _REQUIRED))


def read_documents(path: Path) -> tuple[DocumentFacts, ...]:
    """The documents of a collection, those without any figure among them: a CSV with at least ``document``.

    Raises:
        ConfigurationError: when the column is missing.
    """
    return document_facts(_records(path, frozenset({"document"})))


def document_facts(records: Iterable[Mapping[str, object]]) -> tuple[DocumentFacts, ...]:
    """Rows of ``out_documents`` or of a documents.csv."""
    return tuple(
        DocumentFacts(
            document=PurePath(str(record["document"])).name,
            authority=str(record.get("authority") or "").strip(),
            disposition=str(record.get("disposition") or "").strip(),
            tags=str(record.get("layout_tags") or "").strip(),
        )
        for record in records
    )


def _records(path: Path, required: frozenset[str]) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as handle:
        reader = csv.DictReader(handle)
        missing = required - set(reader.fieldnames or ())
        if missing:
            raise ConfigurationError(f"{path} lacks the columns {', '.join(sorted(missing))}.")
        return [{name: value or "" for name, value in record.items() if name} for record in reader]
