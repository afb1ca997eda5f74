"""One document as plain text: what it is, its figures with their receipts, what was found odd."""

from __future__ import annotations

from typing import Any

from pipeline.cli.console import printable
from pipeline.cli.render import table
from pipeline.cli.words import code_text, period_text, place_text
from pipeline.publish.intervals import interval_text

Row = dict[str, Any]


def document_text(document: Row) -> str:
    """The document with its ``observations``, ``findings``, ``receipts`` and ``exemptions_cited``."""
    parts = [_particulars(document), _figures(document["observations"]), _findings(document["findings"])]
    return "\n\n".join(part for part in parts if part)


def _particulars(document: Row) -> str:
    cited = ", ".join(dict.fromkeys(f"{row['section']} {row['regime']}" for row in document["exemptions_cited"]))
    named = {
        "Document": document["document"],
        "Authority": document["authority"],
        "Reference": document["reference"],
        "Subject": document["subject"],
        "Answered": document["response_date"],
        "Result": code_text(document["disposition"]),
        "Exemptions": cited,
        "Ended": " ".join(filter(None, (code_text(document["ending"]), document["reason"], document["advice"]))),
        "Received": "; ".join(f"{row['received_at']} as {row['file_name']}" for row in document["receipts"]),
        "Original": document["archive_path"],
        "SHA-256": document["content_hash"],
    }
    return "\n".join(f"{name:<11}{printable(str(value))}" for name, value in named.items() if value)


def _figures(rows: list[Row]) -> str:
    if not rows:
        return "No figures."
    headings = ("count", "outcome", "period", "platform", "category", "where", "as printed", "")
    return table(headings, [_figure(row) for row in rows])


def _figure(row: Row) -> tuple[str, ...]:
    marks = ("total" if row["is_total"] else "", "to review" if row["needs_review"] else "")
    return (
        interval_text(row["count_min"], row["count_max"], row["count_status"]),
        code_text(row["outcome"]),
        period_text(row["period_start"], row["period_end"]),
        code_text(row["platform"]),
        row["category"],
        place_text(row),
        row["quote"],
        ", ".join(filter(None, marks)),
    )


def _findings(rows: list[Row]) -> str:
    if not rows:
        return ""
    shown = [(row["severity"], row["code"], row["page"], row["message"]) for row in rows]
    return "Findings\n" + table(("how bad", "what", "page", "in words"), shown)
