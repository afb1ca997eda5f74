from __future__ import annotations

import pytest

BULLET_LEVEL = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>'


def level(index: int, number_format: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


OUTLINE = (
    '<w:abstractNum w:abstractNumId="0">'
    + level(0, "decimal", "%1.")
    + level(1, "lowerLetter", "(%2)")
    + level(2, "lowerRoman", "%3)")
    + "</w:abstractNum>"
)
LEGAL = (
    '<w:abstractNum w:abstractNumId="1">'
    + level(0, "upperRoman", "%1")
    + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    + "</w:abstractNum>"
)
BULLETS = f'<w:abstractNum w:abstractNumId="2">{BULLET_LEVEL}</w:abstractNum>'
LISTS = (
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>'
)
NUMBERING = {"numbering": OUTLINE + LEGAL + BULLETS + LISTS}


def item(text: str, number_id: int, index: int = 0, mark: str = "") -> str:
    numbering = f'<w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="{number_id}"/></w:numPr>'
    return f"<w:p><w:pPr>{numbering}{mark}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def labels(document):
    return [block.label for _, block in document.blocks()]


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([(1, 0), (1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1)], ["1.", "2.", "(a)", "(b)", "i)", "3.", "(a)"]),
        ([(1, 0), (2, 0), (2, 0)], ["1.", "1.", "2."]),
        ([(1, 0), (5, 0)], ["1.", "2."]),
        ([(3, 0), (3, 1), (3, 1), (3, 0), (3, 1)], ["I", "1.1", "1.2", "II", "2.1"]),
        ([(4, 0), (4, 0)], ["•", "•"]),
        ([(0, 0)], [""]),
        ([(77, 0)], [""]),
    ],
)
def test_labels_count_as_word_counts(read_body, items, expected):
    body = "".join(item("Verbal warnings", number_id, index) for number_id, index in items)
    assert labels(read_body(body, parts=NUMBERING)) == expected


def test_a_numbered_paragraph_is_a_list_item_and_its_text_has_no_label(read_body):
    (_, block), *_ = read_body(item("How many were dismissed?", 1), parts=NUMBERING).blocks()
    assert (block.kind, block.label, block.text) == ("list_item", "1.", "How many were dismissed?")


def test_a_deleted_item_is_not_counted(read_body):
    gone = "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>"
    document = read_body(
        item("a", 1) + gone + "<w:p><w:r><w:t>between</w:t></w:r></w:p>" + item("b", 1), parts=NUMBERING
    )
    assert labels(document) == ["1.", "", "2."]


def test_an_empty_item_is_counted(read_body):
    document = read_body(item("a", 1) + item("", 1) + item("b", 1), parts=NUMBERING)
    assert labels(document) == ["1.", "3."]


def test_a_style_brings_its_numbering_and_its_level(read_body):
    styles = (
        '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Question"/>'
        '<w:pPr><w:numPr><w:numId w:val="6"/></w:numPr></w:pPr></w:style>'
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="9">'
        + level(0, "decimal", "%1")
        + level(1, "decimal", "Question %2", '<w:pStyle w:val="Q"/>')
        + '</w:abstractNum><w:num w:numId="6"><w:abstractNumId w:val="9"/></w:num>'
    )
    body = '<w:p><w:pPr><w:pStyle w:val="Q"/></w:pPr><w:r><w:t>How many?</w:t></w:r></w:p>' * 2
    assert labels(read_body(body, parts={"styles": styles, "numbering": numbering})) == ["Question 1", "Question 2"]


def test_a_numbered_cell_has_its_label_in_its_text(read_body):
    cells = f"<w:tc>{item('Dismissal', 1)}</w:tc><w:tc><w:p><w:r><w:t>4</w:t></w:r></w:p></w:tc>"
    empty = f"<w:tc>{item('', 1)}</w:tc><w:tc>{item('5', 4)}</w:tc>"
    table = next(read_body(f"<w:tbl><w:tr>{cells}</w:tr><w:tr>{empty}</w:tr></w:tbl>", parts=NUMBERING).tables())
    assert [cell.text for cell in table.cells] == ["1. Dismissal", "4", "2.", "5"]


def test_typed_labels_stay_in_the_text(read_body):
    (_, block), *_ = read_body("<w:p><w:r><w:t>(a) verbal warnings: 3</w:t></w:r></w:p>").blocks()
    assert (block.kind, block.label, block.text) == ("list_item", "", "(a) verbal warnings: 3")
