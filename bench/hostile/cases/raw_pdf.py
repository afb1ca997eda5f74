"""PDFs written object by object, so that every object can be wrong."""

from __future__ import annotations

import zlib

SENTENCE = "Four members of staff were dismissed in 2013."
HELVETICA = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"


def pdf(objects: dict[int, bytes], root: int = 1, trailer: bytes = b"") -> bytes:
    """A file of these objects with a right table of their places; ``trailer`` is put into its dictionary."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
    out += b"trailer\n<</Size %d/Root %d 0 R%b>>\nstartxref\n%d\n%%%%EOF\n" % (size, root, trailer, start)
    return bytes(out)


def stream(content: bytes, entries: bytes = b"", packed: bool = False) -> bytes:
    """A stream object's body."""
    if packed:
        content, entries = zlib.compress(content, 9), entries + b"/Filter/FlateDecode"
    return b"<<%b/Length %d>>\nstream\n%b\nendstream" % (entries, len(content), content)


def show(text: str, x: int = 72, y: int = 700) -> bytes:
    """Operators that print a line of ASCII text in font F1."""
    escaped = text.encode("ascii").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F1 12 Tf %d %d Td (%b) Tj ET\n" % (x, y, escaped)


def page_objects(content: bytes, page: bytes = b"", catalogue: bytes = b"") -> dict[int, bytes]:
    """Objects 1 to 5 of a one-page file: catalogue, pages, page, content (a stream object's body), font."""
    return {
        1: b"<</Type/Catalog/Pages 2 0 R%b>>" % catalogue,
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>/XObject<</X0 6 0 R>>>>%b>>" % page,
        4: content,
        5: HELVETICA,
    }


def letter(page: bytes = b"", catalogue: bytes = b"", more: dict[int, bytes] | None = None) -> bytes:
    """A sound letter of one page, with whatever is put into its page, catalogue and file."""
    return pdf({**page_objects(stream(show(SENTENCE)), page, catalogue), **(more or {})})
