"""An unexpected exception in a worker, as it travels: a bug of ours or of a library, not a kind of document."""

from __future__ import annotations

import json
import re
from dataclasses import astuple, dataclass

from pipeline.isolation.wire import UntrueReadingError

_PLAIN = re.compile(r"[\w./, -]{1,200}")


@dataclass(frozen=True, slots=True)
class Fault:
    """``error_name`` ("TypeError") and ``place`` ("pipeline/layout/page.py, line 88") hold no text of the document;
    ``traceback`` may, in the exception's message.
    """

    error_name: str
    place: str
    traceback: str


def encode_fault(fault: Fault) -> bytes:
    return json.dumps(astuple(fault)).encode("utf-8")


def decode_fault(payload: bytes) -> Fault:
    """The fault in a payload of ``encode_fault``.

    Raises:
        UntrueReadingError: it is none, or names things that are no names.
    """
    try:
        name, place, text = json.loads(payload)
        if not _PLAIN.fullmatch(name) or not _PLAIN.fullmatch(place):
            raise ValueError("no plain name")
        return Fault(name, place, str(text).encode("utf-8", "replace").decode("utf-8"))
    except (ValueError, TypeError, RecursionError):
        raise UntrueReadingError("the report of a fault makes no sense") from None
