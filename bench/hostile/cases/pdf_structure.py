"""PDFs whose structure leads in circles, into depth, or nowhere."""

from __future__ import annotations

from bench.hostile.cases.case import (
    CRASHED,
    DAMAGED,
    EMPTY,
    IN_PART,
    NEEDS_OCR,
    PASSWORD,
    READ,
    TIMED_OUT,
    TOO_BIG,
    case,
)
from bench.hostile.cases.raw_pdf import HELVETICA, SENTENCE, letter, page_objects, pdf, show, stream

_WORDS = ("Four", "dismissed")


@case("pdf-reference-to-itself.pdf", DAMAGED)
def reference_to_itself() -> bytes:
    """An indirect object that is a reference to another that is a reference to it."""
    return pdf({**page_objects(b"7 0 R"), 7: b"8 0 R", 8: b"7 0 R"})


@case("pdf-page-tree-loop.pdf", IN_PART)
def page_tree_loop() -> bytes:
    """A list of pages that holds itself."""
    objects = page_objects(stream(show(SENTENCE)))
    return pdf({**objects, 2: b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>"})


@case("pdf-page-tree-deep.pdf", NEEDS_OCR)
def page_tree_deep() -> bytes:
    """Lists of pages in each other, 5,000 levels deep."""
    objects = page_objects(stream(show(SENTENCE)))
    depth = 5_000
    for level in range(depth):
        objects[10 + level] = b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (11 + level if level < depth - 1 else 3)
    return pdf({**objects, 2: b"<</Type/Pages/Kids[10 0 R]/Count 1>>"})


@case("pdf-arrays-deep.pdf", READ)
def arrays_deep() -> bytes:
    """An array in an array, 100,000 levels deep, where a page's notes should be."""
    return letter(page=b"/Annots 7 0 R", more={7: b"[" * 100_000 + b"]" * 100_000})


@case("pdf-operands-deep.pdf", READ)
def operands_deep() -> bytes:
    """The same among the page's operators."""
    return pdf(page_objects(stream(b"[" * 50_000 + b"]" * 50_000 + b" TJ " + show(SENTENCE))))


@case("pdf-form-draws-itself.pdf", READ, words=_WORDS)
def form_draws_itself() -> bytes:
    """A form XObject that draws itself."""
    form = stream(b"/X0 Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X0 6 0 R>>>>")
    return pdf({**page_objects(stream(show(SENTENCE) + b"/X0 Do")), 6: form})


@case("pdf-forms-exponential.pdf", TIMED_OUT, CRASHED)
def forms_exponential() -> bytes:
    """Form XObjects that each draw the next ten times: 10 to the power of 10 drawings."""
    objects = page_objects(stream(show(SENTENCE) + b"/X0 Do"))
    for level in range(10):
        entries = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X0 %d 0 R>>/Font<</F1 5 0 R>>>>"
        body = b"/X0 Do " * 10 if level < 9 else show("x")
        objects[6 + level] = stream(body, entries % (7 + level))
    return pdf(objects)


@case("pdf-5000-pages.pdf", TOO_BIG)
def five_thousand_pages() -> bytes:
    """More pages than max_pages allows: told, not read in part without a word."""
    objects = page_objects(stream(show(SENTENCE)))
    kids = b" ".join(b"%d 0 R" % (10 + index) for index in range(5_000))
    for index in range(5_000):
        objects[10 + index] = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>"
    return pdf({**objects, 2: b"<</Type/Pages/Kids[%b]/Count 5000>>" % kids})


@case("pdf-300-pages.pdf", READ, words=("page299",))
def three_hundred_pages() -> bytes:
    """Long, but within the limits: the last page must be there."""
    objects = page_objects(stream(b""))
    kids = b" ".join(b"%d 0 R" % (10 + 2 * index) for index in range(300))
    for index in range(300):
        objects[10 + 2 * index] = (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
            % (11 + 2 * index)
        )
        objects[11 + 2 * index] = stream(show(f"Appendix page{index}"))
    return pdf({**objects, 2: b"<</Type/Pages/Kids[%b]/Count 300>>" % kids})


@case("pdf-count-that-lies.pdf", READ, words=_WORDS)
def count_that_lies() -> bytes:
    """The list of pages says it has two thousand million."""
    objects = page_objects(stream(show(SENTENCE)))
    return pdf({**objects, 2: b"<</Type/Pages/Kids[3 0 R]/Count 2000000000>>"})


@case("pdf-table-of-places-lies.pdf", READ, words=_WORDS)
def table_of_places_lies() -> bytes:
    """Every object stands elsewhere than the file says."""
    return letter().replace(b"0000000015 00000 n", b"0000000999 00000 n").replace(b"startxref\n", b"startxref\n9")


@case("pdf-tables-in-a-circle.pdf", READ)
def tables_in_a_circle() -> bytes:
    """A table of places whose predecessor is itself."""
    whole = letter()
    start = whole.rindex(b"xref\n0")
    return whole.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev %d" % start)


@case("pdf-no-pages.pdf", DAMAGED)
def no_pages() -> bytes:
    """A catalogue without pages."""
    return pdf({1: b"<</Type/Catalog>>"})


@case("pdf-no-media-box.pdf", READ, words=_WORDS)
def no_media_box() -> bytes:
    """A page of no size."""
    objects = page_objects(stream(show(SENTENCE)))
    return pdf({**objects, 3: objects[3].replace(b"/MediaBox[0 0 595 842]", b"")})


@case("pdf-media-box-endless.pdf", READ, words=_WORDS)
def media_box_endless() -> bytes:
    """A page as large as a number can be."""
    objects = page_objects(stream(show(SENTENCE)))
    return pdf({**objects, 3: objects[3].replace(b"595 842", b"1e300 " + b"9" * 400)})


@case("pdf-font-in-a-circle.pdf", READ)
def font_in_a_circle() -> bytes:
    """A Type 3 font whose letters are drawn with itself."""
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 65/LastChar 65/Widths[9]"
        b"/Encoding<</Differences[65/A]>>/CharProcs<</A 7 0 R>>/Resources<</Font<</F1 5 0 R>>>>>>"
    )
    glyph = stream(b"9 0 d0 BT /F1 9 Tf (A) Tj ET")
    return pdf({**page_objects(stream(show("AAAA"))), 5: font, 7: glyph})


@case("pdf-form-fields-in-a-circle.pdf", READ, words=_WORDS)
def form_fields_in_a_circle() -> bytes:
    """A form field that is its own parent and its own child."""
    field = b"<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(b)/Rect[0 0 9 9]/Parent 7 0 R/Kids[7 0 R]>>"
    return letter(page=b"/Annots[7 0 R]", catalogue=b"/AcroForm<</Fields[7 0 R]>>", more={7: field})


@case("pdf-attachments-in-a-circle.pdf", READ, words=_WORDS)
def attachments_in_a_circle() -> bytes:
    """A tree of attached files that is a branch of itself."""
    return letter(catalogue=b"/Names<</EmbeddedFiles 7 0 R>>", more={7: b"<</Kids[7 0 R 7 0 R]/Limits[(a)(z)]>>"})


@case("pdf-cut-in-half.pdf", DAMAGED)
def cut_in_half() -> bytes:
    """A download that broke off."""
    whole = letter()
    return whole[: len(whole) // 3]


@case("pdf-head-only.pdf", DAMAGED)
def head_only() -> bytes:
    """Nothing but the first line."""
    return b"%PDF-1.7\n"


@case("pdf-blank.pdf", EMPTY)
def blank() -> bytes:
    """A page with nothing on it."""
    return pdf(page_objects(stream(b"")))


@case("pdf-after-rubbish.pdf", READ, words=_WORDS)
def after_rubbish() -> bytes:
    """A header that stands 900 bytes into the file, as readers allow."""
    return b"rubbish \x00\xff\n" * 80 + letter()


@case("pdf-encrypted.pdf", PASSWORD)
def encrypted() -> bytes:
    """A file that opens only with a password."""
    from samples.generator.odd import encrypted_pdf

    return encrypted_pdf()


@case("pdf-encrypted-by-unknown-means.pdf", DAMAGED)
def encrypted_by_unknown_means() -> bytes:
    """Encrypted with a handler that nobody has."""
    return pdf(
        {**page_objects(stream(show(SENTENCE))), 9: b"<</Filter/Nobodys/V 99/R 99/Length 256>>"},
        trailer=b"/Encrypt 9 0 R/ID[(a)(b)]",
    )


@case("pdf-object-twice.pdf", READ, words=_WORDS)
def object_twice() -> bytes:
    """The same object number twice."""
    return letter().replace(b"5 0 obj\n" + HELVETICA, b"5 0 obj\n<<>>\nendobj\n5 0 obj\n" + HELVETICA)


@case("pdf-print-of-no-size.pdf", READ, words=_WORDS)
def print_of_no_size() -> bytes:
    """Print in letters of no height or no size at all, beside print that can be seen."""
    unseen = b"BT /F1 0 Tf 72 600 Td (ninety were dismissed) Tj 72 0 Td (in 2014) Tj ET\n"
    flat = b"BT /F1 12 Tf 1 0 0 0 72 500 Tm (ninety were dismissed) Tj 200 0 Td (in 2014) Tj ET\n"
    return pdf(page_objects(stream(show(SENTENCE) + unseen + flat)))


@case("pdf-half-characters.pdf", READ, words=_WORDS)
def half_characters() -> bytes:
    """A title, an author and the name of an attached file that are halves of characters."""
    names = b"/Names<</EmbeddedFiles<</Names[<FEFFD800> 9 0 R]>>>>"
    objects = page_objects(stream(show(SENTENCE)), catalogue=names)
    objects[8] = b"<</Title<FEFFD800>/Author<FEFFDC00D800>>>"
    objects[9] = b"<</Type/Filespec/F<FEFFD800>/UF<FEFFD800>/EF<</F 10 0 R>>>>"
    objects[10] = stream(b"Outcome,2013\nDismissed,4\n", b"/Type/EmbeddedFile")
    return pdf(objects, trailer=b"/Info 8 0 R")


@case("pdf-shows-no-part.pdf", EMPTY)
def shows_no_part() -> bytes:
    """A blank page whose part to be shown lies far off it."""
    return pdf(page_objects(stream(b""), page=b"/CropBox[0 2147483648 612 792]"))
