"""The file's own title, author and dates, as docProps/core.xml states them."""

from __future__ import annotations

from pipeline.readers.docx.package import read_xml
from pipeline.readers.docx.zip_members import Members

_CORE = "docProps/core.xml"
_NAMES = ("title", "subject", "creator", "lastModifiedBy", "created", "modified")


def read_metadata(members: Members) -> tuple[tuple[str, str], ...]:
    """(name, value) pairs in a fixed order; empty where the file says nothing."""
    root = read_xml(members, _CORE)
    found: dict[str, str] = {}
    for element in () if root is None else root:
        if isinstance(element.tag, str) and (element.text or "").strip():
            found.setdefault(element.tag.rsplit("}", 1)[-1], element.text.strip())
    return tuple((name, found[name]) for name in _NAMES if name in found)
