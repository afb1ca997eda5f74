"""The ground of a section is the category of its figures, once totals and repeats have been told without it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.model.observation import GROUND_OF_SECTION, Observation, Source


def with_grounds(observations: Sequence[Observation]) -> tuple[Observation, ...]:
    """Figures that name no category of their own with the ground of their section ("Harassment" as a heading).

    Where the whole answer is about one thing, that tells none of its tables' figures apart and is left out there.
    """
    subjects = {_ground(one).casefold() or one.platform_code for one in observations} - {""}
    are_several = len(subjects) > 1
    return tuple(_with_ground(one) if are_several or _is_told(one) else one for one in observations)


def _is_told(one: Observation) -> bool:
    """A sentence that lies on no platform says by its ground alone what it is about."""
    return one.source is Source.PROSE and not one.platform_code


def _ground(one: Observation) -> str:
    return next((reason.detail for reason in one.reasons if reason.code == GROUND_OF_SECTION), "")


def _with_ground(one: Observation) -> Observation:
    ground = _ground(one)
    if not ground or ground.casefold() in one.category.casefold() or (one.category and one.platform_code):
        return one
    return replace(one, category=f"{ground} / {one.category}" if one.category else ground)
