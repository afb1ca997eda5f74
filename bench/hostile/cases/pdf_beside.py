"""What a PDF holds beside the text of its pages: notes, fields, layers, attachments, other forms, odd pages."""

from __future__ import annotations

import zlib

from bench.hostile.cases.case import EMPTY, IN_PART, NEEDS_OCR, READ, case
from bench.hostile.cases.raw_pdf import HELVETICA, SENTENCE, letter, page_objects, pdf, show, stream

_WORDS = ("Four", "dismissed")
_OTHER = "Nine members of staff were warned in 2014."
_LOOK = b"/DA(/F1 12 Tf 0 g)"


def drawn_form(text: str) -> bytes:
    return stream(show(text, 2, 4), b"/Subtype/Form/BBox[0 0 400 20]/Resources<</Font<</F1 5 0 R>>>>")


def annotated(entries: bytes, appearance: str | None = None, catalogue: bytes = b"") -> bytes:
    """A letter with one annotation, which is drawn where it has an appearance."""
    drawn = b"/AP<</N 8 0 R>>" if appearance else b""
    more = {7: b"<</Type/Annot/Rect[72 600 472 620]/F 4%b%b>>" % (entries, drawn)}
    if appearance:
        more[8] = drawn_form(appearance)
    return letter(b"/Annots[7 0 R]", catalogue, more)


@case("pdf-field-drawn.pdf", READ, words=(*_WORDS, "Nine"))
def pdf_field_drawn() -> bytes:
    """A field of a form with the figure in it, and how it looks."""
    field = b"/Subtype/Widget/FT/Tx/T(answer)/V(" + _OTHER.encode() + b")" + _LOOK
    return annotated(field, _OTHER, b"/AcroForm<</Fields[7 0 R]/DR<</Font<</F1 5 0 R>>>>>>")


@case("pdf-field-undrawn.pdf", READ, words=(*_WORDS, "Nine"))
def pdf_field_undrawn() -> bytes:
    """A field whose look is left to the program that shows it."""
    field = b"/Subtype/Widget/FT/Tx/T(answer)/V(" + _OTHER.encode() + b")" + _LOOK
    return annotated(field, None, b"/AcroForm<</NeedAppearances true/Fields[7 0 R]/DR<</Font<</F1 5 0 R>>>>>>")


@case("pdf-field-chosen.pdf", READ, words=(*_WORDS, "Nine"))
def pdf_field_chosen() -> bytes:
    """A field with one of several choices taken, and no look of its own."""
    field = b"/Subtype/Widget/FT/Ch/Ff 131072/T(answer)/Opt[(None)(Nine)]/V(Nine)" + _LOOK
    return annotated(field, None, b"/AcroForm<</NeedAppearances true/Fields[7 0 R]/DR<</Font<</F1 5 0 R>>>>>>")


@case("pdf-typed-on-the-page.pdf", READ, words=(*_WORDS, "Nine"))
def pdf_typed_on_the_page() -> bytes:
    """An answer typed onto a form by a viewer: text that is an annotation."""
    return annotated(b"/Subtype/FreeText/Contents(" + _OTHER.encode() + b")" + _LOOK, _OTHER)


@case("pdf-typed-undrawn.pdf", READ, IN_PART, words=_WORDS)
def pdf_typed_undrawn() -> bytes:
    """The same without a look of its own."""
    return annotated(b"/Subtype/FreeText/Contents(" + _OTHER.encode() + b")" + _LOOK)


@case("pdf-note-stuck-on.pdf", READ, words=_WORDS)
def pdf_note_stuck_on() -> bytes:
    """A reader's note, which opens on a click."""
    return annotated(b"/Subtype/Text/Contents(" + _OTHER.encode() + b")")


@case("pdf-layer-off.pdf", READ, words=_WORDS)
def pdf_layer_off() -> bytes:
    """Text in a layer that is switched off."""
    return layered(b"/OFF[7 0 R]")


@case("pdf-layer-on.pdf", READ, words=(*_WORDS, "Nine"))
def pdf_layer_on() -> bytes:
    """Text in a layer that is switched on."""
    return layered(b"/ON[7 0 R]")


def layered(state: bytes) -> bytes:
    drawn = show(SENTENCE) + b"/OC /L1 BDC\n" + show(_OTHER, 72, 600) + b"EMC\n"
    objects = page_objects(stream(drawn), catalogue=b"/OCProperties<</OCGs[7 0 R]/D<<%b>>>>" % state)
    objects[3] = objects[3].replace(b"/Resources<<", b"/Resources<</Properties<</L1 7 0 R>>")
    return pdf({**objects, 7: b"<</Type/OCG/Name(Draft)>>"})


@case("pdf-attachment-beside.pdf", READ, words=_WORDS, members=("figures.csv",))
def pdf_attachment_beside() -> bytes:
    """A letter with its figures attached."""
    names = b"/Names<</EmbeddedFiles<</Names[(figures.csv) 7 0 R]>>>>"
    file = stream(b"Outcome,2013,2014\r\nDismissed,4,3\r\nWarned,9,8\r\n", b"/Type/EmbeddedFile")
    return letter(catalogue=names, more={7: b"<</Type/Filespec/F(figures.csv)/EF<</F 8 0 R>>>>", 8: file})


