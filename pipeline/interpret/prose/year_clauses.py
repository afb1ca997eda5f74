"""Clauses that a year opens behind a comma: "in 2009 it was four officers and two staff, in 2010 six officers …"."""

from __future__ import annotations

import re

from pipeline.interpret.prose.mention import Mentions

YEAR_OPENS = re.compile(
    r",(?= (?:in|for) (?:the year )?(?:19|20)\d\d(?:[/–-]\d\d)? (?:(?:there|it) (?:was|were) )?(?P<count>))",
    re.IGNORECASE,
)


def opened_by_year(mentions: Mentions, start: int, end: int) -> list[int]:
    """Where a year opens a clause: "in 2009 it was four, in 2010 six", but not "dismissed, in 2010 and 2012"."""
    first = {one.start for one in mentions.counts}
    return [
        one.end()
        for one in YEAR_OPENS.finditer(mentions.text, start)
        if one.start("count") in first and one.end() < end
    ]
