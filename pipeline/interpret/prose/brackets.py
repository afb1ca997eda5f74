"""Brackets of a sentence: which one a count stands in, and what stands behind it."""

from __future__ import annotations

import re

from pipeline.interpret.prose.mention import CountMention, Mentions, OutcomeMention

LEFT_BRACKET = re.compile(r"[^()]*\)")
"""Between what stands in brackets and a count behind them: "18 warnings (eleven written), 22 in 2022/23"."""
REST = re.compile(r"\b(?:the (?:rest|remainder|others?|remaining \w+)|those) \($", re.IGNORECASE)
"""Before a number in brackets that is theirs: "and the rest (seven) received warnings"."""
ASIDE = re.compile(r"[^(),;.:]{0,40}\((?P<own>[^()]*)\)")
PREDICATE = re.compile(
    r"\s*(?:(?:were|was|have|has|had|been|also|either|then|all|each|a|an|given|issued|with)\s+)*", re.I
)


IN_BRACKETS = re.compile(r"\([^()]*$")


def bracket_of(text: str, at: int) -> int:
    """Where the bracket opens within which a place of the text stands; -1 where it stands in none."""
    opened = IN_BRACKETS.search(text, 0, at)
    return opened.start() if opened else -1


def behind_bracket(mentions: Mentions, count: CountMention) -> OutcomeMention | None:
    """ "Four staff (two male and two female) were dismissed": the outcome behind the bracket that splits four up."""
    aside = ASIDE.match(mentions.text, count.end)
    if aside is None or not any(aside.start("own") <= one.start < aside.end("own") for one in mentions.counts):
        return None
    behind = next((one for one in mentions.outcomes if one.start >= aside.end()), None)
    return behind if behind is not None and PREDICATE.fullmatch(mentions.text, aside.end(), behind.start) else None
