"""The reader of saved web pages (.html, .htm, .xhtml, .mht, .mhtml)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import EmptyFile
from pipeline.model.document import Block, BlockKind, Document, Line, Page, ReaderVersion, Table
from pipeline.readers.base import Limits
from pipeline.readers.docx.compose import Composer
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.html.charset import page_text
from pipeline.readers.html.fields import Element, has_answers
from pipeline.readers.html.page import breaks_off, composed, logos_of, parsed, segments_of, title_of
from pipeline.readers.html.walk import FRAMES
from pipeline.readers.html.web_archive import is_web_archive, page_in

_VERSION = ReaderVersion("html", "5")
HTML = "text/html"
WEB_ARCHIVE = "multipart/related"
MEDIA_TYPES = frozenset({HTML, WEB_ARCHIVE})


@dataclass(frozen=True, slots=True)
class HtmlReader:
    """Reads the text that a page shows. Nothing is fetched and no script is run."""

    version: ReaderVersion = _VERSION
    media_types: frozenset[str] = MEDIA_TYPES

    def read(self, path: Path, content_hash: str, limits: Limits) -> Document:
        """One page without a number: the title, then all that is shown in reading order, then what logos say.

        Raises:
            EmptyFile: the page shows nothing, or shows its text only by a script.
            CorruptDocument: a web archive without a page in it.
            LimitExceeded: more cells or characters than the limits allow.
        """
        content, ledger = path.read_bytes(), Ledger()
        is_archive = is_web_archive(content)
        text = page_in(content, ledger) if is_archive else page_text(content)
        if not is_archive and breaks_off(text):
            ledger.tell("text-missing", "the page breaks off before its end; what followed is not in it")
        root = parsed(text, ledger)
        if root is None:
            raise EmptyFile("The page holds no text.")
        title, logos = title_of(root), logos_of(root)
        needs_script = next(root.iter("script"), None) is not None
        items = composed(segments_of(root, ledger, limits), Composer(ledger, limits.max_cells), limits)
        if all(isinstance(item, Block) and item.kind is BlockKind.FURNITURE for item in items):
            raise EmptyFile(f"The page shows no text.{_elsewhere(root, needs_script=needs_script)}")
        if has_answers(root):
            ledger.tell("text-missing", "what was typed into the fields of the page was not read")
        return Document(
            content_hash,
            WEB_ARCHIVE if is_archive else HTML,
            self.version,
            (Page(None, (*_framed(title), *items, *_framed(*logos))),),
            shortfalls=ledger.shortfalls(),
            metadata=(("title", title),) if title else (),
        )


READER = HtmlReader()


def _elsewhere(root: Element, *, needs_script: bool) -> str:
    """Where the text of a page that shows none may be."""
    if next(root.iter(*FRAMES), None) is not None:
        return " It only frames other pages, which are not in the file: save those."
    if has_answers(root):
        return " What was typed into its fields is not read: save the page from the browser as PDF."
    return " Its text is put in by a script: save the page from the browser as PDF." if needs_script else ""


def _framed(*texts: str) -> tuple[Block | Table, ...]:
    """Title and logos as furniture: they name the body and the request, but no word of the page shows them."""
    return tuple(Block(BlockKind.FURNITURE, (Line(text),), text) for text in texts if text)
