from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.errors import NeedsOcr
from pipeline.model.document import Table
from pipeline.readers.base import Limits
from pipeline.readers.pdf import scans
from pipeline.readers.pdf.reader import READER as PDF_READER
from pipeline.readers.scan import reader as scan_reader
from pipeline.readers.scan.reader import READER

ROWS = [["Sanction", "2011", "2012"], ["Dismissed", "4", "<5"], ["Written warning", "17", "0"], ["Total", "21", "10"]]


def letter_pdf(path: Path, digital_first: bool = False) -> None:
    """A letter with a ruled table, its page a picture of 200 dots per inch set slightly askew."""
    pytest.importorskip("cv2")
    from PIL import Image
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
    if digital_first:
        canvas.drawString(72, 700, "Please find the figures overleaf.")
        canvas.showPage()
    picture = Image.fromarray(page_picture(path.with_suffix(".drawn.pdf")))
    canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)
    canvas.save()


def page_picture(path: Path):  # type: ignore[no-untyped-def]
    import cv2
    import pypdfium2
    from reportlab.lib import colors
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Table as Drawn

    from pipeline.readers.scan.pictures import rendered

    canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
    canvas.drawString(72, 740, "Staff who were disciplined for misuse of social media, by year:")
    table = Drawn(ROWS, style=[("GRID", (0, 0), (-1, -1), 0.7, colors.black)])
    table.wrapOn(canvas, 400, 400)
    table.drawOn(canvas, 72, 620)
    canvas.save()
    picture = rendered(pypdfium2.PdfDocument(path)[0])
    turn = cv2.getRotationMatrix2D((800, 1100), 0.6, 1.0)
    return cv2.warpAffine(picture, turn, picture.shape[::-1], borderValue=(255,))


def test_without_the_extra_a_picture_says_how_to_install_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan_reader, "is_installed", lambda: False)
    (tmp_path / "a.png").write_bytes(b"\x89PNG")
    with pytest.raises(NeedsOcr, match=r"pip install 'foi-pipeline\[ocr\]'"):
        READER.read(tmp_path / "a.png", "0" * 64, Limits())


def test_without_the_extra_a_picture_page_says_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scans, "is_installed", lambda: False)
    letter_pdf(tmp_path / "a.pdf", digital_first=True)
    document = PDF_READER.read(tmp_path / "a.pdf", "0" * 64, Limits())
    (short,) = document.shortfalls
    assert short.code == "page-needs-ocr"
    assert "foi-pipeline[ocr]" in short.message
    assert document.reader.name == "pdf"


def test_importing_the_readers_imports_no_ocr() -> None:
    code = (
        "import sys, pipeline.readers.pdf.reader, pipeline.readers.scan.reader;"
        "print(sorted({'cv2', 'rapidocr', 'onnxruntime'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("OCR went to the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.slow
@pytest.mark.xdist_group("ocr")
@pytest.mark.usefixtures("no_network")
def test_a_digital_and_a_scanned_page_are_both_read_offline(tmp_path: Path) -> None:
    pytest.importorskip("rapidocr")
    letter_pdf(tmp_path / "a.pdf", digital_first=True)
    document = PDF_READER.read(tmp_path / "a.pdf", "0" * 64, Limits(cache_folder=tmp_path / "cache"))
    (table,) = document.tables()
    assert [[cell.text for cell in row if cell] for row in table.grid()] == ROWS
    assert table.is_ocr
    assert (table.number, table.page_number) == (1, 2)
    assert document.reader.name == "scan"
    assert [short.code for short in document.shortfalls] == ["read-by-ocr"]
    assert list((tmp_path / "cache").iterdir())
    assert document == PDF_READER.read(tmp_path / "a.pdf", "0" * 64, Limits(cache_folder=tmp_path / "cache"))


@pytest.mark.slow
@pytest.mark.xdist_group("ocr")
@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_a_picture_file_is_read_whichever_way_up(tmp_path: Path, turns: int) -> None:
    pytest.importorskip("rapidocr")
    import numpy as np
    from PIL import Image

    picture = np.ascontiguousarray(np.rot90(page_picture(tmp_path / "drawn.pdf"), turns))
    Image.fromarray(picture).save(tmp_path / "a.png", dpi=(200, 200))
    document = READER.read(tmp_path / "a.png", "0" * 64, Limits())
    (table,) = [item for page in document.pages for item in page.items if isinstance(item, Table)]
    assert [[cell.text for cell in row if cell] for row in table.grid()] == ROWS
    assert (document.media_type, document.reader.name) == ("image/png", "scan")
