"""What an attachment takes over from the letter around it."""

import datetime as dt

from pipeline.model.letter import Authority, Disposition, Letter
from pipeline.model.period import DocumentDates
from pipeline.run.covering import with_covering

DAY, OTHER = dt.date(2013, 6, 20), dt.date(2014, 1, 2)
COVERING = Letter(
    Authority("Any Council", "any-council", "email-domain"),
    "FOI 12",
    "Dismissals",
    DocumentDates(response=DAY, request=OTHER, extraction=DAY),
    Disposition.PARTIAL,
)


def test_what_it_lacks_comes_from_the_covering_letter() -> None:
    letter = with_covering(Letter(Authority("")), COVERING)
    assert letter.authority == Authority("Any Council", "any-council", "covering-letter")
    assert (letter.reference, letter.subject) == ("FOI 12", "Dismissals")
    assert letter.dates == DocumentDates(response=DAY, request=OTHER)
    assert letter.disposition is Disposition.UNKNOWN


def test_what_it_says_itself_stays() -> None:
    own = Letter(Authority("Other Trust", "", "letterhead"), "RFI 9", "Warnings", DocumentDates(response=OTHER))
    letter = with_covering(own, COVERING)
    assert (letter.authority, letter.reference, letter.subject) == (own.authority, "RFI 9", "Warnings")
    assert letter.dates.response == OTHER


def test_the_letters_word_outweighs_the_inbox_folder() -> None:
    letter = with_covering(Letter(Authority("Home Office", "home-office", "inbox-folder")), COVERING)
    assert letter.authority.name == "Any Council"


def test_a_covering_letter_without_authority_gives_none() -> None:
    own = Letter(Authority("Home Office", "home-office", "inbox-folder"))
    assert with_covering(own, Letter(Authority(""))).authority == own.authority


def test_a_sheet_titled_with_the_body_alone_takes_the_subject_of_its_letter() -> None:
    own = Letter(Authority("Any Council", "any-council", "letterhead"), subject="Any Council")
    assert with_covering(own, COVERING).subject == "Dismissals"
