"""What one walk over the XML yields, before tables for layout are told from tables of figures.

Numbering and fields depend on order, so the XML is walked once only; the drafts can then become either blocks or
cells without counting a list item twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with one look. ``is_raised`` is superscript; ``is_mark`` a footnote's own reference mark."""

    text: str
    is_bold: bool = False
    is_italic: bool = False
    is_struck: bool = False
    is_raised: bool = False
    is_mark: bool = False


@dataclass(frozen=True, slots=True)
class DraftParagraph:
    """A paragraph with its computed list label; ``boxes`` are the text boxes anchored in it."""

    pieces: tuple[Piece, ...]
    label: str = ""
    is_heading: bool = False
    is_contents: bool = False
    """A line of a table of contents: its page number is no figure."""
    is_quoted: bool = False
    indent: float = 0.0
    boxes: tuple[tuple[Draft, ...], ...] = ()
    picture_count: int = 0

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces if not piece.is_mark)


@dataclass(frozen=True, slots=True)
class DraftCell:
    """A cell with its place and spans in the grid, not yet flattened to text."""

    row_index: int
    column_index: int
    row_span: int
    column_span: int
    content: tuple[Draft, ...]
    is_shaded: bool = False


@dataclass(frozen=True, slots=True)
class DraftTable:
    """A table's grid with drafts in its cells."""

    row_count: int
    column_count: int
    cells: tuple[DraftCell, ...]
    finder: str = "word"


Draft: TypeAlias = DraftParagraph | DraftTable


def split_pieces(pieces: Iterable[Piece], separator: str) -> list[tuple[Piece, ...]]:
    """The pieces between separators (line breaks or tabs), each with its look; always at least one part."""
    parts: list[list[Piece]] = [[]]
    for piece in pieces:
        if separator not in piece.text:
            parts[-1].append(piece)
            continue
        first, *others = piece.text.split(separator)
        parts[-1].append(replace(piece, text=first))
        parts.extend([replace(piece, text=text)] for text in others)
    return [tuple(part) for part in parts]
