"""Make reported observations of what a sentence says."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.interpret.counts.units import DONE, PEOPLE
from pipeline.interpret.dimensions import INPUTS
from pipeline.interpret.prose.answered import answered
from pipeline.interpret.prose.beyond import is_beyond
from pipeline.interpret.prose.coordination import spread
from pipeline.interpret.prose.dated import dated
from pipeline.interpret.prose.distributive import for_each
from pipeline.interpret.prose.in_turn import dealt_out
from pipeline.interpret.prose.mention import Mentions, OutcomeMention
from pipeline.interpret.prose.paired import Pairing
from pipeline.interpret.prose.part_of import part_of
from pipeline.interpret.prose.places import Place, provenance
from pipeline.interpret.prose.qualifiers import (
    THINGS,
    adds_up,
    category_of_pairing,
    has_parts,
    platform_codes,
)
from pipeline.interpret.prose.shares import shares, shares_by_name
from pipeline.interpret.prose.sums import answered_sum, sum_of, sums_up
from pipeline.interpret.setting import Setting
from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import Reason, ReportedObservation, Source
from pipeline.vocabulary.rare import compile_rare

ENFORCEMENT = "enforcement"
"""The code of matters in which officers warn others: "340 warnings for littering"."""
TOLD_BESIDE = "told-beside"
"""The reason code of a figure that comes on top of those told before."""
BESIDE = compile_rare(
    r"\b(?:were|was|have|has|had|we|staff) also\b|\b(?:in addition|additionally|besides"
    r"|as well as (?:these|those|the above)|on top of (?:these|those|this|that)|separately|over and above)\b",
    re.IGNORECASE,
)
""" "In 2021 two special constables were also dismissed": no part of the officers who were."""
PART_OF_ASKED = "part-of-asked"
"""The reason code of a figure whose question is about those of the question before."""
_INTO_RELATIONS = r"\binto (?=(?:[\w-]+ ){0,2}(?:relationships?|contact|communications?)\b)"
INTO_RELATIONS = re.compile(_INTO_RELATIONS, re.IGNORECASE)
""" "four investigations into relationships with prisoners" are of staff."""
ASIDE = compile_rare(
    rf"{_INTO_RELATIONS}|"
    r"\b(?:who|whose|which|that|for|over|about|after|before|until|when|while|pending|because|following"
    r"|in relation|relating|towards)\b|\((?=\w+(?:ed|ing)\b|(?:sent|wrote|put|took)\b)",
    re.IGNORECASE,
)
"""What follows tells what it was about, and names nobody who is counted."""
ALL_OF = re.compile(r"^(?:all|both|each)\b|^the$", re.IGNORECASE)
"""So "the" alone, of "the 2019 officer"."""


def from_pairing(
    pairings: tuple[Pairing, ...], mentions: Mentions, place: Place, setting: Setting, *, is_dealt: bool = False
) -> Iterator[ReportedObservation | Finding]:
    """The figures of a sentence. A count that no outcome belongs to states no figure of discipline.

    ``is_dealt``: each count has its outcome and period already, from the places of the sentence before.
    """
    left_over: tuple[Pairing, ...] = ()
    if not is_dealt:
        pairings, left_over = dealt_out(_with_shared_platform(pairings, mentions), mentions, setting.context.each)
    pairings = for_each(pairings, mentions, setting)
    for pairing in left_over:
        yield not_understood(pairing, mentions, place)
    pairings = tuple(one for one in pairings if not _is_such(one, mentions, setting))
    pairings = _by_site(pairings, setting)
    pointed = () if mentions.outcomes else tuple(_told_by_pointing(pairings, mentions, place, setting))
    if pointed:
        yield from pointed
        return
    if pairings and all(pairing.outcome is None for pairing in pairings):
        yield from _without_outcome(pairings, mentions, place, setting)
        return
    summing = pairings[-1:] if sums_up(pairings, mentions) else ()
    parts = pairings[: len(pairings) - len(summing)]
    pairings = _with_asked_whole(_with_story(spread(parts, mentions, setting), mentions), mentions, setting)
    if _shares_with_others(pairings, mentions, setting):
        return
    for pairing in _ours(pairings, mentions, setting):
        if is_beyond(pairing, mentions):
            yield not_understood(pairing, mentions, place)
            continue
        index = pairings.index(pairing)
        whole = next((one for at, one in enumerate(pairings[:index]) if adds_up(pairings, at, mentions)), None)
        is_total = has_parts(pairings, index, mentions) or (whole is None and adds_up(pairings, index, mentions))
        figure = _figure(pairing, pairings, mentions, place, setting, is_total=is_total)
        labels = category_of_pairing(whole, mentions, setting) if whole is not None else ()
        yield figure if figure.category_labels else replace(figure, category_labels=labels)
    for last in summing:
        total = sum_of(parts, last, setting)
        if total is None:
            yield not_understood(last, mentions, place)
        else:
            yield _figure(total, pairings, mentions, place, setting, is_total=True)


BARE_CASES = re.compile(r"(?:cases|matters|incidents|instances|occasions)", re.IGNORECASE)


def _by_site(pairings: tuple[Pairing, ...], setting: Setting) -> tuple[Pairing, ...]:
    """ "14 employees were disciplined. The platform was Facebook in six of the cases and TikTok in eight.": the 14."""
    whole, sites = setting.latest, [tuple(one.code for one in pairing.platforms) for pairing in pairings]
    are_cases = all(one.outcome is None or BARE_CASES.fullmatch(one.outcome.text) for one in pairings)
    are_apart = len(sites) > 1 and all(len(own) == 1 for own in sites) and len(set(sites)) == len(sites)
    if whole is None or not (are_cases and are_apart) or whole.outcome_code == "investigation":
        return pairings
    total = sum(one.count.count.minimum or 0 for one in pairings)
    return tuple(replace(one, outcome=None) for one in pairings) if total == whole.count.minimum else pairings


BOTH_WAYS = compile_rare(r"\bof the former\b.*\bof the latter\b|\bof the latter\b.*\bof the former\b", re.IGNORECASE)
""" "Of the former five were nurses, of the latter two": which outcome is whose takes more than the sentence."""


def _told_by_pointing(
    pairings: tuple[Pairing, ...], mentions: Mentions, place: Place, setting: Setting
) -> Iterator[ReportedObservation | Finding]:
    """Counts of a sentence that only points at figures of before: parts by their names, or what cannot be told."""
    if BOTH_WAYS.search(mentions.text):
        yield from (not_understood(pairing, mentions, place) for pairing in pairings)
    else:
        yield from shares_by_name(pairings, mentions, place, setting)


def _without_outcome(
    pairings: tuple[Pairing, ...], mentions: Mentions, place: Place, setting: Setting
) -> Iterator[ReportedObservation | Finding]:
    """Counts of which the sentence does not say what they count: shares of a number of before, or answers."""
    summing = pairings[-1:] if sums_up(pairings, mentions) else ()
    parts = pairings[: len(pairings) - len(summing)]
    found = tuple(shares(parts, mentions, place, setting)) or tuple(answered(parts, mentions, place, setting))
    yield from found
    for last in summing:
        total = answered_sum(found, last, place)
        if found:
            yield total or not_understood(last, mentions, place)


def _with_asked_whole(pairings: tuple[Pairing, ...], mentions: Mentions, setting: Setting) -> tuple[Pairing, ...]:
    """ "Warned. 2013: 2 - one first written, one final written": the two are warnings, of no one level."""
    asked = setting.context.outcome
    if asked is None or asked.code != "warning":
        return pairings
    told = list(pairings)
    for index in range(len(told) - 1):
        own, following = told[index].outcome, told[index + 1]
        is_of_next = (
            own is None
            or told[index].outcome_is_inherited
            or (own is following.outcome and own.start > following.count.start)
        )
        count = told[index].count
        named = own or OutcomeMention(count.start, count.end, count.text, asked)
        whole = replace(told[index], outcome=replace(named, term=asked), outcome_is_inherited=True)
        tried = (*told[:index], whole, *told[index + 1 :])
        if is_of_next and (adds_up(tried, index, mentions) or has_parts(tried, index, mentions)):
            told[index] = whole
    return tuple(told)


def _ours(pairings: tuple[Pairing, ...], mentions: Mentions, setting: Setting) -> Iterator[Pairing]:
    """Those that count staff to whom something happened."""
    others = False
    for pairing in pairings:
        if _is_headcount(pairing, mentions):
            continue  # "employs 5,000 staff, of whom three were dismissed": the three are staff
        is_same = pairing.outcome is None or _is_of_the_same(pairing, mentions)
        others = _counts_others(pairing, mentions, setting) or (others and is_same)
        if pairing.outcome is not None and not _points_back(pairing) and not others:
            yield pairing


def _figure(
    pairing: Pairing, pairings: tuple[Pairing, ...], mentions: Mentions, place: Place, setting: Setting,
    *, is_total: bool,
) -> ReportedObservation:  # fmt: skip
    assert pairing.outcome is not None
    period, reason = dated(pairing, mentions, setting)
    carried = "outcome-carried-on" if pairing.outcome_is_inherited else "outcome-in-sentence"
    return ReportedObservation(
        count=pairing.count.count,
        quote=_quote(pairing, mentions),
        source=Source.PROSE,
        provenance=provenance(replace(place, offset=place.offset + pairing.count.start), pairing.count.text),
        period=period,
        period_label=period.label if period else "",
        outcome_label=pairing.outcome.text,
        outcome_code=pairing.outcome.term.code,
        platform_code=platform_codes(pairing, mentions, setting),
        category_labels=category_of_pairing(pairing, mentions, setting),
        unit=pairing.count.unit,
        is_total=is_total,
        reasons=(
            Reason(carried, pairing.outcome.text),
            reason,
            *_own_platform(pairing),
            *part_of(pairing, pairings, mentions),
            *((Reason(TOLD_BESIDE),) if BESIDE.search(mentions.text) else ()),
        ),
    )


def not_understood(pairing: Pairing, mentions: Mentions, place: Place) -> Finding:
    """What a person sees of a count that could not be told apart."""
    message = f"“{pairing.count.text}” counts people here in words that were not understood: “{mentions.text.strip()}”"
    at = replace(place, offset=place.offset + pairing.count.start)
    return Finding("words-not-understood", Severity.WARNING, message, provenance(at, pairing.count.text))


def _counts_others(pairing: Pairing, mentions: Mentions, setting: Setting) -> bool:
    """ "two members of the public", "640 warnings to operators": people who are no staff, or things."""
    start, end = pairing.count.start, min(pairing.words[1], pairing.count.end + 60)
    words = ASIDE.split(mentions.text[start:end], maxsplit=1)[0]
    outcome = pairing.outcome
    named = mentions.text[outcome.start : start] if outcome is not None and outcome.start < start else ""
    if _is_given_to_others(pairing, mentions, setting):
        return True
    if _is_such(pairing, mentions, setting):
        return True
    enforced = setting.lexicon.populations.find(mentions.text[start:end])
    if any(match.term.code == ENFORCEMENT for match in enforced):
        return True
    named = BY_WHOM.sub("", INTO_RELATIONS.split(named, maxsplit=1)[0])
    if any(setting.lexicon.populations.find(text) for text in (words, named)):
        return True
    is_sanction = outcome is not None and 0 <= outcome.start - pairing.count.end <= 1  # "two letters of concern"
    return THINGS.match(words) is not None and not is_sanction


def _is_headcount(pairing: Pairing, mentions: Mentions) -> bool:
    """ "employs 5,000 staff", "74,260 employees (headcount)": how many there are, not what became of them."""
    before, end = mentions.text[: pairing.count.start], pairing.count.end
    is_of_staff = HEADCOUNT.search(before) is not None and CASES.match(mentions.text, end) is None
    return is_of_staff or IN_POST.match(mentions.text, end) is not None


CASES = re.compile(
    r"\s*(?:[\w-]+ ){0,2}?(?:(?:dismissal|case|investigation|hearing|suspension|warning|resignation|complaint"
    r"|allegation|sanction|incident)s?|disciplinar\w+)\b(?! (?:officers?|staff|workers?|managers?|teams?|people)\b)",
    re.IGNORECASE,
)
""" "Out of our 25 dismissals, four …": what came of it, and no headcount."""


BY_WHOM = re.compile(r"\b(?:by|from) (?:an?|the|another|other|some) [\w'’-]+(?: of (?:the|our) \w+)?", re.IGNORECASE)
"""Who brought it: "the subject of an allegation made by a student, six in 2019-20" counts members of staff."""


def _shares_with_others(pairings: tuple[Pairing, ...], mentions: Mentions, setting: Setting) -> bool:
    """ "1,377 penalty fares were issued, and 212 passengers were warned": others' outcome, no count of staff."""
    for one, after in itertools.pairwise(pairings):
        shared = one.outcome if one.outcome is after.outcome else None
        is_shared = shared is not None and shared.start >= after.count.end
        if is_shared and _counts_others(after, mentions, setting):
            return True
    return False


