"""The reader of OpenDocument spreadsheets (.ods), which store each cell's text as it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import CorruptDocument, EncryptedDocument, NeedsOcr
from pipeline.model.document import Document, ReaderVersion
from pipeline.readers.base import Limits
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.docx.zip_members import Members
from pipeline.readers.sheets import media_types
from pipeline.readers.sheets.compose import compose, document
from pipeline.readers.sheets.ods_sheet import SheetDraft, Styles
from pipeline.readers.sheets.package import Element, open_workbook_members, release, stream
from pipeline.readers.sheets.sheet import Budget, Sheet, names_in_order, plural

_VERSION = ReaderVersion("ods", "3")
_CONTENT, _MANIFEST = "content.xml", "META-INF/manifest.xml"
_TAGS = tuple(f"{{*}}{name}" for name in ("style", "table-column", "table-row", "shapes", "table"))


@dataclass(frozen=True, slots=True)
class OdsReader:
    """Reads the visible cells of every visible sheet as they are shown."""

    version: ReaderVersion = _VERSION
    media_types: frozenset[str] = frozenset({media_types.ODS})

    def read(self, path: Path, content_hash: str, limits: Limits) -> Document:
        """One page without a number for each sheet: its name, then its tables and lines.

        Raises:
            DocumentError: encrypted, damaged, no spreadsheet, nothing in it, or past a limit.
        """
        members = open_workbook_members(path, limits.max_unpacked_bytes)
        _refuse_unreadable(members)
        ledger, budget = Ledger(), Budget(limits)
        pages = compose(_sheets(members, budget, ledger), budget, "sheet")
        if not pages and ledger.has_told("picture-not-read"):
            raise NeedsOcr("the spreadsheet holds pictures and no text")
        return document(content_hash, media_types.ODS, self.version, pages, ledger)


READER = OdsReader()


def _refuse_unreadable(members: Members) -> None:
    if _MANIFEST in members and b"encryption-data" in members.read(_MANIFEST):
        raise EncryptedDocument("the spreadsheet is encrypted")
    if _CONTENT not in members:
        raise CorruptDocument("the container lacks the part that holds a spreadsheet's cells")


def _sheets(members: Members, budget: Budget, ledger: Ledger) -> Iterator[Sheet]:
    styles, hidden = Styles(), list[str]()
    draft = SheetDraft(styles, budget)
    for element in stream(members, _CONTENT, _TAGS):
        kind = element.tag.rpartition("}")[2]
        if kind == "style":
            styles.take(element)
        elif kind == "table-column":
            draft.take_column(element)
        elif kind == "table-row":
            draft.take_row(element)
            release(element)
        elif kind == "shapes":
            draft.drawing.take(element)
            release(element)
        else:
            yield from _finished(element, draft, hidden, budget, ledger)
            draft = SheetDraft(styles, budget)
            release(element)
    if hidden:
        ledger.tell("hidden-sheet", f"{plural(len(hidden), 'hidden sheet')} left out: {names_in_order(hidden)}")


def _finished(table: Element, draft: SheetDraft, hidden: list[str], budget: Budget, ledger: Ledger) -> Iterator[Sheet]:
    name = next((value for key, value in table.attrib.items() if key.endswith("}name")), "")
    if draft.is_hidden(table):
        hidden.append(name)
        return
    budget.take_sheet()
    drawn = draft.drawing.drawn()
    drawn.tell(name, ledger)
    yield Sheet(name, draft.cells(name, ledger), drawn.blocks())
