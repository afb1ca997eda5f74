from collections.abc import Callable

import pytest

from pipeline.interpret.letter.authority import authority_of
from pipeline.interpret.letter.parts import parts_of
from pipeline.model.document import Document
from pipeline.model.letter import Authority
from pipeline.vocabulary.organisations import load_register

Make = Callable[..., Document]
ICO = "You may complain to the Information Commissioner's Office, Wycliffe House, Wilmslow, www.ico.org.uk."


def authority(document: Document, file_name: str = "", folder: str = "") -> Authority:
    return authority_of(parts_of(document), file_name, folder, load_register(), None)


def test_the_letterhead_beats_all(make_document: Make) -> None:
    document = make_document(
        "# Home Office",
        "Dear requester",
        "We also asked the Ministry of Defence.",
        ICO,
        "Yours sincerely",
        "Cabinet Office",
    )
    assert authority(document, "hmrc.pdf", "HM Treasury") == Authority("Home Office", "home-office", "letterhead")


def test_a_body_that_the_register_lacks_stands_as_printed(make_document: Make) -> None:
    found = authority(
        make_document("# Wexmoor District Council", "Human Resources", "Dear requester", "Here it is.", ICO)
    )
    assert found == Authority("Wexmoor District Council", "", "letterhead")


def test_part_of_a_longer_name_is_not_the_body(make_document: Make) -> None:
    found = authority(make_document("# Isle of Kent Police and Fire Authority", "Dear requester", "Here it is."))
    assert found.name == "Isle of Kent Police and Fire Authority" and found.slug == ""


def test_a_name_without_a_word_for_a_body_is_taken_when_it_stands_at_both_ends(make_document: Make) -> None:
    document = make_document(
        "Mint Yard", "Castle Mint", "Dear requester", "Here it is.", "Yours sincerely", "Castle Mint"
    )
    assert authority(document).name == "Castle Mint"


def test_the_mail_address(make_document: Make) -> None:
    document = make_document("Information Unit", "foi@northumbria.pnn.police.uk", "Dear requester", "Here it is.", ICO)
    assert authority(document) == Authority("Northumbria Police", "northumbria-police", "email-domain")


def test_the_sign_off(make_document: Make) -> None:
    document = make_document(
        "Dear requester", "Here it is.", ICO, "Yours sincerely", "Disclosure Officer", "Kent Police"
    )
    assert (authority(document).name, authority(document).evidence) == ("Kent Police", "sign-off")


@pytest.mark.parametrize(
    ("file_name", "folder", "name", "evidence"),
    [
        ("brentwood_borough_council-foi-11953.pdf", "", "Brentwood Borough Council", "file-name"),
        ("HomeOffice response.pdf", "", "Home Office", "file-name"),
        ("scan0001.pdf", "Round 2/Home Office", "Home Office", "inbox-folder"),
        ("scan0001.pdf", "Round 2", "", ""),
    ],
)
def test_hints(make_document: Make, file_name: str, folder: str, name: str, evidence: str) -> None:
    found = authority(make_document("Dear requester", "Here it is.", ICO), file_name, folder)
    assert (found.name, found.evidence) == (name, evidence)


def test_the_regulators_are_never_taken(make_document: Make) -> None:
    document = make_document("Dear requester", "Here it is.", ICO, "Scottish Information Commissioner, Kinburn Castle")
    assert authority(document) == Authority("")


def test_a_regulator_answers_for_itself_under_its_own_letterhead(make_document: Make) -> None:
    document = make_document("# Information Commissioner's Office", "Dear requester", "We dismissed two people.")
    assert authority(document).name == "Information Commissioner's Office"


def test_a_labelled_field(make_document: Make) -> None:
    document = make_document(
        "# Response to request", [["Public authority", "Kent Police"], ["Ref", "FOI 5"]], "Here it is."
    )
    assert authority(document).name == "Kent Police"


def test_the_sign_off_cuts_the_name_out_of_a_head_run_together(make_document: Make) -> None:
    document = make_document(
        "# Lanmoor Valley Council Lanmoor", "Dear requester", "Here.", "Yours sincerely", "Lanmoor Valley Council"
    )
    assert authority(document).name == "Lanmoor Valley Council"


def test_a_running_header_and_a_subject_about_directorates(make_document: Make) -> None:
    document = make_document(
        "~ Thaxbury District Council", "Dear requester", "# Outcomes by directorate", "Here it is."
    )
    assert authority(document).name == "Thaxbury District Council"


def test_of_two_languages_the_english_name(make_document: Make) -> None:
    document = make_document(
        "# Cyngor Sir Dyffryn Celyn / Dyffryn Celyn County Council", "Dear requester", "Here it is."
    )
    assert authority(document).name == "Dyffryn Celyn County Council"


def test_a_menu_of_a_web_page_is_no_name(make_document: Make) -> None:
    document = make_document(
        "# Lindenshaw City Council", "~ Pay | Apply | A to Z of services", "Dear requester", "Here."
    )
    assert authority(document).name == "Lindenshaw City Council"
