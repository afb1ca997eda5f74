"""The page inside a web archive (.mht): a multipart message that holds the page and its pictures (RFC 2557)."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.message import Message

from pipeline.errors import CorruptDocument
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.html.charset import decoded, page_text

_HEADER = re.compile(
    rb"\s*(?:[\w-]+:[^\n]*\n(?:[ \t]+[^\n]*\n)*)*?(?:mime-version|content-type|snapshot-content-location):", re.I
)
_HEAD_BYTES = 8192


def is_web_archive(content: bytes) -> bool:
    """True where the file begins with the header of a message, not with a page."""
    return _HEADER.match(content[:_HEAD_BYTES]) is not None


def page_in(content: bytes, ledger: Ledger) -> str:
    """The text of the archive's first page; further pages (frames, advertisements) are told.

    Raises:
        CorruptDocument: there is no page in it.
    """
    pages = [part for part in message_from_bytes(content).walk() if part.get_content_type() in _PAGES]
    if not pages:
        raise CorruptDocument("There is no page in the web archive.")
    if len(pages) > 1:
        ledger.tell("frame-not-read", f"{len(pages) - 1} further pages in the web archive (frames) were not read")
    return _text(pages[0])


_PAGES = frozenset({"text/html", "application/xhtml+xml"})


def _text(part: Message) -> str:
    content = part.get_payload(decode=True)
    body = content if isinstance(content, bytes) else b""
    charset = part.get_param("charset")
    return decoded(body, charset) if isinstance(charset, str) else page_text(body)
