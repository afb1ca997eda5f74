"""The wire between parent and worker: frames of a kind, a length and a payload on a plain pipe."""

from __future__ import annotations

import enum
import struct
from dataclasses import dataclass
from typing import IO

_HEADER = struct.Struct(">BQ")


class FrameKind(enum.IntEnum):
    """What a payload is. The parent sends ``START`` and ``WORK``, the worker the others."""

    START = 1
    WORK = 2
    READY = 3
    READING = 4
    NO_MEMORY = 5
    FAULT = 6


class BrokenFrameError(Exception):
    """What came is no frame: an unknown kind, or the stream ended inside it."""


class OversizedFrameError(Exception):
    """A frame announces more bytes than the receiver takes; ``byte_count`` says how many."""

    def __init__(self, byte_count: int) -> None:
        super().__init__(f"a frame of {byte_count:,} bytes")
        self.byte_count = byte_count


@dataclass(frozen=True, slots=True)
class Frame:
    """One message."""

    kind: FrameKind
    payload: bytes = b""


def write_frame(stream: IO[bytes], kind: FrameKind, *parts: bytes) -> None:
    """Write a frame whose payload is the parts in a row, and flush.

    Raises:
        OSError: the other side is gone.
    """
    stream.write(_HEADER.pack(kind, sum(map(len, parts))))
    for part in parts:
        stream.write(part)
    stream.flush()


def read_frame(stream: IO[bytes], max_bytes: int) -> Frame | None:
    """The next frame; None where the stream ended between frames.

    Raises:
        BrokenFrameError, OversizedFrameError: the stream cannot be read any further.
    """
    header = stream.read(_HEADER.size)
    if not header:
        return None
    if len(header) < _HEADER.size:
        raise BrokenFrameError("the stream ended inside a header")
    number, length = _HEADER.unpack(header)
    if number not in FrameKind.__members__.values():
        raise BrokenFrameError(f"no kind of frame has the number {number}")
    if length > max_bytes:
        raise OversizedFrameError(length)
    payload = stream.read(length)
    if len(payload) < length:
        raise BrokenFrameError("the stream ended inside a payload")
    return Frame(FrameKind(number), payload)
