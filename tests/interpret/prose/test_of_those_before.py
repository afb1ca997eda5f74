"""Figures told by pointing at those before: all but one, the former, the first and the second."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "all but so many of those before": (
        "In 2012 eight drivers faced disciplinary proceedings. All but one of them were dismissed, that "
        "is to say seven. The remaining driver had paid the money back and was given advice.",
        ["2012 investigation = 8 total", "2012 dismissal = 7", "2012 management_action = 1"],
    ),
    "all but of a number that is not told": (
        "All but one of the drivers were dismissed in 2012.",
        [],
    ),
    "all but with another result": (
        "In 2013 eight staff were suspended. All but two were given a final written warning.",
        ["2013 suspension = 8", "2013 final_written_warning = 6"],
    ),
    "the former and the latter of two": (
        "In 2011 two clerks were disciplined, one in Leeds and one in Hull. The former was dismissed; "
        "the latter kept her post but with a final written warning on file for two years.",
        [
            "2011 disciplinary_action (clerks) = 2 total",
            "2011 disciplinary_action (Leeds) = 1",
            "2011 disciplinary_action (Hull) = 1",
            "2011 dismissal = 1",
            "2011 final_written_warning = 1",
        ],
    ),
    "the former and the latter of others": (
        "There were nine dismissals in 2011 and four in 2012. The former was a record; the latter was not.",
        ["2011 dismissal = 9", "2012 dismissal = 4"],
    ),
    "of the latter": (
        "About 40 employees were disciplined in 2013/14 and about 55 in 2014/15. Of the latter, about "
        "ten were dismissed.",
        ["2013/14 disciplinary_action = ~40", "2014/15 disciplinary_action = ~55 total", "2014/15 dismissal = ~10"],
    ),
    "of the former": (
        "There were 40 investigations in 2013 and 55 in 2014. Of the former, ten ended in dismissal.",
        ["2013 investigation = 40 total", "2014 investigation = 55", "2013 dismissal = 10"],
    ),
    "the first and the second": (
        "Two porters have been dismissed for theft, the first in 2016 and the second in 2018.",
        [
            "2016 to 2018 dismissal (porters / theft) = 2 total",
            "2016 dismissal (porters / theft) = 1",
            "2018 dismissal (porters / theft) = 1",
        ],
    ),
    "for one and for another": (
        "Misuse of the stores in 2012 resulted in words of advice for nine people, a final written "
        "warning for one and dismissal for another.",
        ["2012 management_action = 9", "2012 final_written_warning = 1", "2012 dismissal = 1"],
    ),
    "for one reason or another": (
        "In 2012 five were dismissed for one reason or another.",
        ["2012 dismissal (one reason or another) = 5"],
    ),
    "what came of the cases before": (
        "In 2012 we investigated nine allegations. Of those, four were dealt with by local resolution, "
        "three were pending and two withdrawn.",
        ["2012 investigation = 9 total", "2012 management_action = 4", "2012 pending = 3", "2012 no_action = 2"],
    ),
    "what was said of those who appealed": (
        "In 2012 five officers were dismissed. Three appealed and two did not.",
        ["2012 dismissal (officers) = 5", "2012 other (appeals) = 3"],
    ),
    "a verb left out": (
        "In 2012 we investigated nine staff. Of these, two were dismissed and one reinstated.",
        ["2012 investigation = 9 total", "2012 dismissal = 2"],
    ),
    "one more of another level": (
        "In 2012 four staff were warned. Three had a written warning and one a verbal one.",
        ["2012 warning = 4 total", "2012 written_warning = 3", "2012 verbal_warning = 1"],
    ),
    "a fine with a warning": (
        "In 2015 one clerk was fined a week's pay with a written warning.",
        ["2015 written_warning (clerk) = 1"],
    ),
    "a sanction that an appeal left with another": (
        "In 2020 one cook was dismissed, but on appeal this was reduced to a final written warning and demotion.",
        ["2020 demotion (cook) = 1"],
    ),
    "the same number in one year and again in the other": (
        "Fewer than five nurses were dismissed in 2012 and again in 2013.",
        ["2012 dismissal (nurses) = 0-4", "2013 dismissal (nurses) = 0-4"],
    ),
    "action under the procedure": (
        "In 2012 action was taken under the disciplinary procedure against eight lecturers, of whom "
        "three were dismissed.",
        ["2012 disciplinary_action (lecturers) = 8 total", "2012 dismissal = 3"],
    ),
    "action against others": (
        "In 2012 action was taken under the byelaws against 12 traders.",
        [],
    ),
    "people who went first": (
        "Two nurses were dismissed in 2012, with a further three going before they could be.",
        ["2012 dismissal (nurses) = 2", "2012 resignation = 3"],
    ),
    "people who left first": (
        "In 2012 one nurse was dismissed and four left us before their hearing could be held.",
        ["2012 dismissal (nurse) = 1", "2012 resignation = 4"],
    ),
    "it was so many with more": (
        "In 2012 two people were dismissed at the depot; among the other staff it was eleven, with a "
        "further three leaving before they could be.",
        ["2012 dismissal = 2", "2012 dismissal = 11", "2012 resignation = 3"],
    ),
    "the fifth of five after a long aside": (
        "In 2018 we suspended five employees. The fifth had been with us for over thirty years and, "
        "given what he told the panel, was demoted instead.",
        ["2018 suspension = 5", "2018 demotion = 1"],
    ),
    "fines whose numbers have their years": (
        "In 2012 four were dismissed. Fines went from nine in 2011 to none in 2012.",
        ["2012 dismissal = 4", "2011 other_sanction = 9", "2012 other_sanction = 0"],
    ),
    "transfers that are none of staff": (
        "In 2012 four were dismissed. Transfers went from nine stations to four.",
        ["2012 dismissal = 4"],
    ),
    "no note kept of one outcome": (
        "Your two questions were how many staff were given verbal and written warnings for lateness in "
        "2014/15. Verbal warnings are left to line managers and no central list is kept of these. We "
        "issued 17 written warnings in the year.",
        ["2014/15 verbal_warning (lateness) = not_held", "2014/15 written_warning (lateness) = 17"],
    ),
    "the commonest allegation": (
        "Rudeness was the most common complaint against staff in 2013/14, at 150, followed by delay at 90 and bias "
        "at 12.",
        [
            "2013/14 investigation (Rudeness) = 150",
            "2013/14 investigation (delay) = 90",
            "2013/14 investigation (bias) = 12",
        ],
    ),
    "of the former and of the latter at once": (
        "In 2015 the Trust dismissed 12 people and warned seven. Of the former, five were nurses; of "
        "the latter, two were doctors.",
        ["2015 dismissal = 12", "2015 warning = 7"],
    ),
    "hearings at which people were dismissed": (
        "There were 14 hearings in 2011, at which nine people were dismissed and three were given final "
        "warnings, with two being cleared.",
        ["2011 dismissal = 9", "2011 final_written_warning = 3"],
    ),
    "none did so": (
        "Twelve officers resigned in 2017. None of them did so while under investigation.",
        ["2017 resignation (officers) = 12"],
    ),
    "a warning given to others": (
        "In 2013 we dismissed six nurses and one midwife, and gave a final warning to three more.",
        ["2013 dismissal (nurses) = 6", "2013 dismissal = 1", "2013 final_written_warning = 3"],
    ),
    "so many in each year of a time told before": (
        "Between 2014 and 2016 twelve employees were dismissed, four in each year.",
        ["2014 to 2016 dismissal = 12 total", "2014 dismissal = 4", "2015 dismissal = 4", "2016 dismissal = 4"],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures
