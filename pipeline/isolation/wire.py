"""A ``Reading`` as bytes and back. What comes back is believed only where it can be true."""

from __future__ import annotations

import json
import re
import struct
from typing import Final, NoReturn

from pipeline.isolation.allowance import Allowance
from pipeline.isolation.frames import OversizedFrameError
from pipeline.isolation.plausible import require_plausible
from pipeline.isolation.schema import Parts, UntrueValueError, schema_of
from pipeline.model.reading import Reading

_COUNT = struct.Struct(">Q")
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_ESCAPED_SURROGATE: Final = re.compile(rb"\\u[dD][89a-fA-F]")
_SMALLEST_PART = 8
"""Bytes that a dataclass takes at the very least on the wire, so that bytes bound the number of objects."""


_MOST_PARTS = 3_000_000
"""More dataclasses than the most cells and lines that are read can make, each with its box."""


class UntrueReadingError(Exception):
    """The worker's answer is no reading of the document it was given; the message says what is wrong with it."""


def encode_reading(reading: Reading) -> list[bytes]:
    """The parts of a payload: counts of bytes, the JSON, the attachments' contents.

    Lone surrogates, which broken font tables give and which are no text, become U+FFFD.
    """
    blobs: list[bytes] = []
    value = schema_of(Reading).write(reading, blobs)
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    try:
        encoded = text.encode("utf-8")
    except UnicodeEncodeError:
        encoded = _SURROGATES.sub("\ufffd", text).encode("utf-8")
    parts = [encoded, *blobs]
    return [_COUNT.pack(len(parts)), *(_COUNT.pack(len(part)) for part in parts), *parts]


def decode_reading(payload: bytes, content_hash: str, allowance: Allowance) -> Reading:
    """The reading in a payload of ``encode_reading``, checked in every part.

    Raises:
        UntrueReadingError: it is malformed, of another document, or says what cannot be.
        OversizedFrameError: it is more text than is taken.
    """
    try:
        encoded, blobs = _split(payload)
        if len(encoded) > allowance.text_bytes:
            raise OversizedFrameError(len(encoded))
        value = _parsed(encoded)
        most_parts = min(len(encoded) // _SMALLEST_PART, _MOST_PARTS)
        reading = schema_of(Reading).build(value, Parts(blobs, most_parts))
        require_plausible(reading, content_hash, allowance)
    except (ValueError, TypeError, RecursionError, struct.error) as problem:
        raise UntrueReadingError(f"{type(problem).__name__}: {str(problem)[:200]}") from None
    assert isinstance(reading, Reading)
    return reading


def text_length(payload: bytes) -> int:
    """How long the text and cells in a payload say they are; the rest is attachments."""
    return int(_COUNT.unpack_from(payload, _COUNT.size)[0]) if len(payload) >= 2 * _COUNT.size else 0


def _split(payload: bytes) -> tuple[bytes, list[bytes]]:
    (count,) = _COUNT.unpack_from(payload)
    start = _COUNT.size * (count + 1)
    if count < 1 or start > len(payload):
        raise UntrueValueError("the payload is shorter than it says")
    parts = []
    for index in range(1, count + 1):
        (length,) = _COUNT.unpack_from(payload, index * _COUNT.size)
        parts.append(payload[start : start + length])
        start += length
    if start != len(payload):
        raise UntrueValueError("the payload is not as long as it says")
    return parts[0], parts[1:]


def _parsed(encoded: bytes) -> object:
    value: object = json.loads(encoded.decode("utf-8"), parse_constant=_refuse_constant)
    if _ESCAPED_SURROGATE.search(encoded):  # an escape that makes a lone surrogate, or a backslash before "ud8"
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    return value


def _refuse_constant(name: str) -> NoReturn:
    raise UntrueValueError(f"{name} is no number")
