"""One picture of a page to blocks and tables, through the same layout as a digital page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import cv2

from pipeline.layout.objects import PageObjects, Ruling, Word
from pipeline.layout.page import items_of
from pipeline.model.document import Block, Page, Shortfall, Table
from pipeline.model.geometry import BoundingBox
from pipeline.readers.scan.ink import ink_of
from pipeline.readers.scan.leftovers import look_again
from pipeline.readers.scan.orientation import upright
from pipeline.readers.scan.rulings import Stroke, strokes_of
from pipeline.readers.scan.straighten import skew_of
from pipeline.readers.scan.weight import bold_words
from pipeline.readers.scan.words import InkWord, ink_words

if TYPE_CHECKING:
    from pipeline.readers.scan.text_lines import Engine, Picture

DOTS_PER_INCH = 200
"""Enough for every digit in trials; 300 read no better and took twice the time."""
_POINT = 72 / DOTS_PER_INCH

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
    ink = ink_of(straight.picture)
    strokes, drawn = strokes_of(ink)
    ink = cv2.subtract(ink, drawn).astype(ink.dtype)
    words = ink_words(lines, ink, strokes)
    again = look_again(straight.picture, ink, words, engine)
    objects = _objects(straight.picture, number, [*bold_words(words, ink), *((w, False) for w in again.words)], strokes)
    unread = [_in_points(box) for box in again.unread]
    items = [_as_scanned(item, unread) for item in items_of(objects)]

    def place(box: BoundingBox | None) -> BoundingBox | None:
        return None if box is None else _in_points(straight.box_back(_in_pixels(box)))

    height, width = (size * _POINT for size in picture.shape[:2])
    page = Page(number, tuple(_placed(item, place) for item in items), width, height)
    return ScannedPage(page, tuple(_told(page, number)))


def _objects(
    picture: Picture, number: int, words: Iterable[tuple[InkWord, bool]], strokes: Sequence[Stroke]
) -> PageObjects:
    height, width = (size * _POINT for size in picture.shape[:2])
    return PageObjects(
        number=number,
        width=width,
        height=height,
        words=tuple(_word(word, is_bold) for word, is_bold in words),
        rulings=tuple(Ruling(s.x0 * _POINT, s.top * _POINT, s.x1 * _POINT, s.bottom * _POINT) for s in strokes),
        has_image=True,
    )


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


def _in_points(box: BoundingBox) -> BoundingBox:
    return BoundingBox(box.x0 * _POINT, box.top * _POINT, box.x1 * _POINT, box.bottom * _POINT)


def _in_pixels(box: BoundingBox) -> BoundingBox:
    return BoundingBox(box.x0 / _POINT, box.top / _POINT, box.x1 / _POINT, box.bottom / _POINT)
