"""Lines typed below one another that go on about the figures of the line before.

"(a) Twelve complaints were made in 2016/17."
"(b) Seven of the complainers were women and five were men."   -> of the twelve, of 2016/17
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.interpret.prose.carried_on import Found
from pipeline.interpret.prose.paragraph import exact_counts, latest_of
from pipeline.interpret.prose.periods_named import periods_named
from pipeline.interpret.said import covering
from pipeline.interpret.setting import Setting
from pipeline.model.observation import ReportedObservation

POINT = re.compile(r"^\s*\(?(?:\d{1,2}|[a-h])[.)]\s+(?=[A-Z][a-z]+ [a-z])")
"""The letter or number of a point that is a sentence."""


def without_points(lines: Sequence[str]) -> list[str]:
    """The lines, without the letters of points that are sentences."""
    return [POINT.sub("", line, count=1) for line in lines]


def behind_line(setting: Setting, line: str, found: Sequence[Found]) -> Setting:
    """The setting for the next line: the figures told, and the one time that a sentence is dated by."""
    figures = [one for one in found if isinstance(one, ReportedObservation)]
    if not figures:
        return setting
    times = [one.period for one in figures if one.period is not None]
    span = covering([*([setting.table_span] if setting.table_span else []), *times])
    told = replace(setting, stated=setting.stated | exact_counts(found), latest=latest_of(found), table_span=span)
    named = periods_named(line, setting)
    if setting.context.period is not None or len(named) != 1 or not SENTENCE.match(line):
        return told
    return replace(told, context=replace(setting.context, period=named[0], period_from="sentence-before"))


SENTENCE = re.compile(r"^\W*[A-Z][a-z]+ [a-z][^:–—=]+ [a-z][^:–—=]+\.\s*$")
"""No label with its count: only what is told in words goes on to the next line."""