@case("pdf-attachment-pinned.pdf", READ, IN_PART, words=_WORDS, members=("figures.csv",))
def pdf_attachment_pinned() -> bytes:
    """The same, pinned to the page as an annotation and not in the list of attachments."""
    file = stream(b"Outcome,2013,2014\r\nDismissed,4,3\r\nWarned,9,8\r\n", b"/Type/EmbeddedFile")
    pinned = b"<</Type/Annot/Subtype/FileAttachment/Rect[10 10 30 30]/FS 8 0 R/Contents(figures)>>"
    return letter(b"/Annots[7 0 R]", more={7: pinned, 8: b"<</Type/Filespec/F(figures.csv)/EF<</F 9 0 R>>>>", 9: file})


@case("pdf-form-of-xfa.pdf", READ, IN_PART, words=("Please wait",))
def pdf_form_of_xfa() -> bytes:
    """A form that only Adobe's programs show; everybody else sees a page that says so."""
    data = (
        b'<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/">'
        b"<xfa:data><answer>" + _OTHER.encode() + b"</answer></xfa:data></xfa:datasets></xdp:xdp>"
    )
    waiting = stream(show("Please wait... If this message is not replaced your viewer cannot show this form."))
    objects = page_objects(waiting, catalogue=b"/AcroForm<</Fields[]/XFA 7 0 R>>/NeedsRendering true")
    return pdf({**objects, 7: stream(data)})


@case("pdf-box-negative.pdf", READ, words=_WORDS)
def pdf_box_negative() -> bytes:
    """A page box whose corners are swapped and lie below nought."""
    drawn = show(SENTENCE, -400, -100)
    objects = page_objects(stream(drawn))
    objects[3] = objects[3].replace(b"[0 0 595 842]", b"[123 0 -472 -842]")
    return pdf(objects)


@case("pdf-page-of-no-size.pdf", READ, IN_PART, EMPTY, NEEDS_OCR)
def pdf_page_of_no_size() -> bytes:
    """A page that is nought by nought points."""
    objects = page_objects(stream(show(SENTENCE)))
    objects[3] = objects[3].replace(b"[0 0 595 842]", b"[0 0 0 0]")
    return pdf(objects)


@case("pdf-page-turned.pdf", READ, words=_WORDS)
def pdf_page_turned() -> bytes:
    """A page that says it is turned by a quarter three times over."""
    return letter(b"/Rotate -450")


@case("pdf-unit-huge.pdf", READ, words=_WORDS)
def pdf_unit_huge() -> bytes:
    """A page whose unit is the tallest that is allowed: 75,000 inches."""
    return letter(b"/UserUnit 75000")


@case("pdf-crop-box-elsewhere.pdf", READ, IN_PART, EMPTY, NEEDS_OCR)
def pdf_crop_box_elsewhere() -> bytes:
    """A page cut to a part where nothing stands."""
    return letter(b"/CropBox[0 0 100 100]")


@case("pdf-letters-lie.pdf", READ, IN_PART, NEEDS_OCR)
def pdf_letters_lie() -> bytes:
    """A font that says its letters are others than it draws: what is copied reads otherwise than what is seen."""
    table = b"1 beginbfchar <34> <0039> endbfchar 1 begincodespacerange <00> <ff> endcodespacerange"
    font = HELVETICA[:-2] + b"/ToUnicode 7 0 R>>"
    return pdf({**page_objects(stream(show("In 2013 a total of 4 staff were dismissed."))), 5: font, 7: stream(table)})


@case("pdf-letters-drawn.pdf", READ, IN_PART, NEEDS_OCR)
def pdf_letters_drawn() -> bytes:
    """A font of Type 3, each letter a drawing, without a word of which letter it is."""
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 750 750]/FontMatrix[0.001 0 0 0.001 0 0]/CharProcs<</a 7 0 R>>"
        b"/Encoding<</Type/Encoding/Differences[32/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a]>>/FirstChar 32/LastChar 52"
        b"/Widths[" + b"700 " * 21 + b"]>>"
    )
    glyph = stream(b"700 0 0 0 750 750 d1 0 0 650 700 re f")
    return pdf({**page_objects(stream(b"BT /F1 12 Tf 72 700 Td (!\"#$%&'*+,) Tj ET")), 5: font, 7: glyph})


@case("pdf-updated-twice.pdf", READ, words=("Nine",))
def pdf_updated_twice() -> bytes:
    """A letter that was corrected and saved behind itself: the later text counts."""
    content = letter()
    at, new = len(content), stream(show(_OTHER))
    previous = content.rindex(b"startxref\n") + 10
    start = int(content[previous:].split()[0])
    update = b"4 0 obj\n%b\nendobj\n" % new
    table = b"xref\n4 1\n%010d 00000 n \ntrailer\n<</Size 6/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n"
    return content + update + table % (at, start, at + len(update))


@case("pdf-objects-packed-broken.pdf", READ, IN_PART, words=_WORDS)
def pdf_objects_packed_broken() -> bytes:
    """A letter beside a stream of packed objects that is cut."""
    packed = zlib.compress(b"20 0 <</A 1>>" * 40)[:-12]
    return letter(more={7: stream(packed, b"/Type/ObjStm/N 40/First 8/Filter/FlateDecode")})


@case("pdf-text-invisible.pdf", READ, IN_PART, EMPTY, NEEDS_OCR)
def pdf_text_invisible() -> bytes:
    """Text set to be drawn invisibly, as behind a scan, where no scan is."""
    return pdf(page_objects(stream(b"3 Tr " + show(SENTENCE))))


@case("pdf-text-as-alternative.pdf", READ, words=_WORDS)
def pdf_text_as_alternative() -> bytes:
    """Text that says it stands for other words ("ActualText")."""
    return pdf(page_objects(stream(b"/Span<</ActualText(Nobody)>>BDC " + show(SENTENCE) + b" EMC")))
