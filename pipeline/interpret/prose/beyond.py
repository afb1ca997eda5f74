"""Counts whose words say more than is understood: better no figure than a wrong one."""

from __future__ import annotations

import re

from pipeline.interpret.prose.distributive import is_unshared
from pipeline.interpret.prose.mention import Mentions
from pipeline.interpret.prose.paired import Pairing
from pipeline.interpret.prose.pairing import CLAUSE
from pipeline.interpret.prose.qualifiers import OF_WHOM
from pipeline.interpret.prose.staff_kinds import names_staff
from pipeline.interpret.prose.unknown_sites import is_unknown
from pipeline.interpret.prose.who import who_behind
from pipeline.interpret.prose.why import reason_told
from pipeline.vocabulary.rare import compile_rare

SHARED_OUT = re.compile(
    r"^[^,;.]{0,25}\b(?:(?:in|for|during) (?:each|every)\b|(?:per|a|each|every) year\b)", re.IGNORECASE
)
"""Behind the count: "three in each of the two following years" is no three for all of them."""
IN_ANY_YEAR = re.compile(r"^[^;.]{0,60}\bin any (?:one |single |given )?year\b", re.IGNORECASE)
""" "No more than three were dismissed in any one year between 2010 and 2013": up to three in each, not in all."""
SAYS_MORE = re.compile(
    r"^[^,;.]{0,40}?\b(?:ended|led|resulted|chose|left|retired|withdrew|agreed|lodged|appealed|won|lost|moved|went|remain(?:s|ed)?|still|faced|"
    r"(?:was|were|is|are|has|have|had)(?! (?:for|on|over|in|from|about|due|because|a|an|by|at|made|on)\b))\b",
    re.IGNORECASE,
)
"""A verb of its own behind a count that has no outcome of its own: what happened is said, and not understood."""


ELLIPTIC = re.compile(
    r"\s*(?!(?:unrelated|concerned|involved|related|named|based|employed|posted)\b)[a-z]{3,}(?:ed|held|drawn)"
    r"(?: (?:in|during) (?:19|20)\d\d(?:[/–-]\d{2,4})?)?\W*(?:$|(?:and|but)\W*$)"
)
""" "Two were dismissed and one reinstated.": another thing befell the one, its verb left out."""


_DID = (
    r"(?:returned|came|kept|stayed|continued|resumed|went|took|gave|stood|became|began|completed|accepted|refused"
    r"|declined|apologised|admitted|denied|signed|joined|rejoined|asked|sought|challenged|contested|escaped|avoided"
    r"|carried|appealed|won|lost|chose|agreed|withdrew|moved|remained|attended|undertook|underwent|passed|failed)"
)
"""What people do themselves, and is no outcome."""
OWN_VERB = re.compile(
    r"\s*(?:(?:others?|more|further|staff|people|employees|officers|(?:of )?(?:them|these|those|whom))\s+){0,3}"
    rf"(?:(?:later|then|subsequently|also|both|eventually|all)\s+)?{_DID}\b",
    re.IGNORECASE,
)
""" "Three were dismissed and two returned to work": what the two did is said, and they were not dismissed."""
OF_THESE = re.compile(r"\W*(?:of|out of) (?:these|those|them)\b", re.IGNORECASE)
WORD_ALONE = re.compile(
    r"\s*(?!(?:more|others?|later|also|too|each|again|elsewhere|further|was|were|and|but|staff)\b)[a-z-]{3,}"
    r"(?: (?:in|during) (?:19|20)\d\d(?:[/–-]\d{2,4})?)?\W*(?:$|(?:and|but)\W*$)"
)
""" "Of these, two were open and seven anonymous": no outcome known, and not that of the two."""


def _has_own_verb(behind: str, pairing: Pairing, mentions: Mentions) -> bool:
    is_own = ELLIPTIC.match(behind) is not None or OWN_VERB.match(behind) is not None
    return is_own or _has_own_word(behind, pairing, mentions)


def _has_own_word(behind: str, pairing: Pairing, mentions: Mentions) -> bool:
    """One word that no vocabulary knows stands behind a count of a sentence on those before."""
    named = pairing.count.unit.strip() or pairing.platforms or pairing.grounds
    if named or OF_THESE.match(mentions.text) is None or not mentions.outcomes:
        return False
    return WORD_ALONE.fullmatch(behind) is not None and not names_staff(behind)


EXCEPTED = compile_rare(
    r"\b(?:except(?: for)?|excepting|apart from|other than|all but|bar|save(?: for)?)\s+(?:the\s+)?$", re.IGNORECASE
)
"""Before those of whom it is not said: "All of these were dismissed except two"."""
OF_ITS_OWN = re.compile(
    r"^\s*(?:of (?:them|these|those)\s+)?(?:(?!(?:in|on|for|over|of|at|by|to|and|or|who|which|that|with|about)\b)"
    r"[a-z-]+\s+){0,4}?"
    r"(?:was|were|are|is|being(?= [a-z]+ed\b)|had|received|resulted|led|ended|left|resigned|retired"
    r"|transferred|withdrew|accepted|agreed)\b(?! (?:for|on|over|in|from|about|due|because|a"
    r"|an|by|at|made|of|posted|used|commented|written|shared|sent|put)\b)"
    r"(?!\W*$)",
    re.IGNORECASE,
)
"""A verb right behind the count: "… a final written warning, and one was reduced from watch manager …"."""


