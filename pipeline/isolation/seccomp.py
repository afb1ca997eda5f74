"""No network, by the kernel (Linux): a filter on system calls that holds for machine code too, and for every child.

A process that may neither make a socket for a network nor connect one reaches nobody, on this machine or elsewhere.
Local stream sockets can be made and listened to, as LibreOffice does not start without. io_uring is refused because it
connects sockets without the calls. See the kernel's "Seccomp BPF (SECure COMPuting with filters)".
"""

from __future__ import annotations

import ctypes
import errno
import os
import struct
import sys
from dataclasses import dataclass
from typing import Final

_NO_NEW_PRIVILEGES = 38
_SET_MODE_FILTER = 1
_ALL_THREADS = 1

_LOAD_WORD = 0x20  # BPF_LD | BPF_W | BPF_ABS
_MASK = 0x54  # BPF_ALU | BPF_AND | BPF_K
_IF_EQUAL = 0x15  # BPF_JMP | BPF_JEQ | BPF_K
_IF_AT_LEAST = 0x35  # BPF_JMP | BPF_JGE | BPF_K
_RETURN = 0x06  # BPF_RET | BPF_K
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT, _SECOND_ARGUMENT = 0, 4, 16, 24
"""Offsets in the kernel's ``seccomp_data``; of the arguments the lower half, on machines that store that first."""
_ALLOW = 0x7FFF0000
_REFUSE = 0x00050000 | errno.EACCES
_IO_URING_SETUP = 425
_OTHER_TABLE = 0x40000000
"""x86-64 has a second table of calls (x32) from this number on."""
_LOCAL, _STREAM, _TYPE_BITS = 1, 1, 0xF  # AF_UNIX, SOCK_STREAM


@dataclass(frozen=True, slots=True)
class _Calls:
    """What an architecture calls itself, and the numbers of its system calls."""

    architecture: int
    seccomp: int
    socket: int
    connect: int


_MACHINES: Final = {"x86_64": _Calls(0xC000003E, 317, 41, 42), "aarch64": _Calls(0xC00000B7, 277, 198, 203)}


def refuse_network() -> bool:
    """From now on this process and what it starts connect to nothing; False where the system cannot do that."""
    calls = _MACHINES.get(os.uname().machine) if sys.platform == "linux" else None
    if calls is None or sys.maxsize < 2**32:
        return False
    program = _program(calls)
    steps = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(steps))
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0):
        return False
    refused = library.syscall(calls.seccomp, _SET_MODE_FILTER, _ALL_THREADS, ctypes.c_char_p(header))
    return bool(refused == 0)


def _program(calls: _Calls) -> bytes:
    """Steps of 8 bytes: code, steps to skip if true, if false, value."""
    steps = (
        (_LOAD_WORD, 0, 0, _ARCHITECTURE),
        (_IF_EQUAL, 0, 12, calls.architecture),
        (_LOAD_WORD, 0, 0, _NUMBER),
        (_IF_AT_LEAST, 10, 0, _OTHER_TABLE),
        (_IF_EQUAL, 9, 0, calls.connect),
        (_IF_EQUAL, 8, 0, _IO_URING_SETUP),
        (_IF_EQUAL, 1, 0, calls.socket),
        (_RETURN, 0, 0, _ALLOW),
        (_LOAD_WORD, 0, 0, _FIRST_ARGUMENT),
        (_IF_EQUAL, 0, 4, _LOCAL),
        (_LOAD_WORD, 0, 0, _SECOND_ARGUMENT),
        (_MASK, 0, 0, _TYPE_BITS),
        (_IF_EQUAL, 0, 1, _STREAM),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    )
    return b"".join(struct.pack("HBBI", *step) for step in steps)