def _is_such(pairing: Pairing, mentions: Mentions, setting: Setting) -> bool:
    """ "Complaints about councillors go elsewhere; there were 7 such complaints": others are spoken of before."""
    before = mentions.text[: pairing.count.start]
    return SUCH.match(mentions.text[pairing.count.end :]) is not None and bool(setting.lexicon.populations.find(before))


SUCH = re.compile(r"\s+such\b")
HEADCOUNT = re.compile(
    r"\b(?:employ(?:s|ed|ing)|our (?:staff|workforce) number(?:s|ed)?"
    r"|(?:among|amongst|out of|from) (?:our|its|the [\w’' -]{2,40}?[’']s?)"
    r"|(?:workforce|headcount|complement|establishment) of)\s+"
    r"(?:(?:about|around|some|approximately|over|a total of|a little (?:over|under)|just (?:over|under))\s+)?$",
    re.IGNORECASE,
)


IN_POST = re.compile(
    r"\s*of us\b|\s*(?:[\w-]+ ){0,2}(?:employees|staff|officers|people|workers)\s*\((?:headcount|ftes?"
    r"|full[- ]time)[^)]*\)",
    re.IGNORECASE,
)
"""Behind a number that tells how many there are: "74,260 employees (headcount) at 31 March"."""


def _is_given_to_others(pairing: Pairing, mentions: Mentions, setting: Setting) -> bool:
    """ "4 warning letters were issued to landowners": what officers give to others."""
    outcome = pairing.outcome
    if outcome is None or outcome.term.code not in {"warning", "written_warning", "verbal_warning", "other_sanction"}:
        return False
    end = max(outcome.end, pairing.count.end)
    given = GIVEN_TO.match(ASIDE.split(mentions.text[end : end + 80], maxsplit=1)[0])
    return given is not None and bool(setting.lexicon.populations.find(given["whom"]))


