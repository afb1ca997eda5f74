"""Batches: the unit of work that a runner (plain Python, Prefect, later a cluster) maps over.

``read_batch`` is pure: it touches neither database nor inbox, and takes and returns what can be pickled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.model.letter import Letter
from pipeline.model.reading import Reading
from pipeline.model.source_file import Receipt, SourceFile
from pipeline.settings import Settings


@dataclass(frozen=True, slots=True)
class Received:
    """A source file on its way to being read, with the receipt under whose name people know it."""

    source_file: SourceFile
    receipt: Receipt
    covering: Letter | None = None
    """The letter it came with, where it is an attachment or lies in a bundle."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Files that are read together as one task."""

    number: int
    files: tuple[Received, ...]


BatchReader = Callable[[Batch], tuple[Reading, ...]]
BatchMapper = Callable[[BatchReader, Sequence[Batch]], Iterator[tuple[Batch, tuple[Reading, ...]]]]
"""Applies a reader to every batch and yields each with its readings as they are done, in any order."""


def batches_of(files: Sequence[Received], size: int) -> tuple[Batch, ...]:
    """Cut the files of a run into batches of at most ``size``, numbered from 1."""
    starts = range(0, len(files), size)
    return tuple(Batch(number, tuple(files[at : at + size])) for number, at in enumerate(starts, start=1))


def one_after_another(reader: BatchReader, batches: Sequence[Batch]) -> Iterator[tuple[Batch, tuple[Reading, ...]]]:
    """The plain runner: this process, one batch after another."""
    for batch in batches:
        yield batch, reader(batch)


def read_batch(project_root: Path, settings: Settings, batch: Batch) -> tuple[Reading, ...]:
    """Read and interpret every file of a batch, in order."""
    from pipeline.run.reading import read_source_file  # readers and vocabularies are not loaded for an empty run

    return tuple(read_source_file(project_root, settings, received) for received in batch.files)
