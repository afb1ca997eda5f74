"""Pages to blocks and tables: what a person sees is what must come out."""

from __future__ import annotations

from typing import Any

from pipeline.layout.objects import Fill, PageObjects, Ruling, Word
from pipeline.layout.page import items_of
from pipeline.layout.raised import mark_raised
from pipeline.model.document import Block, BlockKind, Table


def texts(table: Table) -> list[list[str | None]]:
    return [[cell.text if cell else None for cell in row] for row in table.grid()]


def only_table(page: PageObjects) -> Table:
    (table,) = [item for item in items_of(page) if isinstance(item, Table)]
    return table


def blocks(page: PageObjects) -> list[str]:
    return [item.text for item in items_of(page) if isinstance(item, Block)]


def test_ruled_cells_keep_their_spans(line: Any, page: Any, rules: Any) -> None:
    grid = rules([40, 140, 240, 340], [100, 120, 140, 160])
    grid = [r for r in grid if not (r.x0 == r.x1 == 240)] + [Ruling(240, 120, 240, 160)]
    words = line("Dismissed", 114, 180) + line("Men", 134, 150) + line("Women", 134, 250)
    words += line("2012", 154, 50) + line("3", 154, 150) + line("<5", 154, 250)
    table = only_table(page(words, grid))
    assert table.finder == "ruled"
    header = next(cell for cell in table.cells if cell.text == "Dismissed")
    assert (header.column_index, header.column_span) == (1, 2)
    assert texts(table)[1:] == [["", "Men", "Women"], ["2012", "3", "<5"]]


def test_a_frame_around_several_printed_rows_is_cut(line: Any, page: Any, rules: Any) -> None:
    words = line("Year", 114, 50) + line("Warned", 114, 150)
    for index, (year, count) in enumerate([("2010", "4"), ("2011", "12"), ("2012", "-")]):
        words += line(year, 134 + 14 * index, 50) + line(count, 134 + 14 * index, 150)
    table = only_table(page(words, rules([40, 140, 240], [100, 120, 170])))
    assert texts(table) == [["Year", "Warned"], ["2010", "4"], ["2011", "12"], ["2012", "-"]]


def test_missing_verticals_in_the_body_are_made_up(line: Any, page: Any) -> None:
    ys = [100.0, 120.0, 140.0, 160.0]
    grid = [Ruling(40, y, 340, y) for y in ys] + [Ruling(x, 100, x, 120) for x in (40, 140, 240, 340)]
    grid += [Ruling(x, 100, x, 160) for x in (40, 340)]
    words = line("Year", 114, 50) + line("Warned", 114, 150) + line("Dismissed", 114, 250)
    for index, row in enumerate([("2010", "4", "1"), ("2011", "2", "0")]):
        for column, text in enumerate(row):
            words += line(text, 134 + 20 * index, 50 + 100 * column)
    assert texts(only_table(page(words, grid)))[1:] == [["2010", "4", "1"], ["2011", "2", "0"]]


def test_a_struck_through_overflow_stays_in_its_cell(line: Any, page: Any, rules: Any) -> None:
    words = line("Final", 112, 50) + line("warning", 124, 50) + line("33", 112, 150)
    words += line("Oral", 136, 50) + line("22", 136, 150)
    table = only_table(page(words, rules([40, 140, 240], [100, 121, 150])))
    assert texts(table) == [["Final warning", "33"], ["Oral", "22"]]


def test_white_space_makes_columns(line: Any, page: Any) -> None:
    rows = [
        "Outcome            2011/12   2012/13",
        "Written warning         14         9",
        "Dismissal                3        <5",
    ]
    words = [word for index, row in enumerate(rows) for word in line(row, 100 + 14 * index)]
    table = only_table(page(words))
    assert table.finder == "white_space"
    assert texts(table) == [["Outcome", "2011/12", "2012/13"], ["Written warning", "14", "9"], ["Dismissal", "3", "<5"]]


def test_figures_centred_beside_a_wrapped_label_are_one_row(line: Any, page: Any) -> None:
    words = line("Misuse of", 100) + line("2017-18", 100, 250) + line("2018-19", 100, 320)
    words += line("Email", 120) + line("15", 120, 260) + line("11", 120, 330)
    words += line("Social media (for example", 138) + line("Facebook)", 150)
    words += line("0", 144, 260) + line("9", 144, 330)
    assert texts(only_table(page(words)))[1:] == [
        ["Email", "15", "11"],
        ["Social media (for example Facebook)", "0", "9"],
    ]


def test_a_caption_between_two_headers_parts_the_tables(line: Any, page: Any) -> None:
    words: list[Word] = []
    for index, row in enumerate(["Office     2011   2012", "North         3      4", "South         1      2",
                                 "Dismissed in the same years", "Office     2011   2012", "North         0      1",
                                 "South         5      6"]):  # fmt: skip
        words += line(row, 100 + 14 * index)
    items = items_of(page(words))
    tables = [item for item in items if isinstance(item, Table)]
    assert [table.row_count for table in tables] == [3, 3]
    assert [item.text for item in items if isinstance(item, Block)] == ["Dismissed in the same years"]


