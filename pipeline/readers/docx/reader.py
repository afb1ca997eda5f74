"""The reader of Word files (.docx, .docm, .dotx, .dotm)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import CorruptDocument, EmptyFile, LimitExceeded, NeedsOcr
from pipeline.model.document import Block, BlockKind, Document, Page, ReaderVersion, Table
from pipeline.readers.base import Limits
from pipeline.readers.docx import media_types
from pipeline.readers.docx.attachments import read_attachments
from pipeline.readers.docx.completeness import TEXT_MISSING, check_completeness
from pipeline.readers.docx.compose import Composer
from pipeline.readers.docx.furniture import furniture, furniture_parts
from pipeline.readers.docx.graphics import Graphics, read_graphics
from pipeline.readers.docx.inline import InlineReader
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.docx.metadata import read_metadata
from pipeline.readers.docx.names import W
from pipeline.readers.docx.note_marks import NoteMarks
from pipeline.readers.docx.numbering import Numbering
from pipeline.readers.docx.package import WordPackage, open_package
from pipeline.readers.docx.styles import StyleSheet
from pipeline.readers.docx.walk import Walker
from pipeline.readers.docx.zip_members import open_members

_VERSION = ReaderVersion("docx", "4")


@dataclass(frozen=True, slots=True)
class DocxReader:
    """Reads Word files whole: also content controls, text boxes, notes, nested tables and tracked insertions."""

    version: ReaderVersion = _VERSION
    media_types: frozenset[str] = media_types.ALL

    def read(self, path: Path, content_hash: str, limits: Limits) -> Document:
        """One page without a number: headers, body, notes and footers in that order.

        Raises:
            DocumentError: encrypted, damaged, no Word file, nothing in it, pictures only, or past a limit.
        """
        package = open_package(open_members(path.read_bytes(), limits.max_unpacked_bytes))
        ledger = Ledger()
        items = _items(package, ledger, limits)
        attachments = read_attachments(package, limits, ledger)
        is_filled = any(isinstance(item, Table) or item.kind is not BlockKind.FURNITURE for item in items)
        if not is_filled and not attachments:
            _refuse_empty(package, ledger, has_furniture=bool(items))
        return Document(
            content_hash,
            media_types.of_main_part(package.main_type),
            self.version,
            (Page(None, tuple(items), has_text=is_filled or not _has_pictures(package)),),
            attachments,
            ledger.shortfalls(),
            read_metadata(package.members),
        )


READER = DocxReader()


def _items(package: WordPackage, ledger: Ledger, limits: Limits) -> list[Block | Table]:
    styles = StyleSheet(package.first_of("styles"))
    notes = _note_marks(package)
    inline = InlineReader(styles, notes, ledger)
    walker = Walker(styles, Numbering(package.first_of("numbering")), inline, ledger, limits.max_cells)
    composer = Composer(ledger, limits.max_cells)
    headers, footers = furniture_parts(package, "header"), furniture_parts(package, "footer")
    items = furniture(headers, walker, composer, ledger)
    body = package.body.find(f"{W}body")
    items.extend(() if body is None else composer.items(walker.story(body)))
    note_elements = []
    for note in notes.notes():
        note_elements.append(note.element)
        items.extend(composer.items(walker.story(note.element), BlockKind.FOOTNOTE, note.mark))
    items.extend(furniture(footers, walker, composer, ledger))
    stories = [*headers, package.body, *note_elements, *footers]
    check_completeness(stories, items, ledger)
    _check_length(items, limits)
    return items


def _note_marks(package: WordPackage) -> NoteMarks:
    parts = {"footnote": package.first_of("footnotes"), "endnote": package.first_of("endnotes")}
    settings = package.first_of("settings")
    sections = list(package.body.iter(f"{W}sectPr"))
    return NoteMarks(parts, [*sections, *([] if settings is None else [settings])])


def _check_length(items: list[Block | Table], limits: Limits) -> None:
    length = sum(len(item.text) for item in items if isinstance(item, Block))
    length += sum(len(cell.text) for item in items if isinstance(item, Table) for cell in item.cells)
    if length > limits.max_characters:
        raise LimitExceeded(f"the document has {length} characters, more than {limits.max_characters}")


def _refuse_empty(package: WordPackage, ledger: Ledger, has_furniture: bool) -> None:
    """Says why nothing came out. A letter scanned into a Word file has text in its letterhead at most."""
    told = [shortfall.message for shortfall in ledger.shortfalls()]
    if ledger.has_told(TEXT_MISSING):
        raise CorruptDocument(f"the text stands where no Word file has it: {'; '.join(told)}")
    if _has_pictures(package):
        raise NeedsOcr("the document holds pictures and no text")
    if not has_furniture:
        raise EmptyFile("; ".join(["the document shows no text", *told]))


def _has_pictures(package: WordPackage) -> bool:
    found = Graphics()
    read_graphics(package.body, found)
    return bool(found.picture_count)
