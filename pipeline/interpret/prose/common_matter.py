"""A site told once for several counts: "eight were warned and two dismissed for their use of Facebook"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from pipeline.interpret.dimensions import INPUTS
from pipeline.interpret.prose.mention import Mentions
from pipeline.interpret.prose.paired import Pairing

ALL_OVER = re.compile(r"\ball (?:of (?:them|these) )?(?:for|over|on|in|about|relating|in relation)\b", re.IGNORECASE)


SET_OFF = re.compile(
    r"(?:19|20)\d\d(?:[/-]\d{2,4})?, (?:for|over|because of|following|after|due to|in connection with|in relation to"
    r"|relating to"
    r"|as a result of)\b[^,;]*$",
    re.IGNORECASE,
)
""" "Two in 2010-11, and a further three in 2011-12, for comments on Facebook": said of all, behind a comma."""
JOINED = re.compile(r"[^,;:.()–—]{0,80}\band\s+(?:a further |another )?", re.IGNORECASE)
OWN_MATTER = re.compile(
    r"\b(?:for|over|because|due to|relating|related|after|following|concerning|about|in relation|in connection|on"
    r"|in total|in all|overall)\b|\bwhil(?:e|st)\b|\s-\s",
    re.IGNORECASE,
)


DONE_BY_IT = re.compile(r"[^,;:.()–—]{0,60}\band\s+(?:has |have |had |also )?$", re.IGNORECASE)
GAVE = re.compile(r"(?:gave|issued|imposed|recorded|made|took|handed out|given) $", re.IGNORECASE)


def _are_done(one: Pairing, after: Pairing, mentions: Mentions) -> bool:
    """ "The force demoted six officers and dismissed three for misuse of Bebo": two verbs with one matter."""
    verb, given = after.outcome, GAVE.search(mentions.text, one.count.end, after.count.start)
    is_verb = verb is not None and one.count.end <= verb.start < after.count.start
    if verb is None or not (is_verb or given):
        return False
    own = mentions.text[one.count.end : verb.start if is_verb else given.start() if given else 0]
    return DONE_BY_IT.fullmatch(own) is not None and OWN_MATTER.search(own) is None


def _is_common(one: Pairing, after: Pairing, mentions: Mentions) -> bool:
    """ "Eight were warned and two dismissed for their use of Facebook": the first says nothing of its own matter.

    Those investigated or disciplined may be more than the few of whom a site is told.
    """
    if one.outcome is None or one.grounds or after.count.count.maximum == 0:
        return False
    own = mentions.text[one.count.end : after.count.start]
    is_joined = JOINED.fullmatch(own) is not None and OWN_MATTER.search(own) is None
    is_alike = _are_done(one, after, mentions) or (is_joined and one.outcome.term.code not in INPUTS)
    return is_alike and all(site.start > after.count.end for site in after.platforms)


FEWEST: Final = 2
"""Counts that "both" or "all three" may speak of."""
BOTH: Final = re.compile(r"(?:both|all (?:two|three|four|five|six)?)\b", re.IGNORECASE)
LAY_THERE: Final = re.compile(
    r"(?: of (?:them|these|which|the \w+))?(?: (?:matters?|cases?|incidents?|instances?|sanctions|warnings))?,?"
    r" (?:were|was|had|have|being|are|concerned|concerning|involved|involving|related|relating|arose|arising|followed"
    r"|following|for|over|about|on|in)\b[^,;.]*$",
    re.IGNORECASE,
)
"""Between "both" and the site."""


def with_all_on_site(pairings: list[Pairing], mentions: Mentions) -> list[Pairing]:
    """ "One was warned and one had advice; both matters were to do with Facebook": the site is that of both."""
    if len(pairings) <= FEWEST or not pairings[-1].platforms or not BOTH.match(pairings[-1].count.text):
        return pairings
    *told, last = pairings
    said = mentions.text[last.count.end : last.platforms[0].start]
    has_own = any(one.start > last.count.start for one in mentions.outcomes)
    are_all = last.count.count.minimum == sum(one.count.count.minimum or 0 for one in told)
    if has_own or not are_all or not LAY_THERE.match(said) or any(one.platforms for one in told):
        return pairings
    return [replace(one, platforms=last.platforms) for one in told]


def with_common_platform(pairings: list[Pairing], mentions: Mentions) -> list[Pairing]:
    """ "Warnings to six in 2010 and to eight in 2011, all for misuse of Facebook": those before lie there as well."""
    common, is_common = list(pairings), False
    for index in range(len(common) - 2, -1, -1):
        one, after = common[index], common[index + 1]
        sites = after.platforms
        is_trailing = bool(sites) and _is_common(one, after, mentions)
        behind = mentions.text[after.count.end : sites[0].start] if sites else ""
        told = is_trailing or (bool(sites) and (ALL_OVER.search(behind) or SET_OFF.search(behind)) is not None)
        is_alike = is_trailing or one.outcome is after.outcome is not None
        is_common = (told or is_common) and is_alike and not one.platforms
        if is_common:
            common[index] = replace(one, platforms=sites)
    return common


IN_THESE: Final = re.compile(
    r"[^,;.:()–—]{0,40},? (?:(?:at|in) (?:all )?which|involving|with|against|concerning) (?:a total of )?",
    re.IGNORECASE,
)
""" "Four hearings about WhatsApp groups, at which seven officers appeared"."""


def with_site_of_cases(pairings: list[Pairing], mentions: Mentions) -> list[Pairing]:
    """The people in cases on a site were in them over that site."""
    told = list(pairings)
    for index in range(1, len(told)):
        cases, people = told[index - 1], told[index]
        is_of_cases = people.outcome is cases.outcome is not None and cases.outcome.term.code in INPUTS
        if not (is_of_cases and cases.platforms) or people.platforms:
            continue
        if IN_THESE.fullmatch(mentions.text, cases.platforms[-1].end, people.count.start):
            told[index] = replace(people, platforms=cases.platforms)
    return told
