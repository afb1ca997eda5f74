"""The worker's side: takes one document after another from its parent and answers each with one frame.

Started by ``pipeline.isolation.worker`` as a fresh interpreter. It ends when its parent closes the pipe or dies.
"""

from __future__ import annotations

import errno
import gc
import importlib
import os
import pickle
import shutil
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

from pipeline.isolation.allowance import Allowance
from pipeline.isolation.confinement import allow_processor_time, confine, silence
from pipeline.isolation.fault import Fault, encode_fault
from pipeline.isolation.frames import FrameKind, read_frame, write_frame
from pipeline.isolation.patterns import kept_patterns, patterns_path
from pipeline.isolation.processes import MARK_VARIABLE, worker_folder
from pipeline.isolation.wire import encode_reading
from pipeline.model.reading import Reading

_MAX_REQUEST_BYTES = 64 * 1024 * 1024
_MAX_TRACEBACK_CHARACTERS = 20_000
_GARBAGE_ALLOWED = 20_000
"""Values made and not let go before the youngest of them are looked through for rings."""
_PROGRAM = Path(__file__).resolve().parents[1]

Work = Callable[..., Reading]


def main() -> None:
    """Serve until the parent has no more."""
    requests, answers = _private_pipes()
    try:
        _serve(requests, answers)
    finally:  # the parent does this too, unless it was killed, be it while this process still starts
        if MARK_VARIABLE in os.environ and (folder := worker_folder()):
            shutil.rmtree(folder, ignore_errors=True)


def _serve(requests: BinaryIO, answers: BinaryIO) -> None:
    work, allowance = _start(requests)
    _collect_seldom()
    confine(allowance)
    silence()
    write_frame(answers, FrameKind.READY)
    while (frame := read_frame(requests, _MAX_REQUEST_BYTES)) is not None:
        allow_processor_time(allowance)
        kind, parts = _answer(work, pickle.loads(frame.payload))  # noqa: S301 - from the parent, which is trusted
        write_frame(answers, kind, *parts)


def _private_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The pipes to the parent under numbers nobody else knows; standard input and output lead nowhere and to stderr.

    A library that prints would otherwise write into the answers.
    """
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nowhere, 0)
    os.close(nowhere)
    os.dup2(2, 1)
    return requests, answers


def _start(requests: BinaryIO) -> tuple[Work, Allowance]:
    """The work, imported before any limit is set, named "package.module:function"."""
    frame = read_frame(requests, _MAX_REQUEST_BYTES)
    if frame is None:
        sys.exit(0)  # the parent has changed its mind
    name, allowance = pickle.loads(frame.payload)  # noqa: S301 - from the parent, which is trusted
    module, _, function = name.partition(":")
    with kept_patterns(patterns_path()):
        work: Work = getattr(importlib.import_module(module), function)
    return work, allowance


def _collect_seldom() -> None:
    """Have the garbage collector pass over what was imported, and look less often at what a document leaves.

    A document is tens of thousands of small values that hold each other in no ring: going through them every few
    hundred took a twentieth of the work.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_GARBAGE_ALLOWED)


def _answer(work: Work, arguments: tuple[Any, ...]) -> tuple[FrameKind, list[bytes]]:
    """What becomes of one document. Every failure is told to the parent, which says it aloud: nothing is swallowed."""
    try:
        return FrameKind.READING, encode_reading(work(*arguments))
    except MemoryError:
        return FrameKind.NO_MEMORY, []
    except Exception as error:  # the parent records it, keeps the traceback and logs it
        if _is_for_want_of_memory(error):
            return FrameKind.NO_MEMORY, []
        return FrameKind.FAULT, [encode_fault(_fault(error))]


def _is_for_want_of_memory(error: BaseException | None) -> bool:
    """True where memory ran out beneath an error of another name: C++ libraries say "std::bad_alloc"."""
    while error is not None:
        if isinstance(error, MemoryError) or "bad_alloc" in str(error):
            return True
        if isinstance(error, OSError) and error.errno == errno.ENOMEM:
            return True
        error = error.__cause__ or error.__context__
    return False


def _fault(error: Exception) -> Fault:
    """What went wrong and where in this program: the innermost place that is ours, never what the document says."""
    frames = traceback.extract_tb(error.__traceback__)[1:]  # without this module's own call
    ours = [frame for frame in frames if _PROGRAM in Path(frame.filename).parents] or frames
    place = f"{_short(ours[-1].filename)}, line {ours[-1].lineno}" if ours else "what it gave back"
    text = "".join(traceback.format_exception(error, limit=-50))
    return Fault(type(error).__name__, place, text[-_MAX_TRACEBACK_CHARACTERS:])


def _short(file_name: str) -> str:
    path = Path(file_name)
    return path.relative_to(_PROGRAM.parent).as_posix() if _PROGRAM in path.parents else path.name
