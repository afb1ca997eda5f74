"""What the request asks of one table, where the words around it recount the whole request.

"1. Dismissals by reason. 2. How many penalties were for social media misuse?", a table below "Question 1" -> point 1
"… the dismissals in each year, with particulars of any dismissal for use of e-mail" -> "the dismissals in each year"
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from pipeline.find.questions import POINT, numbered_points
from pipeline.model.candidate import Surroundings

Points = Mapping[str, str]
NO_POINTS: Points = MappingProxyType({})
POINTS_TO = re.compile(
    r"^\W*(?:question|q|request|part|point|item|answer(?: to question)?)\W{0,2}(\d{1,2})\W*$", re.IGNORECASE
)
RESPONDS_TO = re.compile(
    r"^\W*(?:(?:our )?(?:response|answer|reply)(?: to)?(?: (?:question|point|part|q|no\.?|number))?|question|a)\W{0,2}"
    r"(\d{1,2})\W*(?:response|answer|reply)?\W*$",
    re.IGNORECASE,
)
""" "Response to Q2", "A2", "Question 2 – response"; a bare "Q2" may be a quarter."""
BESIDES = re.compile(
    r",?\s+(?:(?:and|or|together|along) )?with (?:(?:any|the|some|full|further) )?"
    r"(?:particulars|details|a breakdown|information|a description|a summary)"
    r" (?:of|on|about|for) (?:any|each|every|those|these)\b[^.;?]*",
    re.IGNORECASE,
)
"""Asks for more on some of what is counted: what those were for does not hold for all."""


def points_of(request: str) -> Points:
    """The numbered points of a request recounted in one paragraph, by number; none where they do not run from 1."""
    numbered = enumerate(numbered_points(request), start=1)
    return MappingProxyType({str(at): POINT.sub("", text, count=1).strip(" \n\"'“”‘’") for at, text in numbered})


def questions_by_number(questions: Sequence[str]) -> Points:
    """The questions of a document by their numbers; those whose number comes twice are left out."""
    numbered = [(match["number"], text) for text in questions if (match := NUMBER.match(text)) is not None]
    once = Counter(number for number, _ in numbered)
    return MappingProxyType({number: text for number, text in numbered if once[number] == 1})


NUMBER = re.compile(r"^\W*(?:q(?:uestion)?\W{0,2})?(?P<number>\d{1,2})[.):]?\s", re.IGNORECASE)


def responding(around: Surroundings, questions: Points) -> Surroundings:
    """The surroundings of a table headed "Response to Q2", with the question that it answers in the heading's place."""
    heading = around.caption or next(reversed(around.headings), "")
    named = RESPONDS_TO.match(heading)
    if around.question or named is None or named[1] not in questions:
        return around
    headings = tuple(one for one in around.headings if not RESPONDS_TO.match(one))
    return replace(around, caption="", question=questions[named[1]], headings=headings)


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
