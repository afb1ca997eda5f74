"""Writing kept to a few folders, by the kernel (Linux 5.13 and later): holds for machine code too, and for every child.

Newer kernels also keep the process from signalling others than its own children (6.12) and from TCP (6.7). See the
kernel's "Landlock: unprivileged access control".
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import struct
import sys
from collections.abc import Iterable
from typing import Any

from pipeline.isolation.processes import PIPES

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same on every architecture
_ASK_VERSION = 1
_NO_NEW_PRIVILEGES = 38
_BENEATH_PATH = 1

_WRITE_FILE = 1 << 1
_MAKE_AND_REMOVE = sum(1 << bit for bit in range(4, 13))
_REFER, _TRUNCATE = 1 << 13, 1 << 14
_TCP = 0b11
_ABSTRACT_SOCKETS_AND_SIGNALS = 0b11
_REMOVE_FILE, _MAKE_SOCKET = 1 << 5, 1 << 9


def keep_writing_to(folders: Iterable[str]) -> bool:
    """From now on this thread, threads and processes it starts write below the folders and to the null device alone.

    Reading stays as it is; in /tmp local sockets may be made and files removed, as LibreOffice does. False where the
    system cannot do that.
    """
    if sys.platform != "linux":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    version = library.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _ASK_VERSION)
    if version < 1:
        return False
    rules = _attributes(version)
    ruleset = library.syscall(_CREATE_RULESET, ctypes.c_char_p(rules), ctypes.c_size_t(len(rules)), 0)
    if ruleset < 0:
        return False
    try:
        for folder in folders:
            with contextlib.suppress(FileNotFoundError):
                _allow(library, ruleset, folder, _rights(version))
        _allow(library, ruleset, os.devnull, _WRITE_FILE | (_rights(version) & _TRUNCATE))
        _allow(library, ruleset, PIPES, _MAKE_SOCKET | _REMOVE_FILE)
        library.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        return bool(library.syscall(_RESTRICT_SELF, ruleset, 0) == 0)
    finally:
        os.close(ruleset)


def _rights(version: int) -> int:
    """Everything that changes a file system, as far as this version of Landlock knows it."""
    return _WRITE_FILE | _MAKE_AND_REMOVE | (_REFER if version >= 2 else 0) | (_TRUNCATE if version >= 3 else 0)


def _attributes(version: int) -> bytes:
    """What is refused unless a rule allows it: writing, TCP, and from outside the process's own family signals."""
    network = struct.pack("Q", _TCP) if version >= 4 else b""
    scopes = struct.pack("Q", _ABSTRACT_SOCKETS_AND_SIGNALS) if version >= 6 else b""
    return struct.pack("Q", _rights(version)) + network + scopes


def _allow(library: Any, ruleset: int, path: str, rights: int) -> None:
    descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        beneath = struct.pack("=Qi", rights, descriptor)
        if library.syscall(_ADD_RULE, ruleset, _BENEATH_PATH, ctypes.c_char_p(beneath), 0):
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), path)
    finally:
        os.close(descriptor)
