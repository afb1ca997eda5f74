"""Pictures that claim endless sizes or lead in circles. Without OCR they all wait for it."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image, ImageDraw, ImageFont

from bench.hostile.cases.case import DAMAGED, EMPTY, IN_PART, NEEDS_OCR, TOO_BIG, case
from bench.hostile.cases.pdf_bombs import packed
from bench.hostile.cases.raw_pdf import page_objects, pdf, stream


def png(width: int, height: int, body: bytes) -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">L", len(content)) + kind + content + struct.pack(">L", zlib.crc32(kind + content))

    head = struct.pack(">LLBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@case("png-endless.png", NEEDS_OCR, TOO_BIG)
def png_endless() -> bytes:
    """A picture of 30,000 by 30,000 points in less than a megabyte."""
    return png(30_000, 30_000, packed(900 << 20, b"\0" * (1 << 20)))


@case("png-size-lies.png", NEEDS_OCR, TOO_BIG)
def png_size_lies() -> bytes:
    """A picture that says it is two thousand million points wide and high, with ten bytes."""
    return png(2**31 - 1, 2**31 - 1, zlib.compress(bytes(10)))


@case("png-blank.png", NEEDS_OCR, EMPTY)
def png_blank() -> bytes:
    """A white page."""
    return png(600, 800, zlib.compress((b"\0" + b"\xff" * 600) * 800))


@case("tiff-in-a-circle.tif", NEEDS_OCR, EMPTY)
def tiff_in_a_circle() -> bytes:
    """A TIFF whose next page is its first."""
    side = 1_000
    tags = [
        (256, 3, 1, side),
        (257, 3, 1, side),
        (258, 3, 1, 8),
        (262, 3, 1, 1),
        (273, 4, 1, 96),
        (279, 4, 1, side * side),
    ]
    entries = b"".join(struct.pack("<HHLL", *tag) for tag in tags)
    return (
        b"II*\0"
        + struct.pack("<L", 8)
        + struct.pack("<H", len(tags))
        + entries
        + struct.pack("<L", 8)
        + b"\xff" * (side * side + 16)
    )


@case("jpeg-cut.jpg", NEEDS_OCR, DAMAGED)
def jpeg_cut() -> bytes:
    """The head of a photograph."""
    return b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0" + bytes(100)


def photograph() -> bytes:
    """A letter as a JPEG of 150 dots per inch."""
    paper, packed = Image.new("L", (1240, 1754), 255), io.BytesIO()
    drawing, font = ImageDraw.Draw(paper), ImageFont.load_default(28)
    for at in range(100, 1600, 60):
        drawing.text((120, at), "Four members of staff were dismissed in 2013 for misuse.", font=font, fill=0)
    paper.save(packed, "JPEG", quality=80, dpi=(150, 150))
    return packed.getvalue()


@case("jpeg-cut-in-its-middle.jpg", NEEDS_OCR, IN_PART, words=("dismissed",))
def jpeg_cut_in_its_middle() -> bytes:
    """A photograph of a letter whose download broke off half way."""
    content = photograph()
    return content[: len(content) // 2]


@case("jpeg-zeroed-in-its-middle.pdf", NEEDS_OCR, IN_PART, words=("dismissed",))
def jpeg_zeroed_in_its_middle() -> bytes:
    """A scanned letter, the middle of its picture overwritten; the file around it is sound."""
    content = photograph()
    middle = len(content) * 2 // 3
    return picture_page(content[:middle] + bytes(4_000) + content[middle + 4_000 :])


def picture_page(content: bytes) -> bytes:
    """A PDF whose page is nothing but that photograph."""
    entries = b"/Subtype/Image/Width 1240/Height 1754/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode"
    drawn = page_objects(stream(b"q 595 0 0 842 0 0 cm /X0 Do Q"))
    return pdf({**drawn, 6: stream(content, entries)})
