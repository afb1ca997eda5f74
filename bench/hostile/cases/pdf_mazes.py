"""PDFs that lead round in circles where a reader looks seldom: filters, fonts, patterns, updates, page lists."""

from __future__ import annotations

import zlib

from bench.hostile.cases.case import DAMAGED, EMPTY, IN_PART, NEEDS_OCR, READ, TIMED_OUT, TOO_BIG, case
from bench.hostile.cases.raw_pdf import SENTENCE, letter, page_objects, pdf, show, stream

_WORDS = ("Four", "dismissed")


@case("pdf-same-page-a-million-times.pdf", TOO_BIG)
def same_page_a_million_times() -> bytes:
    """A list of pages that names one page a million times."""
    objects = page_objects(stream(show(SENTENCE)))
    return pdf({**objects, 2: b"<</Type/Pages/Count 1000000/Kids[" + b"3 0 R " * 1_000_000 + b"]>>"})


@case("pdf-page-lists-exponential.pdf", READ, TOO_BIG, IN_PART, TIMED_OUT)
def page_lists_exponential() -> bytes:
    """Lists of pages that each hold the next ten times: 10 to the power of 9 pages."""
    objects = page_objects(stream(show(SENTENCE)))
    for level in range(9):
        following = 11 + level if level < 8 else 3
        objects[10 + level] = b"<</Type/Pages/Count %d/Kids[%b]>>" % (10 ** (9 - level), b"%d 0 R " % following * 10)
    return pdf({**objects, 2: b"<</Type/Pages/Kids[10 0 R]/Count 1000000000>>"})


@case("pdf-page-lists-that-name-none.pdf", DAMAGED, IN_PART, NEEDS_OCR)
def page_lists_that_name_none() -> bytes:
    """A list of pages of numbers, names and objects that are not there."""
    objects = page_objects(stream(show(SENTENCE)))
    return pdf({**objects, 2: b"<</Type/Pages/Count 4/Kids[7 /Page 99 0 R (3 0 R)]>>"})


@case("pdf-content-ten-thousand-times.pdf", READ, TIMED_OUT, TOO_BIG, words=_WORDS)
def content_ten_thousand_times() -> bytes:
    """A page made of one stream of operators, named ten thousand times."""
    objects = page_objects(stream(show(SENTENCE)))
    body = objects[3].replace(b"/Contents 4 0 R", b"/Contents[" + b"4 0 R " * 10_000 + b"]")
    return pdf({**objects, 3: body})


@case("pdf-length-in-a-circle.pdf", READ, DAMAGED, NEEDS_OCR)
def length_in_a_circle() -> bytes:
    """A stream whose length is said by the stream itself."""
    content = stream(show(SENTENCE))
    start = content.index(b"/Length")
    end = content.index(b">>", start)
    return pdf(page_objects(content[:start] + b"/Length 4 0 R" + content[end:]))


@case("pdf-filters-a-thousand.pdf", DAMAGED)
def filters_a_thousand() -> bytes:
    """A stream packed a thousand times over."""
    content = show(SENTENCE)
    for _ in range(2):
        content = content.hex().encode() + b">"
    return pdf(page_objects(stream(content, b"/Filter[" + b"/ASCIIHexDecode" * 1_000 + b"]")))


@case("pdf-row-of-predictor-endless.pdf", DAMAGED, TOO_BIG)
def row_of_predictor_endless() -> bytes:
    """A stream that says its rows are two thousand million bytes wide."""
    parameters = b"/DecodeParms<</Predictor 12/Columns 2147483647/Colors 4/BitsPerComponent 16>>"
    return pdf(page_objects(stream(show(SENTENCE), parameters, packed=True)))


@case("pdf-bomb-run-lengths.pdf", EMPTY, TOO_BIG, TIMED_OUT)
def bomb_run_lengths() -> bytes:
    """Run lengths within Flate: half a gigabyte of blanks out of a kilobyte, and nothing else."""
    runs = b"\x81 " * 4_000_000
    return pdf(page_objects(stream(zlib.compress(runs + b"\x80", 9), b"/Filter[/FlateDecode/RunLengthDecode]")))


