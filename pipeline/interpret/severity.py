"""Which of two sanctions in one case the row stands under."""

from __future__ import annotations

from collections.abc import Sequence

HEAVIEST_FIRST = (
    "dismissal", "demotion", "final_written_warning", "written_warning", "verbal_warning", "warning",
    "other_sanction", "management_action", "resignation", "suspension", "no_action", "pending",
)  # fmt: skip


def heaviest_of(codes: Sequence[str]) -> str:
    """Two sanctions in one case are one row under the heavier."""
    return min(codes, key=lambda code: HEAVIEST_FIRST.index(code) if code in HEAVIEST_FIRST else len(HEAVIEST_FIRST))
