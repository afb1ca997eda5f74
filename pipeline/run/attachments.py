"""Files inside files become documents of their own: received once the file around them is read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from pipeline.load.families import Family, family_of
from pipeline.model.document import Attachment, Shortfall
from pipeline.model.reading import Reading
from pipeline.model.source_file import Receipt
from pipeline.receive.archive import source_file_for
from pipeline.receive.attachments import attachment_receipt, finish_attachment, stage_attachment
from pipeline.receive.identify import identify
from pipeline.run.arrivals import Arrival, record
from pipeline.run.batches import Received
from pipeline.run.endings import MEMBER_NOT_UNPACKED, partly_read
from pipeline.run.state import Run


@dataclass(frozen=True, slots=True)
class FamilyLimits:
    """How much may come out of one dropped file: levels of files in files, files, and their bytes altogether."""

    max_depth: int = 5
    max_files: int = 2_000
    max_bytes: int = 2 * 1024**3


DEFAULT_LIMITS = FamilyLimits()


def receive_attachments(
    run: Run, received: Received, reading: Reading, limits: FamilyLimits = DEFAULT_LIMITS
) -> Reading:
    """Receive what lies in a file that was read; the reading comes back with what was left out told.

    Called before the reading is loaded: a crash between leaves the parent unread, so that both are done again, and the
    receipts, made from the parent's bytes, are the same ones.
    """
    attachments = reading.document.attachments if reading.document is not None else ()
    if not attachments:
        return reading
    taken, left_out = _within(attachments, family_of(run.db, reading.content_hash), limits)
    parent = received.receipt
    seen = Counter[Attachment]()
    arrivals = []
    for attachment in (attachments[index] for index in taken):
        arrivals.append(_staged(run, parent, attachment, seen[attachment]))
        seen[attachment] += 1
    record(run, arrivals, lambda arrival: finish_attachment(run.project, arrival.claim))
    return _told(reading, left_out) if left_out else reading


def _within(
    attachments: tuple[Attachment, ...], family: Family, limits: FamilyLimits
) -> tuple[list[int], list[Shortfall]]:
    """The indices of the attachments that the limits allow, and a shortfall for each of the others."""
    taken, left_out = [], []
    file_count, byte_count = family.file_count, family.byte_count
    for index, attachment in enumerate(attachments):
        reason = ""
        if family.depth >= limits.max_depth:
            reason = f"it lies more than {limits.max_depth} files deep"
        elif file_count >= limits.max_files:
            reason = f"more than {limits.max_files:,} files came out of one"
        elif byte_count + len(attachment.content) > limits.max_bytes:
            reason = f"more than {limits.max_bytes:,} bytes came out of one file"
        if reason:
            left_out.append(Shortfall(MEMBER_NOT_UNPACKED, f"{attachment.file_name} was not taken out: {reason}."))
            continue
        taken.append(index)
        file_count, byte_count = file_count + 1, byte_count + len(attachment.content)
    return taken, left_out


def _staged(run: Run, parent: Receipt, attachment: Attachment, like: int) -> Arrival:
    claim = stage_attachment(run.project, parent, attachment, like)
    identity = identify(claim.path)
    receipt = attachment_receipt(claim, identity.content_hash, parent.content_hash)
    return Arrival(claim, identity, source_file_for(run.project, identity), receipt, parent.file_name)


def _told(reading: Reading, left_out: list[Shortfall]) -> Reading:
    assert reading.document is not None
    document = replace(reading.document, shortfalls=(*reading.document.shortfalls, *left_out))
    ending, reason, advice = partly_read(document)
    return replace(reading, document=document, ending=ending, reason=reason, advice=advice)
