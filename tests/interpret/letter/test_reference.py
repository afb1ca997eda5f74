from collections.abc import Callable

import pytest

from pipeline.interpret.letter.parts import fields_in, parts_of
from pipeline.interpret.letter.reference import clean_reference, reference_of
from pipeline.model.document import Document


@pytest.mark.parametrize(
    ("value", "reference"),
    [
        ("FOI 11953", "FOI 11953"),
        ("1362A/21", "1362A/21"),
        ("FOI-1344-2122", "FOI-1344-2122"),
        ("01.FOI.24.035753", "01.FOI.24.035753"),
        ("14-12-2012-102030-001", "14-12-2012-102030-001"),
        ("RFI/2011/287 (please quote)", "RFI/2011/287"),
        ("FOI/101/20/CHAPMAN", "FOI/101/20"),
        ("101000258114.", "101000258114"),
        ("FOI/2013/123 12 June 2013", "FOI/2013/123"),
        ("3 May 2013", ""),
        ("as above", ""),
    ],
)
def test_values(value: str, reference: str) -> None:
    assert clean_reference(value) == reference


def test_two_fields_on_one_line() -> None:
    fields = [
        (field.kind, field.value) for field in fields_in("Our ref: F0009512   Your ref: 77   Date: 21 January 2013")
    ]
    assert fields == [("ours", "F0009512"), ("yours", "77"), ("date", "21 January 2013")]


@pytest.mark.parametrize(
    ("lines", "reference"),
    [
        (("Your ref: abc-77", "Our reference: 1247/19"), "1247/19"),
        (("Your ref: abc-77",), ""),
        (("Reference 1120/18",), "1120/18"),
        (("Request ID: FOI-4521-2324",), "FOI-4521-2324"),
        (("# Freedom of Information request 28061",), "28061"),
        (("# Social media 2012/13",), ""),
        (("~ Penhallow Borough Council - request 2012-0619",), "2012-0619"),
        (("Ein cyf: CT/1402",), "CT/1402"),
        (("190605003",), "190605003"),
        (("CRC/2016/041",), "CRC/2016/041"),
        (("12/06/2013",), ""),
        (("01182345678",), ""),
    ],
)
def test_where_it_stands(make_document: Callable[..., Document], lines: tuple[str, ...], reference: str) -> None:
    document = make_document("# Kent Police", *lines, "Dear requester", "Our ref: later is somebody else's")
    assert reference_of(parts_of(document)) == reference