GIVEN_TO = re.compile(
    r"\s*(?:letters? )?(?:(?:were|was|had been) )?(?:issued|sent|given|served)?[^,;.]{0,20}? (?:to"
    r"|on) (?P<whom>[^,;.]{3,40})",
    re.IGNORECASE,
)


def _is_of_the_same(pairing: Pairing, mentions: Mentions) -> bool:
    """ "6 students were fined, 2 suspended and one expelled": who else is counted is not said, so it is the same."""
    if pairing.count.unit and not BARE_DONE.fullmatch(pairing.count.unit.lower()):
        return False
    behind = mentions.text[pairing.count.end : pairing.count.end + 40]
    return STAFF_BEHIND.match(behind) is None


BARE_DONE = re.compile(DONE)
STAFF_BEHIND = re.compile(rf"[\w\s'’-]{{0,20}}\b{PEOPLE}", re.IGNORECASE)


def _points_back(pairing: Pairing) -> bool:
    """ "All three went to a hearing": the people of an earlier figure, unless a result is said of them."""
    return (
        pairing.outcome is not None
        and ALL_OF.match(pairing.count.text) is not None
        and pairing.outcome.term.code in INPUTS
    )


def _quote(pairing: Pairing, mentions: Mentions) -> str:
    outcome = pairing.outcome
    assert outcome is not None
    start, end = min(pairing.count.start, outcome.start), max(pairing.count.end, outcome.end)
    if pairing.outcome_is_inherited or end - start > 160:
        return pairing.count.text
    return " ".join(mentions.text[start:end].split())


