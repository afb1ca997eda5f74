"""Mails with attachments in depth, names that lead out, and headers without end."""

from __future__ import annotations

import base64
import struct

from bench.hostile.cases.case import DAMAGED, EMPTY, IN_PART, READ, case
from bench.hostile.cases.raw_pdf import SENTENCE, letter

_HEAD = b"From: foi@example.org\r\nTo: requester@example.org\r\nSubject: Your request\r\nMIME-Version: 1.0\r\n"
_WORDS = ("Four", "dismissed")


def mail(*attached: tuple[bytes, bytes], body: bytes = SENTENCE.encode(), head: bytes = b"") -> bytes:
    """A mail with a text and attachments of (name as it stands in the header, content)."""
    parts = [b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + body + b"\r\n"]
    for name, content in attached:
        parts.append(
            b"Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n"
            b"Content-Disposition: attachment; filename=" + name + b"\r\n\r\n" + base64.encodebytes(content)
        )
    whole = b"".join(b"--b\r\n" + part for part in parts) + b"--b--\r\n"
    return _HEAD + head + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + whole


@case("eml-names-that-lead-out.eml", READ, words=_WORDS, members=("evil.pdf",))
def names_that_lead_out() -> bytes:
    """Attachments named as paths to other folders."""
    names = (b'"../../../../evil.pdf"', b'"/tmp/evil.pdf"', b'"C:\\\\evil.pdf"', b'"=?utf-8?b?Li4vZXZpbA==?="')
    return mail(*((name, letter() + bytes(at)) for at, name in enumerate(names)))


@case("eml-with-nul.eml", READ, words=_WORDS)
def with_nul() -> bytes:
    """An attachment whose name has a NUL in it."""
    return mail((b'"a\x00.pdf"', letter()))


@case("eml-mails-in-mails.eml", READ)
def mails_in_mails() -> bytes:
    """A mail in a mail in a mail, a hundred deep."""
    content = mail()
    for _ in range(100):
        content = _HEAD + b"Content-Type: message/rfc822\r\n\r\n" + content
    return content


@case("eml-parts-in-parts.eml", DAMAGED)
def parts_in_parts() -> bytes:
    """Parts in parts, two thousand deep."""
    depth = 2_000
    opened = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (level, level) for level in range(depth)
    )
    return _HEAD + opened + b"Content-Type: text/plain\r\n\r\n" + SENTENCE.encode() + b"\r\n"


@case("eml-ten-thousand-attachments.eml", IN_PART)
def many_attachments() -> bytes:
    """Ten thousand attachments: as many as are allowed are taken, the rest is told."""
    return mail(*((b"%d.txt" % number, b"%d" % number) for number in range(10_000)))


@case("eml-header-of-a-megabyte.eml", READ, words=_WORDS)
def header_of_a_megabyte() -> bytes:
    """A header line of a megabyte, and one folded a hundred thousand times."""
    return mail(head=b"X-Long: " + b"a" * 1_000_000 + b"\r\nX-Folded: a" + b"\r\n a" * 100_000 + b"\r\n")


@case("eml-charset-lies.eml", READ)
def charset_lies() -> bytes:
    """A text in an encoding that does not exist."""
    return _HEAD + b"Content-Type: text/plain; charset=klingon-8\r\n\r\n" + SENTENCE.encode() + b" Caf\xe9\r\n"


@case("eml-base64-rubbish.eml", READ, words=_WORDS)
def base64_rubbish() -> bytes:
    """An attachment whose base64 is none."""
    return mail((b"a.pdf", b"x")).replace(base64.encodebytes(b"x"), b"!!!! not base64 ====\r\n")


@case("eml-body-elsewhere.eml", EMPTY)
def body_elsewhere() -> bytes:
    """A body that is said to lie on another machine, and another in a file of this one."""
    part = (
        b'--b\r\nContent-Type: message/external-body; access-type=local-file; name="/etc/passwd"\r\n\r\n'
        b"Content-Type: text/plain\r\n\r\n"
    )
    return _HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + part + part + b"--b--\r\n"


@case("eml-html-scripts.eml", IN_PART, words=_WORDS)
def html_scripts() -> bytes:
    """A web page in a mail, with scripts, frames and pictures from elsewhere."""
    page = f"<p>{SENTENCE}</p><script>alert(1)</script><iframe src='file:///etc/passwd'></iframe><img src='http://203.0.113.1/'>"
    return _HEAD + b"Content-Type: text/html; charset=utf-8\r\n\r\n" + page.encode() + b"\r\n"


@case("winmail-lengths-lie.dat", DAMAGED)
def winmail() -> bytes:
    """Outlook's wrapper with a field longer than four gigabytes."""
    return struct.pack("<LH", 0x223E9F78, 1) + struct.pack("<BLL", 1, 0x00069003, 0xFFFFFFF0) + bytes(100)
