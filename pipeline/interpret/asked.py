"""What a question asks about besides outcome, time and platform: for what, and of whom.

"How many teachers were dismissed for sexual harassment in 2020?"   -> "teachers", "sexual harassment"
"How many of the officers received a written warning?"              -> "officers"
"""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.find.phrases import ASKING
from pipeline.find.sentences import sentences_of
from pipeline.interpret.asked_points import first_counts_elsewhere, is_listed_beside
from pipeline.interpret.lexicon import Lexicon
from pipeline.interpret.named_reasons import STILL_ONLINE
from pipeline.interpret.prose.net_use import net_used
from pipeline.vocabulary.platforms import MULTIPLE, SOCIAL_MEDIA, are_networks, platform_of
from pipeline.vocabulary.rare import compile_rare
from pipeline.vocabulary.vocabulary import TermMatch

BEHIND = re.compile(
    r"(?:\s+(?:action|sanctions?|proceedings|by (?:the|your) \w+|from (?:the|your) \w+|in total|formally|"
    r"as a whole))*,?\s+"
    r"(?:(?:for(?: reasons of)?|over|due to|because of|on (?:the )?grounds? of|relating to|related to|in relation to|"
    r"concerning|in respect of|as a result of|in connection with|arising from|involving|following"
    r"|after(?= fail| test| refus| be| a | an ))\s+|"
    r"accused of\s+)"
    r"(?:the |their |his or her |a |an |any |alleged )?(?P<ground>(?:looking (?:at|up) )?[A-Za-z][^,;:.?()\d]*?)"
    r"(?=\s+(?:in|during|between|from|since|after|before|while|who|which|that|under|by|at|within|across|and how|"
    r"and what|"
    r"but|with|of whom|of which|of these)\b|[,;:.?()]|\s*\d|$)",
    re.IGNORECASE,
)
"""Right behind an outcome: what it was for."""
OWN_GROUND = re.compile(r" (?:for|of)\b", re.IGNORECASE)
COMPLAINED = compile_rare(
    r"\b(?:complaints?|allegations?|cases?|incidents?|investigations?) of (?P<ground>[A-Za-z][^,;:.?()\d]{2,60}?)"
    r"(?=\s+(?:made|were|was|have|has|in|since|during|against|by|that|which)\b|[,;:.?(]|$)",
    re.IGNORECASE,
)
ACCUSED = compile_rare(
    r"\b(?:accused|suspected|guilty) of (?P<ground>[A-Za-z][^,;:.?()\d]{2,60}?)(?=\s+(?:in|since|during)\b|[,;:.?]|$)"
)
LOOKED_AT = compile_rare(
    r"\b(?:look(?:ing|ed)? (?:at|up|into)|view(?:ing|ed)?|open(?:ing|ed)?|access(?:ing|ed)|brows(?:ing|ed)"
    r"|snoop(?:ing|ed)|search(?:ing|ed)|read(?:ing)?|check(?:ing|ed)|consult(?:ing|ed)"
    r"|access to|misus(?:ing|ed)|disclos(?:ing|ed))"
    r"(?: (?!social (?:media|network)|the internet|websites?)[\w’'-]+){0,4}"
    r" (?:records?|files|notes|data|databases?|(?:force|police|crime|patient|customer) systems?)\b",
    re.IGNORECASE,
)
""" "How many staff have been found looking at patient records?"."""
NO_GROUND = re.compile(
    r"^(?:each|any|all|every|this|that|these|those|it|them|us|you|more|which|whom|what|whatever|such|same|"
    r"reasons?|last|past|"
    r"previous|both|staff|employees?|members?|officers?)\b|^(?:\w+ )?(?:offences?|incidents?)$|\b(?:years?"
    r"|months?|periods?|time|"
    r"conduct that|investigations?|hearings?|process|procedures?|complaints?|allegations?|proceedings|review|"
    r"being (?:investigated|suspended|disciplined))\b",
    re.IGNORECASE,
)
ONLINE = re.compile(
    r"\b(?:posts?|posting|posted|comments?|messages?|misuse|misusing|use|using|images?|content|accounts?|sites?|"
    r"networks?|behaviour|online|internet|websites?)\b|\b(?:policy|policies|guidance|guidelines"
    r"|breach\w*) (?:of|on|for) (?:(?:the|our|your|its) )?"
    r"(?:social|online|internet|e-?mail|ict|it|acceptable|computer|electronic)\b|\b(?:social|internet|e-?mail"
    r"|ict|it|acceptable)"
    r" \w+ (?:policy|policies|guidance|guidelines)\b",
    re.IGNORECASE,
)
"""Words in which a ground goes on about the platform asked for before."""
PEOPLE = re.compile(
    r"\bhow many (?:of (?:the|your|these|those) )?(?P<people>(?:[a-z-]+ ){0,3}?"
    r"(?:(?:police|operational|prison|probation|serving|senior|special|community support) officers?|constables|"
    r"PCSOs?|specials|teachers|nurses|doctors|midwives|lecturers|academics|firefighters|paramedics|drivers|"
    r"(?:police|support|school|agency|bank|clinical|non-clinical|civilian|teaching|medical|administrative|"
    r"academic) staff))\b",
    re.IGNORECASE,
)
SAME_FOR = compile_rare(
    r"\bthe same (?:\w+ ){0,2}(?:for|of|about) (?P<people>(?!\D{0,20}(?:19|20)\d\d)[^.;?,]{3,60})", re.IGNORECASE
)


def asked_ground(text: str, lexicon: Lexicon) -> str:
    """What the people asked after were dismissed or disciplined for; "" where it is not said or is a platform."""
    found = [_end(match) for match in lexicon.controlled.outcomes.find(text)]
    grounds = [match["ground"] for end in found if (match := BEHIND.match(text, end))]
    grounds += [match["ground"] for form in (ACCUSED, COMPLAINED) for match in form.finditer(text)]
    grounds += [match[0] for match in LOOKED_AT.finditer(text)]
    for ground in (one.strip() for one in grounds):
        is_platform = platform_of(ground, lexicon.controlled.platforms) is not None
        is_outcome = lexicon.controlled.outcomes.match(ground) is not None and not lexicon.controlled.reasons.match(
            ground
        )
        if not (is_platform or is_outcome or NO_GROUND.search(ground) or len(ground.split()) > 7):
            return ground
    return _reason_named(text, lexicon)


def _reason_named(text: str, lexicon: Lexicon) -> str:
    """ "What became of employees who failed a drugs or alcohol test?": the one matter that a question names."""
    if not text.rstrip().endswith("?") or lexicon.controlled.platforms.find(text) or ONLINE.search(text):
        return ""
    named = [one for one in lexicon.controlled.reasons.find(text) if one.term.code not in STILL_ONLINE]
    return named[0].text if len({one.term.code for one in named}) == 1 else ""


LISTED_AFTER = re.compile(
    r"(?P<before>.*\w)\s*(?:,|;|,?\s*\band\b|,?\s*\bor\b|&)\s*(?:and |or )?(?:\(?[a-z]\)\s*)?(?:(?:inappropriate "
    r"|offensive )?"
    r"(?:comments?|posts?|use|misuse|abuse|remarks)(?: made)? (?:on|of|about|over) "
    r"|(?:for|over|about|through) (?:(?:their|its|his or her|the) )?(?:(?:inappropriate|improper"
    r"|personal) )?(?:(?:mis)?use|abuse) of )?"
    r"(?:the )?$",
    re.IGNORECASE | re.DOTALL,
)
"""Up to a platform that stands beside another matter in a list: "sexual harassment and social media"."""
LISTED_BEFORE = re.compile(
    r"^\s*(?:,|;|,?\s*\band\b|,?\s*\bor\b|&)\s*(?:and |or )?(?:\(?[a-z]\)\s*)?(?P<after>\w.*)",
    re.IGNORECASE | re.DOTALL,
)


ASK = re.compile(r"[^?]+\??")


def asked_platform(text: str, lexicon: Lexicon) -> tuple[str, tuple[str, ...]] | None:
    """The platform of the first point of a request that names one; a later point may ask about another.

    "… disciplined for misuse of social media? How many members of the public were warned over Facebook?" asks the
    first about social media.
    """
    if first_counts_elsewhere(text, lexicon):
        return None
    found = (platform_of(ask, lexicon.controlled.platforms) for ask in ASK.findall(text))
    named = next((platform for platform in found if platform is not None), None)
    if (
        named is not None
        and named[0] == MULTIPLE
        and are_networks(named[1], lexicon.controlled.platforms)
        and BREACHED.search(text)
    ):
        return SOCIAL_MEDIA, named[1]
    return named or ((SOCIAL_MEDIA, (SOCIAL_MEDIA,)) if BREACHED.search(text) else _net_asked(text))


def _net_asked(text: str) -> tuple[str, tuple[str, ...]] | None:
    """ "… whether anybody has been in trouble for spending too long on the internet": the net as what was used."""
    codes = tuple(dict.fromkeys(one.code for one in net_used(text)))
    return (codes[0], codes) if len(codes) == 1 else None


