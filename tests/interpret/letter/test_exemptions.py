from collections.abc import Callable

import pytest

from pipeline.interpret.letter.exemptions import exemptions_of, regime_of, sections_in
from pipeline.interpret.letter.parts import parts_of
from pipeline.model.document import Document
from pipeline.model.letter import Regime


@pytest.mark.parametrize(
    ("printed", "sections"),
    [
        ("s40(2)", ["s40(2)"]),
        ("S.40 (2)", ["s40(2)"]),
        ("Section 40(2) and (3A)(a)", ["s40(2)"]),
        ("Section 40 subsection 2", ["s40(2)"]),
        ("sections 31(1)(a) and 40(2)", ["s31(1)(a)", "s40(2)"]),
        ("section 40(2) by virtue of section 40(3)(a)(i)", ["s40(2)"]),
        ("withheld by virtue of section 40(2)", ["s40(2)"]),
        ("exemption 40(2)", ["s40(2)"]),
        ("sections 1, 10 and 17(5) of the Act", []),
        ("cases 40 and 12 staff", []),
        ("s100 people", []),
    ],
)
def test_one_spelling(printed: str, sections: list[str]) -> None:
    assert [section for section, _, _ in sections_in(printed, Regime.FOIA)] == sections


def test_the_same_number_belongs_to_different_laws() -> None:
    assert [law for _, _, law in sections_in("section 38(1)(b) of FOISA", Regime.FOIA)] == [Regime.FOISA]
    assert list(sections_in("a notice under section 17(1)", Regime.FOIA)) == []
    assert [one[0] for one in sections_in("a notice under section 17(1)", Regime.FOISA)] == ["s17(1)"]
    assert [(one[0], one[2]) for one in sections_in("regulation 12(4)(b)", Regime.EIR)] == [("r12(4)(b)", Regime.EIR)]


@pytest.mark.parametrize(
    ("sentence", "sections"),
    [
        ("Names are withheld under section 40(2).", ["s40(2)"]),
        ("It is withheld under section 40(2), as it could be used to identify someone.", ["s40(2)"]),
        ("We have not applied section 40(2) to the totals.", []),
        ("Had you asked for names, section 40(2) might apply.", []),
        ("If we held it, it would be exempt under section 31.", []),
        ("The right of review does not depend on section 17.", []),
        ("Section 40 is engaged; the names are exempt under section 40(2).", ["s40(2)"]),
    ],
)
def test_relied_on_or_only_mentioned(
    make_document: Callable[..., Document], sentence: str, sections: list[str]
) -> None:
    parts = parts_of(make_document("# Kent Police", "Dear requester", sentence))
    assert [one.section for one in exemptions_of(parts, Regime.FOIA)] == sections


def test_the_requesters_words_and_the_complaint_paragraph_count_for_nothing(
    make_document: Callable[..., Document],
) -> None:
    document = make_document(
        "# Kent Police",
        "Dear requester",
        "- 1. How many files were refused under section 40(2)?",
        "If you are dissatisfied, the Information Commissioner decides under section 50 whether section 36 applies.",
    )
    assert exemptions_of(parts_of(document), Regime.FOIA) == ()


def test_a_cell_in_place_of_a_figure(make_document: Callable[..., Document]) -> None:
    document = make_document("# Kent Police", [["Outcome", "2012"], ["Dismissed", "s40(2)"]])
    (exemption,) = exemptions_of(parts_of(document), Regime.FOIA)
    place = exemption.provenance
    assert (exemption.section, place.item_index, place.row_number, place.column_number) == ("s40(2)", 1, 2, 2)


@pytest.mark.parametrize(
    ("sentence", "regime"),
    [
        ("We dealt with it under the Freedom of Information Act 2000.", Regime.FOIA),
        ("We dealt with it under the Freedom of Information (Scotland) Act 2002.", Regime.FOISA),
        ("We dealt with it under the Environmental Information Regulations 2004.", Regime.EIR),
        ("Here it is.", Regime.FOIA),
    ],
)
def test_regime(make_document: Callable[..., Document], sentence: str, regime: Regime) -> None:
    assert regime_of(parts_of(make_document("Dear requester", sentence))) is regime
