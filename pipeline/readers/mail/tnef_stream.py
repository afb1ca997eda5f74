"""Outlook's wrapper "winmail.dat", unpacked ([MS-OXTNEF])."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.errors import CorruptDocument
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.html.charset import decoded
from pipeline.readers.mail import mapi
from pipeline.readers.mail.mapi import Value
from pipeline.readers.mail.message import AttachmentList, Message
from pipeline.readers.mail.tnef_properties import read_properties

SIGNATURE = 0x223E9F78
_HEADER = struct.Struct("<LH")
_ATTRIBUTE = struct.Struct("<BLL")
_CHECK_SUM_BYTES = 2
_BODY, _SUBJECT, _CODE_PAGE, _PROPERTIES = 0x0002800C, 0x00018004, 0x00069007, 0x00069003
_NEW_ATTACHMENT, _TITLE, _DATA, _ATTACHMENT_PROPERTIES = 0x00069002, 0x00018010, 0x0006800F, 0x00069005


@dataclass(slots=True)
class _File:
    title: str = ""
    data: bytes = b""
    properties: dict[int, Value] = field(default_factory=dict)


@dataclass(slots=True)
class _Contents:
    codec: str = "cp1252"
    subject: str = ""
    body: str = ""
    properties: dict[int, Value] = field(default_factory=dict)
    files: list[_File] = field(default_factory=list)


def unpack_tnef(content: bytes, attachments: AttachmentList, ledger: Ledger) -> Message:
    """What the wrapper says; its files go to ``attachments``.

    Raises:
        CorruptDocument: no such wrapper, or one that breaks off.
    """
    found = _Contents()
    for attribute, data in _attributes(content):
        _take(found, attribute, data)
    pictures = 0
    for file in found.files:
        if mapi.is_shown_in_text(file.properties):
            pictures += 1
        else:
            _attach(file, attachments)
    if pictures:
        ledger.tell("pictures-not-read", f"{pictures} picture(s) shown within the text were not read")
    properties = {mapi.BODY: found.body, mapi.SUBJECT: found.subject} | found.properties
    bodies = mapi.bodies_of(properties, ledger)
    subject = mapi.text_of(properties, mapi.SUBJECT)
    return Message(mapi.sender_of(properties), subject, mapi.sent_at(properties), bodies, attachments.attachments)


def _attributes(content: bytes) -> Iterator[tuple[int, bytes]]:
    if len(content) < _HEADER.size or _HEADER.unpack_from(content)[0] != SIGNATURE:
        raise CorruptDocument("It is no whole winmail.dat.")
    at = _HEADER.size
    while at + _ATTRIBUTE.size <= len(content):
        _, attribute, length = _ATTRIBUTE.unpack_from(content, at)
        at += _ATTRIBUTE.size
        if at + length > len(content):
            raise CorruptDocument("The winmail.dat breaks off in the middle.")
        yield attribute, content[at : at + length]
        at += length + _CHECK_SUM_BYTES


def _take(found: _Contents, attribute: int, data: bytes) -> None:
    if attribute == _CODE_PAGE and len(data) >= 4:
        found.codec = mapi.codec_of(struct.unpack_from("<L", data)[0])
    elif attribute == _PROPERTIES:
        found.properties.update(read_properties(data, found.codec))
    elif attribute == _BODY:
        found.body = _string(data, found.codec)
    elif attribute == _SUBJECT:
        found.subject = _string(data, found.codec)
    elif attribute == _NEW_ATTACHMENT:
        found.files.append(_File())
    elif attribute in (_TITLE, _DATA, _ATTACHMENT_PROPERTIES):
        _take_of_file(found, attribute, data)


def _take_of_file(found: _Contents, attribute: int, data: bytes) -> None:
    if not found.files:
        found.files.append(_File())
    file = found.files[-1]
    if attribute == _TITLE:
        file.title = _string(data, found.codec)
    elif attribute == _DATA:
        file.data = data
    else:
        file.properties.update(read_properties(data, found.codec))


def _attach(file: _File, attachments: AttachmentList) -> None:
    name = mapi.text_of(file.properties, mapi.LONG_FILE_NAME, mapi.DISPLAY_NAME) or file.title
    packed = file.properties.get(mapi.DATA)
    if mapi.number_of(file.properties, mapi.METHOD) == mapi.EMBEDDED_MESSAGE and isinstance(packed, bytes):
        attachments.add(f"{name or 'message'}.dat", packed[16:])  # behind the id of its interface: a wrapper again
    elif file.data or not isinstance(packed, bytes):
        attachments.add(name, file.data)
    else:
        attachments.add(name, packed)


def _string(data: bytes, codec: str) -> str:
    return decoded(data.split(b"\0")[0], codec)
