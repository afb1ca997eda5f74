"""Saves a Word file so that the same letter always gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from docx.document import Document

EPOCH = (1980, 1, 1, 0, 0, 0)


def write_package(document: Document, path: Path) -> None:
    """Packs the file anew: members in one order, without clock times and without compression.

    Compression libraries differ between systems; stored members are the same everywhere.
    """
    saved = io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as target:
        for name in sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            member = zipfile.ZipInfo(name, EPOCH)
            member.create_system = 0
            target.writestr(member, source.read(name))