@case("pdf-type-3-shows-itself.pdf", READ, IN_PART)
def type_3_shows_itself() -> bytes:
    """A font whose letters are drawn by showing letters of the same font."""
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/CharProcs<</a 7 0 R>>"
        b"/Encoding<</Type/Encoding/Differences[97/a]>>/FirstChar 97/LastChar 97/Widths[9]"
        b"/Resources<</Font<</F2 6 0 R>>>>>>"
    )
    page = page_objects(stream(show(SENTENCE) + b"BT /F2 9 Tf 72 600 Td (aaaa) Tj ET"))
    page[3] = page[3].replace(b"/F1 5 0 R", b"/F1 5 0 R/F2 6 0 R")
    return pdf({**page, 6: font, 7: stream(b"9 0 0 0 9 9 d1 BT /F2 9 Tf (aaaa) Tj ET")})


@case("pdf-pattern-in-a-circle.pdf", READ, words=_WORDS)
def pattern_in_a_circle() -> bytes:
    """A pattern that is painted with itself."""
    entries = (
        b"/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 1/YStep 1/Resources<</Pattern<</P0 7 0 R>>>>"
    )
    page = page_objects(stream(b"/Pattern cs /P0 scn 0 0 500 500 re f " + show(SENTENCE)))
    page[3] = page[3].replace(b"/Resources<<", b"/Resources<</Pattern<</P0 7 0 R>>")
    return pdf({**page, 7: stream(b"/Pattern cs /P0 scn 0 0 9 9 re f", entries)})


@case("pdf-soft-mask-in-a-circle.pdf", READ, words=_WORDS)
def soft_mask_in_a_circle() -> bytes:
    """A mask that is drawn through itself."""
    page = page_objects(stream(b"/G0 gs " + show(SENTENCE)))
    page[3] = page[3].replace(b"/Resources<<", b"/Resources<</ExtGState<</G0 7 0 R>>")
    form = stream(b"/G0 gs 0 0 9 9 re f", b"/Subtype/Form/BBox[0 0 9 9]/Resources<</ExtGState<</G0 7 0 R>>>>")
    return pdf({**page, 7: b"<</SMask<</S/Luminosity/G 8 0 R>>>>", 8: form})


@case("pdf-outline-in-a-circle.pdf", READ, words=_WORDS)
def outline_in_a_circle() -> bytes:
    """Bookmarks, a tree of names and a tree of structure that are their own children."""
    return letter(
        catalogue=b"/Outlines 7 0 R/Names<</Dests 8 0 R/EmbeddedFiles 8 0 R>>/StructTreeRoot 9 0 R",
        more={
            7: b"<</First 7 0 R/Last 7 0 R/Next 7 0 R/Parent 7 0 R/Title(x)/Count 99>>",
            8: b"<</Kids[8 0 R 8 0 R]>>",
            9: b"<</Type/StructTreeRoot/K[9 0 R]/ParentTree 8 0 R>>",
        },
    )


@case("pdf-updates-two-thousand.pdf", READ, words=_WORDS)
def updates_two_thousand() -> bytes:
    """A letter saved two thousand times over, each time with one more list of changes."""
    out = bytearray(letter())
    start = out.rindex(b"startxref")
    before = int(out[start:].split()[1])
    for _ in range(2_000):
        place = len(out)
        out += b"xref\n0 0\ntrailer\n<</Size 6/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (before, place)
        before = place
    return bytes(out)


@case("pdf-hybrid-tables-in-a-circle.pdf", READ, DAMAGED)
def hybrid_tables_in_a_circle() -> bytes:
    """A table of places whose second table, a stream, is the first one again."""
    out = bytearray(letter())
    start = int(out[out.rindex(b"startxref") :].split()[1])
    at = out.rindex(b"/Root 1 0 R")
    out[at:at] = b"/XRefStm %d/Prev %d" % (start, start)
    return bytes(out)


