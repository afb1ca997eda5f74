"""The ground of a section is the category of its figures, once totals and repeats have been told without it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.model.observation import GROUND_OF_SECTION, Observation


def with_grounds(observations: Sequence[Observation]) -> tuple[Observation, ...]:
    """Figures that name no category of their own with the ground of their section ("Harassment" as a heading)."""
    return tuple(_with_ground(one) for one in observations)


def _with_ground(one: Observation) -> Observation:
    ground = next((reason.detail for reason in one.reasons if reason.code == GROUND_OF_SECTION), "")
    if not ground or ground.casefold() in one.category.casefold() or (one.category and one.platform_code):
        return one
    return replace(one, category=f"{ground} / {one.category}" if one.category else ground)
