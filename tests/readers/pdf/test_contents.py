"""Half a page that looks whole is told as half a page, and a page that cannot be unpacked is not blank."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from bench.hostile.cases.raw_pdf import page_objects, pdf, show, stream
from pipeline.errors import CorruptDocument, EmptyFile
from pipeline.model.document import Document
from pipeline.readers.base import Limits
from pipeline.readers.pdf.contents import cut_contents, draws_unseen
from pipeline.readers.pdf.reader import READER

LINES = [f"In case {at} of {at * 7919 % 10_007} one member of staff was warned." for at in range(60)]
DRAWN = b"".join(show(line, y=830 - 12 * at) for at, line in enumerate(LINES))
PACKED = zlib.compress(DRAWN, 9)
FLATE = b"/Filter/FlateDecode"


def flipped(packed: bytes) -> bytes:
    wrong = bytearray(packed)
    wrong[len(packed) // 3] ^= 0x10
    return bytes(wrong)


def read(folder: Path, content: bytes) -> Document:
    path = folder / "letter.pdf"
    path.write_bytes(content)
    return READER.read(path, "0" * 64, Limits())


def missing(document: Document) -> list[int | None]:
    return [short.page_number for short in document.shortfalls if short.code == "text-missing"]


@pytest.mark.parametrize("packed", [PACKED[: len(PACKED) // 2], flipped(PACKED)], ids=["cut", "one bit"])
def test_operators_that_break_off_are_told_with_their_page(tmp_path: Path, packed: bytes) -> None:
    document = read(tmp_path, pdf(page_objects(stream(packed, FLATE))))
    assert missing(document) == [1]
    text = "\n".join(block.text for _, block in document.blocks())
    assert LINES[0] in text and not all(line in text for line in LINES)


def test_so_are_those_of_a_form_that_the_page_draws(tmp_path: Path) -> None:
    entries = FLATE + b"/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>"
    objects = page_objects(stream(show("Yours sincerely", y=40) + b"/X0 Do"))
    assert missing(read(tmp_path, pdf({**objects, 6: stream(flipped(PACKED), entries)}))) == [1]


@pytest.mark.parametrize(
    "packed", [PACKED, PACKED[:-4], PACKED + b"\r\n"], ids=["whole", "no check sum", "line end behind"]
)
def test_what_is_whole_is_not_told(tmp_path: Path, packed: bytes) -> None:
    document = read(tmp_path, pdf(page_objects(stream(packed, FLATE))))
    assert not document.shortfalls
    assert LINES[-1] in "\n".join(block.text for _, block in document.blocks())


def test_broken_pictures_and_fonts_are_no_missing_text() -> None:
    objects = page_objects(stream(DRAWN))
    picture = stream(flipped(PACKED), FLATE + b"/Subtype/Image/Width 9/Height 9/BitsPerComponent 8")
    assert cut_contents(pdf({**objects, 6: picture, 7: stream(flipped(PACKED), FLATE + b"/Length1 900")})) == ()


UNSEEN = {
    "rubbish": stream(b"\xa5" * 900, FLATE),
    "a filter too many": stream(PACKED, b"/Filter[/FlateDecode/FlateDecode]"),
    "a picture without an end": stream(b"BI /W 6000 /H 6000 /BPC 8 /CS /RGB ID " + DRAWN),
}


@pytest.mark.parametrize("body", UNSEEN.values(), ids=UNSEEN)
def test_a_page_that_cannot_be_unpacked_is_damaged_and_not_blank(tmp_path: Path, body: bytes) -> None:
    with pytest.raises(CorruptDocument, match="damaged"):
        read(tmp_path, pdf(page_objects(body)))


def test_objects_that_are_each_others_reference_keep_nobody_waiting(tmp_path: Path) -> None:
    content = pdf({**page_objects(b"7 0 R"), 7: b"8 0 R", 8: b"7 0 R"})
    assert draws_unseen(content)
    with pytest.raises(CorruptDocument, match="damaged"):
        read(tmp_path, content)
    assert cut_contents(content + stream(flipped(PACKED), FLATE)) == ()


def test_so_is_one_whose_operators_are_not_in_the_file(tmp_path: Path) -> None:
    objects = page_objects(b"")
    del objects[4]
    with pytest.raises(CorruptDocument, match="damaged"):
        read(tmp_path, pdf(objects))


@pytest.mark.parametrize("drawn", [b"", b" q Q ", show("   "), b"BT /F1 9 Tf <00030003> Tj ET"])
def test_blanks_are_nothing_unseen(drawn: bytes) -> None:
    assert not draws_unseen(pdf(page_objects(stream(drawn, packed=True))))


def test_a_blank_page_is_blank(tmp_path: Path) -> None:
    with pytest.raises(EmptyFile):
        read(tmp_path, pdf(page_objects(stream(b" q Q ", packed=True))))
