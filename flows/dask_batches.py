"""Batches read by a Dask cluster. Imports Dask: import it only where the extra ``dask`` is asked for.

Dask moves the batches and sends one whose worker is gone to another; it decides nothing. Its records are not used.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import dask
from distributed import Client, KilledWorker
from distributed.client import FutureCancelledError

from flows.remote_reading import Answer, Order, carry_out
from pipeline.errors import ConfigurationError, PipelineError
from pipeline.model.reading import Reading
from pipeline.receive.archive import original_path
from pipeline.run.batches import Batch, Received
from pipeline.run.versions import program_versions
from pipeline.settings import Project, Settings
from pipeline.vocabulary.digest import csv_files
from pipeline.vocabulary.own_words import own_words

CONNECT_SECONDS: Final = 30.0
PATIENCE_SECONDS: Final = 600.0
"""How long a cluster may be without any worker before the run gives up; its files wait for the next."""
_LOOK_SECONDS: Final = 10.0
_SENT_BYTES: Final = 256 * 1024 * 1024
"""About what is sent at once; what of a batch goes beyond is read in the next wave."""
_SETTINGS: Final = {"distributed.admin.large-graph-warning-threshold": "1TB"}


class ClusterLostError(PipelineError):
    """The cluster went away, or a batch took worker after worker with it. What was not read waits for the next run."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """A connection to a scheduler, and how the project's files get to its workers."""

    client: Client
    project: Project
    settings: Settings
    sends_files: bool

    @property
    def width(self) -> int:
        """Batches under way at a time: one for each thread of the workers, and one more that waits for its turn."""
        return sum(map(int, self.client.nthreads().values())) + 1

    def read(self, batch: Batch) -> tuple[Reading, ...]:
        """Have a worker read the batch, and wait for it. A batch whose worker dies is read by another.

        Raises:
            ConfigurationError: a worker has another version of the program, or does not see the files.
            ClusterLostError: no worker is left, the scheduler is gone, or several workers died over this batch.
        """
        order = self._order(batch)
        key = f"foi-batch-{batch.number}"
        with dask.config.set(_SETTINGS):
            future = self.client.submit(carry_out, order, key=_unique(key), pure=False)
        answer: Answer = self._awaited(future)
        self._keep(answer.faults)
        return answer.readings

    def _order(self, batch: Batch) -> Order:
        versions = program_versions()
        if not self.sends_files:
            return Order(self.project.root, self.settings, batch, versions)
        files = tuple(_that_fit(batch.files))
        contents = tuple(
            original_path(self.project, received.source_file.archive_path).read_bytes() for received in files
        )
        own = own_words(self.project.root)
        words = tuple(csv_files(own)) if own is not None else ()
        return Order(self.project.root, self.settings, replace(batch, files=files), versions, contents, words)

    def _awaited(self, future: Any) -> Any:
        waited = 0.0
        while True:
            try:
                return future.result(timeout=_LOOK_SECONDS)
            except TimeoutError:
                waited = 0.0 if self.client.nthreads() else waited + _LOOK_SECONDS
                if waited >= PATIENCE_SECONDS:
                    raise ClusterLostError("The cluster has had no worker for ten minutes.") from None
            except KilledWorker as error:
                raise ClusterLostError(f"Several workers were lost over one batch: {error}") from error
            except (FutureCancelledError, OSError) as error:
                raise ClusterLostError(f"The connection to the cluster was lost: {error}") from error

    def _keep(self, faults: tuple[tuple[str, str], ...]) -> None:
        for name, text in faults:
            path = self.project.root / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")


@contextlib.contextmanager
def connected(address: str, project: Project, settings: Settings, sends_files: bool) -> Iterator[Cluster]:
    """The cluster whose scheduler is at ``address`` ("tcp://10.0.0.5:8786").

    Raises:
        ConfigurationError: nobody answers there, or no worker is connected to it.
    """
    try:
        client = Client(address, timeout=CONNECT_SECONDS, set_as_default=False, name="foi")
    except (OSError, ValueError) as error:
        raise ConfigurationError(f"No Dask scheduler answers at {address}: {error}") from error
    with client:
        try:
            client.wait_for_workers(1, timeout=CONNECT_SECONDS)
        except TimeoutError:
            raise ConfigurationError(f"The Dask scheduler at {address} has no worker.") from None
        yield Cluster(client, project, settings, sends_files)


def _that_fit(files: tuple[Received, ...]) -> Iterator[Received]:
    """The first files that together are not too much to send; always the first."""
    total = 0
    for received in files:
        total += received.source_file.byte_count
        if total > _SENT_BYTES and total > received.source_file.byte_count:
            return
        yield received


def _unique(key: str) -> str:
    """A key that no other run uses: Dask takes the same key for the same work."""
    from uuid import uuid4

    return f"{key}-{uuid4().hex}"
