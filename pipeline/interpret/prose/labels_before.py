"""Parts of a number told as a list, each label before its count.

"The reasons were: unsatisfactory attendance 178; conduct 121; failure of probation 64; poor performance 49."
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.interpret.prose.mention import Mentions
from pipeline.interpret.prose.paired import Pairing

FEWEST = 2
LABEL = re.compile(
    r"\s*(?:and )?(?:then |next |followed by )?(?P<label>[A-Za-z][A-Za-z&/’'“”() -]{2,50}?)\s*"
    r"(?:[–—:=(-]|(?:account(?:ed|s)? )?\bfor|\bma(?:de|kes?|king) up|\bwith|\bat|, (?:where|in which) (?:we had"
    r"|there were))?\s*",
    re.IGNORECASE,
)
ACCOUNTED = re.compile(r"^\W*(?=[A-Z][^,.;:\d]{2,50} (?:account(?:ed|s)? for|ma(?:de|kes?) up) \S+)")
"""No head: "Conduct accounted for 12 of them, ill health capability for 14, …"."""
RANKED = re.compile(
    r"^\W*(?:by far )?the (?:single )?(?:largest|biggest|commonest|main|leading|most (?:common|frequent|usual))"
    r" (?:[a-z]+ ){1,3}(?:was|were|is|are) |^\W*(?:then|next|after (?:that|them|those)) (?:come|comes|came"
    r"|follow|follows|followed) ",
    re.IGNORECASE,
)
"""Of all parts the largest ones: "The largest group was conduct with 24, then capability with 15."."""
HEAD = re.compile(r"[^:]*:")
"""What introduces the list: "The reasons were:"."""
END = re.compile(r"(?: of (?:them|these|those))?\s*\)?\s*(?:[;,]|,?\s+and\b|\.?\s*$)")
"""Right behind a count: the next label, or the end."""
VERB = re.compile(r"\b(?:was|were|is|are|had|has|have|in|of whom|received|resulted|there|we)\b", re.IGNORECASE)


def are_ranked(mentions: Mentions) -> bool:
    """The sentence gives the largest parts, which need not come to the whole."""
    return RANKED.match(mentions.text) is not None


def labels_before(pairings: Sequence[Pairing], mentions: Mentions) -> tuple[str, ...]:
    """The label right before each count of a list that is nothing else; () where a count has none."""
    head = ACCOUNTED.match(mentions.text) or RANKED.match(mentions.text) or HEAD.match(mentions.text)
    if len(pairings) < FEWEST or head is None:
        return ()
    labels, at = [], head.end()
    for pairing in pairings:
        count = pairing.count
        match = LABEL.fullmatch(mentions.text, at, count.start) if at <= count.start else None
        end = END.match(mentions.text, count.end)
        if match is None or end is None or VERB.search(match["label"]):
            return ()
        labels.append(match["label"].strip())
        at = end.end()
    return tuple(labels)
