"""What can be amiss with a letter's particulars."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.finding import Finding, Severity
from pipeline.model.letter import Disposition, Letter

FINDING_CODES: dict[str, str] = {
    "unknown-authority": "Nothing in the document, its name or its folder says which body answers.",
    "authority-not-in-register": "The body that answers is not in the register; its name stands as printed.",
    "no-response-date": "The document states no date of its own, so “to date” and “now” cannot be closed.",
    "dates-out-of-order": "The request is dated after the reply; one of the two dates is probably misread.",
    "unknown-disposition": "The document does not say what became of the request.",
}


def findings_of(letter: Letter) -> Iterator[Finding]:
    """One finding for each particular that is missing or contradicts another."""
    if not letter.authority.name:
        yield _finding("unknown-authority", Severity.WARNING)
    elif not letter.authority.slug:
        yield _finding("authority-not-in-register", Severity.NOTE, letter.authority.name)
    dates = letter.dates
    if dates.response is None:
        yield _finding("no-response-date", Severity.WARNING)
    asked = dates.request or dates.received
    if asked is not None and dates.response is not None and asked > dates.response:
        yield _finding("dates-out-of-order", Severity.WARNING, f"{asked} after {dates.response}")
    if letter.disposition is Disposition.UNKNOWN:
        yield _finding("unknown-disposition", Severity.NOTE)


def _finding(code: str, severity: Severity, detail: str = "") -> Finding:
    message = FINDING_CODES[code]
    return Finding(code, severity, f"{message} ({detail})" if detail else message)
