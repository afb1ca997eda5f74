"""Where a new reading goes against what a person decided."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pipeline.load.differences.figures import values_of
from pipeline.load.differences.parts import Contradiction, Row
from pipeline.load.store import Store


def contradictions(
    project: Store, content_hash: str, old: dict[str, Row], new: dict[str, Row], moved: Collection[str]
) -> Iterator[Contradiction]:
    """The decisions about a file that ``new`` does not bear out; figures by observation id, ``moved`` the ids of those
    that say the same in another place.
    """
    for decision in project.db.query("SELECT * FROM current_decisions WHERE content_hash = ?", [content_hash]):
        observation_id = decision["observation_id"]
        reason = _reason(decision, old.get(observation_id), new.get(observation_id), observation_id in moved)
        if reason:
            yield Contradiction(observation_id, decision["action"], decision["quote"], reason)


def _reason(decision: Row, before: Row | None, after: Row | None, has_moved: bool) -> str:
    """Why the new reading contradicts a decision; empty where it does not, or where it did so before already."""
    is_rejection = decision["action"] == "reject"
    if before is None:
        return ""
    if has_moved:
        return "The figure is read in another place, where the decision does not reach it."
    if after is None:
        return "" if is_rejection else "The figure is no longer read."
    if values_of(before) == values_of(after) or (not is_rejection and values_of(decision) == values_of(after)):
        return ""
    return "The figure is read otherwise than before, and not as was decided."
