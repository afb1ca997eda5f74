"""Ending processes with everything they started, and what memory they use, on each system."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

PIPES = "/tmp"  # noqa: S108 - the only place where LibreOffice makes its local socket
FOLDER_PREFIX = "foi-worker-"
MARK_VARIABLE = "_FOI_READING_PROCESS"
"""Every process that a worker starts inherits this variable, by which a stray one is found again (Linux)."""


def worker_folder() -> str:
    """The temporary folder that was made for this process; "" where the one in use is everybody's."""
    folder = tempfile.gettempdir()
    return folder if Path(folder).name.startswith(FOLDER_PREFIX) else ""


def kill_tree(process: subprocess.Popen[bytes], mark: str) -> None:
    """End a worker, its process group, and on Linux whatever left the group and still bears its mark. Waits for it."""
    if sys.platform == "win32":
        if process.poll() is None:
            subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):  # gone already; macOS says EPERM for zombies
            os.killpg(process.pid, signal.SIGKILL)
        kill_marked(mark)
    process.kill()
    process.wait()
    remove_dead_pipes()


def kill_marked(mark: str) -> None:
    """End every process that bears a worker's mark (Linux; none is found elsewhere)."""
    if sys.platform == "win32":
        return
    for pid in _marked(mark):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def _marked(mark: str) -> list[int]:
    """Processes whose environment holds the mark. Only this user's can be read, and only those could be ours."""
    wanted = f"{MARK_VARIABLE}={mark}".encode()
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if wanted in (folder / "environ").read_bytes().split(b"\0"):
                found.append(int(folder.name))
    return found


def remove_dead_pipes() -> None:
    """Remove the local sockets that LibreOffice makes in /tmp and cannot take away when it is killed (Linux).

    Those of this user that no process listens on any more.
    """
    if sys.platform != "linux":
        return
    for path in Path(PIPES).glob(f"OSL_PIPE_{os.getuid()}_*"):
        with contextlib.suppress(OSError):
            if path.is_socket() and str(path) not in Path("/proc/net/unix").read_text(encoding="utf-8"):
                path.unlink()


def has_children(pid: int) -> bool:
    """True where a process has started others that live on; False where the system does not say (macOS, Windows)."""
    try:
        return any((task / "children").read_bytes() for task in Path(f"/proc/{pid}/task").iterdir())
    except OSError:
        return False


def resident_bytes(pid: int) -> int:
    """Memory in use by a process; 0 where it is gone or the system does not say."""
    if sys.platform == "linux":
        try:
            pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
        except OSError:
            return 0
        return pages * os.sysconf("SC_PAGE_SIZE")
    if sys.platform == "win32":
        return _resident_on_windows(pid)
    shown = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return int(shown.stdout.strip() or 0) * 1024


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _Counters(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS of the Windows API."""

        _fields_ = (
            ("cb", wintypes.DWORD),
            ("PageFaultCount", wintypes.DWORD),
            *((name, ctypes.c_size_t) for name in (
                "PeakWorkingSetSize", "WorkingSetSize", "QuotaPeakPagedPoolUsage", "QuotaPagedPoolUsage",
                "QuotaPeakNonPagedPoolUsage", "QuotaNonPagedPoolUsage", "PagefileUsage", "PeakPagefileUsage",
            )),
        )  # fmt: skip

    def _resident_on_windows(pid: int) -> int:
        kernel = ctypes.WinDLL("kernel32")
        kernel.OpenProcess.restype = wintypes.HANDLE
        handle = kernel.OpenProcess(0x1000, False, pid)  # PROCESS_QUERY_LIMITED_INFORMATION
        if not handle:
            return 0
        counters = _Counters(cb=ctypes.sizeof(_Counters))
        kernel.K32GetProcessMemoryInfo(wintypes.HANDLE(handle), ctypes.byref(counters), counters.cb)
        kernel.CloseHandle(wintypes.HANDLE(handle))
        return max(int(counters.WorkingSetSize), int(counters.PagefileUsage))
