"""Which platform a text names.

"Facebook"                                         -> facebook
"Facebook, Twitter and Bebo"                       -> multiple, with its members
"internet or e-mail"                               -> multiple
"Social media (for example Facebook or Instagram)" -> social_media: examples are no data
"""

from __future__ import annotations

import re

from pipeline.vocabulary.vocabulary import Vocabulary

EXAMPLES = re.compile(
    r"[(\[,;–-]?\s*\b(?:for example|for instance|such as|e\.\s?g\.?|eg|including|includes|like)\b[^.;)\]]*[)\]]?",
    re.IGNORECASE,
)
GENERAL = frozenset({"social_media"})


def platform_of(text: str, platforms: Vocabulary) -> tuple[str, tuple[str, ...]] | None:
    """(code, members) of the platform a text names; None where it names none.

    Several named sites are ``multiple``. A general term beside one named site yields to it, beside several to them.
    """
    whole = platforms.match(text)
    found = [match.term.code for match in platforms.find(EXAMPLES.sub(" ", text))]
    if whole is not None and len(set(found)) <= 1:
        return whole.code, (whole.code,)
    members = tuple(dict.fromkeys(found))
    if not members:
        return None
    named = tuple(code for code in members if code not in GENERAL)
    if not named:
        return members[0], members
    return (named[0], named) if len(named) == 1 else ("multiple", named)