def _own_platform(pairing: Pairing) -> tuple[Reason, ...]:
    source = "from-sentence-before" if pairing.platforms_are_inherited else "in-sentence"
    return (Reason(f"platform-{source}", pairing.platforms[0].text),) if pairing.platforms else ()


GOES_ON = re.compile(
    r"^(?:a|the) (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b|^all\b", re.IGNORECASE
)


SAME_REASON = re.compile(
    r"\b(?:for|on) (?:that|the same|this) (?:reason|thing|matter|account|ground|basis|score)\b", re.IGNORECASE
)


def _with_story(pairings: tuple[Pairing, ...], mentions: Mentions) -> tuple[Pairing, ...]:
    """ "Two lost their jobs over a video on Facebook; a third was warned": the same matter, as in "all three"."""
    told = list(pairings)
    for index in range(1, len(told)):
        before = told[index - 1]
        words = mentions.text[slice(*told[index].words)]
        goes_on = GOES_ON.match(told[index].count.text) or SAME_REASON.search(words)
        if goes_on and not told[index].platforms:
            told[index] = replace(told[index], platforms=before.platforms)
    return tuple(told)


def _with_shared_platform(pairings: tuple[Pairing, ...], mentions: Mentions) -> tuple[Pairing, ...]:
    """Parts that name no platform lie on their whole's: "three … on Twitter: one was sacked and two were warned"."""
    if not pairings or not pairings[0].platforms or not adds_up(pairings, 0, mentions):
        return pairings
    return tuple(one if one.platforms else replace(one, platforms=pairings[0].platforms) for one in pairings)
