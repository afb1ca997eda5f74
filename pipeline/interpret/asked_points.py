"""The points that one request makes, where only some are about a platform.

"the number of staff suspended; investigations into corruption; and action over social networking"
"the outcomes in each year, and whether any concerned misuse of the internet or e-mail"
"how many were disciplined, and how many were for Facebook"
"how many were disciplined for racist language. You also asked whether any of this took place on Facebook"
"""

from __future__ import annotations

import re

from pipeline.interpret.lexicon import Lexicon
from pipeline.interpret.named_reasons import other_matters
from pipeline.vocabulary.platforms import platform_of
from pipeline.vocabulary.rare import compile_rare

FEWEST = 2
_ABOUT = r"(?:for|over|about|due|because|related|concerned|involved|relating|involving|had to do)\b"
_HEAD = (
    r"(?:(?:and|also|the|any|all|total|details of)\s+)*(?:numbers?|outcomes?|how many|actions?|investigations?"
    r"|suspensions?|dismissals?|figures|results?|sanctions?|whether|convictions?)\b"
)
POINT = re.compile(
    rf"\?\s+|;\s+(?={_HEAD})|,?\s+and\s+(?=(?:also )?(?:whether|if) (?:any|these|those|the cases|it)\b"
    rf"|how many (?:of (?:these|those|them) )?(?:(?:were|was|are) )?{_ABOUT})"
    r"|\.\s+(?=you (?:also|further) (?:asked|wanted|wished|sought)(?: to know)? (?:whether|if|how many)"
    r" (?:(?:any|some|one) )?(?:of )?(?:this|these|those|them)\b)",
    re.IGNORECASE,
)


def first_counts_elsewhere(text: str, lexicon: Lexicon) -> bool:
    """True where the first point that asks for a number names no platform, and a later one does."""
    parts = POINT.split(text)
    if len(parts) < 2:
        return False
    first = next((at for at, part in enumerate(parts) if lexicon.controlled.outcomes.find(part)), len(parts))
    named = [at for at, part in enumerate(parts) if platform_of(part, lexicon.controlled.platforms) is not None]
    return bool(named) and first < named[0]


SECTION_POINT = re.compile(rf"[?;]\s*(?:and\s+)?|,?\s+and\s+(?=(?:the )?{_HEAD})", re.IGNORECASE)


def point_of_section(question: str, section: str, lexicon: Lexicon) -> str:
    """The point of a request that a section headed so answers; "" where the request has but one, or none fits.

    "the number disciplined for misusing social media; the number of allegations of sexual harassment" has one point
    for "Social media" and one for "Sexual harassment".
    """
    parts = [part for part in SECTION_POINT.split(question) if lexicon.controlled.outcomes.find(part)]
    words = [word.casefold() for word in re.findall(r"[A-Za-z]{4,}", section)]
    if len(parts) < FEWEST or not words:
        return ""
    fitting = [part for part in parts if all(word.removesuffix("s") in part.casefold() for word in words)]
    return fitting[0] if len(fitting) == 1 else ""


def is_other_section(question: str, section: str, lexicon: Lexicon) -> bool:
    """True for a section on another matter than the platform that only some points of the request name."""
    controlled = lexicon.controlled
    parts = [part for part in SECTION_POINT.split(question) if controlled.outcomes.find(part)]
    on_site = [part for part in parts if platform_of(part, controlled.platforms) is not None]
    if not 0 < len(on_site) < len(parts) or platform_of(section, controlled.platforms) is not None:
        return False
    own = [at for at, part in enumerate(parts) if _fits_section(part, section)]
    if (
        own
        and own[0] > parts.index(on_site[0])
        and not (STANDS_ALONE.search(parts[own[0]]) or other_matters(section, lexicon))
    ):
        return False
    return bool(controlled.outcomes.find(section) or other_matters(section, lexicon))


STANDS_ALONE = re.compile(
    r"\b(?:how many|numbers? of) (?:[\w’']+ ){0,2}(?:staff|employees|officers|people|persons|members)\b"
    r"|\b(?:any|all|whatever|every) reasons?\b|\boverall\b|\bin total\b",
    re.IGNORECASE,
)
"""A point that asks anew of all staff; "… and any suspensions or appeals" goes on about those asked about before."""


def _fits_section(part: str, section: str) -> bool:
    words = [word.casefold().removesuffix("s") for word in re.findall(r"[A-Za-z]{4,}", section)]
    return bool(words) and all(word in part.casefold() for word in words)


LIST = compile_rare(
    r"\b(?:about|on|over|involving|regarding|concerning|relating to|in relation to|questions on|information on)\s+"
    r"(?P<items>[^.;?:]{3,160}?,[^.;?:]{0,160}?,?\s+and\s+[^.;?:,]{3,80})(?=[.;?:,]|$)",
    re.IGNORECASE,
)
ITEM = re.compile(r",\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)
USE = re.compile(r"^(?:(?:the|staff|their|employee) )*(?:(?:use|misuse|abuse) of )?(?:the )?", re.IGNORECASE)


def is_listed_beside(text: str, lexicon: Lexicon) -> bool:
    """ "about sexual harassment, dismissals, suspensions and social media": a subject of its own among others."""
    platforms = lexicon.controlled.platforms
    for found in LIST.finditer(text):
        items = [one.strip() for one in ITEM.split(found["items"])]
        alone = [one for one in items if platforms.match(USE.sub("", one, count=1)) is not None]
        others = {code for one in items if one not in alone for code in other_matters(one, lexicon)}
        if alone and others - {"offensive_comments"}:
            return True
    return False
