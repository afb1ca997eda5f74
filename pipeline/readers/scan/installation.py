"""Whether the optional OCR engine is installed, and how to install it. Imports nothing heavy."""

from __future__ import annotations

from functools import cache
from importlib import metadata
from importlib.util import find_spec

from pipeline.model.document import ReaderVersion

HOW_TO_INSTALL = "pip install 'foi-pipeline[ocr]' lets the pipeline read pictures"
VERSION = "1"
_NEEDED = ("rapidocr", "onnxruntime", "cv2", "numpy", "PIL")


@cache
def is_installed() -> bool:
    """True where the extra ``ocr`` is installed."""
    return all(find_spec(name) is not None for name in _NEEDED)


def reader_version(name: str, own: str) -> ReaderVersion:
    """The version of a reader that asked the OCR engine: its own, this package's, and the engine's.

    >>> reader_version("scan", "1").name
    'scan'
    """
    engine = f"rapidocr-{metadata.version('rapidocr')}" if is_installed() else "none"
    return ReaderVersion(name, f"{own}+ocr-{VERSION}+{engine}")
