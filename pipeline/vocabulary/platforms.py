"""Which platform a text names.

"Facebook"                                         -> facebook
"Facebook, Twitter and Bebo"                       -> multiple, with its members
"internet or e-mail"                               -> multiple
"Social media (for example Facebook or Instagram)" -> social_media: examples are no data
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from pipeline.vocabulary.caseless import may_fit
from pipeline.vocabulary.rare import compile_rare
from pipeline.vocabulary.vocabulary import Vocabulary

EXAMPLES = re.compile(
    r"[(\[,;–-]?\s*\b(?:(?:for example|for instance|such as|including|includes"
    r"|(?<!should )(?<!would )(?<!i )(?<!we )like)\b|e\.\s?g\.?|eg\b)[^.;)\]]*[)\]]?",
    re.IGNORECASE,
)
LEFT_OUT = re.compile(
    r"\b(?:as opposed to|rather than|other than|excluding|apart from|not including|but not|instead of"
    r"|except|separately,? (?:about|for|on|over|of|to))\b[^,;.()]*",
    re.IGNORECASE,
)
"""What a text is not about, or only beside its matter: "the e-mail system (as opposed to social networking sites)"."""
FAR = 4
"""Words: a platform named further on is no example ("staff including PCSOs investigated over use of Facebook")."""
_ENDLESS = r"\bothers?\b|\betc\b|\band so on\b|\band the like\b|\.\.\.|…"
OPEN_LIST = re.compile(
    rf"\((?P<endless>(?=[^()]*(?:{_ENDLESS}))[^()]*)\)"
    r"|(?:(?<=social media )|(?<=messaging )|(?<=networking )|(?<=networks )|(?<=sites ))"
    r"\([^()]*(?:\([^()]*\)[^()]*)*\)",
    re.IGNORECASE,
)
"""Several sites in brackets are examples of the kind before them, "social media (Facebook, Twitter)"; one is meant."""
MULTIPLE = "multiple"
SOCIAL_MEDIA = "social_media"
EMAIL, INTERNET = "email", "internet"
GENERAL = frozenset({SOCIAL_MEDIA, "instant_messaging"})
"""Kinds of platform; beside a network that they hold they say nothing more."""
AND_OTHERS = compile_rare(
    r",? etc\b|\b(?:and|or) (?:the like|suchlike|so on|so forth)\b|"
    r"\b(?:and|or) (?:anywhere|anything|something|elsewhere)(?: (?:else|similar|like|online|of the sort))?\b|"
    r"\b(?:and|or) (?:(?:other|any|all) )?(?:web ?)?(?:sites?|networks?|platforms?) (?:of (?:that|this|the same)"
    r"|like (?:it|them|these|that)|similar)\b|"
    r"(?:\b(?:and|or)|&|/|,)\s*[“\"‘']?(?:(?:on|any|all|some|the|via|through) )*(?:other|others|similar|comparable"
    r"|equivalent|another|the like|their like)\b"
    r"(?! (?:misconduct|reasons?|matters?|misuse|form of misuse|offences?|grounds?|it|ict|computer|internet|e-?mail)\b)"
    r"(?: (?:forms?|kinds?|types?) of)?(?: (?:similar|such|popular|online|public|external))*"
    r" ?(?:social|such|messaging|sites?|websites?|web sites?|networks?|networking|platforms?|media|apps?|services?"
    r"|ones?|$|[,;.?)])",
    re.IGNORECASE,
)
"""The list of sites goes on: "Facebook, Twitter, Bebo or any other social networking site"."""


_MAIL = r"(?:e[-‑–]?mails?|electronic mail)"
_NET = r"(?:inter-?net|world[- ]wide web|web|web ?sites?)\b"
_USED = r"(?:(?: |-)(?:systems?|accounts?|facilit(?:y|ies)|access|use|usage|browsing|services?|misuse))?"
_AND = r"\s*(?:(?:,? ?(?:and/or|and|or|&))\s*(?:[\w'’]+ ){0,4}|[,/]\s*(?:(?!as |which |that |but |see )[\w'’]+ ){0,4})"
NET_BESIDE_MAIL = re.compile(rf"\b{_MAIL}{_USED}{_AND}{_NET}|\b{_NET}{_USED}{_AND}{_MAIL}\b", re.IGNORECASE)
"""The net is too common a word to be a platform by itself; beside e-mail it is one: "e-mail and/or internet"."""


@lru_cache(maxsize=8192)
def platform_of(text: str, platforms: Vocabulary) -> tuple[str, tuple[str, ...]] | None:
    """(code, members) of the platform a text names; None where it names none.

    Several named sites are ``multiple``. A kind of platform beside sites of that kind yields to them; beside others it
    counts ("social media or e-mail" is ``multiple``). "Facebook and other social media" is all of social media, and so
    are "social networks, namely Facebook, Twitter and Bebo".
    """
    whole = platforms.match(text)
    found = tuple(dict.fromkeys(match.term.code for match in platforms.find(_without_examples(text, platforms))))
    if EMAIL in found and INTERNET not in found and _joins_net_and_mail(text):
        found = (*found, INTERNET)
    elif whole is not None and len(found) <= 1:
        return whole.code, (whole.code,)
    if not found:
        return (SOCIAL_MEDIA, (SOCIAL_MEDIA,)) if _is_told_by_examples(text, platforms) else None
    members = _without_kinds(found, platforms)
    is_kind_told = SOCIAL_MEDIA in found and len(members) > 1
    if (goes_on(text) or joins_kind_and_site(text) or is_kind_told) and are_networks(members, platforms):
        return SOCIAL_MEDIA, found
    return (members[0], members) if len(members) == 1 else (MULTIPLE, members)


BY_EXAMPLES = compile_rare(
    r"\b(?:(?:web ?)?sites?|networks?|platforms?|apps?|pages|services|forums)\s*[,(]?\s*"
    r"(?:such as|like|for example|including|e\.\s?g\.?|eg)\s+(?P<examples>[^.;:?()]*)",
    re.IGNORECASE,
)


def _is_told_by_examples(text: str, platforms: Vocabulary) -> bool:
    """ "Sites such as Facebook and Bebo": social media, told by nothing but examples."""
    match = BY_EXAMPLES.search(text)
    named = [one.term.code for one in platforms.find(match["examples"])] if match else []
    return bool(named) and all(SOCIAL_MEDIA in platforms.ancestors(code) for code in named)


KIND_AND_SITE = re.compile(
    r"\bsocial (?:media|network(?:s|ing)?)(?: (?:web ?)?sites?)?(?:,? (?:and|or|and/or)|/|,| [&+]) (?!on\b|in\b|over\b)"
    r"(?:(?:personal|web|internet|online|other|micro) ?)?(?:blogs?|blogging|forums?|message boards?|messaging"
    r"|chat ?rooms?|whatsapp(?: groups?)?)\b",
    re.IGNORECASE,
)
"""A kind joined with one of its own: "social networking sites and blogs" is all of social media."""


def joins_kind_and_site(text: str) -> bool:
    """True where social media as a whole stand beside one of their kinds: "social media and blogs"."""
    return KIND_AND_SITE.search(text) is not None


def is_network(code: str, platforms: Vocabulary) -> bool:
    """True for social media and what the vocabulary puts below it: "facebook" and "multiple", not "email".

    Whether a figure on several platforms is on networks alone, its members tell: see ``are_networks``.
    """
    return SOCIAL_MEDIA in (code, *platforms.ancestors(code))


def are_networks(codes: Iterable[str], platforms: Vocabulary) -> bool:
    """True where all of these platforms are social media."""
    return all(is_network(code, platforms) for code in codes)


def _joins_net_and_mail(text: str) -> bool:
    return any(LEFT_OUT.search(match[0]) is None for match in NET_BESIDE_MAIL.finditer(text))


def goes_on(text: str) -> bool:
    """True where a list of sites ends in "or other social networks": then all of social media is meant."""
    return AND_OTHERS.search(text) is not None


def _without_examples(text: str, platforms: Vocabulary) -> str:
    def kept(example: re.Match[str]) -> str:
        first = next(iter(platforms.find(example[0])), None)
        is_far = first is not None and len(example[0][: first.start].split()) > FAR
        return example[0] if is_far else " "

    def kept_single(listed: re.Match[str]) -> str:
        is_one = listed["endless"] is None and len({match.term.code for match in platforms.find(listed[0])}) < 2
        return listed[0] if is_one else " "

    plain = EXAMPLES.sub(kept, text) if may_fit(EXAMPLES, text) else text
    plain = LEFT_OUT.sub(" ", plain) if may_fit(LEFT_OUT, plain) else plain
    if "(" not in plain:
        return plain
    without = OPEN_LIST.sub(kept_single, plain)
    return without if any(match.term.code in GENERAL for match in platforms.find(without)) else plain


def _without_kinds(found: tuple[str, ...], platforms: Vocabulary) -> tuple[str, ...]:
    """The named sites, or the widest kind where only kinds are named ("messaging and social media")."""
    named = tuple(code for code in found if code not in GENERAL)
    held = {parent for code in named for parent in platforms.ancestors(code) if code != MULTIPLE}
    kinds = tuple(code for code in found if code in GENERAL and not (held & {code, *platforms.ancestors(code)}))
    if SOCIAL_MEDIA in kinds:
        kinds = (SOCIAL_MEDIA,)
    return (*named, *kinds)
