from __future__ import annotations

import pytest

from pipeline.errors import CorruptDocument, EmptyFile, LimitExceeded, NeedsOcr
from pipeline.readers.base import Limits, Reader
from pipeline.readers.docx.reader import READER

TEXT = "<w:p><w:r><w:t>We dismissed 5 staff.</w:t></w:r></w:p>"
EXTENT = '<wp:extent cx="5760000" cy="3240000"/>'


def drawing(inside: str) -> str:
    return f"<w:p><w:r><w:drawing><wp:inline>{inside}</wp:inline></w:drawing></w:r></w:p>"


IMAGE = '<a:graphic><a:graphicData uri="picture"><a:blip r:embed="rId5"/></a:graphicData></a:graphic>'
PICTURE = drawing(EXTENT + IMAGE)
CHART_URI = "http://schemas.openxmlformats.org/drawingml/2006/chart"
CHART = drawing(f'<a:graphic><a:graphicData uri="{CHART_URI}"/></a:graphic>')
CORE = b"""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:creator>HR</dc:creator>
 <dc:title>Reply 12</dc:title><dcterms:created>2014-05-03T09:00:00Z</dcterms:created><dc:subject> </dc:subject>
 </cp:coreProperties>"""


def codes(document):
    return [shortfall.code for shortfall in document.shortfalls]


def test_it_is_a_reader():
    assert isinstance(READER, Reader)
    assert READER.version.name == "docx"


def test_the_same_bytes_give_an_equal_document(docx_bytes, read_bytes):
    content = docx_bytes(TEXT + PICTURE + CHART, members={"docProps/core.xml": CORE})
    assert read_bytes(content) == read_bytes(content)


def test_metadata_is_the_files_own(read_body):
    document = read_body(TEXT, members={"docProps/core.xml": CORE})
    assert document.metadata == (("title", "Reply 12"), ("creator", "HR"), ("created", "2014-05-03T09:00:00Z"))


def test_broken_metadata_does_no_harm(read_body):
    assert read_body(TEXT, members={"docProps/core.xml": b"<broken"}).metadata == ()


def test_what_is_drawn_is_told(read_body):
    document = read_body(TEXT + PICTURE + CHART)
    assert codes(document) == ["picture-not-read", "chart-not-read"]
    assert "16 x 9 cm" in document.shortfalls[0].message


def test_a_logo_is_not_worth_telling(read_body):
    assert codes(read_body(TEXT + PICTURE.replace("5760000", "900000"))) == []


def test_a_document_of_pictures_needs_ocr(read_body):
    with pytest.raises(NeedsOcr):
        read_body(PICTURE)


def test_pictures_under_a_letterhead_need_ocr(read_body):
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rIdheader1"/></w:sectPr>'
    with pytest.raises(NeedsOcr):
        read_body(PICTURE + section, parts={"header1": TEXT})


def test_a_document_past_the_length_limit_is_refused(docx_bytes, read_bytes):
    with pytest.raises(LimitExceeded, match="characters"):
        read_bytes(docx_bytes(TEXT), Limits(max_characters=5))


def test_text_in_a_wrapper_that_is_not_known_is_missed_aloud(read_body):
    document = read_body(TEXT + "<w:unheardOf><w:p><w:r><w:t>12 more dismissed</w:t></w:r></w:p></w:unheardOf>")
    assert codes(document) == ["text-missing"]
    assert "15 of 32 letters" in document.shortfalls[0].message


def test_a_document_whose_text_is_nowhere_to_be_seen_is_not_called_empty(read_body):
    with pytest.raises(CorruptDocument, match="15 of 15 letters"):
        read_body("<w:unheardOf><w:p><w:r><w:t>12 more dismissed</w:t></w:r></w:p></w:unheardOf>")


def test_a_document_of_hidden_text_says_so(read_body):
    with pytest.raises(EmptyFile, match="6 characters of hidden text"):
        read_body("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>")
