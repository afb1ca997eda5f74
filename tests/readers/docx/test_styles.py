from __future__ import annotations

import pytest

CHARACTER_STYLES = (
    '<w:style w:type="character" w:styleId="Base"><w:name w:val="base"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Note"><w:name w:val="footnote reference"/><w:basedOn w:val="Base"/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Gone"><w:name w:val="gone"/><w:rPr><w:vanish/><w:strike/></w:rPr></w:style>'
)
DEFAULTS = "<w:docDefaults><w:rPrDefault><w:rPr><w:i/></w:rPr></w:rPrDefault></w:docDefaults>"
NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/>'
    "<w:rPr><w:strike/></w:rPr></w:style>"
)


def run(text: str, properties: str) -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def first(document):
    return next(block for _, block in document.blocks())


def test_a_character_style_decides_with_what_it_is_based_on(read_body):
    runs = run("12", "") + run("1", '<w:rStyle w:val="Note"/>')
    label_run = run("Cases", '<w:rStyle w:val="Note"/><w:vertAlign w:val="baseline"/>')
    row = f"<w:tc><w:p>{label_run}</w:p></w:tc><w:tc><w:p>{runs}</w:p></w:tc>"
    document = read_body(f"<w:tbl><w:tr>{row}</w:tr></w:tbl>", parts={"styles": CHARACTER_STYLES})
    label, figure = next(document.tables()).cells
    assert (label.text, label.is_bold) == ("Cases", True)
    assert (figure.text, figure.notes) == ("12", ("1",))


def test_a_style_can_hide_text(read_body):
    secret = run("secret", '<w:rStyle w:val="Gone"/>')
    body = f"<w:p>{run('seen', '')}{secret}</w:p>"
    assert first(read_body(body, parts={"styles": CHARACTER_STYLES})).text == "seen"


def test_a_run_shown_again_keeps_its_styles_other_looks(read_body):
    shown = run("12", '<w:rStyle w:val="Gone"/><w:vanish w:val="0"/>')
    body = f"<w:p>{shown}</w:p>"
    document = read_body(body, parts={"styles": CHARACTER_STYLES})
    assert first(document).text == "12"
    assert [shortfall.code for shortfall in document.shortfalls] == ["struck-through-text"]


def test_defaults_and_the_default_style_hold_where_nothing_is_said(read_body):
    document = read_body(f"<w:p>{run('12', '')}</w:p>", parts={"styles": DEFAULTS + NORMAL})
    assert first(document).is_italic
    assert [shortfall.code for shortfall in document.shortfalls] == ["struck-through-text"]


@pytest.mark.parametrize(("position", "expected"), [("4", ("1",)), ("3", ()), ("-6", ())])
def test_only_a_lift_of_two_points_is_superscript(read_body, position, expected):
    runs = run("12", "") + run("1", f'<w:position w:val="{position}"/>')
    body = f"<w:tbl><w:tr><w:tc><w:p>{run('Cases', '')}</w:p></w:tc><w:tc><w:p>{runs}</w:p></w:tc></w:tr></w:tbl>"
    assert next(read_body(body).tables()).cells[1].notes == expected
