"""Names of public bodies made comparable: "The Foo & Bar Borough Council" and "Foo and Bar Council" are one body."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.vocabulary.folding import fold

NOT_WORD = re.compile(r"[^\w]+")
NHS_FT = re.compile(r"\bnhs ft\b")
ROYAL = re.compile(r"\b(?:her|his) majesty s\b|\bh m\b")
STYLE = frozenset(
    [
        "borough",
        "metropolitan",
        "county",
        "city",
        "district",
        "london",
        "royal",
        "unitary",
        "council",
        "corporation",
        "bc",
        "dc",
        "mbc",
        "cc",
        "cbc",
        "lb",
    ]
)
"""Words that tell what kind of council it is. Leaflets drop them, letterheads do not."""
COUNCIL = re.compile(r"\b(?:council|borough|corporation|[bd]c|mbc|cbc|lb)\b")
COUNCIL_HOSTS = (
    ("county borough council", "cbc"),
    ("metropolitan borough council", "mbc"),
    ("borough council", "bc"),
    ("district council", "dc"),
    ("county council", "cc"),
    ("city council", "cc"),
)
"""Longest first: how a council's kind is shortened behind its place."""
SMALL = frozenset({"and", "of", "the", "for", "in", "on", "upon"})
BODY = re.compile(
    r"\b(?:academy|administration|agency|archives?|assembly|authority|board|bureau|college|colleges|commission|commissioner|"
    r"commissioners|commissioning group|company(?=$)|"
    r"committee|constabulary|corporation|council|courts|department|directorate|executive|fire|force|foundation|"
    r"government|healthcare|hospitals?|inspectorate|institute|laboratory|library|ministry|museums?|nhs|office|ombudsman|"
    r"parliament|police|probation|register|registry|regulator|school|secretariat|service|services|transport|treasury|"
    r"tribunals?|trust|university|borough|customs|companies house)\b"
)
"""Words that make a name that of a body and not of a place or a thing."""


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """The form in which names are compared: folded, "&" spelt out, without "the" and marks.

    "The Newcastle upon Tyne Hospitals NHS FT" -> "newcastle upon tyne hospitals nhs foundation trust"
    """
    words = NOT_WORD.sub(" ", fold(name).replace("&", " and ").replace("'", "")).strip()
    if "majesty" in words or "h m" in words:
        words = ROYAL.sub("hm", words.replace("her majestys", "hm").replace("his majestys", "hm"))
    if "nhs ft" in words:
        words = NHS_FT.sub("nhs foundation trust", words)
    return words.removeprefix("the ").replace(" the ", " ")


def council_key(name: str) -> str:
    """What is left of a council's name without its kind; "" for names that are no council's.

    "London Borough of Camden", "Camden Council", "Camden LBC" -> "camden"
    """
    key = name_key(name)
    if not COUNCIL.search(key) or key.startswith(("council for", "council of", "arts ", "british ")):
        return ""
    left = [word for word in key.split() if word not in STYLE]
    while left and left[0] == "of":
        left = left[1:]
    while left and left[-1] in {"of", "and"}:
        left = left[:-1]
    return " ".join(left)


def council_kinds(name: str) -> frozenset[str]:
    """The words of a council's name that tell it from a namesake: county, city, district, borough."""
    return frozenset(name_key(name).split()) & {"county", "city", "district", "borough"}


def squashed(name: str) -> str:
    """Letters and digits alone, to compare with host names: "royal berkshire" -> "royalberkshire"."""
    return name_key(name).replace(" ", "")


def council_hosts(name: str) -> frozenset[str]:
    """What a council's host may be called beside its place: "dorsetcc" for Dorset County Council."""
    place = council_key(name).replace(" ", "")
    kind = next((short for words, short in COUNCIL_HOSTS if name_key(name).endswith(words)), "")
    return frozenset([f"{place}{kind}"]) if place and kind else frozenset()


def initials(name: str) -> frozenset[str]:
    """First letters of a name of three words and more, with and without its small words: "uws", "lbp"."""
    words = name_key(name).split()
    ways = (words, [word for word in words if word not in SMALL])
    return frozenset("".join(word[0] for word in way) for way in ways if len(way) >= 3)


def is_body_name(name: str) -> bool:
    """True where the words themselves say that this is an organisation ("Wexmoor District Council")."""
    return BODY.search(name_key(name)) is not None
