import datetime as dt
from collections.abc import Callable

import pytest

from pipeline.interpret.letter.dates import dates_of
from pipeline.interpret.letter.parts import parts_of
from pipeline.model.document import Document
from pipeline.model.period import DocumentDates


@pytest.mark.parametrize(
    "line",
    [
        "16 August 2013",
        "Date: 16th August 2013",
        "Date of reply 16/08/2013",
        "Our ref: 1/13  Date: 16.8.13",
        "London, 16 August 2013",
        "Reply to request 13/0456 (received 12 July 2013; issued 16 August 2013)",
        "Reference 1/13 · Answered 16 August 2013 · Published 1 September 2013",
        "16/08/2013 FOI/21/09/0812",
        "Issued 16 August 2013 by the Governance Unit",
        "Annex to our letter of 16 August 2013",
    ],
)
def test_the_reply(make_document: Callable[..., Document], line: str) -> None:
    document = make_document("# Kent Police", line, "Due date: 20 August 2013", "Dear requester", "Here it is.")
    assert dates_of(parts_of(document)).response == dt.date(2013, 8, 16)


@pytest.mark.parametrize(
    ("sentence", "field"),
    [
        ("Thank you for your request of 27 July 2013.", "request"),
        ("I refer to your e-mail dated 27 July 2013.", "request"),
        ("Thank you for writing to us on 27 July 2013.", "request"),
        ("You wrote on 27 July 2013 asking for figures.", "request"),
        ("We received your request, which was received on 27 July 2013.", "received"),
        ("I refer to the request which reached this office on 27 July 2013.", "received"),
        ("The figures were extracted from the system on 27 July 2013.", "extraction"),
        ("The data are correct as at 27 July 2013.", "extraction"),
        ("Nine (to 27 July 2013, when the list was produced).", "extraction"),
    ],
)
def test_other_days(make_document: Callable[..., Document], sentence: str, field: str) -> None:
    dates = dates_of(parts_of(make_document("# Kent Police", "16 August 2013", "Dear requester", sentence)))
    assert dates == DocumentDates(response=dt.date(2013, 8, 16), **{field: dt.date(2013, 7, 27)})


def test_other_days_in_the_text_are_none_of_these(make_document: Callable[..., Document]) -> None:
    document = make_document("# Kent Police", "Dear requester", "On 31 March 2013 we employed 500 people.")
    assert dates_of(parts_of(document)) == DocumentDates()


def test_the_reply_before_its_publication(make_document: Callable[..., Document]) -> None:
    document = make_document(
        "# Kent Police", "Published: 1 March 2014", [["Date of response", "5 February 2014"]], "Here."
    )
    assert dates_of(parts_of(document)).response == dt.date(2014, 2, 5)


def test_a_labelled_day_in_a_cell(make_document: Callable[..., Document]) -> None:
    document = make_document(
        "# Kent Police", [["Freedom of Information 12", "Date of response: 1 November 2016"]], "Here."
    )
    assert dates_of(parts_of(document)).response == dt.date(2016, 11, 1)


def test_the_reply_at_the_end(make_document: Callable[..., Document]) -> None:
    document = make_document("# Kent Police", "Dear requester", "Here it is.", "Reply sent on 8 September 2016.")
    assert dates_of(parts_of(document)).response == dt.date(2016, 9, 8)


def test_a_quoted_mails_day_is_not_the_replys(make_document: Callable[..., Document]) -> None:
    document = make_document("Hi,", "1. 4", "Thanks", "-----Original Message-----", "Sent: 12 September 2014 08:51")
    assert dates_of(parts_of(document)).response is None
