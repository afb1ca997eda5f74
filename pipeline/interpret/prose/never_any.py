"""A label or a subject of which a sentence says at its end that there never were any.

"Dismissals, 2008 to 2011: we've never had any."   -> none
"As for demotions, we have not had any."           -> none
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.interpret.prose.mention import CountMention, OutcomeMention
from pipeline.model.count import Count, CountStatus

NEVER_ANY = re.compile(
    r"(?:[:,;–—]|\s-) (?:and |but )?(?:we|there|the [a-z]+(?: [a-z]+)?)(?: |(?=['’]))"
    r"(?P<none>(?:(?:have|has|had|['’](?:ve|s|d)) (?:never|not) (?:yet )?(?:had|been|seen|made|issued|recorded)"
    r"|(?:haven|hasn|hadn)['’]t (?:had|been|seen|made|issued|recorded)|(?:were|was) never"
    r"|did(?: not|n['’]t) (?:have|make|issue|record)) any)"
    r"(?: of (?:these|those|them))?(?: (?:at all|in (?:that|this) time|over (?:that|this) (?:time|period)))?\W*$",
    re.IGNORECASE,
)


def with_never_any(
    text: str, outcomes: Sequence[OutcomeMention], counts: tuple[CountMention, ...]
) -> tuple[CountMention, ...]:
    """The counts of a sentence; where it has none of its own, that there were none of the one outcome before."""
    match = _found(text)
    before = [one for one in outcomes if match is not None and one.end <= match.start()]
    if match is None or counts or len(before) != 1 or len(outcomes) != 1:
        return counts
    start, end = match.span("none")
    return (CountMention(start, end, text[start:end], Count(text[start:end], 0, 0, CountStatus.EXACT), ""),)


def says_never_any(line: str) -> bool:
    """Such a line shows a nought, as "none" does."""
    return _found(line) is not None


def _found(text: str) -> re.Match[str] | None:
    return NEVER_ANY.search(text) if " any" in text else None
