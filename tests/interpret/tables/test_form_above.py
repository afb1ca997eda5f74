"""Figures set into an answer form: the form's rows above are no headings of theirs."""

from __future__ import annotations

from collections.abc import Callable

from tests.interpret.conftest import Read

FORM = """
| FOI number | 12/417 | Date sent | 8 October 2019 |
| Request | Number of staff disciplined over social media in 2018/19, by staff group. | < | < |
| Information provided | < | < | < |
"""
FIGURES = """| Staff group | Written warning | Suspended | Dismissed |
| Nurses | 4 | 2 | 0 |
| Porters | 1 | 0 | 1 |
"""


def test_the_form_says_what_was_asked_and_dates_nothing(read: Callable[[str], Read]) -> None:
    assert read(FORM.strip() + "\n" + FIGURES).figures == [
        "2018/19 written_warning @social_media (Nurses) = 4",
        "2018/19 suspension @social_media (Nurses) = 2",
        "2018/19 dismissal @social_media (Nurses) = 0",
        "2018/19 written_warning @social_media (Porters) = 1",
        "2018/19 suspension @social_media (Porters) = 0",
        "2018/19 dismissal @social_media (Porters) = 1",
    ]


def test_the_receipt_names_the_rows_of_the_whole_table(read: Callable[[str], Read]) -> None:
    rows = {one.provenance.row_number for one in read(FORM.strip() + "\n" + FIGURES).reading.observations}
    assert rows == {5, 6}


def test_a_table_whose_first_row_spans_groups_of_columns_stays_whole(read: Callable[[str], Read]) -> None:
    told = read(
        "| Sanction | Staff in 2012 | < |\n| Kind | Nurses | Porters |\n| Dismissed | 4 | 2 |\n| Warned | 1 | 0 |"
    )
    assert told.figures[:2] == ["2012 dismissal (Nurses) = 4", "2012 dismissal (Porters) = 2"]
