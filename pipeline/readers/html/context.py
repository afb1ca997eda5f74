"""How text looks at a place of the page, from the elements around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from pipeline.readers.docx.drafts import Piece

Element = Any

LINE_BREAK = "\u2028"
"""Stands for ``<br>`` until white space has been closed up."""

_BOLD = frozenset({"b", "strong", "th"})
_ITALIC = frozenset({"i", "em", "cite", "dfn"})
_STRUCK = frozenset({"s", "strike", "del"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
_PLAIN_STYLE = re.compile(r"font-weight\s*:\s*(?:normal|[1-5]00)", re.I)
_ITALIC_STYLE = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.I)
_STRUCK_STYLE = re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through", re.I)
_RAISED_STYLE = re.compile(r"vertical-align\s*:\s*super", re.I)
_INDENT_ONLY = re.compile(r"border\s*:\s*(?:none|0)", re.I)
_SPACES = re.compile(r"[ \t\r\n\f\xa0]+")
_UNSEEN = re.compile("[\xad\u200b-\u200f\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Context:
    """The look handed down from element to element."""

    is_bold: bool = False
    is_italic: bool = False
    is_struck: bool = False
    is_raised: bool = False
    is_heading: bool = False
    is_quoted: bool = False
    is_furniture: bool = False
    depth: int = 0

    def inside(self, element: Element) -> Context:
        """The look inside an element that stands here."""
        tag, style = element.tag, element.get("style") or ""
        return replace(
            self,
            is_bold=_is_bold(self.is_bold, tag, style),
            is_italic=self.is_italic or tag in _ITALIC or bool(style and _ITALIC_STYLE.search(style)),
            is_struck=self.is_struck or tag in _STRUCK or bool(style and _STRUCK_STYLE.search(style)),
            is_raised=self.is_raised or tag == "sup" or bool(style and _RAISED_STYLE.search(style)),
            is_heading=self.is_heading or tag in _HEADINGS,
            is_quoted=self.is_quoted or (tag == "blockquote" and not _INDENT_ONLY.search(style)),
            depth=self.depth + 1,
        )

    def piece(self, text: str) -> Piece:
        return Piece(text, self.is_bold, self.is_italic, is_raised=self.is_raised)


def _is_bold(is_bold: bool, tag: str, style: str) -> bool:
    if style and _PLAIN_STYLE.search(style):
        return False
    return is_bold or tag in _BOLD or bool(style and _BOLD_STYLE.search(style))


def closed_up(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Pieces with white space as a browser shows it: one blank for any run of it, line breaks where ``<br>`` stood."""
    found: list[Piece] = []
    ends_blank = True
    for piece in pieces:
        text = _SPACES.sub(" ", _UNSEEN.sub("", piece.text)).replace(LINE_BREAK, "\n")
        if ends_blank:
            text = text.lstrip(" ")
        if text:
            ends_blank = text[-1] in " \n"
            found.append(replace(piece, text=text))
    return tuple(found)
