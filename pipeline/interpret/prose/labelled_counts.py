"""Counts of a sentence that stand behind their labels: what a label names is of the count behind it, not before it.

"In 2016 the warnings were for: internet 4, e-mail 3, Facebook 2."   -> 4 over the internet, 3 by e-mail
"Seven staff were dismissed (Facebook 4, Twitter 3)."                -> 4 over Facebook, 3 over Twitter
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from pipeline.interpret.prose.mention import CountMention, Mention, Mentions, OutcomeMention, PeriodMention

M = TypeVar("M", bound=Mention)
Span = tuple[int, int]

LABEL = re.compile(r"(?:^|[,;:(–—-]|\band\b)\s*(?P<label>[A-Za-z][^\d,;:()]{1,60}?)\s*[:=–-]?\s*$")
ENDED = re.compile(r"\s*(?:[,;.)]|and\b|$)")


def named_by_labels(mentions: Mentions, index: int, found: Sequence[M]) -> tuple[M, ...] | None:
    """What the label of a count names among ``found``; None where the counts do not stand behind labels that do."""
    if len(mentions.counts) < 2 or not found or _label(mentions, index) is None:
        return None
    named = [_within(_label(mentions, at), found) for at in range(len(mentions.counts))]
    return named[index] if sum(map(bool, named)) > 1 or (any(named) and _follows_label(mentions, index)) else None


SEPARATED = re.compile(r"\s*[:=–—-]\s*|\s*\(\s*")


def dated_by_label(mentions: Mentions, index: int) -> tuple[PeriodMention, ...]:
    """The time set right before a count as its label: "2010 – 3, 2011 – 8"; nothing where no two counts stand so."""
    labels = [_time_before(mentions, at) for at in range(len(mentions.counts))]
    return labels[index] if sum(map(bool, labels)) > 1 else ()


def _time_before(mentions: Mentions, index: int) -> tuple[PeriodMention, ...]:
    count = mentions.counts[index]
    if not ENDED.match(mentions.text, count.end) and mentions.text[count.end : count.end + 2] != " (":
        return ()
    before = (one for one in mentions.periods if one.end <= count.start)
    return tuple(one for one in before if SEPARATED.fullmatch(mentions.text[one.end : count.start]))


def unnamed_label(mentions: Mentions, at: int) -> str:
    """The label of the count at ``at`` that names no platform where those of its neighbours do: "other 4"."""
    if not mentions.platforms:
        return ""
    index = next((i for i, count in enumerate(mentions.counts) if count.start == at), None)
    label = None if index is None else _label(mentions, index)
    if index is None or label is None or named_by_labels(mentions, index, mentions.platforms) != ():
        return ""
    return mentions.text[slice(*label)].strip()


def _follows_label(mentions: Mentions, index: int) -> bool:
    """Another count of the run stands behind a label of its own as well."""
    return any(_label(mentions, at) is not None for at in (index - 1, index + 1) if 0 <= at < len(mentions.counts))


def _within(label: Span | None, found: Sequence[M]) -> tuple[M, ...]:
    return tuple(one for one in found if label and label[0] <= one.start and one.end <= label[1])


def _label(mentions: Mentions, index: int) -> Span | None:
    count = mentions.counts[index]
    start = mentions.counts[index - 1].end if index else 0
    if not ENDED.match(mentions.text, count.end):
        return None
    match = LABEL.search(mentions.text[start : count.start])
    return (start + match.start("label"), start + match.end("label")) if match else None


def opened_by_outcomes(mentions: Mentions) -> tuple[OutcomeMention | None, ...]:
    """ "Final warnings stood at 31 and first warnings at 36": where each count ends a clause that its outcome opens.

    A number and a colon before them is their whole: "There were 104 penalties: dismissed 9, final warning 31, …".
    """
    outcomes, counts = mentions.outcomes, mentions.counts
    if _is_headed(mentions):
        rest = _turns(outcomes, counts[1:], mentions)
        return (None, *rest) if rest else ()
    return _turns(outcomes, counts, mentions)


def _is_headed(mentions: Mentions) -> bool:
    outcomes, counts = mentions.outcomes, mentions.counts
    is_one_more = len(counts) == len(outcomes) + 1 and len(outcomes) > 1 and counts[0].end <= outcomes[0].start
    return is_one_more and mentions.text[counts[0].end : outcomes[0].start].rstrip().endswith(":")


def _turns(
    outcomes: Sequence[OutcomeMention], counts: Sequence[CountMention], mentions: Mentions
) -> tuple[OutcomeMention, ...]:
    if len(counts) < 2 or len(outcomes) != len(counts):
        return ()
    ends = [*(outcome.start for outcome in outcomes[1:]), len(mentions.text)]
    turns = all(o.end <= c.start < end for o, c, end in zip(outcomes, counts, ends, strict=True))
    behind = mentions.text[counts[0].end : outcomes[1].start]
    return tuple(outcomes) if turns and re.search(r"[,;]|\band\b", behind) else ()