def test_letters_are_no_tables(line: Any, page: Any) -> None:
    words = line("Our ref:     FOI 1234", 100) + line("Date:        12 May 2013", 114)
    words += line("Tel:         0300 123 4567", 128) + line("Email:       foi@example.gov.uk", 142)
    assert not [item for item in items_of(page(words)) if isinstance(item, Table)]


def test_a_contents_page_is_no_table(line: Any, page: Any) -> None:
    entries = ["Introduction ........    3", "Method ..............    5", "Results .............    9"]
    words = [word for index, entry in enumerate(entries) for word in line(entry, 100 + 14 * index)]
    assert not [item for item in items_of(page(words)) if isinstance(item, Table)]


def test_sentences_are_joined_and_short_lines_are_not(line: Any, page: Any) -> None:
    words = line("Thank you for your request, which we have considered under the Act and", 100)
    words += line("to which we reply below.", 112)
    words += line("2012 - none", 140) + line("2013 none", 152) + line("2014 - one", 164)
    assert blocks(page(words)) == [
        "Thank you for your request, which we have considered under the Act and to which we reply below.",
        "2012 - none",
        "2013 none",
        "2014 - one",
    ]


def test_list_items_stay_apart(line: Any, page: Any) -> None:
    words = line("1. None", 100) + line("2. Three", 112) + line("(a) = 5", 124) + line("• Economy", 136)
    found = [item for item in items_of(page(words)) if isinstance(item, Block)]
    assert [item.text for item in found] == ["1. None", "2. Three", "(a) = 5", "• Economy"]
    assert {item.kind for item in found} == {BlockKind.LIST_ITEM}


def test_superscripts_are_notes_and_never_digits(line: Any, page: Any, rules: Any) -> None:
    words = line("Total", 114, 50) + line("3", 110, 75.5, size=6) + line("12", 114, 150) + line("1", 110, 160.5, size=6)
    words += line("Oral", 134, 50) + line("7", 134, 150)
    table = only_table(page(words, rules([40, 140, 240], [100, 120, 140])))
    assert texts(table) == [["Total", "12"], ["Oral", "7"]]
    assert [cell.notes for cell in table.cells] == [("3",), ("1",), (), ()]


def test_raised_ordinals_stay_with_their_number(line: Any, page: Any) -> None:
    words = line("12", 100, 50) + line("th", 96, 60.5, size=6) + line("May 2013", 100, 70)
    assert blocks(page(words)) == ["12th May 2013"]


def test_marks_at_five_sixths_are_notes_where_nothing_else_on_the_page_is_smaller(line: Any, page: Any) -> None:
    words = line("Dismissed", 100, 50, size=12) + line("(1)", 95, 104.5, size=10) + line("4", 100, 150, size=12)
    marked = mark_raised(page(words).words)
    assert [(word.text, word.is_raised) for word in marked] == [("Dismissed", False), ("(1)", True), ("4", False)]


def test_a_smaller_word_that_is_no_mark_stays_on_its_own_line_at_five_sixths(line: Any, page: Any) -> None:
    words = line("Dismissed", 100, 50, size=12) + line("staff", 95, 104.5, size=10)
    assert not any(word.is_raised for word in mark_raised(page(words).words))


def test_shading_is_seen(line: Any, page: Any, rules: Any) -> None:
    words = line("Year", 114, 50) + line("Count", 114, 150) + line("2012", 134, 50) + line("3", 134, 150)
    plain = page(words, rules([40, 140, 240], [100, 120, 140]))
    shaded = PageObjects(1, 595, 842, plain.words, plain.rulings, (Fill(40, 100, 240, 120, 0.8),))
    assert [cell.is_shaded for cell in only_table(shaded).cells] == [True, True, False, False]


def test_deliberate_breaks_in_a_cell_are_kept_and_wraps_are_not(line: Any, page: Any, rules: Any) -> None:
    words = line("2012", 112, 50) + line("1x Written warning", 112, 150) + line("1x Dismissal", 124, 150)
    words += line("2013", 144, 50) + line("Final written warning and", 144, 150) + line("demotion", 156, 150)
    table = only_table(page(words, rules([40, 140, 290], [100, 130, 165])))
    assert [row[1] for row in texts(table)] == [
        "1x Written warning\n1x Dismissal",
        "Final written warning and demotion",
    ]


def test_a_letter_left_over_from_a_word_is_joined_to_it(line: Any, page: Any, rules: Any) -> None:
    words = line("Year", 112, 50) + line("Complaint", 112, 150) + line("S", 122, 150)
    words += line("2013", 144, 50) + line("4", 144, 150)
    assert texts(only_table(page(words, rules([40, 140, 200], [100, 130, 165]))))[0] == ["Year", "Complaints"]


def test_a_number_that_its_sentence_waits_for_is_no_label(line: Any, page: Any) -> None:
    words = line("The figures are for three years as one. An asterisk replaces any number from 1 to", 100)
    words += line("4. Where a number is nil it is shown as 0, and a blank means that nothing is known.", 114)
    assert len(blocks(page(words))) == 1


def test_the_points_of_a_list_keep_their_labels(line: Any, page: Any) -> None:
    words = line("1. The number of staff who were dismissed in each of the years from 2012 on, and 3 to", 100)
    words += line("2. The number of staff who were warned in each of the years from 2012 on, and why so.", 114)
    assert len(blocks(page(words))) == 2
