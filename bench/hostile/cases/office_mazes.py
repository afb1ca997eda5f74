"""Word files and workbooks that are larger, deeper or more crowded than they look."""

from __future__ import annotations

from bench.hostile.cases.case import DAMAGED, EMPTY, IN_PART, READ, TIMED_OUT, TOO_BIG, UNSUPPORTED, case
from bench.hostile.cases.compound import compound
from bench.hostile.cases.word import docx, paragraph, row, table
from bench.hostile.cases.word import parts as word_parts
from bench.hostile.cases.workbooks import ROWS
from bench.hostile.cases.workbooks import parts as sheet_parts
from bench.hostile.cases.zips import Member, raw_packed, raw_zip, stored, zipped

_SENTENCE = "Four members of staff were dismissed in 2013."
_WORDS = ("Four", "dismissed")
_CHUNK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"
_STRINGS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"


@case("docx-million-paragraphs.docx", READ, TOO_BIG, TIMED_OUT)
def million_paragraphs() -> bytes:
    """A million empty paragraphs before the words."""
    return docx("<w:p/>" * 1_000_000 + paragraph(_SENTENCE))


@case("docx-hundred-thousand-numbered.docx", READ, TOO_BIG, TIMED_OUT)
def hundred_thousand_numbered() -> bytes:
    """A hundred thousand paragraphs of a list, each in a level of its own."""
    look = '<w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr></w:pPr>'
    body = "".join(f"<w:p>{look % (at % 9, at)}<w:r><w:t>{at}</w:t></w:r></w:p>" for at in range(100_000))
    return docx(body + paragraph(_SENTENCE))


@case("docx-tables-200-deep.docx", IN_PART, READ, TOO_BIG, words=("Four",))
def tables_200_deep() -> bytes:
    """Tables in tables, two hundred deep, with words behind."""
    inner = table(row("Dismissed", "4"))
    for _ in range(200):
        inner = table(f"<w:tr><w:tc>{inner}<w:p/></w:tc></w:tr>")
    return docx(inner + paragraph(_SENTENCE))


@case("docx-controls-deep.docx", READ, TOO_BIG, DAMAGED, IN_PART)
def controls_deep() -> bytes:
    """Content controls in each other, two hundred deep: what a form generator may make."""
    return docx("<w:sdt><w:sdtContent>" * 200 + paragraph(_SENTENCE) + "</w:sdtContent></w:sdt>" * 200)


@case("docx-chunks-in-chunks.docx", IN_PART, READ)
def chunks_in_chunks() -> bytes:
    """A Word file in a Word file, as a part of its text, thirty deep."""
    content = docx(paragraph(_SENTENCE))
    for _ in range(30):
        relation = f'<Relationship Id="c1" Type="{_CHUNK}" Target="chunk.docx"/>'
        content = docx(paragraph("Around it.") + '<w:altChunk r:id="c1"/>', relation, more={"word/chunk.docx": content})
    return content


@case("docx-ten-thousand-numbers.docx", READ, words=("9999",))
def ten_thousand_numbers() -> bytes:
    """Ten thousand numbers in one sentence beside an honest one."""
    numbers = ", ".join(map(str, range(10_000)))
    return docx(paragraph(f"In 2012 the numbers of staff dismissed were {numbers}.") + paragraph(_SENTENCE))


@case("docx-zero-width.docx", READ)
def zero_width() -> bytes:
    """Figures with marks between their digits that nobody sees."""
    return docx(paragraph("In 2013 1\u200b2 staff were dis\u00admissed and \u202e21\u202c\u2066 were warned\ufeff."))


@case("docx-part-beyond-its-end.docx", DAMAGED, READ)
def part_beyond_its_end() -> bytes:
    """A document part that goes on behind its end."""
    made = word_parts(paragraph(_SENTENCE))
    return zipped({**made, "word/document.xml": made["word/document.xml"] + b"<more/>" + bytes(99)})


@case("xlsx-dimension-whole.xlsx", READ, words=("Dismissed",))
def dimension_whole() -> bytes:
    """A sheet that says it reaches to the last cell there can be, and holds four."""
    return zipped(sheet_parts(before='<dimension ref="A1:XFD1048576"/>'))


def _shared(strings: bytes, rows: str) -> dict[str, bytes]:
    made = sheet_parts(rows)
    relation = f'<Relationship Id="r9" Type="{_STRINGS}" Target="strings.xml"/></Relationships>'.encode()
    relations = made["xl/_rels/workbook.xml.rels"].replace(b"</Relationships>", relation)
    head = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    return {**made, "xl/_rels/workbook.xml.rels": relations, "xl/strings.xml": head + strings + b"</sst>"}


