"""Levels of warnings that share one noun: "3 written and 5 oral warnings", "oral and final warnings numbered 9, 3"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.interpret.prose.mention import OutcomeMention
from pipeline.interpret.setting import Setting

LEVEL = re.compile(
    r"\b(?:final written|first written|written|verbal|oral|final)\b(?=\s*(?:,|;|and\b|or\b|[()]))"
    r"|(?:(?<=were )|(?<=one )|(?<=two )|(?<=three )|(?<=four )|(?<=five )|(?<=six )|(?<=\d ))"
    r"(?:final written|first written|written|verbal|oral|final)(?=\W*$)",
    re.IGNORECASE,
)


def with_levels(text: str, named: Sequence[OutcomeMention], setting: Setting) -> tuple[OutcomeMention, ...]:
    """ "3 written and 5 oral warnings": the noun said once is meant for each level."""
    found = [part for one in named for part in _parted(text, one, setting)]
    if not any(mention.term.code.endswith("warning") for mention in found):
        return tuple(found)
    for match in LEVEL.finditer(text):
        term = setting.lexicon.controlled.outcomes.match(match[0])
        free = not any(mention.start < match.end() and match.start() < mention.end for mention in found)
        if free and term is not None and term.code.endswith("warning"):
            found.append(OutcomeMention(match.start(), match.end(), match[0], term))
    return tuple(sorted(found, key=lambda mention: mention.start))


IN_TURN = re.compile(r"\b(?:respectively|in turn|in that (?:order|sequence)|in the same order)\b", re.IGNORECASE)
ONE_LEVEL = re.compile(r"\b(?:final written|first written|written|verbal|oral|final)\b", re.IGNORECASE)


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
