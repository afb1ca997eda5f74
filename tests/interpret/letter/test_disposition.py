from collections.abc import Callable

import pytest

from pipeline.interpret.letter import read_letter
from pipeline.model.document import Document
from pipeline.model.letter import Disposition
from pipeline.vocabulary.organisations import load_register

COST = "The cost would exceed the appropriate limit of £450, or 18 hours. We are therefore not obliged to comply."
FIGURES = [["Outcome", "2012"], ["Dismissal", "3"]]


@pytest.mark.parametrize(
    ("items", "disposition"),
    [
        ((FIGURES,), Disposition.GRANTED),
        (("Three members of staff were dismissed.",), Disposition.GRANTED),
        ((FIGURES, "Grades are withheld."), Disposition.PARTIAL),
        (([["Outcome", "2012"], ["Dismissal", "<5"]],), Disposition.PARTIAL),
        ((COST,), Disposition.COST_LIMIT),
        (("The request is vexatious and we refuse it under section 14(1).",), Disposition.VEXATIOUS),
        (("We can neither confirm nor deny that we hold it.",), Disposition.NEITHER_CONFIRM_NOR_DENY),
        (("We do not hold this information.",), Disposition.NOT_HELD),
        (
            ("We do not hold it.", "Under our policy two breaches may be met with a written warning."),
            Disposition.NOT_HELD,
        ),
        (("The Department holds no record of staff sacked.", [["Year", "Spend"], ["2012", "4"]]), Disposition.NOT_HELD),
        (("They are exempt under section 40(2).",), Disposition.REFUSED),
        (("Your request has been transferred to Kent Police.",), Disposition.TRANSFERRED),
        (("I acknowledge receipt of it. We will reply by 3 May 2013.",), Disposition.ACKNOWLEDGEMENT),
        (("It is exempt.", [["Outcome", "2012"], ["Dismissal", ""]]), Disposition.REFUSED),
    ],
)
def test_what_became_of_the_request(
    make_document: Callable[..., Document], items: tuple[str, ...], disposition: Disposition
) -> None:
    letter, _ = read_letter(make_document("# Kent Police", "Dear requester", *items), "", "", load_register())
    assert letter.disposition is disposition


def test_the_section_of_a_cost_refusal_is_relied_on_though_only_explained(
    make_document: Callable[..., Document],
) -> None:
    document = make_document(
        "Dear requester", "Section 12 of the Act relieves us of the duty to comply where the cost is too high.", COST
    )
    letter, _ = read_letter(document, "", "", load_register())
    assert [one.section for one in letter.exemptions] == ["s12"]


def test_a_question_with_a_number_in_it_gives_nothing(make_document: Callable[..., Document]) -> None:
    document = make_document("Dear requester", "- 1. Were three members of staff dismissed in 2012?", "It is exempt.")
    letter, _ = read_letter(document, "", "", load_register())
    assert letter.disposition is Disposition.REFUSED


WARNED = "# Employees given a warning for misuse of social media"
CASES = [
    ["Closed", "Team", "App", "Result"],
    ["14/03/2022", "Repairs", "Facebook", "Final written warning"],
    ["21/11/2022", "Repairs", "WhatsApp", "Dismissed"],
]


@pytest.mark.parametrize(
    "items",
    [
        (WARNED, "2011/12 - 6", "2012/13 - *", "* denotes a number lower than five."),
        (WARNED, "2011/12: 6", "2012/13: less than 5"),
        (
            "You asked:",
            "- 1. How many staff were dismissed over Facebook?",
            "# Response",
            "1) 7 in 2013/14 and less than 5 in 2014/15",
            "Where a number is less than 5 it is exempt by virtue of section 40(2).",
        ),
        (CASES, "Job titles have been left out under section 40(2)."),
        ([["You asked", "We answer"], ["How many were dismissed?", "2010 - nil\n2011 - fewer than 5\n2012 - 8"]],),
        ([["Outcome", "2012"], ["Dismissal", "[c]"], ["Warning", "7"]], "[c]: a number from 1 to 3, not shown"),
        (
            [["Outcome", "2012"], ["Dismissal", "~"], ["Warning", "7"]],
            "Key: ~ denotes suppressed values of 2 or fewer.",
        ),
        (
            "Small numbers have been suppressed, contrary to section 40(2).",
            "The information is provided in the attached spreadsheet.",
        ),
        (
            "Your first question is held but exempt under section 31(2)(b).",
            "In answer to your second question, the Force recorded these disposals:",
            [["Disposal", "2017"], ["Charge", "184"]],
        ),
        ("Five staff were dismissed.", "PSNI is withholding the exact number of warnings."),
    ],
)
def test_figures_with_a_part_kept_back(make_document: Callable[..., Document], items: tuple[str, ...]) -> None:
    letter, _ = read_letter(make_document("# Kent Police", "Dear requester", *items), "", "", load_register())
    assert letter.disposition is Disposition.PARTIAL


@pytest.mark.parametrize(
    ("items", "disposition"),
    [
        (
            (
                "The council records disciplinary cases under one of seven headings and we do not hold the information "
                "in the form requested.",
                "For general interest, the council issued 340 warnings for littering to people in the same period.",
            ),
            Disposition.NOT_HELD,
        ),
        (
            (
                "The system has 27 standard reasons for disciplinary action.",
                "I am giving notice under section 17 of the Act that the information is not held.",
            ),
            Disposition.NOT_HELD,
        ),
        (
            ("We do not hold the information requested in question 2.", "Three members of staff were dismissed."),
            Disposition.GRANTED,
        ),
        (
            (
                "It will not be possible to respond to your request within the cost threshold.",
                "There were 1,204 warnings given to people for harassment in 2022.",
            ),
            Disposition.COST_LIMIT,
        ),
        (
            ("We have put this at 97 hours. You may wish to narrow your request so as to bring it below the limit.",),
            Disposition.COST_LIMIT,
        ),
        (
            (
                "Thank you for your request in which you asked how many of our 3,600 staff were dismissed.",
                "This is an acknowledgement only.",
            ),
            Disposition.ACKNOWLEDGEMENT,
        ),
        (
            (
                FIGURES,
                "Section 17(1): a public authority which is relying on a claim that information is exempt must give "
                "a notice.",
            ),
            Disposition.GRANTED,
        ),
    ],
)
def test_the_whole_request(
    make_document: Callable[..., Document], items: tuple[str, ...], disposition: Disposition
) -> None:
    letter, _ = read_letter(make_document("# Kent Police", "Dear requester", *items), "", "", load_register())
    assert letter.disposition is disposition