@case("xlsx-string-of-a-megabyte-everywhere.xlsx", TOO_BIG, IN_PART)
def string_everywhere() -> bytes:
    """One string of a megabyte that ten thousand cells show: ten gigabytes of text out of a small file."""
    rows = "".join(
        f'<row r="{at}">' + "".join(f'<c r="{letter}{at}" t="s"><v>0</v></c>' for letter in "ABCDEFGHIJ") + "</row>"
        for at in range(1, 1001)
    )
    return zipped(_shared(b"<si><t>" + b"ab cd " * 170_000 + b"</t></si>", rows))


@case("xlsx-strings-bomb.xlsx", TOO_BIG)
def strings_bomb() -> bytes:
    """A part of a gigabyte of strings in a megabyte."""
    made = _shared(b"", ROWS)
    members = [stored(name.encode(), content) for name, content in made.items() if name != "xl/strings.xml"]
    return raw_zip([*members, Member(b"xl/strings.xml", raw_packed(1 << 30), 1 << 30)])


@case("xlsx-strings-without-end.xlsx", READ, IN_PART, DAMAGED)
def strings_without_end() -> bytes:
    """A cell that shows the string with the number 10 to the power of 20, and one before the first."""
    cells = '<c r="A3" t="s"><v>100000000000000000000</v></c><c r="B3" t="s"><v>-1</v></c>'
    return zipped(_shared(b"<si><t>one</t></si>", f'{ROWS}<row r="3">{cells}</row>'))


@case("xlsx-formula-deep.xlsx", READ, IN_PART, words=("Dismissed",))
def formula_deep() -> bytes:
    """A formula in brackets, a hundred thousand deep, one that is itself, and one from another file."""
    deep = "(" * 100_000 + "1" + ")" * 100_000
    cells = f'<c r="A3"><f>{deep}</f><v>1</v></c><c r="B3"><f>B3</f><v>2</v></c><c r="C3"><f>[1]S!A1</f><v>3</v></c>'
    return zipped(sheet_parts(f'{ROWS}<row r="3">{cells}</row>'))


@case("xlsx-five-thousand-sheets.xlsx", READ, TOO_BIG, TIMED_OUT)
def five_thousand_sheets() -> bytes:
    """Five thousand sheets that are one and the same part."""
    made = sheet_parts()
    sheets = "".join(f'<sheet name="S{at}" sheetId="{at}" r:id="r1"/>' for at in range(2, 5_000)).encode()
    return zipped({**made, "xl/workbook.xml": made["xl/workbook.xml"].replace(b"</sheets>", sheets + b"</sheets>")})


@case("xlsx-cells-out-of-order.xlsx", DAMAGED)
def cells_out_of_order() -> bytes:
    """Rows and cells without places, twice at one place, and backwards."""
    rows = (
        '<row r="9"><c r="B9"><v>9</v></c><c r="A9"><v>8</v></c></row><row r="9"><c r="A9"><v>7</v></c></row>'
        '<row><c><v>1</v></c></row><row r="0"><c r="A0"><v>0</v></c></row><row r="-4"><c r="4A"><v>0</v></c></row>'
    )
    return zipped(sheet_parts(ROWS + rows))


@case("csv-one-line-of-twenty-megabytes.csv", TOO_BIG, READ, IN_PART, TIMED_OUT)
def csv_one_line() -> bytes:
    """A table that is one line of five million numbers."""
    return b"Outcome,2013\nDismissed,4\n" + b"12,3," * 4_000_000


@case("csv-utf-16-without-mark.csv", READ, words=("Dismissed",))
def csv_utf_16() -> bytes:
    """A table in UTF-16 that does not say so."""
    return "Outcome,2012,2013\r\nDismissed,3,4\r\nWarned,5,6\r\n".encode("utf-16-le")


@case("text-utf-16-without-mark.txt", UNSUPPORTED)
def text_utf_16() -> bytes:
    """A text in UTF-16, the other way round, that does not say so: a text all the same, and no program."""
    return f"Dear requester,\r\n\r\n{_SENTENCE}\r\n".encode("utf-16-be")


@case("ole-sectors-in-a-circle.xls", DAMAGED)
def sectors_in_a_circle() -> bytes:
    """An old workbook whose stream leads back to its own beginning."""
    return compound({"Workbook": b"\x09\x08\x10\0\0\6\5\0" + bytes(9000)}, table_loop=True)


@case("ole-names-without-streams.doc", DAMAGED, EMPTY, UNSUPPORTED)
def names_without_streams() -> bytes:
    """An old Word file whose streams are all blank."""
    return compound({"WordDocument": bytes(5000), "1Table": bytes(10), "Data": bytes(10)})
