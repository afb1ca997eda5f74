"""People who left before their case was decided: "4 employees left the Council before a hearing could be held"."""

from __future__ import annotations

import re
from typing import Final

from pipeline.interpret.prose.mention import OutcomeMention
from pipeline.interpret.setting import Setting

_BEFORE: Final = (
    r"(?:before|ahead of|prior to|while|during|pending|(?:in|during) the (?:course|middle) of|part[- ]way through)"
    r" (?:an?|the|any|their|his|her) (?:\w+ ){0,2}"
)
_CASE: Final = r"(?:hearing|investigation|case|matter|process|proceedings|panel|outcome|enquiry|inquiry)\b"
_BODY: Final = (
    r"(?:Council|Trust|Board|[Ss]ervice|[Ff]orce|employment|[Dd]epartment|[Uu]niversity|[Cc]ollege|[Ss]chool|organisation"
    r"|[Aa]uthority|[Aa]gency|[Cc]ompany|post|job)"
)
_GONE_FIRST: Final = re.compile(
    r"(?<!were )(?<!was )(?<!been )\b(?:left|leaving|went|going|gone) before (?:they|he|she)"
    r" (?:could(?: be)?|were|was|had been)(?= (?:dismissed|disciplined|heard|dealt)\b|\s*[.,;)]|\s*$)"
)
""" "two were dismissed, with a further three going before they could be"."""
_GONE_UNHEARD: Final = re.compile(
    r"\b(?:left|retired|resigned|had gone|was gone) before"
    r" (?:it|this|that|the (?:case|matter|complaint|allegation|investigation))"
    r" (?:could be|was|had been|came to be) (?:heard|concluded|decided|completed|considered|resolved|investigated)\b",
    re.IGNORECASE,
)
""" "in the other case the person complained of retired before it could be heard"."""
_LEFT: Final = re.compile(
    rf"(?<!were )(?<!was )(?<!been )\bleft(?: (?:the|our|its|their|his|her) (?:[\w’'-]+ ){{0,3}}?{_BODY}\b"
    rf"[^.;:]{{0,60}}?| us|) {_BEFORE}{_CASE}|(?<!\bor )\bretired (?:from [\w’' -]{{3,30}}? )?{_BEFORE}{_CASE}"
)
""" "two officers retired in the course of an investigation": no retirement alone."""


def with_early_leavers(text: str, outcomes: tuple[OutcomeMention, ...], setting: Setting) -> tuple[OutcomeMention, ...]:
    """The outcomes of a sentence, leaving before the end of one's case taken as resignation."""
    term = setting.lexicon.controlled.outcomes.term("resignation")
    gone = list(_GONE_FIRST.finditer(text))
    verbs = [(one.start(), one[0].split()[0]) for one in (*_LEFT.finditer(text), *gone, *_GONE_UNHEARD.finditer(text))]
    left = [OutcomeMention(start, start + len(verb), verb, term) for start, verb in verbs]
    told = [one for one in left if not any(o.start <= one.start < o.end for o in outcomes)]
    beside = [o for o in outcomes if not any(one.start < o.start and o.term.code == "investigation" for one in told)]
    beside = [o for o in beside if not any(one.start() < o.start <= one.end() + 1 for one in gone)]
    return tuple(sorted((*beside, *told), key=lambda one: one.start)) if told else outcomes
