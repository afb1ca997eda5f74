"""A drawn page as layout wants it: visible words and lines, upright, with the crop box's top left as origin."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from operator import attrgetter

from pipeline.layout.objects import Fill, PageObjects, Ruling, Word
from pipeline.model.document import Shortfall
from pipeline.readers.pdf.drawn import Box, Drawn, Glyph, Strip
from pipeline.readers.pdf.shapes import WHITE, fills_of, rulings_of
from pipeline.readers.pdf.strips import words_of_strips
from pipeline.readers.pdf.words import UNREADABLE, turn, words_of

_SCAN_SHARE = 0.4
"""Share of the page from which on a picture counts as a scanned page."""

_STAMP = 60
"""Characters: a scanned page with no more text of its own has had a stamp or page number put on it."""
_OUTLINES = 40
"""Shapes from which on a page without words may hold letters drawn as outlines."""


@dataclass(frozen=True, slots=True)
class ReadPage:
    """Upright page objects; ``turned`` says by how many degrees print was turned to be upright."""

    objects: PageObjects
    turned: int
    shortfalls: tuple[Shortfall, ...]
    width: float
    height: float
    needs_ocr: bool = False
    has_drawings: bool = False
    """True where lines, areas or pictures are drawn, or glyphs that were left out."""


def read_page(drawn: Drawn, number: int) -> ReadPage:
    """The objects that people see of the page with that number."""
    left, top, right, bottom = drawn.shown
    area = (right - left) * (bottom - top)
    fills = fills_of(drawn.shapes, area)
    found, turned, shortfalls = _words(drawn, fills, number)
    words = _moved(found, left, top)
    objects = PageObjects(
        number=number,
        width=right - left,
        height=bottom - top,
        words=tuple(words),
        rulings=tuple(
            Ruling(r.x0 - left, r.top - top, r.x1 - left, r.bottom - top, r.is_shading)
            for r in rulings_of(drawn.shapes, area)
        ),
        fills=tuple(Fill(f.x0 - left, f.top - top, f.x1 - left, f.bottom - top, f.lightness) for f in fills),
        has_image=bool(drawn.images),
    )
    upright = turned_objects(objects, turned) if turned else objects
    needs_ocr = not words and (bool(drawn.images) or len(drawn.shapes) > _OUTLINES)
    has_drawings = bool(drawn.images or drawn.shapes or drawn.glyphs or drawn.strips)
    has_layer = any(shortfall.code == "ocr-text-layer" for shortfall in shortfalls)
    told = [*shortfalls, *_unread(words, drawn, needs_ocr, has_layer, number)]
    return ReadPage(upright, turned, tuple(told), objects.width, objects.height, needs_ocr, has_drawings)


def _unread(words: list[Word], drawn: Drawn, needs_ocr: bool, has_layer: bool, number: int) -> list[Shortfall]:
    """What the page holds besides readable text: pictures in place of it, glyphs without a meaning."""
    told = []
    if needs_ocr:
        told.append(Shortfall("page-needs-ocr", "the page is a picture without a text layer", number))
    elif not has_layer and _picture_share(drawn) > _SCAN_SHARE and sum(len(w.text) for w in words) < _STAMP:
        told.append(Shortfall("page-needs-ocr", "a picture covers the page and may hold text", number))
    unknown = sum(1 for word in words if UNREADABLE in word.text)
    if unknown:
        told.append(Shortfall("unreadable-glyphs", f"{unknown} words hold glyphs whose letters the file hides", number))
    return told


def _picture_share(drawn: Drawn) -> float:
    largest = max(((x1 - x0) * (bottom - top) for x0, top, x1, bottom in drawn.images), default=0.0)
    return largest / max(drawn.width * drawn.height, 1.0)


def _words(drawn: Drawn, fills: list[Fill], number: int) -> tuple[list[Word], int, list[Shortfall]]:
    """The words a person sees, the direction of most of them, and what was left out."""
    if drawn.strips and all(_is_shown(strip, fills, drawn) for strip in drawn.strips):
        return words_of_strips(drawn.strips), 0, []
    glyphs, shortfalls = _shown(drawn, fills, number)
    return words_of(glyphs), _main_direction(glyphs), shortfalls


def _is_shown(strip: Strip, fills: list[Fill], drawn: Drawn) -> bool:
    """True where every glyph of the strip can surely be seen."""
    left, top, right, bottom = drawn.shown
    if not (strip.is_painted and strip.size > 0 and top <= (strip.top + strip.bottom) / 2 <= bottom):
        return False
    if not strip.closest > 0 or strip.starts[0] < left or strip.starts[-1] > right:
        return False
    if min(strip.ends) < left or max(strip.ends) > right:
        return False
    return strip.lightness < WHITE or not any(_is_white_on_white(glyph, fills, drawn) for glyph in strip.glyphs())


def _shown(drawn: Drawn, fills: list[Fill], number: int) -> tuple[list[Glyph], list[Shortfall]]:
    """The glyphs a person sees, and what was left out. A scan's invisible text layer is taken instead of nothing.

    Print of no size paints nothing, and no layout can be made of it.
    """
    left, top, right, bottom = drawn.shown
    seen: list[Glyph] = []
    hidden: list[Glyph] = []
    outside = sizeless = 0
    for glyph in drawn.every_glyph():
        text, x0, y0, x1, y1, _, size, _, _, shade, is_painted = glyph
        if not (left <= (x0 + x1) / 2 <= right and top <= (y0 + y1) / 2 <= bottom):
            outside += bool(text.strip())
        elif not size > 0:
            sizeless += bool(text.strip())
        elif is_painted and (shade < WHITE or not _is_white_on_white(glyph, fills, drawn)):
            seen.append(glyph)
        elif glyph.text.strip():
            hidden.append(glyph)
    if hidden and _is_scan_layer(seen, hidden, drawn):
        told = "the page is a picture with a text layer, as OCR programs make; its text may hold reading errors"
        return seen + hidden, [Shortfall("ocr-text-layer", told, number)]
    return seen, _left_out(len(hidden) + sizeless, outside, number)


def _is_scan_layer(seen: list[Glyph], hidden: list[Glyph], drawn: Drawn) -> bool:
    return _picture_share(drawn) > _SCAN_SHARE and len(hidden) > len(seen)


def _left_out(hidden: int, outside: int, number: int) -> list[Shortfall]:
    shortfalls = []
    if hidden:
        shortfalls.append(Shortfall("hidden-text", f"{hidden} characters that cannot be seen were left out", number))
    if outside:
        shortfalls.append(Shortfall("text-off-page", f"{outside} characters off the page were left out", number))
    return shortfalls


def _is_white_on_white(glyph: Glyph, fills: list[Fill], drawn: Drawn) -> bool:
    """True for a white glyph that lies neither on a picture nor on a shaded area."""
    x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
    on_picture = any(x0 <= x <= x1 and top <= y <= bottom for x0, top, x1, bottom in drawn.images)
    on_colour = any(f.x0 <= x <= f.x1 and f.top <= y <= f.bottom and f.lightness < WHITE for f in fills)
    return not on_picture and not on_colour


def _main_direction(glyphs: list[Glyph]) -> int:
    """The direction of most of the page's print: a landscape table may stand sideways on a portrait page."""
    if not any(map(attrgetter("direction"), glyphs)):
        return 0
    counts = Counter(glyph.direction for glyph in glyphs if glyph.text.strip())
    if not counts:
        return 0
    direction, count = counts.most_common(1)[0]
    return direction if count > 0.8 * counts.total() else 0


