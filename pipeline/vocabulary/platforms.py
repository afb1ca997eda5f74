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
MULTIPLE = "multiple"


def platform_of(text: str, platforms: Vocabulary) -> tuple[str, tuple[str, ...]] | None:
    """(code, members) of the platform a text names; None where it names none.

    Several named sites are ``multiple``. A general term beside sites it holds yields to them ("Facebook and other social
    media"); beside others it counts ("social media or e-mail" is ``multiple``).
    """
    whole = platforms.match(text)
    found = [match.term.code for match in platforms.find(EXAMPLES.sub(" ", text))]
    if whole is not None and len(set(found)) <= 1:
        return whole.code, (whole.code,)
    members = tuple(dict.fromkeys(found))
    if not members:
        return None
    named = tuple(code for code in members if not _holds_another(code, members, platforms))
    return (named[0], named) if len(named) == 1 else (MULTIPLE, named)


def _holds_another(code: str, members: tuple[str, ...], platforms: Vocabulary) -> bool:
    """True for the general term beside a network it holds ("Facebook and other social media")."""
    return any(code in platforms.ancestors(other) for other in members if other != MULTIPLE)
