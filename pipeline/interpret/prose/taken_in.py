"""Cases that came in, told by what they were about and not by what came of them.

"There were three cases of social media misuse in 2012."             "cases", an investigation
"HR dealt with four complaints about posts on Facebook."             "complaints"
"The number of breaches of the social media policy was 5."           "breaches"
"Two cases of misuse of Twitter resulted in a written warning."      none: what came of them is counted
"""

from __future__ import annotations

import re
from typing import Final

from pipeline.interpret.counts.units import PEOPLE
from pipeline.interpret.prose.mention import CountMention, OutcomeMention
from pipeline.interpret.setting import Setting
from pipeline.vocabulary.caseless import fits

_NOUN: Final = r"(?:cases?|incidents?|instances?|complaints?|allegations?|reports?|concerns|breach(?:es)?|occurrences?)"
_ABOUT: Final = (
    r"(?:of|involving|relating to|related to|concerning|regarding|about|linked to|connected (?:to|with)|surrounding"
    r"|in (?:relation|respect) (?:to|of)|in connection with|in which|where|arising from|that (?:involved|concerned"
    r"|related to)|which (?:involved|concerned|related to)|to do with|against (?:staff|employees|officers"
    r"|members of staff)"
    r" (?:for|over|about|concerning|involving|relating to|regarding))"
)
CAME_IN = re.compile(
    rf"\b(?P<noun>{_NOUN})(?: made| raised| received| reported| recorded| identified)? {_ABOUT} ", re.I
)
NOUNS: Final = ("case", "incident", "instance", "complaint", "allegation", "report", "concern", "breach", "occurrence")
SUBJECT_ENDS = re.compile(r"[;:(]|\.(?!\w)|,|\b(?:was|were|is|are|has|have|had|led|leading|result\w*|ended|ending)\b")
EACH_LINE = re.compile(r"\b(?:each|every) (?:\w+ )?(?:line|row|entry|record|column|figure|number)\b", re.IGNORECASE)
""" "Each line is one case of misuse" tells how a list is to be read."""
LONGEST_SUBJECT: Final = 110
COUNTED = re.compile(r" (?:[a-z-]+ ){0,2}")
NUMBER_OF = re.compile(r"\b(?:numbers?|total|count|no\.?) of (?:[\w-]+ ){0,3}$|^\W*(?:[\w-]+ ){0,2}$", re.IGNORECASE)
BY_STAFF = re.compile(
    rf"\b(?:{PEOPLE}|colleagues?|teachers?|nurses?|constables?|firefighters?|misus\w+|misconduct"
    r"|inappropriate(?:ly)? (?:use|using|used|usage)|(?:breach\w*|contraven\w+|violat\w+) of [^,.;]{0,40}?"
    r"(?:polic(?:y|ies)|code|rules|guidelines|guidance))\b",
    re.IGNORECASE,
)
"""Words that make a matter one of staff discipline where the request has not said so."""
MISUSE = re.compile(r"\b(?:misus\w+|misconduct|inappropriate\w*|improper\w*|abus\w+|unauthori[sz]ed)\b", re.IGNORECASE)


def with_taken_in(
    text: str, outcomes: tuple[OutcomeMention, ...], counts: tuple[CountMention, ...], setting: Setting
) -> tuple[OutcomeMention, ...]:
    """The outcomes, and with them the cases of the sentence that only their matter tells from other things."""
    lowered = text.casefold()
    if setting.context.is_off_subject or not any(noun in lowered for noun in NOUNS) or EACH_LINE.search(text):
        return outcomes
    found = [
        OutcomeMention(*match.span("noun"), match["noun"], setting.lexicon.controlled.outcomes.term("investigation"))
        for match in CAME_IN.finditer(text)
        if _is_taken_in(match, outcomes, counts, setting)
    ]
    return tuple(sorted((*outcomes, *found), key=lambda one: one.start)) if found else outcomes


def _is_taken_in(
    match: re.Match[str], outcomes: tuple[OutcomeMention, ...], counts: tuple[CountMention, ...], setting: Setting
) -> bool:
    text, start = match.string, match.start("noun")
    end = _end_of_subject(match, counts)
    if any(one.start < end and start < one.end for one in outcomes):
        return False
    counted = [one for one in counts if one.end <= start and COUNTED.fullmatch(text, one.end, start)]
    if not counted and NUMBER_OF.search(text[:start]) is None:
        return False
    is_asked = setting.context.outcome is not None or bool(setting.context.platform_code)
    if counted and counted[-1].count.maximum == 0 and is_asked:
        return False  # "no cases of misuse" answers what was asked for
    subject = text[match.end() : end]
    return _is_of_staff(text, subject, setting) and not setting.lexicon.populations.find(text[start:end])


def _end_of_subject(match: re.Match[str], counts: tuple[CountMention, ...]) -> int:
    stop = SUBJECT_ENDS.search(match.string, match.end())
    ends = [
        len(match.string),
        match.end() + LONGEST_SUBJECT,
        *(one.start for one in counts if one.start >= match.end()),
    ]
    return min(*ends, stop.start()) if stop else min(ends)


def _is_of_staff(text: str, subject: str, setting: Setting) -> bool:
    """The subject names a site or an offence, and the sentence or the request speaks of staff."""
    controlled = setting.lexicon.controlled
    names = bool(controlled.platforms.find(subject) or controlled.reasons.find(subject)) or fits(MISUSE, subject)
    context = setting.context
    return names and (context.outcome is not None or bool(context.platform_code) or fits(BY_STAFF, text))


WHAT_CAME = re.compile(
    r"(?:, [^,;:()]{3,60},)?[^,;:()]*?\b(?:result(?:ed|ing|s)?|led|leading|leads?|ended|ending|concluded|culminat\w+"
    r"|finished|were|was|are"
    r"|is|remain(?:s|ed)?|received|required|found)\b[^,;:()]*",
    re.IGNORECASE,
)
NOT_BY_VERB = re.compile(r"(?:ed|begun|opened|launched)$", re.IGNORECASE)
JOINED = re.compile(r"\band\b", re.IGNORECASE)


def is_subject_of(text: str, one: OutcomeMention, after: OutcomeMention, counts: tuple[CountMention, ...]) -> bool:
    """True where ``one`` is a noun for cases and ``after`` what came of them, with no other count between."""
    if one.term.code != "investigation" or after.term.code == "investigation" or NOT_BY_VERB.search(one.text):
        return False
    if any(one.end <= count.start < after.start for count in counts):
        return False
    told = text[one.end : after.end]
    between = text[one.end : after.start]
    return JOINED.search(between) is None and WHAT_CAME.fullmatch(told) is not None
