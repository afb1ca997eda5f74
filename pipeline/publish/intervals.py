"""Counts in words, so that an interval is never taken for a number."""

from __future__ import annotations


def interval_text(minimum: int | None, maximum: int | None, status: str) -> str:
    """A count as people write it.

    "3", "0–5", "11 or more", "5 or fewer" (where the low end is not known), "about 25", "withheld", "not held".
    """
    if status == "withheld":
        return "withheld"
    if minimum is None and maximum is None:
        return "not held" if status == "not_held" else "unknown"
    if minimum is None:
        return f"{maximum:,} or fewer"
    if maximum is None:
        return f"{minimum:,} or more"
    about = "about " if status == "approximate" else ""
    return f"{about}{minimum:,}" if minimum == maximum else f"{about}{minimum:,}–{maximum:,}"
