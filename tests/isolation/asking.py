"""What several tests of the isolation ask of readings and processes."""

import sys
from pathlib import Path
from typing import Any

import pytest

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="the system does not limit address space")
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="signals and forks are POSIX")

GOOD = ("good", "fine")


def text_of(reading: Any) -> str:
    assert reading.document is not None, reading.reason
    return "".join(block.text for _, block in reading.document.blocks())


def is_running(pid: int) -> bool:
    """True for a process that runs; one that has ended and waits to be collected does not."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False