@case("pdf-saved-a-million-times.pdf", READ, TIMED_OUT, TOO_BIG)
def saved_a_million_times() -> bytes:
    """The state of the page saved a million times and never restored."""
    return pdf(page_objects(stream(b"q " * 1_000_000 + show(SENTENCE))))


@case("pdf-printed-ten-thousand-times.pdf", READ, TIMED_OUT, TOO_BIG, words=_WORDS)
def printed_ten_thousand_times() -> bytes:
    """One line printed ten thousand times on the same place."""
    return pdf(page_objects(stream(show(SENTENCE) * 10_000)))


@case("pdf-places-beyond-numbers.pdf", READ, IN_PART, NEEDS_OCR)
def places_beyond_numbers() -> bytes:
    """Words at places, in sizes and by matrices that no number can hold."""
    odd = (
        b"BT /F1 1e38 Tf 1e38 0 0 -1e38 1e38 1e38 Tm (far) Tj ET 1e30 0 0 1e30 0 0 cm 1e30 0 0 1e30 0 0 cm "
        b"BT /F1 99999999999999999999 Tf 0 0 0 0 0 0 Tm (none) Tj ET "
    )
    return pdf(page_objects(stream(b"q " + odd + b" Q " + show(SENTENCE))))


@case("pdf-unit-endless.pdf", READ, IN_PART, NEEDS_OCR)
def unit_endless() -> bytes:
    """A page turned by 37 degrees, inside out, whose unit is a thousand million points."""
    page = page_objects(stream(show(SENTENCE)), b"/UserUnit 1e9/Rotate 37/CropBox[900 900 -900 -900]")
    return pdf({**page, 3: page[3].replace(b"[0 0 595 842]", b"[595 842 0 0]")})


@case("pdf-picture-60000-by-60000.pdf", NEEDS_OCR, TOO_BIG, IN_PART)
def picture_60000() -> bytes:
    """A page that is one picture of 3,600 million points, of which ten bytes are there."""
    entries = b"/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceRGB/BitsPerComponent 8"
    page = page_objects(stream(b"595 0 0 842 0 0 cm /X0 Do"))
    return pdf({**page, 6: stream(b"\0" * 10, entries, packed=True)})


@case("pdf-pictures-by-odd-filters.pdf", READ, IN_PART, words=_WORDS)
def pictures_by_odd_filters() -> bytes:
    """Pictures of rubbish that are said to be fax, JBIG2, JPEG and JPEG 2000, with sizes that lie."""
    page = page_objects(stream(b"".join(b"/X%d Do " % at for at in range(4)) + show(SENTENCE)))
    page[3] = page[3].replace(b"/X0 6 0 R", b"/X0 6 0 R/X1 7 0 R/X2 8 0 R/X3 9 0 R")
    for at, name in enumerate((b"CCITTFaxDecode", b"JBIG2Decode", b"DCTDecode", b"JPXDecode")):
        entries = b"/Subtype/Image/Width 65535/Height 65535/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/%b" % name
        page[6 + at] = stream(b"\xff\xd8\xff\xc0\0\x11\x08\xff\xff\xff\xff\3" + b"\xa5" * 900, entries)
    return pdf(page)


@case("pdf-picture-inline-without-end.pdf", DAMAGED)
def picture_inline_without_end() -> bytes:
    """A picture among the operators that never ends; the words stand behind it."""
    return pdf(page_objects(stream(b"BI /W 60000 /H 60000 /BPC 8 /CS /RGB ID " + b"\xa5" * 90 + show(SENTENCE))))


@case("pdf-letters-in-a-circle.pdf", READ, IN_PART)
def letters_in_a_circle() -> bytes:
    """A table of letters that refers to itself, with a range of four thousand million."""
    table = (
        b"/CIDInit /ProcSet findresource begin begincmap /F usecmap 1 begincodespacerange <00> <ff> "
        b"endcodespacerange 2 beginbfrange <00> <ffffffff> <0041> <41> <ff> [<0041>] endbfrange endcmap"
    )
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>"
    return pdf({**page_objects(stream(show(SENTENCE))), 5: font, 6: stream(table, b"/UseCMap 6 0 R/CMapName/F")})


