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
