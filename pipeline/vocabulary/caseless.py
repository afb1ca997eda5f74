"""Whether a text fits a pattern whatever the case, asked of the text in lower case.

``re`` skips to the letters that a pattern may begin with, but not where it ignores case: there it tries the pattern
at every letter, which takes several times as long.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

_CAPITALS = re.compile(r"\\.|\(\?P|[A-Z]+", re.DOTALL)
"""What stands for itself: escapes such as ``\\W`` and the marks of named groups are no capitals of a text."""


def fits(pattern: re.Pattern[str], text: str, any_of: Sequence[str] = ()) -> bool:
    """The same as ``pattern.search(text) is not None`` for a pattern that ignores case, said of English words.

    ``any_of`` are pieces in lower case of which whatever fits holds at least one: a text without them is not searched.
    """
    lowered = text.lower()
    if any_of and not any(piece in lowered for piece in any_of):
        return False
    return _lowered(pattern).search(lowered) is not None


@cache
def _lowered(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """Compiled once for each of the program's own patterns."""
    words = _CAPITALS.sub(lambda match: match[0].lower() if match[0].isalpha() else match[0], pattern.pattern)
    return re.compile(words, pattern.flags & ~(re.IGNORECASE | re.UNICODE))
