"""Levels of warnings that share one noun: "3 written and 5 oral warnings", "oral and final warnings numbered 9, 3"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.interpret.prose.mention import OutcomeMention
from pipeline.interpret.setting import Setting

IN_ORDER = r"(?:respectively|in turn|in that (?:order|sequence)|in the same order)\b"
"""Says of a run of counts that they are told in the order of what is counted."""
_LEVELS = r"(?:final written|first written|written|verbal|oral|final)"
LEVEL = re.compile(
    rf"\b{_LEVELS}\b(?=\s*(?:,|;|and\b|or\b|[()]))"
    r"|(?:(?<=were )|(?<=one )|(?<=two )|(?<=three )|(?<=four )|(?<=five )|(?<=six )|(?<=\d ))"
    rf"{_LEVELS}(?=\W*$)",
    re.IGNORECASE,
)
IN_TURN = re.compile(rf"\b{IN_ORDER}", re.IGNORECASE)
ONE_LEVEL = re.compile(rf"\b{_LEVELS}\b", re.IGNORECASE)


def with_levels(text: str, named: Sequence[OutcomeMention], setting: Setting) -> tuple[OutcomeMention, ...]:
    """ "3 written and 5 oral warnings": the noun said once is meant for each level; so "Warned. 2011: 1 verbal"."""
    found = [part for one in named for part in _parted(text, one, setting)]
    asked = setting.context.outcome
    is_asked = asked is not None and asked.code == "warning"
    if not (is_asked or any(mention.term.code.endswith("warning") for mention in found)):
        return tuple(found)
    for match in LEVEL.finditer(text):
        term = setting.lexicon.controlled.outcomes.match(match[0])
        free = not any(mention.start < match.end() and match.start() < mention.end for mention in found)
        if free and term is not None and term.code.endswith("warning"):
            found.append(OutcomeMention(match.start(), match.end(), match[0], term))
    found.extend(_told_by_one(text, found, setting))
    found.extend(_told_of_some(text, found, setting))
    return tuple(sorted(found, key=lambda mention: mention.start))


OF_THEM = re.compile(
    r"\bof (?:them|these|those|which|whom)(?: (?:was|were|being|had been))?(?: given)?(?: an?)?"
    rf" (?P<level>{_LEVELS}(?:ly)?)(?: ones?)?(?=\s*(?:[,.;:)–—]|$|(?:and|but|while|whilst)\b))",
    re.IGNORECASE,
)
""" "Six were warned, two of them finally", "nine warnings, none of which was final": of a level of their own."""


def _told_of_some(text: str, found: Sequence[OutcomeMention], setting: Setting) -> Iterator[OutcomeMention]:
    """The level of some of those warned, told behind "of them"."""
    for match in OF_THEM.finditer(text):
        term = setting.lexicon.controlled.outcomes.match(f"{match['level'].removesuffix('ly')} warning")
        is_free = not any(one.start < match.end("level") and match.start("level") < one.end for one in found)
        is_behind = any(one.end <= match.start() and one.term.code.endswith("warning") for one in found)
        if term is not None and is_free and is_behind:
            yield OutcomeMention(*match.span("level"), match["level"], term)


A_LEVEL_ONE = re.compile(rf"\ban? (?P<level>{_LEVELS}) one\b", re.IGNORECASE)
""" "Three had a written warning and one a verbal one": a verbal warning."""


def _told_by_one(text: str, found: Sequence[OutcomeMention], setting: Setting) -> Iterator[OutcomeMention]:
    for match in A_LEVEL_ONE.finditer(text):
        term = setting.lexicon.controlled.outcomes.match(f"{match['level']} warning")
        is_free = not any(one.start < match.end() and match.start() < one.end for one in found)
        if term is not None and is_free and any(one.end <= match.start() for one in found):
            yield OutcomeMention(match.start(), match.end(), match[0], term)


def _parted(text: str, one: OutcomeMention, setting: Setting) -> Iterator[OutcomeMention]:
    """ "Written and verbal warnings": one outcome, but two where their counts are told in turn."""
    levels = list(ONE_LEVEL.finditer(one.text)) if one.term.code == "warning" and IN_TURN.search(text) else []
    terms = [setting.lexicon.controlled.outcomes.match(f"{level[0]} warning") for level in levels]
    if len(levels) < 2 or None in terms:
        yield one
        return
    for level, after, term in zip(levels, [*levels[1:], None], terms, strict=True):
        end = level.end() if after is not None else len(one.text)
        if term is not None:
            yield OutcomeMention(one.start + level.start(), one.start + end, one.text[level.start() : end], term)
