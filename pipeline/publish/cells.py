"""Make text safe for programs that take a cell's text for a formula.

OWASP ASVS 1.2.10 (CWE-1236): a text that begins with ``= + - @``, tab, line end or NUL gets an apostrophe in
front. Only exports do this; the database keeps the text as it is.
"""

from __future__ import annotations

import re
from typing import Final

_FORMULA: Final = re.compile("[=+\\-@\t\r\n\x00\uff1d\uff0b\uff0d\uff20]")
"""The full-width forms are here too: some versions of Excel turn them into plain ones."""

_PLAIN_NUMBER: Final = re.compile(r"[+-]?\d+(\.\d+)?")


def cell_value(value: object) -> object:
    """A value as it goes into a file: "=HYPERLINK(…)" becomes "'=HYPERLINK(…)"; numbers are never changed.

    A text that is a number ("-3") is left alone: no program can take it for anything else.
    """
    if isinstance(value, str) and _FORMULA.match(value) and not _PLAIN_NUMBER.fullmatch(value):
        return "'" + value
    return value
