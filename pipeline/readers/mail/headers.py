"""The header lines of a mail, decoded as far as they can be.

The parser's old policy is used on purpose: the newer one raises on addresses and dates that mail programs did write.
"""

from __future__ import annotations

import datetime as dt
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime

from pipeline.readers.html.charset import decoded


def header(message: Message, name: str) -> str:
    """The first header line of that name, unfolded and decoded; "" where there is none."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name), "")
    return header_text(raw)


def header_text(raw: str) -> str:
    """Encoded words and raw bytes as text: "=?utf-8?Q?Caf=C3=A9?=" is "Café"."""
    try:
        parts = decode_header(_plain(raw))
    except (HeaderParseError, ValueError):
        return " ".join(_plain(raw).split())
    return " ".join("".join(_part(content, charset) for content, charset in parts).split())


def sent_at(message: Message) -> dt.datetime | None:
    """The day and time of the "Date:" line; None where it is missing or cannot be read."""
    try:
        return parsedate_to_datetime(header(message, "date"))
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def file_name_of(part: Message) -> str:
    """An attachment's name by either of its header lines; "" where it has none."""
    try:
        name = part.get_filename() or ""
    except (LookupError, UnicodeError, ValueError):
        name = ""
    return header_text(name)


def _plain(raw: str) -> str:
    """Bytes that stood in the header as they were, read as UTF-8 or Windows-1252."""
    try:
        return decoded(raw.encode("ascii", errors="surrogateescape"), "")
    except UnicodeEncodeError:
        return raw


def _part(content: bytes | str, charset: str | None) -> str:
    return content if isinstance(content, str) else decoded(content, charset or "")
