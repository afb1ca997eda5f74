"""Mails, web pages and rich texts that nest, repeat or lie in the ways their formats allow."""

from __future__ import annotations

import base64
import struct
import zlib

from bench.hostile.cases.case import DAMAGED, EMPTY, IN_PART, READ, TIMED_OUT, TOO_BIG, UNSUPPORTED, case
from bench.hostile.cases.mails import mail
from bench.hostile.cases.pages import page
from bench.hostile.cases.raw_pdf import SENTENCE, letter
from bench.hostile.cases.zips import zipped

_HEAD = b"From: foi@example.org\r\nTo: requester@example.org\r\nSubject: Your request\r\nMIME-Version: 1.0\r\n"
_WORDS = ("Four", "dismissed")
_TEXT = SENTENCE.encode()


@case("eml-parts-ten-thousand-deep.eml", DAMAGED, TOO_BIG, IN_PART)
def parts_ten_thousand_deep() -> bytes:
    """Parts in parts, ten thousand deep, each with a boundary that begins like the one around it."""
    heads = (
        b"Content-Type: multipart/mixed; boundary=%b\r\n\r\n--%b\r\n" % ((b"x" * (at % 60 + 1),) * 2)
        for at in range(10_000)
    )
    return _HEAD + b"".join(heads) + b"Content-Type: text/plain\r\n\r\n" + _TEXT


@case("eml-ten-thousand-parts.eml", READ, TOO_BIG, IN_PART)
def ten_thousand_parts() -> bytes:
    """Ten thousand texts in one mail."""
    parts = b"".join(b"--b\r\nContent-Type: text/plain\r\n\r\nPart %d.\r\n" % at for at in range(10_000))
    return _HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + parts + b"--b--\r\n"


