"""Parts of the figure before that cannot be its parts: more than it, or, where all are listed, not coming to it.

"3. How many staff were dismissed in 2013?  12"      "4. How many of these in the union?  300"
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.interpret.context import OF_THOSE
from pipeline.interpret.prose.counted_parts import ASKS_WHAT, question_of
from pipeline.model.candidate import Passage
from pipeline.model.count import CountStatus
from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import ReportedObservation

Found = ReportedObservation | Finding
SPLIT = "split-of-asked"


def possible_parts(
    found: Sequence[Found], passage: Passage, latest: ReportedObservation | None, stated: frozenset[int]
) -> tuple[Found, ...]:
    """What was found below a question of "these", or a finding where it is no part of any number told before."""
    told = [one for one in found if isinstance(one, ReportedObservation)]
    is_known = latest is not None and latest.count.status is CountStatus.EXACT
    if not told or not stated or not is_known or not _are_impossible(told, passage, stated):
        return tuple(found)
    message = f"These are no parts of the numbers told before: “{passage.block.text.strip()}”"
    return (Finding("sentence-passed-over", Severity.NOTE, message, told[0].provenance),)


def _are_impossible(told: Sequence[ReportedObservation], passage: Passage, stated: frozenset[int]) -> bool:
    counts = [one.count.minimum or 0 for one in told]
    if all(any(reason.code == SPLIT for reason in one.reasons) for one in told):
        is_of_what = ASKS_WHAT.match(question_of(passage)) is not None
        return is_of_what and sum(counts) not in stated
    return OF_THOSE.match(passage.surroundings.question) is not None and max(counts) > max(stated)