def _moved(words: list[Word], left: float, top: float) -> list[Word]:
    if not left and not top:
        return words
    return [
        Word(
            w.text, w.x0 - left, w.top - top, w.x1 - left, w.bottom - top, w.baseline - top, w.size,
            w.is_bold, w.is_italic, w.is_raised, w.direction,
        )
        for w in words
    ]  # fmt: skip


def turned_objects(objects: PageObjects, degrees: int) -> PageObjects:
    """The same page turned so that its sideways print reads to the right."""

    def place(x0: float, top: float, x1: float, bottom: float) -> Box:
        return turned_box((x0, top, x1, bottom), degrees, objects.width, objects.height)

    sideways = degrees % 180 == 90
    return PageObjects(
        number=objects.number,
        width=objects.height if sideways else objects.width,
        height=objects.width if sideways else objects.height,
        words=tuple(_turned_word(w, place(w.x0, w.top, w.x1, w.bottom), degrees) for w in objects.words),
        rulings=tuple(Ruling(*place(r.x0, r.top, r.x1, r.bottom), r.is_shading) for r in objects.rulings),
        fills=tuple(Fill(*place(f.x0, f.top, f.x1, f.bottom), f.lightness) for f in objects.fills),
        has_image=objects.has_image,
    )


def turned_box(box: Box, degrees: int, width: float, height: float) -> Box:
    """A box on a page of that size, after the page was turned; negative degrees turn back (pass the turned size)."""
    x0, top, x1, bottom = turn(box, degrees)
    shift_x = {90: height, 180: width}.get(degrees % 360, 0.0)
    shift_y = {270: width, 180: height}.get(degrees % 360, 0.0)
    return x0 + shift_x, top + shift_y, x1 + shift_x, bottom + shift_y


def _turned_word(word: Word, box: Box, degrees: int) -> Word:
    direction = (word.direction - degrees) % 360
    fall = 0.2 * word.size
    return Word(word.text, *box, box[3] - fall, word.size, word.is_bold, word.is_italic, word.is_raised, direction)
