"""Saves a Word file so that the same letter always gives the same bytes, and few of them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn

EPOCH = (1980, 1, 1, 0, 0, 0)
NEEDLESS = ("/stylesWithEffects", "/metadata/thumbnail")


def write_package(document: Document, path: Path) -> None:
    """Packs the file anew: members in one order, without clock times and without compression.

    Compression libraries differ between systems; stored members are the same everywhere.
    """
    drop_needless_parts(document)
    drop_unused_table_styles(document)
    saved = io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as target:
        for name in sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            member = zipfile.ZipInfo(name, EPOCH)
            member.create_system = 0
            target.writestr(member, source.read(name))


def drop_needless_parts(document: Document) -> None:
    """Takes out what python-docx's template brings along: the styles of Word 2010 once more, and a thumbnail."""
    for relationships in (document.part.rels, document.part.package.rels):
        for key in [key for key, relationship in relationships.items() if relationship.reltype.endswith(NEEDLESS)]:
            del relationships[key]


def drop_unused_table_styles(document: Document) -> None:
    """Takes out the template's hundred table styles, most of the file, but for those in use and their bases."""
    used = {element.get(qn("w:val")) for element in document.element.body.iter(qn("w:tblStyle"))} | {"TableNormal"}
    styles = {style.style_id: style for style in document.styles if style.type == WD_STYLE_TYPE.TABLE}
    for name in tuple(used & styles.keys()):
        base = styles[name].base_style
        used |= {base.style_id} if base is not None else set()
    for name, style in styles.items():
        if name not in used:
            style.delete()
