"""A scanner and a fax: letters printed by Chromium, drawn as pictures and spoilt."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path
from typing import Any

from samples.layouts.generator.model import Make
from samples.layouts.generator.programs import chromium

DOTS = 200
QUALITY = 38
FAX_DOTS = 204


def grey_scan(html: str, degrees: float) -> Make:
    """A PDF of one grey picture: askew, unevenly lit, grainy and soft."""

    def make(path: Path) -> None:
        (picture,) = _pictures(html)
        _as_pdf([_spoilt(picture, degrees)], path)

    return make


def faxed(html: str) -> Make:
    """A TIFF as fax machines send it: two shades, half the lines, specks."""

    def make(path: Path) -> None:
        import cv2
        import numpy as np
        from PIL import Image

        (picture,) = _pictures(html)
        chance = np.random.default_rng(5)
        coarse = cv2.resize(_turned(picture, 0.5), None, fx=1.0, fy=0.5, interpolation=cv2.INTER_AREA)
        two = np.where(coarse > 150, 255, 0).astype(np.uint8)
        two[chance.random(two.shape) < 0.0003] = 0
        Image.fromarray(two).convert("1").save(path, compression="group4", dpi=(DOTS, DOTS // 2))

    return make


def second_page_upside_down(letter: str, annex: str) -> Make:
    """A digital letter with a scanned annex whose sheet lay the wrong way round."""

    def make(path: Path) -> None:
        import pypdfium2

        (picture,) = _pictures(annex)
        with tempfile.TemporaryDirectory() as folder:
            first, second = Path(folder, "letter.pdf"), Path(folder, "annex.pdf")
            chromium(letter)(first)
            _as_pdf([_spoilt(picture, 0.4)[::-1, ::-1]], second)
            whole = pypdfium2.PdfDocument.new()
            for part in (first, second):
                whole.import_pages(pypdfium2.PdfDocument(part))
            whole.save(path)

    return make


def _pictures(html: str) -> list[Any]:
    import pypdfium2

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "page.pdf")
        chromium(html)(path)
        pages = pypdfium2.PdfDocument(path.read_bytes())
    return [page.render(scale=DOTS / 72, grayscale=True).to_numpy().squeeze().copy() for page in pages]


def _spoilt(picture: Any, degrees: float) -> Any:
    import cv2
    import numpy as np

    chance = np.random.default_rng(3)
    height, width = picture.shape
    light = np.linspace(0.98, 0.88, width)[None, :] * np.linspace(1.0, 0.95, height)[:, None]
    soft = cv2.GaussianBlur(_turned(picture, degrees), (3, 3), 0.8)
    return np.clip(soft * light + chance.normal(0, 3.5, picture.shape), 0, 255).astype(np.uint8)


def _turned(picture: Any, degrees: float) -> Any:
    import cv2

    height, width = picture.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    return cv2.warpAffine(picture, turn, (width, height), borderValue=(255,))


def _as_pdf(pictures: list[Any], path: Path) -> None:
    """One JPEG a page, as a scanner's own program writes it."""
    from PIL import Image

    pages = [Image.fromarray(picture) for picture in pictures]
    content = io.BytesIO()
    pages[0].save(content, "PDF", resolution=DOTS, quality=QUALITY, save_all=True, append_images=pages[1:])
    path.write_bytes(content.getvalue())
