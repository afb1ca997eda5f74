"""What a sentence says of one of its counts besides the outcome: period, platform, category, whether it is a whole."""

from __future__ import annotations

import re

from pipeline.interpret.asked import leaves_platform
from pipeline.interpret.counts.units import DONE, PEOPLE
from pipeline.interpret.dimensions import INPUTS
from pipeline.interpret.named_reasons import other_matters
from pipeline.interpret.prose.asides import ASIDE
from pipeline.interpret.prose.brackets import bracket_of
from pipeline.interpret.prose.grounds import ground_of
from pipeline.interpret.prose.labelled_counts import unnamed_label
from pipeline.interpret.prose.mention import Mentions, OutcomeMention
from pipeline.interpret.prose.paired import Pairing
from pipeline.interpret.prose.who import who_behind
from pipeline.interpret.prose.why import reason_told
from pipeline.interpret.setting import Setting
from pipeline.model.count import CountStatus
from pipeline.vocabulary.number_words import WORDS
from pipeline.vocabulary.platforms import GENERAL, SOCIAL_MEDIA, goes_on, joins_kind_and_site
from pipeline.vocabulary.rare import compile_rare

THINGS = re.compile(
    r"^\S+ (?:\w+ ){0,2}(?:laptops?|computers?|phones?|sticks?|devices?|documents?|records|files|"
    r"vehicles?|letters|e-?mails"
    r"|posts|messages|(?<!in )questions?|pages?|copies|notices|addresses|websites?|accounts|sums?|minutes"
    r"|hours|days|weeks"
    r"|months|years|reasons|badges|permits|licences|headings?|categor(?:y|ies)|codes|fields|types"
    r"|policies|recipients|readers|followers|subscribers|checks?|courses|modules|sessions|requests|enquiries|searches"
    r"|visits|hits|calls)\b(?! (?:administrators?|members?|users?|owners?)\b)",
    re.IGNORECASE,
)
RECOMMENDED = re.compile(r"\brecommended\b", re.IGNORECASE)
"""A recommendation is no dismissal yet: the words stay with the figure, in its category."""
GENERIC_UNITS = re.compile(
    r"^(?:(?:other|more|further|such|recorded|known|council|of the|the|our|these|those|unique|different"
    r"|individual|conduct(?= (?:cases?|matters?|allegations?)\b))\s+)*"
    r"(?:members? of staff|staff members?|staff|employees?|people|persons?|individuals?|cases?|workers?|colleagues|"
    r"civil servants?|officials?|occasions?|matters?|incidents?|instances?|allegations?|complaints?|reports?|concerns"
    r"|breach(?:es)?|occurrences?|outcomes?|others?"
    r"|of them|of these|in total|(?:cases?|instances?|occasions?|incidents?) (?:of|involving) (?:an? )?"
    r"(?:members? of staff|staff|employees?|officers?))?$",
    re.IGNORECASE,
)


MEMBERS_OF = re.compile(r"^members? of (?:the )?(?=\w+ \w)", re.IGNORECASE)
BEING = re.compile(r"^(?:being|were|was|are)\s+(?:an? |the )?", re.IGNORECASE)
OF_WHOM = re.compile(
    r"\s*of (?:whom|which|them|these|those) (?:(?:were|was|are|being)|(?:hold|held) the rank of|"
    r"(?:work|worked|works) (?:in|as|for)|(?:came|come) from)\s+(?:an? |the )?(?P<label>[A-Za-z][^,;.:()\d]{2,40}?)"
    r"(?= with\b| and\b|[,;.:()]|\s*$)",
    re.IGNORECASE,
)
"""Says of a part who they are: "seven of whom hold the rank of Constable"."""


FROM_PLACE = re.compile(
    r"(?: of (?:them|these|those|whom|which))?(?: (?:members of staff|staff|employees|people|cases))?"
    r"(?: (?:were|was|worked))? (?:from|in|within|at) (?:the )?"
    r"(?P<place>[A-Z][\w&/’'-]*(?: (?:[A-Z][\w&/’'-]*|and(?= [A-Z])|of|the)){0,5}(?: (?:duty system"
    r"|department|directorate|"
    r"service|team|division))?)(?=\s+and\b|\s*[,;.)]|\s*$)"
)
"""Where in the body those of a part work: "six were from Adult Social Care, three from Housing"."""


def _is_named_else(place: re.Match[str], pairing: Pairing, mentions: Mentions) -> bool:
    """ "three in May", "one on Facebook": a time or a site."""
    start, end = (pairing.count.end + at for at in place.span("place"))
    return any(start <= one.start < end for one in (*mentions.periods, *mentions.platforms))


