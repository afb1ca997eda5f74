"""Words that stand elsewhere than in the running text of Word files, mails, pages and OpenDocument files."""

from __future__ import annotations

import base64
import gzip

from bench.hostile.cases.case import DAMAGED, EMPTY, IN_PART, NEEDS_OCR, READ, UNSUPPORTED, case
from bench.hostile.cases.mails import mail
from bench.hostile.cases.pages import page
from bench.hostile.cases.raw_pdf import SENTENCE, letter
from bench.hostile.cases.word import docx, paragraph, parts
from bench.hostile.cases.workbooks import ods
from bench.hostile.cases.zips import zipped

_WORDS = ("Four", "dismissed")
_OTHER = "Nine members of staff were warned in 2014."
_HEAD = b"From: foi@example.org\r\nTo: requester@example.org\r\nSubject: Your request\r\nMIME-Version: 1.0\r\n"
_SPACES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text"))


@case("docx-part-missing.docx", READ, IN_PART, words=_WORDS)
def docx_part_missing() -> bytes:
    """A document that names notes, styles and a header which are not in the file."""
    kinds = ("footnotes", "styles", "header", "numbering", "comments")
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    related = "".join(f'<Relationship Id="m{kind}" Type="{base}/{kind}" Target="{kind}.xml"/>' for kind in kinds)
    return docx(paragraph(SENTENCE), related)


@case("docm-with-macro.docm", READ, words=_WORDS)
def docm_with_macro() -> bytes:
    """A document with macros."""
    made = parts(paragraph(SENTENCE))
    kind = b"application/vnd.ms-word.document.macroEnabled.main+xml"
    plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    made["[Content_Types].xml"] = made["[Content_Types].xml"].replace(plain, kind)
    return zipped({**made, "word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(600)})


@case("docx-form-fields.docx", READ, words=(*_WORDS, "Nine", "Ten"))
def docx_form_fields() -> bytes:
    """Answers in a content control and in a field of an old form."""
    control = f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{paragraph(_OTHER)}</w:sdtContent></w:sdt>"
    old = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:textInput><w:default w:val="x"/></w:textInput>'
        "</w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar "
        'w:fldCharType="separate"/></w:r><w:r><w:t>Ten resigned in 2015.</w:t></w:r><w:r><w:fldChar '
        'w:fldCharType="end"/></w:r></w:p>'
    )
    return docx(paragraph(SENTENCE) + control + old)


@case("docx-choice-in-list.docx", READ, words=("Nine",))
def docx_choice() -> bytes:
    """A sentence with its number taken from a list of choices, inside a paragraph."""
    choice = (
        "<w:p><w:sdt><w:sdtPr><w:dropDownList><w:listItem w:value='9'/></w:dropDownList></w:sdtPr><w:sdtContent>"
        "<w:r><w:t>Nine</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t> staff were warned in 2014.</w:t></w:r></w:p>"
    )
    return docx(choice)


@case("docx-strict.docx", READ, words=_WORDS)
def docx_strict() -> bytes:
    """A document in the strict form of the standard, whose names differ."""
    old = (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    relation = (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    )
    made = parts(paragraph(SENTENCE))
    return zipped({name: content.replace(*old).replace(*relation) for name, content in made.items()})


@case("fodt-flat.fodt", READ, IN_PART, UNSUPPORTED)
def fodt_flat() -> bytes:
    """OpenDocument text as one XML file."""
    body = f"<office:body><office:text><text:p>{SENTENCE}</text:p></office:text></office:body>"
    kind = 'office:mimetype="application/vnd.oasis.opendocument.text" office:version="1.2"'
    return f'<?xml version="1.0"?><office:document {_SPACES} {kind}>{body}</office:document>'.encode()


@case("odt-without-manifest.odt", READ, IN_PART, UNSUPPORTED, DAMAGED)
def odt_without_manifest() -> bytes:
    """OpenDocument text without the list of its parts, with a change that was taken out and a comment."""
    body = f"<office:body><office:text><text:p>{SENTENCE}</text:p></office:text></office:body>"
    content = f'<office:document-content {_SPACES} office:version="1.2">{body}</office:document-content>'
    return zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()})


@case("ods-text-in-frame.ods", READ, words=("Dismissed", "Nine"))
def ods_text_in_frame() -> bytes:
    """A sheet with a text box over its cells."""
    cell = "<table:table-cell><text:p>%s</text:p></table:table-cell>"
    rows = "".join(
        f"<table:table-row>{cell % first}{cell % second}</table:table-row>"
        for first, second in (("Outcome", "2013"), ("Dismissed", "4"))
    )
    draw = 'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    box = f"<draw:frame><draw:text-box><text:p>{_OTHER}</text:p></draw:text-box></draw:frame>"
    return ods(f"<table:shapes {draw}>{box}</table:shapes>{rows}")


