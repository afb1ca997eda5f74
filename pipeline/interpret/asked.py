"""What a question asks about besides outcome, time and platform: for what, and of whom.

"How many teachers were dismissed for sexual harassment in 2020?"   -> "teachers", "sexual harassment"
"How many of the officers received a written warning?"              -> "officers"
"""

from __future__ import annotations

import re

from pipeline.interpret.lexicon import Lexicon
from pipeline.vocabulary.platforms import platform_of
from pipeline.vocabulary.vocabulary import TermMatch

BEHIND = re.compile(
    r"(?:\s+(?:action|sanctions?|proceedings|by (?:the|your) \w+|from (?:the|your) \w+|in total|formally|"
    r"as a whole))*,?\s+"
    r"(?:(?:for(?: reasons of)?|over|due to|because of|on (?:the )?grounds? of|relating to|related to|in relation to|"
    r"concerning|in respect of|as a result of|in connection with|arising from|involving)\s+|accused of\s+)"
    r"(?:the |their |his or her |a |an |any |alleged )?(?P<ground>[A-Za-z][^,;:.?()\d]*?)"
    r"(?=\s+(?:in|during|between|from|since|after|before|while|who|which|that|under|by|at|within|across|and how|"
    r"and what|"
    r"but|with|of whom|of which|of these)\b|[,;:.?()]|\s*\d|$)",
    re.IGNORECASE,
)
"""Right behind an outcome: what it was for."""
OWN_GROUND = re.compile(r" (?:for|of)\b", re.IGNORECASE)
COMPLAINED = re.compile(
    r"\b(?:complaints?|allegations?|cases?|incidents?|investigations?) of (?P<ground>[A-Za-z][^,;:.?()\d]{2,60}?)"
    r"(?=\s+(?:made|were|was|have|has|in|since|during|against|by|that|which)\b|[,;:.?(]|$)",
    re.IGNORECASE,
)
ACCUSED = re.compile(
    r"\b(?:accused|suspected|guilty) of (?P<ground>[A-Za-z][^,;:.?()\d]{2,60}?)(?=\s+(?:in|since|during)\b|[,;:.?]|$)"
)
NO_GROUND = re.compile(
    r"^(?:each|any|all|every|this|that|these|those|it|them|us|you|more|which|whom|what|whatever|such|same|"
    r"reasons?|last|past|"
    r"previous|both|staff|employees?|members?|officers?)\b|\b(?:years?|months?|periods?|time|offences?|"
    r"incidents?|conduct that)\b",
    re.IGNORECASE,
)
ONLINE = re.compile(
    r"\b(?:posts?|posting|posted|comments?|messages?|misuse|misusing|use|using|images?|content|accounts?|sites?|"
    r"policy|policies|"
    r"networks?|breach\w*|behaviour|online)\b",
    re.IGNORECASE,
)
"""Words in which a ground goes on about the platform asked for before."""
STILL_ONLINE = frozenset(
    {
        "misconduct",
        "gross_misconduct",
        "misuse_social_media",
        "misuse_of_ict",
        "misuse_internet_email",
        "disrepute",
        "other",
    }
)
PEOPLE = re.compile(
    r"\bhow many (?:of (?:the|your|these|those) )?(?P<people>(?:[a-z-]+ ){0,3}?"
    r"(?:(?:police|operational|prison|probation|serving|senior|special|community support) officers?|constables|"
    r"PCSOs?|specials|teachers|nurses|doctors|midwives|lecturers|academics|firefighters|paramedics|drivers|"
    r"(?:police|support|school|agency|bank|clinical|non-clinical|civilian|teaching|medical|administrative|"
    r"academic) staff))\b",
    re.IGNORECASE,
)
SAME_FOR = re.compile(r"\bthe same (?:\w+ ){0,2}(?:for|of|about) (?P<people>[^.;?,]{3,60})", re.IGNORECASE)


def asked_ground(text: str, lexicon: Lexicon) -> str:
    """What the people asked after were dismissed or disciplined for; "" where it is not said or is a platform."""
    found = [_end(match) for match in lexicon.controlled.outcomes.find(text)]
    grounds = [match["ground"] for end in found if (match := BEHIND.match(text, end))]
    grounds += [match["ground"] for form in (ACCUSED, COMPLAINED) for match in form.finditer(text)]
    for ground in (one.strip() for one in grounds):
        is_platform = platform_of(ground, lexicon.controlled.platforms) is not None
        is_outcome = lexicon.controlled.outcomes.match(ground) is not None and not lexicon.controlled.reasons.match(
            ground
        )
        if not (is_platform or is_outcome or NO_GROUND.search(ground) or len(ground.split()) > 7):
            return ground
    return ""


def _end(match: TermMatch) -> int:
    """Where an outcome's own words end: the ground within "dismissed for misconduct" is none of them."""
    ground = OWN_GROUND.search(match.text)
    return match.start + ground.start() if ground else match.end


def leaves_platform(ground: str, lexicon: Lexicon) -> bool:
    """True where a ground is another subject than the online misuse asked about before ("unauthorised absence")."""
    named = {match.term.code for match in lexicon.controlled.reasons.find(ground)}
    return not (named & STILL_ONLINE) and ONLINE.search(ground) is None


def asked_people(text: str) -> str:
    """The staff that a question is about where they are some of all ("teachers", "police staff"); "" otherwise."""
    same = SAME_FOR.search(text)
    match = same or PEOPLE.search(text)
    return match["people"].strip() if match else ""
