"""Was a file read short without a word? The text in the database against what an independent program finds.

Poppler's ``pdftotext`` for PDFs and a plain look at the XML for Word files; without Poppler, PDFs are not compared.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from bench.hostile.trial import Outcome
from pipeline.model.reading import Ending

_SHARE = 0.1
_FEWEST = 10
"""Words: short of a tenth and of this many is a breach."""
_SECONDS = 60
_MOST_BYTES = 64 * 1024 * 1024
_WORD = re.compile(r"\w+")
_RUN = re.compile(rb"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_DELETED = re.compile(rb"<w:del .*?</w:del>", re.S)
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read_short(outcome: Outcome) -> list[str]:
    """A line for each document that ended as read, with no shortfall told, and lacks words others find."""
    project, found = outcome.place.project, []
    with closing(sqlite3.connect(f"file:{project.database_path}?mode=ro", uri=True)) as db:
        rows = db.execute(
            "SELECT content_hash, file_name, media_type, archive_path FROM source_files WHERE ending = ?"
            " AND content_hash NOT IN (SELECT content_hash FROM shortfalls)",
            (Ending.READ.value,),
        ).fetchall()
        for content_hash, name, media_type, archive_path in rows:
            read = _OPINIONS.get(media_type)
            if read is None:
                continue
            theirs = Counter(_WORD.findall(read(project.root / archive_path)))
            ours = Counter(_WORD.findall(_text(db, content_hash)))
            missing = theirs - ours
            is_short = missing.total() >= _FEWEST and missing.total() > _SHARE * theirs.total()
            if is_short and _letters_missing(theirs, ours) > _SHARE:
                few = ", ".join(list(missing)[:5])
                found.append(f"read short: {name} lacks {missing.total()} of {theirs.total()} words ({few})")
    return found


def _letters_missing(theirs: Counter[str], ours: Counter[str]) -> float:
    """Share of their letters that ours lack: print that runs downwards or aslant gives other words, not letters."""
    there, here = (Counter("".join(words.elements())) for words in (theirs, ours))
    return (there - here).total() / max(1, there.total())


def _text(db: sqlite3.Connection, content_hash: str) -> str:
    rows = db.execute("SELECT text FROM blocks WHERE content_hash = ?", (content_hash,)).fetchall()
    rows += db.execute("SELECT text FROM document_cells WHERE content_hash = ?", (content_hash,)).fetchall()
    return " ".join(row[0] for row in rows)


def _by_poppler(path: Path) -> str:
    program = shutil.which("pdftotext")
    if program is None:
        return ""
    try:
        done = subprocess.run([program, str(path), "-"], capture_output=True, timeout=_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return ""
    return done.stdout[:_MOST_BYTES].decode("utf-8", "replace")


def _by_xml(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive, archive.open("word/document.xml") as part:
            content = part.read(_MOST_BYTES)
    except (zipfile.BadZipFile, zlib.error, KeyError, OSError, NotImplementedError, RuntimeError):
        return ""
    return b" ".join(_RUN.findall(_DELETED.sub(b"", content))).decode("utf-8", "replace")


_OPINIONS: dict[str, Callable[[Path], str]] = {"application/pdf": _by_poppler, _WORD_TYPE: _by_xml}
