"""Of whom a text speaks, where it is not of staff and what became of them."""

from __future__ import annotations

import re

from pipeline.interpret.lexicon import Lexicon
from pipeline.vocabulary.rare import compile_rare

HEADCOUNT_ASKED = re.compile(
    r"\bhow many (?:[\w-]+ ){0,4}(?:do you (?:currently )?employ|does (?:the |your )?[\w ]{2,30} (?:currently )?employ"
    r"|are (?:currently )?employed|(?:are|were) in post|work for (?:you|the)|do you have)\b"
    r"|\b(?:what is|state) (?:the|your) (?:total )?(?:headcount\b"
    r"|number of (?:staff|employees|officers)(?: (?:employed|in post|at|on)\b|\W*$))",
    re.IGNORECASE,
)
""" "How many staff do you employ?" is answered with a headcount."""


def asks_headcount(text: str) -> bool:
    """True for a question that asks how many there are."""
    return HEADCOUNT_ASKED.search(text) is not None


_SENTENCE_END = re.compile(r"(?<=[a-z)][.!])\s+(?=[A-Z])")
_ELSEWHERE = compile_rare(
    r"\b(?:separate|themselves|in (?:its|their) own right|(?:is|are|was|were) not (?:included|covered|part|counted)"
    r"|exclud(?:ed?|es|ing)|le(?:ft|ave|aves|aving) out|(?:do|does|did) not include"
    r"|(?:need|wish|have) to (?:ask|contact|approach|be asked))\b",
    re.IGNORECASE,
)


def without_asides(text: str) -> str:
    """ "Providers of care are separate authorities and would have to be asked themselves." says nothing of a table."""
    return " ".join(one for one in _SENTENCE_END.split(text.strip()) if not _ELSEWHERE.search(one))


def is_not_staff(text: str, lexicon: Lexicon) -> bool:
    """True where a text speaks of others than staff: students, the public, suppliers, crime."""
    named = lexicon.populations.find(RELATED_TO.sub(" ", text))
    others = {match.term.code for match in named} - BESIDE_STAFF
    return (bool(others) or COMPLAINED_BY.search(text) is not None) and not _names_staff(text)


COMPLAINED_BY = compile_rare(
    r"\bcomplaints? (?:\w+ )?(?:from|by) (?:(?:the|members of the|our) )?(?:public|residents?|customers?|patients?"
    r"|passengers?|tenants?|householders?|motorists?)\b",
    re.IGNORECASE,
)
""" "Complaints from the public about late buses" are of a service."""
RELATED_TO = re.compile(
    r"\b(?:relationships?|contact|communications?|messages?|conversations?|boundaries|behaviour|conduct|language"
    r"|remarks?|comments?|(?:verbal |physical )?abuse|assaults?|ill-treatment|mistreatment|violence|rudeness)"
    r" (?:with|to|towards?|about|of|on|against) (?:an? |the |our )?(?:\w+ )?"
    r"(?:students?|pupils?|learners?|patients?|children|prisoners?|detainees|service users?|residents?|tenants?"
    r"|customers?|members of the public|victims?|witness(?:es)?)\b",
    re.IGNORECASE,
)
""" "Inappropriate relationships with students" are what staff are accused of."""
BESIDE_STAFF = frozenset({"volunteers", "enforcement"})
"""Named to say that they are left out ("Volunteers are not covered."): only a count of their own is theirs."""
STAFF_WORDS = ("staff", "employee", "officer", "worker", "civil servant", "teacher", "nurse", "crew", "constable")


BY_STAFF = re.compile(r"\bby (?:\w+ ){0,3}(?:officers?|staff|employees|inspectors|wardens)\b")


def _names_staff(text: str) -> bool:
    """True where a text names staff as those whom it is about; "inspections by officers" are of others."""
    folded = BY_STAFF.sub(" ", text.casefold())
    return any(word in folded for word in STAFF_WORDS)
