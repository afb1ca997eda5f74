"""Which figures a sentence states, and of what."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

SENTENCES = {
    # Pairing: C is a count, O an outcome.
    "C O C O": (
        "In 2012 two staff received final written warnings and one received management advice.",
        ["2012 final_written_warning = 2", "2012 management_action = 1"],
    ),
    "O C O C": ("In 2012 we dismissed two staff and demoted seven.", ["2012 dismissal = 2", "2012 demotion = 7"]),
    "a list of clauses": (
        "In 2012, five staff were dismissed, two were demoted and one resigned.",
        ["2012 dismissal = 5", "2012 demotion = 2", "2012 resignation = 1"],
    ),
    "an outcome carried on": (
        "Two police officers and three police staff were dismissed in 2012.",
        ["2012 dismissal (police officers) = 2", "2012 dismissal (police staff) = 3"],
    ),
    "a result over its cause": (
        "Two of the complaints led to a written warning in 2014/15.", ["2014/15 written_warning = 2"],
    ),
    # Periods.
    "a year for each": (
        "The council dismissed three people in 2012 and two people in 2013.",
        ["2012 dismissal = 3", "2013 dismissal = 2"],
    ),
    "a year at the end for both": (
        "Three staff were dismissed and two were given written warnings in 2012.",
        ["2012 dismissal = 3", "2012 written_warning = 2"],
    ),
    "a year carried into the next sentence": (
        "In 2012 nobody was dismissed. Three were warned.", ["2012 dismissal = 0", "2012 warning = 3"],
    ),
    "no dates for the last five years": ("Over the last five years, 20 staff were dismissed.", ["- dismissal = 20"]),
    "the following year": (
        "In 2012 nobody was dismissed. The following year two staff were dismissed.",
        ["2012 dismissal = 0", "2013 dismissal = 2"],
    ),
    "a year as a sentence of its own": (
        "2012. One employee was dismissed and two received final written warnings.",
        ["2012 dismissal = 1", "2012 final_written_warning = 2"],
    ),
    # Persons without a number.
    "an employee": ("In 2012 an employee was dismissed.", ["2012 dismissal = 1"]),
    "a role": ("A bank nurse was given a verbal warning in 2012.", ["2012 verbal_warning (bank nurse) = 1"]),
    "another": (
        "In 2012 two officers were dismissed and another was given a final written warning.",
        ["2012 dismissal (officers) = 2", "2012 final_written_warning = 1"],
    ),
    "no person in a hearing": ("A hearing was held in 2012 and a policy on dismissal was agreed.", []),
    # Outcomes joined.
    "no this or that": (
        "In 2012 no staff were dismissed, suspended or demoted.",
        ["2012 dismissal = 0", "2012 suspension = 0", "2012 demotion = 0"],
    ),
    "two sanctions for one": (
        "In 2012 one officer was demoted and given a final written warning.", ["2012 demotion (officer) = 1"],
    ),
    "each outcome before its count": (
        "In 2012 final written warnings stood at 31 and first written warnings at 36.",
        ["2012 final_written_warning = 31", "2012 written_warning = 36"],
    ),
    # Platforms.
    "a platform for each": (
        "In 2012 two staff were dismissed over Facebook and three over Twitter.",
        ["2012 dismissal @facebook = 2", "2012 dismissal @twitter = 3"],
    ),
    "a platform for all": (
        "One member of staff was dismissed and two were demoted in 2012, all over Facebook.",
        ["2012 dismissal @facebook = 1", "2012 demotion @facebook = 2"],
    ),
    "two platforms at once": (
        "In 2012 two staff were dismissed over Facebook or Twitter.", ["2012 dismissal @multiple = 2"],
    ),
    "examples are no platforms": (
        "In 2012 two staff were dismissed over social media (for example Facebook).",
        ["2012 dismissal @social_media = 2"],
    ),
    # Grounds.
    "a ground": (
        "Five employees were dismissed in 2012 for gross misconduct.", ["2012 dismissal (gross misconduct) = 5"],
    ),
    # Wholes and parts.
    "of whom": (
        "43 staff were dismissed in 2012, of whom 11 were for conduct.",
        ["2012 dismissal = 43 total", "2012 dismissal (conduct) = 11"],
    ),
    "of these, in the next sentence": (
        "Eleven warnings were given in 2012. Of these, three were for misusing Twitter.",
        ["2012 warning = 11 total", "2012 warning @twitter = 3"],
    ),
    "of those named again": (
        "Up to 20 members of staff were disciplined in 2012. Of those disciplined, up to five were dismissed.",
        ["2012 disciplinary_action = 0-20 total", "2012 dismissal = 0-5"],
    ),
    "the whole's number said again": ("Of those 19, eight were dismissed in 2012.", ["2012 dismissal = 8"]),
    "parts that add up": (
        "Three staff were dismissed in 2012: one over MySpace, one over Facebook and one over Bebo.",
        ["2012 dismissal = 3 total"] + [f"2012 dismissal @{site} = 1" for site in ("myspace", "facebook", "bebo")],
    ),
    "all three are those of before": (
        "Three staff were investigated in 2012. All three went to a hearing.", ["2012 investigation = 3"],
    ),
    "a result said of all three": (
        "Three staff were investigated in 2012. All three were dismissed.",
        ["2012 investigation = 3", "2012 dismissal = 3"],
    ),
    # Counts.
    "nobody": ("No member of staff was dismissed in 2012.", ["2012 dismissal = 0"]),
    "two noughts": (
        "There were no dismissals in 2012 and no warnings in 2013.", ["2012 dismissal = 0", "2013 warning = 0"],
    ),
    "fewer than": ("Fewer than five members of staff were dismissed in 2012.", ["2012 dismissal = 0-4"]),
    "around": ("Around 30 staff were warned in 2012.", ["2012 warning = ~30"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_sentences(read: Read, text: str, expected: list[str]) -> None:
    assert sorted(read(text).figures) == sorted(expected)


NOTHING = {
    "a condition": "Staff may be given a written warning or be dismissed after two offences.",
    "a case supposed": "If an employee is absent for three days they are given a warning.",
    "the request": "You asked how many of the 12 staff were dismissed in 2012.",
    "a newspaper": "The Guardian has reported that 12 staff were dismissed in 2012.",
    "other bodies": "In 2012 other forces dismissed 12 staff.",
    "work to be done": "It would take 20 minutes to check each of the 300 files on dismissed staff.",
    "a policy": "A final written warning stays live for 12 months.",
    "rounding": "Dismissals are rounded to the nearest 5.",
    "a percentage": "In 2012 12% of our staff were dismissed.",
    "a claim": "Two claims of unfair dismissal were brought in 2012.",
    "headcount": "We employed 300 staff in 2012.",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_sentences_that_state_no_figure(read: Read, text: str) -> None:
    assert read(text).figures == []


def test_the_guards_end_with_their_sentence(read: Read) -> None:
    text = "Staff may be dismissed after 2 offences. Four staff were dismissed in 2012."
    assert read(text).figures == ["2012 dismissal = 4"]


def test_the_receipt_points_at_the_count_in_its_block(read: Read) -> None:
    text = "Nothing to say. In 2012 we dismissed two staff and demoted seven."
    observations = read(text).reading.observations
    assert [text[one.provenance.quote_offset :][:5].split()[0] for one in observations] == ["two", "seven"]
    assert [(one.provenance.item_index, one.provenance.page_number) for one in observations] == [(1, 1)] * 2
    assert all(one.quote in text for one in observations)


def test_the_subject_of_the_request_gives_the_platform(read: Read) -> None:
    text = """You asked how many staff were dismissed for misuse of social media.
        In 2012, 4 staff were dismissed."""
    assert read(text).figures == ["2012 dismissal @social_media = 4"]


WHOLES = {
    "a whole before a colon": (
        "81 people were disciplined in 2012: 11 were dismissed, 34 got final written warnings and 36 verbal warnings.",
        [
            "2012 disciplinary_action = 81 total",
            "2012 dismissal = 11",
            "2012 final_written_warning = 34",
            "2012 verbal_warning = 36",
        ],
    ),
    "a count without a noun before its year": (
        "The council dismissed three people in 2012 and two in 2013.", ["2012 dismissal = 3", "2013 dismissal = 2"],
    ),
    "a whole said again": (
        "Thirty cases were investigated in 2012. Seven of the 30 ended in dismissal.",
        ["2012 investigation = 30 total", "2012 dismissal = 7"],
    ),
    "a whole before a colon, its parts by outcome": (
        "Nine people were disciplined in 2012: three were dismissed, two were demoted and four were warned.",
        ["2012 disciplinary_action = 9 total", "2012 dismissal = 3", "2012 demotion = 2", "2012 warning = 4"],
    ),
    "the number of a whole named again": (
        "Nine staff were disciplined in 2012. Of the nine, two were dismissed and seven were warned.",
        ["2012 disciplinary_action = 9 total", "2012 dismissal = 2", "2012 warning = 7"],
    ),
    "parts go on in the next sentence": (
        "Eleven staff were investigated in 2012. Two of the eleven were dismissed. Four were demoted.",
        ["2012 investigation = 11 total", "2012 dismissal = 2", "2012 demotion = 4"],
    ),
    "parts that add up without a word of it": (
        "In 2012 four staff were disciplined. One was dismissed and three were demoted.",
        ["2012 disciplinary_action = 4 total", "2012 dismissal = 1", "2012 demotion = 3"],
    ),
    "parts told by their labels alone": (
        "Nine staff were disciplined in 2012. Five of the nine worked in Housing and four in Planning.",
        [
            "2012 disciplinary_action = 9 total",
            "2012 disciplinary_action (Housing) = 5",
            "2012 disciplinary_action (Planning) = 4",
        ],
    ),
    "labels of some of the whole": (
        "Nine staff were disciplined in 2012. Five of the nine worked in Housing and three in Planning.",
        [
            "2012 disciplinary_action = 9 total",
            "2012 disciplinary_action (Housing) = 5",
            "2012 disciplinary_action (Planning) = 3",
        ],
    ),
    "counts in turn": (
        "The number of staff dismissed in 2011, 2012 and 2013 was 9, 12 and 7 respectively.",
        ["2011 dismissal = 9", "2012 dismissal = 12", "2013 dismissal = 7"],
    ),
    "a corrected figure": (
        "We told the committee that nine staff were dismissed in 2012. The correct figure is 6, not 9.",
        ["2012 dismissal = 6"],
    ),
    "one for each of two years is not understood": (
        "Three staff were dismissed in each of the two following years.", [],
    ),
    "what became of the others is not understood": (
        "Two were given a verbal warning in 2012; the other three chose to go of their own will.",
        ["2012 verbal_warning = 2"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WHOLES.values(), ids=WHOLES)
def test_wholes_and_turns(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).figures == expected


@pytest.mark.parametrize(
    "name", ["one for each of two years is not understood", "what became of the others is not understood"]
)
def test_what_is_not_understood_is_told(read: Read, name: str) -> None:
    assert any("words-not-understood" in finding for finding in read(WHOLES[name][0]).findings)


BUGS = {
    "an average elsewhere in the sentence hides the count": (
        "In 2012 four staff were dismissed after an average of 3 hearings.", ["2012 dismissal = 4"],
    ),
}  # fmt: skip


@pytest.mark.xfail(strict=True, reason="the names of the cases say what is wrong")
@pytest.mark.parametrize(("text", "expected"), BUGS.values(), ids=BUGS)
def test_known_faults(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).figures == expected
