"""The outcome that a sentence is about without a number of it, for the sentence behind it.

"Dismissals are not in the table. There were none in 2018 and fewer than five in 2019."
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.interpret.prose.mention import Mentions
from pipeline.interpret.setting import Setting
from pipeline.vocabulary.terms import Term

GIVEN_APART = re.compile(
    r"^\W*[A-Z][\w’' -]{3,50} (?:is|are|was|were) (?:not )?(?:included |shown |counted |given |listed |recorded )?"
    r"(?:in|on|by|elsewhere|separately|below|above|apart)\b",
    re.IGNORECASE,
)
THERE_WERE = re.compile(r"^\W*(?:there (?:were|was|have been)|we (?:had|recorded)|in (?:19|20)\d\d)\b", re.IGNORECASE)


def subject_of(mentions: Mentions) -> Term | None:
    """ "Dismissals are not in the table.": what the next sentence may count."""
    codes = {one.term.code: one.term for one in mentions.outcomes}
    is_apart = GIVEN_APART.match(mentions.text) is not None and not mentions.counts
    return next(iter(codes.values())) if len(codes) == 1 and is_apart else None


BARE = re.compile(
    r"\s*(?:(?:people|staff|employees|officers|such (?:cases|staff))\s*)?(?:[,;.()]|$"
    r"|(?:in|during|for|and|or|over|each)\b)",
    re.IGNORECASE,
)
NUMBER = re.compile(r"(?<![\d/–-])\b\d{1,3}\b(?!,?\d)")
OF = re.compile(r"\b(?:of|from|among|out of)\s+(?:the |our |some |about )*$", re.IGNORECASE)


def on_subject(setting: Setting, subject: Term | None, mentions: Mentions) -> Setting:
    """ "There were none in 2018 and fewer than five in 2019.": of what the sentence before is about."""
    if subject is None or mentions.outcomes or not THERE_WERE.match(mentions.text):
        return setting
    numbers = [at.start() for at in NUMBER.finditer(mentions.text)]
    are_known = all(any(one.start <= at < one.end for one in mentions.counts) for at in numbers)
    are_bare = all(
        BARE.match(mentions.text, one.end) and not OF.search(mentions.text[: one.start]) for one in mentions.counts
    )
    if not (are_known and are_bare):
        return setting
    return replace(setting, context=replace(setting.context, outcome=subject, outcome_from="lead-in"))
