from __future__ import annotations

from pipeline.readers.sheets.regions import TableRegion, TextLine, cut
from pipeline.readers.sheets.sheet import SheetCell

HEADER = "Year|Warned|Dismissed"


def cells(text: str) -> list[SheetCell]:
    """Cells drawn as text: a line is a row, ``|`` parts columns, blanks are blank."""
    return [
        SheetCell(row, column, shown.strip())
        for row, line in enumerate(text.strip("\n").split("\n"))
        for column, shown in enumerate(line.split("|"))
        if shown.strip()
    ]


def drawn(parts: list[SheetCell]) -> list[object]:
    """Lines as text, tables as a list of their rows."""
    return [
        part.text if isinstance(part, TextLine) else ["|".join(cell.text for cell in row) for row in part.rows]
        for part in cut(parts)
    ]


def test_titles_and_notes_stand_apart_from_the_table() -> None:
    text = f"Staff discipline\nBy year\n{HEADER}\n2011|4|1\n2012|7|0\n* fewer than five\nSource: HR system"
    assert drawn(cells(text)) == [
        "Staff discipline",
        "By year",
        [HEADER, "2011|4|1", "2012|7|0"],
        "* fewer than five",
        "Source: HR system",
    ]


def test_blank_rows_part_tables() -> None:
    assert drawn(cells(f"{HEADER}\n2011|4|1\n\nGrade|Men\nA|3")) == [[HEADER, "2011|4|1"], ["Grade|Men", "A|3"]]


def test_a_table_with_a_header_of_years_begins_anew_after_a_blank_row() -> None:
    text = "Outcome|2012|2013\nDismissed|4|1\n\nReason|2012|2013\nTheft|1|0"
    assert len(drawn(cells(text))) == 2


def test_a_blank_row_after_the_header_or_before_the_total_parts_nothing() -> None:
    text = f"{HEADER}\n\n2011|4|1\n2012|7|0\n\nTotal|11|1"
    assert drawn(cells(text)) == [[HEADER, "2011|4|1", "2012|7|0", "Total|11|1"]]


def test_section_rows_and_a_last_label_without_figures_stay_in_the_table() -> None:
    text = f"{HEADER}\nScotland\n2011|4|1\nWales\n2011|3|2\nResigned"
    assert drawn(cells(text)) == [[HEADER, "Scotland", "2011|4|1", "Wales", "2011|3|2", "Resigned"]]


def test_tables_side_by_side_are_parted_at_the_blank_column() -> None:
    text = "Title\nReason|Men|  |Grade|Number\nTheft|1|  |A|4\nFraud|2|  |B|5"
    assert drawn(cells(text)) == [
        "Title",
        ["Reason|Men", "Theft|1", "Fraud|2"],
        ["Grade|Number", "A|4", "B|5"],
    ]


def test_years_down_both_sides_are_two_tables() -> None:
    text = "Year|Warned|  |Year|Dismissed\n2011|1|  |2011|4\n2012|2|  |2012|5"
    assert [len(part) for part in drawn(cells(text))] == [3, 3]  # type: ignore[arg-type]


def test_a_spacer_column_within_a_table_parts_nothing() -> None:
    text = "Reason|2011|  |2012|2013\nTheft|1|  |4|5\nFraud|2|  |5|6"
    assert [len(part) for part in drawn(cells(text))] == [3]  # type: ignore[arg-type]


def test_stacked_tables_without_a_blank_row_are_parted_at_the_repeated_header() -> None:
    text = f"North\n{HEADER}\n2011|4|1\nSouth\n{HEADER}\n2011|3|2"
    assert drawn(cells(text)) == ["North", [HEADER, "2011|4|1"], "South", [HEADER, "2011|3|2"]]


def test_a_header_of_two_rows_that_begins_at_the_second_column_stays_whole() -> None:
    text = "  |2013\nOutcome|Number\nDismissed|4"
    assert drawn(cells(text)) == [["2013", "Outcome|Number", "Dismissed|4"]]


def test_labels_with_their_values_are_lines_of_text() -> None:
    assert drawn(cells("Reference:|FOI 12\nDate:|1 May 2013\nA|B\nx|1")) == [
        "Reference: FOI 12",
        "Date: 1 May 2013",
        ["A|B", "x|1"],
    ]


def test_every_cell_comes_out_once() -> None:
    text = f"T\n{HEADER}\n2011|4|1\n\n\n\nA|B|  |C|D\nx|1|  |y|2\n\nNote: n"
    given = cells(text)
    found = [
        cell
        for part in cut(given)
        for cell in (part.cells if isinstance(part, TextLine) else [c for row in part.rows for c in row])
    ]
    assert sorted(cell.text for cell in found) == sorted(cell.text for cell in given)
    assert any(isinstance(part, TableRegion) for part in cut(given))


def test_a_header_or_figure_after_a_colon_stays_in_the_table() -> None:
    for text in ("Outcome:|Number:\nSacked|3", "Year:|2013\nSacked|3", "Sacked:|3\nWarned:|<5"):
        assert len(drawn(cells(text))) == 1
