"""One walk over the XML of a story (body, header, note), in the order in which it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias

from pipeline.readers.docx.drafts import Draft, DraftCell, DraftParagraph, DraftTable
from pipeline.readers.docx.grid import Grid, read_grid
from pipeline.readers.docx.inline import InlineContent, InlineReader
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.docx.look import PLAIN, ParagraphLook, RunLook, paragraph_look
from pipeline.readers.docx.names import Element, W, children_by_tag, first_child, value_of
from pipeline.readers.docx.numbering import Numbering
from pipeline.readers.docx.styles import ParagraphStyle, StyleSheet, is_shaded
from pipeline.readers.docx.table_regions import RegionLooks
from pipeline.readers.docx.wrappers import wrapped_children

_PARAGRAPH, _TABLE, _ALTERNATIVE = f"{W}p", f"{W}tbl", f"{W}altChunk"
_PROPERTIES, _STYLE, _MARK = f"{W}pPr", f"{W}pStyle", f"{W}rPr"
_Properties: TypeAlias = dict[str, Element]
"""The children of a ``w:pPr`` by their tags."""
_BLOCKS = frozenset({_PARAGRAPH, _TABLE, _ALTERNATIVE})
_BODY_TEXT_LEVEL = 9


class Walker:
    """Makes drafts of stories. One walker for one document: its numbering goes on from story to story."""

    def __init__(
        self, styles: StyleSheet, numbering: Numbering, inline: InlineReader, ledger: Ledger, max_cells: int
    ) -> None:
        self._styles = styles
        self._numbering = numbering
        self._inline = inline
        self._ledger = ledger
        self._max_cells = max_cells

    def story(self, root: Element) -> tuple[Draft, ...]:
        """The drafts of a whole story."""
        self._inline.begin_story(root)
        return self._blocks(root, PLAIN)

    def _blocks(self, container: Element, base: RunLook) -> tuple[Draft, ...]:
        drafts: list[Draft] = []
        waiting: DraftParagraph | None = None
        for element in wrapped_children(container, _BLOCKS):
            if element.tag == _ALTERNATIVE:
                self._ledger.tell("chunk-not-read", "a part inserted from another file was not read with the text")
            elif element.tag == _TABLE:
                drafts.append(self._table(element))
            else:
                properties = children_by_tag(first_child(element, _PROPERTIES))
                paragraph = self._paragraph(element, properties, base, waiting)
                waiting = paragraph if _is_mark_deleted(properties) else None
                if waiting is None:
                    drafts.append(paragraph)
        return (*drafts, waiting) if waiting is not None else tuple(drafts)

    def _paragraph(
        self, element: Element, properties: _Properties, base: RunLook, before: DraftParagraph | None
    ) -> DraftParagraph:
        """Reads a paragraph; ``before`` is one whose end a tracked change deleted, so that it runs on into this."""
        style = self._styles.paragraph(value_of(properties.get(_STYLE)))
        own = paragraph_look(properties)
        content = self._inline.read(element, style.run.over(base.over(self._styles.defaults)))
        for shortfall in content.graphics.unread:
            self._ledger.tell(*shortfall)
        label, level_indent = ("", None) if _is_gone(properties, content) else self._number(own, style)
        indents = (own.indent, level_indent, style.paragraph.indent, 0.0)
        draft = DraftParagraph(
            tuple(content.pieces),
            label,
            style.is_heading if own.outline_level is None else own.outline_level < _BODY_TEXT_LEVEL,
            style.is_contents,
            style.is_quote if own.has_side_border is None else own.has_side_border or style.is_quote,
            next(indent for indent in indents if indent is not None),
            tuple(self._blocks(box, PLAIN) for box in content.graphics.text_boxes),
            content.graphics.picture_count,
        )
        return draft if before is None else _run_on(before, draft)

    def _number(self, own: ParagraphLook, style: ParagraphStyle) -> tuple[str, float | None]:
        """The list label and the indent of its level."""
        number_id = style.paragraph.number_id if own.number_id is None else own.number_id
        if number_id in (None, "0"):
            return "", None
        level = own.level
        if level is None and own.number_id is None:
            tied = self._numbering.level_of_style(number_id or "", style.number_style_id)
            level = tied or style.paragraph.level
        level = level or 0
        return self._numbering.next_label(number_id or "", level), self._numbering.indent(number_id or "", level)

    def _table(self, element: Element) -> DraftTable:
        grid = read_grid(element, self._ledger, self._max_cells)
        regions = RegionLooks(element.find(f"{W}tblPr"), self._styles, grid.row_count, grid.column_count)
        return DraftTable(grid.row_count, grid.column_count, tuple(self._cells(grid, regions)))

    def _cells(self, grid: Grid, regions: RegionLooks) -> Iterator[DraftCell]:
        for cell in grid.cells:
            run, region_shaded = regions.of(cell.row_index, cell.start, cell.row_span, cell.end - cell.start)
            own_shaded = is_shaded(cell.properties)
            yield DraftCell(
                cell.row_index,
                cell.start,
                cell.row_span,
                cell.end - cell.start,
                self._blocks(cell.element, run),
                bool(region_shaded if own_shaded is None else own_shaded),
            )


def _is_mark_deleted(properties: _Properties) -> bool:
    mark = properties.get(_MARK)
    return mark is not None and (mark.find(f"{W}del") is not None or mark.find(f"{W}moveFrom") is not None)


def _is_gone(properties: _Properties, content: InlineContent) -> bool:
    """True for a paragraph that is deleted or hidden as a whole, which no list counts."""
    mark = properties.get(_MARK)
    if mark is None or any(piece.text for piece in content.pieces):
        return False
    return any(mark.find(W + name) is not None for name in ("del", "moveFrom", "vanish"))


def _run_on(before: DraftParagraph, draft: DraftParagraph) -> DraftParagraph:
    return replace(
        draft,
        pieces=before.pieces + draft.pieces,
        label=before.label or draft.label,
        boxes=before.boxes + draft.boxes,
        picture_count=before.picture_count + draft.picture_count,
    )
