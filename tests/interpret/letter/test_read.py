import datetime as dt
from collections.abc import Callable

from pipeline.interpret.letter import FINDING_CODES, read_letter
from pipeline.model.document import Document
from pipeline.model.letter import Disposition, Regime
from pipeline.vocabulary.organisations import load_register

REGISTER = load_register()
FIGURES = [["Outcome", "2012", "2013"], ["Dismissal", "3", "4"], ["Final written warning", "6", "5"]]


def test_a_whole_letter(make_document: Callable[..., Document]) -> None:
    document = make_document(
        "# Brentwood Borough Council",
        "Town Hall\nIngrave Road",
        "Our ref: FOI 4821",
        "16 August 2013",
        "Dear requester",
        "# Staff dismissals",
        "Thank you for your request of 27 July 2013, which you made under the Freedom of Information Act 2000.",
        FIGURES,
        "Names are exempt under section 40(2).",
        "If you are dissatisfied you may complain to the Information Commissioner, Wycliffe House, Wilmslow SK9 5AF.",
        "Yours sincerely",
        "Access to Information Team",
    )
    letter, findings = read_letter(document, "answer.pdf", "", REGISTER)
    assert letter.authority.name == "Brentwood Borough Council"
    assert letter.authority.evidence == "letterhead" and letter.authority.slug
    assert letter.reference == "FOI 4821"
    assert letter.subject == "Staff dismissals"
    assert letter.dates.response == dt.date(2013, 8, 16)
    assert letter.dates.request == dt.date(2013, 7, 27)
    assert (letter.regime, letter.disposition) == (Regime.FOIA, Disposition.PARTIAL)
    (exemption,) = letter.exemptions
    assert (exemption.section, exemption.quote) == ("s40(2)", "Names are exempt under section 40(2).")
    assert exemption.provenance.item_index == 8 and exemption.provenance.page_number == 1
    assert findings == ()


def test_a_sheet_with_a_table_of_particulars(make_document: Callable[..., Document]) -> None:
    document = make_document(
        "# Northumbria Police",
        [["Reference", "183/20"], ["Date of reply", "14 February 2020"], ["Subject", "Discipline in 2019"]],
        FIGURES,
    )
    letter, _ = read_letter(document, "a.docx", "", REGISTER)
    assert (letter.reference, letter.subject) == ("183/20", "Discipline in 2019")
    assert letter.dates.response == dt.date(2020, 2, 14)
    assert letter.disposition is Disposition.GRANTED


def test_what_is_missing_becomes_a_finding(make_document: Callable[..., Document]) -> None:
    letter, findings = read_letter(make_document("Some words without a sender."), "scan0001.pdf", "", REGISTER)
    assert letter.authority.name == "" and letter.reference == "" and letter.dates.response is None
    codes = {finding.code for finding in findings}
    assert {"unknown-authority", "no-response-date"} <= codes <= set(FINDING_CODES)


def test_a_request_after_the_reply_is_a_finding(make_document: Callable[..., Document]) -> None:
    document = make_document(
        "# Home Office", "3 May 2013", "Dear requester", "Thank you for your request of 9 June 2013.", FIGURES
    )
    _, findings = read_letter(document, "", "", REGISTER)
    assert [finding.code for finding in findings] == ["dates-out-of-order"]


def test_an_empty_document_is_read_without_failing(make_document: Callable[..., Document]) -> None:
    letter, findings = read_letter(make_document(), "", "", REGISTER)
    assert letter.disposition is Disposition.UNKNOWN and findings
