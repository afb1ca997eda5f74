"""Mails in the Internet's own format."""

from collections.abc import Callable

import pytest

from pipeline.errors import CorruptDocument, EmptyFile, EncryptedDocument, LimitExceeded
from pipeline.model.document import Document, Table
from pipeline.readers.base import Limits

Read = Callable[..., Document]
Said = Callable[[Document], list[tuple[str, bool]]]

HEAD = """From: FOI Team <foi@anycouncil.gov.uk>
To: somebody@example.org
Date: Tue, 14 Oct 2014 16:02:11 +0100
Subject: RE: FOI 5531
MIME-Version: 1.0
"""


def texts(document: Document) -> list[str]:
    return [block.text for _, block in document.blocks()]


def codes(document: Document) -> list[str]:
    return [one.code for one in document.shortfalls]


def test_sender_day_and_subject_stand_first_and_the_receiver_nowhere(read_eml: Read) -> None:
    document = read_eml(HEAD + "Content-Type: text/plain\n\nSeven were dismissed.\n")
    assert texts(document) == [
        "From: FOI Team <foi@anycouncil.gov.uk>",
        "Date: 14 October 2014",
        "Subject: RE: FOI 5531",
        "Seven were dismissed.",
    ]
    assert document.metadata == (
        ("from", "FOI Team <foi@anycouncil.gov.uk>"),
        ("date", "2014-10-14T16:02:11+01:00"),
        ("subject", "RE: FOI 5531"),
    )
    assert "somebody" not in repr(document)


def test_the_page_counts_where_there_is_one_and_its_tables_are_tables(read_eml: Read) -> None:
    mail = (
        HEAD
        + """Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain

Year Dismissed 2011 3
--b
Content-Type: text/html; charset=utf-8

<p>Dear all</p><table><tr><th>Year<th>Dismissed<tr><td>2011<td>3</table>
--b--
"""
    )
    document = read_eml(mail)
    assert texts(document)[3:] == ["Dear all"]
    (table,) = document.tables()
    assert [[cell.text if cell else None for cell in row] for row in table.grid()] == [
        ["Year", "Dismissed"],
        ["2011", "3"],
    ]


def test_a_page_without_words_gives_way_to_the_plain_text(read_eml: Read) -> None:
    mail = HEAD + (
        "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nSeven were dismissed.\n"
        "--b\nContent-Type: text/html\n\n<img src='cid:x'>\n--b--\n"
    )
    assert texts(read_eml(mail))[3:] == ["Seven were dismissed."]


def test_attachments_keep_their_names_and_bytes(read_eml: Read) -> None:
    mail = HEAD + (
        "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee attached.\n"
        "--b\nContent-Type: application/pdf; name*=utf-8''Ateb%20caf%C3%A9.pdf\n"
        "Content-Transfer-Encoding: base64\n\nJVBERg==\n"
        "--b\nContent-Type: application/octet-stream\n"
        'Content-Disposition: attachment; filename="=?utf-8?Q?..=2F..=2Fetc=2Ffigures.xlsx?="\n\nPK\n'
        "--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=notes.txt\n\nnotes\n"
        "--b\nContent-Type: application/pdf\n\n%PDF\n"
        "--b\nContent-Type: image/png\nContent-ID: <logo>\nContent-Disposition: inline; filename=logo.png\n\nx\n"
        "--b\nContent-Type: image/jpeg\nContent-Disposition: attachment; filename=scan.jpg\n\nx\n"
        "--b\nContent-Type: application/pkcs7-signature; name=smime.p7s\n\nx\n--b--\n"
    )
    document = read_eml(mail)
    assert [one.file_name for one in document.attachments] == [
        "Ateb café.pdf",
        "figures.xlsx",
        "notes.txt",
        "attachment.pdf",
        "scan.jpg",
    ]
    assert document.attachments[0].content == b"%PDF"
    assert codes(document) == ["pictures-not-read"]
    assert texts(document)[3:] == ["See attached."]


def test_a_mail_in_the_mail_is_an_attachment(read_eml: Read) -> None:
    inner = "From: hr@anycouncil.gov.uk\nSubject: figures\nContent-Type: text/plain\n\nTwo were sacked.\n"
    mail = HEAD + (
        "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee attached.\n"
        f"--b\nContent-Type: message/rfc822\n\n{inner}--b--\n"
    )
    (attachment,) = read_eml(mail).attachments
    assert attachment.file_name == "figures.eml"
    assert texts(read_eml(attachment.content)) == ["From: hr@anycouncil.gov.uk", "Subject: figures", "Two were sacked."]


