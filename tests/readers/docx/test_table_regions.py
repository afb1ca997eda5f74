from __future__ import annotations

import pytest

STYLES = (
    '<w:style w:type="table" w:styleId="G"><w:name w:val="Grid"/>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:fill="4F81BD"/></w:tcPr></w:tblStylePr>'
    '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
    '<w:style w:type="table" w:styleId="G2"><w:name w:val="Grid 2"/><w:basedOn w:val="G"/></w:style>'
)


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def table(look: str, shading: str = "") -> str:
    rows = f"<w:tr>{cell('Year')}{cell('Cases')}</w:tr><w:tr>{cell('2012')}{cell('4', shading)}</w:tr>"
    return f'<w:tbl><w:tblPr><w:tblStyle w:val="G2"/><w:tblLook {look}/></w:tblPr>{rows}</w:tbl>'


@pytest.mark.parametrize(
    ("look", "bold", "shaded"),
    [
        ('w:firstRow="1" w:firstColumn="0"', "110 0", "110 0"),
        ('w:firstRow="1" w:firstColumn="1"', "111 0", "110 0"),
        ('w:val="0020"', "110 0", "110 0"),
        ('w:val="00A0"', "111 0", "110 0"),
        ('w:val="none"', "000 0", "000 0"),
    ],
)
def test_a_table_style_paints_its_regions(read_body, look, bold, shaded):
    cells = next(read_body(table(look), parts={"styles": STYLES}).tables()).cells
    assert "".join(str(int(each.is_bold)) for each in cells) == bold.replace(" ", "")
    assert "".join(str(int(each.is_shaded)) for each in cells) == shaded.replace(" ", "")


@pytest.mark.parametrize(
    ("shading", "expected"),
    [
        ('<w:shd w:val="clear" w:fill="D9D9D9"/>', True),
        ('<w:shd w:val="clear" w:fill="auto"/>', False),
        ('<w:shd w:val="clear" w:fill="FFFFFF"/>', False),
        ('<w:shd w:val="pct25" w:fill="auto"/>', True),
        ("", False),
    ],
)
def test_a_cells_own_shading(read_body, shading, expected):
    cells = next(read_body(table('w:val="0000"', shading), parts={"styles": STYLES}).tables()).cells
    assert cells[3].is_shaded is expected


def test_a_style_based_on_another_can_take_its_shading_away(read_body):
    plain = STYLES + (
        '<w:style w:type="table" w:styleId="P"><w:name w:val="Plain"/><w:basedOn w:val="G"/>'
        '<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:fill="auto"/></w:tcPr></w:tblStylePr></w:style>'
    )
    body = table('w:firstRow="1"').replace('"G2"', '"P"')
    cells = next(read_body(body, parts={"styles": plain}).tables()).cells
    assert [(each.is_bold, each.is_shaded) for each in cells[:2]] == [(True, False), (True, False)]
