"""One picture of a page to blocks and tables, through the same layout as a digital page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from pipeline.layout.objects import Fill, PageObjects, Ruling, Word
from pipeline.layout.page import items_of
from pipeline.model.document import Block, Page, Shortfall, Table
from pipeline.model.geometry import BoundingBox
from pipeline.readers.scan.dark_areas import DarkArea, lightened
from pipeline.readers.scan.ink import darkness_of, ink_of
from pipeline.readers.scan.leftovers import look_again
from pipeline.readers.scan.orientation import upright
from pipeline.readers.scan.rulings import strokes_of
from pipeline.readers.scan.straighten import skew_of
from pipeline.readers.scan.turned import TurnedLine, turned_lines
from pipeline.readers.scan.weight import bold_words
from pipeline.readers.scan.words import InkWord, ink_words

if TYPE_CHECKING:
    from pipeline.readers.scan.text_lines import Engine, Picture, TextLine

DOTS_PER_INCH = 200
"""Enough for every digit in trials; 300 read no better and took twice the time."""
_POINT = 72 / DOTS_PER_INCH
_EM_OF_TURNED = 0.8

READ_BY_OCR = "read-by-ocr"
CELLS_UNREAD = "cells-unread"
NO_PRINT = "no-print-found"


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """The page as read, and what is to be told of it."""

    page: Page
    shortfalls: tuple[Shortfall, ...]


def read_picture(picture: Picture, number: int, engine: Engine) -> ScannedPage:
    """Read a grey picture of 200 dots per inch; boxes lie on the picture as given, in points."""
    straight, lines = upright(picture, skew_of(picture), engine)
    seen = _seen(straight.picture, lines, engine)
    height, width = (size * _POINT for size in straight.picture.shape[:2])
    objects = PageObjects(number, width, height, seen.words, seen.rulings, seen.fills, has_image=True)
    items = [_as_scanned(item, seen.unread) for item in items_of(objects)]

    def place(box: BoundingBox | None) -> BoundingBox | None:
        return None if box is None else _scaled(straight.box_back(_scaled(box, 1 / _POINT)), _POINT)

    height, width = (size * _POINT for size in picture.shape[:2])
    page = Page(number, tuple(_placed(item, place) for item in items), width, height)
    return ScannedPage(page, tuple(_told(page, number)))


@dataclass(frozen=True, slots=True)
class _Seen:
    """What layout needs of a straight picture, in points, and where print was not read."""

    words: tuple[Word, ...]
    rulings: tuple[Ruling, ...]
    fills: tuple[Fill, ...]
    unread: tuple[BoundingBox, ...]


def _seen(picture: Picture, lines: Sequence[TextLine], engine: Engine) -> _Seen:
    light, areas = lightened(picture)
    darkness = darkness_of(light)
    ink = ink_of(darkness)
    strokes, drawn = strokes_of(ink, darkness)
    ink = cv2.subtract(ink, drawn).astype(np.uint8)
    turned, illegible = turned_lines(picture, lines, engine)
    rows = ink_words(lines, ink, strokes)
    again = look_again(picture, _without(ink, [*(line.box for line in turned), *illegible]), rows, engine)
    words = [*bold_words(rows, ink), *((word, False) for word in again.words)]
    return _Seen(
        words=(*(_word(word, is_bold) for word, is_bold in words), *(_turned_word(line) for line in turned)),
        rulings=(
            *(Ruling(s.x0 * _POINT, s.top * _POINT, s.x1 * _POINT, s.bottom * _POINT) for s in strokes),
            *(side for area in areas for side in _sides(area)),
        ),
        fills=tuple(_fill(area) for area in areas),
        unread=tuple(_scaled(box, _POINT) for box in (*again.unread, *illegible)),
    )


def _fill(area: DarkArea) -> Fill:
    return Fill(area.x0 * _POINT, area.top * _POINT, area.x1 * _POINT, area.bottom * _POINT, area.lightness)


def _sides(area: DarkArea) -> Iterator[Ruling]:
    """The four sides of a dark area, which say as much as drawn lines."""
    x0, top, x1, bottom = (length * _POINT for length in (area.x0, area.top, area.x1, area.bottom))
    for ends in ((x0, top, x1, top), (x0, bottom, x1, bottom), (x0, top, x0, bottom), (x1, top, x1, bottom)):
        yield Ruling(*ends, is_shading=True)


def _without(ink: Picture, boxes: Iterable[BoundingBox]) -> Picture:
    rest = ink.copy()
    for box in boxes:
        rest[int(box.top) : int(box.bottom) + 1, int(box.x0) : int(box.x1) + 1] = 0
    return rest


def _word(word: InkWord, is_bold: bool) -> Word:
    return Word(
        word.text,
        word.x0 * _POINT,
        word.top * _POINT,
        word.x1 * _POINT,
        word.bottom * _POINT,
        word.baseline * _POINT,
        word.em * _POINT,
        is_bold=is_bold,
        confidence=round(word.confidence, 3),
    )


def _turned_word(line: TurnedLine) -> Word:
    """A line on its end as one word: its em is most of its box's width."""
    box = _scaled(line.box, _POINT)
    em = _EM_OF_TURNED * box.width
    sureness = round(line.confidence, 3)
    return Word(
        line.text, box.x0, box.top, box.x1, box.bottom, box.bottom, em, direction=line.direction, confidence=sureness
    )


def _as_scanned(item: Block | Table, unread: Sequence[BoundingBox]) -> Block | Table:
    """A table says that it was read by OCR, and its cells where ink in them was not read."""
    if isinstance(item, Block):
        return item
    cells = tuple(
        replace(cell, is_unread=any(cell.box is not None and cell.box.contains_centre_of(box) for box in unread))
        for cell in item.cells
    )
    return replace(item, cells=cells, is_ocr=True)


def _placed(item: Block | Table, place: Callable[[BoundingBox | None], BoundingBox | None]) -> Block | Table:
    if isinstance(item, Table):
        return replace(item, cells=tuple(replace(c, box=place(c.box)) for c in item.cells), box=place(item.box))
    return replace(item, lines=tuple(replace(n, box=place(n.box)) for n in item.lines), box=place(item.box))


def _told(page: Page, number: int) -> Iterable[Shortfall]:
    if not page.items:
        yield Shortfall(NO_PRINT, "the page is a picture in which no print was found", number)
        return
    yield Shortfall(READ_BY_OCR, "the page is a picture and was read by OCR; figures may hold reading errors", number)
    unread = sum(cell.is_unread for item in page.items if isinstance(item, Table) for cell in item.cells)
    if unread:
        yield Shortfall(CELLS_UNREAD, f"{unread} cells hold print that could not be read", number)


def _scaled(box: BoundingBox, factor: float) -> BoundingBox:
    return BoundingBox(box.x0 * factor, box.top * factor, box.x1 * factor, box.bottom * factor)
