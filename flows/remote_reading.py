"""What a cluster's worker does with a batch. Imports neither Prefect nor Dask; the worker imports it by name.

The worker reads a batch as the plain runner does: with ``read_batch``, each document in a process of its own that can
be ended, under the limits of the project's settings. It opens no database and keeps nothing.
"""

from __future__ import annotations

import atexit
import shutil
import socket
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from pipeline.errors import ConfigurationError
from pipeline.model.reading import Reading
from pipeline.run.batches import OCR_CACHE, Batch, read_batch
from pipeline.run.versions import program_versions
from pipeline.settings import Settings
from pipeline.vocabulary.own_words import FOLDER


@dataclass(frozen=True, slots=True)
class Order:
    """A batch as it is sent to a worker. ``contents`` are its files' bytes in order; None where the worker sees the
    project's folder under the same path. ``words`` are the files of the project's own words, sent along with them.
    """

    root: Path
    settings: Settings
    batch: Batch
    versions: Mapping[str, str]
    contents: tuple[bytes, ...] | None = None
    words: tuple[tuple[str, bytes], ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """Readings in the batch's order, and the tracebacks of faults that could not be kept in the project:
    ("logs/fault-ab12….txt", text).
    """

    readings: tuple[Reading, ...]
    faults: tuple[tuple[str, str], ...] = ()


def carry_out(order: Order) -> Answer:
    """Read the batch here.

    Raises:
        ConfigurationError: this worker has another version of the program, or does not see the originals.
        WorkerStartError: no process that reads can be started here.
    """
    _require_same_program(order.versions)
    if order.contents is None:
        _require_originals(order)
        return Answer(read_batch(order.root, order.settings, order.batch))
    root = _scratch(order.words)
    with tempfile.TemporaryDirectory(prefix="batch-", dir=root) as folder:
        batch = _laid_out(order, root, Path(folder))
        readings = read_batch(root, order.settings, batch)
    return Answer(readings, tuple(_faults(root)))


def _require_same_program(versions: Mapping[str, str]) -> None:
    """Another version would read other figures; that of Python alone does not matter."""
    here = program_versions()
    other = [name for name in versions if name != "python" and here.get(name) != versions[name]]
    if other:
        difference = ", ".join(f"{name} {here.get(name)} instead of {versions[name]}" for name in other)
        raise ConfigurationError(f"The worker on {socket.gethostname()} has {difference}. Install the same on both.")


def _require_originals(order: Order) -> None:
    for received in order.batch.files:
        if not (order.root / received.source_file.archive_path).is_file():
            raise ConfigurationError(
                f"The worker on {socket.gethostname()} does not see {received.source_file.archive_path} in "
                f"{order.root}. Share the project's folder with it under that very path, or use --send-files."
            )


@cache
def _scratch(words: tuple[tuple[str, bytes], ...]) -> Path:
    """One folder for all batches of this process that are read with the same words, as a project would be laid out.

    Not one for each batch, because the processes that read may write to a fixed one alone.
    """
    root = Path(tempfile.mkdtemp(prefix="foi-cluster-"))
    (root / OCR_CACHE).mkdir(parents=True)
    for name, content in words:
        (root / FOLDER).mkdir(exist_ok=True)
        (root / FOLDER / name).write_bytes(content)
    atexit.register(shutil.rmtree, root, ignore_errors=True)
    return root


def _laid_out(order: Order, root: Path, folder: Path) -> Batch:
    """The sent bytes as files, and the batch that names them there."""
    assert order.contents is not None
    files = []
    for received, content in zip(order.batch.files, order.contents, strict=True):
        path = folder / Path(received.source_file.archive_path).name
        path.write_bytes(content)
        here = replace(received.source_file, archive_path=path.relative_to(root).as_posix())
        files.append(replace(received, source_file=here))
    return replace(order.batch, files=tuple(files))


def _faults(root: Path) -> list[tuple[str, str]]:
    """Take the tracebacks that ``read_batch`` kept; they go back with the readings."""
    taken = []
    for path in sorted(root.glob("logs/*.txt")):
        taken.append((path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")))
        path.unlink()
    return taken
