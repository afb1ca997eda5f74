"""What a cell's text looks like, as far as finding tables needs to know: a figure, a year, a note."""

from __future__ import annotations

import re

_FIGURE = re.compile(
    r"[<>≤≥~£$(+-]*\s*\d[\d,]*(?:\.\d+)?\s*[%)*]*|[*~#.–—-]{1,3}|\[[a-z]\]|nil|none|n/?a", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s*[-–/]\s*(?:\d\d|(?:19|20)\d\d))?")
_NOTE = re.compile(r"[*†‡~#^]|(?:notes?|key|source|nb|n\.b)\b|\(?\d\)\s|\[\w\]", re.IGNORECASE)
_LONG = 60


def is_year(text: str) -> bool:
    """ "2013", "2012/13", "2012-2013"."""
    return _YEAR.fullmatch(text) is not None


def is_figure(text: str) -> bool:
    """A count or what stands in place of one ("7", "<5", "*", "nil", "25%"), but no year."""
    return _FIGURE.fullmatch(text) is not None and not is_year(text)


def is_note(text: str) -> bool:
    """A line below a table that explains it: "* fewer than five", "Source: HR system", any long line or sentence."""
    return len(text) > _LONG or text.endswith(".") or _NOTE.match(text) is not None
