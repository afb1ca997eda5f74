"""The reader of mails saved by Outlook (.msg)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import EncryptedDocument
from pipeline.model.document import Document, ReaderVersion
from pipeline.readers.base import Limits
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.mail import mapi
from pipeline.readers.mail.compose import mail_document
from pipeline.readers.mail.compound_end import is_cut_short
from pipeline.readers.mail.message import AttachmentList, Message
from pipeline.readers.mail.msg_storage import Storage, open_storage
from pipeline.readers.mail.nested import as_eml

_VERSION = ReaderVersion("msg", "3")
MEDIA_TYPE = "application/vnd.ms-outlook"
_SEALED = "ipm.note.smime"
_MAX_DEPTH = 5


@dataclass(frozen=True, slots=True)
class MsgReader:
    """Reads a mail's own words; its attachments, and mails inside it, become documents of their own."""

    version: ReaderVersion = _VERSION
    media_types: frozenset[str] = frozenset({MEDIA_TYPE})

    def read(self, path: Path, content_hash: str, limits: Limits) -> Document:
        """One page without a number: sender, date and subject, then what the mail says.

        Raises:
            CorruptDocument: the container cannot be followed.
            EncryptedDocument: sealed for the receiver's key.
            EmptyFile: it says nothing and carries nothing.
            LimitExceeded: more cells or characters than the limits allow.
        """
        ledger = Ledger()
        if is_cut_short(path):
            ledger.tell("text-missing", "the file breaks off before its end; what followed is not in it")
        with open_storage(path) as storage:
            message = _message(storage, limits, ledger, 0)
        return mail_document(message, content_hash, MEDIA_TYPE, self.version, ledger, limits)


READER = MsgReader()


def _message(storage: Storage, limits: Limits, ledger: Ledger, depth: int) -> Message:
    properties = storage.properties()
    attachments = AttachmentList(limits, ledger)
    pictures = 0
    for inner in storage.attachments():
        if mapi.is_shown_in_text(inner.properties()):
            pictures += 1
        else:
            _attach(inner, attachments, limits, ledger, depth)
    if pictures:
        ledger.tell("pictures-not-read", f"{pictures} picture(s) shown within the text were not read")
    bodies = mapi.bodies_of(properties, ledger)
    if mapi.text_of(properties, mapi.CLASS).lower() == _SEALED and not any(body.html or body.text for body in bodies):
        raise EncryptedDocument("The mail is encrypted for its receiver.")
    subject = mapi.text_of(properties, mapi.SUBJECT)
    return Message(mapi.sender_of(properties), subject, mapi.sent_at(properties), bodies, attachments.attachments)


def _attach(inner: Storage, attachments: AttachmentList, limits: Limits, ledger: Ledger, depth: int) -> None:
    properties = inner.properties()
    name = mapi.text_of(properties, mapi.LONG_FILE_NAME, mapi.FILE_NAME, mapi.DISPLAY_NAME)
    if mapi.number_of(properties, mapi.METHOD) == mapi.EMBEDDED_MESSAGE:
        if depth >= _MAX_DEPTH:
            attachments.left_out(name, f"it lies more than {_MAX_DEPTH} mails deep")
            return
        message = _message(inner.embedded_message(), limits, ledger, depth + 1)
        attachments.add(f"{(message.subject or name or 'message').replace('/', '-')}.eml", as_eml(message))
        return
    content = properties.get(mapi.DATA)
    if isinstance(content, bytes):
        attachments.add(name, content)
    else:
        attachments.left_out(name or "an attachment", "the mail holds only a link or an object without a file")
