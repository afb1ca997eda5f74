"""Layers of a PDF that are switched off: readers of text see what is in them, people who open the file do not."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from pdfminer.pdftypes import resolve1

from pipeline.errors import DocumentError
from pipeline.model.document import Shortfall
from pipeline.readers.pdf.contents import POINTS_ON
from pipeline.readers.pdf.opening import BROKEN_PDF, opened, refuse_for_memory

_LAYERS = b"/OCProperties"
_PACKED_OBJECTS = re.compile(rb"/ObjStm\b[^>]*>>\s*stream\r?\n")
_MOST_UNPACKED = 16 * 1024 * 1024
_SWITCHED_OFF = Shortfall(
    "layers-switched-off", "the file has layers that are switched off; what is in them was read as if it were shown"
)


def hidden_layers(content: bytes) -> tuple[Shortfall, ...]:
    """A shortfall where a layer is switched off when the file is opened."""
    if not _may_have_layers(content) or POINTS_ON.search(content) is not None:
        return ()
    try:
        with opened(content) as pdf:
            state = resolve1(resolve1(pdf.doc.catalog.get("OCProperties"))["D"])
            is_off = bool(resolve1(state.get("OFF"))) or "OFF" in str(state.get("BaseState"))
    except (*BROKEN_PDF, DocumentError) as error:
        refuse_for_memory(error)
        return ()
    return (_SWITCHED_OFF,) if is_off else ()


def _may_have_layers(content: bytes) -> bool:
    return _LAYERS in content or any(_LAYERS in objects for objects in _packed_objects(content))


def _packed_objects(content: bytes) -> Iterator[bytes]:
    left = _MOST_UNPACKED
    for match in _PACKED_OBJECTS.finditer(content):
        unpacking = zlib.decompressobj()
        try:
            objects = unpacking.decompress(content[match.end() : content.find(b"endstream", match.end())], left)
        except zlib.error:
            continue  # packed otherwise, encrypted or damaged
        left -= len(objects)
        yield objects
        if left <= 0:
            return
