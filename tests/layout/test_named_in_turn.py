"""A header with as many names as columns names them in turn; a table beside prose is no row of it."""

from __future__ import annotations

from pipeline.layout.objects import PageObjects, Word
from pipeline.layout.page import items_of
from pipeline.model.document import Block, Table

SIZE = 10.0


def words(line: str, x: float, baseline: float) -> list[Word]:
    """The words of a line, six points a letter, a blank three points wide."""
    placed = []
    for text in line.split():
        end = x + 6 * len(text)
        placed.append(Word(text, x, baseline - 8, end, baseline + 2, baseline, SIZE))
        x = end + 3
    return placed


def items(*parts: list[Word]) -> tuple[Block | Table, ...]:
    return items_of(PageObjects(1, 600.0, 800.0, tuple(word for part in parts for word in part), (), ()))


def rows(item: Block | Table) -> list[list[str]]:
    assert isinstance(item, Table)
    return [[cell.text if cell else "" for cell in row] for row in item.grid()]


def test_names_set_left_over_figures_set_right_name_their_own_columns() -> None:
    header = [*words("Station", 50, 100), *words("2012/13", 200, 100), *words("2013/14", 300, 100)]
    body = [
        word
        for number, (label, first, second) in enumerate(
            (("Bellhouse", "1", "0"), ("Carrick", "0", "2"), ("Dunmere", "3", "1"))
        )
        for word in (
            *words(label, 50, 116 + 16 * number),
            *words(first, 288, 116 + 16 * number),
            *words(second, 388, 116 + 16 * number),
        )
    ]
    (table,) = items(header, body)
    assert rows(table)[0] == ["Station", "2012/13", "2013/14"]


def test_a_table_in_one_column_does_not_take_in_the_sentences_of_the_other() -> None:
    left_prose = [
        "all of the employees who were warned",
        "or dismissed after a hearing under",
        "the procedure of the council are counted",
    ]
    right_prose = [
        "every employee has a line manager who",
        "keeps the records of leave and training",
        "and sends them to the office once in a",
    ] * 4
    left = [word for number, text in enumerate(left_prose) for word in words(text, 40, 100 + 14 * number)]
    table = [
        word
        for number, cells in enumerate(
            (("Year", "Warned", "Left"), ("2013", "4", "1"), ("2014", "6", "0"), ("2015", "3", "2"))
        )
        for text, x in zip(cells, (40, 110, 180), strict=True)
        for word in words(text, x, 160 + 15 * number)
    ]
    right = [word for number, text in enumerate(right_prose) for word in words(text, 320, 100 + 14 * number)]
    found = items(left, table, right)
    (only,) = [item for item in found if isinstance(item, Table)]
    assert rows(only) == [["Year", "Warned", "Left"], ["2013", "4", "1"], ["2014", "6", "0"], ["2015", "3", "2"]]
