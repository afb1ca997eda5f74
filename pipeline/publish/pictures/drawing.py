"""Marks and a legend onto a picture, with Pillow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont

from pipeline.publish.pictures.marks import COLOURS, MEANINGS, Colour, Layer, Mark

_LABEL_PIXELS = 13
_LEGEND_ROW = 24
_WHITE: Colour = (255, 255, 255)
_BLACK: Colour = (0, 0, 0)
_PALE = 225
"""Opacity of the ground under a label, of 255."""

_Corners = tuple[float, float, float, float]
_Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


def drawn(picture: Image.Image, marks: Sequence[Mark], scale: float) -> Image.Image:
    """A copy of the picture with the marks on it; ``scale`` is its pixels to a point."""
    over = Image.new("RGBA", picture.size)
    pen = ImageDraw.Draw(over)
    for mark in marks:
        _draw_box(pen, mark, _corners(mark, scale))
    font = ImageFont.load_default(_LABEL_PIXELS)
    for mark in marks:
        if mark.label:
            _draw_label(pen, mark, _corners(mark, scale), font)
    return Image.alpha_composite(picture.convert("RGBA"), over).convert("RGB")


def _corners(mark: Mark, scale: float) -> _Corners:
    box = mark.box
    return box.x0 * scale, box.top * scale, box.x1 * scale, box.bottom * scale


def _draw_box(pen: ImageDraw.ImageDraw, mark: Mark, corners: _Corners) -> None:
    colour = COLOURS[mark.layer]
    fill = (*colour, round(255 * mark.tint)) if mark.tint else None
    outline = (*colour, 255) if mark.width else None
    pen.rectangle(corners, fill=fill, outline=outline, width=mark.width)


def _draw_label(pen: ImageDraw.ImageDraw, mark: Mark, corners: _Corners, font: _Font) -> None:
    """Above the box where there is room, else inside it, and never out of the picture on the right."""
    left, top, right, bottom = pen.textbbox((0, 0), mark.label, font=font)
    width, height = right - left + 4, bottom - top + 4
    x = max(0.0, min(corners[0], pen.im.size[0] - width))
    y = corners[1] - height if corners[1] >= height else corners[1]
    pen.rectangle((x, y, x + width, y + height), fill=(*_WHITE, _PALE))
    pen.text((x + 2 - left, y + 2 - top), mark.label, font=font, fill=(*COLOURS[mark.layer], 255))


def with_legend(picture: Image.Image, marks: Sequence[Mark], layers: Sequence[Layer]) -> Image.Image:
    """The picture with a strip below that says what each colour means and how many there are."""
    counts = Counter(mark.layer for mark in marks)
    shown = [layer for layer in Layer if layer in layers]
    whole = Image.new("RGB", (picture.width, picture.height + _LEGEND_ROW * (len(shown) + 1)), _WHITE)
    whole.paste(picture, (0, 0))
    pen = ImageDraw.Draw(whole)
    font = ImageFont.load_default(_LABEL_PIXELS + 2)
    for row, layer in enumerate(shown):
        y = picture.height + _LEGEND_ROW // 2 + row * _LEGEND_ROW
        pen.rectangle((12, y, 30, y + 14), fill=COLOURS[layer], outline=_BLACK)
        pen.text((40, y - 2), f"{layer.value}: {MEANINGS[layer]} ({counts[layer]})", font=font, fill=_BLACK)
    return whole
