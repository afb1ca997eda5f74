"""Tells a cell that holds a figure from one that holds words: only to judge a table's shape, never to read a number."""

from __future__ import annotations

import re

_MAX_LENGTH = 24
_NUMBER = r"(?:\d[\d,]*(?:\.\d+)?)"
_FIGURE = re.compile(
    rf"[<>≤≥~£€$]?\s*{_NUMBER}\s*%?(?:\s*(?:-|–|to)\s*{_NUMBER})?(?:\s*\(\s*{_NUMBER}\s*%?\s*\))?[*†^]*"
    rf"|(?:less|fewer|more) than {_NUMBER}|{_NUMBER} or (?:less|fewer|more)|under {_NUMBER}"
    r"|nil|none|zero|n/?a|[-–—*~]",
    re.IGNORECASE,
)


def is_figure(text: str) -> bool:
    """True for "12", "<5", "3-5", "4 (2%)", "fewer than 5", "nil" and "-"; false for "2 warnings"."""
    stripped = text.strip()
    return len(stripped) <= _MAX_LENGTH and _FIGURE.fullmatch(stripped) is not None
