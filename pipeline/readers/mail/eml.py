"""The reader of mails in the Internet's own format (.eml)."""

from __future__ import annotations

from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message as MimePart
from pathlib import Path

from pipeline.errors import CorruptDocument
from pipeline.model.document import Document, ReaderVersion
from pipeline.readers.base import Limits
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.mail.compose import mail_document
from pipeline.readers.mail.headers import header, sent_at
from pipeline.readers.mail.message import AttachmentList, Message
from pipeline.readers.mail.parts import PartSorter, is_cut_short

_VERSION = ReaderVersion("eml", "2")
MEDIA_TYPE = "message/rfc822"
_EXPECTED = ("from", "date", "subject", "to", "content-type", "received", "message-id")


@dataclass(frozen=True, slots=True)
class EmlReader:
    """Reads a mail's own words; its attachments become documents of their own."""

    version: ReaderVersion = _VERSION
    media_types: frozenset[str] = frozenset({MEDIA_TYPE})

    def read(self, path: Path, content_hash: str, limits: Limits) -> Document:
        """One page without a number: sender, date and subject, then what the mail says.

        Raises:
            CorruptDocument: no header line that a mail has, or hundreds of parts in each other.
            EncryptedDocument: sealed for the receiver's key.
            EmptyFile: it says nothing and carries nothing.
            LimitExceeded: more cells or characters than the limits allow.
        """
        ledger = Ledger()
        try:
            message = _message(_without_mailbox_line(path.read_bytes()), limits, ledger)
        except RecursionError as error:
            raise CorruptDocument("The parts of the mail lie too deep in each other.") from error
        return mail_document(message, content_hash, MEDIA_TYPE, self.version, ledger, limits)


READER = EmlReader()


def _message(content: bytes, limits: Limits, ledger: Ledger) -> Message:
    mime: MimePart = message_from_bytes(content)
    if not any(header(mime, name) for name in _EXPECTED):
        raise CorruptDocument("The file has none of the header lines that a mail begins with.")
    if is_cut_short(mime.walk()):
        ledger.tell("text-missing", "the mail breaks off in the middle; what followed is not in it")
    attachments = AttachmentList(limits, ledger)
    sorter = PartSorter(attachments, ledger)
    sorter.sort(mime)
    sender = header(mime, "from") or header(mime, "sender")
    bodies = tuple(sorter.bodies)
    return Message(sender, header(mime, "subject"), sent_at(mime), bodies, attachments.attachments)


def _without_mailbox_line(content: bytes) -> bytes:
    """A mail taken out of a Unix mailbox begins with a line "From name date", which is no header line."""
    return content.partition(b"\n")[2] if content.startswith(b"From ") else content
