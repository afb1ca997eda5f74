"""One person told without a number: "an employee was dismissed", "a third was given a warning", "another in 2022/23".

Each is a count of one. A person who might be anyone ("an employee may be dismissed") is kept out by the guards on whole
sentences; here the verb must say that it happened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipeline.vocabulary.caseless import may_fit
from pipeline.vocabulary.number_words import WORDS

_WORD = (
    r"(?!(?:who|whose|that|which|and|or|was|were|had|has|when|while|after|before|until|because|since)\b)[a-z][a-z'’-]+"
)
_ROLE = rf"(?P<role>(?:{_WORD} ){{0,3}}?{_WORD})"
_ASIDE = r"(?:\s*,[^,;.]{1,80},|\s+(?:who|whose|in|at|from|of)\b(?:(?! and )[^,;.]){0,80}?)?"
_HAPPENED = (
    r"(?:was(?! (?:held|made|taken|opened|carried|conducted|received|sent|introduced|approved|published|reviewed"
    r"|agreed|set))"
    r"|had no|received|resigned|left (?:the|before|following|after|while|during|under|prior)"
    r"|had (?:his|her|their|an?)\b"
    r"|had (?:(?:at first|first|already|initially|originally) )?been"
    r"|has been|got|accepted|retired|is (?:currently |still |now |presently )?(?:suspended|awaiting|under))"
)
ROLE_HOLDER = re.compile(rf"\b(?P<det>an?|another) {_ROLE}{_ASIDE}\s+(?={_HAPPENED}\b)", re.IGNORECASE)
ORDINAL = re.compile(
    r"(?<!\bor )\b(?P<det>the first(?= in (?:[a-z]+ )?(?:19|20)\d\d\b[^.;]{0,60}\bthe second\b)|(?:a"
    r"|the) (?:second|third(?! of\b)|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|another|"
    rf"the other(?: one)?|"
    rf"the (?:last|remaining)(?: (?:one|case|person|employee|officer|driver|nurse|teacher|constable|manager|worker))?)"
    rf"(?: (?P<role>person|employee|officer|member of staff|individual|case|one|teacher|nurse))?{_ASIDE}\s*,?\s*"
    rf"(?={_HAPPENED}\b|(?:[\w’'-]+ ){{2,9}}(?:and|but)(?:,[^,;.]{{1,80}},)? (?:was|received|got|resigned)\b"
    rf"|given\b|dismissed\b|demoted\b|resulted\b|led\b|ended\b|to\b(?! the)|in \d{{4}}|with\b"
    rf"|worked\b|(?:in|from|at) (?-i:[A-Z])"
    rf"|a (?:final|first|written|verbal)\b)",
    re.IGNORECASE,
)
NO_PERSON = re.compile(
    r"\b(?:number|hearing|meeting|policy|investigation|investigations?|decision|review|request|copy|letter|response"
    r"|search|record|"
    r"record|report|complaint|allegation|case|incident|result|total|figure|few|lot|handful|majority|minority"
    r"|proportion|"
    r"percentage|new|procedure|process|appeal|panel|charge|matter|offence|breach|search|audit|exercise|system"
    r"|database|table|reason|purpose|basis|"
    r"list|summary|end|conversation|discussion|breakdown|warning|sanction|outcome|year|month|period|day|date|time|week)s?$",
    re.IGNORECASE,
)
OF_WHAT = re.compile(r" (?:for|about|on|in|over|to|by|from|of) ", re.IGNORECASE)
"""Behind the noun: "a written warning for misuse" is a warning."""
ACTED_ON = re.compile(
    r"\b(?:dismissed|sacked|suspended|demoted|warned"
    r"|disciplined) (?P<det>an?) (?P<role>(?:[a-z][a-z'’-]+ ){0,3}?[a-z][a-z'’-]+)"
    r"(?=\s+(?:who|whose|for|over|in|at|from|after|following|because)\b|\s*[,.;]|\s*$)",
    re.IGNORECASE,
)
ONE_CASE = re.compile(
    r"\b(?P<det>in (?:the|a) (?:remaining|other|last|final|second|third|fourth|fifth|sixth) (?:case|matter|instance"
    r"|one)"
    r"|the case of the (?:other|first|second|third|fourth|fifth|last|remaining)"
    r"|the (?:remaining|other|last|final) (?:case|matter|investigation|allegation|complaint))\b(?!s)",
    re.IGNORECASE,
)
ONE_WARNING = re.compile(
    r"\b(?P<det>an?) (?=(?:first |final |formal )?(?:(?:written|verbal|oral|final) )+warning (?:was|were) (?:issued"
    r"|given|imposed|recorded)\b"
    rf"(?! (?:to|in|on) (?:each|every|all|both|between|fewer|less|up to|{WORDS}|\d)))",
    re.IGNORECASE,
)


_SANCTION = (
    r"(?:(?:first|final|formal|recorded|second|further) )*(?:(?:written|verbal|oral|final) )*"
    r"(?:warning|dismissal|demotion|resignation|suspension|reprimand)"
)
ONE_SANCTION = re.compile(
    rf"(?:[,:–—]|\band|\bplus)\s+(?P<det>an?) (?={_SANCTION}\b(?! (?:was|were|had|has)\b)"
    rf"(?! (?:to|in|on|for) (?:each|every|all|both|{WORDS}|\d|between|fewer|less|up)))",
    re.IGNORECASE,
)
SANCTIONS_COUNTED = re.compile(
    rf"(?:\b(?:{WORDS}|\d+) {_SANCTION}s?\b(?: [^,;.]{{0,40}})?|\b(?:{WORDS}|\d+)(?:\s*[:–—] an? {_SANCTION})?)"
    rf"(?:(?:,|,? (?:and|plus)) an? {_SANCTION})*\W*$",
    re.IGNORECASE,
)
""" "three written warnings and a final written warning", "Two – a written warning and a dismissal": one of each."""


PRONOUN = re.compile(
    r"(?:^|[.;,]\s+(?:and\s+)?|\band\s+|\bat (?:the|his|her) [a-z]+ )"
    r"(?P<det>he|she|the (?P<role>(?:[a-z]+ ){0,2}(?:officer|employee"
    r"|person|individual|nurse|teacher"
    r"|constable|sergeant|member of staff|staff member|doctor|worker|driver|firefighter"
    r"|manager))(?: (?:in question|concerned|involved))?)"
    r"\s+(?=(?:was|were) (?:later |then |subsequently |also |finally )?(?:issued|given|dismissed|sacked"
    r"|demoted|warned|suspended)\b"
    r"|(?:received|resigned)\b)",
    re.IGNORECASE,
)
"""The one person that a case is about: "she was issued with a first written warning"."""
FOR_ANOTHER = re.compile(
    rf"\b(?:for|to|against) (?:\w+ (?:people|staff|employees|officers)|{WORDS})\b"
    r"[^.;]*?\b(?:for|to|against) (?P<det>another)(?=\s*[.,;)]|\s*$)",
    re.IGNORECASE,
)
""" "a final written warning for one and dismissal for another"."""
OF_YEAR = re.compile(
    r"(?:^|[.;,:]\s+|\b(?:and|but|while|whilst) )(?P<det>the) (?=(?:19|20)\d\d(?:[-/–]\d{2,4})? (?:[a-z]+ )?"
    r"(?:officer|employee|person|individual|nurse|teacher|constable|sergeant|worker|driver|firefighter|manager|doctor"
    rf"|member of staff|staff member|case|matter|investigation|allegation|incident)(?!s)\b{_ASIDE}\s+"
    r"(?:was|had|has been|is|received|resigned|left|got|retired|led to|resulted in|ended in|ended with)\b)",
    re.IGNORECASE,
)
"""The one of a year: "The 2019 officer resigned", "the 2016/17 case led to a written warning"."""
OF_TWO = re.compile(
    r"\b(?P<det>the (?:former|latter))\s+(?=(?:was|received|resigned|kept|had|got|left|accepted|retired)\b)",
    re.IGNORECASE,
)
BOTH_OF_TWO = re.compile(r"\bthe former was\b.*\bthe latter\b|\bthe former\b.*\bthe latter was\b", re.IGNORECASE)
""" "The former was dismissed; the latter kept the job but with a final written warning": one person each."""
PAIR_SAID = re.compile(r"the (?:former|latter)\b", re.IGNORECASE)
IN_THE_NTH = re.compile(
    r"(?:^|[.;]\s+)(?P<det>in the (?:first|second|third|fourth|fifth|sixth|last|other|remaining))(?:,| one,?| case,?)? "
    r"(?=(?:the|a|an|it|no|he|she|there)\b)",
    re.IGNORECASE,
)
IN_COUNTED = re.compile(
    r"\b(?:in|for) (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|others?|the others?)"
    r"(?: (?:of (?:them|these|those|the cases)|cases?|instances?|others?))?,?\s*$"
    r"|\bin (?:each|every|both|all)(?: of (?:them|these|those|the))? (?:cases?|instances?),?\s*$",
    re.IGNORECASE,
)
"""The cases in which it was given have been counted: "in one a final written warning was given"."""

COUNTED_CASES = re.compile(
    r"\b(?:cases|occasions|instances|incidents|times)(?: in [^,;.]{4,40})? (?:where|when|in which|on which)\s*$",
    re.IGNORECASE,
)
"""Cases that have been counted: "fewer than five cases where a member of staff was dismissed"."""


@dataclass(frozen=True, slots=True)
class PersonMatch:
    """Words for one person at ``text[start:end]``; ``role`` as printed ("bank nurse"), empty where not said."""

    start: int
    end: int
    role: str


@lru_cache(maxsize=4096)
def find_persons(text: str) -> tuple[PersonMatch, ...]:
    """The single persons to whom a sentence says that something happened, in order."""
    return tuple(_persons(text))


def _persons(text: str) -> Iterator[PersonMatch]:
    taken = 0
    forms = (
        ORDINAL, ROLE_HOLDER, ACTED_ON, ONE_CASE, ONE_WARNING, ONE_SANCTION, PRONOUN, IN_THE_NTH, OF_TWO, FOR_ANOTHER,
        OF_YEAR,
    )  # fmt: skip
    found = [match for form in forms if may_fit(form, text) for match in _each(form, text)]
    for match in sorted(found, key=lambda one: one.start()):
        role = (match.groupdict().get("role") or "").strip()
        if match.start("det") < taken or NO_PERSON.search(role) or NO_PERSON.search(OF_WHAT.split(role, maxsplit=1)[0]):
            continue
        if match.re is ONE_WARNING and IN_COUNTED.search(text[: match.start()]):
            continue
        if match.re is ONE_SANCTION and not _is_in_a_row(match, text):
            continue
        if BECAUSE.search(text[: match.start("det")]) or (match.re is OF_TWO and not BOTH_OF_TWO.search(text)):
            continue
        if match.re is ROLE_HOLDER and _is_no_subject(text[: match.start()], is_first=not taken):
            continue
        taken = match.end("role") if role else match.end("det")
        yield PersonMatch(match.start("det"), taken, role)


IN_THEORY = re.compile(
    r"\b(?:provides?|allows?|polic(?:y|ies)|procedures?|stage|step|level \d|would|could|may|might|can|if|where|after"
    r"|who had|had received|considered|follows?|considering|being|is not|are not)\b",
    re.IGNORECASE,
)
""" "The policy provides for two warnings: a written warning and a final warning": nobody was given one."""
ENDS_THERE = re.compile(
    rf"{_SANCTION}(?=\W*$|\s*[,.;)]|\s+(?:and|in|during|for|plus|to one|to an?|followed)\b"
    r"|\s+(?:was|were) (?:also )?(?:issued|given|imposed))",
    re.IGNORECASE,
)
"""And not "a dismissal hearing", "a final warning being the next step"."""


def _is_in_a_row(match: re.Match[str], text: str) -> bool:
    """Behind other sanctions, each with its number, or behind a number and a dash."""
    if IN_THEORY.search(text) or not ENDS_THERE.match(text, match.end()):
        return False
    counted = SANCTIONS_COUNTED.search(text[: match.start()])
    is_number_alone = counted is not None and text[counted.start() : match.start()].strip().isalnum()
    return counted is not None and (not is_number_alone or match[0].lstrip()[0] in ":–—")


def is_of_two(words: str) -> bool:
    """ "the former", "the latter"."""
    return PAIR_SAID.match(words) is not None


BECAUSE = re.compile(r"\b(?:because|since|as|once|unless|until|given that|in that) $", re.IGNORECASE)
""" "Two came to an end because the member of staff resigned" counts two."""
SPOKEN_ABOUT = re.compile(r"\b(?:about|towards?|against|concerning|regarding|mentioning|naming) $", re.IGNORECASE)
OBJECT = re.compile(r"\b(?:at|with|of|from|by|to|on|for|involving) $", re.IGNORECASE)


def _is_no_subject(before: str, *, is_first: bool) -> bool:
    """ "An examiner who had put remarks about a test candidate on Facebook was warned": one person, the examiner."""
    if COUNTED_CASES.search(before) or SPOKEN_ABOUT.search(before):
        return True
    return not is_first and OBJECT.search(before) is not None


def _each(form: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Every match, those that begin inside another too: what the first takes for a person may be none."""
    position = 0
    while (match := form.search(text, position)) is not None:
        yield match
        position = match.start() + 1
