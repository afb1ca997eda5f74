"""What reading in worker processes costs: ordinary letters in this process, in one worker, in as many as settings say.

Run as `python bench/isolation.py [DOCUMENTS]` from the checkout. The samples are copied, each copy with bytes of its
own after its end, so that every copy is another document. Times are of reading alone, without database and archive;
the in-process figure leaves out its imports and the others their start-up, which is told apart.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import sys
import tempfile
import time
from pathlib import Path

from pipeline.model.source_file import Receipt, SourceFile
from pipeline.receive.identify import identify
from pipeline.run.batches import Batch, Received, read_batch
from pipeline.run.reading import read_source_file
from pipeline.settings import Settings

SAMPLES = Path(__file__).resolve().parent.parent / "samples" / "documents"


def main(count: int) -> None:
    """Print seconds and the ratio to reading in this process."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        files = letters(root, count)
        for file in files[:23]:
            read_source_file(root, Settings(), file)
        alone = timed(
            f"{count} letters in this process", lambda: [read_source_file(root, Settings(), f) for f in files]
        )
        for workers in (1, 2):
            settings = Settings(workers=workers)
            timed(f"start and 1 letter, {workers} workers", lambda s=settings: read_batch(root, s, Batch(0, files[:1])))
            read_batch(root, settings, Batch(0, files[:46]))
            took = timed(f"{count} letters, {workers} workers", lambda s=settings: read_batch(root, s, Batch(1, files)))
            print(f"{'ratio to this process':<40} {took / alone:6.2f}")


def letters(root: Path, count: int) -> tuple[Received, ...]:
    """Copies of the samples; a ZIP's comment or bytes after a PDF's end change nothing that is read."""
    samples = sorted(SAMPLES.iterdir())
    received = []
    for number in range(count):
        path = root / f"{number}{samples[number % len(samples)].suffix}"
        path.write_bytes(changed(samples[number % len(samples)].read_bytes(), number))
        found = identify(path)
        source_file = SourceFile(found.content_hash, found.byte_count, found.media_type, path.name)
        receipt = Receipt(str(number), found.content_hash, path.name, "", dt.datetime.now(dt.UTC))
        received.append(Received(source_file, receipt))
    return tuple(received)


def changed(content: bytes, number: int) -> bytes:
    """The content with a mark of its own that no reader shows."""
    mark = hashlib.sha256(str(number).encode()).hexdigest()[:8].encode()
    if content.startswith(b"PK"):  # the length of a ZIP's comment is its last two bytes where it has none
        return content[:-2] + len(mark).to_bytes(2, "little") + mark
    return content + b"\n%" + mark + b"\n"


def timed(name: str, work) -> float:
    """Seconds that the work takes, printed."""
    started = time.perf_counter()
    work()
    seconds = time.perf_counter() - started
    print(f"{name:<40} {seconds:6.2f} s", flush=True)
    return seconds


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
