"""Archives with members that shadow, overlap or swallow each other, archives of other kinds, and files of two kinds."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import unicodedata
import zipfile

from bench.hostile.cases.case import (
    DAMAGED,
    EMPTY,
    IN_PART,
    NO_DOCUMENT,
    PASSWORD,
    READ,
    TOO_BIG,
    UNSUPPORTED,
    aimed,
    case,
)
from bench.hostile.cases.raw_pdf import SENTENCE, letter
from bench.hostile.cases.word import docx, paragraph
from bench.hostile.cases.zips import Member, raw_zip, stored, zipped
from bench.hostile.surroundings import Surroundings


@case("zip-65536-empty-members.zip", TOO_BIG)
def members_65536() -> bytes:
    """One member more than the old format can count, all of them empty."""
    return zipped({f"{at}.pdf": b"" for at in range(65_536)})


@case("zip-one-member-wants-4-gigabytes.zip", IN_PART, READ, members=("letter.pdf",))
def one_member_wants() -> bytes:
    """A member whose header asks for a dictionary of four gigabytes, beside an honest one."""
    content = bytearray(zipped({"greedy.pdf": letter() + b" ", "letter.pdf": letter()}, zipfile.ZIP_LZMA))
    at = 30 + len("greedy.pdf") + 5
    content[at : at + 4] = b"\xff\xff\xff\xff"
    return bytes(content)


@case("csv-with-a-nul.csv", IN_PART, words=("Dismissed",))
def csv_with_a_nul() -> bytes:
    """A table with a stray NUL in it."""
    return b"Outcome,2013\nDismissed,4\n" * 20 + b"Warned,\0003\n"


@case("html-with-a-nul.html", READ, IN_PART, words=("Four",))
def html_with_a_nul() -> bytes:
    """A page with a stray NUL in it."""
    return (
        f"<html><body><p>{SENTENCE} And so on and so forth, for as long as a letter is. \0</p></body></html>".encode()
    )


@case("zip-64-that-lies.zip", IN_PART, DAMAGED, TOO_BIG)
def zip_64_that_lies() -> bytes:
    """A member that by its 64-bit size is eight million terabytes long, beside an honest one."""
    content = bytearray(raw_zip([stored(b"a.pdf", letter()), stored(b"b.pdf", letter() + b" ")]))
    at = content.rindex(b"PK\1\2")
    extra = struct.pack("<HHQ", 1, 8, 2**63 - 1)
    content[at + 24 : at + 28] = b"\xff\xff\xff\xff"
    content[at + 30 : at + 32] = struct.pack("<H", len(extra))
    behind = at + 46 + len(b"b.pdf")
    content[behind:behind] = extra
    end = content.rindex(b"PK\5\6")
    size = struct.unpack_from("<L", content, end + 12)[0]
    content[end + 12 : end + 16] = struct.pack("<L", size + len(extra))
    return bytes(content)


@case("zip-members-half-overlapping.zip", TOO_BIG)
def half_overlapping() -> bytes:
    """Two members of which the second begins in the middle of the first."""
    first = stored(b"a.pdf", letter())
    return raw_zip([first, Member(b"b.pdf", first.body, first.size, first.crc, at=20)])


@case("zip-names-by-case.zip", READ, members=("a.pdf", "A.pdf", "A.PDF"))
def names_by_case() -> bytes:
    """Members whose names differ by case alone: all are taken."""
    return zipped({name: letter() + bytes(at) for at, name in enumerate(("a.pdf", "A.pdf", "A.PDF"))})


@case("zip-names-by-normal-form.zip", READ)
def names_by_normal_form() -> bytes:
    """Members whose names differ by how an accent is written."""
    forms = {unicodedata.normalize(form, "café.pdf") for form in ("NFC", "NFD")}
    return zipped({name: letter() + bytes(at) for at, name in enumerate(sorted(forms))})


@case("zip-password-of-one.zip", IN_PART, members=("open.pdf",))
def password_of_one() -> bytes:
    """A member said to be locked that is not, beside an open one."""
    return raw_zip([stored(b"open.pdf", letter()), stored(b"locked.pdf", letter() + b" ", flags=1)])


@case("zip-of-other-archives.zip", READ, members=("a.tar", "b.tar.gz", "c.7z", "d.tar.bz2"))
def of_other_archives() -> bytes:
    """Archives of kinds that are not read, each told by itself, around a letter that is read."""
    content = {"a.tar": _tar(), "b.tar.gz": gzip.compress(_tar()), "c.7z": b"7z\xbc\xaf\x27\x1c" + bytes(99)}
    return zipped({**content, "d.tar.bz2": bz2.compress(_tar()), "letter.pdf": letter()})


def _tar() -> bytes:
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w") as archive:
        member = tarfile.TarInfo("../../evil.pdf")
        member.size = len(letter())
        archive.addfile(member, io.BytesIO(letter()))
    return content.getvalue()


@case("tar-names-that-lead-out.tar", UNSUPPORTED)
def tar_that_leads_out() -> bytes:
    """An archive of another kind: it is none of ours to open, and no program either."""
    return _tar()


@case("tar-packed.tar.bz2", UNSUPPORTED)
def tar_packed() -> bytes:
    """The same, packed."""
    return bz2.compress(_tar())


@case("tar-packed.tar.xz", UNSUPPORTED)
def tar_packed_otherwise() -> bytes:
    """The same, packed otherwise."""
    return lzma.compress(_tar())


@case("seven-zip.7z", UNSUPPORTED)
def seven_zip() -> bytes:
    """A 7-Zip archive whose head points far behind its end."""
    return b"7z\xbc\xaf\x27\x1c\0\4" + b"\xff" * 24


@case("rar-head-only.rar", UNSUPPORTED)
def rar() -> bytes:
    """A RAR archive that is nothing but its head."""
    return b"Rar!\x1a\x07\x01\0" + b"\xff" * 24


@case("polyglot-zip-behind-pdf.pdf", READ, IN_PART, words=("Four",))
def zip_behind_pdf() -> bytes:
    """A letter with a bundle behind its end."""
    return letter() + zipped({"evil.pdf": letter()})


@case("polyglot-word-before-page.docx", READ, IN_PART, DAMAGED)
def word_before_page() -> bytes:
    """A Word file with a web page in the comment of its directory."""
    content = bytearray(docx(paragraph(SENTENCE)))
    comment = b"<html><body><p>Nine were dismissed.</p><script>alert(1)</script></body></html>"
    content[-2:] = struct.pack("<H", len(comment))
    return bytes(content + comment)


@case("polyglot-mail-and-pdf.eml", READ, IN_PART, DAMAGED)
def mail_and_pdf() -> bytes:
    """A mail within whose first thousand bytes a PDF begins."""
    head = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\nMessage-ID: <1@x>\r\nX-Kind: %PDF-1.4\r\n\r\n"
    return head + SENTENCE.encode()


@case("polyglot-picture-and-page.html", READ, NO_DOCUMENT, UNSUPPORTED)
def picture_and_page() -> bytes:
    """A GIF whose size is a comment in a web page."""
    return b"GIF89a/*\0\0\0" + bytes(9) + b"*/=1;<html><body><p>" + SENTENCE.encode()


@aimed("zip-links-in-folders.zip", READ, IN_PART, EMPTY)
def links_in_folders(place: Surroundings) -> bytes:
    """A member that is a link to a folder, and one that would be written through it."""
    link = Member(b"out", str(place.root).encode(), len(str(place.root)), 0, 0, attributes=0xA1ED << 16)
    return raw_zip([link, stored(b"out/evil.pdf", letter())])


@case("zip-directory-encrypted.zip", DAMAGED, PASSWORD, EMPTY)
def directory_encrypted() -> bytes:
    """An archive whose list of members is locked as well."""
    content = bytearray(zipped({"a.pdf": letter()}))
    at, end = content.rindex(b"PK\1\2"), content.rindex(b"PK\5\6")
    content[at:end] = b"\xa5" * (end - at)
    return bytes(content)
