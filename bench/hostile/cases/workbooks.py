"""Spreadsheets that claim endless sheets, hold bombs or formulas, or point elsewhere."""

from __future__ import annotations

from bench.hostile.cases.case import DAMAGED, EMPTY, IN_PART, READ, TOO_BIG, aimed, case
from bench.hostile.cases.zips import Member, raw_packed, raw_zip, stored, zipped
from bench.hostile.surroundings import Surroundings

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
ROWS = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Outcome</t></is></c>'
    '<c r="B1" t="inlineStr"><is><t>2013</t></is></c></row>'
    '<row r="2"><c r="A2" t="inlineStr"><is><t>Dismissed</t></is></c><c r="B2"><v>4</v></c></row>'
)


def parts(rows: str = ROWS, head: str = "", before: str = "", after: str = "", styles: str = "") -> dict[str, bytes]:
    """A workbook of one sheet; ``before`` and ``after`` stand around its rows."""
    relation = f'<Relationship Id="%s" Type="{_RELATIONS}/%s" Target="%s"/>'
    made = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}">{relation % ("r1", "officeDocument", "xl/workbook.xml")}'
        "</Relationships>",
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>'
        '<sheet name="Figures" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{relation % ("r1", "worksheet", "sheet.xml")}'
        f"{relation % ('r2', 'styles', 'styles.xml') if styles else ''}</Relationships>",
        "xl/sheet.xml": f'{head}<worksheet xmlns="{_MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>',
    }
    if styles:
        made["xl/styles.xml"] = f'<styleSheet xmlns="{_MAIN}">{styles}</styleSheet>'
    return {name: content.encode() for name, content in made.items()}


@case("xlsx-sound.xlsx", READ, words=("Dismissed",))
def sound() -> bytes:
    """The workbook that the others are changed from."""
    return zipped(parts())


@case("xlsx-bomb.xlsx", TOO_BIG)
def bomb() -> bytes:
    """A sheet of a gigabyte in a megabyte."""
    members = [stored(name.encode(), content) for name, content in parts().items() if name != "xl/sheet.xml"]
    return raw_zip([*members, Member(b"xl/sheet.xml", raw_packed(1 << 30), 1 << 30)])


@case("xlsx-entities-exponential.xlsx", DAMAGED)
def entities_exponential() -> bytes:
    """Entities made of entities: 10 to the power of 9 words."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<!DOCTYPE worksheet [<!ENTITY l0 "lol">{entities}]>'
    return zipped(parts(ROWS.replace("Dismissed", "&l9;"), head=head))


@aimed("xlsx-entity-from-outside.xlsx", DAMAGED)
def entity_from_outside(place: Surroundings) -> bytes:
    """An entity that is a file of this machine."""
    head = f'<!DOCTYPE worksheet [<!ENTITY a SYSTEM "{place.secret_path.as_uri()}">]>'
    return zipped(parts(ROWS.replace("Dismissed", "Dismissed &a;"), head=head))


@case("xlsx-endless-sheet.xlsx", READ, words=("Dismissed",))
def endless_sheet() -> bytes:
    """A sheet that says it has all rows and columns, with a cell in its last corner."""
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    return zipped(parts(ROWS + far, before='<dimension ref="A1:XFD1048576"/>'))


@case("xlsx-merged-whole.xlsx", READ, words=("Outcome",))
def merged_whole() -> bytes:
    """The whole sheet is one merged cell, a hundred times over."""
    merged = '<mergeCells count="100">' + '<mergeCell ref="A1:XFD1048576"/>' * 100 + "</mergeCells>"
    return zipped(parts(after=merged))


@case("xlsx-places-beyond.xlsx", DAMAGED)
def places_beyond() -> bytes:
    """Cells at places that no sheet has."""
    rows = '<row r="99999999999"><c r="ZZZZZZ99999999999"><v>1</v></c><c r="@0"><v>2</v></c><c r=""><v>3</v></c></row>'
    return zipped(parts(ROWS + rows))


@case("xlsx-numbers-beyond.xlsx", READ, words=("Dismissed",))
def numbers_beyond() -> bytes:
    """Counts of 10 to the power of 30 and 308, infinity, and no number."""
    values = {"Resigned": "1" + "0" * 30, "Demoted": "1e308", "Suspended": "INF", "Warned": "NaN", "Advised": "1e-320"}
    rows = "".join(
        f'<row r="{3 + at}"><c r="A{3 + at}" t="inlineStr"><is><t>{label}</t></is></c>'
        f'<c r="B{3 + at}"><v>{value}</v></c></row>'
        for at, (label, value) in enumerate(values.items())
    )
    return zipped(parts(ROWS + rows))


@case("xlsx-dates-beyond.xlsx", READ, words=("Dismissed",))
def dates_beyond() -> bytes:
    """Dates before the first and after the last day of any calendar."""
    rows = "".join(
        f'<row r="{3 + at}"><c r="A{3 + at}" s="1"><v>{value}</v></c></row>'
        for at, value in enumerate(("-5", "1e12", "60", "2958466"))
    )
    return zipped(parts(ROWS + rows, styles='<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'))


@case("xlsx-format-endless.xlsx", READ, words=("Dismissed",))
def format_endless() -> bytes:
    """A number format of a hundred thousand sections and brackets."""
    code = "[&gt;1]0;" * 50_000 + "[" * 50_000 + "(" * 1_000
    styles = (
        f'<numFmts count="1"><numFmt numFmtId="200" formatCode="{code}"/></numFmts>'
        '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>'
    )
    return zipped(parts(ROWS.replace('r="B2"', 'r="B2" s="1"'), styles=styles))


@case("xlsx-formulas.xlsx", READ, words=("=cmd|'/c calc'!A0",))
def formulas() -> bytes:
    """Text that is a formula, a formula that fetches, and one without a value."""
    rows = (
        '<row r="3"><c r="A3" t="inlineStr"><is><t>=cmd|\'/c calc\'!A0</t></is></c><c r="B3"><v>2</v></c></row>'
        '<row r="4"><c r="A4" t="str"><f>WEBSERVICE("http://203.0.113.1/")</f><v>Resigned</v></c>'
        '<c r="B4"><v>1</v></c></row>'
    )
    return zipped(parts(ROWS + rows))


@case("xlsx-strings-missing.xlsx", DAMAGED)
def strings_missing() -> bytes:
    """Cells that name texts which are not there."""
    return zipped(parts(ROWS + '<row r="3"><c r="A3" t="s"><v>99</v></c><c r="B3" t="s"><v>-1</v></c></row>'))


@case("xlsx-cut-in-half.xlsx", DAMAGED)
def cut_in_half() -> bytes:
    """A download that broke off."""
    whole = zipped(parts())
    return whole[: len(whole) // 2]


def ods(rows: str, head: str = "") -> bytes:
    """An OpenDocument spreadsheet of one table."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    content = (
        f"{head}<office:document-content {spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="Figures">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": content.encode()})


