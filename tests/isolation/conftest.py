import hashlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest

from pipeline.isolation import Allowance, Assignment, WorkerPool
from pipeline.isolation.allowance import MEBIBYTE
from pipeline.isolation.fault import Fault
from pipeline.model.reading import Reading


class Readers:
    """A pool of workers with the misbehaving readers."""

    def __init__(self, size: int, allowance: Allowance) -> None:
        self.pool = WorkerPool("misbehaving_readers:read", size, allowance)
        self.faults: list[Fault] = []

    def __call__(self, *behaviours: Any) -> tuple[Reading, ...]:
        """Readings of documents that behave as named: ``"loop"``, or ``("good", "text")``."""
        return self.pool.read_all([assignment(each) for each in behaviours], self._keep)

    def _keep(self, _content_hash: str, fault: Fault) -> str:
        self.faults.append(fault)
        return "logs/fault.txt"


def assignment(behaviour: Any) -> Assignment:
    name, argument = behaviour if isinstance(behaviour, tuple) else (behaviour, "")
    content_hash = hashlib.sha256(name.encode()).hexdigest()
    return Assignment(content_hash, 0, (content_hash, name, argument))


COMMON: dict[str, Any] = {"memory_bytes": 512 * MEBIBYTE, "seconds": 60.0}

MakeReaders = Callable[..., AbstractContextManager[Readers]]


@pytest.fixture
def make_readers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> MakeReaders:
    monkeypatch.syspath_prepend(str(Path(__file__).parent))

    @contextmanager
    def make(size: int = 1, **allowance: Any) -> Iterator[Readers]:
        readers = Readers(size, Allowance(**{**COMMON, "writable_folders": (str(tmp_path),), **allowance}))
        try:
            yield readers
        finally:
            readers.pool.close()

    return make


@pytest.fixture(scope="session")
def one_pool() -> Iterator[Readers]:
    readers = Readers(1, Allowance(**COMMON))
    yield readers
    readers.pool.close()


@pytest.fixture
def readers(one_pool: Readers, monkeypatch: pytest.MonkeyPatch) -> Readers:
    """Misbehaving readers in the pool that earlier tests may have left a sound worker in: starting one takes long."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    one_pool.faults.clear()
    return one_pool
