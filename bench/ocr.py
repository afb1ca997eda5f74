"""How well and how fast scans are read: the sample PDFs, rendered, spoilt as scanners do, and read by OCR.

    python bench/ocr.py [--most N] [--only plain|skewed|sideways|noisy|fax]

Each page is read twice, from its own text and from the picture. A number of a digital table counts as right when the
scan's table has a cell with its centre there and the same text. Prints, for each way of spoiling: numbers right, wrong
and missing, letters that differ in running text, processor seconds for each page, and the process's peak memory.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pypdfium2

from pipeline.errors import DocumentError
from pipeline.model.document import Block, Cell, Page, Table
from pipeline.readers.base import Limits
from pipeline.readers.pdf.reader import READER
from pipeline.readers.scan.engine import rapid_engine
from pipeline.readers.scan.page import read_picture
from pipeline.readers.scan.pictures import rendered

if TYPE_CHECKING:
    from pipeline.readers.scan.text_lines import Picture

SAMPLES = Path(__file__).resolve().parent.parent / "samples" / "documents"
_NUMBER = re.compile(r"[<>]?\s?\d[\d,.]*%?")


def skewed(picture: Picture, degrees: float = 0.8) -> Picture:
    """A page put askew onto the glass."""
    height, width = picture.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    return cv2.warpAffine(picture, turn, (width, height), borderValue=(255,)).astype(np.uint8)


def noisy(picture: Picture) -> Picture:
    """Grey paper, uneven light, grain and a soft lens, as a cheap scanner has it."""
    chance = np.random.default_rng(7)
    height, width = picture.shape
    light = np.linspace(0.97, 0.88, width)[None, :] * np.linspace(1.0, 0.96, height)[:, None]
    soft = cv2.GaussianBlur(skewed(picture, -0.5), (3, 3), 0.8)
    return np.clip(soft * light + chance.normal(0, 6, picture.shape), 0, 255).astype(np.uint8)


def fax(picture: Picture) -> Picture:
    """Two shades at 200 by 100 dots, skewed, with specks."""
    chance = np.random.default_rng(11)
    coarse = cv2.resize(skewed(picture, 0.4), None, fx=1.0, fy=0.5, interpolation=cv2.INTER_AREA)
    two = np.where(coarse > 150, 255, 0).astype(np.uint8)
    two[chance.random(two.shape) < 0.0004] = 0
    return cv2.resize(two, picture.shape[::-1], interpolation=cv2.INTER_NEAREST).astype(np.uint8)


WAYS: dict[str, Callable[[Picture], Picture]] = {
    "plain": lambda picture: picture,
    "skewed": skewed,
    "sideways": lambda picture: np.ascontiguousarray(np.rot90(picture, 1)),
    "upside down": lambda picture: np.ascontiguousarray(np.rot90(picture, 2)),
    "noisy": noisy,
    "fax": fax,
}


@dataclass
class Tally:
    """What was counted over all pages of one way of spoiling."""

    right: int = 0
    wrong: int = 0
    missing: int = 0
    unsure: int = 0
    """Wrong ones whose confidence is below 0.9, or whose cell is marked unread."""
    pages: int = 0
    likeness: float = 0.0
    seconds: float = 0.0


def main(arguments: list[str]) -> int:
    """Read the pages in every way and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=12, help="how many pages to read (default 12)")
    parser.add_argument("--only", choices=sorted(WAYS), help="one way of spoiling")
    parser.add_argument("--show", action="store_true", help="print each number that was not read right")
    options = parser.parse_args(arguments)
    pages = list(_pages(options.most))
    rapid_engine().lines_of(np.full((400, 400), 255, dtype=np.uint8))
    for name, spoil in WAYS.items():
        if options.only in (None, name):
            _report(name, _tally(name, spoil, pages, options.show))
    print(f"peak memory {_peak_megabytes():.0f} MB")
    return 0


def _pages(most: int) -> Iterator[tuple[Page, Picture]]:
    """Pages of the samples that hold a table, as read digitally and as rendered."""
    count = 0
    for path in sorted(SAMPLES.glob("*.pdf")):
        try:
            document = READER.read(path, "0" * 64, Limits())
        except DocumentError:
            continue
        if document.reader.name != "pdf":
            continue
        drawn = pypdfium2.PdfDocument(path)
        for page in document.pages:
            if page.number is not None and any(isinstance(item, Table) for item in page.items) and count < most:
                count += 1
                yield page, rendered(drawn[page.number - 1])


def _tally(name: str, spoil: Callable[[Picture], Picture], pages: list[tuple[Page, Picture]], show: bool) -> Tally:
    tally = Tally()
    for page, picture in pages:
        start = time.process_time()
        read = read_picture(spoil(picture), page.number or 1, rapid_engine()).page
        tally.seconds += time.process_time() - start
        tally.pages += 1
        tally.likeness += SequenceMatcher(None, _text(page), _text(read), autojunk=False).ratio()
        _count(tally, page, read, name in ("sideways", "upside down"), show)
    return tally


def _count(tally: Tally, page: Page, read: Page, is_turned: bool, show: bool) -> None:
    """Numbers by place, or where the page was turned by their order in the tables."""
    expected, found = list(_numbers(page)), list(_cells(read))
    for place, cell in enumerate(expected):
        other = _at(place, read) if is_turned else _there(cell, found)
        if other is None or not other.text:
            tally.missing += 1
        elif other.text.replace(" ", "") == cell.text.replace(" ", ""):
            tally.right += 1
        else:
            tally.wrong += 1
            tally.unsure += other.is_unread or (other.confidence or 0) < 0.9
        if show and (other is None or other.text != cell.text):
            print(f"  page of {page.items[0]!r:.60}: {cell.text!r} read as {other.text if other else None!r}")


def _cells(page: Page) -> Iterator[Cell]:
    for item in page.items:
        if isinstance(item, Table):
            yield from item.cells


def _numbers(page: Page) -> Iterator[Cell]:
    return (cell for cell in _cells(page) if _NUMBER.fullmatch(cell.text))


def _at(place: int, read: Page) -> Cell | None:
    numbers = list(_numbers(read))
    return numbers[place] if place < len(numbers) else None


def _there(cell: Cell, found: list[Cell]) -> Cell | None:
    holding = [other for other in found if cell.box and other.box and other.box.contains_centre_of(cell.box)]
    return min(holding, key=lambda other: other.box.width * other.box.height if other.box else 0.0, default=None)


def _text(page: Page) -> str:
    return " ".join(item.text for item in page.items if isinstance(item, Block))


def _report(name: str, tally: Tally) -> None:
    whole = tally.right + tally.wrong + tally.missing
    print(
        f"{name:12} {tally.pages} pages, {tally.right}/{whole} numbers right, {tally.wrong} wrong "
        f"({tally.unsure} of them marked), {tally.missing} missing; running text alike "
        f"{tally.likeness / max(tally.pages, 1):.4f}; {tally.seconds / max(tally.pages, 1):.1f} s a page",
        flush=True,
    )


def _peak_megabytes() -> float:
    if sys.platform == "win32":
        return float("nan")
    import resource

    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
