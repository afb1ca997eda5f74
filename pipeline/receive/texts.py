"""Which kind of text a file is: web page, mail, separated values, or plain words."""

from __future__ import annotations

import codecs
import re
from collections import Counter

from pipeline.model.encoding import unmarked_utf_16
from pipeline.receive import media_types as media

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HTML_START = re.compile(
    r"(?:<\?xml[^>]*>\s*)?(?><!--.*?-->\s*)*+<(?:!doctype\s+html|html|head|body|title|table)\b", re.I | re.S
)
"""What was matched of the comments is never tried anew: where two could also count as one, thirty take for ever."""
_HEADER_LINE = re.compile(r"([A-Za-z][A-Za-z0-9-]*):")
_FOLDED_LINE = re.compile(r"\r?\n[ \t]+")
_ADDRESSED = frozenset({"received", "to", "message-id", "delivered-to", "return-path"})
_MAIL_HEADERS = _ADDRESSED | {
    "from",
    "cc",
    "date",
    "subject",
    "mime-version",
    "content-type",
    "reply-to",
    "sender",
    "x-mailer",
    "in-reply-to",
    "references",
}
_PROVING = frozenset({"received", "message-id", "mime-version", "content-type"})
_CORRESPONDENCE = frozenset({"from", "to", "subject"})
_SEPARATORS = (",", ";", "\t")
_MANY_LINES = 100
_CSV_ROWS = 20
_CONTROL_SHARE = 0.01
"""Saved mails, pages and tables carry a stray NUL or other control character now and then; binary files are full of
them."""


def text_media_type(head: bytes) -> str | None:
    """The media type of a text that begins with ``head``; None where the bytes are no text at all."""
    text = _decode(head)
    if text is None:
        return None
    start = text.lstrip("\ufeff \t\r\n\f")
    if _HTML_START.match(start):
        return media.HTML
    if start.startswith("<?xml"):
        return media.XML
    return _mail(start) or (media.CSV if _is_separated(text) else media.PLAIN_TEXT)


def _decode(head: bytes) -> str | None:
    """UTF-8 or UTF-16 by its mark, UTF-16 by its NULs, else UTF-8, else Windows-1252.

    None where many NULs or other control characters are.
    """
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return codecs.getincrementaldecoder(encoding)("replace").decode(head.removeprefix(mark))
    try:
        text = codecs.getincrementaldecoder(unmarked_utf_16(head) or "utf-8")().decode(head)
    except UnicodeDecodeError:
        text = head.decode("cp1252", errors="replace")
    controls = sum(ord(character) < 32 and character not in "\t\r\n\f" for character in text)
    return None if controls > len(text) * _CONTROL_SHARE else text


def _mail(start: str) -> str | None:
    """A mail or a saved web page by its header lines; two known ones at least, as a letter may begin "Subject:"."""
    if start.startswith("From "):  # a mail taken out of a Unix mailbox
        start = start.partition("\n")[2]
    header, *body = re.split(r"\r?\n\r?\n", start, maxsplit=1)
    lines = _FOLDED_LINE.sub(" ", header).splitlines()
    if not body and len(lines) > _MANY_LINES:  # more headers than were looked at: the last one is cut
        lines.pop()
    matches = [_HEADER_LINE.match(line) for line in lines]
    names = {match.group(1).lower() for match in matches if match}
    if None in matches or len(names & _MAIL_HEADERS) < 2:
        return None
    is_web_page = "multipart/related" in header.lower() and not names & _ADDRESSED
    if is_web_page or "snapshot-content-location" in names:
        return media.MHTML
    return media.EML if names & _PROVING or names >= _CORRESPONDENCE else None


def _is_separated(text: str) -> bool:
    """Most of the first lines (the last may be cut) have the same number of one separator; titles above have none."""
    lines = [line for line in text.splitlines()[: _CSV_ROWS + 1] if line.strip()]
    lines = lines[:-1] if len(lines) > _CSV_ROWS else lines
    for separator in _SEPARATORS:
        counts = Counter(re.sub(r'"[^"]*"', "", line).count(separator) for line in lines)
        usual, times = counts.most_common(1)[0] if counts else (0, 0)
        if usual and times > 1 and times * 5 >= len(lines) * 3:
            return True
    return False
