"""What the request asks of one table, where the words around it recount the whole request.

"1. Dismissals by reason. 2. How many penalties were for social media misuse?", a table below "Question 1" -> point 1
"… the dismissals in each year, with particulars of any dismissal for use of e-mail" -> "the dismissals in each year"
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from pipeline.model.candidate import Surroundings

Points = Mapping[str, str]
NO_POINTS: Points = MappingProxyType({})
POINT = re.compile(r"(?:^|(?<=[\s\"'“‘(]))(?P<number>\d{1,2})[.)]\s+(?=[A-Z])")
POINTS_TO = re.compile(
    r"^\W*(?:question|q|request|part|point|item|answer(?: to question)?)\W{0,2}(\d{1,2})\W*$", re.IGNORECASE
)
FEWEST_POINTS = 2
BESIDES = re.compile(
    r",?\s+(?:(?:and|or|together|along) )?with (?:(?:any|the|some|full|further) )?"
    r"(?:particulars|details|a breakdown|information|a description|a summary)"
    r" (?:of|on|about|for) (?:any|each|every|those|these)\b[^.;?]*",
    re.IGNORECASE,
)
"""Asks for more on some of what is counted: what those were for does not hold for all."""


def points_of(request: str) -> Points:
    """The numbered points of a request recounted in one paragraph, by number; none where they do not run from 1."""
    found = list(POINT.finditer(request))
    numbers = [int(match["number"]) for match in found]
    if len(found) < FEWEST_POINTS or numbers != list(range(1, len(found) + 1)):
        return NO_POINTS
    ends = [*(match.start() for match in found[1:]), len(request)]
    texts = (request[match.end() : end].strip(" \n\"'“”‘’") for match, end in zip(found, ends, strict=True))
    return MappingProxyType({str(number): text for number, text in zip(numbers, texts, strict=True)})


def asked_here(around: Surroundings, points: Points) -> Surroundings:
    """The surroundings with the point of the request that the heading names, and without what is asked besides."""
    heading = around.caption or next(reversed(around.headings), "")
    named = POINTS_TO.match(heading)
    if named is not None and named[1] in points:
        return Surroundings(question=points[named[1]], notes=around.notes)
    return replace(
        around,
        lead_in=BESIDES.sub("", around.lead_in),
        question=BESIDES.sub("", around.question),
        earlier=tuple(BESIDES.sub("", text) for text in around.earlier),
    )


def asked_besides(around: Surroundings) -> str:
    """What the words around a table ask on some of what it counts; "" where they ask nothing of the kind."""
    found = (BESIDES.search(text) for text in (around.lead_in, around.question, *around.earlier))
    return next((match[0] for match in found if match is not None), "")
