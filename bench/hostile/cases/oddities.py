"""What people and their programs really send: odd rather than evil, and seldom tried."""

from __future__ import annotations

import io
import struct
import zipfile

from bench.hostile.cases.case import DAMAGED, EMPTY, IN_PART, NO_DOCUMENT, PASSWORD, READ, UNSUPPORTED, case
from bench.hostile.cases.mails import mail
from bench.hostile.cases.pages import page
from bench.hostile.cases.raw_pdf import SENTENCE, letter
from bench.hostile.cases.word import docx, paragraph
from bench.hostile.cases.workbooks import ROWS, parts
from bench.hostile.cases.zips import raw_zip, stored, zipped

_WORDS = ("Four", "dismissed")
_HEAD = b"From: foi@example.org\r\nTo: requester@example.org\r\nSubject: Your request\r\nMIME-Version: 1.0\r\n"
_PLAIN = b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + SENTENCE.encode() + b"\r\n"


@case("zip-bzip2.zip", READ, members=("letter.pdf",))
def zip_bzip2() -> bytes:
    """A member packed by bzip2, as Linux desktops can."""
    return zipped({"letter.pdf": letter()}, zipfile.ZIP_BZIP2)


@case("zip-lzma-wants-4-gigabytes.zip", IN_PART, READ)
def zip_lzma_wants() -> bytes:
    """A member whose header asks for a dictionary of four gigabytes."""
    content = zipped({"letter.pdf": letter()}, zipfile.ZIP_LZMA)
    at = 30 + len("letter.pdf") + 5
    return content[:at] + b"\xff\xff\xff\xff" + content[at + 4 :]


@case("zip-name-differs.zip", IN_PART)
def zip_name_differs() -> bytes:
    """A member that has another name in the directory than before its bytes."""
    content = raw_zip([stored(b"a.pdf", letter()), stored(b"b.pdf", letter() + b"\n")])
    at = content.rindex(b"a.pdf")
    return content[:at] + b"c.pdf" + content[at + 5 :]


@case("zip-locked-beside-open.zip", IN_PART, members=("b.pdf",))
def zip_locked_beside_open() -> bytes:
    """One member that opens only with a password, beside one that opens without."""
    return raw_zip([stored(b"a.pdf", letter(), flags=1), stored(b"b.pdf", letter())])


@case("zip-locked-in-zip.zip", READ, members=("inner.zip",))
def zip_locked_in_zip() -> bytes:
    """An archive that opens only with a password, in one that opens without."""
    return zipped({"inner.zip": raw_zip([stored(b"a.pdf", letter(), flags=1)])})


@case("zip-notes-of-ours.zip", READ, members=("a.pdf.reason.txt", "a.pdf"))
def zip_notes_of_ours() -> bytes:
    """Members that cannot be read and are named as the copies and notes in attention/ are."""
    note = b"SHA-256: " + b"0" * 64 + b"\n"
    return zipped({"a.pdf.reason.txt": b"\x01\x02\x03" + note, "a.pdf": b"%PDF-1.4\nnothing"})


@case("zip-lying-extensions.zip", READ, members=("letter.jpg", "figures.pdf"))
def zip_lying_extensions() -> bytes:
    """Members whose names say they are something else."""
    return zipped({"letter.jpg": letter(), "figures.pdf": zipped(parts()), "page.xlsx": page(SENTENCE)})


@case("zip-unpacks-itself.exe", NO_DOCUMENT)
def zip_unpacks_itself() -> bytes:
    """An archive behind a program that unpacks it."""
    return b"MZ\x90\0\x03\0\0\0" + bytes(500) + zipped({"letter.pdf": letter()})


@case("zip-64.zip", READ, members=("letter.pdf",))
def zip_64() -> bytes:
    """An archive in the form for more than four gigabytes, though it is small."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive, archive.open("letter.pdf", "w", force_zip64=True) as member:
        member.write(letter())
    return content.getvalue()


@case("eml-50-deep-each-with-a-letter.eml", READ, IN_PART, words=_WORDS)
def eml_50_deep() -> bytes:
    """Mails in mails, fifty deep, each with a text and a letter of its own."""
    content = mail((b"letter.pdf", letter()))
    for level in range(50):
        text = b"--x%d\r\n" % level + _PLAIN
        earlier = b"--x%d\r\nContent-Type: message/rfc822\r\n\r\n" % level + content
        opened = b"Content-Type: multipart/mixed; boundary=x%d\r\n\r\n" % level
        content = _HEAD + opened + text + earlier + b"\r\n--x%d--\r\n" % level
    return content


@case("eml-date-beyond.eml", READ, words=_WORDS)
def eml_date_beyond() -> bytes:
    """Dates of no calendar and zones of no globe."""
    dates = (b"Fri, 31 Feb 99999 25:61:61 +9999", b"Mon, 0 Jan 0000 00:00:00 -2460", b"31/12/2013", b"\xff\xfe")
    return _HEAD + b"".join(b"Date: " + date + b"\r\n" for date in dates) + _PLAIN


@case("eml-subject-odd.eml", READ, words=_WORDS)
def eml_subject_odd() -> bytes:
    """Encoded words in encodings that do not exist, cut short, within each other, and thousands of them."""
    words = b"=?klingon?Q?a?= =?utf-8?B?w?= =?utf-8?Q?=E2=82?= =?utf-8?Q?=?utf-8?Q?a?=?= " + b"=?utf-8?Q?a?= " * 5_000
    return _HEAD.replace(b"Your request", words) + _PLAIN


@case("eml-name-in-pieces.eml", READ, IN_PART, words=_WORDS)
def eml_name_in_pieces() -> bytes:
    """A name in ten thousand pieces, some of them missing and some of them twice."""
    pieces = b"".join(b";\r\n filename*%d*=utf-8''%%41" % number for number in range(0, 20_000, 2))
    return mail((b"x" + pieces + b";\r\n filename*0=b", letter()))


@case("eml-boundary-empty.eml", READ, EMPTY, DAMAGED, IN_PART)
def eml_boundary_empty() -> bytes:
    """Parts with a boundary of nothing."""
    return _HEAD + b'Content-Type: multipart/mixed; boundary=""\r\n\r\n--\r\n' + _PLAIN + b"----\r\n"


@case("eml-same-boundary.eml", READ, IN_PART, EMPTY)
def eml_same_boundary() -> bytes:
    """Parts in parts that share one boundary."""
    inner = b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" + _PLAIN + b"--b--\r\n"
    return _HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" + inner + b"--b--\r\n"


@case("eml-uuencoded.eml", READ, IN_PART, words=_WORDS)
def eml_uuencoded() -> bytes:
    """An attachment in the manner of the eighties, in the middle of the text and broken."""
    return _HEAD + _PLAIN + b"\r\nbegin 644 ../../evil.pdf\r\nM)5!$1BTQ+C0*\r\n!!!!\r\nend\r\n"


@case("eml-utf-7.eml", READ)
def eml_utf_7() -> bytes:
    """A text in UTF-7, in which a script hides."""
    return _HEAD + b"Content-Type: text/html; charset=utf-7\r\n\r\n+ADw-script+AD4-alert(1)+ADw-/script+AD4- Four\r\n"


@case("eml-signed.eml", READ, IN_PART, words=_WORDS)
def eml_signed() -> bytes:
    """A signed mail, with the signature as an attachment."""
    return mail((b"smime.p7s", b"\x30\x82\x01\x00" + bytes(256)))


@case("eml-headers-only.eml", EMPTY)
def eml_headers_only() -> bytes:
    """A mail that ends with its headers."""
    return _HEAD


@case("docx-fields-deep.docx", READ, DAMAGED, words=_WORDS)
def docx_fields_deep() -> bytes:
    """Fields begun three thousand times and never ended."""
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF</w:instrText></w:r>' * 3_000
    return docx(f"{paragraph(SENTENCE)}<w:p>{begun}</w:p>")


@case("docx-run-for-each-letter.docx", READ, words=_WORDS)
def docx_run_for_each_letter() -> bytes:
    """A hundred thousand runs of one letter, as some converters write."""
    return docx(paragraph(SENTENCE) + "<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 100_000 + "</w:p>")


@case("docx-marks-on-marks.docx", READ, words=_WORDS)
def docx_marks_on_marks() -> bytes:
    """A letter with ten thousand accents, marks of direction, and digits of other scripts."""
    return docx(paragraph(SENTENCE) + paragraph("e" + "\u0301" * 10_000) + paragraph("\u202e4102 \u0664\u0665\u200f"))


@case("docx-chunk-from-outside.docx", IN_PART, words=_WORDS)
def docx_chunk_from_outside() -> bytes:
    """A part of another format to be put in, which lies on the network."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"
    relation = f'<Relationship Id="r9" Type="{kind}" Target="http://203.0.113.1/a.html" TargetMode="External"/>'
    return docx(paragraph(SENTENCE) + '<w:altChunk r:id="r9"/>', relation)