@case("pdf-widths-beyond.pdf", DAMAGED)
def widths_beyond() -> bytes:
    """A font of two-byte letters with widths for four thousand million, and a program of rubbish."""
    font = b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]>>"
    inner = (
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(A)/Ordering(I)/Supplement 0>>"
        b"/W[0 4294967295 500 -9 [1e99] 3]/DW -99999999999/FontDescriptor 7 0 R>>"
    )
    descriptor = b"<</Type/FontDescriptor/FontName/X/Flags 4/FontFile2 8 0 R/Ascent 1e38/FontBBox[0 0 0 0]>>"
    return pdf(
        {
            **page_objects(stream(show(SENTENCE))),
            5: font,
            6: inner,
            7: descriptor,
            8: stream(b"\0\1\0\0" + b"\xa5" * 999),
        }
    )


@case("pdf-object-stream-in-itself.pdf", DAMAGED, READ, IN_PART)
def object_stream_in_itself() -> bytes:
    """A stream of objects that holds itself, goes on in itself, and begins behind its end."""
    inner = b"7 0 1 9 <</Type/Catalog/Pages 2 0 R>>"
    entries = b"/Type/ObjStm/N 2/First 9999/Extends 7 0 R"
    return pdf({**page_objects(stream(show(SENTENCE)), catalogue=b"/Extensions 7 0 R"), 7: stream(inner, entries)})


@case("pdf-that-is-a-web-page.pdf", READ, DAMAGED, IN_PART, NEEDS_OCR)
def that_is_a_web_page() -> bytes:
    """A PDF header within a web page: whichever of the two is read, nothing is run."""
    page = f"<html><body><p>{SENTENCE}</p><script>alert(1)</script></body></html>".encode()
    return b"<!-- " + letter() + b" -->" + page


def _letters(count: int) -> bytes:
    """Operators that print so many lines, no two of them alike."""
    return b"".join(
        show(f"In case {at} of {at * 7919 % 10_007} one was warned.", y=830 - 12 * at) for at in range(count)
    )


@case("pdf-content-cut.pdf", IN_PART, words=("case 3",))
def content_cut() -> bytes:
    """A page whose packed operators break off in the middle: half a page that looks whole."""
    packed = zlib.compress(_letters(60), 9)
    return pdf(page_objects(stream(packed[: len(packed) // 2], b"/Filter/FlateDecode")))


@case("pdf-content-with-a-wrong-bit.pdf", IN_PART, words=("case 3",))
def content_with_a_wrong_bit() -> bytes:
    """The same by one bit, as an old disk leaves it."""
    packed = bytearray(zlib.compress(_letters(60), 9))
    packed[len(packed) // 3] ^= 0x10
    return pdf(page_objects(stream(bytes(packed), b"/Filter/FlateDecode")))


@case("pdf-form-cut.pdf", IN_PART, words=("Four", "case 3"))
def form_cut() -> bytes:
    """The same in a form that a sound page draws."""
    packed = zlib.compress(_letters(40), 9)
    entries = b"/Filter/FlateDecode/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>"
    objects = page_objects(stream(show(SENTENCE, y=100) + b"/X0 Do"))
    return pdf({**objects, 6: stream(packed[: len(packed) // 2], entries)})


@case("pdf-content-of-rubbish.pdf", DAMAGED)
def content_of_rubbish() -> bytes:
    """A page whose operators are rubbish that is said to be packed: it is not blank."""
    return pdf(page_objects(stream(b"\xa5" * 900, b"/Filter/FlateDecode")))


@case("pdf-content-missing.pdf", DAMAGED)
def content_missing() -> bytes:
    """A page whose operators are not in the file."""
    objects = page_objects(b"")
    return pdf({number: body for number, body in objects.items() if number != 4})


@case("pdf-content-without-check-sum.pdf", READ, words=("case 59",))
def content_without_check_sum() -> bytes:
    """A page whose packed operators are whole but for their check sum, which many programs leave out."""
    return pdf(page_objects(stream(zlib.compress(_letters(60), 9)[:-4], b"/Filter/FlateDecode")))
