"""What comes in by the inbox: each settled file is claimed, recorded and stored. Every step may be done again."""

from __future__ import annotations

from pathlib import Path

from pipeline.load.received import receive_source_file
from pipeline.receive.archive import ChangedWhileReceivedError, source_file_for, store
from pipeline.receive.claim import Claim, claim, finish, receipt_for, unfinished_claims
from pipeline.receive.identify import identify
from pipeline.receive.inbox import settled_files
from pipeline.run.state import Run, note_duplicate


def receive_all(run: Run, wait: bool) -> None:
    """Finish what an earlier run claimed, then claim what has settled."""
    for claimed in unfinished_claims(run.project):
        _receive(run, claimed)
    scan = settled_files(run.project, run.settings, wait=wait)
    run.waiting.extend((left.name, left.reason) for left in scan.waiting)
    run.ignored.extend((left.name, left.reason) for left in scan.ignored)
    for path in scan.ready:
        _claim(run, path)


def _claim(run: Run, path: Path) -> None:
    claimed = claim(run.project, path)
    if isinstance(claimed, Claim):
        _receive(run, claimed)
    else:
        run.waiting.append((claimed.name, claimed.reason))


def _receive(run: Run, claimed: Claim) -> None:
    """Record an arrival and put its bytes into the archive. Safe to do again at any point.

    A file that another program changes or holds meanwhile keeps its claim and holds nobody up.
    """
    try:
        _store(run, claimed)
    except (ChangedWhileReceivedError, OSError) as problem:
        run.waiting.append((claimed.file_name, f"it could not be received yet: {problem}"))


def _store(run: Run, claimed: Claim) -> None:
    identity = identify(claimed.path)
    source_file = source_file_for(run.project, identity)
    receipt = receipt_for(claimed, identity.content_hash)
    is_new = receive_source_file(run.db, source_file, receipt, run.run_id)
    store(run.project, claimed, identity)
    finish(run.project, claimed)
    if not is_new:
        note_duplicate(run, source_file, receipt)