@case("eml-base64-that-lies.eml", IN_PART, READ, words=_WORDS)
def base64_that_lies() -> bytes:
    """An attachment whose base64 stops in the middle, goes on behind its padding, and holds what is none."""
    packed = base64.encodebytes(letter())
    broken = packed[: len(packed) // 2] + b"==\r\n" + b"*?\xff!" * 9 + packed[len(packed) // 2 :] + b"="
    return mail((b'"sound.pdf"', letter())).replace(packed, broken)


@case("eml-base64-in-base64.eml", READ, words=_WORDS)
def base64_in_base64() -> bytes:
    """An attachment packed as text thirty times over: it is a text of no known kind, and the mail is read."""
    content = letter()
    for _ in range(15):
        content = base64.encodebytes(content)
    return mail((b'"letter.pdf"', content))


@case("eml-soft-line-ends.eml", READ, words=_WORDS)
def soft_line_ends() -> bytes:
    """A text of a million soft line ends, and codes that are none."""
    body = b"=\r\n" * 300_000 + b"=ZZ=4 " + _TEXT.replace(b" ", b"=20") + b"="
    return _HEAD + b"Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + body


@case("eml-headers-a-hundred-thousand.eml", READ, words=_WORDS)
def headers_a_hundred_thousand() -> bytes:
    """A hundred thousand headers of one name."""
    return _HEAD + b"Received: by x\r\n" * 100_000 + b"\r\n" + _TEXT


@case("eml-words-encoded-without-end.eml", READ, words=_WORDS)
def words_encoded() -> bytes:
    """A subject of thirty thousand encoded words in alphabets that do not exist."""
    subject = b" ".join(
        b"=?%b?q?=41=%02x?=" % (name, at % 256) for at in range(3_000) for name in (b"utf-8", b"none", b"utf-7")
    )
    return b"From: a@example.org\r\nTo: b@example.org\r\nSubject: " + subject + b"\r\nMessage-ID: <1@x>\r\n\r\n" + _TEXT


@case("eml-alternatives-that-differ.eml", READ, words=("Nine",))
def alternatives_that_differ() -> bytes:
    """A text that says four and a page that says nine, which is what mail programs show."""
    parts = (
        b"--b\r\nContent-Type: text/plain\r\n\r\n" + _TEXT + b"\r\n--b\r\nContent-Type: text/html\r\n\r\n"
        b"<p>Nine members of staff were dismissed in 2013.</p>\r\n--b--\r\n"
    )
    return _HEAD + b"Content-Type: multipart/alternative; boundary=b\r\n\r\n" + parts


@case("eml-with-a-bundle-that-is-the-mail.eml", READ, words=_WORDS, members=("all.zip",))
def bundle_that_is_the_mail() -> bytes:
    """A bundle with a mail with a bundle with a mail, all under one name."""
    content = mail()
    for _ in range(2):
        content = mail((b'"all.zip"', zipped({"mail.eml": content})))
    return content


@case("winmail-that-lies.dat", DAMAGED, EMPTY, IN_PART)
def winmail_that_lies() -> bytes:
    """A winmail.dat whose parts say that they are four gigabytes long."""
    part = struct.pack("<BLL", 2, 0x0006_9003, 0xFFFF_FFF0) + bytes(99)
    return b"\x78\x9f\x3e\x22\1\0" + part


@case("html-tag-of-a-million-attributes.html", READ, IN_PART, TOO_BIG, TIMED_OUT)
def million_attributes() -> bytes:
    """An element with half a million attributes."""
    return page(f"<p {' '.join(f'a{at}={at}' for at in range(500_000))}>{SENTENCE}</p>")


@case("html-brackets-without-end.html", READ, IN_PART, TIMED_OUT)
def brackets_without_end() -> bytes:
    """A million brackets, ampersands and comments that never close."""
    return page(f"<p>{SENTENCE}</p>" + "<" * 300_000 + "&" * 300_000 + "&#" * 300_000 + "<!--" * 300_000)


@case("html-divs-a-hundred-thousand-deep.html", IN_PART, words=_WORDS)
def divs_deep() -> bytes:
    """A hundred thousand boxes in each other behind the words."""
    return page(f"<p>{SENTENCE}</p>" + "<div>" * 100_000 + "behind" + "</div>" * 100_000)


@case("html-table-of-a-million-rows.html", TOO_BIG)
def table_of_a_million_rows() -> bytes:
    """A table with more cells than are read."""
    return page("<table>" + "<tr><td>1<td>2" * 600_000 + "</table>")


@case("html-pages-in-pages.html", READ, IN_PART, words=_WORDS)
def pages_in_pages() -> bytes:
    """A page within an attribute of a page within an attribute, ten deep."""
    inner = "<p>inner</p>"
    for _ in range(10):
        inner = '<iframe srcdoc="' + inner.replace("&", "&amp;").replace('"', "&quot;") + '"></iframe>'
    return page(f"<p>{SENTENCE}</p>{inner}")


@case("html-utf-16-without-mark.html", READ, words=_WORDS)
def utf_16_without_mark() -> bytes:
    """A page in UTF-16 that does not say so."""
    return page(f"<p>{SENTENCE}</p>").decode().encode("utf-16-le")


@case("html-form-without-end.html", READ, IN_PART, TIMED_OUT)
def form_without_end() -> bytes:
    """Two hundred thousand choices of a form, none of them chosen."""
    return page(f"<p>{SENTENCE}</p><select>" + "".join(f"<option>{at}" for at in range(200_000)) + "</select>")


@case("rtf-groups-100000-deep.rtf", UNSUPPORTED, READ, DAMAGED, IN_PART, TOO_BIG, TIMED_OUT)
def rtf_groups() -> bytes:
    """Groups in groups, a hundred thousand deep, each with a table row."""
    return b"{\\rtf1\\ansi " + b"{\\trowd\\cellx9 " * 100_000 + _TEXT + b"\\cell\\row}" * 100_000 + b"}"


@case("rtf-numbers-beyond.rtf", UNSUPPORTED, READ, DAMAGED, IN_PART)
def rtf_numbers() -> bytes:
    """Control words with numbers of a thousand digits, letters beyond any alphabet, and a picture of rubbish."""
    odd = (
        b"\\u99999999999 ?\\'zz\\fs"
        + b"9" * 1000
        + b" {\\pict\\wmetafile8\\picw99999999\\pich99999999 "
        + b"zz" * 99
        + b"}"
    )
    return b"{\\rtf1\\ansi " + _TEXT + odd + b"}"


@case("rtf-object-inside.rtf", UNSUPPORTED, READ, DAMAGED, IN_PART)
def rtf_object() -> bytes:
    """An embedded program and a template from elsewhere."""
    program = zlib.compress(b"MZ" + bytes(999)).hex().encode()
    return (
        b"{\\rtf1\\ansi{\\*\\template http://127.0.0.1:9/x.dotm}"
        + _TEXT
        + b"{\\object\\objemb\\objupdate{\\*\\objdata "
        + program
        + b"}}}"
    )
