"""What is in a cell, what is left out, and which kinds of table are read otherwise than as a crosstab."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any
STAFF = "The table shows staff discipline.\n"

LEFT_OUT = {
    "percentages and money by their sign": (
        """| Outcome | 2011 | Share | Cost |
           | Dismissed | 7 | 9% | £300 |""",
        ["2011 dismissal = 7"],
    ),
    "percentages and money by their header": (
        """| Outcome | 2011 | % of cases | Cost (£) |
           | Dismissed | 7 | 9 | 300 |""",
        ["2011 dismissal = 7"],
    ),
    "headcount": (
        """| Year | Headcount | Dismissed |
           | 2011 | 300 | 7 |""",
        ["2011 dismissal = 7"],
    ),
    "redundancy among the outcomes": (
        """| Outcome | 2011 |
           | Dismissed | 7 |
           | Redundancy | 41 |""",
        ["2011 dismissal = 7"],
    ),
    "a blank cell": (
        """| Outcome | 2011 | 2012 |
           | Dismissed | 7 | |""",
        ["2011 dismissal = 7"],
    ),
    "rules": (
        """| Level of misconduct | Usual sanction | Stays on file |
           | Minor | Written warning | 6 |
           | Gross | Dismissal | 12 |""",
        [],
    ),
    "which sanction is usual": (
        """| Misconduct | Usual sanction |
           | Minor | Written warning |
           | Gross | Dismissal |""",
        [],
    ),
    "how long sanctions last": (
        """| Sanction | Stays on file |
           | Verbal warning | 6 |
           | Written warning | 12 |""",
        [],
    ),
}


@pytest.mark.parametrize(("table", "expected"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_counts_no_discipline_is_left_out(read: Read, table: str, expected: list[str]) -> None:
    answer = read(STAFF + table)
    assert answer.figures == expected
    assert answer.findings == []


def test_students_are_no_staff(read: Read) -> None:
    table = """| Outcome | 2011 | 2012 |
        | Warned | 1 | 4 |"""
    assert read("The table shows students disciplined.\n" + table).figures == []
    assert read("The table shows teachers disciplined.\n" + table).figures == ["2011 warning = 1", "2012 warning = 4"]


def test_grounds_count_where_the_figures_are_dismissals(read: Read) -> None:
    table = """Dismissals by ground
        | Ground | 2011 |
        | Conduct | 1 |
        | Capability | 3 |
        | Redundancy | 8 |"""
    assert read(table).figures == ["2011 dismissal (Conduct) = 1", "2011 dismissal (Capability) = 3"]


MARKERS = {
    "a bound": ("* fewer than 5", "*", ["2011 dismissal = 0-4"], []),
    "hidden": ("* suppressed under section 40", "*", ["2011 dismissal = withheld"], []),
    "a dash that means none": ("A dash (–) means none.", "–", ["2011 dismissal = 0"], []),
    "a star without a key hides a number": ("", "*", ["2011 dismissal = withheld"], ["unexplained-marker"]),
    "a dash without a key is nothing, and said aloud": ("", "–", [], ["unexplained-marker"]),
    "a blank without a key is no zero": ("", "", [], []),
    "a blank that means zero": ("A blank cell means zero.", "", ["2011 dismissal = 0"], []),
    "not held": ("", "Not held", ["2011 dismissal = not_held"], []),
    "a range in the cell": ("", "1-4", ["2011 dismissal = 1-4"], []),
    "an open range": ("", "more than 10", ["2011 dismissal = 11-"], []),
}


@pytest.mark.parametrize(("note", "cell", "first", "codes"), MARKERS.values(), ids=MARKERS)
def test_markers(read: Read, note: str, cell: str, first: list[str], codes: list[str]) -> None:
    table = f"""| Outcome | 2011 | 2012 |
        | Dismissed | {cell} | 9 |
        | Warned | 8 | 7 |
        {note}"""
    answer = read(STAFF + table)
    assert answer.figures == [*first, "2012 dismissal = 9", "2011 warning = 8", "2012 warning = 7"]
    assert answer.findings == codes


def test_small_numbers_begin_at_one_where_zeros_are_printed(read: Read) -> None:
    table = """| Outcome | 2011 | 2012 |
        | Dismissed | <5 | 0 |"""
    assert read(STAFF + table).figures == ["2011 dismissal = 1-4", "2012 dismissal = 0"]
    assert read(STAFF + table.replace("| 0 |", "| 9 |")).figures[0] == "2011 dismissal = 0-4"


FACTS = {
    "times": ("1x written warning 1x final written warning", ["written_warning = 1", "final_written_warning = 1"]),
    "commas": ("2 dismissed, 3 warned", ["dismissal = 2", "warning = 3"]),
    "labels first": ("Oral warnings: 2\\nWritten warnings: 4", ["verbal_warning = 2", "written_warning = 4"]),
}


@pytest.mark.parametrize(("cell", "expected"), FACTS.values(), ids=FACTS)
def test_several_facts_in_a_cell(read: Read, cell: str, expected: list[str]) -> None:
    answer = read(f"{STAFF}| Year | Action |\n| 2011 | {cell} |\n| 2012 | 9 dismissed |")
    assert answer.figures == [*(f"2011 {one}" for one in expected), "2012 dismissal = 9"]


GLOSSARIES = {
    "codes": ("Key: FWW = final written warning; SWW = standard written warning.", "FWW", "final_written_warning"),
    "letters": ("Outcome codes: A - informal counselling; B - first written warning.", "B", "written_warning"),
    "stages": (
        "Stage 1 is a first written warning and stage 2 a final written warning.", "Stage 2", "final_written_warning",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("key", "label", "outcome"), GLOSSARIES.values(), ids=GLOSSARIES)
def test_the_documents_own_short_forms(read: Read, key: str, label: str, outcome: str) -> None:
    table = f"| Year | {label} | Dismissed |\n| 2011 | 3 | 8 |\n{key}"
    assert read(STAFF + table).figures == [f"2011 {outcome} = 3", "2011 dismissal = 8"]


PART_YEARS = {
    "a mark on the year": (
        "| Year | Dismissed |\n| 2011~~* | 1 |\n| 2010 | 3 |\n* to 31 August 2011", "2011-01-01..2011-08-31",
    ),
    "a remark in the row": (
        "| Year | Dismissed | Remark |\n| 2011 | 1 | To 31 August 2011 |\n| 2010 | 3 | |", "2011-01-01..2011-08-31",
    ),
    "words in the label": ("| Year | Dismissed |\n| 2011 (up to 7 June) | 1 |\n| 2010 | 3 |", "2011-01-01..2011-06-07"),
}  # fmt: skip


@pytest.mark.parametrize(("table", "days"), PART_YEARS.values(), ids=PART_YEARS)
def test_years_that_end_early(read: Read, table: str, days: str) -> None:
    assert read(STAFF + table).figures == [f"{days} dismissal = 1", "2010 dismissal = 3"]


def test_the_receipt_names_page_table_row_and_column(read: Read) -> None:
    table = "| Site | 2011 | 2012 | Site | 2011 | 2012 |\n| North dismissals | 1 | 4 | South dismissals | 3 | 9 |"
    observations = read(STAFF + table).reading.observations
    places = [one.provenance for one in observations]
    assert [(at.page_number, at.table_number, at.row_number, at.column_number) for at in places] == [
        (1, 1, 2, 2), (1, 1, 2, 3), (1, 1, 2, 5), (1, 1, 2, 6),
    ]  # fmt: skip
    assert [one.quote for one in observations] == ["1", "4", "3", "9"]


CASES = """Misconduct cases of police staff.
| No. | Month | Rank | Allegation | Outcome |
| 1 | Apr-19 | Police staff | Viewed a record | Final written warning |
| 2 | May-19 | PC | Insulted a colleague | {outcome} |
| 3 | May-19 | PC | Drove too fast | Written warning |"""


@pytest.mark.parametrize(
    ("outcome", "code"),
    [
        ("Final written warning and demoted", "demotion"),
        ("Written warning and fine", "written_warning"),
        ("Dismissed / final written warning", "dismissal"),
        ("Resigned", "resignation"),
        ("Case not upheld", "no_action"),
    ],
)
def test_a_line_for_each_case_counts_one_under_its_heaviest_outcome(read: Read, outcome: str, code: str) -> None:
    assert read(CASES.format(outcome=outcome)).figures == [
        "2019-04-01..2019-04-30 final_written_warning (Police staff / Viewed a record) = 1",
        f"2019-05-01..2019-05-31 {code} (PC / Insulted a colleague) = 1",
        "2019-05-01..2019-05-31 written_warning (PC / Drove too fast) = 1",
    ]


def test_an_outcome_nobody_knows_is_a_finding_and_no_figure(read: Read) -> None:
    answer = read(CASES.format(outcome="Gardened"))
    assert len(answer.figures) == 2
    assert answer.findings == ["unknown-outcome"]


def test_ticks_name_the_platforms_of_a_case(read: Read) -> None:
    table = """Cases of misuse.
        | Case | Facebook | Twitter | Outcome |
        | 1 | ✓ | | Dismissed |
        | 2 | ✓ | ✓ | Written warning |
        | 3 | | | No further action |"""
    assert read(table).figures == [
        "- dismissal @facebook = 1",
        "- written_warning @multiple = 1",
        "- no_action = 1",
    ]


def test_questions_and_answers_in_a_table(read: Read) -> None:
    table = """| Question | Our answer |
        | 1. How many staff were dismissed in 2012? | 4 |
        | 2. How many written warnings were given? | Fewer than five |
        | 3. Which sites were used? | Facebook |
        | 4. Verbal warnings given | None |"""
    answer = read(table)
    assert answer.figures == ["2012 dismissal = 4", "2012 written_warning = 1-4", "2012 verbal_warning = 0"]
    assert {one.source.value for one in answer.reading.observations} == {"table"}
    assert [one.provenance.row_number for one in answer.reading.observations] == [2, 3, 5]


def test_a_header_of_several_outcomes_over_several_columns_is_said_aloud(read: Read) -> None:
    table = """| Depot | Warned Dismissed | < |
        | North | 4 | 1 |
        | South | 3 | 0 |"""
    answer = read(STAFF + table)
    assert answer.figures == []
    assert answer.findings.count("shared-header") == 1
