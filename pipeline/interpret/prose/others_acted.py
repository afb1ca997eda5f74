"""Words of discipline that a sentence says of others: letters sent in, debts not pursued, penalties for contractors.

"In 2014 12 invoices were not pursued"              -> no outcome
"Of ten investigations, four were not pursued"      -> of the investigations
"Members of the public sent 14 letters of concern"  -> no outcome
"Two officers received a letter of concern"         -> of the officers
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.interpret.counts.units import PEOPLE
from pipeline.interpret.prose.given_to_others import is_given_to_others
from pipeline.interpret.prose.mention import OutcomeMention
from pipeline.interpret.setting import Setting
from pipeline.vocabulary.number_words import WORDS

_NUMBER = rf"(?:\d+|{WORDS})"
LAPSED = re.compile(
    r"(?:went|gone|taken) no further|(?:(?:was|were) )?not pursued|nothing (?:more|further) was done|still being dealt"
    r" with",
    re.IGNORECASE,
)
OF_STAFF = re.compile(
    rf"\b(?:{PEOPLE}|cases?|allegations?|investigations?|matters|incidents|hearings?|disciplin\w+|misconduct)\b",
    re.IGNORECASE,
)
OF_THINGS = re.compile(
    r"\b(?:debts?|invoices?|planning|applica\w+|candidates?|requests?|fois?|claims?|tenanc\w+|licen[cs]\w+|parking"
    r"|fly-?tipping|benefits?|rent|arrears|bids?|tenders?|repairs?|enquir(?:y|ies))\b",
    re.IGNORECASE,
)
BARE = re.compile(
    rf"^\W*(?:(?:of|in) (?:these|those|them)\W+)?(?:the other )?{_NUMBER}(?: of (?:these|those|them))?"
    r"(?: (?:is|are|was|were|has|have|had been))?\s*$",
    re.IGNORECASE,
)
""" "Three went no further": those of the figure before."""
IN_CASES = re.compile(r"\W*(?:in|with|for|about|on) [^.;,]{0,40}", re.IGNORECASE)

LETTER = re.compile(r"letters? of concern", re.IGNORECASE)
SENT_IN = re.compile(
    r"\b(?:regulators?|ombudsman|inspectorate|inspectors|ofsted|concern from (?!(?:[\w']+ ){0,3}managers?\b)"
    r"|from (?:the |some |our )?(?:parents|residents|patients|tenants|customers|carers|families)\b"
    r"|(?:parents|residents|patients|tenants|customers|carers|families) (?:wrote|sent|raised)\b"
    r"|members? of the public|to (?:the |our |its )?(?:trust|council|parents|school|college|university|authority|force"
    r"|residents|tenants|families)\b)",
    re.IGNORECASE,
)
SENT = re.compile(
    r"\b(?:received|sent|got)\b[^.;]{0,40}?letters? of concern"
    r"|letters? of concern (?:(?:were|was) )?(?:received|sent)\b",
    re.IGNORECASE,
)
SENT_TO_STAFF = re.compile(
    rf"(?:\b{PEOPLE}|\b{_NUMBER}(?: of (?:them|these|those|whom))?)(?: (?:each|also|in \d{{4}}))?"
    rf" (?:received|got|had|(?:was|were) sent)\b|\bsent to (?:[\w'’-]+ ){{0,3}}{PEOPLE}\b",
    re.IGNORECASE,
)

PENALTY = re.compile(r"(?!.*disciplin).*\b(?:penalt(?:y|ies)|sanctions?)\b", re.IGNORECASE)
_OUTSIDE = (
    r"(?:(?:sub-?)?contractors?|claimants?|licensees?|suppliers?|dwp|department for work|job ?centres?|customers?"
    r"|tenants?|traders?|operators?|motorists?|landlords?|vendors?|providers?)"
)
TO_OUTSIDE = re.compile(rf"[^.;,]{{0,40}}?\b(?:on|to|by|against|for) (?:[\w'’-]+ ){{0,2}}?{_OUTSIDE}\b", re.IGNORECASE)
OUTSIDE_GOT = re.compile(rf"\b{_OUTSIDE}\b[^.;,]{{0,30}}$", re.IGNORECASE)

COST = re.compile(r"cost \w", re.IGNORECASE)
CUTS = re.compile(
    r"\b(?:clos(?:ures?|ing|ed)|restructur\w+|re-?organi[sz]\w+|redundan\w+|cuts?|cutbacks|savings|merge[rd]?s?"
    r"|outsourc\w+|budgets?)\b",
    re.IGNORECASE,
)


def without_others(text: str, outcomes: Sequence[OutcomeMention], setting: Setting) -> list[OutcomeMention]:
    """The outcomes of a sentence, but those that it says of others or of things."""
    return [one for one in outcomes if not _is_of_others(text, one, setting)]


RECEIVED = re.compile(r"letters? of concern received\b", re.IGNORECASE)


def is_label_of_others(label: str, setting: Setting) -> bool:
    """ "Debts not pursued: 230", "Penalties given to contractors: 14"; "Not pursued: 3" is of staff."""
    for found in setting.lexicon.controlled.outcomes.find(label):
        before, behind = label[: found.start], label[found.end :]
        is_thing = LAPSED.fullmatch(found.text) is not None and OF_THINGS.search(label) is not None
        is_sent = LETTER.fullmatch(found.text) is not None and (SENT_IN.search(label) or RECEIVED.search(label))
        is_given = is_given_to_others(found.text, behind)
        if is_thing or is_sent or is_given or _is_of_outsiders(before, found.text, behind):
            return True
    return False


def _is_of_outsiders(before: str, outcome: str, behind: str) -> bool:
    """ "Penalties given to contractors", "Licensees got a penalty"."""
    is_penalty = PENALTY.match(outcome) is not None
    return is_penalty and (TO_OUTSIDE.match(behind) is not None or OUTSIDE_GOT.search(before) is not None)


def _is_of_others(text: str, outcome: OutcomeMention, setting: Setting) -> bool:
    before, behind = text[: outcome.start], text[outcome.end :]
    if LAPSED.fullmatch(outcome.text):
        return not _lapsed_of_staff(before, behind, outcome, setting)
    if LETTER.fullmatch(outcome.text):
        is_sent = SENT.search(text) is not None and SENT_TO_STAFF.search(text) is None
        return is_sent or SENT_IN.search(text) is not None
    is_cut = COST.match(outcome.text) is not None and CUTS.search(text) is not None
    is_others = is_given_to_others(outcome.text, behind) or _is_of_outsiders(before, outcome.text, behind)
    return is_cut or is_others


def _lapsed_of_staff(before: str, behind: str, outcome: OutcomeMention, setting: Setting) -> bool:
    """ "Of 15 investigations ten went no further", or "Ten went no further" after a figure of staff."""
    in_cases = IN_CASES.match(behind)
    subject = before + (in_cases[0] if in_cases is not None and outcome.text.lower().startswith("nothing") else "")
    if OF_THINGS.search(subject):
        return False
    is_bare = BARE.match(before) is not None and "dealt" not in outcome.text.lower()
    return OF_STAFF.search(subject) is not None or (is_bare and setting.latest is not None)