@case("eml-utf-16.eml", READ, IN_PART, words=_WORDS)
def eml_utf_16() -> bytes:
    """A mail whose text is UTF-16 in Base64."""
    body = base64.encodebytes(SENTENCE.encode("utf-16"))
    return _HEAD + b"Content-Type: text/plain; charset=utf-16\r\nContent-Transfer-Encoding: base64\r\n\r\n" + body


@case("eml-charset-unknown.eml", READ, IN_PART, words=_WORDS)
def eml_charset_unknown() -> bytes:
    """A mail in a character set that nobody has heard of."""
    return _HEAD + b"Content-Type: text/plain; charset=x-klingon\r\n\r\n" + SENTENCE.encode() + b" \xa3500\r\n"


@case("eml-ebcdic.eml", READ, IN_PART, words=_WORDS)
def eml_ebcdic() -> bytes:
    """A mail from a mainframe."""
    body = base64.encodebytes(SENTENCE.encode("cp037"))
    return _HEAD + b"Content-Type: text/plain; charset=cp037\r\nContent-Transfer-Encoding: base64\r\n\r\n" + body


@case("eml-forwarded-whole.eml", READ, IN_PART, members=("Your request.eml",))
def eml_forwarded_whole() -> bytes:
    """The answer as a mail inside a mail, its figures attached to the inner one."""
    inner = mail((b'"figures.csv"', b"Outcome,2013\r\nDismissed,4\r\n"))
    whole = b"--o\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n--o\r\nContent-Type: message/rfc822\r\n\r\n" + inner
    return _HEAD + b"Content-Type: multipart/mixed; boundary=o\r\n\r\n" + whole + b"\r\n--o--\r\n"


@case("eml-scan-inline.eml", READ, IN_PART, NEEDS_OCR)
def eml_scan_inline() -> bytes:
    """A mail whose answer is a picture set into its page."""
    shown = b'<p>Please see:</p><img src="cid:scan"><p>Regards</p>'
    whole = (
        b"--b\r\nContent-Type: text/html\r\n\r\n"
        + shown
        + b"\r\n--b\r\nContent-Type: image/gif\r\nContent-ID: <scan>\r\n"
        b"Content-Transfer-Encoding: base64\r\nContent-Disposition: inline\r\n\r\n"
        + base64.encodebytes(b"GIF89a" + bytes(90))
    )
    return _HEAD + b"Content-Type: multipart/related; boundary=b\r\n\r\n" + whole + b"--b--\r\n"


@case("html-frames.html", EMPTY)
def html_frames() -> bytes:
    """A page that is only a frame around others."""
    head = b"<!DOCTYPE html><html><head><title>Reply</title><base href='http://example.org/'></head>"
    return head + b"<frameset cols='20%,80%'><frame src='menu.html'><frame src='answer.html'></frameset></html>"


@case("html-frames-beside-words.html", IN_PART, words=_WORDS)
def html_frames_beside() -> bytes:
    """A page with its figures in a frame of another address."""
    return page(f"<p>{SENTENCE}</p><iframe src='figures.html'></iframe><object data='more.html'></object>")


@case("html-sent-on.html", READ, IN_PART, words=("Moved",))
def html_sent_on() -> bytes:
    """A page that sends its reader on at once."""
    return page("<p>Moved, see elsewhere.</p>", '<meta http-equiv="refresh" content="0; url=http://example.org/a">')


@case("html-filled-in.html", IN_PART, words=_WORDS)
def html_filled_in() -> bytes:
    """A saved form with its answers in fields."""
    fields = (
        "<input type=text value='Nine were warned in 2014.'><textarea>Ten resigned in 2015.</textarea>"
        "<select><option>None</option><option selected>Eleven</option></select>"
    )
    return page(f"<p>{SENTENCE}</p><form>{fields}</form>")


@case("html-packed.html.gz", UNSUPPORTED)
def html_packed() -> bytes:
    """A page packed by gzip."""
    return gzip.compress(page(SENTENCE), mtime=0)


@case("zip-in-zip-in-zip.zip", READ, IN_PART, members=("two.zip",))
def zip_in_zip() -> bytes:
    """A letter three archives deep."""
    return zipped({"two.zip": zipped({"three.zip": zipped({"letter.pdf": letter()})})})


@case("zip-names-of-all-kinds.zip", READ)
def zip_names() -> bytes:
    """Members named in right-to-left letters, with marks that turn the reading, in emoji and with a newline."""
    names = ("\u202efdp.exe", "ردّ.pdf", "📄.pdf", "a\nb.pdf", "e\u0301.pdf", " .pdf", "con.pdf", "." * 60 + "pdf")
    return zipped({name: letter() + bytes(at) for at, name in enumerate(names)})
