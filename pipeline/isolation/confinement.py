"""What a worker denies itself before it sees its first document. Each line of defence stands where another may fail.

Hard: memory, processor time, open files, size of written files, core dumps (POSIX; Linux holds to all of them); on
Linux also the network and where it writes. Elsewhere no sockets from Python code, which a document that runs machine
code in the worker could get round.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time

from pipeline.isolation.allowance import Allowance
from pipeline.isolation.landlock import keep_writing_to
from pipeline.isolation.processes import worker_folder
from pipeline.isolation.seccomp import refuse_network

_GRACE_SECONDS = 10
"""Processor time beyond the wall time allowed: it ends a worker whose parent is gone."""


class NetworkForbiddenError(PermissionError):
    """Something in a worker wanted a socket; no reader needs one."""


def confine(allowance: Allowance) -> None:
    """Set the limits that hold for the rest of this process's life, and for every program it starts."""
    sys.addaudithook(_refuse_sockets)
    if sys.platform == "win32":
        return  # the parent watches memory and time
    import resource

    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_NOFILE, allowance.open_files)
    _lower(resource.RLIMIT_FSIZE, allowance.written_file_bytes)
    if sys.platform == "linux":
        keep_writing_to((worker_folder() or tempfile.gettempdir(), *allowance.writable_folders))
        refuse_network()
        _lower(resource.RLIMIT_AS, allowance.memory_bytes)  # macOS takes it and does not hold to it


def allow_processor_time(allowance: Allowance) -> None:
    """Processor time for one more document; beyond it the system ends this process with SIGXCPU."""
    if sys.platform == "win32":
        return
    import resource

    until = int(time.process_time() + allowance.seconds) + _GRACE_SECONDS
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (until if hard == resource.RLIM_INFINITY else min(until, hard), hard))


def silence() -> None:
    """Send whatever is printed from now on, by Python or by a library, to nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)


def _refuse_sockets(event: str, _arguments: object) -> None:
    if event.startswith("socket."):
        raise NetworkForbiddenError("a worker has no network")


def _lower(kind: int, value: int) -> None:
    """Both limits to ``value``, or to what already holds where that is less."""
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(kind)
    lowest = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (lowest, lowest))
