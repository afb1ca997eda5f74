"""What an appeal left of a sanction."""

from __future__ import annotations

import re

LOWERED = r"\b(?:reduced|downgraded|lowered|changed|varied|amended|commuted|substituted|replaced|reinstated)\b"
ON_APPEAL = r"(?: (?:on|at|after|following) (?:an? |the )?appeal,?)?"
LEFT_BY_APPEAL = re.compile(
    rf"{LOWERED}{ON_APPEAL} (?:to|by|with) (?:an? )?(?P<left>\w.*?){ON_APPEAL}[)\s.]*$", re.IGNORECASE
)
LEFT_INSTEAD = re.compile(
    r"[;,(]\s*(?:an? )?(?P<left>[\w ]{1,60}?) (?:was |were )?(?:substituted|imposed instead"
    r"|given instead)\b[^.]{0,80}\b(?:appeal|review)",
    re.IGNORECASE,
)
REDUCED_FROM = re.compile(rf"\W*{LOWERED}{ON_APPEAL} from\b.*$", re.IGNORECASE)


def after_appeal(text: str) -> str:
    """What an appeal left of a sanction.

    "Dismissed; reduced on appeal to final written warning" and "Final written warning (reduced from dismissal)" are
    both final written warnings, and so is "Dismissed; final written warning substituted on appeal".
    """
    left = LEFT_BY_APPEAL.search(text) or LEFT_INSTEAD.search(text)
    if left is not None and not text[: left.start()].strip() and "appeal" not in text.casefold():
        return text  # "Downgraded to EO, with a final written warning"
    return left["left"] if left is not None else REDUCED_FROM.sub("", text) or text
