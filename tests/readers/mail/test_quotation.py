"""What a mail says and what it only quotes."""

from collections.abc import Callable

import pytest

from pipeline.model.document import BlockKind, Document

Read = Callable[..., Document]
Said = Callable[[Document], list[tuple[str, bool]]]

OFFICE, PRIVATE = "foi@anycouncil.gov.uk", "sam@example.org"


def mail(body: str, sender: str = OFFICE, subject: str = "RE: request", kind: str = "text/plain") -> str:
    return f"From: {sender}\nDate: Tue, 14 Oct 2014 16:02:11 +0100\nSubject: {subject}\nContent-Type: {kind}\n\n{body}"


@pytest.mark.parametrize(
    "separator",
    [
        "-----Original Message-----\nFrom: sam@example.org\nSent: 1 May 2013",
        "________________________________\nFrom: Sam [mailto:sam@example.org]\nSent: 1 May 2013 09:11\nTo: FOI",
        "On 1 May 2013, at 09:11, Sam <sam@example.org> wrote:",
        "On Wed, May 1, 2013 at 9:11 AM Sam <sam@example.org> wrote:\n",
        "Sam <sam@example.org> wrote:",
        "Oddi wrth: Sam\nAnfonwyd: 1 Mai 2013\nAt: FOI",
        "----- Neges Wreiddiol -----",
    ],
)
def test_the_earlier_mail_below_the_answer_is_quoted(read_eml: Read, said: Said, separator: str) -> None:
    found = said(read_eml(mail(f"Seven were dismissed.\n\n{separator}\n\nPlease say whether 90 were sacked.\n")))
    assert found[0] == ("Seven were dismissed.", False)
    assert found[-1] == ("Please say whether 90 were sacked.", True)
    assert all(quoted for _, quoted in found[1:])


def test_answers_between_quoted_questions_are_the_mails_own(read_eml: Read, said: Said) -> None:
    document = read_eml(mail("Answers below.\n\n> How many were sacked?\n\nFour.\n\n> And warned?\n\nNone.\n"))
    assert said(document) == [
        ("Answers below.", False),
        ("How many were sacked?", True),
        ("Four.", False),
        ("And warned?", True),
        ("None.", False),
    ]
    assert document.shortfalls == ()


def test_answers_announced_within_the_quotation_are_told(read_eml: Read) -> None:
    body = (
        "Please see our answers below in red.\n\n-----Original Message-----\nFrom: Sam\nSent: today\n\nHow many? Four\n"
    )
    assert [one.code for one in read_eml(mail(body)).shortfalls] == ["answers-in-quotation"]


def test_answers_announced_below_the_header_stand_where_no_mark_quotes_them(read_eml: Read, said: Said) -> None:
    body = (
        "Please see the answers below in your e-mail.\n\n-----Original Message-----\nFrom: Sam\nSent: today\n\n"
        "> How many were sacked?\n\n5 staff in 2008.\n\n> I read of 9.\n"
    )
    document = read_eml(mail(body))
    assert said(document)[3:] == [("How many were sacked?", True), ("5 staff in 2008.", False), ("I read of 9.", True)]


def test_the_header_of_the_earlier_mail_gives_no_fields_of_this_one(read_eml: Read, said: Said) -> None:
    body = "Seven.\n\nFrom: Sam\nSent: 1 May 2013\nTo: FOI\nSubject: request\n\nHow many?\n"
    assert said(read_eml(mail(body)))[1] == ("From: Sam Sent: 1 May 2013 To: FOI Subject: request", True)


def test_a_requesters_statement_is_never_taken_for_an_answer(read_eml: Read) -> None:
    body = "Seven.\n\n-----Original Message-----\nFrom: Sam\nSent: today\n\nThe Council sacked 90 people in 2012.\n"
    (statement,) = [block for _, block in read_eml(mail(body)).blocks() if "90" in block.text]
    assert statement.quoted
    assert statement.kind is BlockKind.FURNITURE


def test_a_table_in_the_quotation_is_no_table_of_this_mail(read_eml: Read, said: Said) -> None:
    page = (
        "<p>Seven.</p><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p><b>From:</b> Sam<br><b>Sent:</b> 1 May"
        "<br><b>Subject:</b> request</p></div><table><tr><th>Year<th>Sacked<tr><td>2011<td>90</table>"
    )
    document = read_eml(mail(page, kind="text/html"))
    assert list(document.tables()) == []
    assert ("90", True) in said(document)
    assert [one.code for one in document.shortfalls] == ["quoted-table"]


FORWARD = (
    "fyi\n\n---------- Forwarded message ----------\nFrom: FOI Team <{inner}>\nDate: 7 May 2015\nSubject: answer\n\n"
    "Seven were dismissed.\n\nFrom: Sam <sam@example.org>\nSent: 1 May 2014\n\nWere 90 dismissed?\n"
)


def test_an_answer_passed_on_by_somebody_is_the_answer(read_eml: Read, said: Said) -> None:
    document = read_eml(mail(FORWARD.format(inner=OFFICE), sender=PRIVATE, subject="Fwd: answer"))
    found = said(document)
    assert ("Seven were dismissed.", False) in found
    assert ("Were 90 dismissed?", True) in found
    texts = [block.text for _, block in document.blocks()]
    assert f"From: FOI Team <{OFFICE}>" in texts
    assert f"From: {PRIVATE}" not in texts
    assert ("from", PRIVATE) in document.metadata


def test_a_request_passed_round_in_the_office_is_not_the_answer(read_eml: Read, said: Said) -> None:
    body = "Three.\n\n----- Forwarded message -----\nFrom: Sam <sam@example.org>\nDate: 7 May 2015\n\n90 sacked?\n"
    assert ("90 sacked?", True) in said(read_eml(mail(body, subject="FW: request")))


def test_a_colleagues_figures_passed_on_by_the_office_are_the_answer(read_eml: Read, said: Said) -> None:
    body = "Please see below.\n\nFrom: HR <hr@anycouncil.gov.uk>\nSent: 2 May 2013\nTo: FOI\n\nTwo were sacked.\n"
    assert ("Two were sacked.", False) in said(read_eml(mail(body, subject="FW: request")))
