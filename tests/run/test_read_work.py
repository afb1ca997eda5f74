"""What a reading process imports, and what it sends back."""

import datetime as dt
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from pipeline.model.source_file import Receipt, SourceFile
from pipeline.receive.identify import identify
from pipeline.run.batches import Received
from pipeline.run.read_work import read_for_loading
from pipeline.run.reading import read_source_file
from pipeline.settings import Settings

SAMPLE = next(iter(sorted(Path(__file__).parents[2].joinpath("samples", "documents").glob("*.pdf"))))
NOT_FOR_READING = ("sqlite_utils", "filelock", "pdfplumber", "docx", "openpyxl", "pipeline.run.ingest", "pipeline.load")


def test_a_reading_process_starts_with_what_it_reads_with() -> None:
    code = f"import sys, pipeline.run.read_work; print([name for name in {NOT_FOR_READING} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_what_goes_back_lacks_the_printed_lines_and_nothing_else(tmp_path: Path) -> None:
    found = identify(SAMPLE)
    source_file = SourceFile(found.content_hash, found.byte_count, found.media_type, SAMPLE.name)
    receipt = Receipt("1", found.content_hash, SAMPLE.name, "", dt.datetime.now(dt.UTC))
    (tmp_path / SAMPLE.name).write_bytes(SAMPLE.read_bytes())
    received = Received(source_file, receipt)
    whole = read_source_file(tmp_path, Settings(), received)
    sent = read_for_loading(tmp_path, Settings(), received)
    assert whole.document is not None
    assert sent.document is not None
    assert replace(sent, document=None) == replace(whole, document=None)
    assert any(block.lines for _, block in whole.document.blocks())
    assert not any(block.lines for _, block in sent.document.blocks())
    assert list(sent.document.tables()) == list(whole.document.tables())
    texts = [
        [(block.kind, block.text, block.box) for _, block in one.blocks()] for one in (whole.document, sent.document)
    ]
    assert texts[0] == texts[1]
