"""What lies on a sheet of an .ods file beside its cells: over the sheet, or tied to one of them."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.readers.sheets.drawn import DrawnOnSheet
from pipeline.readers.sheets.package import Element
from pipeline.readers.sheets.sheet import tidy

_COMMENT, _PARAGRAPH, _FRAME = "annotation", "p", "frame"
_OBJECT, _PICTURE = "object", "image"
_NO_TEXT = frozenset({_COMMENT, _OBJECT, "object-ole"})


class OdsDrawing:
    """Gathers the drawings of one sheet."""

    def __init__(self) -> None:
        self._boxes: list[str] = []
        self._has_comments = False
        self._has_pictures = False

    def take(self, holder: Element) -> None:
        """Takes what hangs in a cell, or lies on the sheet as a whole; the holder's own paragraphs are no drawings."""
        for thing in holder:
            kind = _kind(thing)
            if kind == _COMMENT:
                self._has_comments = True
            elif kind != _PARAGRAPH:
                self._take(thing)

    def drawn(self) -> DrawnOnSheet:
        """All that was taken."""
        return DrawnOnSheet(tuple(self._boxes), self._has_comments, self._has_pictures)

    def _take(self, thing: Element) -> None:
        for frame in thing.iter(f"{{*}}{_FRAME}"):
            kinds = {_kind(part) for part in frame}
            self._has_pictures |= _PICTURE in kinds and _OBJECT not in kinds  # a chart has a picture of itself
        text = tidy("\n".join(_paragraphs(thing)))
        if text:
            self._boxes.append(text)


def _paragraphs(thing: Element) -> Iterator[str]:
    for part in thing:
        kind = _kind(part)
        if kind == _PARAGRAPH:
            yield "".join(part.itertext())
        elif kind not in _NO_TEXT:
            yield from _paragraphs(part)


def _kind(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
