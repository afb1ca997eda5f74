"""Drawings, pictures and embedded objects: their text boxes are read, what else they show is counted."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.readers.docx.names import A, Element, W, whole_number
from pipeline.readers.docx.wrappers import ALTERNATE, chosen_branch

_TEXT_BOX = f"{W}txbxContent"
_EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
_GRAPHIC_DATA = f"{A}graphicData"
_IMAGES = frozenset({f"{A}blip", "{urn:schemas-microsoft-com:vml}imagedata"})
_EMU_PER_CM = 360_000
_TABLE_WIDTH_CM, _TABLE_HEIGHT_CM = 8, 2.5
"""A picture at least this large can be a pasted table; smaller ones are logos and signatures."""
_UNREAD = {
    "chart": ("chart-not-read", "a chart was not read; its figures may stand nowhere else"),
    "diagram": ("diagram-not-read", "a diagram was not read; its text may stand nowhere else"),
}


@dataclass(slots=True)
class Graphics:
    """What a paragraph's drawings hold. ``unread`` are (code, message) of shortfalls."""

    text_boxes: list[Element] = field(default_factory=list)
    picture_count: int = 0
    unread: list[tuple[str, str]] = field(default_factory=list)


def read_graphics(element: Element, found: Graphics) -> None:
    """Adds what a ``w:drawing``, ``w:pict`` or ``w:object`` holds, the outermost text boxes only."""
    large = ""
    picture_count = found.picture_count
    for each in _walk(element):
        tag = each.tag
        if tag == _TEXT_BOX:
            found.text_boxes.append(each)
        elif tag in _IMAGES:
            found.picture_count += 1
        elif tag == _EXTENT:
            large = _large_size(each)
        elif tag == _GRAPHIC_DATA:
            kind = (each.get("uri") or "").rsplit("/", 1)[-1]
            if kind in _UNREAD:
                found.unread.append(_UNREAD[kind])
    if large and found.picture_count > picture_count:
        message = f"a picture of {large} was not read; it may show text or a table"
        found.unread.append(("picture-not-read", message))


def _walk(element: Element) -> list[Element]:
    """The elements under a drawing in order, without branches that are not read and the insides of text boxes."""
    found: list[Element] = []
    waiting = [element]
    while waiting:
        current = waiting.pop()
        found.append(current)
        if current.tag == ALTERNATE:
            branch = chosen_branch(current)
            waiting.extend(() if branch is None else (branch,))
        elif current.tag != _TEXT_BOX:
            waiting.extend(reversed(current))
    return found


def _large_size(extent: Element) -> str:
    width, height = (whole_number(extent.get(name)) / _EMU_PER_CM for name in ("cx", "cy"))
    return f"{width:.0f} x {height:.0f} cm" if width >= _TABLE_WIDTH_CM and height >= _TABLE_HEIGHT_CM else ""
