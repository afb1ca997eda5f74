"""The properties Outlook keeps of a mail, whether in a .msg file or in winmail.dat ([MS-OXPROPS])."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.html.charset import decoded, page_text
from pipeline.readers.mail.message import Body
from pipeline.readers.mail.rtf import body_of_rtf
from pipeline.readers.mail.rtf_compressed import DamagedRtf, decompress

Value = str | bytes | int | bool | dt.datetime
Properties = Mapping[int, Value]
"""Property id to value; strings are decoded, binaries as they are, times in UTC."""

CLASS, SUBJECT, BODY, RTF, HTML = 0x001A, 0x0037, 0x1000, 0x1009, 0x1013
SENT_TIME, DELIVERY_TIME = 0x0039, 0x0E06
INTERNET_CODE_PAGE, CODE_PAGE = 0x3FDE, 0x3FFD
DATA, FILE_NAME, METHOD, LONG_FILE_NAME, DISPLAY_NAME = 0x3701, 0x3704, 0x3705, 0x3707, 0x3001
CONTENT_TYPE, CONTENT_ID, FLAGS, IS_HIDDEN = 0x370E, 0x3712, 0x3714, 0x7FFE
EMBEDDED_MESSAGE = 5
_RENDERED_IN_TEXT = 4

_NAMES = (0x0042, 0x0C1A)
_ADDRESSES = (0x5D02, 0x5D01, 0x0065, 0x0C1F)
"""Sent-representing before sender: an assistant may have sent it for the body that answers."""

_CODE_PAGES = {65001: "utf-8", 20127: "ascii", 28591: "cp1252", 28605: "iso8859-15", 1200: "utf-16-le"}
_FILETIME_EPOCH = dt.datetime(1601, 1, 1, tzinfo=dt.UTC)


def text_of(properties: Properties, *ids: int) -> str:
    """The first of these that holds text; "" where none does."""
    values = (properties.get(one) for one in ids)
    return next((value.strip("\0 ") for value in values if isinstance(value, str) and value.strip("\0 ")), "")


def number_of(properties: Properties, one: int) -> int:
    value = properties.get(one)
    return int(value) if isinstance(value, int) else 0


def sender_of(properties: Properties) -> str:
    """Name and Internet address as a mail shows them: "FOI Team <foi@anycouncil.gov.uk>".

    Exchange's own addresses ("/O=GOV/OU=…") are no use to anybody and are left out.
    """
    name = text_of(properties, *_NAMES)
    addresses = (text_of(properties, one) for one in _ADDRESSES)
    address = next((one for one in addresses if "@" in one), "")
    if not address or address == name:
        return name or address
    return f"{name} <{address}>" if name else address


def sent_at(properties: Properties) -> dt.datetime | None:
    """When it was sent, else when it was delivered, in UTC."""
    for one in (SENT_TIME, DELIVERY_TIME):
        value = properties.get(one)
        if isinstance(value, dt.datetime):
            return value
    return None


def file_time(ticks: int) -> dt.datetime | None:
    """Windows' count of 100 ns since 1601; None for a time no calendar has."""
    try:
        return _FILETIME_EPOCH + dt.timedelta(microseconds=ticks // 10)
    except OverflowError:
        return None


def bodies_of(properties: Properties, ledger: Ledger) -> tuple[Body, ...]:
    """What the mail says: its page, which Outlook often keeps wrapped in RTF, and its plain text."""
    text = text_of(properties, BODY)
    page = properties.get(HTML)
    if isinstance(page, bytes) and page.strip(b"\0 \r\n"):
        return (Body(_page(page, properties), text),)
    if isinstance(page, str) and page.strip():
        return (Body(page, text),)
    packed = properties.get(RTF)
    if isinstance(packed, bytes) and packed:
        try:
            found = body_of_rtf(decompress(packed))
        except DamagedRtf as error:
            ledger.tell(
                "text-missing" if not text else "formatting-missing", f"the mail's rich text is damaged: {error}"
            )
        else:
            return (Body(found.html, text or found.text) if found.html else Body(text=found.text or text),)
    return (Body(text=text),) if text else ()


def is_shown_in_text(properties: Properties) -> bool:
    """True for a picture that stands within the text, such as a logo: it has been sent for no other reason."""
    kind, name = text_of(properties, CONTENT_TYPE), text_of(properties, LONG_FILE_NAME, FILE_NAME).lower()
    is_picture = kind.startswith("image/") or name.endswith((".png", ".gif", ".jpg", ".jpeg", ".bmp", ".emz", ".wmz"))
    is_placed = bool(text_of(properties, CONTENT_ID)) or bool(number_of(properties, FLAGS) & _RENDERED_IN_TEXT)
    return is_picture and (is_placed or bool(properties.get(IS_HIDDEN)))


def codec_of(code_page: int) -> str:
    """Python's name for a Windows code page; "" where none is given."""
    return _CODE_PAGES.get(code_page, f"cp{code_page}") if code_page else ""


def _page(page: bytes, properties: Properties) -> str:
    codec = codec_of(number_of(properties, INTERNET_CODE_PAGE))
    return decoded(page, codec) if codec else page_text(page)
