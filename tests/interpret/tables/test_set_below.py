"""Tables without words of their own, right below another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Read = Callable[[str], Any]


def test_a_sentence_of_both_breakdowns_is_over_both_tables(read: Read) -> None:
    letter = """In 2016 the Council dismissed 12 people. They are shown below by sex and then by length of service.
        | Sex | Number |
        | Men | 8 |
        | Women | 4 |

        | Directorate | Number |
        | Housing | 5 |
        | Parks | 7 |"""
    assert read(letter).figures == [
        "2016 dismissal (Men) = 8",
        "2016 dismissal (Women) = 4",
        "2016 dismissal (Housing) = 5",
        "2016 dismissal (Parks) = 7",
        "2016 dismissal = 12 total",
    ]


def test_columns_headed_alike_are_of_the_same_time(read: Read) -> None:
    letter = """Warnings given in 2014/15:
        | Department | Written warnings |
        | Housing | 5 |
        | Parks | 4 |

        | Grade | Written warnings |
        | A | 3 |
        | B | 6 |"""
    assert read(letter).figures == [
        "2014/15 written_warning (Housing) = 5",
        "2014/15 written_warning (Parks) = 4",
        "2014/15 written_warning (A) = 3",
        "2014/15 written_warning (B) = 6",
    ]


def test_each_table_has_its_own_year_under_the_same_words(read: Read) -> None:
    letter = """Warnings given, by department:
        | Department | 2014/15 |
        | Housing | 5 |

        | Department | 2015/16 |
        | Housing | 6 |"""
    assert read(letter).figures == ["2014/15 warning (Housing) = 5", "2015/16 warning (Housing) = 6"]


def test_a_table_with_another_head_takes_nothing(read: Read) -> None:
    letter = """The Trust dismissed nine people in 2014, as follows.
        | Ground | Dismissed |
        | Conduct | 5 |
        | Attendance | 4 |

        | Band | Number |
        | 1 | 120 |
        | 2 | 140 |"""
    assert read(letter).figures == [
        "2014 dismissal (Conduct) = 5",
        "2014 dismissal (Attendance) = 4",
        "2014 dismissal = 9 total",
    ]


def test_what_a_report_was_filtered_by_dates_the_pivot_below_it(read: Read) -> None:
    letter = """| Financial year | 2013-14 |
        | Reason | Conduct |

        | Grade | Dismissal | Written warning |
        | AO | 7 | 23 |
        | EO | 2 | 8 |"""
    assert read(letter).figures == [
        "2013/14 dismissal (AO) = 7",
        "2013/14 written_warning (AO) = 23",
        "2013/14 dismissal (EO) = 2",
        "2013/14 written_warning (EO) = 8",
    ]


def test_the_date_of_a_letter_above_a_table_dates_nothing(read: Read) -> None:
    letter = """| Our reference | 1203 of 2015 |
        | Date | 3 June 2015 |

        | Ground | Dismissed |
        | Conduct | 5 |
        | Attendance | 4 |"""
    assert read(letter).figures == ["- dismissal (Conduct) = 5", "- dismissal (Attendance) = 4"]


def test_what_a_table_is_shown_by_is_not_what_it_counts(read: Read) -> None:
    letter = """In 2018 we dismissed 30 staff. The numbers are given by length of service.
        | Service | Number |
        | Less than a year in post | 12 |
        | Longer in post | 18 |"""
    assert [line for line in read(letter).figures if "12" in line or "18" in line]


def test_a_row_with_blanks_may_hold_its_total_and_one_part(read: Read) -> None:
    letter = """Sanctions in 2015, by grade
        | Grade | Dismissal | Written warning | Total |
        | A | 4 | 9 | 13 |
        | B | 7 | 3 | 10 |
        | C | 2 | | 2 |
        | Total | 13 | 12 | 25 |"""
    assert "total-differs" not in read(letter).findings
