"""What two readings of one file have in common and not, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from pipeline.model.reading import Ending

Row = dict[str, Any]

_WAS_READ: Final = (Ending.READ.value, Ending.READ_IN_PART.value)


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure before and after, each a row of ``observations``; None where there was or will be none."""

    before: Row | None
    after: Row | None


@dataclass(frozen=True, slots=True)
class ParticularChange:
    """Something a letter says of itself ("authority_name"), before and after; empty where it does not say."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A figure that a person decided about and that the new reading does not bear out; ``reason`` in plain words."""

    observation_id: str
    action: str
    quote: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReadState:
    """How a file was read: its ending with the reason, and by which reader."""

    ending: str
    reason: str
    reader: str

    @property
    def was_read(self) -> bool:
        return self.ending in _WAS_READ


@dataclass(frozen=True, slots=True)
class FileDifference:
    """One file, read twice. ``moved`` are figures that say the same in another place of the document."""

    content_hash: str
    document: str
    authority: str
    before: ReadState
    after: ReadState
    gained: tuple[FigureChange, ...]
    lost: tuple[FigureChange, ...]
    changed: tuple[FigureChange, ...]
    moved: tuple[FigureChange, ...]
    particulars: tuple[ParticularChange, ...]
    contradictions: tuple[Contradiction, ...]
    new_files: tuple[str, ...]

    @property
    def is_worse(self) -> bool:
        """True where the file was read and would not be any more: such a reading never replaces the earlier one."""
        return self.before.was_read and not self.after.was_read

    @property
    def is_same(self) -> bool:
        """True where nothing that is published changes."""
        return not (
            self.gained
            or self.lost
            or self.changed
            or self.moved
            or self.particulars
            or self.contradictions
            or self.new_files
            or self.before.ending != self.after.ending
        )

    @property
    def only_gains(self) -> bool:
        """True where nothing said before is taken back or said otherwise."""
        loses = self.lost or self.changed or self.contradictions or self.is_worse
        fell = self.before.ending == Ending.READ.value != self.after.ending
        return not loses and not fell and all(not change.before for change in self.particulars)