def _is_told_before(pairing: Pairing) -> bool:
    return pairing.outcome is not None and pairing.outcome.end <= pairing.count.start


def _is_of_other_matter(pairing: Pairing, mentions: Mentions, setting: Setting) -> bool:
    """ "One was dismissed for unsatisfactory attendance" in a letter about social media is not about that."""
    phrase = ground_of(ASIDE.sub("", mentions.text[pairing.words[0] : pairing.words[1]]), setting.lexicon)
    if not phrase and pairing.outcome is not None and pairing.outcome.end <= pairing.count.start:
        phrase = ground_of(mentions.text[pairing.outcome.end : pairing.count.start], setting.lexicon)
    phrase = phrase or " ".join(one.text for one in pairing.grounds)
    named = other_matters(phrase, setting.lexicon)
    is_carried = setting.context.platform_from == "sentence-before"
    online_too = ONLINE_EVEN_THEN if is_carried else ONLINE_TOO
    return bool(named) and leaves_platform(phrase, setting.lexicon) and not named & online_too


ONLINE_TOO = frozenset(
    {"offensive_comments", "discrimination", "harassment_bullying", "unauthorised_disclosure", "other"}
)
"""Grounds for which people are disciplined over what they put on a platform."""


ONLINE_EVEN_THEN = frozenset({"offensive_comments", "other"})
"""Those that go on about a platform that one sentence before named: "bullying" beside it is another matter."""


def platform_codes(pairing: Pairing, mentions: Mentions, setting: Setting) -> str:
    codes = {mention.code for mention in pairing.platforms}
    if not codes:
        return "" if _is_of_other_matter(pairing, mentions, setting) else setting.context.platform_code
    if len(codes) == 1:
        return codes.pop()
    listed = mentions.text[pairing.platforms[0].start : pairing.platforms[-1].end]
    if SOCIAL_MEDIA in codes and (goes_on(listed) or joins_kind_and_site(listed)):
        return SOCIAL_MEDIA
    named = codes - {"social_media"}
    return named.pop() if len(named) == 1 else "multiple"


def category_of_pairing(pairing: Pairing, mentions: Mentions, setting: Setting) -> tuple[str, ...]:
    """The people counted where they are some of the staff ("police officers"), and the ground."""
    unit = pairing.count.unit.strip()
    if pairing.outcome is not None and RECOMMENDED.search(pairing.outcome.text):
        return (pairing.outcome.text,)
    is_outcome = setting.lexicon.controlled.outcomes.match(unit) is not None or _is_of_outcome(unit, pairing)
    unit = MEMBERS_OF.sub("", BEING.sub("", unit)).removeprefix("them ")
    of_whom = OF_WHOM.match(mentions.text[pairing.count.end : pairing.words[1]])
    is_level = of_whom is not None and pairing.outcome is not None and of_whom["label"] == pairing.outcome.text
    if of_whom is not None and not is_level and not setting.lexicon.controlled.outcomes.find(of_whom["label"]):
        unit = of_whom["label"].strip()
    named = OF_BODY.match(mentions.text, pairing.count.end) if unit.casefold() in {"member", "members"} else None
    unit = who_behind(pairing, mentions) or (named["body"].strip() if named is not None else unit)
    place = FROM_PLACE.match(mentions.text[pairing.count.end : pairing.words[1]])
    if place is not None and _is_told_before(pairing) and not _is_named_else(place, pairing, mentions):
        unit = place["place"].strip()
    labels = [] if is_outcome or GENERIC_UNITS.match(unit) else [unit]
    labels = labels or ([] if is_outcome or unit else role_of(pairing, mentions, setting))
    labels = labels or whom_first(pairing, mentions)
    labels.append(unnamed_label(mentions, pairing.count.start))
    phrase = ground_of(ASIDE.sub("", mentions.text[pairing.words[0] : pairing.words[1]]), setting.lexicon)
    if not phrase and SAME_GROUND.search(mentions.text):
        phrase = ground_of(mentions.text, setting.lexicon)
    phrase = reason_told(pairing, mentions) or phrase
    labels.extend([phrase] if phrase else [one.text for one in pairing.grounds if not GENERIC_UNITS.match(one.text)])
    return tuple(dict.fromkeys(label for label in labels if label))


def _is_of_outcome(unit: str, pairing: Pairing) -> bool:
    """ "Three retired while under investigation": "retired" tells what befell them, and not who they were."""
    own = pairing.outcome.text.casefold() if pairing.outcome is not None else ""
    return BARE_DONE.fullmatch(unit.casefold()) is not None and own.startswith(unit.casefold())


