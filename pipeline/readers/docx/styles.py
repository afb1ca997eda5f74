"""The style sheet: what a named style says, with everything it is based on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from pipeline.readers.docx.look import PLAIN, UNSET, ParagraphLook, RunLook, read_paragraph_look, read_run_look
from pipeline.readers.docx.names import VAL, Element, W, child_value, children_by_tag

_HEADING_NAME = re.compile(r"(?:heading \d|title|subtitle|toc heading)\b")
_QUOTE_NAME = re.compile(r"\b(?:quote|quotation|quotations|block text)\b")
_CONTENTS_NAME = re.compile(r"(?:toc|contents) \d|table of figures")
_SHADING = f"{W}shd"
_MAX_BASED_ON = 20
_BODY_TEXT_LEVEL = 9


@dataclass(frozen=True)
class ParagraphStyle:
    """A paragraph style with all that it inherits; what follows from its name is worked out once."""

    name: str = ""
    run: RunLook = PLAIN
    paragraph: ParagraphLook = UNSET
    number_style_id: str = ""
    """The style that brought the numbering, which decides the list's level."""

    @cached_property
    def is_heading(self) -> bool:
        level = self.paragraph.outline_level
        return bool(_HEADING_NAME.match(self.name)) or (level is not None and level < _BODY_TEXT_LEVEL)

    @cached_property
    def is_quote(self) -> bool:
        return bool(_QUOTE_NAME.search(self.name)) or bool(self.paragraph.has_side_border)

    @cached_property
    def is_contents(self) -> bool:
        return bool(_CONTENTS_NAME.match(self.name))


@dataclass(frozen=True, slots=True)
class TableRegion:
    """What a table style says of a region ("firstRow")."""

    run: RunLook = PLAIN
    is_shaded: bool | None = None


class StyleSheet:
    """Looks styles up by id, resolved once each."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._paragraphs: dict[str, ParagraphStyle] = {}
        self._runs: dict[str, RunLook] = {}
        self._regions: dict[str, dict[str, TableRegion]] = {}
        self._default_id = ""
        self.defaults = PLAIN
        if root is not None:
            self._index(root)

    def _index(self, root: Element) -> None:
        for style in root.findall(f"{W}style"):
            style_id = style.get(f"{W}styleId") or ""
            self._elements.setdefault(style_id, style)
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true", "on"):
                self._default_id = style_id
        self.defaults = read_run_look(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))

    def _chain(self, style_id: str) -> list[Element]:
        """The style and what it is based on, the most basic first; a loop ends it."""
        chain: list[Element] = []
        while style_id in self._elements and len(chain) < _MAX_BASED_ON:
            element = self._elements[style_id]
            chain.append(element)
            style_id = child_value(element, "basedOn") or ""
        return chain[::-1]

    def paragraph(self, style_id: str | None) -> ParagraphStyle:
        """A paragraph style; the document's default where the id is None or unknown."""
        wanted = style_id if style_id in self._elements else self._default_id
        if wanted not in self._paragraphs:
            self._paragraphs[wanted] = self._resolve_paragraph(wanted or "")
        return self._paragraphs[wanted]

    def _resolve_paragraph(self, style_id: str) -> ParagraphStyle:
        resolved = ParagraphStyle()
        for element in self._chain(style_id):
            own = read_paragraph_look(element.find(f"{W}pPr"))
            resolved = ParagraphStyle(
                (child_value(element, "name") or "").lower(),
                read_run_look(element.find(f"{W}rPr")).over(resolved.run),
                _paragraph_over(own, resolved.paragraph),
                resolved.number_style_id if own.number_id is None else element.get(f"{W}styleId") or "",
            )
        return resolved

    def run(self, style_id: str) -> RunLook:
        """A character style's look; a plain one where the id is unknown."""
        if style_id not in self._runs:
            look = PLAIN
            for element in self._chain(style_id):
                look = read_run_look(element.find(f"{W}rPr")).over(look)
            self._runs[style_id] = look
        return self._runs[style_id]

    def table_regions(self, style_id: str | None) -> dict[str, TableRegion]:
        """What a table style says of its regions, by the names of ``w:tblStylePr`` and "wholeTable"."""
        wanted = style_id or ""
        if wanted not in self._regions:
            regions: dict[str, TableRegion] = {}
            for element in self._chain(wanted):
                for part in [element, *element.findall(f"{W}tblStylePr")]:
                    name = part.get(f"{W}type") if part is not element else "wholeTable"
                    regions[name] = _region_over(_read_region(part), regions.get(name, TableRegion()))
            self._regions[wanted] = regions
        return self._regions[wanted]


def is_shaded(properties: Mapping[str, Element]) -> bool | None:
    """True where ``w:shd`` paints a cell in another colour than white; None where it says nothing.

    ``properties`` are the children of its ``w:tcPr`` by their tags.
    """
    shading = properties.get(_SHADING)
    if shading is None:
        return None
    fill = (shading.get(f"{W}fill") or "auto").lower()
    pattern = shading.get(VAL) or "clear"
    return fill not in ("auto", "ffffff", "white") or pattern not in ("clear", "nil")


def _read_region(element: Element) -> TableRegion:
    return TableRegion(read_run_look(element.find(f"{W}rPr")), is_shaded(children_by_tag(element.find(f"{W}tcPr"))))


def _region_over(own: TableRegion, base: TableRegion) -> TableRegion:
    return TableRegion(own.run.over(base.run), base.is_shaded if own.is_shaded is None else own.is_shaded)


def _paragraph_over(own: ParagraphLook, base: ParagraphLook) -> ParagraphLook:
    changes = {
        name: getattr(own, name)
        for name in ("number_id", "level", "indent", "outline_level", "has_side_border")
        if getattr(own, name) is not None
    }
    return replace(base, **changes) if changes else base
