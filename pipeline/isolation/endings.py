"""What a failure of a worker is called, in words for a researcher."""

from __future__ import annotations

import signal
from typing import Final

from pipeline.errors import Crashed, DocumentError, LimitExceeded, TimedOut
from pipeline.isolation.allowance import MEBIBYTE, Allowance
from pipeline.isolation.fault import Fault
from pipeline.isolation.frames import BrokenFrameError, OversizedFrameError
from pipeline.isolation.wire import UntrueReadingError
from pipeline.isolation.worker import DocumentTimeoutError, MemoryExceededError, WorkerDiedError

FAILURES: Final = (
    DocumentTimeoutError,
    MemoryExceededError,
    WorkerDiedError,
    OversizedFrameError,
    BrokenFrameError,
    UntrueReadingError,
)
"""What leaves a worker unusable."""

_MEANINGS: Final = {
    "SIGSEGV": "a library reached for memory that is not its own",
    "SIGBUS": "a library reached for memory that is not there",
    "SIGABRT": "a library gave up, often for want of memory",
    "SIGTRAP": "a library gave up, often for want of memory",
    "SIGILL": "a library gave up",
    "SIGFPE": "a calculation without a result",
    "SIGKILL": "the system ended it, often for want of memory",
}


def of_failure(problem: Exception, allowance: Allowance) -> DocumentError:
    """The ending for one of ``FAILURES``."""
    if isinstance(problem, DocumentTimeoutError):
        return timed_out(allowance)
    if isinstance(problem, MemoryExceededError):
        return out_of_memory(allowance)
    if isinstance(problem, OversizedFrameError):
        return too_large_a_result(problem.byte_count, allowance)
    if isinstance(problem, WorkerDiedError):
        return died(problem.exit_code, allowance)
    return untrue(str(problem))


def timed_out(allowance: Allowance) -> DocumentError:
    return TimedOut(
        f"Reading it took longer than the {allowance.seconds:g} seconds that document_seconds allows; it was stopped."
    )


def out_of_memory(allowance: Allowance) -> DocumentError:
    megabytes = allowance.memory_bytes // MEBIBYTE
    return LimitExceeded(f"Reading it needs more than the {megabytes:,} MB that document_megabytes allows.")


def too_large_a_result(byte_count: int, allowance: Allowance) -> DocumentError:
    """By how much was announced: all of the answer, or the text and cells in it."""
    is_text = byte_count <= allowance.result_bytes
    allowed = (allowance.text_bytes if is_text else allowance.result_bytes) // MEBIBYTE
    what = "The text in it" if is_text else "What is in it"
    return LimitExceeded(f"{what} comes to {byte_count // MEBIBYTE:,} MB, more than the {allowed:,} MB taken.")


def died(exit_code: int, allowance: Allowance) -> DocumentError:
    """By exit code: negative for a signal (POSIX), an NTSTATUS on Windows."""
    if exit_code >= 0:
        code = f"0x{exit_code:08X}" if exit_code > 255 else str(exit_code)
        return Crashed(f"The program that read it ended before it was done (exit code {code}).")
    name = _signal_name(-exit_code)
    if name == "SIGXCPU":
        return timed_out(allowance)
    meaning = f": {_MEANINGS[name]}" if name in _MEANINGS else ""
    return Crashed(f"The program that read it was ended by {name}{meaning}.")


def faulty(fault: Fault, log_name: str) -> DocumentError:
    return Crashed(f"A fault in this program, {fault.error_name} in {fault.place}; the details are in {log_name}.")


def untrue(problem: str) -> DocumentError:
    return Crashed(f"What the program that read it gave back cannot be true and was thrown away ({problem}).")


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
