"""Heads set into the line of what they head: "Suspension. Two officers were suspended in 2011 and none in 2012."

Such a head names what follows as a heading above would, and states nothing itself: no number, no verb of its own.
"""

from __future__ import annotations

import re

from pipeline.find.figures import names_number
from pipeline.find.phrases import without_dates

_LONGEST = 8
"""Words of a head."""
_OPENING = re.compile(
    r"\s*(?:(?:\(\w{1,2}\)|\w{1,2}[.)])\s+)?(?P<head>[A-Z0-9][^.:;?!\n]{3,70})\.\s+"
    r"(?P<first>(?!(?:Tel|Fax|E-?mail|Web)\b)[A-Z0-9‘’“<(][^.?!\n]*)"
)
_WITH_COLON = re.compile(
    r"\s*(?:(?:\(\w{1,2}\)|\w{1,2}[.)])\s+)?(?P<head>(?!Note|Answer|Response|Reply|Question|Re\b)"
    r"[A-Z][a-z’' -]{3,40}):\s+"
    r"(?P<first>(?!(?:19|20)\d\d\s*[:=–-])(?:[^\s.?!\n]+ ){4}[^.?!\n]*)"
)
""" "Suspensions: we suspended two people in 2016 and three in 2017": a sentence behind it, no bare number."""
_RELATIVE = re.compile(r"\b(?:while|whilst|who|whose|which|where|when)\b.*", re.IGNORECASE)
""" "Staff suspended while that was going on": its verb is not the head's own."""
_SPEAKS = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|can|cannot|could|may|might|must|shall|should|will|would|"
    r"am|all|both|each|every|some|several|many|most|half|few|neither|either|nobody|please|thank|thanks|we|i|you|it|they|this|these|those|there|here|your|our|not|yes|no|nothing|refused|exempt|"
    r"withheld|unknown|see|note|dear|regards|sincerely|hello|hi|held|further|contact)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    rf"(?:An?|The|All|Both|Each|Our|In|For|Of|Over|Between|During) |.*?{_SPEAKS.pattern}", re.IGNORECASE
)
"""A sentence, not a word on a case: "Written warning.", "Resigned before hearing."."""
_ABBREVIATED = re.compile(
    r"\b(?:mr|mrs|ms|dr|no|nos|st|ltd|co|inc|ref|tel|ext|s|ss|para|art|reg|p|pp|vs?)\Z", re.IGNORECASE
)


def run_in_head(text: str) -> tuple[int, int] | None:
    """Where the head stands in a paragraph that opens with one, its full stop and what follows left out.

    Example: "(b) Staff suspended while that was going on. One in 2012, two in 2013, nil in 2014."
    """
    match = _OPENING.match(text) or _WITH_COLON.match(text)
    if match is None or len(match["head"].split()) > _LONGEST:
        return None
    own = _RELATIVE.sub("", match["head"])
    if not (_TELLS.match(match["first"]) or names_number(without_dates(match["first"]))):
        return None  # a case told in short: "Facebook – comments about a client. Written warning."
    if _SPEAKS.search(own) or _ABBREVIATED.search(own) or names_number(without_dates(own)):
        return None
    return match.span("head")
