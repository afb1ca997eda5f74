"""The stream of records that holds a workbook, out of the OLE container of an .xls file.

xlrd follows the container's sector chains for ever where damage makes one a loop (measured: all memory is taken), so
msdoc2docx's container reader, which tells a loop, gives xlrd the stream alone. It also refuses slips of the programs
that wrote the file, which Excel passes over (a table of sectors that does not list itself); olefile takes those.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import olefile
from doc2docx.cfb import CompoundFile
from doc2docx.errors import Doc2DocxError

from pipeline.errors import CorruptDocument
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.mail.compound_end import is_cut_short
from pipeline.readers.sheets.sheet import plural

_STREAMS = ("workbook", "book")
"""Excel 97-2003 and Excel 5/95; a file saved for both has both, of which the newer counts."""

_EMBEDDED = "MBD"
_DAMAGE = (OSError, IndexError, KeyError, ValueError, TypeError, AttributeError, RecursionError, struct.error)
"""What olefile raises on damaged containers; its own errors are OSErrors."""


def workbook_stream(path: Path, ledger: Ledger) -> bytes:
    """The workbook's records. Tells "embedded-files-not-read" where other files lie in the container.

    Raises:
        CorruptDocument: no OLE container, a broken one, or one without a workbook.
    """
    try:
        paths, content = _strictly(path)
    except Doc2DocxError as error:
        mended = _leniently(path)
        if mended is None:
            raise CorruptDocument(f"the file is no whole Excel 97-2003 file: {error}") from error
        paths, content = mended
        if is_cut_short(path, is_padded=True):
            ledger.tell("text-missing", "the file breaks off before its end; what followed is not in it")
    embedded = {name.partition("/")[0] for name in paths if name.startswith(_EMBEDDED)}
    if embedded:
        ledger.tell("embedded-files-not-read", f"{plural(len(embedded), 'file')} embedded in the workbook not read")
    return content


def _strictly(path: Path) -> tuple[list[str], bytes]:
    """The paths in the container, and the workbook's stream."""
    container = CompoundFile.from_path(path)
    paths = [entry.path for entry in container.entries]
    content: bytes = container.open_stream(_workbook_among(paths))
    return paths, content


def _leniently(path: Path) -> tuple[list[str], bytes] | None:
    """The same where the container has slips; None where the stream is not whole in it."""
    try:
        with olefile.OleFileIO(path) as container:
            paths = ["/".join(parts) for parts in container.listdir()]
            name = _workbook_among(paths)
            slips = len(container.parsing_issues)
            content = container.openstream(name).read()
            is_whole = len(container.parsing_issues) == slips and not _leads_back(container, name, len(content))
            return (paths, content) if is_whole else None
    except _DAMAGE:
        return None


def _leads_back(container: Any, name: str, length: int) -> bool:
    """True where a chain of sectors below the stream comes to one again: olefile would give its bytes twice."""
    stream = next(each for each in container.direntries if each is not None and each.name == name)
    if length >= container.minisectorcutoff:
        return _comes_again(container.fat, stream.isectStart, length, container.sectorsize)
    root = container.root
    return _comes_again(container.minifat, stream.isectStart, length, container.minisectorsize) or _comes_again(
        container.fat, root.isectStart, root.size, container.sectorsize
    )


def _comes_again(table: Sequence[int], start: int, length: int, size: int) -> bool:
    chain = [start]
    while len(chain) * size < length:
        chain.append(table[chain[-1]])
    return len(set(chain)) < len(chain)


def _workbook_among(paths: list[str]) -> str:
    by_name = {name.lower(): name for name in paths}
    name = next((by_name[each] for each in _STREAMS if each in by_name), None)
    if name is None:
        raise CorruptDocument("the container lacks the stream that holds a workbook")
    return name