BARE_DONE = re.compile(DONE)
WHOM_FIRST = re.compile(
    rf"(?:^\W*|; (?:and |but )?)(?:for|among|amongst|as for|in the case of|with regard to) (?:the |our )?"
    rf"(?P<whom>(?:[a-z-]+ ){{0,3}}{PEOPLE}),? (?=(?:we|there|it|the|a|an|in|\d|{WORDS}|no|none)\b)",
    re.IGNORECASE,
)
""" "For police staff we recorded nine dismissals"."""


def whom_first(pairing: Pairing, mentions: Mentions) -> list[str]:
    """The people whom a clause names before its first count."""
    told = [one for one in WHOM_FIRST.finditer(mentions.text) if one.end() <= pairing.count.start]
    before = [one for one in mentions.counts if one.end <= pairing.count.start]
    if not told or any(told[-1].end() <= one.start for one in before):
        return []
    whom = told[-1]["whom"].strip()
    return [whom] if whom.startswith("other ") or not GENERIC_UNITS.match(whom) else []


_NO_ROLE = (
    r"(?!(?:the|its|their|his|her|of|in|on|at|by|from|with|over|as|were|was|had|has|have|is|are|been|being"
    r"|who|which|that|for|to|and|or|but|other|others|more|further|each|such|all|both|either|neither"
    r"|then|also|later|already|still|since|soon|again|once"
    r"|never|not|only|just|now|first|afterwards|therefore|[a-z]+ly)\b)"
)
ROLE = re.compile(
    rf" (?P<role>{_NO_ROLE}[A-Za-z][\w’'-]+(?: {_NO_ROLE}[A-Za-z][\w’'-]+){{0,2}}) "
    r"(?:was|were|had|has|have|received|resigned|lost|left|retired)\b"
)


def role_of(pairing: Pairing, mentions: Mentions, setting: Setting) -> list[str]:
    """ "Two Community Payback Supervisors were …", "one clerk was demoted": who, told by what they do."""
    match = ROLE.match(mentions.text, pairing.count.end)
    if match is None or GENERIC_UNITS.match(match["role"]) or IDLE_ROLE.search(match["role"]):
        return []
    if pairing.count.count.minimum != 1 and MANY.search(match["role"]) is None:
        return []
    controlled = setting.lexicon.controlled
    is_else = controlled.outcomes.find(match["role"]) or controlled.platforms.find(match["role"])
    return [] if is_else or controlled.reasons.find(match["role"]) else [match["role"]]


MANY = re.compile(r"(?:s|men|women|police|crew|staff)$", re.IGNORECASE)
"""More than one of them."""
IDLE_ROLE = re.compile(
    r"\b(?:members?|staff|employees?|people|persons?|individuals?|cases?|of|others?|years?|months?|investigations?|person"
    r"|instances?|occasions?|matters?|third|second|first|last|remaining|them|these|those|former|appeals?|hearings?)\b",
    re.IGNORECASE,
)
OF_BODY = re.compile(
    r"(?: members?)? of (?:the )?(?P<body>[A-Z][\w&'’-]*(?: (?:of |and |the )?[A-Z][\w&'’-]*)*)(?: staff)?"
    r"(?= (?:was|were|had|has|have|received|resigned|left)\b)"
)
""" "Two members of UK Border Agency staff were dismissed"."""
SAME_GROUND = compile_rare(r"\b(?:on|for) (?:that|the same|those) (?:ground|reason)s?\b", re.IGNORECASE)


def has_parts(pairings: tuple[Pairing, ...], index: int, mentions: Mentions) -> bool:
    """True where "of whom", "of these" or "including" follows this count and another count follows that."""
    if index + 1 >= len(pairings):
        return False
    here, following = pairings[index].count.end, pairings[index + 1].count
    return _is_whole_of_next(pairings[index], pairings[index + 1], mentions) or any(
        here <= partitive <= following.start
        and mentions.text[here:partitive].strip()  # "two of these in 2020" are parts themselves
        and not ALL_ALIKE.search(mentions.text, here, partitive)
        for partitive in mentions.partitives
    )


ALL_ALIKE = re.compile(r"\b(?:both|all|each|none|neither) $", re.IGNORECASE)
""" "Two in 2021, both of them drivers, and one in 2022": more on the two, and no parts."""


LED_TO = re.compile(r"[^;:]*\b(?:resulting in|leading to|(?:which |that )?(?:led to|resulted in)) (?:\w+ ){0,2}$", re.I)


OF_THEM = re.compile(r" of (?:wh(?:ich|om)|(?P<them>them|these|those))\b")


