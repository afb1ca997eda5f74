"""Read again what an earlier state of the program read, see what would change, and then let it change."""

from __future__ import annotations

import enum
from collections.abc import Callable, Collection
from dataclasses import dataclass

from pipeline.load.differences.compare import difference
from pipeline.load.differences.parts import FileDifference
from pipeline.load.differences.totals import TotalChange, headline_totals
from pipeline.load.pending import arrival_of
from pipeline.load.shadow import last_readings, shadowed
from pipeline.load.store import Store, open_store
from pipeline.run.batches import BatchMapper, Received, one_after_another
from pipeline.run.report import Progress, RunReport
from pipeline.run.session import end, session
from pipeline.run.shadow import drop, read_into, shadow_of, stored_reading
from pipeline.run.taking import take
from pipeline.run.telling import tell_anew
from pipeline.run.waves import read_in_waves
from pipeline.settings import Project, Settings

Select = Callable[[Store], Collection[str]]
"""Chooses files by content hash; those of ``pipeline.load.selection``."""


class Policy(enum.StrEnum):
    """Which second readings are applied without a person: a setting."""

    NONE = "none"
    """Only those that change nothing that is published."""
    GAINS = "gains"
    """Those that add figures and take back or change nothing."""
    UNCONTRADICTED = "uncontradicted"
    """All but those that go against what a person decided."""

    def allows(self, change: FileDifference) -> bool:
        if change.is_worse or change.contradictions:
            return False
        return self is Policy.UNCONTRADICTED or (self is Policy.GAINS and change.only_gains)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What re-reading would change. ``same`` are files whose second reading says what the first said."""

    changes: tuple[FileDifference, ...]
    same: tuple[str, ...]
    totals: tuple[TotalChange, ...]
    """With every change applied but the worse ones."""
    fresh: frozenset[str]
    """Those read again just now; the others were read before and still wait."""

    @property
    def worse(self) -> tuple[FileDifference, ...]:
        """Files that cannot be read any more; what was read of them stays."""
        return tuple(change for change in self.changes if change.is_worse)

    @property
    def applicable(self) -> tuple[str, ...]:
        """Every file whose second reading may replace the first."""
        return (*self.same, *(change.content_hash for change in self.changes if not change.is_worse))

    def allowed_by(self, policy: Policy) -> tuple[str, ...]:
        """The files that a policy applies."""
        return (*self.same, *(change.content_hash for change in self.changes if policy.allows(change)))


def propose(
    project: Project,
    settings: Settings,
    select: Select,
    *,
    mapper: BatchMapper = one_after_another,
    progress: Progress | None = None,
) -> Proposal:
    """Read files again into the project's shadow and hold them against what is published; changes nothing.

    A person's ingest may run at the same time.

    Raises:
        ProjectBusyError: another process reads files of this project again.
    """
    with shadow_of(project) as shadow, open_store(project.database_path) as store:
        hashes, fresh = read_into(shadow, project, settings, store, select(store), mapper, progress)
        found = [difference(store, shadow.db, content_hash) for content_hash in hashes]
        replaced = [each.content_hash for each in found if not each.is_worse]
        return Proposal(
            tuple(each for each in found if not each.is_same),
            tuple(each.content_hash for each in found if each.is_same),
            headline_totals(store, shadow.db, replaced),
            fresh,
        )


def apply(
    project: Project,
    settings: Settings,
    content_hashes: Collection[str],
    *,
    mapper: BatchMapper = one_after_another,
    runner: str = "direct",
    progress: Progress | None = None,
) -> RunReport:
    """Let readings from the shadow take the place of the earlier ones, each in its own transaction.

    A file that was read by another run since it was compared is left as it is. Files that came out of others for the
    first time are received and read.

    Raises:
        PipelineError: as ``ingest``.
    """
    with shadow_of(project) as shadow, session(project, settings, "reprocess", runner) as run:
        run.is_rereading = True
        held_against = shadowed(shadow.db)
        now = last_readings(run.db, content_hashes)
        chosen = [each for each in content_hashes if each in held_against and held_against[each] == now.get(each)]
        tell_anew(project, run.db, chosen)
        for content_hash in chosen:
            take(run, Received(*arrival_of(run.db, content_hash)), stored_reading(shadow, settings, content_hash))
        drop(shadow, chosen)
        run.is_rereading = False
        read_in_waves(run, mapper, lambda received, reading: take(run, received, reading), progress)
        return end(run)
