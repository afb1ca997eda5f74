"""The parent's side of one worker process: start it, give it documents, hold it to its limits, end it."""

from __future__ import annotations

import contextlib
import os
import pickle
import queue
import re
import secrets
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import IO, Any

from pipeline.errors import PipelineError
from pipeline.isolation.allowance import Allowance
from pipeline.isolation.folders import WorkerFolder
from pipeline.isolation.frames import (
    BrokenFrameError,
    Frame,
    FrameKind,
    OversizedFrameError,
    read_frame,
    write_frame,
)
from pipeline.isolation.processes import MARK_VARIABLE, has_children, kill_tree, resident_bytes

START_SECONDS = 120.0
_WATCH_SECONDS = 0.5
_LAST_WORDS_SECONDS = 0.5
"""How long the pipe of a dead worker is listened to: a child it left behind may hold it open for ever."""
_SURE_TO_FIT = 4000
"""Bytes that the smallest pipe takes, a page of memory, though nobody reads it: a request that waits in one must not
make the parent wait."""
_BOOT = "import sys; sys.path[:] = sys.argv[1:]; from pipeline.isolation.child import main; main()"
_SECRET = re.compile(
    "KEY|TOKEN|SECRET|PASSW|CREDENTIAL|AUTH|AGENT|^DBUS_|^DISPLAY$|^WAYLAND_|^PREFECT_|_URL$", re.IGNORECASE
)
"""Names of what opens something elsewhere: keys, agents that hold some, the desktop, addresses with a password."""
_FOLDERS = ("TMPDIR", "TEMP", "TMP", "HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")
_NO_PROXY = "http://127.0.0.1:9"  # the discard port: programs that obey the variable reach nothing


class WorkerStartError(PipelineError):
    """A worker process does not start: the installation or the machine is at fault, no document."""


class DocumentTimeoutError(Exception):
    """The worker did not answer in time."""


class MemoryExceededError(Exception):
    """The worker uses more memory than allowed."""


class WorkerDiedError(Exception):
    """The worker ended without an answer; ``exit_code`` is negative for a signal (POSIX)."""

    def __init__(self, exit_code: int) -> None:
        super().__init__(f"exit code {exit_code}")
        self.exit_code = exit_code


