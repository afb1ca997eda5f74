"""Small PDFs that want much time or memory."""

from __future__ import annotations

import zlib

from bench.hostile.cases.case import CRASHED, NEEDS_OCR, READ, TIMED_OUT, TOO_BIG, case
from bench.hostile.cases.raw_pdf import SENTENCE, page_objects, pdf, show, stream

_GIGABYTE = 1 << 30


def packed(byte_count: int, unit: bytes = b" " * (1 << 20)) -> bytes:
    """That many bytes compressed, made without holding them."""
    squeeze = zlib.compressobj(9)
    parts = [squeeze.compress(unit) for _ in range(byte_count // len(unit))]
    return b"".join([*parts, squeeze.flush()])


def _flate(content: bytes, filters: bytes = b"/FlateDecode") -> bytes:
    return b"<</Filter%b/Length %d>>\nstream\n%b\nendstream" % (filters, len(content), content)


@case("pdf-bomb-flate.pdf", CRASHED, TOO_BIG)
def flate() -> bytes:
    """A megabyte of page content that unpacks to a gigabyte of blanks."""
    return pdf(page_objects(_flate(packed(_GIGABYTE))))


@case("pdf-bomb-flate-nested.pdf", CRASHED, TOO_BIG)
def flate_nested() -> bytes:
    """The same packed twice over: some kilobytes that unpack to four gigabytes."""
    return pdf(page_objects(_flate(zlib.compress(packed(4 * _GIGABYTE), 9), b"[/FlateDecode/FlateDecode]")))


@case("pdf-bomb-operators.pdf", CRASHED, TIMED_OUT, TOO_BIG)
def operators() -> bytes:
    """A hundred megabytes of lines to draw, well packed."""
    line = b"1 1 m 2 2 l S\n"
    return pdf(page_objects(_flate(packed(100 << 20, line * 8192))))


@case("pdf-bomb-object-stream.pdf", TOO_BIG)
def object_stream() -> bytes:
    """A stream of objects that unpacks to a gigabyte."""
    body = packed(_GIGABYTE)
    holder = b"<</Type/ObjStm/N 100000000/First 9/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream"
    table = b"".join(bytes((2, 0, 0, 6, index)) for index in range(6)) + bytes((1, 0, 0, 15, 0))
    entries = b"/Type/XRef/Size 7/W[1 3 1]/Root 1 0 R"
    head = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    six = b"6 0 obj\n%b\nendobj\n" % (holder % (len(body), body))
    seven = b"7 0 obj\n%b\nendobj\n" % stream(table, entries)
    return head + six + seven + b"startxref\n%d\n%%%%EOF\n" % (len(head) + len(six))


@case("pdf-bomb-table-of-places.pdf", TIMED_OUT)
def table_of_places() -> bytes:
    """A table of places for two thousand million objects."""
    body = packed(64 << 20, b"\1\0\0\0\0" * 65536)
    entries = b"/Type/XRef/Size 2000000000/W[1 3 1]/Index[0 2000000000]/Root 1 0 R/Filter/FlateDecode/Length %d"
    return b"%%PDF-1.7\n1 0 obj\n<<%b>>\nstream\n%b\nendstream\nendobj\nstartxref\n9\n%%%%EOF\n" % (
        entries % len(body),
        body,
    )


@case("pdf-bomb-letters.pdf", READ)
def letters() -> bytes:
    """A table of what glyphs mean (ToUnicode) of a kilobyte, for four thousand million of them."""
    objects = page_objects(stream(show(SENTENCE)))
    objects[5] = objects[5].replace(b"/Type/Font", b"/Type/Font/ToUnicode 7 0 R")
    ranges = b"<00000000> <FFFFFFFF> <0041>\n" * 20
    cmap = b"/CIDInit /ProcSet findresource begin begincmap 20 beginbfrange\n%bendbfrange endcmap end" % ranges
    return pdf({**objects, 7: stream(cmap)})


@case("pdf-grid-300-by-300.pdf", READ)
def grid() -> bytes:
    """Lines that make 90,000 cells on one page, and a word in some."""
    lines = [b"0.2 w\n"]
    lines += [b"%.2f 20 m %.2f 820 l S\n" % (20 + x * 1.85, 20 + x * 1.85) for x in range(301)]
    lines += [b"20 %.2f m 575 %.2f l S\n" % (20 + y * 8 / 3, 20 + y * 8 / 3) for y in range(301)]
    return pdf(page_objects(stream(b"".join(lines) + show(SENTENCE), packed=True)))


@case("pdf-grid-dense.pdf", READ, TIMED_OUT)
def grid_dense() -> bytes:
    """A figure in each of 40,000 cells."""
    parts = [b"0.1 w\n"]
    parts += [b"%.2f 20 m %.2f 820 l S\n" % (20 + x * 2.75, 20 + x * 2.75) for x in range(201)]
    parts += [b"20 %.2f m 570 %.2f l S\n" % (20 + y * 4, 20 + y * 4) for y in range(201)]
    for y in range(200):
        parts += [
            b"BT /F1 2 Tf %.2f %.2f Td (%d) Tj ET\n" % (20.5 + x * 2.75, 21 + y * 4, (x * y) % 10) for x in range(200)
        ]
    return pdf(page_objects(stream(b"".join(parts), packed=True)))


@case("pdf-million-words.pdf", TIMED_OUT, TOO_BIG)
def million_words() -> bytes:
    """A page of a million words, on top of each other."""
    text = b"BT /F1 9 Tf 20 400 Td %b ET" % (b"(word and word and word and) Tj 0 -.001 Td\n" * 170_000)
    return pdf(page_objects(stream(text, packed=True)))


@case("pdf-picture-endless.pdf", NEEDS_OCR, TOO_BIG)
def picture_endless() -> bytes:
    """A picture of 60,000 by 60,000 points in a few kilobytes."""
    body = packed(450 << 20, b"\0" * (1 << 20))
    entries = b"/Type/XObject/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceGray/BitsPerComponent 1"
    picture = b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (entries, len(body), body)
    return pdf({**page_objects(stream(b"q 595 0 0 842 0 0 cm /X0 Do Q")), 6: picture})


@case("pdf-numbers-endless.pdf", READ)
def numbers_endless() -> bytes:
    """Coordinates of a thousand digits, which no number holds."""
    return pdf(page_objects(stream(b"%b %b m 9 9 l S\n" % (b"9" * 1000, b"-" + b"9" * 1000) + show(SENTENCE))))
