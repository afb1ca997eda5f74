"""What came of it, told in a row of outcomes, by an appeal, of cases and not of people, or of the day of the letter."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "cautioned in a row": (
        "How many police officers were disciplined for misuse of police databases in 2011?\n"
        "Disciplinary proceedings were completed against nine officers in 2011. Of those, one was dismissed "
        "from the Service, one was reduced in rank, four were fined and one was cautioned; the remaining two "
        "had the case against them dismissed.",
        [
            "2011 investigation (officers) = 9 total",
            "2011 dismissal (police officers / misuse of police databases) = 1",
            "2011 demotion (police officers / misuse of police databases) = 1",
            "2011 other_sanction (police officers / misuse of police databases) = 4",
            "2011 other_sanction (police officers / misuse of police databases) = 1",
            "2011 no_action (police officers / misuse of police databases) = 2",
        ],
    ),
    "dropped and outstanding": (
        "How many staff were investigated over social media in 2012?\n"
        "Twelve staff were investigated in 2012. Two were dismissed, three were given a written warning, "
        "four were advised, one case was dropped and two are outstanding.",
        [
            "2012 investigation @social_media = 12 total",
            "2012 dismissal @social_media = 2",
            "2012 written_warning @social_media = 3",
            "2012 management_action @social_media = 4",
            "2012 no_action @social_media = 1",
            "2012 pending @social_media = 2",
        ],
    ),
    "charges dismissed": (
        "How many staff were investigated over social media in 2012?\n"
        "The charges against three were dismissed. Two employees were dismissed.",
        [
            "2012 no_action @social_media = 3",
            "2012 dismissal @social_media = 2",
        ],
    ),
    "reduced on appeal": (
        "In 2012 one employee was dismissed over Facebook, reduced to demotion on appeal, and two were warned.",
        [
            "2012 demotion @facebook = 1",
            "2012 warning = 2",
        ],
    ),
    "none of several years": (
        "You asked how many employees were dismissed over social media.\n"
        "No members of staff were dismissed in 2018-19 or in 2019-20. No employee was demoted in 2011, 2012 "
        "or 2013.",
        [
            "2018/19 dismissal @social_media = 0",
            "2019/20 dismissal @social_media = 0",
            "2011 demotion @social_media = 0",
            "2012 demotion @social_media = 0",
            "2013 demotion @social_media = 0",
        ],
    ),
    "none of them together": (
        "No employee was dismissed over social media in 2009, 2010 or 2011 taken together.",
        [
            "2009 to 2011 dismissal @social_media = 0",
        ],
    ),
    "the verb alone": (
        "You asked how many staff were suspended.\n"
        "In 2021-22 two employees were suspended on full pay; in 2022-23 three were.",
        [
            "2021/22 suspension = 2",
            "2022/23 suspension = 3",
        ],
    ),
    "opened in each year": (
        "You asked about disciplinary cases over social media.\n"
        "One case was opened in 2008/09, no case was opened in 2009/10 and three were opened in 2010/11.",
        [
            "2008/09 investigation @social_media = 1",
            "2009/10 investigation @social_media = 0",
            "2010/11 investigation @social_media = 3",
        ],
    ),
    "withheld, as is another": (
        "2. Of the formal action over social media in 2022/23, how many were first written warnings, final "
        "written warnings and dismissals?\n"
        "In 2022/23 eight employees received a first written warning. The number of final written warnings "
        "is withheld, as is the number of dismissals, because the individuals could be identified.",
        [
            "2022/23 written_warning @social_media = 8",
            "2022/23 final_written_warning @social_media = withheld",
            "2022/23 dismissal @social_media = withheld",
        ],
    ),
    "not held": (
        "You asked for the number disciplined and suspended over social media in 2012.\n"
        "In 2012 nine were disciplined. The Department does not hold the number suspended.",
        [
            "2012 disciplinary_action @social_media = 9",
            "2012 suspension @social_media = not_held",
        ],
    ),
    "told on top": (
        "In 2021 four officers were dismissed over WhatsApp. In 2021 two special constables were also "
        "dismissed over WhatsApp.",
        [
            "2021 dismissal @whatsapp (officers) = 4",
            "2021 dismissal @whatsapp (special constables) = 2",
        ],
    ),
    "that site": (
        "You asked about social media.\n"
        "In 2011/12 nobody was dismissed over Facebook, but five final written warnings were issued in "
        "respect of entries on that site.",
        [
            "2011/12 dismissal @facebook = 0",
            "2011/12 final_written_warning @facebook = 5",
        ],
    ),
    "the case concerned": (
        "You asked about social media in 2019.\n"
        "One employee was dismissed without notice. The case concerned Twitter and is the only dismissal "
        "that we are able to report.",
        [
            "2019 dismissal @twitter = 1",
        ],
    ),
    "a third": (
        "In 2018 two employees were given written warnings for messages sent to a WhatsApp group. A third "
        "member of the group received a final written warning.",
        [
            "2018 written_warning @whatsapp = 2",
            "2018 final_written_warning @whatsapp (third member) = 1",
        ],
    ),
    "not one, and nor any": (
        "You asked about social media between 2018 and 2020.\n"
        "Five employees were suspended in 2018. Not one was suspended in 2020. Nor has anyone been demoted "
        "over the same period.",
        [
            "2018 suspension @social_media = 5",
            "2020 suspension @social_media = 0",
            "2020 demotion @social_media = 0",
        ],
    ),
    "a subject given apart": (
        "You asked about discipline over social media in 2018 and 2019.\n"
        "Dismissals are not in the table. There were none in 2018 and fewer than five in 2019.",
        [
            "2018 dismissal @social_media = 0",
            "2019 dismissal @social_media = 1-4",
        ],
    ),
    "handed to the police": (
        "In 2012 seven employees were dismissed for theft. We reported four of the seven to Northumbria Police.",
        [
            "2012 dismissal (theft) = 7",
            "2012 other = 4",
        ],
    ),
    "nobody keeps a list": (
        "Nobody keeps a register, but managers reckon they have given informal advice about social media on "
        "about ten occasions in 2012.",
        [
            "2012 management_action @social_media = ~10",
        ],
    ),
    "adds up to": (
        "The table adds up to 45 cases over the four years 2015 to 2018.",
        [],
    ),
    "a telephone": (
        "How many staff were disciplined over social media in 2013?\nNine.\nContact foi@example.org • 01632 960 870",
        [
            "2013 disciplinary_action @social_media = 9",
        ],
    ),
    "told by role and story": (
        "You asked about discipline over social media.\n"
        "# 2012\n"
        "Refuse loader: remarks about a colleague on Facebook. First written warning.\n"
        "Social worker: contacted a client through Facebook. Dismissed, but reduced on appeal to a final "
        "written warning.",
        [
            "2012 written_warning @facebook (Refuse loader / remarks about a colleague) = 1",
            "2012 final_written_warning @facebook (Social worker / contacted a client) = 1",
        ],
    ),
    "sites by example": (
        "You asked about posts on sites such as Facebook and Bebo.\n"
        "In 2007 two employees were given a written warning.",
        [
            "2007 written_warning @social_media = 2",
        ],
    ),
    "sites of that sort": (
        "You asked about posts on Bebo, Facebook, MySpace and sites of that sort.\n"
        "In 2007 two employees were given a written warning.",
        [
            "2007 written_warning @social_media = 2",
        ],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures
