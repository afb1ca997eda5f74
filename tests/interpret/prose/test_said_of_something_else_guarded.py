"""Words that copy an outcome, a time or a whole of before only where it is theirs, and openings that go on to tell."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "have is not said of the dismissed": (
        "Five officers were dismissed in 2013. Each may ask for a reference. Two have.",
        ["2013 dismissal (officers) = 5"],
    ),
    "did is not said of the dismissed": (
        "Five officers were dismissed in 2013. Each may ask for a reference. In 2014 two did.",
        ["2013 dismissal (officers) = 5"],
    ),
    "the verb left unsaid is of the same sentence": (
        "Five officers resigned in 2013. Ten applied for jobs in 2014; six did.",
        ["2013 resignation (officers) = 5"],
    ),
    "another verb before the count": (
        "Six staff were disciplined in 2013. Asked whether they belonged to a union, four did.",
        ["2013 disciplinary_action = 6"],
    ),
    "the answer to a question between": (
        "Six staff were dismissed in 2013. Were any managers? Two were.",
        ["2013 dismissal = 6"],
    ),
    "a place and a verb that fits": (
        "In 2013 six officers resigned. At Leeds two did.",
        ["2013 resignation (officers) = 6", "2013 resignation = 2"],
    ),
    "out of so many cases": (
        "Out of our 24 dismissals in 2014, five related to social media.",
        ["2014 dismissal = 24", "2014 dismissal @social_media = 5"],
    ),
    "from so many investigations": (
        "From our 14 investigations in 2014 two dismissals resulted.",
        ["2014 investigation = 14", "2014 dismissal = 2"],
    ),
    "out of so many who investigate": (
        "In 2014, out of our 300 investigations officers, two were dismissed.",
        ["2014 dismissal = 2"],
    ),
    "whether more will follow": (
        "Whether any more will follow we cannot say, but seven staff were dismissed in 2014.",
        ["2014 dismissal = 7"],
    ),
    "every one is a sanction": (
        "Every one is a formal sanction: six dismissals and four warnings in 2014.",
        ["2014 dismissal = 6", "2014 warning = 4"],
    ),
    "each one is a dismissal": ("Each one is a dismissal, and in 2014 there were six.", ["2014 dismissal = 6"]),
    "an arrest in June": (
        "In 2014 four officers were dismissed who had been arrested in June of the same year.",
        ["2014 dismissal (officers) = 4"],
    ),
    "posts made in July": (
        "In May 2018 two clerks were dismissed for posts made in July of that year.",
        ["2018-05-01..2018-05-31 dismissal (clerks / posts made) = 2"],
    ),
    "a month of another clause": (
        "In May 2013 a clerk was suspended and resigned in July of that year; two others were dismissed.",
        ["2013-05-01..2013-05-31 suspension (clerk) = 1", "- dismissal = 2"],
    ),
    "a second question, and its answer": (
        "Your other question was about dismissals, and 11 were dismissed in 2014.",
        ["2014 dismissal = 11"],
    ),
    "the answer to both": (
        "You put two questions to us, and the answer to both is that nine staff were dismissed in 2014.",
        ["2014 dismissal = 9"],
    ),
    "none behind a colon": ("Your second question: none were dismissed in 2014.", ["2014 dismissal = 0"]),
    "no staff, and more behind": (
        "Your second question: no staff were dismissed in 2014, and 3 were warned.",
        ["2014 dismissal = 0", "2014 warning = 3"],
    ),
    "there were, behind a dash": ("Your last question – there were six dismissals in 2014.", ["2014 dismissal = 6"]),
    "two of those named": (
        "You sent us a list of names; two of these staff were dismissed in 2014.",
        ["2014 dismissal = 2"],
    ),
    "what a report said": ("You sent us a report saying six staff were suspended; two were dismissed in 2014.", []),
    "what was asked": ("Your second question: how many staff were dismissed and 12 were suspended in 2014?", []),
    "more behind the number": (
        "1. Teachers dismissed in 2014. 1\n2. Support staff dismissed in 2014. 3 (two of them on capability grounds)",
        ["2014 dismissal = 1", "2014 dismissal = 3"],
    ),
    "a place behind the number": (
        "1. Teachers dismissed in 2014. None\n2. Support staff dismissed in 2014. 4, both schools at Leeds",
        ["2014 dismissal = 0", "2014 dismissal = 4"],
    ),
    "dates are no parts": (
        "1. How many staff were dismissed in 2013?\n3\n2. On what dates?\nMay 4, June 5 and July 6",
        ["2013 dismissal = 3"],
    ),
    "lengths are no parts": (
        "1. How many staff were suspended in 2013?\n15\n2. For what length of time?\nLongest 12, shortest 3",
        ["2013 suspension = 15"],
    ),
    "grades are no parts": (
        "1. How many staff were dismissed in 2013?\n9\n2. At what grade?\nGrade 4, Band 5",
        ["2013 dismissal = 9"],
    ),
    "the number of other people": (
        "Q1 How many staff were disciplined in 2013?\n12\nQ2 And the number of agency workers?\n300",
        ["2013 disciplinary_action = 12"],
    ),
    "the same of complaints": (
        "Q1. How many staff were disciplined in 2012?\n14\n"
        "Q2. The same figures for 2012 complaints by the public?\n300",
        ["2012 disciplinary_action = 14"],
    ),
}

FOR_A_PERSON: dict[str, tuple[str, list[str]]] = {
    "all but two of whom": (
        "In 2014 12 staff were disciplined; 4 were dismissed. All but two were given a written warning.",
        ["2014 disciplinary_action = 12", "2014 dismissal = 4"],
    ),
    "all but two of which year": (
        "In 2013 twelve staff were disciplined and in 2014 nine. All but two were given a written warning.",
        ["2013 disciplinary_action = 12", "2014 disciplinary_action = 9"],
    ),
    "all but two of one year or the other": (
        "In 2013 nine staff were disciplined and in 2014 nine. All but two were given a written warning.",
        ["2013 disciplinary_action = 9", "2014 disciplinary_action = 9"],
    ),
    "more than all": (
        "3. How many staff were dismissed in 2013?\n12\n4. How many of these in the union?\n300",
        ["2013 dismissal = 12"],
    ),
    "parts that do not come to it": (
        "3. How many staff were dismissed in 2013?\n12\n4. For what?\nTheft 4, lateness 5",
        ["2013 dismissal = 12"],
    ),
    "which of two outcomes": (
        "In 2012/13 one was warned and two were dismissed. In 2013/14 seven were.",
        ["2012/13 warning = 1", "2012/13 dismissal = 2"],
    ),
    "an answer behind words of the request": (
        "There were no suspensions in 2014. Your other question was about dismissals, and 12 were dismissed in 2014.",
        ["2014 suspension = 0"],
    ),
}


@pytest.mark.parametrize("letter", LETTERS)
def test_letters(read: Read, letter: str) -> None:
    text, figures = LETTERS[letter]
    assert read(text).figures == figures


@pytest.mark.parametrize("letter", FOR_A_PERSON)
def test_left_to_a_person(read: Read, letter: str) -> None:
    text, figures = FOR_A_PERSON[letter]
    letter_read = read(text)
    assert letter_read.figures == figures
    assert letter_read.findings == ["sentence-passed-over"]
