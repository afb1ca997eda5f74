"""Questions in the rows of a table that ask for other things or other people than staff."""

from __future__ import annotations

import re

from pipeline.interpret.lexicon import Lexicon

OTHERS = re.compile(
    r"\b(?:posts?|comments|messages|tweets|accounts|pages|complaints|requests|pupils?|students?|customers?|tenants?"
    r"|members of the public|residents|patients)\b[^?]*\?",
    re.IGNORECASE,
)
"""What is counted is no staff: "How many posts were removed and from which sites?"."""


def asks_of_others(question: str, lexicon: Lexicon) -> bool:
    """True for such a question; a label that asks nothing is none."""
    return OTHERS.search(question) is not None or ("?" in question and bool(lexicon.populations.find(question)))
