"""The XML names of WordprocessingML (ECMA-376 part 1) that the reader looks at, in lxml's ``{namespace}name`` form."""

from __future__ import annotations

from typing import Any, TypeAlias

Element: TypeAlias = Any
"""An lxml element. lxml has no types of its own, so this alias only says what is meant."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 (Word's own prefix)

VAL = f"{W}val"
ID = f"{W}id"

TEXT_TAGS = frozenset({f"{W}t", f"{M}t"})
"""Elements whose character content is shown on the page."""

DELETED_TAGS = frozenset({f"{W}del", f"{W}moveFrom"})
"""Tracked changes that take text away: Word shows the document without it once they are accepted."""

STRICT_NAMESPACES = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", A[1:-1].encode()),
)
"""Names of ISO 29500 Strict files, each with the Transitional name that python-docx knows."""

_OFF = frozenset({"0", "false", "off", "none"})


def first_child(parent: Element | None, tag: str) -> Element | None:
    """The first child with that tag; lxml's own ``find`` takes twice as long, as it understands paths."""
    return None if parent is None else next(parent.iterchildren(tag), None)


def children_by_tag(parent: Element | None) -> dict[str, Element]:
    """The first child of each tag, for parents that are asked for many."""
    return {} if parent is None else {child.tag: child for child in reversed(parent)}


def child_value(parent: Element | None, name: str) -> str | None:
    """The ``w:val`` of the named child; None where the child or its value is missing."""
    return value_of(first_child(parent, W + name))


def value_of(element: Element | None) -> str | None:
    """The ``w:val`` of an element; None where it or its value is missing."""
    return None if element is None else element.get(VAL)


def is_on(element: Element) -> bool:
    """True for an on/off property: ``<w:b/>`` is on, ``<w:b w:val="0"/>`` is off."""
    return (element.get(VAL) or "1").lower() not in _OFF


def whole_number(text: str | None, default: int = 0) -> int:
    """An integer attribute; the default where it is missing or no integer ("12.5", "auto")."""
    try:
        return int(text) if text is not None else default
    except ValueError:
        return default
