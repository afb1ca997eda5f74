"""The same counts told in every combination of wordings: what is said must not depend on how it is joined."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

import pytest

Read = Any
YEARS = ("2012/13", "2013/14", "2014/15")
COUNTS = (4, 0, 7)
WORDS = {0: "none", 1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 7: "seven", 11: "eleven"}

PAIRS = {
    "count in year": "{c} in {y}",
    "year: count": "{y}: {c}",
    "year – count": "{y} – {c}",
    "year (count)": "{y} ({c})",
    "count (year)": "{c} ({y})",
    "in year, count": "in {y}, {c}",
    "count during year": "{c} during {y}",
    "year = count": "{y} = {c}",
    "in year there were count": "in {y} there were {c}",
}
JOINS = {
    "and": (", ", " and "),
    "commas": (", ", ", "),
    "semicolons": ("; ", "; "),
    "semicolons and": ("; ", "; and "),
    "comma and": (", ", ", and "),
}
FRAMES = {
    "the number was": "The number of staff dismissed for misuse of Facebook was {all}.",
    "a list behind a colon": "Dismissals for misuse of Facebook: {all}",
    "as follows": "Staff were dismissed for misuse of Facebook as follows: {all}.",
    "the figures": "The figures for dismissals relating to Facebook are {all}.",
    "the answer to a question": "How many staff were dismissed for misuse of Facebook?\n{all}",
}


def joined(parts: Sequence[str], join: str) -> str:
    between, last = JOINS[join]
    return between.join(parts[:-1]) + last + parts[-1]


@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize("frame", FRAMES)
def test_years_and_counts_by_turns(read: Read, frame: str, pair: str) -> None:
    expected = sorted(f"{year} dismissal @facebook = {count}" for year, count in zip(YEARS, COUNTS, strict=True))
    for join, in_words in itertools.product(JOINS, (True, False)):
        told = [
            PAIRS[pair].format(y=year, c=WORDS[count] if in_words else count)
            for year, count in zip(YEARS, COUNTS, strict=True)
        ]
        text = FRAMES[frame].format(all=joined(told, join))
        assert sorted(read(text).figures) == expected, text


@pytest.mark.parametrize("pair", PAIRS)
def test_a_number_before_a_series_is_its_whole(read: Read, pair: str) -> None:
    for join in JOINS:
        told = [PAIRS[pair].format(y=year, c=count) for year, count in zip(YEARS, (4, 2, 5), strict=True)]
        text = f"A total of 11 staff were dismissed for misuse of Facebook: {joined(told, join)}."
        figures = read(text).figures
        assert [one for one in figures if "total" not in one] == [
            "2012/13 dismissal @facebook = 4", "2013/14 dismissal @facebook = 2", "2014/15 dismissal @facebook = 5",
        ], text  # fmt: skip
        assert sum("dismissal @facebook = 11 total" in one for one in figures) == 1, text


RESULTS = {
    "there were": ("In 2012 there were {all}.", "{c} {n}"),
    "the sanctions were": ("The sanctions in 2012 were: {all}.", "{n} ({c})"),
    "of these": ("In 2012 eleven staff were investigated. Of these, {all}.", "{c} resulted in {n}"),
    "of which": ("Eleven investigations were opened in 2012, of which {all}.", "{c} resulted in {n}"),
}
OUTCOMES = {"dismissal": ("dismissal", 5), "resignation": ("resignation", 2), "suspension": ("suspension", 4)}


@pytest.mark.parametrize("frame", RESULTS)
@pytest.mark.parametrize("join", JOINS)
def test_results_one_after_another(read: Read, frame: str, join: str) -> None:
    wording, part = RESULTS[frame]
    parts = [part.format(c=count, n=f"{noun}s" if "{n}s" in part else noun) for noun, count in OUTCOMES.values()]
    parts = [one + "s" if frame == "there were" else one for one in parts]
    expected = [f"2012 {code} = {count}" for code, (_, count) in OUTCOMES.items()]
    expected += ["2012 investigation = 11 total"] if frame.startswith("of") else []
    assert sorted(read(wording.format(all=joined(parts, join))).figures) == sorted(expected)


RESPECTIVELY = {
    "of outcomes": "In 2012 verbal, written and final written warnings numbered 9, 3 and 1 respectively.",
    "the number of": "In 2012 the number of verbal, written and final written warnings was 9, 3 and 1 respectively.",
    "the counts first": "There were 9, 3 and 1 verbal, written and final written warnings respectively in 2012.",
}


@pytest.mark.parametrize("text", RESPECTIVELY.values(), ids=RESPECTIVELY)
def test_counts_told_in_turn_of_several_outcomes(read: Read, text: str) -> None:
    assert sorted(read(text).figures) == [
        "2012 final_written_warning = 1", "2012 verbal_warning = 9", "2012 written_warning = 3",
    ]  # fmt: skip


CLAUSES = {
    "year before, semicolon": "In {a} {A}; in {b} {B}.",
    "year before, and": "In {a}, {A}, and in {b}, {B}.",
    "year before, whereas": "In {a} {A}, whereas in {b} {B}.",
    "year behind, semicolon": "{A} in {a}; {B} in {b}.",
    "year behind, and": "{A} in {a}, and {B} in {b}.",
    "sentences": "In {a} {A}. In {b} {B}.",
    "the year after": "In {a} {A}. The following year {B}.",
}


@pytest.mark.parametrize("wording", CLAUSES.values(), ids=CLAUSES)
def test_two_clauses_with_the_same_outcomes(read: Read, wording: str) -> None:
    text = wording.format(
        a="2012",
        b="2013",
        A="two members of staff were dismissed and three members of staff resigned",
        B="one member of staff was dismissed and five members of staff resigned",
    )
    assert sorted(read(text).figures) == [
        "2012 dismissal = 2", "2012 resignation = 3", "2013 dismissal = 1", "2013 resignation = 5",
    ]  # fmt: skip


SITES = {
    "on": "{c} on {p}",
    "brackets": "{p} ({c})",
    "colon": "{p}: {c}",
    "involved": "{c} involved {p}",
    "dash": "{p} – {c}",
}


@pytest.mark.parametrize("site", SITES.values(), ids=SITES)
@pytest.mark.parametrize(
    "wording",
    [
        "In 2012 eleven staff were dismissed for misuse of social media: {all}.",
        "In 2012 eleven staff were dismissed for misuse of social media. Of these, {all}.",
        "Eleven members of staff were dismissed for social media misuse in 2012 ({all}).",
    ],
)
def test_sites_and_counts_by_turns(read: Read, wording: str, site: str) -> None:
    told = [site.format(p=p, c=c) for p, c in (("Facebook", 4), ("Twitter", 5), ("Bebo", 2))]
    for join in JOINS:
        text = wording.format(all=joined(told, join))
        assert sorted(read(text).figures) == [
            "2012 dismissal @bebo = 2",
            "2012 dismissal @facebook = 4",
            "2012 dismissal @social_media = 11 total",
            "2012 dismissal @twitter = 5",
        ], text


TOPICS = ("(a) {p}. {s}", "{p}: {s}", "{p} – {s}", "As regards {p}, {s}", "In relation to {p}, {s}")


@pytest.mark.parametrize("topic", TOPICS)
def test_what_a_paragraph_is_about_stands_before_it(read: Read, topic: str) -> None:
    first = topic.format(p="Facebook", s="in 2012 two employees were dismissed.")
    second = topic.replace("(a)", "(b)").format(p="Twitter", s="in 2012 five employees were dismissed.")
    assert read(f"{first}\n{second}").figures == ["2012 dismissal @facebook = 2", "2012 dismissal @twitter = 5"]


WHO = {
    "of whom": "In 2012 eleven staff were dismissed, of whom four were nurses, five were social workers and two were "
    "firefighters.",
    "of these": "In 2012 eleven staff were dismissed. Of these, four were nurses, five were social workers and two "
    "were firefighters.",
    "a colon": "Eleven staff were dismissed in 2012: four nurses, five social workers and two firefighters.",
}


@pytest.mark.parametrize("text", WHO.values(), ids=WHO)
def test_who_those_counted_were(read: Read, text: str) -> None:
    assert sorted(read(text).figures) == [
        "2012 dismissal (firefighters) = 2",
        "2012 dismissal (nurses) = 4",
        "2012 dismissal (social workers) = 5",
        "2012 dismissal = 11 total",
    ]


def test_the_first_part_of_a_whole_is_no_whole_of_those_behind_it(read: Read) -> None:
    text = "In 2012 four staff were dismissed. Of these, two were nurses, one was a porter and one was a driver."
    assert [one for one in read(text).figures if "total" in one] == ["2012 dismissal = 4 total"]
