"""What comes in by the inbox: settled files are claimed, recorded and stored, a hundred at a time.

A group is whole in the archive and on record before the next is claimed, so that the one can be read meanwhile.

Every step may be done again. Together, because each thing made durable by itself (a rename, a row) costs as much as
reading a page: the claims of a group share their folder, the rows a transaction, the originals the flushing of theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pipeline.load.pending import read_again
from pipeline.load.received import receive_source_file, withdraw
from pipeline.model.source_file import Receipt, SourceFile
from pipeline.receive.archive import (
    ChangedWhileReceivedError,
    OriginalState,
    StoredOriginal,
    flush_originals,
    source_file_for,
    store,
)
from pipeline.receive.claim import Claim, claim_together, finish, receipt_for, unfinished_claims
from pipeline.receive.durable import flush_files
from pipeline.receive.identify import Identity, identify
from pipeline.receive.inbox import settled_files
from pipeline.receive.receipt_log import log_receipts
from pipeline.run.failures import is_of_the_disk
from pipeline.run.state import Run, note_duplicate

GROUP_SIZE = 100
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Arrival:
    """A claimed file, told apart and about to be recorded; ``came_inside`` names the file it came in, if any."""

    claim: Claim
    identity: Identity
    source_file: SourceFile
    receipt: Receipt
    came_inside: str = ""


@dataclass(frozen=True, slots=True)
class Intake:
    """A group of files that has been received: the hashes of those that were not known before, in order of arrival,
    and how many files are to be received after them.
    """

    content_hashes: tuple[str, ...]
    still_to_come: int = 0


def receive(run: Run, wait: bool, when_found: Callable[[int], None] | None = None) -> Iterator[Intake]:
    """Finish what an earlier run claimed, then claim what has settled, a group each time the next one is asked for.

    ``when_found`` is told how many files have settled before the first is taken.
    """
    for group in _groups(unfinished_claims(run.project)):
        yield Intake(_receive_claims(run, group))
    scan = settled_files(run.project, run.settings, wait=wait)
    run.waiting.extend((left.name, left.reason) for left in scan.waiting)
    run.ignored.extend((left.name, left.reason) for left in scan.ignored)
    if scan.ready and when_found is not None:
        when_found(len(scan.ready))
    left = len(scan.ready)
    for paths in _groups(scan.ready):
        claimed = claim_together(run.project, paths)
        run.waiting.extend((each.name, each.reason) for each in claimed if not isinstance(each, Claim))
        left -= len(paths)
        yield Intake(_receive_claims(run, [each for each in claimed if isinstance(each, Claim)]), left)


def record(run: Run, arrivals: Sequence[Arrival], finish_one: Callable[[Arrival], None]) -> tuple[str, ...]:
    """Write the arrivals down, put their bytes into the archive, then drop what held them. Safe to do again.

    Gives the hashes of those whose bytes had not come before.

    In this order: the log beside the originals, the database, the archive. A crash between any two leaves the claims,
    from which the next run does all three again.
    """
    if not arrivals:
        return ()
    log_receipts(run.project, [(each.source_file, each.receipt) for each in arrivals])
    with run.db.atomic():
        new = [receive_source_file(run.db, each.source_file, each.receipt, run.run_id) for each in arrivals]
    unflushed = flush_files([each.claim.path for each in arrivals])
    stored = [_stored(run, each, unflushed.get(each.claim.path)) for each in arrivals]
    flush_originals(run.project, [one for one in stored if one is not None])
    with run.db.atomic():
        for arrival, is_new, one in zip(arrivals, new, stored, strict=True):
            if one is None:
                withdraw(run.db, arrival.receipt)
            elif not is_new:
                _note_again(run, arrival, one)
    for arrival, one in zip(arrivals, stored, strict=True):
        if one is not None:
            finish_one(arrival)
    known = zip(arrivals, new, stored, strict=True)
    return tuple(arrival.source_file.content_hash for arrival, is_new, one in known if is_new and one is not None)


def _groups(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    return (items[at : at + GROUP_SIZE] for at in range(0, len(items), GROUP_SIZE))


def _receive_claims(run: Run, claims: Sequence[Claim]) -> tuple[str, ...]:
    arrivals = [arrival for each in claims if (arrival := _arrival(run, each)) is not None]
    return record(run, arrivals, lambda arrival: finish(run.project, arrival.claim))


def _arrival(run: Run, claimed: Claim) -> Arrival | None:
    """None where another program holds the file: it keeps its claim, and holds nobody up."""
    try:
        identity = identify(claimed.path)
    except OSError as problem:
        _wait(run, claimed, problem)
        return None
    receipt = receipt_for(claimed, identity.content_hash)
    return Arrival(claimed, identity, source_file_for(run.project, identity), receipt)


def _stored(run: Run, arrival: Arrival, unflushed: OSError | None) -> StoredOriginal | None:
    """None where another program changes or holds the file, or the disk has not taken it: it keeps its claim."""
    try:
        if unflushed is not None:
            raise unflushed
        return store(run.project, arrival.claim, arrival.identity)
    except (ChangedWhileReceivedError, OSError) as problem:
        _wait(run, arrival.claim, problem)
        return None


def _wait(run: Run, claimed: Claim, problem: Exception) -> None:
    if isinstance(problem, OSError) and is_of_the_disk(problem):
        raise problem
    run.waiting.append((claimed.file_name, f"it could not be received yet: {problem}"))


def _note_again(run: Run, arrival: Arrival, stored: StoredOriginal) -> None:
    """Bytes that came before. Where the archive had lost or spoilt them, they are read now."""
    note_duplicate(run, arrival.source_file, arrival.receipt, arrival.came_inside)
    if stored.was is not OriginalState.WHOLE:
        read_again(run.db, [arrival.source_file.content_hash])
