"""Are the operators of every page there to their end? PDFium and pdfminer draw what they can unpack and say nothing.

A stream with one wrong bit in its middle gives half a page, and the page looks whole. So the packed streams of a file
are tried one by one, which is quick, and only where one breaks off are the pages looked through for it.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import Any

from pdfminer.pdftypes import PDFStream, resolve1

from pipeline.errors import DocumentError
from pipeline.model.document import Shortfall
from pipeline.readers.pdf.opening import BROKEN_PDF, opened, pages_of, refuse_for_memory

_STREAM = re.compile(rb"stream\r?\n")
_NO_STREAM = b"end"
"""Before the word it ends one. Asked of what is found: looking back at every byte takes ten times as long."""
POINTS_ON = re.compile(rb"obj\s*\d+\s+\d+\s+R\s*endobj")
"""An object that is nothing but a reference to another; where two are each other's, pdfminer goes round for ever."""
_HEAD_BYTES = 400
"""In which a stream's dictionary tells what it is."""
_NOT_DRAWN = re.compile(rb"/(?:Image|Length1|Length2|XRef|ObjStm|Metadata|EmbeddedFile|FunctionType|Type1C)\b")
_PACKED = re.compile(rb"/Filter\s*\[?\s*/Fl(?:ateDecode)?\b")
MOST_UNPACKED = 64 * 1024 * 1024
"""Of one file; a bomb is for the reader itself to meet."""
_MOST_STREAMS = 1_000
"""Of one page that are looked into."""
_STEP = 1024 * 1024
_ZLIB_HEAD, _SUM_BYTES = 2, 4
_FEWEST_BYTES = 16
"""Nothing at all takes fewer, packed."""
_SHOWN = re.compile(rb"\(((?:[^()\\]|\\.)*)\)|<([0-9A-Fa-f\s]+)>")
_FEWEST_LETTERS = 4
"""Different bytes shown: a page of blanks shows one or two, in hexadecimal digits three."""
_CUT = "what the page draws is damaged; a part of it could not be unpacked"


def cut_contents(content: bytes) -> tuple[Shortfall, ...]:
    """A shortfall for each page whose operators break off."""
    if not _may_break_off(content) or POINTS_ON.search(content) is not None:
        return ()
    try:
        with opened(content) as pdf:
            cut = [page.page_number for page in pages_of(pdf) if any(map(_breaks_off, _streams(page)))]
    except (*BROKEN_PDF, DocumentError) as error:
        refuse_for_memory(error)
        return ()  # what cannot be followed is told by who reads the pages
    return tuple(Shortfall("text-missing", _CUT, number) for number in cut)


def draws_unseen(content: bytes) -> bool:
    """True where pages that seem blank have operators that show words, or that cannot be unpacked or reached at all."""
    if POINTS_ON.search(content) is not None:
        return True
    try:
        with opened(content) as pdf:
            return any(_has_lost(page) or any(map(_shows, _streams(page))) for page in pages_of(pdf))
    except (*BROKEN_PDF, DocumentError) as error:
        refuse_for_memory(error)
        return True


def _may_break_off(content: bytes) -> bool:
    left = MOST_UNPACKED
    for match in _STREAM.finditer(content):
        if content.endswith(_NO_STREAM, 0, match.start()):
            continue
        head = content[max(0, match.start() - _HEAD_BYTES) : match.start()].rpartition(b"obj")[2]
        if _PACKED.search(head) is None or _NOT_DRAWN.search(head) is not None:
            continue
        end = content.find(b"endstream", match.end())
        unpacked = unpacked_bytes(content[match.end() : end if end >= 0 else len(content)], left)
        if unpacked is None:
            return True
        left -= unpacked
        if left <= 0:
            return False
    return False


def unpacked_bytes(packed: bytes, most: int) -> int | None:
    """How long a stream is unpacked, as far as ``most``; None where it breaks off or is not what was packed.

    A check sum that is missing is no harm; one that is wrong tells of a wrong bit.
    """
    unpacking, count, rest = zlib.decompressobj(-15), 0, packed[_ZLIB_HEAD:]
    total = 1
    try:
        while not unpacking.eof and count <= most:
            step = unpacking.decompress(rest, _STEP)
            rest = unpacking.unconsumed_tail
            count, total = count + len(step), zlib.adler32(step, total)
            if not step and not unpacking.eof:
                return None
    except zlib.error:
        return None
    stated = unpacking.unused_data[:_SUM_BYTES]
    is_right = not unpacking.eof or len(stated) < _SUM_BYTES or stated == total.to_bytes(_SUM_BYTES, "big")
    return count if is_right else None


def _streams(page: Any) -> Iterator[PDFStream]:
    """The streams of operators of a pdfplumber page, and of the forms that it may draw, each once."""
    seen = set[int]()
    waiting = [*_contents(page), *_forms(page.page_obj.resources)]
    while waiting:
        stream = waiting.pop(0)
        if id(stream) not in seen and len(seen) < _MOST_STREAMS:
            seen.add(id(stream))
            yield stream
            waiting.extend(_forms(resolve1(stream.attrs.get("Resources"))))


def _contents(page: Any) -> list[PDFStream]:
    named = resolve1(page.page_obj.attrs.get("Contents"))
    found = [resolve1(each) for each in (named if isinstance(named, list) else [named])]
    return [each for each in found if isinstance(each, PDFStream)]


def _forms(resources: object) -> list[PDFStream]:
    named = resolve1(resources.get("XObject")) if isinstance(resources, dict) else None
    found = [resolve1(each) for each in named.values()] if isinstance(named, dict) else []
    return [each for each in found if isinstance(each, PDFStream) and "Form" in str(each.attrs.get("Subtype"))]


def _has_lost(page: Any) -> bool:
    """True where the page names operators that are not in the file."""
    return page.page_obj.attrs.get("Contents") is not None and not _contents(page)


def _breaks_off(stream: PDFStream) -> bool:
    filters = [str(getattr(name, "name", name)) for name, _ in stream.get_filters()]
    if not filters or filters[0] not in ("FlateDecode", "Fl"):
        return False
    packed = stream.rawdata or b""
    if stream.decipher is not None:
        packed = stream.decipher(stream.objid or 0, stream.genno or 0, packed, stream.attrs)
    return bool(packed.strip()) and unpacked_bytes(packed, MOST_UNPACKED) is None


def _shows(stream: PDFStream) -> bool:
    packed = stream.rawdata or b""
    drawn = stream.get_data()
    if not drawn.strip():
        return len(packed.strip()) > _FEWEST_BYTES and bool(stream.get_filters())
    shown = b"".join(plain or in_digits for plain, in_digits in _SHOWN.findall(drawn))
    return len(set(shown)) >= _FEWEST_LETTERS