def _is_whole_of_next(whole: Pairing, following: Pairing, mentions: Mentions) -> bool:
    """ "14 cases were opened, three of which led to dismissal", "14 cases, leading to three dismissals"."""
    between = mentions.text[whole.count.end : following.count.start]
    if whole.outcome is not None and whole.outcome.term.code in INPUTS and LED_TO.fullmatch(between):
        return True
    of_which = OF_THEM.match(mentions.text, following.count.end)
    if of_which is None or (of_which["them"] and not _is_level_of(whole, following)):
        return False
    return between.rstrip().endswith((",", " and", "–", "-", "(")) and ";" not in between


def _is_level_of(whole: Pairing, part: Pairing) -> bool:
    """ "Five were warned (one of them finally)": some of the warnings, of a level of their own."""
    if whole.outcome is None or part.outcome is None or part.count.count.maximum == 0:
        return False
    return whole.outcome.term.code == "warning" != part.outcome.term.code and _may_be_part(whole.outcome, part.outcome)


def _with_what_follows(pairings: tuple[Pairing, ...], index: int, mentions: Mentions) -> tuple[Pairing, ...]:
    """The pairings up to the end of the bracket that opens behind this one ("18 warnings (eleven …, …), 22 …").

    A bracket round one count alone holds no parts of it: "Eleven: Facebook (4), Twitter (7)".
    """
    after = pairings[index + 1 : index + 2]
    opened = bracket_of(mentions.text, after[0].count.start) if after else -1
    if opened < pairings[index].count.end:
        return pairings
    within = [one for one in pairings[index + 1 :] if bracket_of(mentions.text, one.count.start) == opened]
    return (*pairings[: index + 1], *within) if len(within) > 1 else pairings


def adds_up(pairings: tuple[Pairing, ...], index: int, mentions: Mentions) -> bool:
    """ "Three were dismissed: one on MySpace, one on Facebook and one on Bebo": what follows adds up to this count."""
    pairings = _with_what_follows(pairings, index, mentions)
    rest = [one.count.count for one in pairings[index + 1 :]]
    own = pairings[index].count.count
    if len(rest) < 2 or any(count.status is not CountStatus.EXACT for count in (own, *rest)):
        return False
    if _is_first_of_parts(pairings[index], pairings[index + 1], mentions):
        return False
    if _is_on_site_of_its_own(pairings[index], pairings[index + 1 :]):
        return False
    if not all(_may_be_part(pairings[index].outcome, one.outcome) for one in pairings[index + 1 :]):
        return False
    if not all(_is_within(one, pairings[index]) for one in pairings[index + 1 :]):
        return False
    return bool(own.minimum) and own.minimum in (
        sum(count.minimum or 0 for count in rest),
        _sum_beside(pairings[index], pairings[index + 1 :], mentions),
    )


def _sum_beside(own: Pairing, rest: tuple[Pairing, ...], mentions: Mentions) -> int | None:
    """What those come to that stand in no bracket of their own: "Of 52, five (two of them nurses), nine and 38"."""
    here = bracket_of(mentions.text, own.count.start)
    beside = [one.count.count for one in rest if bracket_of(mentions.text, one.count.start) == here]
    return sum(count.minimum or 0 for count in beside) if len(beside) > 1 else None


def _is_on_site_of_its_own(own: Pairing, others: tuple[Pairing, ...]) -> bool:
    """ "9 were about WhatsApp, 3 about Facebook, 2 about TikTok and 1 about Instagram": the three are no whole."""
    sites = {one.code for one in own.platforms} - GENERAL
    return bool(sites) and all(one.platforms and not sites & {site.code for site in one.platforms} for one in others)


def _is_first_of_parts(own: Pairing, following: Pairing, mentions: Mentions) -> bool:
    """ "Of these, two were nurses, one was a clerk and one was a porter": one part among others of a number before."""
    is_part = own.outcome_is_inherited and any(at <= own.count.start for at in mentions.partitives)
    return is_part and not re.search(r"[:;(–—]| - ", mentions.text[own.count.end : following.count.start])


def _is_within(part: Pairing, whole: Pairing) -> bool:
    """ "Three in 2014, one in 2015 and two in 2016": figures of other years are no parts, whatever they add up to."""
    own = [one.period for one in whole.periods if one.period is not None]
    others = [one.period for one in part.periods if one.period is not None]
    return not own or all(any(o.start <= p.start and p.end <= o.end for o in own) for p in others)


def _may_be_part(whole: OutcomeMention | None, part: OutcomeMention | None) -> bool:
    """A warning is no part of a dismissal; anything may be a part of those disciplined or investigated."""
    if whole is None or part is None or whole.term.code in (part.term.code, *INPUTS):
        return True
    return whole.term.code == "warning" and part.term.code.endswith("warning")
