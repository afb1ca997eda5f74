"""A child process that ends with its parent, however that ends, on every system."""

from __future__ import annotations

import os
import sys
import threading


def end_with_parent() -> None:
    """End this process at once when its standard input closes, which happens when the parent dies.

    The parent starts it with a pipe for standard input and writes nothing to it.
    """
    threading.Thread(target=_wait_for_the_end, name="tether", daemon=True).start()


def _wait_for_the_end() -> None:
    while os.read(sys.stdin.fileno(), 1024):
        pass
    os._exit(1)