RULES = r"(?:policy|policies|guidelines|guidance|rules?|codes?|standards?|protocols?)"
BREACHED = compile_rare(
    r"\b(?:breach\w*|br(?:eak|oke)\w*|contraven\w+|violat\w+|infring\w+|f[ae]ll\w* foul|not (?:follow|keep|kept)\w*"
    r"|(?:failed|failing|failure) to (?:follow|comply with|keep to|abide by|observe))(?: (?:of|to))? (?:[\w'’]+ ){0,3}?"
    rf"(?:social (?:media|networking) (?:\w+ )?{RULES}|{RULES} (?:on|for|about|governing) (?:(?:the|staff|use|of) )*"
    r"social (?:media|networking))\b",
    re.IGNORECASE,
)
"""A policy is no platform; its breach is misuse of what it is about."""


def is_one_of_several(text: str, lexicon: Lexicon) -> bool:
    """True where a platform is one matter of a list: "bullying, data breaches and social media" are not all online."""
    for platform in lexicon.controlled.platforms.find(text):
        before = LISTED_AFTER.fullmatch(text[: platform.start])
        after = LISTED_BEFORE.match(text[platform.end :])
        left = re.findall(r"[\w'’-]+", before["before"])[-4:] if before else []
        right = re.findall(r"[\w'’-]+", after["after"])[:4] if after else []
        ends = [" ".join(left[start:]) for start in range(len(left))]
        starts = [" ".join(right[:end]) for end in range(1, len(right) + 1)]
        if any(_is_other_matter(words, lexicon) for words in (*ends, *starts)):
            return True
    return is_listed_beside(text, lexicon)


def _is_other_matter(words: str, lexicon: Lexicon) -> bool:
    term = lexicon.controlled.reasons.match(words)
    return term is not None and term.code not in STILL_ONLINE | {"offensive_comments"}


def _end(match: TermMatch) -> int:
    """Where an outcome's own words end: the ground within "dismissed for misconduct" is none of them."""
    ground = OWN_GROUND.search(match.text)
    return match.start + ground.start() if ground else match.end


@lru_cache(maxsize=4096)
def leaves_platform(ground: str, lexicon: Lexicon) -> bool:
    """True where a ground is another subject than the online misuse asked about before ("unauthorised absence")."""
    if lexicon.controlled.platforms.find(ground):
        return False
    found = lexicon.controlled.reasons.find(ground)
    rest = ground
    for match in found:
        rest = re.sub(rf"(?:(?:mis|ab)use of )?{re.escape(match.text)}(?: (?:mis|ab)?use)?", " ", rest, flags=re.I)
    return not ({match.term.code for match in found} & STILL_ONLINE) and ONLINE.search(rest) is None


def asked_people(text: str) -> str:
    """The staff that a question is about where they are some of all ("teachers", "police staff"); "" otherwise."""
    match = SAME_FOR.search(text) or PEOPLE.search(text) or ABOUT_WHOM.search(text)
    people = match["people"].strip() if match else ""
    return "" if BOTH_KINDS.search(people) else people


BOTH_KINDS = re.compile(r"\b(?:officers?|constables?) (?:and|or) (?:\w+ )?staff\b", re.IGNORECASE)
""" "Officers and police staff" are everybody."""


ABOUT_WHOM = compile_rare(
    r"\b(?:into|against|among|amongst|about|concerning) (?:an? |the |your |each )?(?P<people>(?:police )?officers?"
    r"|(?:police|support|civilian|teaching|academic|clinical) staff|PCSOs?|special constables|teachers|nurses|doctors"
    r"|firefighters)\s*\?",
    re.IGNORECASE,
)
""" "What was the result of each investigation into an officer?"."""
OTHERS_SAID = compile_rare(
    r"\b(?:(?:has |have |had )?told (?:me|us)\b|according to\b|newspapers?\b|(?:the )?press\b|media reports?\b"
    r"|for comparison\b|neighbouring\b|(?:another|one|a similar|the last|a nearby) (?:police )?(?:force|council|trust"
    r"|authority|department|university|service)\b|i (?:note|understand|read|see|believe|saw|gather|am aware"
    r"|have (?:seen|read|noted))\b|(?:was|were|has been) reported\b|reported that\b)",
    re.IGNORECASE,
)
"""The requester tells what others say: "In 2018 one force told me that 63 of its officers had been looked into."."""


@lru_cache(maxsize=2048)
def without_reports(text: str) -> str:
    """A request without the sentences that ask nothing and tell of others: the years in them are those others'."""
    if OTHERS_SAID.search(text) is None:
        return text
    told = [one.text for one in sentences_of(text) if not (OTHERS_SAID.search(one.text) and _only_tells(one.text))]
    return " ".join(told)


def _only_tells(sentence: str) -> bool:
    return "?" not in sentence and ASKING.match(sentence.lstrip()) is None and not HOW_MANY.search(sentence)


HOW_MANY = re.compile(r"\b(?:how many|please|number of|would like|request)\b", re.IGNORECASE)
