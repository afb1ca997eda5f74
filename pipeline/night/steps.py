"""The steps of a night. Each may be done again at any time and says in one line what it did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.load.differences.parts import FileDifference
from pipeline.load.selection import outdated
from pipeline.load.store import open_store
from pipeline.night.report import Concern, NightStatus, StepReport
from pipeline.publish import export_csv
from pipeline.run.archive_mending import mend_archive
from pipeline.run.backup import back_up
from pipeline.run.batches import BatchMapper
from pipeline.run.ingest import ingest
from pipeline.run.report import RunReport
from pipeline.run.reprocess import Policy, apply, propose
from pipeline.run.versions import current_versions
from pipeline.settings import Project, Settings
from pipeline.vocabulary.own_words import own_words

_LOOK = "See what would change with `foi reprocess`, and apply it or leave it."


@dataclass(frozen=True, slots=True)
class NightWork:
    """What every step works with."""

    project: Project
    settings: Settings
    mapper: BatchMapper
    runner: str


@dataclass(frozen=True, slots=True)
class Step:
    """A step by the name under which the report shows it."""

    name: str
    do: Callable[[NightWork], StepReport]


def take_in(work: NightWork) -> StepReport:
    """Everything that lies in the inbox, and what an earlier run left."""
    report = ingest(work.project, work.settings, mapper=work.mapper, runner=work.runner)
    concerns = tuple(
        Concern(file.shown_name, file.reason, file.advice) for file in report.files if file.outcome == "attention"
    )
    counts = _counts_of(report)
    status = NightStatus.ATTENTION if report.needs_attention else NightStatus.DONE
    return StepReport("ingest", status, _said(counts) or "nothing new", concerns, tuple(counts.items()))


def reread(work: NightWork) -> StepReport:
    """What an earlier state of the program read, read again; applied as far as the setting allows."""
    current = current_versions(own_words(work.project.root))
    proposal = propose(work.project, work.settings, lambda store: outdated(store, current), mapper=work.mapper)
    allowed = proposal.allowed_by(Policy(work.settings.night_reread))
    if allowed:
        apply(work.project, work.settings, allowed, mapper=work.mapper, runner=work.runner)
    waiting = tuple(change for change in proposal.changes if change.content_hash not in set(allowed))
    counts = {
        "read again": len(proposal.fresh),
        "the same": len(proposal.same),
        "changed": len(proposal.changes) - len(waiting),
        "waiting for a person": len(waiting),
        "figures gained": sum(len(each.gained) for each in proposal.changes if each not in waiting),
    }
    is_new = any(change.content_hash in proposal.fresh for change in waiting)
    status = NightStatus.ATTENTION if is_new else NightStatus.DONE
    concerns = tuple(Concern(change.document, change_text(change), _LOOK) for change in waiting)
    return StepReport("re-read", status, _said(counts) or "nothing to read again", concerns, tuple(counts.items()))


def check_archive(work: NightWork) -> StepReport:
    """Every original, byte for byte, and the database; what can be put right is."""
    found = mend_archive(work.project, work.settings)
    concerns = tuple(
        Concern(problem.file_name or problem.archive_path, f"{problem.state} in the archive", problem.advice)
        for problem in found.problems
    )
    mended = tuple(Concern("archive", f"put right: {sentence}") for sentence in found.mended)
    counts = {
        "originals checked": found.checked,
        "problems": len(found.problems),
        "put right": len(found.mended),
    }
    status = NightStatus.ATTENTION if found.problems or found.mended else NightStatus.DONE
    said = f"{found.checked:,} originals checked, {len(found.problems):,} problems"
    said += f", {len(found.mended):,} put right" if found.mended else ""
    return StepReport("archive", status, said, (*concerns, *mended), tuple(counts.items()))


def export(work: NightWork) -> StepReport:
    """Every view as CSV, for those who read the figures elsewhere."""
    with open_store(work.project.database_path, read_only=True) as store:
        written = export_csv(store, work.project.exports)
    said = f"{len(written)} files written to {work.project.exports}"
    return StepReport("export", NightStatus.DONE, said, (), (("files written", len(written)),))


def back_up_project(work: NightWork) -> StepReport:
    """A copy of the project where the setting names a folder; what was copied before is not copied again."""
    if not work.settings.nightly_backup:
        return StepReport("backup", NightStatus.DONE, "none: the setting nightly_backup names no folder")
    made = back_up(work.project, work.project.root / work.settings.nightly_backup)
    concerns = tuple(
        Concern(name, "its original is missing or spoilt, and so not in the backup", "Run `foi check-archive`.")
        for name in made.missing
    )
    counts = {"copied": made.copied, "there already": made.there_already, "missing": len(made.missing)}
    said = f"{_said(counts) or 'nothing to copy'}, in {made.folder}"
    status = NightStatus.ATTENTION if made.missing else NightStatus.DONE
    return StepReport("backup", status, said, concerns, tuple(counts.items()))


STEPS: tuple[Step, ...] = (
    Step("ingest", take_in),
    Step("re-read", reread),
    Step("archive", check_archive),
    Step("export", export),
    Step("backup", back_up_project),
)


def change_text(change: FileDifference) -> str:
    """What a second reading would do to one document, in a line."""
    if change.is_worse:
        return f"could not be read again ({change.after.reason}); what was read earlier stays"
    parts = [
        (len(change.contradictions), "against what a person decided"),
        (len(change.lost), "lost"),
        (len(change.changed), "changed"),
        (len(change.gained), "gained"),
        (len(change.moved), "in another place"),
        (len(change.particulars), "particulars of the letter changed"),
        (len(change.new_files), "files found inside"),
    ]
    said = ", ".join(f"{number:,} {what}" for number, what in parts if number)
    fell = f"{change.before.ending} becomes {change.after.ending}"
    return f"read again by {change.after.reader}: {said or fell}"


def _counts_of(report: RunReport) -> dict[str, int]:
    outcomes = Counter(file.outcome for file in report.files)
    return {
        "new": outcomes["new"],
        "needing attention": outcomes["attention"],
        "read again": outcomes["reread"],
        "seen before": outcomes["duplicate"],
        "waiting": len(report.waiting),
        "ignored": len(report.ignored),
        "figures": sum(file.observation_count for file in report.files),
    }


def _said(counts: dict[str, int]) -> str:
    return ", ".join(f"{number:,} {what}" for what, number in counts.items() if number)
