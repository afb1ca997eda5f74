"""Where a rich text document ends by its own braces, which need not be where the file ends.

LibreOffice, as Word, stops at the brace that closes the first one, says nothing of what follows, and opens no file
that breaks off before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(rb"\\bin(\d{1,9}) ?|\\.|[{}]", re.DOTALL)
_NO_TEXT = re.compile(rb"\\[a-z]+-?\d* ?|\\'..|\\.", re.IGNORECASE | re.DOTALL)
_LETTER = re.compile(rb"[A-Za-z0-9]")


@dataclass(frozen=True, slots=True)
class RtfEnd:
    """``open_groups`` of a file that breaks off; ``has_text_after`` of one that goes on behind its end."""

    open_groups: int
    has_text_after: bool


def end_of(content: bytes) -> RtfEnd:
    """How the document's outer group ends; escaped braces and those in packed pictures are none."""
    depth = at = 0
    while (token := _TOKEN.search(content, at)) is not None:
        at = token.end() + int(token[1] or 0)
        depth += (token[0] == b"{") - (token[0] == b"}")
        if depth <= 0 and token[0] == b"}":
            return RtfEnd(0, _LETTER.search(_NO_TEXT.sub(b"", content[at:])) is not None)
    return RtfEnd(depth, has_text_after=False)
