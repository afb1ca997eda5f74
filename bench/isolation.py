"""What reading in worker processes costs: ordinary letters in this process, in one worker, in two.

Run as `python -m bench.isolation [DOCUMENTS]` from the checkout. The samples are copied, each copy with bytes of its
own after its end, so that every copy is another document. Times are of reading alone, without database and archive.
Rounds take turns and the quickest of each counts, because other programs disturb. Start-up is told apart: workers end
while the others have their turn, so some letters that do not count are read before each round. Processor time, of all
processes together, is told beside the wall's: it says what isolation costs where others use the machine (Linux).
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from bench.hostile.watch import family
from pipeline.model.reading import Ending, Reading
from pipeline.model.source_file import Receipt, SourceFile
from pipeline.receive.identify import identify
from pipeline.run.batches import Batch, Received, read_batch
from pipeline.run.reading import read_source_file
from pipeline.settings import Settings

SAMPLES = Path(__file__).resolve().parent.parent / "samples" / "documents"
ROUNDS = 3
WARMING = 50
"""Letters read before a round."""


def main(count: int) -> None:
    """Print seconds, and the ratio to reading in this process."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        batch = Batch(1, letters(root, count))
        ways: dict[str, Callable[[Batch], tuple[Reading, ...]]] = {
            "in this process": partial(read_here, root, Settings())
        }
        for workers in (1, 2):
            ways[f"{workers} worker(s)"] = partial(read_batch, root, Settings(workers=workers))
        for name, read in ways.items():
            print(f"first letter, {name:<20} {seconds(read, Batch(0, batch.files[:1])).wall:6.2f} s", flush=True)
        rounds = [{name: warm_seconds(read, batch) for name, read in ways.items()} for _ in range(ROUNDS)]
        for kind in ("wall", "processor"):
            best = {name: min(getattr(each[name], kind) for each in rounds) for name in ways}
            for name, took in best.items():
                ratio = took / best["in this process"]
                print(f"{count} letters, {name:<16} {took:6.2f} s of {kind} time {ratio:6.2f}", flush=True)


def read_here(root: Path, settings: Settings, batch: Batch) -> tuple[Reading, ...]:
    """The same work without isolation."""
    return tuple(read_source_file(root, settings, file) for file in batch.files)


class Cost(NamedTuple):
    """Seconds."""

    wall: float
    processor: float


def seconds(read: Callable[[Batch], tuple[Reading, ...]], batch: Batch) -> Cost:
    """What reading a batch takes; letters that are not read would measure something else."""
    started, used = time.perf_counter(), processor_seconds()
    readings = read(batch)
    took = Cost(time.perf_counter() - started, processor_seconds() - used)
    for reading in readings:
        if reading.ending is not Ending.READ:
            sys.exit(f"Nothing measured: a sample ended as {reading.ending.value}. {reading.reason}")
    return took


def warm_seconds(read: Callable[[Batch], tuple[Reading, ...]], batch: Batch) -> Cost:
    """What reading a batch takes whoever has read some of it before."""
    read(Batch(0, batch.files[:WARMING]))
    return seconds(read, batch)


def processor_seconds() -> float:
    """What this process and all that it started have used so far, those that have ended too."""
    return sum(os.times()[:4]) + sum(_used(pid) for pid in family(os.getpid())[1:])


def _used(pid: int) -> float:
    """0 for one that has ended meanwhile: its time counts as its parent's from then on."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def letters(root: Path, count: int) -> tuple[Received, ...]:
    """Copies of the samples, each another document with the same figures."""
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
    """The content with a mark of its own that no reader shows: a ZIP's comment, or bytes after a PDF's end."""
    mark = hashlib.sha256(str(number).encode()).hexdigest()[:8].encode()
    if content.startswith(b"PK"):  # the length of a ZIP's comment is its last two bytes where it has none
        return content[:-2] + len(mark).to_bytes(2, "little") + mark
    return content + b"\n%" + mark + b"\n"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
