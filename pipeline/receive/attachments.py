"""A file inside a file, taken through the same arrival as a dropped one: staged, identified, recorded, stored.

An attachment's receipt id is made from its parent's bytes, its name and its own bytes, so that taking it again after a
crash gives the same receipt and no second one, also where a later reading finds others beside it.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace

from pipeline.model.document import Attachment
from pipeline.model.source_file import Receipt
from pipeline.receive.claim import Claim, receipt_for
from pipeline.receive.durable import remove_empty_folders, remove_file
from pipeline.receive.names import printable_name
from pipeline.settings import Project

_STAGING_FOLDER = ".attachments"
_STAGED_NAME = "content"
_DIGITS = 16


def stage_attachment(project: Project, parent: Receipt, attachment: Attachment, like: int = 0) -> Claim:
    """Write the attachment's bytes where ``archive.store`` takes them from; whatever a crash left there is replaced.

    ``like`` counts attachments of the same name and bytes before it. The name is never used as a path. Folder and time
    of arrival are the parent's.
    """
    digest = hashlib.sha256(attachment.file_name.encode("utf-8", "surrogatepass") + b"\0" + attachment.content)
    receipt_id = f"{parent.content_hash}-{digest.hexdigest()[:_DIGITS]}-{like}"
    path = project.archive / _STAGING_FOLDER / receipt_id / _STAGED_NAME
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        remove_file(path)
    path.write_bytes(attachment.content)
    name = printable_name(attachment.file_name) or "unnamed"
    return Claim(receipt_id, path, name, parent.inbox_folder, parent.received_at)


def attachment_receipt(claim: Claim, content_hash: str, parent_hash: str) -> Receipt:
    """The arrival inside another file, as the database keeps it."""
    return replace(receipt_for(claim, content_hash), parent_hash=parent_hash)


def finish_attachment(project: Project, claim: Claim) -> None:
    """Remove what was staged, once the bytes are stored."""
    remove_empty_folders(project.archive / _STAGING_FOLDER / claim.claim_id)
