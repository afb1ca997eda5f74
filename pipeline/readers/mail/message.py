"""A mail as all its formats give it, before it becomes a document."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import PurePosixPath

from pipeline.model.document import Attachment
from pipeline.readers.base import Limits
from pipeline.readers.docx.ledger import Ledger

NOT_UNPACKED = "member-not-unpacked"


@dataclass(frozen=True, slots=True)
class Body:
    """One part of what the mail says, as HTML, as plain text, or the same in both."""

    html: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """``sender`` as the mail shows it: name, address or both; ``sent`` with the sender's own offset where known."""

    sender: str
    subject: str
    sent: dt.datetime | None
    bodies: tuple[Body, ...]
    attachments: tuple[Attachment, ...]


class AttachmentList:
    """Gathers a mail's attachments within the limits; one that is left out is told."""

    def __init__(self, limits: Limits, ledger: Ledger) -> None:
        self._limits = limits
        self._ledger = ledger
        self._found: list[Attachment] = []
        self._byte_count = 0

    def add(self, file_name: str, content: bytes) -> None:
        """Take one in under its own name without folders ("attachment 2" where it has none)."""
        name = own_name(file_name) or f"attachment {len(self._found) + 1}"
        if len(self._found) >= self._limits.max_attachments:
            self.left_out(name, f"only {self._limits.max_attachments} attachments are taken out of one mail")
        elif self._byte_count + len(content) > self._limits.max_unpacked_bytes:
            self.left_out(name, f"the attachments have more than {self._limits.max_unpacked_bytes:,} bytes")
        else:
            self._found.append(Attachment(name, content))
            self._byte_count += len(content)

    def left_out(self, name: str, reason: str) -> None:
        """Tell that an attachment could not be taken out."""
        self._ledger.tell(NOT_UNPACKED, f"{name} was not taken out of the mail: {reason}.")

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        return tuple(self._found)


def own_name(file_name: str) -> str:
    r"""The name without folders or controls: "b.pdf" for "../a/b.pdf", "C:\a\b.pdf" and "b.pdf\0"."""
    plain = "".join(character for character in file_name if character.isprintable())
    name = PurePosixPath(plain.replace("\\", "/").strip()).name
    return "" if name in (".", "..") else name
