"""One count with what its sentence says of it."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.interpret.prose.mention import CountMention, Mention, OutcomeMention, PeriodMention, PlatformMention


@dataclass(frozen=True, slots=True)
class Pairing:
    """One count with what the sentence says of it."""

    count: CountMention
    outcome: OutcomeMention | None
    outcome_is_inherited: bool
    periods: tuple[PeriodMention, ...]
    platforms: tuple[PlatformMention, ...]
    grounds: tuple[Mention, ...]
    words: tuple[int, int]
    """The span of the sentence that speaks of this count: from it to the next."""
    platforms_are_inherited: bool = False
    """The platforms were named in the sentence before."""