class Worker:
    """One process. Any exception from ``answer`` leaves it unusable: ``end`` it. Used by one thread at a time."""

    def __init__(self, work: str, allowance: Allowance) -> None:
        self.documents_done = 0
        self._unanswered = 0
        self._turn_began = 0.0
        self._kept_back: bytes | None = None
        self._allowance = allowance
        self._mark = secrets.token_hex(8)
        self._folder = WorkerFolder(self._mark)
        self._answers: queue.SimpleQueue[Frame | Exception | None] = queue.SimpleQueue()
        with tempfile.TemporaryFile() as complaints:
            try:
                self._process = self._spawn(complaints)
            except OSError as problem:
                self._folder.remove()
                raise WorkerStartError(f"A worker process could not be started: {problem}.") from problem
            self._listen()
            self._begin(work, complaints)

    def hand(self, arguments: tuple[Any, ...]) -> None:
        """Give it a document, or one more while it reads one; returns at once, whatever it is doing."""
        assert self._unanswered < 2, "one document is read and one waits, no more"
        request = pickle.dumps(arguments)
        if not self._unanswered:
            self._turn_began = time.monotonic()
        if self._unanswered and len(request) > _SURE_TO_FIT:
            self._kept_back = request
        else:
            self._send(FrameKind.WORK, request)
        self._unanswered += 1

    def answer(self) -> Frame:
        """The answer for the oldest document it was handed, whose time runs from when the worker could begin on it.

        Raises:
            DocumentTimeoutError, MemoryExceededError, WorkerDiedError, OversizedFrameError, BrokenFrameError.
        """
        frame = self._answer(self._turn_began + self._allowance.seconds)
        self._turn_began = time.monotonic()
        self._unanswered -= 1
        self.documents_done += 1
        if self._kept_back is not None:
            self._send(FrameKind.WORK, self._kept_back)
            self._kept_back = None
        return frame

    @property
    def is_fit_for_more(self) -> bool:
        """True where what it has been handed does not make it so old that a fresh one is to take over."""
        return self.documents_done + self._unanswered < self._allowance.documents_per_worker

    @property
    def is_worn(self) -> bool:
        """True where a fresh worker is the better one: after many documents, much memory kept, or programs left."""
        is_old = self.documents_done >= self._allowance.documents_per_worker
        is_big = resident_bytes(self._process.pid) > self._allowance.memory_bytes // 3
        return is_old or is_big or has_children(self._process.pid)

    def end(self) -> None:
        """End the process with all it started, and remove its temporary files. May be called twice."""
        kill_tree(self._process, self._mark)
        with contextlib.suppress(OSError):  # what was not sent yet has no receiver
            self._requests.close()
        self._folder.remove()

    def _spawn(self, complaints: IO[bytes]) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-c", _BOOT, *(path or str(Path.cwd()) for path in sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            env=self._environment(),
            pass_fds=self._folder.to_inherit,
            start_new_session=True,  # POSIX: a group of its own, and no Ctrl-C of the terminal
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )

    def _environment(self) -> dict[str, str]:
        """This process's variables without secrets, and with a temporary folder of the worker's own as its home."""
        kept = {name: value for name, value in os.environ.items() if not _SECRET.search(name)}
        proxies = dict.fromkeys(("http_proxy", "https_proxy", "all_proxy"), _NO_PROXY)
        folders = dict.fromkeys(_FOLDERS, self._folder.path)
        return kept | proxies | folders | {MARK_VARIABLE: self._mark}

    def _listen(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._requests = self._process.stdin
        listener = threading.Thread(
            target=_pass_on,
            args=(self._process.stdout, self._answers, self._allowance.result_bytes),
            name=f"listener of worker {self._process.pid}",
            daemon=True,
        )
        listener.start()

    def _begin(self, work: str, complaints: IO[bytes]) -> None:
        """Send the name of the work and wait until the worker has imported it."""
        try:
            self._send(FrameKind.START, pickle.dumps((work, self._allowance)))
            if self._answer(time.monotonic() + START_SECONDS).kind is not FrameKind.READY:
                raise BrokenFrameError("no word that it is ready")
        except (DocumentTimeoutError, MemoryExceededError, WorkerDiedError, BrokenFrameError) as problem:
            self.end()
            complaints.seek(0)
            said = complaints.read()[-4000:].decode("utf-8", "replace").strip()
            raise WorkerStartError(f"A worker process did not start ({problem}).\n{said}") from None
        except BaseException:
            self.end()
            raise

    def _send(self, kind: FrameKind, payload: bytes) -> None:
        with contextlib.suppress(OSError):  # a worker that is gone is noticed by its silence
            write_frame(self._requests, kind, payload)

    def _answer(self, deadline: float) -> Frame:
        """The next frame. One that has come is taken, however late it is asked for."""
        while True:
            left = deadline - time.monotonic()
            try:
                answer = self._answers.get(timeout=min(max(left, 0.0), _WATCH_SECONDS))
            except queue.Empty:
                if left <= 0:
                    raise DocumentTimeoutError from None
                answer = self._look_after()
                if answer is None:
                    continue
            return self._frame(answer)

    def _look_after(self) -> Frame | Exception | None:
        """None while the worker is alive and within its memory; what starting takes is no document's doing."""
        if self._process.poll() is None:
            if self._unanswered and resident_bytes(self._process.pid) > self._allowance.memory_bytes:
                raise MemoryExceededError
            return None
        try:
            return self._answers.get(timeout=_LAST_WORDS_SECONDS)
        except queue.Empty:
            raise WorkerDiedError(self._process.returncode) from None

    def _frame(self, answer: Frame | Exception | None) -> Frame:
        if isinstance(answer, Exception):
            raise answer
        if answer is None:
            raise WorkerDiedError(self._exit_code())
        return answer

    def _exit_code(self) -> int:
        """That of a worker that has closed its pipe: it ends now, or has closed it on purpose."""
        try:
            return self._process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            return 0


def _pass_on(stream: IO[bytes], answers: queue.SimpleQueue[Frame | Exception | None], max_bytes: int) -> None:
    """Put every frame, then None or what broke the stream, into the queue: waiting with a limit works on queues alone
    on every system.
    """
    with stream:
        try:
            while (frame := read_frame(stream, max_bytes)) is not None:
                answers.put(frame)
            answers.put(None)
        except (BrokenFrameError, OversizedFrameError) as problem:
            answers.put(problem)
        except MemoryError:
            answers.put(OversizedFrameError(max_bytes))
