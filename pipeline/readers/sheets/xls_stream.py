"""The stream of records that holds a workbook, out of the OLE container of an .xls file.

xlrd follows the container's sector chains for ever where damage makes one a loop (measured: all memory is taken), so
msdoc2docx's container reader, which tells a loop, gives xlrd the stream alone.
"""

from __future__ import annotations

from pathlib import Path

from doc2docx.cfb import CompoundFile
from doc2docx.errors import Doc2DocxError

from pipeline.errors import CorruptDocument
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.sheets.sheet import plural

_STREAMS = ("workbook", "book")
"""Excel 97-2003 and Excel 5/95; a file saved for both has both, of which the newer counts."""

_EMBEDDED = "MBD"


def workbook_stream(path: Path, ledger: Ledger) -> bytes:
    """The workbook's records. Tells "embedded-files-not-read" where other files lie in the container.

    Raises:
        CorruptDocument: no OLE container, a broken one, or one without a workbook.
    """
    try:
        container = CompoundFile.from_path(path)
        paths = [entry.path for entry in container.entries]
        by_name = {name.lower(): name for name in paths}
        name = next((by_name[each] for each in _STREAMS if each in by_name), None)
        if name is None:
            raise CorruptDocument("the container lacks the stream that holds a workbook")
        content: bytes = container.open_stream(name)
    except Doc2DocxError as error:
        raise CorruptDocument(f"the file is no whole Excel 97-2003 file: {error}") from error
    embedded = {name.partition("/")[0] for name in paths if name.startswith(_EMBEDDED)}
    if embedded:
        ledger.tell("embedded-files-not-read", f"{plural(len(embedded), 'file')} embedded in the workbook not read")
    return content
