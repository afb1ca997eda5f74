"""Words for a case before the words for what came of it: the count is of those to whom it came.

"34 employees were investigated and no action was taken."            -> no action, 34
"Two of the four cases begun in 2017/18 ended in a written warning."  -> written warning, two
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pipeline.interpret.dimensions import INPUTS
from pipeline.interpret.prose.mention import CountMention, OutcomeMention

_OF_WHOLE: Final = re.compile(
    r"(?: [a-z]+){0,3} (?:out )?of (?:all )?(?:the|these|those|our)(?: [\w-]+)?(?: [a-z]+){0,2} $", re.IGNORECASE
)
"""From a count to the case: "two of the four", "three members of staff out of those"."""
_LED: Final = re.compile(
    r"(?: [\w/–-]+){0,5}? (?:(?:which |that )?(?:led to|resulted in|ended (?:in|with)|finished with)"
    r"|(?:were|was) (?:given|issued with)|received)(?: (?:an?|the|his|her|their))? ",
    re.IGNORECASE,
)
"""From the case to its result, and nothing else."""
_OTHERWISE: Final = re.compile(
    r"\b(?:not|no|never|most|many|some|few|half|part|majority|number|had|already|earlier|previously|before|where|who|which"
    r"|but|could|might|may|would|should|or)\b",
    re.IGNORECASE,
)
_JOINED: Final = re.compile(
    r",? (?:and|but) (?:(?:then|later|subsequently|eventually|finally) )?(?:(?:were|was|had been|have been|has been) )?"
    r"(?P<given>(?:given|received|issued with) (?:an? )?)?",
    re.IGNORECASE,
)
_ACTED_ON: Final = re.compile(r"(?:investigated|disciplined|charged|reported|questioned)$", re.IGNORECASE)
"""People to whom it was done: "were investigated"; "nine investigations" may have had one result among them."""
_MORE: Final = re.compile(r"\s*(?:,|or\b|and\b|in \w+ cases?\b|against\b)", re.IGNORECASE)


def with_results_alone(
    text: str, outcomes: tuple[OutcomeMention, ...], counts: Sequence[CountMention]
) -> tuple[OutcomeMention, ...]:
    """The outcomes of a sentence without the cases of which it goes on to tell the result, with no number between."""
    passed = {
        at
        for at in range(len(outcomes) - 1)
        if outcomes[at].term.code in INPUTS and _tells_result(text, outcomes[at], outcomes[at + 1], counts)
    }
    return tuple(one for at, one in enumerate(outcomes) if at not in passed)


def _tells_result(text: str, case: OutcomeMention, result: OutcomeMention, counts: Sequence[CountMention]) -> bool:
    between = text[case.end : result.start]
    if result.term.code in INPUTS or any(case.end <= one.start < result.start for one in counts):
        return False
    before = [one for one in counts if one.start < case.start and one.count.minimum != 0]
    if any(_OF_WHOLE.fullmatch(text, one.end, case.start) for one in before):
        return _LED.fullmatch(between) is not None and _OTHERWISE.search(between) is None
    return bool(before) and _is_joined(text, case, result, between)


def _is_joined(text: str, case: OutcomeMention, result: OutcomeMention, between: str) -> bool:
    """ "… were investigated and dismissed": done to the very same people, and to all of them."""
    joined = _JOINED.fullmatch(between)
    if joined is None or _ACTED_ON.search(case.text) is None or _MORE.match(text, result.end):
        return False
    is_done = result.text.casefold().endswith("ed") or result.term.code == "no_action"
    return is_done or bool(joined["given"])
