"""The parts of a workbook that is a ZIP container (.xlsx, .ods): checked, unpacked, parsed; no entity is resolved."""

from __future__ import annotations

import io
import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

from lxml import etree

from pipeline.errors import CorruptDocument, EncryptedDocument, LimitExceeded, UnsupportedFormat
from pipeline.readers.docx.zip_members import Members, open_members

Element: TypeAlias = Any
"""An lxml element; lxml has no types of its own."""

_OLE_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_TOO_MUCH = ("depth", "huge", "too long", "too big", "amplification")
_SAFE = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}


def open_workbook_members(path: Path, max_unpacked_bytes: int) -> Members:
    """Opens the container.

    Raises:
        EncryptedDocument, UnsupportedFormat, CorruptDocument, LimitExceeded, EmptyFile: see ``open_members``.
    """
    content = path.read_bytes()
    if content.startswith(_OLE_SIGNATURE):
        if _ENCRYPTED_STREAM in content:
            raise EncryptedDocument("the workbook is encrypted")
        raise UnsupportedFormat("the file is of an older Office format, whatever its name says")
    try:
        return open_members(content, max_unpacked_bytes)
    except CorruptDocument as error:
        raise CorruptDocument(f"the workbook cannot be opened: {error.reason}") from error


def parse(members: Members, name: str) -> Element | None:
    """The root of a part; None where the workbook has no such part.

    Raises:
        CorruptDocument: no XML, or XML with a document type, which no workbook has and which may define entities.
        LimitExceeded: XML nested deeper than the parser allows.
    """
    if name not in members:
        return None
    try:
        root = etree.fromstring(members.read(name), etree.XMLParser(**_SAFE))
    except etree.XMLSyntaxError as error:
        raise _as_document_error(name, error) from error
    _refuse_doctype(name, root)
    return root


def stream(members: Members, name: str, tags: tuple[str, ...]) -> Iterator[Element]:
    """The elements of these tags as each ends; the caller may clear them. Raises as ``parse`` does."""
    source = io.BytesIO(members.read(name))
    try:
        is_first = True
        for _, element in etree.iterparse(source, events=("end",), tag=tags, **_SAFE):
            if is_first:
                _refuse_doctype(name, element)
                is_first = False
            yield element
    except etree.XMLSyntaxError as error:
        raise _as_document_error(name, error) from error


def release(element: Element) -> None:
    """Frees an element that has been read, and those before it in the same parent."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def relationships(members: Members, source: str) -> dict[str, tuple[str, str]]:
    """The links of a part by id: (the last word of the kind, such as "worksheet", and the target's name)."""
    folder, name = posixpath.split(source)
    root = parse(members, posixpath.join(folder, "_rels", f"{name}.rels"))
    found: dict[str, tuple[str, str]] = {}
    for element in () if root is None else root.iter("{*}Relationship"):
        target = element.get("Target") or ""
        if element.get("TargetMode") != "External":
            place = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[element.get("Id") or ""] = ((element.get("Type") or "").rsplit("/", 1)[-1], place)
    return found


def _refuse_doctype(name: str, element: Element) -> None:
    if element.getroottree().docinfo.doctype:
        raise CorruptDocument(f"the part {name} declares a document type, which workbooks must not")


def _as_document_error(name: str, error: etree.XMLSyntaxError) -> CorruptDocument | LimitExceeded:
    if any(word in str(error).lower() for word in _TOO_MUCH):
        return LimitExceeded(f"the part {name} is nested too deep or too large: {error}")
    return CorruptDocument(f"the part {name} cannot be parsed: {error}")
