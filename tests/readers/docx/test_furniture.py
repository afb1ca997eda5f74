from __future__ import annotations


def text(content: str) -> str:
    return f"<w:p><w:r><w:t>{content}</w:t></w:r></w:p>"


def section(*references: str) -> str:
    return f"<w:sectPr>{''.join(references)}</w:sectPr>"


def reference(kind: str, name: str) -> str:
    return f'<w:{kind}Reference w:type="default" r:id="rId{name}"/>'


def blocks(document):
    return [(block.kind, block.text) for _, block in document.blocks()]


def test_headers_come_first_and_footers_last_each_text_once(read_body):
    first = f"<w:p><w:pPr>{section(reference('header', 'header1'), reference('footer', 'footer1'))}</w:pPr></w:p>"
    body = first + text("Dear requester") + section(reference("header", "header2"))
    parts = {"header1": text("OFFICIAL"), "header2": text("OFFICIAL"), "footer1": text("Page 1")}
    document = read_body(body, parts=parts)
    assert blocks(document) == [("furniture", "OFFICIAL"), ("paragraph", "Dear requester"), ("furniture", "Page 1")]
    assert document.shortfalls == ()


def test_a_header_that_no_section_shows_is_not_read(read_body):
    assert blocks(read_body(text("Dear requester"), parts={"header1": text("old")})) == [
        ("paragraph", "Dear requester")
    ]


def test_a_letterheads_table_is_furniture_and_no_table(read_body):
    cells = "".join(f"<w:tc>{text(content)}</w:tc>" for content in ("Anytown Council", "Tel 5"))
    parts = {"header1": f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"}
    document = read_body(text("x") + section(reference("header", "header1")), parts=parts)
    assert blocks(document)[:2] == [("furniture", "Anytown Council"), ("furniture", "Tel 5")]
    assert list(document.tables()) == []
