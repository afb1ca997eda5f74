from __future__ import annotations

import pytest

BOX = "<w:txbxContent><w:p><w:r><w:t>Boxed 7</w:t></w:r></w:p></w:txbxContent>"
GRAPHIC = f"<a:graphicData><wps:wsp><wps:txbx>{BOX}</wps:txbx></wps:wsp></a:graphicData>"
SHAPE = f"<w:drawing><wp:anchor><a:graphic>{GRAPHIC}</a:graphic></wp:anchor></w:drawing>"
VML = f"<w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict>"


def text(content: str) -> str:
    return f"<w:p><w:r><w:t>{content}</w:t></w:r></w:p>"


def alternate(choice: str, fallback: str) -> str:
    branches = f'<mc:Choice Requires="wps">{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>'
    return f"<mc:AlternateContent>{branches}</mc:AlternateContent>"


def blocks(document):
    return [(str(block.kind), block.text) for _, block in document.blocks()]


@pytest.mark.parametrize(
    "drawing",
    [
        SHAPE,
        VML,
        alternate(SHAPE, VML),
        alternate("<w:drawing/>", VML),
    ],
)
def test_a_text_box_is_read_once_after_its_paragraph(read_body, drawing):
    document = read_body(f"<w:p><w:r><w:t>Before</w:t>{drawing}</w:r></w:p>" + text("After"))
    assert blocks(document) == [("paragraph", "Before"), ("text_box", "Boxed 7"), ("paragraph", "After")]
    assert document.shortfalls == ()


def test_a_text_box_in_a_text_box_is_read_once(read_body):
    inner = f"<w:txbxContent><w:p><w:r><w:t>Outer</w:t>{VML}</w:r></w:p></w:txbxContent>"
    document = read_body(f"<w:p><w:r><w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict></w:r></w:p>")
    assert blocks(document) == [("text_box", "Outer"), ("text_box", "Boxed 7")]


def test_a_table_in_a_text_box_is_a_table(read_body):
    rows = "".join(
        f"<w:tr><w:tc>{text(a)}</w:tc><w:tc>{text(b)}</w:tc></w:tr>" for a, b in [("Year", "Cases"), ("2012", "4")]
    )
    box = f"<w:pict><v:textbox><w:txbxContent><w:tbl>{rows}</w:tbl></w:txbxContent></v:textbox></w:pict>"
    assert [table.row_count for table in read_body(f"<w:p><w:r>{box}</w:r></w:p>").tables()] == [2]


@pytest.mark.parametrize(
    "wrapped",
    [
        f"<w:sdt><w:sdtContent>{text('12')}</w:sdtContent></w:sdt>",
        f"<w:sdt><w:sdtContent><w:sdt><w:sdtContent>{text('12')}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>",
        f"<w:customXml>{text('12')}</w:customXml>",
        f"<w:ins>{text('12')}</w:ins>",
        alternate(text("12"), text("13")),
    ],
)
def test_wrapped_paragraphs_are_read(read_body, wrapped):
    document = read_body(wrapped)
    assert blocks(document) == [("paragraph", "12")]
    assert document.shortfalls == ()


@pytest.mark.parametrize(
    ("properties", "run_properties", "content", "kind"),
    [
        ('<w:outlineLvl w:val="0"/>', "", "Discipline", "heading"),
        ('<w:pStyle w:val="H"/>', "", "Discipline", "heading"),
        ("", "<w:b/>", "Dismissals in 2012", "heading"),
        ("", "<w:b/>", "We dismissed five.", "paragraph"),
        ("", "<w:b/>", "x" * 120, "paragraph"),
        ("", "", "Dismissals in 2012", "paragraph"),
        ('<w:pStyle w:val="T"/>', "", "Dismissals 3", "furniture"),
    ],
)
def test_kinds_of_paragraphs(read_body, properties, run_properties, content, kind):
    styles = (
        '<w:style w:type="paragraph" w:styleId="H0"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 3"/><w:basedOn w:val="H0"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>'
    )
    body = f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run_properties}</w:rPr><w:t>{content}</w:t></w:r></w:p>"
    assert blocks(read_body(body, parts={"styles": styles})) == [(kind, content)]


def test_indent_and_quotation_come_from_paragraph_or_style(read_body):
    styles = (
        '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Intense Quote"/>'
        '<w:pPr><w:ind w:left="720"/></w:pPr><w:rPr><w:i/></w:rPr></w:style>'
    )
    quoted = '<w:p><w:pPr><w:pStyle w:val="Q"/></w:pPr><w:r><w:t>How many?</w:t></w:r></w:p>'
    own = '<w:p><w:pPr><w:pStyle w:val="Q"/><w:ind w:start="360"/></w:pPr><w:r><w:t>And who?</w:t></w:r></w:p>'
    barred = '<w:p><w:pPr><w:pBdr><w:left w:val="single"/></w:pBdr></w:pPr><w:r><w:t>Mail</w:t></w:r></w:p>'
    found = [block for _, block in read_body(quoted + own + barred + text("x"), parts={"styles": styles}).blocks()]
    assert [(block.quoted, block.indent, block.is_italic) for block in found] == [
        (True, 36.0, True),
        (True, 18.0, True),
        (True, 0.0, False),
        (False, 0.0, False),
    ]


def test_a_style_based_on_itself_ends(read_body):
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style>'
    )
    body = '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    assert blocks(read_body(body, parts={"styles": styles})) == [("paragraph", "x")]
