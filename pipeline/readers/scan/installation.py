"""Whether the optional OCR engine is installed, and how to install it. Imports nothing heavy."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec

from pipeline.model.document import ReaderVersion

HOW_TO_INSTALL = "pip install 'foi-pipeline[ocr]' lets the pipeline read pictures"
VERSION = "6"
"""Raise it with every change to how a picture becomes a page, in layout and the PDF reader too."""
_NEEDED = ("rapidocr", "onnxruntime", "cv2", "numpy", "PIL")


@cache
def is_installed() -> bool:
    """True where the extra ``ocr`` is installed."""
    return all(find_spec(name) is not None for name in _NEEDED)


def scan_version() -> ReaderVersion:
    """The version of whatever was read by OCR, pages of a PDF or pictures: this package's and the engine's."""
    from importlib import metadata  # 30 ms that reading without OCR is spared

    engine = f"rapidocr-{metadata.version('rapidocr')}" if is_installed() else "none"
    return ReaderVersion("scan", f"{VERSION}+{engine}")


def as_installed(version: ReaderVersion) -> ReaderVersion:
    """The version under which a reader meets pictures: "pdf 3 without OCR" is another than "pdf 3".

    So a file with pictures counts as read by an older version once OCR is installed, and no other file does.
    """
    return version if is_installed() else ReaderVersion(version.name, f"{version.version} without OCR")
