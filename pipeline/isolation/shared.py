"""One pool for everything in a process that reads with the same limits: batches, flows, runs one after another."""

from __future__ import annotations

import atexit
import threading

from pipeline.isolation.allowance import Allowance
from pipeline.isolation.folders import sweep
from pipeline.isolation.pool import WorkerPool

_pools: dict[tuple[str, int, Allowance], WorkerPool] = {}
_lock = threading.Lock()


def shared_pool(work: str, size: int, allowance: Allowance) -> WorkerPool:
    """This process's pool for the work and the limits, made when first asked for; its workers end with the process."""
    with _lock:
        if not _pools:
            atexit.register(close_pools)
            sweep()
        key = (work, size, allowance)
        if key not in _pools:
            _pools[key] = WorkerPool(work, size, allowance)
        return _pools[key]


def close_pools() -> None:
    """End every worker, and with it what is being read."""
    for pool in _pools.values():
        pool.close()
