"""The reader of Excel workbooks since 2007 (.xlsx, .xlsm, .xltx)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import CorruptDocument, NeedsOcr
from pipeline.model.document import Attachment, Block, Document, ReaderVersion
from pipeline.readers.base import Limits
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.docx.metadata import read_metadata
from pipeline.readers.docx.zip_members import MAX_MEMBER_BYTES, Members
from pipeline.readers.sheets import media_types
from pipeline.readers.sheets.compose import compose, document
from pipeline.readers.sheets.package import Element, open_workbook_members, parse, relationships
from pipeline.readers.sheets.sheet import Budget, Sheet, names_in_order, plural
from pipeline.readers.sheets.xlsx_look import read_looks
from pipeline.readers.sheets.xlsx_sheet import Book, read_sheet_cells
from pipeline.readers.sheets.xlsx_text import has_pictures, read_shared_strings, text_boxes

_VERSION = ReaderVersion("xlsx", "1")
_EMBEDDED = "xl/embeddings/"


@dataclass(frozen=True, slots=True)
class XlsxReader:
    """Reads the visible cells of every visible sheet as they are shown. Macros and links are never followed."""

    version: ReaderVersion = _VERSION
    media_types: frozenset[str] = media_types.WORKBOOKS

    def read(self, path: Path, content_hash: str, limits: Limits) -> Document:
        """One page without a number for each sheet: its name, then its tables and lines.

        Raises:
            DocumentError: encrypted, damaged, no workbook, nothing in it, or past a limit.
        """
        members = open_workbook_members(path, limits.max_unpacked_bytes)
        ledger, budget = Ledger(), Budget(limits)
        main_name = _main_name(members)
        pages = compose(_sheets(members, main_name, budget, ledger), budget, "sheet")
        attachments = _attachments(members, limits, ledger)
        if not pages and not attachments and ledger.has_told("picture-not-read"):
            raise NeedsOcr("the workbook holds pictures and no text")
        media_type = _media_type(members)
        return document(content_hash, media_type, self.version, pages, ledger, attachments, read_metadata(members))


READER = XlsxReader()


def _main_name(members: Members) -> str:
    for kind, target in relationships(members, "").values():
        if kind == "officeDocument" and target in members:
            return target
    if "xl/workbook.xml" not in members:
        raise CorruptDocument("the container lacks the part that lists a workbook's sheets")
    return "xl/workbook.xml"


def _media_type(members: Members) -> str:
    types = members.read("[Content_Types].xml").lower() if "[Content_Types].xml" in members else b""
    if b"ms-excel.sheet.macroenabled.main" in types:
        return media_types.XLSM
    return media_types.XLTX if b"spreadsheetml.template.main" in types else media_types.XLSX


def _sheets(members: Members, main_name: str, budget: Budget, ledger: Ledger) -> Iterator[Sheet]:
    root = parse(members, main_name)
    if root is None:
        raise CorruptDocument("the workbook's list of sheets is missing")
    links = relationships(members, main_name)
    book = _book(members, root, links)
    hidden: list[str] = []
    for element in root.iter("{*}sheet"):
        name = element.get("name") or ""
        kind, target = links.get(_relation_id(element), ("", ""))
        if element.get("state", "visible") != "visible":
            hidden.append(name)
        elif kind != "worksheet" or target not in members:
            ledger.tell("sheet-not-read", f'sheet "{name}" holds no cells or is missing from the file')
        else:
            budget.take_sheet()
            cells = read_sheet_cells(members, target, name, book, budget, ledger)
            yield Sheet(name, cells, tuple(_boxes(members, target, name, ledger)))
    if hidden:
        ledger.tell("hidden-sheet", f"{plural(len(hidden), 'hidden sheet')} left out: {names_in_order(hidden)}")


def _book(members: Members, root: Element, links: dict[str, tuple[str, str]]) -> Book:
    parts = dict(links.values())
    properties = root.find("{*}workbookPr")
    has_1904_dates = properties is not None and properties.get("date1904") in ("1", "true")
    strings = read_shared_strings(members, parts.get("sharedStrings", ""))
    return Book(strings, read_looks(members, parts.get("styles", "")), has_1904_dates)


def _relation_id(sheet: Element) -> str:
    """The ``r:id`` attribute, whose namespace differs between the two variants of the format."""
    return next((value for name, value in sheet.attrib.items() if name.endswith("}id")), "")


def _boxes(members: Members, sheet_part: str, name: str, ledger: Ledger) -> Iterator[Block]:
    for kind, target in relationships(members, sheet_part).values():
        if kind == "drawing":
            yield from text_boxes(members, target)
            if has_pictures(members, target):
                ledger.tell("picture-not-read", f'pictures on sheet "{name}" were not read')
        elif kind == "comments" and target in members:
            ledger.tell("comments-left-out", f'comments on the cells of sheet "{name}" were not read')


def _attachments(members: Members, limits: Limits, ledger: Ledger) -> tuple[Attachment, ...]:
    """Files inside the workbook, with their bytes. What passes a limit is left out and told."""
    found: list[Attachment] = []
    for name in members.names():
        if not name.lower().startswith(_EMBEDDED) or name.endswith("/"):
            continue
        if len(found) == limits.max_attachments:
            ledger.tell("attachments-left-out", f"only the first {limits.max_attachments} embedded files were taken")
            break
        if members.size(name) > MAX_MEMBER_BYTES:
            ledger.tell("attachment-too-big", f"the embedded file {posixpath.basename(name)} is too big to take out")
            continue
        found.append(Attachment(posixpath.basename(name), members.read(name)))
    return tuple(found)
