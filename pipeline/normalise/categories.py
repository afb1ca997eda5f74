"""One category text of a figure's labels: what its outcome, period and platform say already is left out.

"Officers", "police officers"                -> "police officers"
"members of police staff"                    -> "police staff"
"these cases"                                -> ""
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.model.observation import ReportedObservation, Source

SEPARATOR = " / "
_MEMBERS = re.compile(r"^(?:an? )?(?:members? of (?:the )?)(?=\S+ \S)", re.IGNORECASE)
_NUMBER = r"(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_IDLE = re.compile(
    r"(?i:financial|calendar|academic)(?: years?)?|being|it|they|them|this|that|each of .*|.* as follows"
    r"|(?:the )?(?:whole|all|most|duration|course) of .*|(?:these|those|such) (?:cases?|matters?|incidents?)"
    r"|(?:in|during|for) (?:(?:the|this|that|earlier|present|past|last|financial|calendar|same|whole) )*"
    r"(?:years?|period|time|total)"
)
_IDLE_PEOPLE = re.compile(
    rf"(?:(?:these|those|such|the|{_NUMBER}) )*(?:(?:other|further|same|disciplinary|misconduct) )?"
    r"(?:members? of staff|staff|employees?|people|persons?|individuals?|cases?|matters?|incidents?|workers?"
    r"|misus(?:e|ed|ing)|us(?:ed|ing))",
    re.IGNORECASE,
)
"""Of a sentence; a table may have "Staff" beside "Students"."""
_AFTERWARDS = re.compile(
    r"appeal|convict|referred to (?:the |their |a )?[\w’' ]+|reported to (?:the |their |a )?[\w’' ]+", re.IGNORECASE
)
_NOUNS = {"appeal": "appeals", "convict": "convicted"}
_UNFINISHED = re.compile(r"\b(?:had been|has been|have been|had|has|was|were|is|are|accepted [a-z]+)$", re.IGNORECASE)
"""Words cut out of a sentence, or a verb with its outcome."""


def category_of(one: ReportedObservation) -> str:
    """The labels that tell a figure apart, in their order, each once; of what came after, which it was.

    The outcome ``other`` holds appeals, referrals and convictions alike.
    """
    after = _AFTERWARDS.search(one.outcome_label) if one.outcome_code == "other" else None
    labels = one.category_labels
    if after is not None and not any(after[0].casefold() in label.casefold() for label in labels):
        labels = (
            *(label for label in labels if label.casefold() not in after[0].casefold()),
            _NOUNS.get(after[0].casefold(), after[0]),
        )
    told = list(dict.fromkeys(_telling(labels, is_told=one.source is Source.PROSE)))
    if one.source is not Source.PROSE:
        return SEPARATOR.join(told)
    return SEPARATOR.join(one for one in told if not any(one is not other and _is_within(one, other) for other in told))


def _telling(labels: Sequence[str], *, is_told: bool) -> Iterator[str]:
    for label in labels:
        bare = _MEMBERS.sub("", label.strip())
        is_idle = _IDLE.fullmatch(bare) or (is_told and _IDLE_PEOPLE.fullmatch(bare))
        if bare and not (is_idle or _UNFINISHED.search(bare)):
            yield bare


def _is_within(one: str, other: str) -> bool:
    """ "officers" within "police officers": as its last words, or the same but for capitals."""
    own, wider = one.casefold().split(), other.casefold().split()
    return len(own) < len(wider) and wider[-len(own) :] == own
