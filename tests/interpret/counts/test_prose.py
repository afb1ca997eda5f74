"""Counts in sentences, and the digits that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.interpret.counts import find_counts


def found(text):
    return [(match.count.minimum, match.count.maximum, match.unit_text) for match in find_counts(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three officers attended hearings of which two received final warnings", [(3, 3, "officers"), (2, 2, "")]),
        ("In 2012 there were 3 dismissals and no verbal warnings.", [(3, 3, "dismissals"), (0, 0, "verbal warnings")]),
        ("a total of 116 members of staff: 11 dismissed", [(116, 116, "members of staff"), (11, 11, "dismissed")]),
        (
            "one hundred and sixteen members of staff; twenty-one cases",
            [(116, 116, "members of staff"), (21, 21, "cases")],
        ),
        ("fewer than five employees were dismissed", [(0, 4, "employees")]),
        ("around 25 incidents, up to 20 disciplined", [(25, 25, "incidents"), (0, 20, "disciplined")]),
        (
            "between two and four dismissals, 5-10 warnings, one or two resignations",
            [(2, 4, "dismissals"), (5, 10, "warnings"), (1, 2, "resignations")],
        ),
        ("More than 10 suspended.", [(11, None, "suspended")]),
        ("In the same year three team leaders were demoted.", [(3, 3, "")]),
        ("under that section 12, in this table 4 and on the same page 3", []),
        ("1 resigned part way through and 2 stayed", [(1, 1, "resigned"), (2, 2, "")]),
        ("Write to 12 Old Mill Way and to 3 Castle Court", []),
        ("Both members of staff were dismissed", [(2, 2, "members of staff")]),
        (
            "a further two resigned; all three PCs; a single officer; one other employee",
            [(2, 2, "resigned"), (3, 3, "PCs"), (1, 1, "officer"), (1, 1, "employee")],
        ),
        (
            "2 x final written warnings, 1x written warning",
            [(2, 2, "final written warnings"), (1, 1, "written warning")],
        ),
        ("1. 3. 2. None. 3. Facebook", [(3, 3, ""), (0, 0, "")]),
        (
            "3. 2011 - one formally reported / 2012 - none / 2013 none / 4. None",
            [(1, 1, ""), (0, 0, ""), (0, 0, ""), (0, 0, "")],
        ),
        ("2012 - 4; 2013 - 0; 2014 – 12", [(4, 4, ""), (0, 0, ""), (12, 12, "")]),
        ("Dismissed: 3\nResigned: 1", [(3, 3, ""), (1, 1, "")]),
        ("not one member of staff; no one was dismissed", [(0, 0, "member of staff"), (0, 0, "")]),
        ("Twenty-three (23) employees and fewer than five (5) officers", [(23, 23, "employees"), (0, 4, "officers")]),
        ("116: 11 + 34 + 35 + 36", [(116, 116, ""), (11, 11, ""), (34, 34, ""), (35, 35, ""), (36, 36, "")]),
        ("12 disciplinary cases", [(12, 12, "disciplinary cases")]),
        ("none of the staff", [(0, 0, "staff")]),
        ("A1. 3 staff. Q2) 4", [(3, 3, "staff"), (4, 4, "")]),
    ],
)
def test_a_sentence_states_counts(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ref FOI-1344-2122 and 593/20, s.40(2), call 020 7035 4848, letter dated 12 December 2012",
        "the Data Protection Act 1998; sections 40 and 41; paragraphs 2, 3 and 4 of Schedule 1",
        "We neither confirm nor deny. Section 1(1)(a). 18 hours at £25 per hour. 20 working days.",
        "Grade 7, Band 6, Stage 2, level 3, Part 2, Question 4",
        "first written warning; two-year final written warning; 12 month warning; 7th June; the 3rd",
        "Numbers fewer than five are suppressed. Figures rounded to the nearest 5.",
        "10% of staff, 1 in 10, one in five, aged 25, 11.2 per cent, 10.30am, 24/7",
        "2 Marsham Street, SW1P 4DF",
        "no further action; no information held; none of the requested information; no other",
        "the figures for 2019 run to 31 October; 12/03/2014; 2012-13; between 2010 and 2012",
        "zero tolerance; one another; one-off; number one; any one",
        "one of several conduct concerns; under one of seven headings; none of these refers to it; the present one",
        "in both cases over Facebook; as one period",
        "in the last five years; over two financial years; three months; two different systems",
    ],
)
def test_other_numbers_are_no_counts(text):
    assert found(text) == []


def test_a_small_bound_begins_at_one_where_zeros_are_shown():
    (match,) = find_counts("fewer than 5 staff", zeros_shown=True)
    assert (match.count.minimum, match.count.maximum) == (1, 4)


def test_the_place_and_words_are_those_printed():
    text = "There were Fewer than FIVE employees."
    (match,) = find_counts(text)
    assert text[match.start : match.end] == match.count.text == "Fewer than FIVE"


@given(st.text(max_size=120))
def test_matches_are_in_order_and_inside_the_text(text):
    position = 0
    for match in find_counts(text):
        assert position <= match.start < match.end <= len(text)
        assert match.count.text == text[match.start : match.end]
        position = match.end
