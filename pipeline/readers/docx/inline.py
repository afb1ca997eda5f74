"""The inside of a paragraph: runs, fields, links, symbols, note references and what is drawn in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.readers.docx.drafts import Piece
from pipeline.readers.docx.fields import FieldState, form_field_text
from pipeline.readers.docx.graphics import Graphics, read_graphics
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.docx.look import PLAIN, RunLook, read_run_look
from pipeline.readers.docx.names import DELETED_TAGS, ID, TEXT_TAGS, Element, M, W, first_child
from pipeline.readers.docx.note_marks import NoteMarks
from pipeline.readers.docx.styles import StyleSheet
from pipeline.readers.docx.symbols import UNKNOWN, clean, is_symbol_font, symbol
from pipeline.readers.docx.wrappers import ALTERNATE, chosen_branch

_RUN, _RUN_PROPERTIES = f"{W}r", f"{W}rPr"
_SKIPPED = DELETED_TAGS | {f"{W}pPr", f"{W}sdtPr", f"{W}sdtEndPr", f"{W}rt", f"{W}customXmlPr", f"{W}smartTagPr"}
_FIXED_TEXT = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_GRAPHICS = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_NOTE_REFERENCES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_SYMBOL, _FIELD, _RUBY, _RUBY_BASE = f"{W}sym", f"{W}fldChar", f"{W}ruby", f"{W}rubyBase"
_MATH = frozenset({f"{M}oMath", f"{M}oMathPara"})


@dataclass(slots=True)
class InlineContent:
    """What one paragraph holds: pieces of text in order, and its drawings' text boxes and pictures."""

    pieces: list[Piece] = field(default_factory=list)
    graphics: Graphics = field(default_factory=Graphics)


class InlineReader:
    """Reads paragraphs of one story (body, header, note) after another; a field may run over several paragraphs."""

    def __init__(self, styles: StyleSheet, notes: NoteMarks, ledger: Ledger) -> None:
        self._styles = styles
        self._notes = notes
        self._ledger = ledger
        self._fields = FieldState(True)

    def begin_story(self, root: Element) -> None:
        """Forgets open fields of the story before; a story with fields that never end is read without them."""
        self._fields = FieldState.for_story(root)

    def read(self, paragraph: Element, base: RunLook) -> InlineContent:
        """The content of a ``w:p``; ``base`` is the look that its style gives its runs."""
        content = InlineContent()
        self._descend(paragraph, base, content)
        return content

    def _descend(self, parent: Element, base: RunLook, content: InlineContent) -> None:
        for child in parent:
            tag = child.tag
            if tag == _RUN:
                self._run(child, base, content)
            elif tag in TEXT_TAGS:
                self._add(_one_line(child.text), base, content)
            elif tag == ALTERNATE:
                if (branch := chosen_branch(child)) is not None:
                    self._descend(branch, base, content)
            elif tag in _GRAPHICS:
                read_graphics(child, content.graphics)
            elif tag not in _SKIPPED and len(child):
                self._descend(child, base, content)

    def _run(self, run: Element, base: RunLook, content: InlineContent) -> None:
        look = self._look(first_child(run, _RUN_PROPERTIES), base)
        for child in run:
            tag = child.tag
            if tag in TEXT_TAGS:
                self._add(_one_line(child.text), look, content)
            elif tag in _FIXED_TEXT:
                self._add(_FIXED_TEXT[tag], look, content)
            elif tag in _GRAPHICS:
                read_graphics(child, content.graphics)
            elif tag in _NOTE_REFERENCES:
                self._note(child, _NOTE_REFERENCES[tag], content)
            elif tag == _FIELD:
                self._field(child, look, content)
            else:
                self._odd_part(child, tag, look, content)

    def _odd_part(self, child: Element, tag: str, look: RunLook, content: InlineContent) -> None:
        if tag == _SYMBOL:
            self._symbol(child, look, content)
        elif tag == ALTERNATE and (branch := chosen_branch(child)) is not None:
            self._run(branch, look, content)
        elif tag == _RUBY and (ruby_base := child.find(_RUBY_BASE)) is not None:
            self._descend(ruby_base, look, content)
        elif tag in _MATH:
            self._descend(child, look, content)

    def _look(self, properties: Element | None, base: RunLook) -> RunLook:
        own = read_run_look(properties)
        if own is PLAIN and not base.style_id:
            return base
        if own.style_id:
            own = own.over(self._styles.run(own.style_id))
        return own.over(base)

    def _add(self, text: str, look: RunLook, content: InlineContent) -> None:
        if not self._fields.is_shown:
            self._ledger.leave_out(text)
        elif look.is_hidden:
            self._ledger.hide(text)
        else:
            if look.font and is_symbol_font(look.font):
                text = self._translate(text, look.font)
            content.pieces.append(_piece(clean(text), look))

    def _translate(self, text: str, font: str) -> str:
        shown = "".join(char if char.isspace() else symbol(font, ord(char)) for char in text)
        if shown != text:
            self._ledger.leave_out(text)
        self._tell_unknown(shown, font)
        return shown

    def _symbol(self, element: Element, look: RunLook, content: InlineContent) -> None:
        font = element.get(f"{W}font") or ""
        try:
            shown = symbol(font, int(element.get(f"{W}char") or "", 16))
        except ValueError:
            shown = UNKNOWN
        self._tell_unknown(shown, font)
        if self._fields.is_shown and not look.is_hidden:
            content.pieces.append(_piece(shown, look))

    def _tell_unknown(self, shown: str, font: str) -> None:
        if UNKNOWN in shown:
            self._ledger.tell("unknown-symbol", f'a symbol of the font "{font}" is not known; it stands as {UNKNOWN}')

    def _note(self, element: Element, kind: str, content: InlineContent) -> None:
        is_custom = (element.get(f"{W}customMarkFollows") or "0") in ("1", "true", "on")
        mark = self._notes.refer(kind, element.get(ID) or "", is_custom)
        if mark:
            content.pieces.append(Piece(mark, is_raised=True, is_mark=True))

    def _field(self, element: Element, look: RunLook, content: InlineContent) -> None:
        kind = element.get(f"{W}fldCharType")
        if kind == "begin" and (text := form_field_text(element)):
            self._add(text, look, content)
        self._fields.step(kind)


def _one_line(text: str | None) -> str:
    """The text of a ``w:t``; a line end in the XML itself is a blank to Word."""
    return " ".join(text.splitlines()) if text and "\n" in text else text or ""


def _piece(text: str, look: RunLook) -> Piece:
    return Piece(text, bool(look.is_bold), bool(look.is_italic), bool(look.is_struck), bool(look.is_raised))
