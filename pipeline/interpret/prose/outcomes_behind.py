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
    r"\b(?:of|from|among|amongst) (?:all )?(?:the|these|those|our) (?:\w+ ){0,3}$", re.IGNORECASE
)
_JOINED: Final = re.compile(
    r",? (?:and|but)(?: (?:then|later|subsequently|eventually|finally|were|was|had|has|have|been|given|an?|the))* ",
    re.IGNORECASE,
)
_BREAK: Final = re.compile(r"[;:.]\s|\b(?:who|which|whose|that|because|after|before|although|while|when)\b")


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
    numbered = [one.start for one in counts if one.start >= case.end and not _is_inside(one, result)]
    if result.term.code in INPUTS or _BREAK.search(between) or any(at < result.start for at in numbered):
        return False
    if _OF_WHOLE.search(text[: case.start]):
        return True
    end = _BREAK.search(text, result.end)
    goes_on = any(at < (end.start() if end else len(text)) for at in numbered)
    before = [one for one in counts if one.start < case.start]
    return bool(before) and before[-1].count.minimum != 0 and not goes_on and _JOINED.fullmatch(between) is not None


def _is_inside(count: CountMention, outcome: OutcomeMention) -> bool:
    return outcome.start <= count.start < outcome.end
