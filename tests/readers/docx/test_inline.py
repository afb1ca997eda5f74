from __future__ import annotations

import pytest


def paragraph(inside: str) -> str:
    return f"<w:p>{inside}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def texts(document):
    return [block.text for _, block in document.blocks()]


def codes(document):
    return [shortfall.code for shortfall in document.shortfalls]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (f"<w:ins>{run('12')}</w:ins>{run(' dismissed')}", "12 dismissed"),
        (f"{run('12')}<w:del><w:r><w:delText>13</w:delText></w:r></w:del>", "12"),
        (f"<w:moveTo>{run('kept')}</w:moveTo><w:moveFrom>{run('gone')}</w:moveFrom>", "kept"),
        (f"<w:del><w:ins>{run('gone')}</w:ins></w:del>{run('kept')}", "kept"),
        (f'<w:hyperlink r:id="rId9">{run("report")}</w:hyperlink>', "report"),
        (f"<w:smartTag><w:smartTagPr/>{run('York')}</w:smartTag>", "York"),
        (f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{run('7')}</w:sdtContent></w:sdt>", "7"),
        (f'<w:fldSimple w:instr="AUTHOR">{run("HR")}</w:fldSimple>', "HR"),
        ("<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>4</w:t></w:r>", "1-4"),
        ("<w:r><w:t>dis</w:t><w:softHyphen/><w:t>missed</w:t></w:r>", "dismissed"),
        ("<w:r><w:t>5\u00a0cases\u200b</w:t></w:r>", "5 cases"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a\tb"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0A3"/><w:t>5</w:t></w:r>', "≤5"),
        ("<w:r><w:t>two\n  lines of XML</w:t></w:r>", "two   lines of XML"),
        ("<m:oMath><m:r><m:t>5</m:t></m:r></m:oMath>", "5"),
        (f"{run('x')}<w:commentReference w:id='0'/><w:r><w:annotationRef/></w:r>", "x"),
        ("<w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt></w:ruby>" + run("y"), "y"),
    ],
)
def test_a_paragraph_reads_as_word_shows_it(read_body, inside, expected):
    assert texts(read_body(paragraph(inside))) == [expected]


def test_a_line_break_ends_a_line(read_body):
    document = read_body(paragraph("<w:r><w:t>2012: 3</w:t><w:br/><w:t>2013: 4</w:t></w:r>"))
    (block,) = [block for _, block in document.blocks()]
    assert [line.text for line in block.lines] == ["2012: 3", "2013: 4"]
    assert block.text == "2012: 3\n2013: 4"


def test_a_field_shows_its_result_and_not_its_instruction(read_body):
    document = read_body(
        paragraph(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF</w:instrText></w:r>'
            + run("99")
            + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + run("12")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )
    )
    assert texts(document) == ["12"]
    assert codes(document) == []


def test_a_field_that_never_ends_hides_nothing(read_body):
    document = read_body(paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("12")) + paragraph(run("13")))
    assert texts(document) == ["12", "13"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("<w:checkBox><w:checked/></w:checkBox>", "☒"),
        ("<w:checkBox><w:default w:val='0'/></w:checkBox>", "☐"),
        ("<w:checkBox><w:default/></w:checkBox>", "☒"),
        ("<w:checkBox><w:default/><w:checked w:val='0'/></w:checkBox>", "☐"),
        ("<w:ddList><w:result w:val='1'/><w:listEntry w:val='No'/><w:listEntry w:val='Yes'/></w:ddList>", "Yes"),
    ],
)
def test_form_fields_show_their_state(read_body, data, expected):
    inside = (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert texts(read_body(paragraph(inside))) == [expected]


def test_hidden_text_is_left_out_and_told_without_its_words(read_body):
    document = read_body(paragraph(run("seen") + run("secret", "<w:vanish/>")))
    assert texts(document) == ["seen"]
    assert codes(document) == ["hidden-text"]
    assert "secret" not in document.shortfalls[0].message
    assert "6 characters" in document.shortfalls[0].message


def test_struck_through_text_is_read_and_told(read_body):
    document = read_body(paragraph(run("12", "<w:strike/>") + run(" 13")))
    assert texts(document) == ["12 13"]
    assert codes(document) == ["struck-through-text"]
    assert '"12"' in document.shortfalls[0].message


def test_bold_and_italic_hold_for_a_block_only_as_a_whole(read_body):
    document = read_body(
        paragraph(run("All bold, all through.", "<w:b/><w:i/>")) + paragraph(run("partly", "<w:b/>") + run(" bold"))
    )
    first, second = (block for _, block in document.blocks())
    assert (first.is_bold, first.is_italic) == (True, True)
    assert (second.is_bold, second.is_italic) == (False, False)


def test_a_property_switched_off_beats_the_style(read_body):
    styles = (
        '<w:style w:type="paragraph" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/><w:vanish/></w:rPr></w:style>'
    )
    inside = '<w:pPr><w:pStyle w:val="S"/></w:pPr>' + run("seen", '<w:b w:val="0"/><w:vanish w:val="false"/>')
    document = read_body(paragraph(inside), parts={"styles": styles})
    assert texts(document) == ["seen"]
    assert not next(block for _, block in document.blocks()).is_bold


def test_paragraphs_run_together_where_the_mark_between_is_deleted(read_body):
    deleted_mark = "<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>"
    document = read_body(paragraph(deleted_mark + run("There were ")) + paragraph(run("12 dismissals.")))
    assert texts(document) == ["There were 12 dismissals."]


def test_an_unknown_symbol_is_told_and_not_blank(read_body):
    document = read_body(paragraph('<w:r><w:sym w:font="Webdings" w:char="F061"/></w:r>'))
    assert texts(document) == ["\ufffd"]
    assert codes(document) == ["unknown-symbol"]


def test_text_typed_in_a_symbol_font_is_translated_without_being_missed(read_body):
    document = read_body(paragraph(run("\uf0fc", '<w:rFonts w:ascii="Wingdings"/>') + run(" given")))
    assert texts(document) == ["✓ given"]
    assert codes(document) == []


@pytest.mark.parametrize("change", ["del", "moveFrom"])
def test_a_last_paragraph_without_its_mark_is_kept(read_body, change):
    mark = f"<w:pPr><w:rPr><w:{change}/></w:rPr></w:pPr>"
    assert texts(read_body(paragraph(run("first")) + paragraph(mark + run("last")))) == ["first", "last"]


def test_paragraph_marks_with_other_properties_end_the_paragraph(read_body):
    bold_mark = "<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>"
    assert texts(read_body(paragraph(bold_mark + run("one.")) + paragraph(run("two.")))) == ["one.", "two."]
