from __future__ import annotations

SEPARATOR = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>-----</w:t></w:r></w:p></w:footnote>'


def note(kind: str, note_id: int, text: str) -> str:
    return f'<w:{kind} w:id="{note_id}"><w:p><w:r><w:{kind}Ref/></w:r><w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}>'


def reference(kind: str, note_id: int, more: str = "") -> str:
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind}Reference w:id="{note_id}" {more}/></w:r>'


def text(content: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{content}</w:t></w:r>'


FOOTNOTES = {"footnotes": SEPARATOR + note("footnote", 2, "To 31 March.") + note("footnote", 5, "Includes appeals.")}


def notes_of(document):
    return [(block.label, block.text) for _, block in document.blocks() if block.kind == "footnote"]


def test_notes_are_numbered_as_the_text_refers_to_them(read_body):
    body = (
        f"<w:p>{text('There were 12')}{reference('footnote', 5)}{text(' dismissals')}{reference('footnote', 2)}</w:p>"
    )
    document = read_body(body, parts=FOOTNOTES)
    assert next(block.text for _, block in document.blocks()) == "There were 12 dismissals"
    assert notes_of(document) == [("1", "Includes appeals."), ("2", "To 31 March.")]
    assert document.shortfalls == ()


def test_a_mark_in_a_cell_is_a_note_and_no_digit(read_body):
    row = f"<w:tc><w:p>{text('Warnings')}</w:p></w:tc><w:tc><w:p>{text('12')}{reference('footnote', 2)}</w:p></w:tc>"
    document = read_body(f"<w:tbl><w:tr>{row}</w:tr></w:tbl>", parts=FOOTNOTES)
    cell = next(document.tables()).cells[1]
    assert (cell.text, cell.notes) == ("12", ("1",))


def test_two_marks_in_a_row_are_two_notes(read_body):
    marks = reference("footnote", 2) + reference("footnote", 5)
    row = f"<w:tc><w:p>{text('Warnings')}</w:p></w:tc><w:tc><w:p>{text('12')}{marks}</w:p></w:tc>"
    document = read_body(f"<w:tbl><w:tr>{row}</w:tr></w:tbl>", parts=FOOTNOTES)
    assert next(document.tables()).cells[1].notes == ("1", "2")


def test_a_mark_of_the_authors_own_takes_no_number(read_body):
    own = reference("footnote", 2, 'w:customMarkFollows="1"')
    body = f"<w:p>{text('Five')}{own}{text('*')}{reference('footnote', 5)}</w:p>"
    assert notes_of(read_body(body, parts=FOOTNOTES)) == [("", "To 31 March."), ("1", "Includes appeals.")]


def test_number_formats_are_those_of_the_settings(read_body):
    settings = '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr>'
    document = read_body(f"<w:p>{text('x')}{reference('footnote', 2)}</w:p>", parts={**FOOTNOTES, "settings": settings})
    assert notes_of(document)[0] == ("c", "To 31 March.")


def test_endnotes_come_after_footnotes_with_roman_marks(read_body):
    parts = {**FOOTNOTES, "endnotes": note("endnote", 1, "Source: HR.")}
    body = f"<w:p>{text('x')}{reference('endnote', 1)}{reference('footnote', 2)}{reference('footnote', 5)}</w:p>"
    assert notes_of(read_body(body, parts=parts)) == [
        ("1", "To 31 March."),
        ("2", "Includes appeals."),
        ("i", "Source: HR."),
    ]


def test_a_note_that_nothing_refers_to_is_kept(read_body):
    assert ("", "To 31 March.") in notes_of(read_body(f"<w:p>{text('x')}</w:p>", parts=FOOTNOTES))
