"""Character and paragraph properties, as far as they change what a reader of the page sees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.readers.docx.names import (
    VAL,
    Element,
    W,
    child_value,
    children_by_tag,
    first_child,
    is_on,
    value_of,
    whole_number,
)

TWIPS_PER_POINT = 20
_RAISED_HALF_POINTS = 4
"""A run lifted by two points or more is superscript, whatever it is called."""


class RunLook(NamedTuple):
    """Character properties; None where nothing is said, so that the style below decides.

    A named tuple, as every run of a document makes some.
    """

    is_bold: bool | None = None
    is_italic: bool | None = None
    is_struck: bool | None = None
    is_hidden: bool | None = None
    is_raised: bool | None = None
    font: str = ""
    style_id: str = ""

    def over(self, base: RunLook) -> RunLook:
        """This look where it says something, the base's elsewhere."""
        return RunLook(
            base.is_bold if self.is_bold is None else self.is_bold,
            base.is_italic if self.is_italic is None else self.is_italic,
            base.is_struck if self.is_struck is None else self.is_struck,
            base.is_hidden if self.is_hidden is None else self.is_hidden,
            base.is_raised if self.is_raised is None else self.is_raised,
            self.font or base.font,
        )


PLAIN = RunLook()

_SWITCHES = {
    f"{W}b": "is_bold",
    f"{W}i": "is_italic",
    f"{W}strike": "is_struck",
    f"{W}dstrike": "is_struck",
    f"{W}vanish": "is_hidden",
    f"{W}specVanish": "is_hidden",
}
_VERTICAL, _POSITION, _FONTS, _STYLE = f"{W}vertAlign", f"{W}position", f"{W}rFonts", f"{W}rStyle"


def read_run_look(properties: Element | None) -> RunLook:
    """The look that a ``w:rPr`` sets by itself."""
    if properties is None or not len(properties):
        return PLAIN
    found: dict[str, bool] = {}
    font = style_id = ""
    for child in properties:
        tag = child.tag
        if tag in _SWITCHES:
            name = _SWITCHES[tag]
            found[name] = found.get(name, False) or is_on(child)
        elif tag == _VERTICAL:
            found["is_raised"] = child.get(VAL) == "superscript"
        elif tag == _POSITION:
            found["is_raised"] = whole_number(child.get(VAL)) >= _RAISED_HALF_POINTS
        elif tag == _FONTS:
            font = child.get(f"{W}ascii") or child.get(f"{W}hAnsi") or ""
        elif tag == _STYLE:
            style_id = child.get(VAL) or ""
    return RunLook(**found, font=font, style_id=style_id)


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """Paragraph properties; None where nothing is said. ``indent`` is in points."""

    number_id: str | None = None
    level: int | None = None
    indent: float | None = None
    outline_level: int | None = None
    has_side_border: bool | None = None


UNSET = ParagraphLook()
_NUMBERING, _OUTLINE, _BORDERS, _INDENT = f"{W}numPr", f"{W}outlineLvl", f"{W}pBdr", f"{W}ind"
_SETTING = frozenset({_NUMBERING, _OUTLINE, _BORDERS, _INDENT})


def read_paragraph_look(properties: Element | None) -> ParagraphLook:
    """What a ``w:pPr`` sets by itself (its style is looked up elsewhere)."""
    return paragraph_look(children_by_tag(properties))


def paragraph_look(properties: Mapping[str, Element]) -> ParagraphLook:
    """The same of the children of a ``w:pPr`` by their tags."""
    if _SETTING.isdisjoint(properties):
        return UNSET
    numbering = properties.get(_NUMBERING)
    level = child_value(numbering, "ilvl")
    outline = value_of(properties.get(_OUTLINE))
    borders = properties.get(_BORDERS)
    return ParagraphLook(
        child_value(numbering, "numId"),
        None if level is None else whole_number(level),
        _indent(properties.get(_INDENT)),
        None if outline is None else whole_number(outline, 9),
        None if borders is None else (child_value(borders, "left") or "none") not in ("nil", "none"),
    )


def read_indent(properties: Element | None) -> float | None:
    """The left indent in points, None where the paragraph sets none."""
    return _indent(first_child(properties, _INDENT))


def _indent(indent: Element | None) -> float | None:
    if indent is None:
        return None
    twips = indent.get(f"{W}left") or indent.get(f"{W}start")
    return None if twips is None else whole_number(twips) / TWIPS_PER_POINT
