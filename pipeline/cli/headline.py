"""The headline: what each document says in the end, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pipeline.cli.render import table
from pipeline.cli.words import code_text, period_text
from pipeline.publish.intervals import interval_text

MOST_ROWS = 200
"""More than that nobody reads on a screen; the rest is a query away."""
ALL_ROWS = 'foi query "SELECT * FROM out_headline"'


def headline_text(rows: Sequence[dict[str, Any]]) -> str:
    """Authority, period, outcome, platform and count for the rows of ``out_headline``."""
    if not rows:
        return "No figures."
    shown = table(("authority", "period", "outcome", "platform", "count", ""), [_line(row) for row in rows[:MOST_ROWS]])
    if len(rows) > MOST_ROWS:
        shown += f"\n{len(rows) - MOST_ROWS:,} more rows: {ALL_ROWS}"
    return shown


def _line(row: dict[str, Any]) -> tuple[str, ...]:
    return (
        row["authority"] or row["document"],
        period_text(row["period_start"], row["period_end"]),
        code_text(row["outcome"]),
        ", ".join(code_text(code) for code in (row["platforms"] or "").split("; ")),
        interval_text(row["count_low"], row["count_high"], row["count_status"]),
        "to review" if row["needs_review"] else "",
    )
