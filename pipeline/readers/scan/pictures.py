"""Pictures of pages as the scan reader wants them: grey, 200 dots per inch."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pypdfium2
from PIL import Image, ImageFile, ImageOps, ImageSequence, UnidentifiedImageError

from pipeline.errors import CorruptDocument, LimitExceeded, NotADocument
from pipeline.readers.base import Limits
from pipeline.readers.scan.damage import UNDECODABLE, is_whole_jpeg
from pipeline.readers.scan.page import DOTS_PER_INCH

if TYPE_CHECKING:
    from pipeline.readers.scan.text_lines import Picture

_MOST_PIXELS = 40_000_000
"""Of one page: an A3 sheet at 300 dpi has 17 million."""
_LEAST_SIDE = 400
"""Pixels: less is a logo or an icon, no page."""
_LONG_SIDE_INCHES = 11.7
"""Of A4, for pictures that do not say how large they are."""
_BELIEVED_DPI = (90, 1250)
_JPEGS = ("JPEG", "MPO")


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page of a picture file; ``ink`` is None where nothing of it can be decoded."""

    ink: Picture | None
    is_whole: bool = True


def rendered(page: pypdfium2.PdfPage) -> Picture:
    """A PDF page as it is shown.

    Raises:
        LimitExceeded: when the page is larger than any paper.
        pypdfium2.PdfiumError: when PDFium cannot draw it.
    """
    width, height = page.get_size()
    if not min(width, height) > 0:
        raise pypdfium2.PdfiumError("a page of no size")
    scale = DOTS_PER_INCH / 72
    if width * height * scale * scale > _MOST_PIXELS:
        raise LimitExceeded(f"a page of {width:.0f} by {height:.0f} points is too large to be read as a picture")
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=True)
    picture = np.array(bitmap.to_numpy(), dtype=np.uint8)
    bitmap.close()
    return picture[:, :, 0].copy() if picture.ndim == 3 else picture


def pages_of(path: Path, limits: Limits) -> Iterator[PagePicture]:
    """The pages of a PNG, JPEG or TIFF (which may hold several), the right way up as the file says.

    A page that breaks off is given as far as it goes, and is not whole.

    Raises:
        CorruptDocument: when the file cannot be decoded.
        LimitExceeded: when it has too many pages or pixels.
        NotADocument: when it is too small to be a page.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(path) as image:
                yield from _frames(path, image, limits)
    except UnidentifiedImageError as error:  # its message names the file by its place on this machine
        raise CorruptDocument("the picture cannot be decoded") from error
    except UNDECODABLE as error:
        raise CorruptDocument(f"the picture cannot be decoded: {error}"[:200]) from error
    except Image.DecompressionBombError as error:
        raise LimitExceeded("the picture has too many pixels to be a page") from error


def _frames(path: Path, image: Image.Image, limits: Limits) -> Iterator[PagePicture]:
    count = getattr(image, "n_frames", 1)
    if count > limits.max_pages:
        raise LimitExceeded(f"{count} pages, more than max_pages = {limits.max_pages}")
    for index, frame in enumerate(ImageSequence.Iterator(image)):
        width, height = frame.size
        if width * height > _MOST_PIXELS:
            raise LimitExceeded(f"a picture of {width} by {height} pixels is too large for a page")
        if min(width, height) < _LEAST_SIDE:
            raise NotADocument(f"a picture of {width} by {height} pixels is too small to be a page")
        yield _whole(path, frame) or _in_part(path, index, is_only=count == 1)


def _whole(path: Path, frame: Image.Image) -> PagePicture | None:
    """The page; None where it breaks off."""
    try:
        frame.load()
    except UNDECODABLE:
        return None
    return PagePicture(_grey(frame), frame.format not in _JPEGS or is_whole_jpeg(path.read_bytes()))


def _in_part(path: Path, index: int, *, is_only: bool) -> PagePicture:
    """What can be decoded of a page that breaks off; the file's only page raises where that is nothing."""
    try:
        with _as_far_as_it_goes(), Image.open(path) as image:
            image.seek(index)
            return PagePicture(_grey(image), is_whole=False)
    except UNDECODABLE:
        if is_only:
            raise
        return PagePicture(None, is_whole=False)


@contextmanager
def _as_far_as_it_goes() -> Iterator[None]:
    ImageFile.LOAD_TRUNCATED_IMAGES = True
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = False


def _grey(frame: Image.Image) -> Picture:
    """Light paper under what is transparent, turned as the camera says, at 200 dots per inch."""
    across, down = _resolution(frame.info.get("dpi"), frame.size)
    upright = ImageOps.exif_transpose(frame) or frame
    if upright.size != frame.size:
        across, down = down, across
    if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
        paper = Image.new("RGBA", upright.size, "white")
        upright = Image.alpha_composite(paper, upright.convert("RGBA"))
    grey = upright.convert("L")
    size = (round(grey.width * DOTS_PER_INCH / across), round(grey.height * DOTS_PER_INCH / down))
    if size != grey.size:
        grey = grey.resize(size, Image.Resampling.LANCZOS)
    return np.array(grey, dtype=np.uint8)


def _resolution(stated: Any, size: tuple[int, int]) -> tuple[float, float]:
    """Dots per inch across and down: as stated where that makes a sheet of paper (a fax has 204 by 98), else of A4."""
    if isinstance(stated, tuple) and len(stated) == 2:
        across, down = float(stated[0]), float(stated[1])
        low, high = _BELIEVED_DPI
        if all(low <= dpi <= high for dpi in (across, down)):
            long_side = max(size[0] / across, size[1] / down)
            if 5 <= long_side <= 24:
                return across, down
    assumed = max(size) / _LONG_SIDE_INCHES
    return assumed, assumed
