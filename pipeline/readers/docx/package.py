"""From ZIP members to parsed Word parts, with python-docx's parser.

python-docx itself refuses a whole document for one dangling relationship, a missing content type or a macro-enabled
main part, and unpacks every picture. So the parts that hold text are found and parsed here, one by one.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from docx.oxml.parser import parse_xml
from lxml import etree

from pipeline.errors import CorruptDocument, LimitExceeded, UnsupportedFormat
from pipeline.readers.docx.names import STRICT_NAMESPACES, Element
from pipeline.readers.docx.zip_members import Members

_TEXT_PARTS = frozenset({"styles", "numbering", "settings", "header", "footer", "footnotes", "endnotes"})
_OTHER_OFFICE_PARTS = ("xl/workbook.xml", "ppt/presentation.xml", "content.xml", "xl/workbook.bin")
_TOO_MUCH = ("depth", "huge", "too long", "too big", "amplification")


@dataclass(frozen=True, slots=True)
class Relationship:
    """A part's link to another: ``kind`` is the last word of its type ("styles", "header", "package")."""

    relation_id: str
    kind: str
    target: str
    is_external: bool


@dataclass(frozen=True, slots=True)
class WordPackage:
    """The parsed parts of one Word file."""

    members: Members
    main_name: str
    body: Element
    """The ``w:document`` element."""
    parts: dict[str, Element]
    """Parsed parts by relationship id of the main part."""
    relationships: tuple[Relationship, ...]
    main_type: str
    """The content type that the file gives its main part; empty where it gives none."""

    def first_of(self, kind: str) -> Element | None:
        """The first part of a kind ("styles"); None where the file has none."""
        for relationship in self.relationships:
            if relationship.kind == kind and relationship.relation_id in self.parts:
                return self.parts[relationship.relation_id]
        return None


def open_package(members: Members) -> WordPackage:
    """Parses the main part and the text parts that it relates to.

    Raises:
        UnsupportedFormat: an Office file, but no Word one.
        CorruptDocument: no main part, or XML that cannot be parsed or that refers to entities (never resolved).
        LimitExceeded: XML nested deeper than the parser allows.
    """
    main_name = _main_name(members)
    relationships = _relationships(members, main_name)
    used = [each for each in relationships if _is_text_part(each, members, main_name)]
    names = dict.fromkeys([main_name, *(each.target for each in used)])
    stored = {name: _transitional(members.read(name)) for name in names}
    try:
        parsed = {name: parse_xml(xml) for name, xml in stored.items()}
        for element in parsed.values():
            _refuse_entities(element)
        parts = {each.relation_id: parsed[each.target] for each in used}
        return WordPackage(members, main_name, parsed[main_name], parts, relationships, _main_type(members, main_name))
    except etree.XMLSyntaxError as error:
        if any(word in str(error).lower() for word in _TOO_MUCH):
            raise LimitExceeded(f"the XML of the document is nested too deep or too large: {error}") from error
        raise CorruptDocument(f"the XML of the document cannot be parsed: {error}") from error


def read_xml(members: Members, name: str) -> Element | None:
    """A member parsed by python-docx's parser (no entities resolved); None where it is missing or no XML."""
    if name not in members:
        return None
    try:
        return parse_xml(_transitional(members.read(name)))
    except etree.XMLSyntaxError:
        return None


def _refuse_entities(root: Element) -> None:
    """An entity stands for text kept elsewhere, perhaps amid a number; Word itself refuses such a file."""
    if next(root.iter(etree.Entity), None) is not None:
        raise CorruptDocument("the XML of the document refers to entities, which Word files must not")


def _is_text_part(relationship: Relationship, members: Members, main_name: str) -> bool:
    """True for a header, notes and the like; not where the link leads back to the main part or to a list of links."""
    name = relationship.target.lower()
    is_own = name == main_name.lower() or name.endswith(".rels") or name == "[content_types].xml"
    return relationship.kind in _TEXT_PARTS and name in members and not is_own


def _main_name(members: Members) -> str:
    for relationship in _relationships(members, ""):
        if relationship.kind == "officeDocument" and relationship.target in members:
            name = relationship.target
            break
    else:
        name = "word/document.xml"
    if name in _OTHER_OFFICE_PARTS or any(other in members for other in _OTHER_OFFICE_PARTS[:3]):
        raise UnsupportedFormat("the file is an Office file of another kind than Word")
    if name not in members:
        raise CorruptDocument("the container lacks the part that holds a Word document's text")
    return name


def _main_type(members: Members, main_name: str) -> str:
    root = read_xml(members, "[Content_Types].xml")
    for element in () if root is None else root:
        if (element.get("PartName") or "").lstrip("/").lower() == main_name.lower():
            return element.get("ContentType") or ""
    return ""


def _relationships(members: Members, source: str) -> tuple[Relationship, ...]:
    """The relationships of a part (of the package, where the name is empty), with targets as member names."""
    folder, name = posixpath.split(source)
    root = read_xml(members, posixpath.join(folder, "_rels", f"{name}.rels"))
    found: dict[str, Relationship] = {}
    for element in () if root is None else root:
        relation_id, target = element.get("Id"), element.get("Target") or ""
        if not isinstance(element.tag, str) or not relation_id:
            continue
        is_external = element.get("TargetMode") == "External"
        place = target if is_external else posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        kind = (element.get("Type") or "").rsplit("/", 1)[-1]
        found.setdefault(relation_id, Relationship(relation_id, kind, place, is_external))
    return tuple(found.values())


def _transitional(xml: bytes) -> bytes:
    if b"purl.oclc.org" in xml:
        for strict, transitional in STRICT_NAMESPACES:
            xml = xml.replace(strict, transitional)
    return xml