def _cell(text: str, look: str = "") -> str:
    return f"<table:table-cell {look}><text:p>{text}</text:p></table:table-cell>"


@case("ods-repeated-for-ever.ods", TOO_BIG)
def repeated_for_ever() -> bytes:
    """A cell with text that is repeated over two thousand million columns and as many rows."""
    many = "2147483647"
    cells = _cell("Dismissed", f'table:number-columns-repeated="{many}"')
    return ods(f'<table:table-row table:number-rows-repeated="{many}">{cells}</table:table-row>')


@case("ods-blank-for-ever.ods", READ, words=("Dismissed",))
def blank_for_ever() -> bytes:
    """The usual end of a sheet: blanks repeated to its very edge."""
    blank = '<table:table-cell table:number-columns-repeated="16384"/>'
    rows = f"<table:table-row>{_cell('Dismissed')}{_cell('4')}{blank}</table:table-row>"
    return ods(rows + f'<table:table-row table:number-rows-repeated="1048576">{blank}</table:table-row>')


@case("ods-entities-exponential.ods", TOO_BIG)
def ods_entities() -> bytes:
    """Entities made of entities."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return ods(f"<table:table-row>{_cell('&l9;')}</table:table-row>", f'<!DOCTYPE x [<!ENTITY l0 "lol">{entities}]>')


@case("xls-cut-in-half.xls", DAMAGED)
def xls_cut() -> bytes:
    """The head of an old workbook and nothing behind it."""
    from bench.hostile.cases.compound import compound

    return compound({"Workbook": b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(6000)})[:2048]


@case("xls-records-that-lie.xls", DAMAGED)
def xls_records() -> bytes:
    """An old workbook whose records are longer than the file."""
    from bench.hostile.cases.compound import compound

    return compound({"Workbook": b"\x09\x08\xff\xff" + b"\xff" * 8000})


@case("csv-of-a-million-columns.csv", TOO_BIG)
def csv_columns() -> bytes:
    """A line of a million values."""
    return b"Outcome,2013\nDismissed,4\n" + b"1," * 1_000_000 + b"\n"


@case("csv-cell-of-megabytes.csv", READ, words=("Dismissed",))
def csv_cell() -> bytes:
    """A quoted value of three megabytes, more than the csv module takes by itself."""
    return b'Outcome,2013\nDismissed,4\n"' + b"Resigned " * 350_000 + b'",1\n'


@case("csv-open-quote.csv", DAMAGED)
def csv_quote() -> bytes:
    """A quote that is never closed."""
    return b'Outcome,2013\nDismissed,4\n"Resigned,2\n' + b"Demoted,1\n" * 100


@case("csv-formulas.csv", READ, words=("=HYPERLINK", "-3"))
def csv_formulas() -> bytes:
    """Values that spreadsheets take for formulas; -3 is a number."""
    return b'Outcome,2013\nDismissed,-3\n"=HYPERLINK(""http://203.0.113.1/"",""x"")",2\n+1+1,1\n@SUM(1),1\n\tx,1\n'


@case("csv-encoding-lies.csv", IN_PART, words=("Dismissed",))
def csv_encoding() -> bytes:
    """A mark of UTF-8 before bytes that are none."""
    return b"\xef\xbb\xbfOutcome,2013\nDismissed,4\nCaf\xe9 \xff\xfe,2\n"


@case("csv-utf-16-odd.csv", IN_PART, words=("Dismissed",))
def csv_utf_16() -> bytes:
    """UTF-16 that breaks off in the middle of a letter."""
    return "Outcome,2013\nDismissed,4\nResigned,2\n".encode("utf-16") + b"\x41"


@case("csv-of-separators.csv", EMPTY)
def csv_separators() -> bytes:
    """A hundred thousand lines of nothing but commas."""
    return b",,,,,\n" * 100_000
