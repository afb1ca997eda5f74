"""A mail inside an Outlook mail, written out as a mail of its own: the same message always gives the same bytes."""

from __future__ import annotations

import hashlib
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

from pipeline.readers.mail.message import Message

_POLICY = SMTP.clone(cte_type="7bit", max_line_length=998)


def as_eml(message: Message) -> bytes:
    """The message with its attachments; boundaries come from a count, so that nothing in it is left to chance."""
    mail = EmailMessage(policy=_POLICY)
    if message.sender:
        mail["From"] = _address(message.sender)
    if message.sent is not None:
        mail["Date"] = format_datetime(message.sent)
    mail["Subject"] = " ".join(message.subject.split())
    body = next(iter(message.bodies), None)
    mail.set_content(body.text if body else "", cte="base64")
    if body and body.html:
        mail.add_alternative(body.html, subtype="html", cte="base64")
    for attachment in message.attachments:
        mail.add_attachment(
            attachment.content, maintype="application", subtype="octet-stream", filename=attachment.file_name
        )
    digest = hashlib.sha256(repr((message.subject, message.sender)).encode("utf-8", errors="replace")).hexdigest()[:16]
    for number, part in enumerate(part for part in mail.walk() if part.is_multipart()):
        part.set_boundary(f"=_part_{number}_{digest}")
    return mail.as_bytes()


def _address(sender: str) -> Address | str:
    """Name and address apart, so that neither can break the header line; a bare name stands as a name."""
    name, address = parseaddr(sender)
    try:
        return Address(name, addr_spec=address) if "@" in address else Address(" ".join(sender.split()))
    except (ValueError, IndexError):
        return " ".join(sender.replace("<", "(").replace(">", ")").split())
