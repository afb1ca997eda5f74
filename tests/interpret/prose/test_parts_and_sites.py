"""Parts of a number by reason, by year and by site, cases a line, and what is no figure although it looks like one."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "labels before their counts": (
        "In 2016/17, 412 employees were dismissed. The reasons were: unsatisfactory attendance "
        "178; conduct 121; failure of probation 64; poor performance 49.",
        [
            "2016/17 dismissal = 412 total",
            "2016/17 dismissal (unsatisfactory attendance) = 178",
            "2016/17 dismissal (conduct) = 121",
            "2016/17 dismissal (failure of probation) = 64",
            "2016/17 dismissal (poor performance) = 49",
        ],
    ),
    "related to one and the other": (
        "Between 1 January 2020 and 31 August 2023 the force recorded 23 conduct matters in which "
        "WhatsApp messages featured. Nineteen related to police officers and four to police staff. "
        "On assessment, sixteen were treated as misconduct and seven as gross misconduct.",
        [
            "2020-01-01..2023-08-31 investigation @whatsapp = 23 total",
            "2020-01-01..2023-08-31 investigation @whatsapp (police officers) = 19",
            "2020-01-01..2023-08-31 investigation @whatsapp (police staff) = 4",
            "2020-01-01..2023-08-31 investigation @whatsapp (misconduct) = 16",
            "2020-01-01..2023-08-31 investigation @whatsapp (gross misconduct) = 7",
        ],
    ),
    "a list of reasons that falls short is not read": (
        "In 2016/17, 412 employees were dismissed. The reasons were: unsatisfactory attendance 178; conduct 121.",
        ["2016/17 dismissal = 412"],
    ),
    "records looked at have no site": (
        "Freedom of Information request: conduct of staff on social media and access to records\n"
        "1. How many staff were disciplined for misuse of social media in 2019?\n"
        "Three.\n"
        "2. How many staff have been found looking at patient records without a need to do so? "
        "Please give the number of cases.\n"
        "There were 11 cases of inappropriate access in 2019. Five employees resigned during 2019.",
        [
            "2019 disciplinary_action @social_media = 3",
            "2019 investigation (inappropriate access) = 11",
            "2019 resignation (looking at patient records) = 5",
        ],
    ),
    "in the years you mention": (
        "The Authority received 20 formal complaints of bullying or harassment by a member of "
        "staff in the three years you mention: 7 in 2019/20, 4 in 2020/21 and 9 in 2021/22.\n"
        "Of the 20 complaints, two led to a final written warning. In the other 18 it was found "
        "that there was no case to answer. No member of staff was dismissed.",
        [
            "2019-04-01..2022-03-31 investigation = 20 total",
            "2019/20 investigation = 7",
            "2020/21 investigation = 4",
            "2021/22 investigation = 9",
            "2019-04-01..2022-03-31 final_written_warning = 2",
            "2019-04-01..2022-03-31 no_action = 18",
            "2019-04-01..2022-03-31 dismissal = 0",
        ],
    ),
    "a case a line, its month first": (
        "There were two cases. The month is that in which the decision was made.\n"
        "- 1. February 2018. Facebook. Rude comment about a landlord. First written warning.\n"
        "- 2. November 2018. Twitter. Political tweets from a work account. Management advice.",
        [
            "2018-02-01..2018-02-28 written_warning @facebook (Rude comment about a landlord) = 1",
            "2018-11-01..2018-11-30 management_action @twitter (Political tweets from a work account) = 1",
        ],
    ),
    "a case a line, its day first": (
        "Dismissals in the last three years:\n"
        "- 14 May 2020 – train operator, alcohol, dismissed\n"
        "- 3 June 2021 – porter, social media, final written warning",
        [
            "2020-05-14..2020-05-14 dismissal (train operator / alcohol) = 1",
            "2021-06-03..2021-06-03 final_written_warning @social_media (porter) = 1",
        ],
    ),
    "by year and by site": (
        "Between April 2016 and March 2019 we opened 12 disciplinary investigations where the main "
        "allegation was misuse of social media. Of the twelve, five were closed with no case to "
        "answer; and seven were warned.\n"
        "Taken by year, three of the investigations began in 2016/17, four in 2017/18 and the "
        "remaining 5 in 2018/19. Taken by platform, Facebook accounts for nine of them, WhatsApp "
        "for two, and in a single case the platform was never written down.",
        [
            "2016-04-01..2019-03-31 investigation @social_media = 12 total",
            "2016-04-01..2019-03-31 no_action @social_media = 5",
            "2016-04-01..2019-03-31 warning @social_media = 7",
            "2016/17 investigation @social_media = 3",
            "2017/18 investigation @social_media = 4",
            "2018/19 investigation @social_media = 5",
            "2016-04-01..2019-03-31 investigation @facebook = 9",
            "2016-04-01..2019-03-31 investigation @whatsapp = 2",
            "2016-04-01..2019-03-31 investigation @social_media = 1",
        ],
    ),
    "the site before its count": (
        "In 2016 we opened 12 disciplinary investigations about social media. Facebook was "
        "involved in nine, WhatsApp in two and in one case the site was not recorded.",
        [
            "2016 investigation @social_media = 12 total",
            "2016 investigation @facebook = 9",
            "2016 investigation @whatsapp = 2",
            "2016 investigation @social_media = 1",
        ],
    ),
    "the net and the mail in use": (
        "In 2007 one member of police staff was dismissed for sending indecent images by e-mail. "
        "In 2008 one sergeant was required to resign for downloading pornography from the internet.",
        [
            "2007 dismissal @email (police staff / sending indecent images) = 1",
            "2008 resignation @internet (sergeant / downloading pornography) = 1",
        ],
    ),
    "mail and net of the letter": (
        "In 2007 two staff were dismissed. You may reply by e-mail. The policy is on the internet.",
        ["2007 dismissal = 2"],
    ),
    "the remaining two": (
        "In 2008/09 six employees were dismissed. Of the six dismissals, four were for viewing "
        "pornographic images. The remaining two were for excessive personal use during working "
        "hours.",
        [
            "2008/09 dismissal = 6 total",
            "2008/09 dismissal (viewing pornographic images) = 4",
            "2008/09 dismissal (excessive personal use) = 2",
        ],
    ),
    "to say whether": (
        "To say whether an examiner at a centre with so small a team has been disciplined in 2018 "
        "would itself tell the public something about identifiable people.",
        [],
    ),
    "a bracket keeps its own": (
        "In 2021 six were dismissed (five officers and one member of police staff) and four had "
        "left by the time of their hearing and would have been dismissed if they had still been "
        "serving.",
        [
            "2021 dismissal = 6 total",
            "2021 dismissal (officers) = 5",
            "2021 dismissal (police staff) = 1",
            "2021 resignation = 4",
        ],
    ),
    "denied of the others": (
        "3. How many were suspended in 2020?\n"
        "Two officers were suspended in 2020 in connection with WhatsApp messages. No member of "
        "police staff was.",
        ["2020 suspension @whatsapp (officers) = 2", "2020 suspension @whatsapp (police staff) = 0"],
    ),
    "how two sanctions are shown": (
        "Employees who received a sanction in 2018 for two reasons are shown under the more serious of them.",
        [],
    ),
    "a line's own time": (
        "Our answers are for the financial years 2020/21, 2021/22 and 2022/23 taken together.\n"
        "1. Employees investigated:\n"
        "TikTok - one (in 2022/23)\n"
        "Twitter - none\n"
        "2. The outcomes of the four investigations above were:\n"
        "one final written warning\n"
        "words of advice for two",
        [
            "2022/23 investigation @tiktok = 1",
            "2020-04-01..2023-03-31 investigation @twitter = 0",
            "2020-04-01..2023-03-31 final_written_warning @social_media = 1",
            "2020-04-01..2023-03-31 management_action = 2",
        ],
    ),
    "false absence is a reason": (
        "| Reason | Dismissal | Formal warning |\n"
        "| Alcohol or drugs | 1 | 3 |\n"
        "| False sickness absence | 2 | 0 |\n"
        "| Bullying | 0 | 2 |",
        [
            "- dismissal (Alcohol or drugs) = 1",
            "- warning (Alcohol or drugs) = 3",
            "- dismissal (False sickness absence) = 2",
            "- warning (False sickness absence) = 0",
            "- dismissal (Bullying) = 0",
            "- warning (Bullying) = 2",
        ],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures
