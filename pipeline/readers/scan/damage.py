"""Is a picture there to its end? Decoders fill what they cannot decode with grey and say nothing that a caller hears.

libjpeg does say it, on the process's error output; OpenCV, which is there wherever OCR is, leaves it at that.
"""

from __future__ import annotations

import io
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

import cv2
import numpy as np
from PIL import Image

from pipeline.model.document import Shortfall

UNDECODABLE = (OSError, SyntaxError, ValueError, EOFError)
"""What Pillow raises for pictures that break off or are none."""
_ERROR_OUTPUT = 2
_SERIOUS = re.compile(rb"premature end|bad Huffman|instead of RST|\b(\d+) extraneous bytes", re.IGNORECASE)
_FEWEST_LEFT = 32
"""Bytes after the last row, from which on they were part of it: some scanners leave a few."""


def damaged(page_number: int) -> Shortfall:
    """What is told of a page whose picture is read as far as it can be decoded."""
    return Shortfall("text-missing", "the picture is damaged; what of it cannot be decoded was not read", page_number)


def is_whole_jpeg(content: bytes) -> bool:
    """True unless the picture breaks off, or a wrong bit in it was met on the way to its end.

    A wrong bit after which all can be decoded, if to another picture, cannot be told from a right one.
    """
    with tempfile.TemporaryFile() as said:
        with _error_output_to(said):
            picture = cv2.imdecode(np.frombuffer(content, dtype=np.uint8), cv2.IMREAD_REDUCED_GRAYSCALE_8)
        said.seek(0)
        complaint = _SERIOUS.search(said.read())
    if picture is None:  # it breaks off, be it only its end mark, or is of a kind that OpenCV does not know
        return _loads(content)
    return complaint is None or int(complaint[1] or _FEWEST_LEFT) < _FEWEST_LEFT


def _loads(content: bytes) -> bool:
    try:
        with Image.open(io.BytesIO(content)) as image:
            image.load()
    except UNDECODABLE:
        return False
    return True


@contextmanager
def _error_output_to(file: IO[bytes]) -> Iterator[None]:
    """What is printed as an error, by machine code too, goes to ``file``; nowhere new where there is no such output."""
    try:
        kept = os.dup(_ERROR_OUTPUT)
    except OSError:
        yield
        return
    try:
        os.dup2(file.fileno(), _ERROR_OUTPUT)
        yield
    finally:
        os.dup2(kept, _ERROR_OUTPUT)
        os.close(kept)
