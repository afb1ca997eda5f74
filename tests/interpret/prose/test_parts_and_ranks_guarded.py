"""Numbers that come to the figure before by chance, that moved, or that are ranked, and are of something else."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "witnesses and investigators": (
        "Six drivers were dismissed in 2015. There were four witnesses and two investigators.",
        ["2015 dismissal (drivers) = 6"],
    ),
    "vacancies and secondments": (
        "In 2015 we dismissed nine people. There were five vacancies and four secondments.",
        ["2015 dismissal = 9"],
    ),
    "who sat on the panels": (
        "In 2015 we dismissed seven people. Five tribunal members and two assessors.",
        ["2015 dismissal = 7"],
    ),
    "where the panels sat": (
        "Seven staff were dismissed in 2015. There were five panels in Hull and two in Goole.",
        ["2015 dismissal = 7"],
    ),
    "lay members and clinicians": (
        "Seven staff were dismissed in 2015. There were four lay members and three clinicians on our panels.",
        ["2015 dismissal = 7"],
    ),
    "photographs and videos": (
        "Seven staff were dismissed in 2015. Four photographs and three videos.",
        ["2015 dismissal = 7"],
    ),
    "posts and comments": (
        "Seven staff were dismissed in 2015. There were four posts on the site and three comments.",
        ["2015 dismissal = 7"],
    ),
    "they were patients and visitors": (
        "Seven staff were warned in 2015. They were four patients and three visitors.",
        ["2015 warning = 7"],
    ),
    "these were referees and representatives": (
        "Seven staff were warned in 2015. These were four referees and three representatives.",
        ["2015 warning = 7"],
    ),
    "others than those dismissed": (
        "Seven drivers were dismissed in 2015. There were four nurses and three porters.",
        ["2015 dismissal (drivers) = 7"],
    ),
    "those trained": (
        "In 2015 we dismissed seven staff. Those trained were four nurses and three porters.",
        ["2015 dismissal = 7"],
    ),
    "they were nurses and porters": (
        "In 2015 we dismissed seven staff. They were four nurses and three porters.",
        ["2015 dismissal = 7 total", "2015 dismissal (nurses) = 4", "2015 dismissal (porters) = 3"],
    ),
    "so many of these were": (
        "In 2015 we dismissed seven staff. Four of these were based in Hull and three in Goole.",
        ["2015 dismissal = 7 total", "2015 dismissal (Hull) = 4", "2015 dismissal (Goole) = 3"],
    ),
    "training that rose": (
        "Three staff were warned in 2012. Training rose from 150 in 2012 to 300 in 2013.",
        ["2012 warning = 3"],
    ),
    "counselling that rose": (
        "Three staff were warned in 2012. Counselling rose from three in 2012 to five in 2013.",
        ["2012 warning = 3"],
    ),
    "mediation that fell": (
        "Three staff were warned in 2012. Mediation fell from six in 2012 to five in 2013.",
        ["2012 warning = 3"],
    ),
    "cautions across the force area": (
        "Three staff were warned in 2012. Cautions rose from 12 in 2013 to 15 in 2014 across the force area.",
        ["2012 warning = 3"],
    ),
    "fines of another order of size": (
        "Three staff were warned in 2012. Fines rose from 2,000 in 2012 to 3,000 in 2013.",
        ["2012 warning = 3"],
    ),
    "fines of others": (
        "Three staff were warned in 2012. Fines rose from five in 2012 to nine in 2013 across the city.",
        ["2012 warning = 3"],
    ),
    "fines and why they fell": (
        "Three staff were warned in 2012. Fines fell from five in 2012 to none in 2013, the new code having "
        "ended them.",
        ["2012 warning = 3", "2012 other_sanction = 5", "2013 other_sanction = 0"],
    ),
    "fines of others, behind a comma": (
        "Three staff were warned in 2012. Fines rose from five in 2012 to nine in 2013, across the city.",
        ["2012 warning = 3"],
    ),
    "complaints from the public": (
        "We received complaints from the public. Delay was the commonest allegation, at 190, followed by bias at 75.",
        [],
    ),
    "the label before its number": (
        "The force investigated 400 allegations in 2014. The most common allegation was rudeness at 190, "
        "followed by neglect of duty at 75.",
        [
            "2014 investigation = 400 total",
            "2014 investigation (rudeness) = 190",
            "2014 investigation (neglect of duty) = 75",
        ],
    ),
    "ranked with nothing before it": (
        "The most common allegation was rudeness at 190, followed by neglect of duty at 75.",
        [],
    ),
    "more than were investigated": (
        "We investigated 30 officers in 2014. Bicycle theft was the commonest complaint, at 190, "
        "followed by arson at 75.",
        ["2014 investigation (officers) = 30"],
    ),
    "so many witnesses and visitors": (
        "Nine staff were dismissed in 2014. Five were witnesses and four were visitors.",
        ["2014 dismissal = 9"],
    ),
    "they break down as others": (
        "Nine staff were dismissed in 2014. They break down as five patients and four visitors.",
        ["2014 dismissal = 9"],
    ),
    "cleared in a year": (
        "Nine staff were investigated. Of those, three were dismissed and six cleared in 2014.",
        ["2014 investigation = 9 total", "2014 dismissal = 3"],
    ),
    "a word that is not known, and a year": (
        "Nine staff were investigated. Of those, three were dismissed and six anonymous in 2014.",
        ["2014 investigation = 9 total", "2014 dismissal = 3"],
    ),
    "a noun behind the word": (
        "Eight complaints were investigated. Of these, five were live chats and three were calls.",
        ["- investigation = 8"],
    ),
    "a word that is not known": (
        "Nine complaints were investigated. Of these, two were open and seven anonymous.",
        ["- investigation = 9 total", "- pending = 2"],
    ),
    "proven is no sanction": (
        "Nine complaints were investigated. Of these, three were proven, two were unproven and four open.",
        ["- investigation = 9 total", "- no_action = 2", "- pending = 4"],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_no_more_than_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures


@pytest.mark.parametrize(
    "rest", ["two were open and seven anonymous", "three were proven and six were unproven", "nine were live chats"]
)
def test_a_count_whose_word_is_not_known_is_shown(rest: str, read: Read) -> None:
    assert "words-not-understood" in read(f"Nine complaints were investigated. Of these, {rest}.").findings