@case("docx-relations-in-a-circle.docx", READ, words=_WORDS)
def docx_relations_in_a_circle() -> bytes:
    """A header that is the document itself, and notes that are the list of relations."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = (
        f'<Relationship Id="r7" Type="{kind}/header" Target="document.xml"/>'
        f'<Relationship Id="r8" Type="{kind}/footnotes" Target="_rels/document.xml.rels"/>'
    )
    section = '<w:sectPr><w:headerReference w:type="default" r:id="r7"/></w:sectPr>'
    return docx(paragraph(SENTENCE) + section, relations)


@case("xlsx-million-rows.xlsx", READ, words=("Dismissed",))
def xlsx_million_rows() -> bytes:
    """A million rows with nothing in them, written out one by one, behind two with figures."""
    return zipped(parts(ROWS + "".join(f'<row r="{number}"/>' for number in range(3, 1_000_000))))


@case("xlsx-name-odd.xlsx", READ, words=("Dismissed",))
def xlsx_name_odd() -> bytes:
    """A sheet named as a formula and a script, of thirty thousand letters."""
    made = parts()
    name = b"=HYPERLINK(1)&lt;script&gt;" + b"n" * 30_000
    return zipped({**made, "xl/workbook.xml": made["xl/workbook.xml"].replace(b"Figures", name)})


@case("xlsx-kinds-that-lie.xlsx", READ, words=("Dismissed",))
def xlsx_kinds_that_lie() -> bytes:
    """Cells of kinds that do not exist, errors, styles that are not there, and rows in disorder."""
    odd = (
        '<row r="9"><c r="A9" t="klingon"><v>x</v></c><c r="B9" s="-5"><v>1</v></c>'
        '<c r="C9" s="999999"><v>2</v></c></row><row r="5"><c r="A5" t="e"><v>#REF!</v></c>'
        '<c r="A5" t="b"><v>7</v></c><c r="B5" t="d"><v>2013-99-99</v></c></row>'
    )
    return zipped(parts(ROWS + odd))


@case("csv-returns-only.csv", READ, words=("Dismissed",))
def csv_returns_only() -> bytes:
    """Lines that end as on old Macintoshes."""
    return b"Outcome,2012,2013\rDismissed,3,4\rResigned,1,2\r"


@case("csv-marks-in-the-middle.csv", READ, words=("Dismissed",))
def csv_marks_in_the_middle() -> bytes:
    """Files put behind each other, each with its byte order mark."""
    return b"\xef\xbb\xbfOutcome,2013\r\nDismissed,4\r\n" * 3


@case("html-entities-odd.html", READ, words=_WORDS)
def html_entities_odd() -> bytes:
    """Characters of numbers that no character has."""
    return page(f"<p>{SENTENCE} &#x110000; &#xD800; &#99999999999999999999; &#-1; &#x; &bogus; &amp</p>")


@case("html-plaintext.html", READ, IN_PART, words=_WORDS)
def html_plaintext() -> bytes:
    """Elements behind which nothing is markup any more, frames, templates, and attributes without an end."""
    return page(
        f'<p>{SENTENCE}</p><template><p>Ninety</p></template><p a="b><plaintext></p></body><frameset><frame src=x>'
    )


@case("html-picture-inside.html", IN_PART, READ, words=_WORDS)
def html_picture_inside() -> bytes:
    """A picture of some megabytes in the page itself."""
    return page(f"<p>{SENTENCE}</p><img src='data:image/png;base64,{'A' * 4_000_000}'>")


@case("xml-of-word.xml", UNSUPPORTED)
def xml_of_word() -> bytes:
    """A Word file of 2003, all of it one XML file."""
    return b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="x"/>'


@case("calendar.ics", UNSUPPORTED, NO_DOCUMENT)
def calendar() -> bytes:
    """An invitation."""
    return (
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Four dismissed\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )


@case("locked-workbook.xlsx", PASSWORD, DAMAGED, UNSUPPORTED)
def locked_workbook() -> bytes:
    """The first sector of a compound file that says it holds an encrypted package, and nothing else."""
    head = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    struct.pack_into("<5H", head, 24, 0x3E, 3, 0xFFFE, 9, 6)
    return bytes(head) + "EncryptedPackage".encode("utf-16-le").ljust(512, b"\0")
