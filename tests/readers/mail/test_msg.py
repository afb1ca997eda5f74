"""Mails saved by Outlook."""

import datetime as dt
import struct
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from pipeline.errors import CorruptDocument, EmptyFile, EncryptedDocument
from pipeline.model.document import Document
from pipeline.readers.mail import msg
from pipeline.readers.mail.compound_end import is_cut_short

Read = Callable[..., Document]
Said = Callable[[Document], list[tuple[str, bool]]]

HEADERS = {"root": 32, "attachment": 8, "embedded": 24}
SENT = int((dt.datetime(2013, 10, 14, 14, 2, 11) - dt.datetime(1601, 1, 1)).total_seconds()) * 10**7  # noqa: DTZ001
"""In Windows' count of 100 ns."""


def fixed(kind: str, **values: int) -> dict[str, bytes]:
    """The stream of properties of fixed width: p3FDE=65001 is an integer, t0039 a time."""
    entries = b""
    for name, value in values.items():
        code = {"p": 0x0003, "t": 0x0040}[name[0]]
        entries += struct.pack("<HHLQ", code, int(name[1:], 16), 6, value)
    return {"__properties_version1.0": bytes(HEADERS[kind]) + entries}


def texts(**values: str) -> dict[str, bytes]:
    return {f"__substg1.0_{name[1:]}001F": value.encode("utf-16-le") for name, value in values.items()}


def message(kind: str = "root", body: str = "Seven were dismissed.\r\n") -> dict[str, object]:
    named = texts(p0037="RE: FOI 5531", p0C1A="FOI Team", p5D01="foi@anycouncil.gov.uk", p1000=body)
    return {**fixed(kind, t0039=SENT), **named}


def attachment(number: int, name: str, content: bytes, **more: int) -> Mapping[str, object]:
    streams = {**fixed("attachment", **more), **texts(p3707=name), "__substg1.0_37010102": content}
    return {f"__attach_version1.0_#{number:08X}": streams}


def test_sender_day_subject_and_words(read_msg: Read) -> None:
    document = read_msg(message())
    assert [block.text for _, block in document.blocks()] == [
        "From: FOI Team <foi@anycouncil.gov.uk>",
        "Date: 14 October 2013",
        "Subject: RE: FOI 5531",
        "Seven were dismissed.",
    ]
    assert document.media_type == "application/vnd.ms-outlook"


def test_an_exchange_address_is_no_address(read_msg: Read) -> None:
    tree = {**fixed("root"), **texts(p0C1A="FOI Team", p0C1F="/O=GOV/OU=X/CN=FOI", p1000="Text")}
    assert read_msg(tree).metadata == (("from", "FOI Team"),)


def test_the_page_and_its_tables(read_msg: Read, said: Said) -> None:
    page = "<p>Café</p><table><tr><th>Year<th>Sacked<tr><td>2011<td>3</table>".encode()
    tree = {**message(), **fixed("root", p3FDE=65001), "__substg1.0_10130102": page}
    document = read_msg(tree)
    assert said(document) == [("Café", False)]
    assert [len(table.cells) for table in document.tables()] == [4]


def test_the_page_wrapped_in_rich_text(read_msg: Read) -> None:
    rtf = rb"{\rtf1\ansi\fromhtml1 {\*\htmltag <table><tr><td>Year<td>Sacked<tr><td>2011<td>}3{\*\htmltag </table>}}"
    packed = struct.pack("<4L", len(rtf) + 12, len(rtf), 0x414C454D, 0) + rtf
    document = read_msg({**message(body=""), "__substg1.0_10090102": packed})
    assert [[cell.text for cell in table.cells] for table in document.tables()] == [["Year", "Sacked", "2011", "3"]]


def test_damaged_rich_text_leaves_the_plain_text_and_is_told(read_msg: Read, said: Said) -> None:
    document = read_msg({**message(), "__substg1.0_10090102": b"rubbish"})
    assert said(document) == [("Seven were dismissed.", False)]
    assert [one.code for one in document.shortfalls] == ["formatting-missing"]


def test_text_in_a_code_page_is_decoded(read_msg: Read, said: Said) -> None:
    tree = {**fixed("root", p3FFD=1252), "__substg1.0_1000001E": "The council’s staff".encode("cp1252")}
    assert said(read_msg(tree)) == [("The council’s staff", False)]


def test_attachments_small_and_large_and_pictures_left_out(read_msg: Read) -> None:
    large = bytes(range(256)) * 40
    logo = {**attachment(2, "logo.png", b"png")["__attach_version1.0_#00000002"], **texts(p3712="logo@x")}  # type: ignore[dict-item]
    tree = {
        **message(),
        **attachment(0, "..\\answer.pdf", b"%PDF"),
        **attachment(1, "figures.xlsx", large),
        "__attach_version1.0_#00000002": logo,
        "__attach_version1.0_#00000003": {**fixed("attachment", p3705=7), **texts(p3707="link.docx")},
    }
    document = read_msg(tree)
    assert [(one.file_name, one.content) for one in document.attachments] == [
        ("answer.pdf", b"%PDF"),
        ("figures.xlsx", large),
    ]
    assert [one.code for one in document.shortfalls] == ["member-not-unpacked", "pictures-not-read"]


def test_a_mail_in_the_mail_becomes_a_mail_of_its_own_with_its_files(read_msg: Read, read_eml: Read) -> None:
    inner = {**message("embedded", "Two were sacked."), **attachment(0, "inner.pdf", b"%PDF-inner")}
    outer = {
        **message(),
        "__attach_version1.0_#00000000": {**fixed("attachment", p3705=5), "__substg1.0_3701000D": inner},
    }
    (nested,) = read_msg(outer).attachments
    assert nested.file_name == "RE: FOI 5531.eml"
    document = read_eml(nested.content)
    assert [block.text for _, block in document.blocks()][-1] == "Two were sacked."
    assert document.metadata[0] == ("from", "FOI Team <foi@anycouncil.gov.uk>")
    assert [(one.file_name, one.content) for one in document.attachments] == [("inner.pdf", b"%PDF-inner")]
    assert read_msg(outer).attachments == (nested,)


def test_what_cannot_be_read_is_said(read_msg: Read, write_container: Callable[..., bytes]) -> None:
    whole = write_container(message())
    with pytest.raises(CorruptDocument):
        read_msg(whole[: len(whole) // 3])
    with pytest.raises(CorruptDocument, match="properties"):
        read_msg(texts(p1000="x"))
    with pytest.raises(EmptyFile):
        read_msg({**fixed("root"), **texts(p0037="subject only")})
    with pytest.raises(EncryptedDocument):
        read_msg({**fixed("root"), **texts(p001A="IPM.Note.SMIME"), **attachment(0, "smime.p7m", b"x")})


def test_a_message_that_breaks_off_is_told(read_msg: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_msg(message()).shortfalls == ()
    monkeypatch.setattr(msg, "is_cut_short", lambda _path: True)
    assert [one.code for one in read_msg(message()).shortfalls] == ["text-missing"]


@pytest.mark.parametrize(
    ("missing", "is_short"), [(0, False), (100, False), (600, True), (9_000, True), (20_000, True)]
)
def test_where_it_ends_is_told_by_its_table_of_sectors(
    tmp_path: Path, write_container: Callable[..., bytes], missing: int, is_short: bool
) -> None:
    """Some programs leave the last sector unfilled."""
    whole = write_container(message(body="Seven were dismissed. " * 1_000))
    path = tmp_path / "cut.msg"
    path.write_bytes(whole[: len(whole) - missing])
    assert is_cut_short(path) is is_short
