"""What hangs on the pages of a PDF is read where it prints, and told where it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.hostile.cases.raw_pdf import SENTENCE, letter, show, stream
from pipeline.model.document import Document
from pipeline.readers.base import Limits
from pipeline.readers.pdf.reader import READER

OTHER = "Nine members of staff were warned in 2014."
FIGURES = b"Outcome,2013\r\nDismissed,4\r\n"
LOOK = stream(show(OTHER, 2, 4), b"/Subtype/Form/BBox[0 0 400 20]/Resources<</Font<</F1 5 0 R>>>>")


@pytest.fixture
def read(tmp_path: Path):  # type: ignore[no-untyped-def]
    def read(content: bytes) -> Document:
        (tmp_path / "a.pdf").write_bytes(content)
        return READER.read(tmp_path / "a.pdf", "0" * 64, Limits())

    return read


def noted(entries: bytes, **more: bytes) -> bytes:
    objects = {7: b"<</Type/Annot/Rect[72 600 472 620]/F 4%b>>" % entries}
    objects |= {int(name.removeprefix("object_")): content for name, content in more.items()}
    return letter(b"/Annots[7 0 R]", more=objects)


def texts(document: Document) -> list[str]:
    return [block.text for _, block in document.blocks()]


def told(document: Document) -> list[tuple[str, int | None]]:
    return [(short.code, short.page_number) for short in document.shortfalls]


@pytest.mark.parametrize("kind", [b"FreeText", b"Stamp"])
@pytest.mark.parametrize("is_sound", [True, False])
def test_what_is_typed_or_stamped_onto_a_page_is_read_without_any_form(  # type: ignore[no-untyped-def]
    read, kind: bytes, is_sound: bool
) -> None:
    content = noted(b"/Subtype/%b/Contents(x)/AP<</N 8 0 R>>" % kind, object_8=LOOK)
    document = read(content if is_sound else content.replace(b"\nxref\n0", b"\nxrfe\n0"))
    assert texts(document) == [SENTENCE, OTHER]
    assert told(document) == []


def test_typed_text_without_its_look_is_told(read) -> None:  # type: ignore[no-untyped-def]
    document = read(noted(b"/Subtype/FreeText/DA(/F1 12 Tf)/Contents(%b)" % OTHER.encode()))
    assert texts(document) == [SENTENCE]
    assert told(document) == [("text-missing", 1)]


@pytest.mark.parametrize("kind", [b"Text", b"Highlight", b"StrikeOut"])
def test_readers_notes_are_told_and_not_read(read, kind: bytes) -> None:  # type: ignore[no-untyped-def]
    document = read(noted(b"/Subtype/%b/Contents(Is that right?)" % kind))
    assert texts(document) == [SENTENCE]
    assert told(document) == [("comments-left-out", 1)]
    assert told(read(noted(b"/Subtype/%b/Contents()" % kind))) == []


def test_links_are_no_notes(read) -> None:  # type: ignore[no-untyped-def]
    assert told(read(noted(b"/Subtype/Link/Contents(www)/A<</S/URI/URI(http://example.org)>>"))) == []


def pinned(file: bytes) -> bytes:
    described = b"<</Type/Filespec/F(figures.csv)/EF<</F 9 0 R>>>>"
    return noted(b"/Subtype/FileAttachment/FS 8 0 R/Contents(x)", object_8=described, object_9=file)


def test_a_file_pinned_to_a_page_is_taken_out(read) -> None:  # type: ignore[no-untyped-def]
    document = read(pinned(stream(FIGURES, b"/Type/EmbeddedFile")))
    assert [(one.file_name, one.content) for one in document.attachments] == [("figures.csv", FIGURES)]
    assert told(document) == []


def test_a_pinned_file_that_is_not_there_is_told(read) -> None:  # type: ignore[no-untyped-def]
    assert told(read(pinned(stream(b"", b"/Type/EmbeddedFile")))) == [("attachment-lost", 1)]


def test_a_form_that_only_adobe_shows_is_told(read) -> None:  # type: ignore[no-untyped-def]
    content = letter(catalogue=b"/AcroForm<</Fields[]/XFA 7 0 R>>/NeedsRendering true", more={7: stream(b"<xdp/>")})
    assert told(read(content)) == [("text-missing", None)]
