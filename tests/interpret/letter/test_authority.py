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


def test_a_signature_in_one_line_names_the_body(make_document: Make) -> None:
    document = make_document(
        "Good morning", "Here it is.", "Ann Other | Information Officer | Lanmoor Borough Council | Council House"
    )
    assert authority(document).name == "Lanmoor Borough Council"


def test_the_body_of_an_address_at_the_foot_is_surer_than_the_name_of_the_file(make_document: Make) -> None:
    document = make_document("Here is what the Council holds.", "Arun Vale District Council, Civic House, Arun Vale")
    assert authority(document, "arun-vale-log.pdf").name == "Arun Vale District Council"


def test_a_menu_of_a_web_page_is_no_name(make_document: Make) -> None:
    document = make_document(
        "# Lindenshaw City Council", "~ Pay | Apply | A to Z of services", "Dear requester", "Here."
    )
    assert authority(document).name == "Lindenshaw City Council"


@pytest.mark.parametrize(
    ("items", "name"),
    [
        (("# Cyngor Sir CEREDIGION County Council",), "Ceredigion County Council"),
        (("~ Heddlu Dyfed-Powys Police",), "Dyfed-Powys Police"),
        (("Mersey Care", "NHS Foundation Trust V7 Building, Kings Business Park"), "Mersey Care NHS Foundation Trust"),
        (("Medway Council FOI 1088 - disciplinary sanctions. Reply 31/01/2014",), "Medway Council"),
        (("# University of Strathclyde Glasgow",), "University of Strathclyde"),
        (("Peak District National Park Authority\nAldern House, Bakewell DE45 1AE\nTel: 01629 816200",),
         "Peak District National Park Authority"),
        (("South Western Ambulance Service NHS Foundation Trust | Abbey Court, Eagle Way, Sowton, Exeter EX2 7HY",),
         "South Western Ambulance Service NHS Foundation Trust"),
    ],
)  # fmt: skip
def test_a_name_in_two_languages_on_two_lines_or_before_other_words(
    make_document: Make, items: tuple[str, ...], name: str
) -> None:
    found = authority(make_document(*items, "Dear requester", "Here it is.", ICO))
    assert (found.name, found.evidence, found.slug != "") == (name, "letterhead", True)


@pytest.mark.parametrize("line", ["Kent Police Federation", "Kent Police and Crime Commissioner"])
def test_words_behind_a_name_that_make_another_body_of_it(make_document: Make, line: str) -> None:
    assert authority(make_document(f"# {line}", "Dear requester", "Here it is.")).name != "Kent Police"


def test_words_that_every_trust_has_are_no_name(make_document: Make) -> None:
    assert authority(make_document("NHS Foundation Trust", "Dear requester", "Here it is.", ICO)) == Authority("")


def test_a_name_at_the_end_without_a_sign_off(make_document: Make) -> None:
    document = make_document("Dear Applicant", "Here it is.", ICO, "Information Governance", "Devon County Council")
    assert (authority(document).name, authority(document).evidence) == ("Devon County Council", "sign-off")


@pytest.mark.parametrize(
    ("sender", "sentence", "found"),
    [
        ("foi@lbp.pnn.police.uk", "Tayside Police and Lothian and Borders Police share a van.",
         Authority("Lothian and Borders Police", "lothian-and-borders-police", "email-domain")),
        ("ig@berneslaihomes.co.uk", "Berneslai Homes manages 18,000 homes on behalf of Barnsley Council.",
         Authority("Berneslai Homes", "", "email-domain")),
        ("foi@wexmoor.org", "Wexmoor and Thorney Homes manages 18,000 homes.", Authority("")),
    ],
)  # fmt: skip
def test_a_name_in_the_text_that_the_mail_host_spells(
    make_document: Make, sender: str, sentence: str, found: Authority
) -> None:
    document = make_document(f"From: FOI <{sender}>", "Subject: FOI 12", "Dear requester", sentence)
    assert authority(document) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Gwent Police provides you the right to request a re-examination of your case.",
        "Please see below Gwent Police's response to your request.",
        "Gwent Police had 1,251 officers at 30 September 2012.",
        "Thank you for your request to Gwent Police of 13 January.",
        "For an internal review please write to the Disclosure Unit, Gwent Police, Cwmbran, within 40 working days.",
    ],
)
def test_what_only_the_writer_says_of_itself(make_document: Make, sentence: str) -> None:
    found = authority(make_document("Dear requester", "We hold the following.", sentence))
    assert found == Authority("Gwent Police", "gwent-police", "body-text")


@pytest.mark.parametrize(
    "sentence",
    [
        "You may wish to write to Gwent Police.",
        "We have passed your request to Gwent Police.",
        "Gwent Police had 1,251 officers and Kent Police had 3,260 officers.",
        "Our system was bought with Gwent Police.",
    ],
)
def test_other_bodies_in_the_text_are_not_taken(make_document: Make, sentence: str) -> None:
    assert authority(make_document("Dear requester", "We hold the following.", sentence)) == Authority("")


@pytest.mark.parametrize(
    ("file_name", "sentence", "name"),
    [
        ("thurrock-7730.html", "The council employed 2,119 people.", "Thurrock Council"),
        ("WYCA-FOI-24-163.docx", "Staff of the Combined Authority are few.", "West Yorkshire Combined Authority"),
        ("devon-somerset-fire-0127.html", "The Service had 1,821 staff.", "Devon and Somerset Fire and Rescue Service"),
        ("kent-7730.pdf", "The Force has no record of it.", "Kent Police"),
        ("kent-7730.pdf", "We have no record of it.", ""),
        ("reply-final.pdf", "The Council has no record of it.", ""),
    ],
)
def test_a_place_in_the_files_name_and_a_kind_in_the_letter(
    make_document: Make, file_name: str, sentence: str, name: str
) -> None:
    assert authority(make_document("Dear requester", sentence), file_name).name == name


def test_a_policys_title_is_no_name(make_document: Make) -> None:
    assert authority(make_document("# Conduct Policy", "Misconduct may lead to a warning.")) == Authority("")
