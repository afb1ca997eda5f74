"""Files inside the Word file: embedded workbooks and documents, and parts inserted from other files."""

from __future__ import annotations

import posixpath

from pipeline.model.document import Attachment
from pipeline.readers.base import Limits
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.docx.names import ID, Element, O, R
from pipeline.readers.docx.package import WordPackage
from pipeline.readers.docx.zip_members import MAX_MEMBER_BYTES

_FOLDER = "word/embeddings/"
_CHUNK = "aFChunk"
_EQUATION = "equation."


def read_attachments(package: WordPackage, limits: Limits, ledger: Ledger) -> tuple[Attachment, ...]:
    """The embedded files with their bytes. What passes a limit is left out and told."""
    found: list[Attachment] = []
    for name in _names(package):
        if len(found) == limits.max_attachments:
            ledger.tell("attachments-left-out", f"only the first {limits.max_attachments} embedded files were taken")
            break
        if package.members.size(name) > MAX_MEMBER_BYTES:
            ledger.tell("attachment-too-big", f"the embedded file {posixpath.basename(name)} is too big to take out")
            continue
        found.append(Attachment(posixpath.basename(name), package.members.read(name)))
    return tuple(found)


def _names(package: WordPackage) -> list[str]:
    chunks = [each.target for each in package.relationships if each.kind == _CHUNK and each.target in package.members]
    equations = _equations(package)
    stored = [name for name in package.members.names() if name.lower().startswith(_FOLDER) and not name.endswith("/")]
    return [name for name in dict.fromkeys([*stored, *chunks]) if name not in equations]


def _equations(package: WordPackage) -> set[str]:
    """Objects of the equation editor: they are drawn formulas, no files."""
    ids = {_object_id(each) for each in package.body.iter(f"{O}OLEObject")}
    return {each.target for each in package.relationships if each.relation_id in ids}


def _object_id(element: Element) -> str:
    is_equation = (element.get("ProgID") or "").lower().startswith(_EQUATION)
    return (element.get(f"{R}id") or element.get(ID) or "") if is_equation else ""
