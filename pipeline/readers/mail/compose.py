"""From a mail to a document: its header as the first blocks, then its body."""

from __future__ import annotations

from dataclasses import replace

from pipeline.errors import EmptyFile
from pipeline.model.document import Block, BlockKind, Document, Line, Page, ReaderVersion, Table
from pipeline.readers.base import Limits
from pipeline.readers.docx.compose import Composer
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.html.page import composed, parsed, segments_of
from pipeline.readers.html.preformatted import paragraphs_of
from pipeline.readers.html.walk import Segment
from pipeline.readers.mail.message import Body, Message
from pipeline.readers.mail.quotation import Quotation, told_apart

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
"""Not the system's names, whose language may be another."""

_HTML_SHARE = 0.5
"""A page with less than this share of the plain text's letters is a shell around pictures: the plain text counts."""


def mail_document(
    message: Message, content_hash: str, media_type: str, version: ReaderVersion, ledger: Ledger, limits: Limits
) -> Document:
    """The mail as a document of one page without a number.

    Raises:
        EmptyFile: it says nothing and carries nothing.
        LimitExceeded: more cells or characters than the limits allow.
    """
    segments = [segment for body in message.bodies for segment in _segments(body, ledger, limits)]
    told = told_apart(segments, Quotation(message.sender, message.subject), ledger)
    body = composed(told.segments, Composer(ledger, limits.max_cells), limits)
    if not body and not message.attachments:
        raise EmptyFile("The mail says nothing and carries nothing.")
    items: list[Block | Table] = [*([] if told.is_forwarded else _header_blocks(message)), *body]
    return Document(
        content_hash,
        media_type,
        version,
        (Page(None, tuple(items)),),
        message.attachments,
        ledger.shortfalls(),
        _metadata(message),
    )


def _segments(body: Body, ledger: Ledger, limits: Limits) -> list[Segment]:
    """The page where it says as much as the plain text does; a site's frame is no matter in a mail."""
    plain = [Segment(draft, is_quoted=draft.is_quoted) for draft in paragraphs_of(body.text)]
    if not body.html:
        return plain
    own = Ledger()
    root = parsed(body.html, own)
    letters = 0 if root is None else sum(map(str.isalnum, root.text_content()))
    if root is None or letters < _HTML_SHARE * sum(map(str.isalnum, body.text)):
        return plain
    shown = [replace(segment, is_furniture=False) for segment in segments_of(root, own, limits)]
    for shortfall in own.shortfalls():
        ledger.tell(shortfall.code, shortfall.message)
    return shown


def _header_blocks(message: Message) -> list[Block]:
    """Sender, day and subject in the words mail programs print them with; the receiver is nobody's business here.

    A forwarded answer goes without them: its own header stands in the body. The metadata have them in any case.
    """
    sent = message.sent
    day = f"{sent.day} {_MONTHS[sent.month - 1]} {sent.year}" if sent is not None else ""
    fields = (("From", message.sender), ("Date", day), ("Subject", message.subject))
    texts = [f"{name}: {value}" for name, value in fields if value]
    return [Block(BlockKind.PARAGRAPH, (Line(text),), text) for text in texts]


def _metadata(message: Message) -> tuple[tuple[str, str], ...]:
    sent = message.sent.isoformat() if message.sent is not None else ""
    named = (("from", message.sender), ("date", sent), ("subject", message.subject))
    return tuple((name, value) for name, value in named if value)
