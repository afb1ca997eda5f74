"""Parts told by their labels alone, whose outcome is that of the figure they add up to.

"Five of the nine worked in the College of Humanities and four in the support groups."
"By directorate: Environment 11; Housing 9; Resources 7."
"Nineteen related to police officers and four to police staff."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.interpret.prose.labels_before import are_ranked, labels_before
from pipeline.interpret.prose.mention import Mentions
from pipeline.interpret.prose.named_parts import named_parts
from pipeline.interpret.prose.paired import Pairing
from pipeline.interpret.prose.part_of import PART_OF_BEFORE
from pipeline.interpret.prose.part_words import LEADING, TRAILING
from pipeline.interpret.prose.places import Place, provenance
from pipeline.interpret.prose.qualifiers import GENERIC_UNITS, platform_codes
from pipeline.interpret.prose.staff_kinds import is_outside
from pipeline.interpret.prose.times import period_of
from pipeline.interpret.prose.who import who_behind
from pipeline.interpret.setting import Setting, Split
from pipeline.model.count import CountStatus
from pipeline.model.observation import Reason, ReportedObservation, Source

OUTCOME_OF_WHOLE = "outcome-of-whole"
"""The reason code of a figure that names no outcome: without a whole that it is a part of it is no figure of ours."""


def shares(
    pairings: Sequence[Pairing], mentions: Mentions, place: Place, setting: Setting
) -> Iterator[ReportedObservation]:
    """The counts of a sentence that names no outcome and splits up a number of before, where they add up to it."""
    more = tuple(_going_on(pairings, mentions, place, setting))
    whole = None if more else _whole_number(pairings, mentions, setting)
    if whole is None:
        yield from more
        return
    if len(pairings) < 2:
        is_told = _is_on_site(pairings[0], mentions) or _tells_who(pairings[0], mentions)
        if mentions.wholes and whole in setting.stated and is_told:
            yield _share(pairings[0], whole, mentions, place, setting)  # "Nineteen of the 24 had to do with Facebook"
        return
    if mentions.wholes and whole in setting.stated and _all_on_sites(pairings, mentions):
        for pairing in pairings:
            yield _share(pairing, whole, mentions, place, setting)
        return
    counts = [pairing.count.count for pairing in pairings]
    if any(count.status is not CountStatus.EXACT for count in counts):
        return
    total = sum(count.minimum or 0 for count in counts)
    are_some = bool(mentions.wholes) and whole in setting.stated and all(_tells_who(one, mentions) for one in pairings)
    are_listed = _are_sites_listed(pairings, mentions) or are_ranked(mentions)
    if total != whole and not ((are_some or are_listed) and total < whole):
        return
    labels = labels_before(pairings, mentions) or ("",) * len(pairings)
    for pairing, label in zip(pairings, labels, strict=True):
        yield _share(pairing, whole, mentions, place, setting, label)


def shares_by_name(
    pairings: Sequence[Pairing], mentions: Mentions, place: Place, setting: Setting
) -> Iterator[ReportedObservation]:
    """The parts of the figure before, where the sentence only names them and they come to it."""
    parts, latest = named_parts(pairings, mentions, setting), setting.latest
    told = mentions.wholes[0].count if mentions.wholes else latest.count if latest is not None else None
    counts = [pairing.count.count for pairing, _ in parts]
    if told is None or any(count.status is not CountStatus.EXACT for count in (told, *counts)):
        return
    if parts and told.minimum in setting.stated and sum(count.minimum or 0 for count in counts) == told.minimum:
        for pairing, label in parts:
            yield _share(pairing, told.minimum or 0, mentions, place, setting, label)


def _all_on_sites(pairings: Sequence[Pairing], mentions: Mentions) -> bool:
    """ "Of these 42, 34 had used Facebook and five or fewer had used Twitter": whether or not they are all of them."""
    return all(len(one.platforms) == 1 and _is_on_site(one, mentions) for one in pairings)


ON_SITE = re.compile(
    r"[^,;.]{0,30}?\b(?:had to do with|were about|was about|related to|involved|concerned|used|were (?:on"
    r"|over)|was (?:on|over))"
    r"\s+(?:what (?:was|had been|they) (?:\w+ )?(?:said|written|posted|put|shared) (?:in|on) |(?:posts?|comments?"
    r"|messages?|remarks?|something|material|photographs?) (?:\w+ ){0,2}(?:on|in|to|via|sent by|through) )?"
    r"(?:the |an? )?",
    re.IGNORECASE,
)


SITE_FIRST = re.compile(
    r"(?:,? (?:which|and|then|also|itself|alone))*,? (?:(?:was|were|is) )?(?:accounts? for|accounted for|for|behind"
    r"|at the (?:heart|centre|root) of|gave rise to|led to|made up|makes up|(?:(?:came|cropped) up|featured|figured"
    r"|appeared|arose|involved|used|named|concerned|mentioned|implicated|the (?:site|platform|network|app|medium)"
    r"(?: \w+)?)(?: (?:most|more|least)(?: often| frequently)?)?,? in)(?: (?:a total of|about|some|around))? $",
    re.IGNORECASE,
)
""" "Facebook accounts for 19 of the 23", "Twitter was at the heart of six of those ten cases"."""


def _going_on(
    pairings: Sequence[Pairing], mentions: Mentions, place: Place, setting: Setting
) -> Iterator[ReportedObservation]:
    """ "Facebook accounts for 19 of the 23. Two involved Twitter and one a blog.": more shares of the 23."""
    split, counts = setting.split, [pairing.count.count for pairing in pairings]
    if split is None or mentions.wholes or any(count.maximum is None for count in counts):
        return
    if any(pairing.periods for pairing in pairings):
        return  # of another year than the whole
    is_by_site = all(len(pairing.platforms) == 1 for pairing in pairings)
    is_by_site = is_by_site or all(_tells_who(pairing, mentions) for pairing in pairings)
    told = split.told + sum(count.minimum or 0 for count in counts)
    if is_by_site and told <= split.whole:
        for pairing in pairings:
            yield _share(pairing, split.whole, mentions, place, setting)


WHO = re.compile(
    r"(?: of (?:the|these|those|them)(?: [\w-]+){0,2})? (?:were|was|are|is|(?:were|was) based|worked|works?|held"
    r"|came from|belonged to|served) (?!(?:on|not|then|also|all|both|to|still|no|now|about|over|for|because"
    r"|due|later)\b|in (?:the )?(?:19|20)\d\d|dealt|made|given|issued|upheld|found|proven|shown|sent|brought"
    r"|(?!registered|qualified|unqualified|retained|salaried|uniformed)[a-z]+ed\b)",
    re.IGNORECASE,
)
""" "Seven of the ten held academic posts", "two were doctors": who they are, and nothing that befell them."""

IS_ONLY = re.compile(r"\b(?:were|was|are|is) $", re.IGNORECASE)
PEOPLE = re.compile(
    r"(?:s|men|women|people|staff|police|crew|male|female|uniformed|civilian|clinical|academic|administrative|permanent"
    r"|temporary|agency|registered|qualified|unqualified|retained|salaried|time)$",
    re.IGNORECASE,
)
"""People are told by what they are: "were teaching assistants", not "were innocent" and not "were there"."""


IN_UNIT = re.compile(
    r"(?: of (?:the|these|those) \w+)?(?: (?:were|was|are|is|worked|works?|(?:were|was) (?:based|employed)))?"
    r" (?:in|within|from|at) (?:the |our )?(?-i:(?!(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December|England|Scotland|Wales|London)\b)[A-Z])",
    re.IGNORECASE,
)
""" "14 of the 28 were in Nursing and Midwifery, 6 in Administrative Services": the part of the body they are of."""


def _tells_who(pairing: Pairing, mentions: Mentions) -> bool:
    if not (pairing.platforms or pairing.periods) and IN_UNIT.match(mentions.text, pairing.count.end):
        return bool(label_behind(pairing, mentions))
    match = WHO.match(mentions.text, pairing.count.end)
    if pairing.platforms or pairing.periods or match is None:
        return False
    label = who_behind(pairing, mentions) or label_behind(pairing, mentions)
    is_noun = PEOPLE.search(label) is not None or mentions.text.startswith(("a ", "an "), match.end())
    return bool(label) and not is_outside(label) and (is_noun or IS_ONLY.search(match[0]) is None)


def split_by(
    found: Sequence[object], mentions: Mentions, before: Split | None, latest: ReportedObservation | None
) -> Split | None:
    """How much of a whole the sentences so far have split up by site; None where this one goes on to something else.

    ``latest`` is the figure that "of these" would speak of.
    """
    shares_told = [
        one
        for one in found
        if isinstance(one, ReportedObservation)
        and (one.platform_code or one.category_labels)
        and any(reason.code in {OUTCOME_OF_WHOLE, PART_OF_BEFORE} for reason in one.reasons)
    ]
    whole = mentions.wholes[0].count.minimum if mentions.wholes else before.whole if before else None
    if whole is None and latest is not None and latest.count.status is CountStatus.EXACT:
        whole = latest.count.minimum
    if not shares_told or len(shares_told) != len(found) or whole is None:
        return None
    is_same = before is not None and before.whole == whole
    told = before.told if before is not None and is_same else 0
    return Split(whole, told + sum(one.count.minimum or 0 for one in shares_told))


def _is_on_site(share: Pairing, mentions: Mentions) -> bool:
    """ "Nineteen of the 24 had to do with Facebook", not "had no account on Facebook"."""
    first = share.platforms[0].start if share.platforms else -1
    if 0 <= first < share.count.start:
        return SITE_FIRST.match(mentions.text, share.platforms[0].end, share.count.start) is not None
    words = mentions.text[share.count.end : first] if first > share.count.end else ""
    return bool(words) and ON_SITE.fullmatch(words) is not None and not DENIES.search(words)


DENIES = re.compile(r"\b(?:no|not|never|denied)\b|n['’]t\b", re.IGNORECASE)


def _whole_number(pairings: Sequence[Pairing], mentions: Mentions, setting: Setting) -> int | None:
    """The number that is split up: one said again ("of the nine"), or the figure before ("six of these were …")."""
    if mentions.wholes:
        return mentions.wholes[0].count.minimum
    latest = setting.latest
    total = sum(pairing.count.count.minimum or 0 for pairing in pairings)
    is_by_site = _are_by_site(pairings)
    is_by_unit = len(pairings) > 1 and all(_tells_who(one, mentions) for one in pairings)
    is_by_unit = is_by_unit and ";" not in mentions.text[: pairings[0].count.start]
    if (is_by_site or is_by_unit) and total in setting.stated:
        return total
    if latest is None or latest.count.status is not CountStatus.EXACT:
        return None
    are_named = len(pairings) > 1 and total == latest.count.minimum and _are_people_listed(pairings, mentions)
    is_who = are_named or (bool(pairings) and all(_is_who(one, mentions) for one in pairings))
    is_told = len(pairings) > 1 and bool(RELATED.match(mentions.text, pairings[0].count.end))
    is_listed = _are_sites_listed(pairings, mentions)
    is_whole = total == latest.count.minimum or (is_listed and total < (latest.count.minimum or 0))
    is_parted = (is_by_site and is_whole) or _are_by_year(pairings, latest)
    is_pointed = bool(mentions.partitives) or is_who or is_parted or is_told or labels_before(pairings, mentions)
    return latest.count.minimum if is_pointed else None


DIVIDES = re.compile(
    r"\W*(?:they|these|those|this) (?:break|broke|split|divide|are|were|comprised?|is|was)\b", re.IGNORECASE
)


def _is_who(pairing: Pairing, mentions: Mentions) -> bool:
    who = who_behind(pairing, mentions)
    return bool(who) and not is_outside(who)


def _are_people_listed(shares: Sequence[Pairing], mentions: Mentions) -> bool:
    """ "They break down as 9 constables, 3 sergeants and 2 police staff.": kinds of people and nothing they did."""
    units = [one.count.unit.strip() for one in shares]
    are_people = all(
        unit and not GENERIC_UNITS.match(unit) and PEOPLE.search(unit) and not is_outside(unit) for unit in units
    )
    ends = mentions.text[shares[-1].count.end :].strip(" .") == units[-1]
    return are_people and ends and DIVIDES.match(mentions.text) is not None


def _are_sites_listed(shares: Sequence[Pairing], mentions: Mentions) -> bool:
    """ "Facebook in six, Twitter in two.": the sites of the cases, whether or not they are all of them."""
    between = (mentions.text[one.platforms[0].end : one.count.start] for one in shares)
    return _are_by_site(shares) and all(map(SITE_IN.fullmatch, between))


SITE_IN = re.compile(r",? (?:was )?in (?:a further )?")


RELATED = re.compile(
    r"(?: of (?:them|these|those))?(?: (?:cases?|matters?|people|staff|employees|officers|individuals|allegations))?"
    r" (?:related to|concerned|involved|arose (?:from|in|out of)|came from|(?:were|was) (?:about|from|against"
    r"|(?:treated|classed|recorded|categorised|classified|assessed|graded) (?:as|under)|for|in|at|at the level of)"
    r"|worked (?:in|at|for|as)|fell (?:under|within|into)|belonged to|held the)\b",
    re.IGNORECASE,
)
"""Says of the first part which it is: "Nineteen related to police officers and four to police staff"."""


def _are_by_site(pairings: Sequence[Pairing]) -> bool:
    """ "Facebook was the site concerned in six cases and WhatsApp in three": each count on its own site.

    The last may be on none that is known: "and in one case the platform was never written down".
    """
    sites = [tuple(one.code for one in pairing.platforms) for pairing in pairings]
    return len(sites) > 1 and all(len(own) == 1 for own in sites) and len(set(sites)) == len(sites)


def _are_by_year(pairings: Sequence[Pairing], whole: ReportedObservation) -> bool:
    """ "The proceedings divide into five in 2011-12, three in 2012-13 and six in 2013-14": of the fourteen before."""
    times = [tuple(one.period for one in pairing.periods if one.period is not None) for pairing in pairings]
    is_apart = len(times) > 1 and all(len(own) == 1 for own in times) and len(set(times)) == len(times)
    is_within = whole.period is not None and all(
        whole.period.start <= own[0].start and own[0].end <= whole.period.end for own in times if own
    )
    return is_apart and is_within and sum(one.count.count.minimum or 0 for one in pairings) == whole.count.minimum


def label_behind(pairing: Pairing, mentions: Mentions) -> str:
    """The words behind a count that say which part it is: "worked in the support groups" gives "support groups"."""
    unit = pairing.count.unit.strip()
    start = max((one.end for one in mentions.wholes if pairing.count.end <= one.start < pairing.words[1]), default=0)
    own = mentions.text[start or pairing.count.end : pairing.words[1]].strip()
    if unit and own.startswith(unit):
        own = own[len(unit) :]
    words = TRAILING.sub("", LEADING.sub("", own))
    if unit and not GENERIC_UNITS.match(unit):
        return f"{unit} {words}".strip() if len(words.split()) <= 2 else unit
    return words if len(words.split()) <= 12 else ""


def _share(
    pairing: Pairing, whole: int, mentions: Mentions, place: Place, setting: Setting, listed: str = ""
) -> ReportedObservation:
    period, reason = period_of(pairing, setting)
    has_own = bool(pairing.platforms or pairing.periods)
    label = "" if has_own else listed or who_behind(pairing, mentions) or label_behind(pairing, mentions)
    platform = (Reason("platform-in-sentence", pairing.platforms[0].text),) if pairing.platforms else ()
    part_of = Reason(PART_OF_BEFORE, mentions.wholes[0].text if mentions.wholes else f"the {whole}")
    return ReportedObservation(
        count=pairing.count.count,
        quote=mentions.text[pairing.count.start : pairing.words[1]].strip(" ,;."),
        source=Source.PROSE,
        provenance=provenance(replace(place, offset=place.offset + pairing.count.start), pairing.count.text),
        period=period,
        period_label=period.label if period else "",
        platform_code=platform_codes(pairing, mentions, setting),
        category_labels=(label,) if label else (),
        unit=pairing.count.unit,
        reasons=(Reason(OUTCOME_OF_WHOLE), reason, *platform, part_of),
    )
