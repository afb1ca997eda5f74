"""What came of a case told behind it, sites that nobody wrote down, and days up to which a case was open."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

NINE = "In 2019 nine staff were disciplined over social media"
NINE_READ = "2019 disciplinary_action @social_media = 9 total"

LETTERS: dict[str, tuple[str, list[str]]] = {
    "investigated, and no action taken": (
        "In 2020/21 a further 34 employees were investigated and no action was taken.",
        ["2020/21 no_action = 34"],
    ),
    "investigated and dismissed": (
        "In 2020/21 six employees were investigated and subsequently dismissed.",
        ["2020/21 dismissal = 6"],
    ),
    "investigated, and some dismissed": (
        "In 2020/21 six employees were investigated and two were dismissed.",
        ["2020/21 investigation = 6", "2020/21 dismissal = 2"],
    ),
    "no action taken against some": (
        "In 2020/21 six employees were investigated and no action was taken against two of them.",
        ["2020/21 investigation = 6", "2020/21 no_action = 2"],
    ),
    "of the cases begun": (
        "Four lecturers were investigated in 2017/18. Two of the four cases begun in 2017/18 ended in a first written "
        "warning; the remaining two had not been concluded when that academic year closed on 31 July 2018.",
        [
            "2017-08-01..2018-07-31 investigation (lecturers) = 4 total",
            "2017-08-01..2018-07-31 written_warning (lecturers) = 2",
            "2017-08-01..2018-07-31 pending (lecturers) = 2",
        ],
    ),
    "out of these": (
        "Nine members of staff out of these fifteen were suspended from duty in 2015.",
        ["2015 suspension = 9"],
    ),
    "the number of cases said again in brackets": (
        "In 2019 a watch manager was given a final written warning (1 case), and an on-call firefighter had a written "
        "warning (1 case).",
        ["2019 final_written_warning (watch manager) = 1", "2019 written_warning (on-call firefighter) = 1"],
    ),
    "the site not noted": (
        f"{NINE}. Facebook figured in six of the nine. Two were about Twitter. In the remaining case the site was not "
        "noted.",
        [
            NINE_READ,
            "2019 disciplinary_action @facebook = 6",
            "2019 disciplinary_action @twitter = 2",
            "2019 disciplinary_action @social_media = 1",
        ],
    ),
    "the file does not say which site": (
        f"{NINE}. Of these, five concerned Facebook and two Twitter. In two the case file does not say which site was "
        "used.",
        [
            NINE_READ,
            "2019 disciplinary_action @facebook = 5",
            "2019 disciplinary_action @twitter = 2",
            "2019 disciplinary_action @social_media = 2",
        ],
    ),
    "the site not recorded, in the same sentence": (
        f"{NINE}: six for posts on Facebook, two on Twitter, and in one the site was not recorded.",
        [
            NINE_READ,
            "2019 disciplinary_action @facebook = 6",
            "2019 disciplinary_action @twitter = 2",
            "2019 disciplinary_action @social_media = 1",
        ],
    ),
    "open at the end of the year that heads the line": (
        "2011/12. We recorded 17 allegations of fraud by employees. Seven of the 17 led to dismissal. Three employees "
        "had written warnings, five cases were closed with no further action, and two were still unresolved at 31 "
        "March 2012.",
        [
            "2011/12 investigation = 17 total",
            "2011/12 dismissal = 7",
            "2011/12 written_warning = 3",
            "2011/12 no_action = 5",
            "2012-03-31..2012-03-31 pending = 2",
        ],
    ),
    "a list of points with small numbers": (
        'Numbers below five are shown as "fewer than five".\n\n'
        "Of the 28 employees investigated in 2018:\n\n- fewer than five were dismissed;\n\n- 11 received a first "
        "written warning;",
        ["2018 investigation = 28 total", "2018 dismissal = 0-4", "2018 written_warning = 11"],
    ),
    "not held, of contractors' staff": (
        "1. How many staff were disciplined over social media in 2019?\nFour.\n"
        "2. How many people working for your contractors were disciplined for the same thing?\n"
        "We do not hold this. Contractors deal with their own staff.",
        ["2019 disciplinary_action @social_media = 4", "2019 disciplinary_action @social_media = not_held"],
    ),
    "the number not held, over the years named": (
        "1. How many staff were dismissed in 2021/22?\nFour.\n"
        "2. How many of your contractors' staff were dismissed?\n"
        "In terms of section 17 of the Act, the Board does not hold the number of contractors' staff dismissed in "
        "2018/19 to 2022/23.",
        ["2021/22 dismissal = 4", "2018-04-01..2023-03-31 dismissal = not_held"],
    ),
    "a platform asked about beside the rest": (
        "You asked how many members of staff were disciplined for racist language in 2014. You also asked whether any "
        "of this took place on Facebook.\n\nThree were dismissed in 2014.",
        ["2014 dismissal (racist language) = 3"],
    ),
    "members of the public left out": (
        "You asked for the three years from 2009/10. I have left out benefit fraud by members of the public.\n\n"
        "In 2009/10 four employees were dismissed for fraud.",
        ["2009/10 dismissal (fraud) = 4"],
    ),
    "parts of an answer on their sites": (
        "(a) The number of staff disciplined for what they wrote on social networking sites or blogs\n"
        "In 2008 there was one member of staff, who had used Bebo.\n"
        "In 2009 there were three: two had used Facebook and one MySpace.",
        [
            "2008 disciplinary_action @bebo = 1",
            "2009 disciplinary_action @social_media = 3 total",
            "2009 disciplinary_action @facebook = 2",
            "2009 disciplinary_action @myspace = 1",
        ],
    ),
    "sites listed by themselves": (
        f"{NINE}. Facebook in six, Twitter in two. In the last one HR have not kept a note of the site.",
        [
            NINE_READ,
            "2019 disciplinary_action @facebook = 6",
            "2019 disciplinary_action @twitter = 2",
            "2019 disciplinary_action @social_media = 1",
        ],
    ),
    "years and counts parted by semicolons": (
        "We recorded 31 cases of misuse of social networking sites between 2010 and 2012. By year the 31 cases divide "
        "as follows: 2010, seven; 2011, 13; 2012, 11.",
        [
            "2010 to 2012 investigation @social_media = 31 total",
            "2010 investigation @social_media = 7",
            "2011 investigation @social_media = 13",
            "2012 investigation @social_media = 11",
        ],
    ),
    "who they were, in a bracket": (
        "Four were dismissed in 2013 (two teachers, one teaching assistant and one residential care worker).",
        [
            "2013 dismissal = 4 total",
            "2013 dismissal (teachers) = 2",
            "2013 dismissal (teaching assistant) = 1",
            "2013 dismissal (residential care worker) = 1",
        ],
    ),
    "part of one of the parts, in a bracket": (
        "Of the 52 employees disciplined in 2019, five were dismissed (two of the five were social workers), nine were "
        "given a final written warning, 21 a first written warning and 17 a recorded verbal warning.",
        [
            "2019 disciplinary_action = 52 total",
            "2019 dismissal = 5 total",
            "2019 dismissal = 2",
            "2019 final_written_warning = 9",
            "2019 written_warning = 21",
            "2019 verbal_warning = 17",
        ],
    ),
    "units of the body": (
        "Q1 How many employees were investigated for misuse of social media in 2019?\n28.\n"
        "Q2 The job family of the employees.\n"
        "14 of the 28 were in Nursing and Midwifery, 6 in Administrative Services and 5 in Support Services. Fewer "
        "than five were in Allied Health Professions.",
        [
            "2019 investigation @social_media = 28 total",
            "2019 investigation @social_media (Nursing and Midwifery) = 14",
            "2019 investigation @social_media (Administrative Services) = 6",
            "2019 investigation @social_media (Support Services) = 5",
            "2019 investigation @social_media (Allied Health Professions) = 0-4",
        ],
    ),
    "those who were to judge are not those who are counted": (
        "In 2019 eight cases ended in a written warning and two in resignation before the governors could meet.",
        ["2019 written_warning = 8", "2019 resignation = 2"],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures
