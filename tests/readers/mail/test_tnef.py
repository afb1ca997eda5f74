"""Outlook's wrapper winmail.dat."""

import base64
import struct
from collections.abc import Callable

import pytest

from pipeline.errors import CorruptDocument
from pipeline.model.document import Document

Read = Callable[..., Document]
Said = Callable[[Document], list[tuple[str, bool]]]


def attribute(level: int, tag: int, data: bytes) -> bytes:
    return struct.pack("<BLL", level, tag, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)


def properties(**values: bytes) -> bytes:
    """The list of MAPI properties: u0037 is text, b1009 binary, i3705 an integer."""
    found = struct.pack("<L", len(values))
    for name, value in values.items():
        one = int(name[1:], 16)
        if name[0] == "i":
            found += struct.pack("<HH", 3, one) + value.ljust(4, b"\0")
            continue
        data = value.decode().encode("utf-16-le") + b"\0\0" if name[0] == "u" else value
        found += struct.pack("<HHLL", 0x1F if name[0] == "u" else 0x102, one, 1, len(data))
        found += data + bytes(-len(data) % 4)
    return found


def wrapper(*attributes: bytes) -> bytes:
    return struct.pack("<LH", 0x223E9F78, 1) + b"".join(attributes)


CODE_PAGE = attribute(1, 0x00069007, struct.pack("<LL", 1252, 0))
FILE = (
    attribute(2, 0x00069002, bytes(14))
    + attribute(2, 0x0006800F, b"%PDF")
    + attribute(2, 0x00018010, b"ANSWER~1.PDF\0")
)
LONG_NAME = attribute(2, 0x00069005, properties(u3707=b"answer of the council.pdf"))
WRAPPED = wrapper(
    CODE_PAGE,
    attribute(1, 0x0002800C, "The council’s answer.\0".encode("cp1252")),
    attribute(1, 0x00069003, properties(u0037=b"RE: FOI", u0C1A=b"FOI Team", i3FDE=struct.pack("<L", 65001))),
    FILE,
    LONG_NAME,
)


def test_a_wrapper_by_itself_is_a_mail(read_tnef: Read, said: Said) -> None:
    document = read_tnef(WRAPPED)
    assert said(document) == [("The council’s answer.", False)]
    assert document.metadata == (("from", "FOI Team"), ("subject", "RE: FOI"))
    assert [(one.file_name, one.content) for one in document.attachments] == [("answer of the council.pdf", b"%PDF")]


def test_a_name_of_its_own_is_only_for_files_without_a_long_one(read_tnef: Read) -> None:
    assert [one.file_name for one in read_tnef(wrapper(CODE_PAGE, FILE)).attachments] == ["ANSWER~1.PDF"]


def test_in_a_mail_its_files_are_the_mails_and_its_words_count_where_there_are_none(read_eml: Read, said: Said) -> None:
    packed = base64.b64encode(WRAPPED).decode()
    head = "From: a@b.gov.uk\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n{}\n"
    part = "--b\nContent-Type: application/ms-tnef; name=winmail.dat\n"
    part += f"Content-Transfer-Encoding: base64\n\n{packed}\n--b--\n"
    for own, expected in (("Own words.", "Own words."), ("", "The council’s answer.")):
        document = read_eml(head.format(own) + part)
        assert said(document) == [(expected, False)]
        assert [one.file_name for one in document.attachments] == ["answer of the council.pdf"]


def test_a_damaged_wrapper_is_corrupt_and_in_a_mail_it_is_told(read_tnef: Read, read_eml: Read) -> None:
    with pytest.raises(CorruptDocument):
        read_tnef(WRAPPED[:-40])
    packed = base64.b64encode(WRAPPED[:-40]).decode()
    mail = (
        "From: a@b.gov.uk\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nWords\n--b\n"
        f"Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n{packed}\n--b--\n"
    )
    (shortfall,) = read_eml(mail).shortfalls
    assert (shortfall.code, "winmail.dat" in shortfall.message) == ("member-not-unpacked", True)
