from __future__ import annotations

import pytest

from pipeline.readers.docx.drafts import Piece
from pipeline.readers.docx.marks import running_text, split_marks


def pieces(*parts: str) -> list[Piece]:
    """Pieces from texts; those that begin with "^" are raised."""
    return [Piece(part.removeprefix("^"), is_raised=part.startswith("^")) for part in parts]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (["12", "^1"], ("12", ("1",))),
        (["12", "^1", "^,", "^a"], ("12", ("1", "a"))),
        (["<5", "^*"], ("<5", ("*",))),
        (["12", "^(2)"], ("12", ("(2)",))),
        (["Dismissal", "^1", " (all)"], ("Dismissal (all)", ("1",))),
        (["1", "^st", " warning"], ("1st warning", ())),
        (["20", "^2012"], ("202012", ())),
        (["^3"], ("", ("3",))),
        (["5¹"], ("5", ("1",))),
        (["Warnings²"], ("Warnings", ("2",))),
        (["Floor m²"], ("Floor m²", ())),
        (["12"], ("12", ())),
    ],
)
def test_marks_are_split_from_a_cells_text(parts, expected):
    assert split_marks(pieces(*parts)) == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (["There were 12", "^1", " dismissals"], "There were 12 ¹ dismissals"),
        (["Dismissals", "^2", ": 4"], "Dismissals²: 4"),
        (["the 1", "^st", " of May"], "the 1st of May"),
        (["Staff", "^*"], "Staff*"),
    ],
)
def test_marks_in_running_text_never_join_a_number(parts, expected):
    assert running_text(pieces(*parts)) == expected


def test_a_cell_with_nothing_but_a_mark_is_told(read_body):
    raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>'
    row = f"<w:tc><w:p><w:r><w:t>Warnings</w:t></w:r></w:p></w:tc><w:tc><w:p>{raised}</w:p></w:tc>"
    figures = "<w:tc><w:p><w:r><w:t>Dismissals</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc>"
    document = read_body(f"<w:tbl><w:tr>{row}</w:tr><w:tr>{figures}</w:tr></w:tbl>")
    assert next(document.tables()).cells[1].text == ""
    assert [shortfall.code for shortfall in document.shortfalls] == ["mark-without-text"]


def test_a_run_lifted_by_hand_is_a_mark(read_body):
    lifted = '<w:r><w:rPr><w:position w:val="6"/><w:sz w:val="12"/></w:rPr><w:t>1</w:t></w:r>'
    label = "<w:tc><w:p><w:r><w:t>Warnings</w:t></w:r></w:p></w:tc>"
    row = f"{label}<w:tc><w:p><w:r><w:t>12</w:t></w:r>{lifted}</w:p></w:tc>"
    cell = next(read_body(f"<w:tbl><w:tr>{row}</w:tr></w:tbl>").tables()).cells[1]
    assert (cell.text, cell.notes) == ("12", ("1",))
