"""Web pages and texts: depth, spans, scripts, encodings that lie, and formats read by LibreOffice."""

from __future__ import annotations

from bench.hostile.cases.case import (
    DAMAGED,
    EMPTY,
    IN_PART,
    NO_DOCUMENT,
    READ,
    TIMED_OUT,
    TOO_BIG,
    UNSUPPORTED,
    aimed,
    case,
)
from bench.hostile.surroundings import Surroundings

_SENTENCE = "Four members of staff were dismissed in 2013."
_WORDS = ("Four", "dismissed")


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><title>Reply</title>{head}</head><body>{body}</body></html>".encode()


@case("html-scripts.html", IN_PART, words=_WORDS)
def scripts() -> bytes:
    """Scripts, frames, objects and pictures from elsewhere around a sentence."""
    return page(
        f"<p onclick='alert(1)'>{_SENTENCE}</p><script>document.write('Ninety were dismissed')</script>"
        "<iframe src='file:///etc/passwd'></iframe><object data='http://203.0.113.1/'></object>"
        "<img src=x onerror=alert(1)>"
        "<link rel=stylesheet href='http://203.0.113.1/'><base href='http://203.0.113.1/'>"
    )


@case("html-elements-deep.html", IN_PART)
def elements_deep() -> bytes:
    """A hundred thousand elements in each other."""
    return page(f"<p>{_SENTENCE}</p>" + "<div>" * 100_000)


@case("html-tables-in-tables.html", IN_PART)
def tables_in_tables() -> bytes:
    """Tables in tables, a thousand deep."""
    return page(f"<p>{_SENTENCE}</p>" + "<table><tr><td>" * 1_000)


@case("html-wide-span.html", READ)
def wide_span() -> bytes:
    """Cells that span a thousand million rows and columns."""
    return page(
        f"<p>{_SENTENCE}</p><table><tr><td colspan=1000000000 rowspan=1000000000>Dismissed</td><td>4</td></tr>"
        "<tr><td colspan=-1>x</td><td rowspan=0>y</td><td colspan=1e9>z</td></tr></table>"
    )


@case("html-spans-without-end.html", TOO_BIG)
def spans_without_end() -> bytes:
    """A thousand rows of a thousand cells that each span the most that is allowed."""
    return page(
        f"<p>{_SENTENCE}</p><table>" + ("<tr>" + "<td colspan=1000 rowspan=1000>1</td>" * 100) * 100 + "</table>"
    )


@case("html-charset-lies.html", READ)
def charset_lies() -> bytes:
    """A page that says it is UTF-16 and is not."""
    return page(f"<p>{_SENTENCE} Caf\xe9</p>", head="<meta charset='utf-16'>")


@aimed("html-entity-from-outside.xhtml", READ)
def entity_from_outside(place: Surroundings) -> bytes:
    """XHTML with an entity that is a file of this machine."""
    return (
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a SYSTEM "{place.secret_path.as_uri()}">]>'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{_SENTENCE} &a;</p></body></html>'
    ).encode()


@case("html-attribute-of-a-megabyte.html", READ, words=_WORDS)
def attribute_of_a_megabyte() -> bytes:
    """An attribute of two megabytes."""
    return page(f"<p title='{'a' * 2_000_000}'>{_SENTENCE}</p>")


@case("html-nul.html", READ)
def nul() -> bytes:
    """NULs and other control characters written as entities."""
    return page(f"<p>{_SENTENCE}&#0;&#x1f;&#xd800;&#x110000;&#x202e;</p>")


@case("svg-with-script.svg", UNSUPPORTED)
def svg() -> bytes:
    """A drawing with a script in it."""
    return b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@case("mhtml-cut.mhtml", DAMAGED)
def mhtml_cut() -> bytes:
    """A saved page that breaks off after its headers."""
    return (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: http://203.0.113.1/\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"
    )


@case("rtf-braces-deep.rtf", UNSUPPORTED, READ, DAMAGED)
def rtf_deep() -> bytes:
    """Groups in groups, two hundred thousand deep."""
    return b"{\\rtf1\\ansi " + _SENTENCE.encode() + b"{" * 200_000 + b"}" * 200_000 + b"}"


@case("rtf-binary-lies.rtf", UNSUPPORTED, READ, DAMAGED, TIMED_OUT)
def rtf_binary() -> bytes:
    """A stretch of binary data that is said to be two gigabytes long, and a program packed inside."""
    return b"{\\rtf1\\ansi " + _SENTENCE.encode() + b"{\\object\\objemb{\\*\\objdata 0105000002}}\\bin2147483647 x}"


@case("rtf-ends-early.rtf", UNSUPPORTED, IN_PART, words=("Dear",))
def rtf_ends_early() -> bytes:
    """One brace too many in the middle: Word shows nothing of what follows."""
    return b"{\\rtf1\\ansi\\pard Dear Sir\\par}\\pard " + _SENTENCE.encode() + b"\\par}"


@case("rtf-breaks-off.rtf", UNSUPPORTED, IN_PART, words=_WORDS)
def rtf_breaks_off() -> bytes:
    """Rich text whose download broke off."""
    return b"{\\rtf1\\ansi\\pard Dear Sir\\par {\\b " + _SENTENCE.encode()


@case("text-blank.txt", EMPTY)
def text_blank() -> bytes:
    """Blanks and line ends."""
    return b" \r\n\t" * 1_000


@case("text-nuls.txt", EMPTY)
def text_nuls() -> bytes:
    """A file whose space was reserved and never written."""
    return bytes(100_000)


@case("text-mark-only.txt", EMPTY)
def text_mark() -> bytes:
    """Nothing but a byte order mark."""
    return b"\xef\xbb\xbf"


@case("empty.pdf", EMPTY)
def empty() -> bytes:
    """No bytes at all."""
    return b""


@case("program.pdf", NO_DOCUMENT)
def program() -> bytes:
    """A program for Linux that is called a PDF."""
    return b"\x7fELF\2\1\1" + bytes(500)


@case("program.docx", NO_DOCUMENT)
def program_for_windows() -> bytes:
    """A program for Windows that is called a Word file."""
    return b"MZ\x90\0\3\0\0\0" + bytes(500)


@case("shell-script.pdf", NO_DOCUMENT)
def shell_script() -> bytes:
    """A script that would remove everything."""
    return b"#!/bin/sh\nrm -rf /\n"


@case("rubbish.bin", NO_DOCUMENT)
def rubbish() -> bytes:
    """Bytes without any meaning."""
    import random

    return random.Random(1).randbytes(100_000)  # noqa: S311 - the same rubbish every time


@case("text-comments-without-end.txt", UNSUPPORTED)
def comments_without_end() -> bytes:
    """Thousands of empty comments, which may be split into comments in more ways than anybody can try."""
    return b"<!---->" * 5_000 + _SENTENCE.encode()