CHANGED_TO = compile_rare(
    r"\b(?:risen|fallen|increased|decreased|dropped|grown|gone (?:up|down)|reduced|rose|fell)(?: (?:slightly|again"
    r"|steadily))? to (?:just |only )?$",
    re.IGNORECASE,
)
""" "written warnings have fallen to 24": of which year is not said with it."""


def is_beyond(pairing: Pairing, mentions: Mentions) -> bool:
    """True where what follows the count is said of it and was not read.

    "the other three cases are still pending" after two dismissals: three of what, the outcome before does not tell.
    """
    if EXCEPTED.search(mentions.text[: pairing.count.start]):
        return True
    behind = CLAUSE.split(mentions.text[pairing.count.end : pairing.words[1]], maxsplit=1)[0]
    is_each = pairing.count.count.maximum != 0 and IN_ANY_YEAR.match(mentions.text[pairing.count.end :]) is not None
    if is_each or (SHARED_OUT.match(behind) and not pairing.periods):
        return True
    if is_unshared(pairing, mentions):
        return True
    is_told_before = pairing.outcome is not None and pairing.outcome.end <= pairing.count.start
    if is_told_before and _has_own_verb(behind, pairing, mentions):
        return True
    is_site_told = any(is_unknown(site.text) and site.start >= pairing.count.end for site in pairing.platforms)
    if (
        who_behind(pairing, mentions)
        or reason_told(pairing, mentions)
        or _says_it_again(behind, pairing)
        or is_site_told
    ):
        return False
    if CHANGED_TO.search(mentions.text[: pairing.count.start]) and not pairing.periods:
        return True
    if is_told_before and _denies_itself(behind, pairing):
        return True
    if _is_of_next(pairing, mentions) and VERB_OF_ITS_OWN.search(RELATIVE.sub("", behind)) is not None:
        return True
    if _stands_before(pairing, mentions) and OF_ITS_OWN.match(behind) is not None:
        return True
    return pairing.outcome_is_inherited and not _is_shared(pairing, mentions) and SAYS_MORE.match(behind) is not None


OF_THEM = re.compile(r"\s*of (?:them|these|those|which|whom)\b", re.IGNORECASE)


def _denies_itself(behind: str, pairing: Pairing) -> bool:
    """ "Eight allegations were made, none of them malicious": what of some is denied is said in the word behind."""
    if pairing.count.count.maximum != 0 or OF_THEM.match(behind) is None:
        return False
    own = (*pairing.platforms, *pairing.periods, *pairing.grounds)
    is_named = pairing.count.unit.strip() or OF_WHOM.match(behind) or any(one.start > pairing.count.end for one in own)
    return not is_named


VERB = re.compile(
    r"\s*(?:(?:cases?|more|others?|staff|employees|officers|people)\s+)?(?:was|were|had been|have been)"
    r"(?:\s+(?P<done>[a-z]+ed|begun|given|taken)\b|(?=(?:,?\s*(?:in|during|for)\b[^,;.]*?)?\s*(?:[;.]|,?\s*and\b|$)))",
    re.IGNORECASE,
)


def _says_it_again(behind: str, pairing: Pairing) -> bool:
    """ "One case was opened in 2008, three were opened in 2010 and five were in 2011": the verb of the outcome."""
    match, outcome = VERB.match(behind), pairing.outcome
    if match is None or outcome is None or not pairing.periods:
        return False
    done = match["done"]
    return done is None or done.casefold() in outcome.text.casefold().split()


VERB_OF_ITS_OWN = re.compile(
    rf"\b(?:was|were|had|has|have|received|got|left|retired|{_DID})\b(?! (?:and|or|either|both)\b)", re.IGNORECASE
)
RELATIVE = re.compile(r"\b(?:who|which|that|whose|whom)\b[^,;]*", re.IGNORECASE)
""" "two officers who had posted on Facebook and three PCSOs were dismissed": says which, not what became of them."""


def _is_of_next(pairing: Pairing, mentions: Mentions) -> bool:
    """Another count stands between this one and its outcome: "two left the building, and three were dismissed"."""
    outcome = pairing.outcome
    return outcome is not None and any(
        pairing.count.end <= one.start < one.end <= outcome.start for one in mentions.counts
    )


def _stands_before(pairing: Pairing, mentions: Mentions) -> bool:
    """Another count stands before the outcome: "two were given a final written warning, and one was reduced …"."""
    outcome = pairing.outcome
    if outcome is None or outcome.end > pairing.count.start:
        return False
    if pairing.grounds and any(outcome.end <= at <= pairing.count.start for at in mentions.partitives):
        return False  # "11 were dismissed …, of whom 4 had committed gross misconduct"
    return any(one.end <= outcome.start for one in mentions.counts)


def _is_shared(pairing: Pairing, mentions: Mentions) -> bool:
    """The outcome stands behind the count after all ("three in 2016 and two in 2017 were disciplined")."""
    own = pairing.outcome
    is_told_here = own in mentions.outcomes or not mentions.partitives
    return own is not None and is_told_here and own.start > pairing.count.start
