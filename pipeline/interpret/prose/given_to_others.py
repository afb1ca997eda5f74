"""Warnings, cautions and penalties that officers give to others than staff: they discipline nobody.

"Our wardens gave 230 litter warnings to the public and 44 fixed penalties"   -> no outcome
"A warning message was sent to 22 users"                                       -> no outcome
"Four warnings were given to drivers"                                          -> of staff: drivers may be theirs
"""

from __future__ import annotations

import re
from typing import Final

from pipeline.vocabulary.number_words import WORDS

_NUMBER: Final = rf"(?:\d[\d,]*|{WORDS}|some|several|many)"
_PUBLIC: Final = (
    r"(?:residents|tenants|lease-?holders|house-?holders|households|neighbours|customers|claimants|passengers"
    r"|visitors|patients|parents|families|pupils|students|shop-?keepers|shops|traders|stall-?holders|motorists"
    r"|cyclists|smokers|landlords|land-?owners|(?:dog|boat|property|vehicle) owners|licensees|licen[cs]e[- ]holders"
    r"|permit[- ]holders|suppliers|businesses|firms|companies|premises|vehicles|vans|cars|lorries|followers"
    r"|subscribers|commenters|commentators|account[- ]holders|borrowers)"
)
"""In the plural: "a customer adviser" is staff. Drivers, operators and contractors may be."""
_USERS: Final = (
    r"users\b(?! of (?:the|our|its) (?:\w+ )?(?:network|systems?|e-?mail|internet|intranet|computers?)|[^.;]{0,40}\b"
    r"(?:mailbox|e-?mail|intranet))"
)
"""Of a page, a site, a library: those of the authority's own systems are its staff."""
_OTHERS: Final = (
    rf"(?:(?:members of )?the (?:general |travelling |wider )?public\b(?! (?:\w+ )?(?:ombudsman|sector|purse|interest))"
    rf"|{_PUBLIC}\b(?!['’]| (?:staff|employees?|managers?|officers?|services?|liaison|relations))|{_USERS}"
    r"|[a-z-]+['’]s? (?:vehicles|vans|cars|lorries|dogs|boats)\b)"
    r"(?!,? (?:all|both|each|who|being|of (?:whom|them))\b[^.;]{0,30}\b(?:staff|employees|officers|colleagues)\b)"
)
_WHOM: Final = rf"(?:(?:{_NUMBER}|the|our|its|other) )*(?:(?!staff|employees?|internal)[a-z-]+ ){{0,2}}?{_OTHERS}"
SANCTION: Final = re.compile(r".*\b(?:warnings?|cautions?|fines?|penalt(?:y|ies)|sanctions?)\b", re.IGNORECASE)
"""Of these alone: a dismissal is always of staff."""
GIVEN: Final = re.compile(
    r"(?: (?:letters?|messages?|notices?|e-?mails?|cards?|stickers?))?"
    rf"(?:,? and {_NUMBER}(?: [a-z-]+){{1,3}})?"
    r"(?: in (?:19|20)\d\d(?:[/–-]\d{2,4})?)?"
    r"(?: (?:(?:were|was|had been|have been) )?(?:issued|sent|given|served|handed(?: out)?|placed|put|left|fixed))?"
    rf"(?: in (?:19|20)\d\d(?:[/–-]\d{{2,4}})?)? (?:to|on) {_WHOM}",
    re.IGNORECASE,
)
"""From behind the sanction to those who got it."""
DID: Final = re.compile(r"(?:warned|cautioned|fined|penali[sz]ed)", re.IGNORECASE)
DONE_TO: Final = re.compile(
    rf" (?:(?:{_NUMBER}|the|our|its|other) )*(?:(?!staff|employees?|internal)[a-z-]+ ){{0,2}}?"
    rf"(?:{_PUBLIC}\b(?!['’])|members of the public\b|the (?:general )?public\b)",
    re.IGNORECASE,
)
""" "We fined 31 shopkeepers"."""


def is_given_to_others(outcome: str, behind: str) -> bool:
    """True where the words behind an outcome say that it befell others than staff."""
    if DID.fullmatch(outcome) is not None and DONE_TO.match(behind) is not None:
        return True
    return SANCTION.match(outcome) is not None and GIVEN.match(behind) is not None