def test_header_words_in_any_encoding_are_read(read_eml: Read) -> None:
    mail = "From: =?iso-8859-1?Q?Caf=E9?= =?utf-8?B?w6k=?= <a@b.uk>\nSubject: raw caf\xe9\nDate: rubbish\n\nText\n"
    document = read_eml(mail.encode("cp1252"))
    assert texts(document) == ["From: Caféé <a@b.uk>", "Subject: raw café", "Text"]


@pytest.mark.parametrize("charset", ["utf-8", "us-ascii", "made-up", "windows-1252"])
def test_a_body_that_is_not_in_its_encoding_is_read_all_the_same(read_eml: Read, charset: str) -> None:
    mail = f'{HEAD}Content-Type: text/plain; charset="{charset}"\n\nThe council\x92s \xa3 fines\n'
    assert texts(read_eml(mail.encode("latin-1")))[3:] == ["The council’s £ fines"]


def test_a_mail_cut_short_says_so(read_eml: Read) -> None:
    mail = HEAD + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSeven were dis"
    document = read_eml(mail)
    assert texts(document)[3:] == ["Seven were dis"]
    assert codes(document) == ["text-missing"]


def test_attachments_past_the_limits_are_told(read_eml: Read) -> None:
    part = "--b\nContent-Type: application/pdf; name={}.pdf\n\n%PDF-1.7\n"
    mail = HEAD + "Content-Type: multipart/mixed; boundary=b\n\n" + "".join(map(part.format, "abc")) + "--b--\n"
    document = read_eml(mail, Limits(max_attachments=2))
    assert [one.file_name for one in document.attachments] == ["a.pdf", "b.pdf"]
    assert codes(document) == ["member-not-unpacked"]
    assert "c.pdf" in document.shortfalls[0].message
    assert len(read_eml(mail, Limits(max_unpacked_bytes=10)).attachments) == 1


@pytest.mark.parametrize(
    "kind",
    [
        'multipart/encrypted; boundary=b; protocol="application/pgp-encrypted"',
        "application/pkcs7-mime; smime-type=enveloped-data",
    ],
)
def test_a_sealed_mail_is_said(read_eml: Read, kind: str) -> None:
    with pytest.raises(EncryptedDocument):
        read_eml(f"{HEAD}Content-Type: {kind}\n\n--b\n\nx\n--b--\n")


def test_what_is_no_mail_or_says_nothing_is_refused(read_eml: Read) -> None:
    with pytest.raises(CorruptDocument):
        read_eml("just words\n\nand more\n")
    with pytest.raises(EmptyFile):
        read_eml(HEAD + "\n\n")


def test_limits_are_kept(read_eml: Read) -> None:
    with pytest.raises(LimitExceeded):
        read_eml(HEAD + "\nSeven were dismissed\n", Limits(max_characters=5))


def test_columns_in_plain_text_are_a_table(read_eml: Read) -> None:
    document = read_eml(
        f"{HEAD}\nAs follows:\n\nYear     Warnings    Dismissals\n2012     4           1\n2013     2           <5\n"
    )
    (table,) = [item for _, item in document.items() if isinstance(item, Table)]
    assert [[cell.text if cell else None for cell in row] for row in table.grid()] == [
        ["Year", "Warnings", "Dismissals"],
        ["2012", "4", "1"],
        ["2013", "2", "<5"],
    ]


def test_parts_in_parts_without_end_are_damage(read_eml: Read) -> None:
    levels = range(2_000)
    opened = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in levels)
    with pytest.raises(CorruptDocument, match="too deep in each other"):
        read_eml(f"{HEAD}{opened}Content-Type: text/plain\n\nSeven were dismissed.\n")


def test_a_part_that_wants_more_memory_than_there_is_costs_itself_alone(
    read_eml: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pipeline.readers.mail import parts

    whole = parts._content

    def hungry(part: parts.MimePart) -> bytes:
        if part.get_filename() == "huge.bin":
            raise MemoryError
        return whole(part)

    monkeypatch.setattr(parts, "_content", hungry)
    attached = "".join(
        f"--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename={name}\n\n{name}\n"
        for name in ("huge.bin", "letter.pdf")
    )
    mail = (
        f"{HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSeven.\n{attached}--b--\n"
    )
    document = read_eml(mail)
    assert [one.file_name for one in document.attachments] == ["letter.pdf"]
    assert "Seven." in texts(document)
    (told,) = document.shortfalls
    assert told.code == "member-not-unpacked" and told.message.startswith("huge.bin was not taken out of the mail")
