"""A picture that breaks off or is damaged is never taken for a whole one."""

from __future__ import annotations

import io
import os
import zlib
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

np = pytest.importorskip("numpy")
Image = pytest.importorskip("PIL.Image")
pytest.importorskip("cv2")

from pipeline.errors import CorruptDocument  # noqa: E402
from pipeline.readers.base import Limits  # noqa: E402
from pipeline.readers.pdf.page_pictures import read_pages  # noqa: E402
from pipeline.readers.scan import reader, scanning  # noqa: E402
from pipeline.readers.scan.damage import is_whole_jpeg  # noqa: E402


def jpeg(**options: object) -> bytes:
    packed = io.BytesIO()
    noise = np.random.default_rng(7).integers(0, 255, (1000, 800), dtype=np.uint8)
    Image.fromarray(noise).save(packed, "JPEG", **options)
    return packed.getvalue()


def zeroed(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + bytes(2000) + content[middle + 2000 :]


KINDS = pytest.mark.parametrize("options", [{}, {"progressive": True}, {"restart_marker_rows": 4}])


@KINDS
def test_a_whole_picture_is_whole_and_so_is_one_without_its_end_mark(options: dict[str, object]) -> None:
    assert is_whole_jpeg(jpeg(**options))
    assert is_whole_jpeg(jpeg(**options) + b"\r\n")


@KINDS
@pytest.mark.parametrize("share", [0.02, 0.3, 0.9, 0.99])
def test_one_that_breaks_off_is_not(options: dict[str, object], share: float) -> None:
    content = jpeg(**options)
    assert not is_whole_jpeg(content[: int(len(content) * share)])
    assert not is_whole_jpeg(content[: int(len(content) * share)] + b"\xff\xd9")


@KINDS
def test_one_with_wrong_bytes_in_its_middle_is_not(options: dict[str, object]) -> None:
    assert not is_whole_jpeg(zeroed(jpeg(**options)))


def test_what_is_said_meanwhile_goes_where_it_went_before(capfd: pytest.CaptureFixture[str]) -> None:
    is_whole_jpeg(zeroed(jpeg()))
    os.write(2, b"said later")
    assert capfd.readouterr().err == "said later"


def pdf(content: bytes, kind: bytes) -> bytes:
    """A page that is one picture."""
    drawn = b"q 595 0 0 842 0 0 cm /P Do Q"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
        b"<</Type/XObject/Subtype/Image/Width 800/Height 1000/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/%s"
        b"/Length %d>>stream\n%s\nendstream" % (kind, len(content), content),
    ]
    body = b"%PDF-1.4\n"
    for number, each in enumerate(objects, start=1):
        body += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    return body + b"trailer<</Root 1 0 R/Size 6>>\nstartxref\n0\n%%EOF"


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch, fake_engine, line):  # type: ignore[no-untyped-def]
    """One that reads a line on every page."""
    ready = fake_engine((line("Four members of staff were dismissed", 100, 100, 700, 130),))
    monkeypatch.setattr(scanning, "engine_for", lambda _limits: ready)
    monkeypatch.setattr("pipeline.readers.pdf.page_pictures.engine_for", lambda _limits: ready)
    monkeypatch.setattr(reader, "is_installed", lambda: True)
    return ready


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize("wound", [zeroed, lambda content: content[: len(content) // 2]])
def test_a_damaged_picture_is_read_in_part_and_told(wound, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    told = {}
    for name, content in (("whole", jpeg()), ("damaged", wound(jpeg()))):
        (tmp_path / f"{name}.jpg").write_bytes(content)
        document = reader.READER.read(tmp_path / f"{name}.jpg", "0" * 64, Limits())
        assert any("dismissed" in block.text for _, block in document.blocks())
        told[name] = [short.page_number for short in document.shortfalls if short.code == "text-missing"]
    assert told == {"whole": [], "damaged": [1]}


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize("wound", [zeroed, lambda content: content[: len(content) // 2]])
def test_a_damaged_picture_in_a_pdf_is_told(wound) -> None:  # type: ignore[no-untyped-def]
    import pypdfium2

    packed = zlib.compress(bytes(800 * 1000))
    for content, kind, expected in (
        (jpeg(), b"DCTDecode", []),
        (wound(jpeg()), b"DCTDecode", ["text-missing"]),
        (packed, b"FlateDecode", []),
        (packed[: len(packed) // 2], b"FlateDecode", ["text-missing"]),
    ):
        with pypdfium2.PdfDocument(pdf(content, kind)) as document:
            (scanned,) = read_pages(document, [1], Limits())
        assert [short.code for short in scanned.shortfalls if short.code == "text-missing"] == expected


def test_a_damaged_picture_without_print_is_damaged_and_not_empty(
    tmp_path: Path,
    engine,  # type: ignore[no-untyped-def]
) -> None:
    engine.lines = ()
    (tmp_path / "a.jpg").write_bytes(jpeg()[:3000])
    with pytest.raises(CorruptDocument):
        reader.READER.read(tmp_path / "a.jpg", "0" * 64, Limits())
