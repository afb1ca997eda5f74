"""Letters on several subjects: whose platform and time a figure takes, and numbers that count nobody."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "the second year of the same matter": (
        "Disciplinary action was taken against 116 employees for internet misuse in 2009/10 and against 85 in 2010/11.",
        ["2009/10 disciplinary_action @internet = 116", "2010/11 disciplinary_action @internet = 85"],
    ),
    "four more of them": (
        "Three were dismissed for posts on Facebook in 2010 and four in 2011.",
        ["2010 dismissal @facebook = 3", "2011 dismissal @facebook = 4"],
    ),
    "sites in the places of before": (
        "In 2011-12 formal disciplinary action was taken against 14 members of staff for misuse of "
        "the e-mail system and against six for misuse of the internet. In 2012-13 the numbers were "
        "nine and eight respectively, and in 2013-14 they were five and three.",
        [
            "2011/12 disciplinary_action @email = 14",
            "2011/12 disciplinary_action @internet = 6",
            "2012/13 disciplinary_action @email = 9",
            "2012/13 disciplinary_action @internet = 8",
            "2013/14 disciplinary_action @email = 5",
            "2013/14 disciplinary_action @internet = 3",
        ],
    ),
    "on the internet side": (
        "In 2011-12, 14 staff were disciplined for misuse of e-mail. On the internet side, one "
        "person was dismissed and five had first written warnings in 2011-12; and the three in "
        "2013-14 are made up of one dismissal and two first written warnings.",
        [
            "2011/12 disciplinary_action @email = 14",
            "2011/12 dismissal @internet = 1",
            "2011/12 written_warning @internet = 5 total",
            "2013/14 dismissal @internet = 1",
            "2013/14 written_warning @internet = 2",
        ],
    ),
    "taking the nineteen together": (
        "We looked into four allegations of sexual harassment against employees in 2012/13, six in "
        "2013/14 and nine in 2014/15. Taking the nineteen together, two people were dismissed, "
        "three were given final written warnings, one was given a first written warning and five "
        "left the Trust before the process had finished; in the other eight the allegation was not "
        "upheld.",
        [
            "2012/13 investigation (sexual harassment) = 4",
            "2013/14 investigation (sexual harassment) = 6",
            "2014/15 investigation (sexual harassment) = 9",
            "2012-04-01..2015-03-31 dismissal = 2",
            "2012-04-01..2015-03-31 final_written_warning = 3",
            "2012-04-01..2015-03-31 written_warning = 1",
            "2012-04-01..2015-03-31 resignation = 5",
            "2012-04-01..2015-03-31 no_action = 8",
        ],
    ),
    "in this connection": (
        "A separate code for social networking sites came into use in September 2009. We estimate "
        "that around 30 employees were disciplined in this connection in 2009/10. In 2010/11 the "
        "number was 42.\n"
        "Of these 42, 34 had used Facebook and five or fewer had used Twitter.",
        [
            "2009/10 disciplinary_action @social_media = ~30",
            "2010/11 disciplinary_action @social_media = 42 total",
            "2010/11 disciplinary_action @facebook = 34",
            "2010/11 disciplinary_action @twitter = 0-5",
        ],
    ),
    "of the 11 investigations": (
        "In 2015 the Service dismissed 19 members of staff, of whom 11 were dismissed for "
        "misconduct and eight for poor attendance.\n"
        "The Service opened four investigations into relationships with prisoners in 2015, two in "
        "2016 and five in 2017. Of the 11 investigations, three led to dismissal, one led to a "
        "final written warning and two came to an end because the member of staff resigned.",
        [
            "2015 dismissal = 19 total",
            "2015 dismissal (misconduct) = 11",
            "2015 dismissal (poor attendance) = 8",
            "2015 investigation = 4",
            "2016 investigation = 2",
            "2017 investigation = 5",
            "2015 to 2017 dismissal = 3",
            "2015 to 2017 final_written_warning = 1",
            "2015 to 2017 resignation = 2",
        ],
    ),
    "cases below their year": (
        "# 2008\n"
        "(a) Constable. Searched crime recording system for private purpose. Fined five days' pay.\n"
        "(b) PCSO. Sent offensive e-mails. Final written warning.\n"
        "# 2010 (to 31 October)\n"
        "(a) Special constable. Photograph in uniform on Bebo. No further action.",
        [
            "2008 other_sanction (Constable / Searched crime recording system for private purpose) = 1",
            "2008 final_written_warning @email (PCSO / Sent offensive e-mails) = 1",
            "2010-01-01..2010-10-31 no_action @bebo (Special constable / Photograph in uniform) = 1",
        ],
    ),
    "accounted for": (
        "# Dismissals\n"
        "In total 31 people were dismissed in 2014/15. Conduct accounted for 12 of them, ill "
        "health capability for 14 and unsatisfactory probation for five. Six people were also made "
        "redundant last year; they are not part of the 31.",
        [
            "2014/15 dismissal = 31 total",
            "2014/15 dismissal (Conduct) = 12",
            "2014/15 dismissal (ill health capability) = 14",
            "2014/15 dismissal (unsatisfactory probation) = 5",
        ],
    ),
    "making 27": (
        "For 2010/11 only Council-wide figures are available: eleven employees were dismissed, "
        "seven received final written warnings and nine received written warnings, making 27 "
        "altogether.",
        [
            "2010/11 dismissal = 11",
            "2010/11 final_written_warning = 7",
            "2010/11 written_warning = 9",
            "2010/11 disciplinary_action = 27 total",
        ],
    ),
    "making 22 of more than one sentence": (
        "There were 3 investigations in 2011 and 7 in 2012. One further investigation has been "
        "opened so far in 2013, making 11 in all.",
        ["2011 investigation = 3", "2012 investigation = 7", "2013 investigation = 1"],
    ),
    "ten of the 22": (
        "In 2012, of the 22 police officers ten were found to have no case to answer, seven "
        "received management advice and five a written warning.",
        ["2012 no_action = 10", "2012 management_action = 7", "2012 written_warning = 5"],
    ),
    "the five and the one": (
        "In 2012, two police officers were given a final written warning, five police officers and "
        "one PCSO received a written warning.",
        [
            "2012 final_written_warning (police officers) = 2",
            "2012 written_warning (police officers) = 5",
            "2012 written_warning (PCSO) = 1",
        ],
    ),
    "13 cases, and two employees": (
        "There were therefore 13 cases between 1 January 2013 and 31 October 2016, and two employees lost their jobs.",
        ["2013-01-01..2016-10-31 dismissal = 2"],
    ),
    "how many there are, year by year": (
        "In 2013-14 two were dismissed.\nAverage number of people employed: 2013-14 4,417; 2014-15 4,302.",
        ["2013/14 dismissal = 2"],
    ),
    "the number of a note": (
        "In 2013 two were dismissed. 1 Includes extended probation. 2 Provisional.",
        ["2013 dismissal = 2"],
    ),
    "counted in 1 or 2": (
        "As for Bebo, a trainee probation officer had an informal verbal warning in 2010-11 (as it "
        "was informal it isn't counted in 1 or 2).",
        ["2010/11 verbal_warning @bebo (trainee probation officer) = 1"],
    ),
    "have fallen to 24": (
        "In 2011/12 dismissals numbered 14, and written warnings have fallen to 24.",
        ["2011/12 dismissal = 14", "2011/12 written_warning = 24"],
    ),
    "nobody as a result": (
        "In 2016/17 seven employees were disciplined for the use of social media. Four of these "
        "employees had used Facebook, two Twitter and one YouTube. Nobody was dismissed as a "
        "result.",
        [
            "2016/17 disciplinary_action @social_media = 7 total",
            "2016/17 disciplinary_action @facebook = 4",
            "2016/17 disciplinary_action @twitter = 2",
            "2016/17 disciplinary_action @youtube = 1",
            "2016/17 dismissal @social_media = 0",
        ],
    ),
    "the same of two years": (
        "No employee was disciplined in connection with a blog in 2011. The same was true of 2012, and of 2013.",
        [
            "2011 disciplinary_action @blog = 0",
            "2012 disciplinary_action @blog = 0",
            "2013 disciplinary_action @blog = 0",
        ],
    ),
    "months for a warning": (
        "The reason is set out in a letter to the employee, which is destroyed once the warning "
        "has expired – six months for a verbal warning, twelve for a written warning and "
        "twenty-four for a final written warning – and no other record is kept in 2012.",
        [],
    ),
    "whether it was the first": (
        "In 2012 three were dismissed. The HR system does not tell us whether a warning was a "
        "first or a final one without opening each file.",
        ["2012 dismissal = 3"],
    ),
    "dashes before numbers": (
        "Of the 13 people investigated between 1 January 2021 and 30 September 2023:\n"
        "– 4 officers were dismissed\n"
        "– 9 people are recorded as still under investigation",
        [
            "2021-01-01..2023-09-30 investigation = 13 total",
            "2021-01-01..2023-09-30 dismissal (officers) = 4",
            "2021-01-01..2023-09-30 pending = 9",
        ],
    ),
    "the corner speaks of training": (
        "Staff disciplined over Facebook, 2012/13 and 2013/14.\n"
        "| Information governance training | Staff | Completed |\n"
        "| Medical and dental | 612 | 540 |\n"
        "| Nursing | 1,903 | 1,846 |",
        [],
    ),
    "pay bands count nobody": (
        "The cases of misuse of the internet are listed below.\n"
        "| Year | Directorate | Pay band | Medium | Outcome |\n"
        "| 2015 | Estates | 3 | E-mail | First written warning |\n"
        "| 2015 | Dental | 5 | Facebook | Dismissed |\n"
        "| 2016 | Dental | 2 | Facebook | Dismissed |",
        [
            "2015 written_warning @email (Estates / 3) = 1",
            "2015 dismissal @facebook (Dental / 5) = 1",
            "2016 dismissal @facebook (Dental / 2) = 1",
        ],
    ),
    "the last words date the table": (
        "A log of cases has been kept only since April 2009. In 2011/12 it recorded the following "
        "disciplinary cases:\n"
        "| Site | Cases |\n"
        "| E-mail | 3 |\n"
        "| Facebook | 1 |",
        ["2011/12 investigation @email = 3", "2011/12 investigation @facebook = 1"],
    ),
    "cells that tell outcomes under a corner that names a matter": (
        "In 2015 these cases came to an end.\n"
        "| Training breach | Disposal |\n"
        "| Looked up a neighbour | Two were dismissed |\n"
        "| Left papers on a train | 3 written warnings |",
        [
            "2015 dismissal (Looked up a neighbour / Disposal) = 2",
            "2015 written_warning (Left papers on a train / Disposal) = 3",
        ],
    ),
    "the site of one point of several": (
        "You asked for the outcome of conduct cases in 2013/14; the number of staff suspended; and "
        "action over social networking.\n"
        "| Penalty | 2013/14 |\n"
        "| Dismissal | 140 |\n"
        "| Written warning | 432 |",
        ["2013/14 dismissal = 140", "2013/14 written_warning = 432"],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures


def test_a_sum_over_more_than_its_sentence_is_shown_to_a_person(read: Read) -> None:
    assert "words-not-understood" in read(LETTERS["making 22 of more than one sentence"][0]).findings
    assert "words-not-understood" not in read(LETTERS["making 27"][0]).findings
