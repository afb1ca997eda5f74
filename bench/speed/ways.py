"""The ways that are timed against each other; each runs in a process of its own.

    python -m bench.speed.ways WAY FOLDER

prints one JSON line: pages or files met, wall and processor seconds of the process with its children, and its peak
memory in MiB. POSIX only.
"""

from __future__ import annotations

import datetime as dt
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path


def plain_loop(folder: Path) -> int:
    """What one would write instead: pdfplumber's text and tables, python-docx's paragraphs and cells."""
    import docx
    import pdfplumber

    count = 0
    for path in sorted(folder.iterdir()):
        if path.suffix == ".pdf":
            with pdfplumber.open(path) as pdf:
                for page in pdf.pages:
                    count += 1
                    page.extract_text()
                    page.extract_tables()
                    page.close()
        else:
            count += 1
            document = docx.Document(str(path))
            _ = [paragraph.text for paragraph in document.paragraphs]
            _ = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return count


def pdfium_text(folder: Path) -> int:
    """The floor: PDFium's text of each page."""
    import pypdfium2

    count = 0
    for path in sorted(folder.glob("*.pdf")):
        with pypdfium2.PdfDocument(path) as document:
            for page in document:
                count += 1
                page.get_textpage().get_text_range()
                page.close()
    return count


def plain_tables(folder: Path) -> int:
    """Pdfplumber's tables."""
    import pdfplumber

    count = 0
    for path in sorted(folder.glob("*.pdf")):
        with pdfplumber.open(path) as pdf:
            for page in pdf.pages:
                count += 1
                page.extract_tables()
                page.close()
    return count


def our_pages(folder: Path) -> int:
    """Reading and laying out by the pipeline's reader, without OCR."""
    from pipeline.readers.base import Limits
    from pipeline.readers.pdf.pdfium import second_opinion
    from pipeline.readers.pdf.reader import best_sweep

    count = 0
    for path in sorted(folder.glob("*.pdf")):
        content = path.read_bytes()
        with second_opinion(content) as document:
            count += len(best_sweep(content, document, Limits()).pages)
    return count


def our_drawings(folder: Path) -> int:
    """Reading by the pipeline's reader without laying out."""
    import pypdfium2

    from pipeline.readers.pdf.page_objects import read_page
    from pipeline.readers.pdf.sources import quick_pages

    count = 0
    for path in sorted(folder.glob("*.pdf")):
        content = path.read_bytes()
        with pypdfium2.PdfDocument(content) as document:
            for page in quick_pages(document, content):
                read_page(page.drawn(), page.number)
                page.close()
                count += 1
    return count


def read_and_interpret(folder: Path) -> dict[str, float]:
    """Processor seconds of reading and of interpreting, in this process."""
    from pipeline.model.source_file import Receipt
    from pipeline.readers.base import Limits
    from pipeline.readers.registry import reader_for
    from pipeline.receive.identify import identify
    from pipeline.run.reading import interpret_document

    reading = interpreting = 0.0
    for path in sorted(folder.iterdir()):
        found = identify(path)
        receipt = Receipt("1", found.content_hash, path.name, "", dt.datetime.now(dt.UTC))
        begun = time.process_time()
        document = reader_for(found.media_type).read(path, found.content_hash, Limits())
        read = time.process_time()
        interpret_document(document, receipt)
        reading, interpreting = reading + read - begun, interpreting + time.process_time() - read
    return {"reading": reading, "interpreting": interpreting}


def whole_pipeline(folder: Path) -> dict[str, float]:
    """From the inbox to the database, as `foi ingest --direct` does it, readers isolated and on every core."""
    files = sorted(folder.iterdir())
    with tempfile.TemporaryDirectory() as scratch:
        project = Path(scratch) / "project"
        _foi("init", str(project))
        for file in files:
            shutil.copy2(file, project / "inbox")
        started, worked = time.perf_counter(), _processor_seconds()
        _foi("ingest", "--project", str(project), "--direct")
        return {"seconds": time.perf_counter() - started, "processor": _processor_seconds() - worked}


def _foi(*arguments: str) -> None:
    command = [sys.executable, "-m", "pipeline", *arguments]
    done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")
    if done.returncode not in (0, 3):
        sys.exit(f"foi {' '.join(arguments)} failed:\n{done.stderr}")


def _processor_seconds() -> float:
    """Of this process and of the children that have ended."""
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def _peak_mebibytes() -> float:
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


WAYS: dict[str, Callable[[Path], int | dict[str, float]]] = {
    way.__name__: way
    for way in (plain_loop, pdfium_text, plain_tables, our_pages, our_drawings, read_and_interpret, whole_pipeline)
}


def main(name: str, folder: Path) -> None:
    """Run one way and print what it took."""
    started, worked = time.perf_counter(), _processor_seconds()
    found = WAYS[name](folder)
    result = {
        "seconds": time.perf_counter() - started,
        "processor": _processor_seconds() - worked,
        "mebibytes": _peak_mebibytes(),
    }
    print(json.dumps(result | (found if isinstance(found, dict) else {"count": found})))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
