"""PDFium's calls for single characters and objects, without the cost of checking each argument: a page makes thousands.

The GIL is kept during these calls; PDFium must not be called from two threads in any case.
"""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Sequence
from ctypes import c_double, c_float, c_int, c_uint, c_ulong, c_void_p
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium

origin_at = ctypes.cast(pdfium.FPDFText_GetCharOrigin, ctypes.PYFUNCTYPE(c_int, c_void_p, c_int, c_void_p, c_void_p))
"""(address of a text page, place of a character, addresses of two doubles) puts there where the pen stood."""
text_object = ctypes.cast(pdfium.FPDFText_GetTextObject, ctypes.PYFUNCTYPE(c_void_p, c_void_p, c_int))
"""(address of a text page, place of a character) to the address of the object that shows it, None where none does."""

has_no_letter = ctypes.cast(pdfium.FPDFText_HasUnicodeMapError, ctypes.PYFUNCTYPE(c_int, c_void_p, c_int))
"""(address of a text page, place of a character) is not 0 where the file does not say what letter that is."""
text_matrix = ctypes.cast(pdfium.FPDFText_GetMatrix, ctypes.PYFUNCTYPE(c_int, c_void_p, c_int, c_void_p))
"""(address of a text page, place of a character, address of six floats) puts its text's matrix there."""
font_size = ctypes.cast(pdfium.FPDFText_GetFontSize, ctypes.PYFUNCTYPE(c_double, c_void_p, c_int))

font_of = ctypes.cast(pdfium.FPDFTextObj_GetFont, ctypes.PYFUNCTYPE(c_void_p, c_void_p))
render_mode = ctypes.cast(pdfium.FPDFTextObj_GetTextRenderMode, ctypes.PYFUNCTYPE(c_int, c_void_p))
mark_count = ctypes.cast(pdfium.FPDFPageObj_CountMarks, ctypes.PYFUNCTYPE(c_int, c_void_p))
fill_colour = ctypes.cast(
    pdfium.FPDFPageObj_GetFillColor, ctypes.PYFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)
)
"""(address of an object, addresses of four unsigned integers) puts red, green, blue and alpha there; 0 if it fails."""
glyph_width = ctypes.cast(pdfium.FPDFFont_GetGlyphWidth, ctypes.PYFUNCTYPE(c_int, c_void_p, c_uint, c_float, c_void_p))
"""(address of a font, code of a letter, size, address of a float) puts there how far the pen moves."""

page_object = ctypes.cast(pdfium.FPDFPage_GetObject, ctypes.PYFUNCTYPE(c_void_p, c_void_p, c_int))
object_in_form = ctypes.cast(pdfium.FPDFFormObj_GetObject, ctypes.PYFUNCTYPE(c_void_p, c_void_p, c_ulong))
object_kind = ctypes.cast(pdfium.FPDFPageObj_GetType, ctypes.PYFUNCTYPE(c_int, c_void_p))

path_segment = ctypes.cast(pdfium.FPDFPath_GetPathSegment, ctypes.PYFUNCTYPE(c_void_p, c_void_p, c_int))
segment_kind = ctypes.cast(pdfium.FPDFPathSegment_GetType, ctypes.PYFUNCTYPE(c_int, c_void_p))
segment_point = ctypes.cast(pdfium.FPDFPathSegment_GetPoint, ctypes.PYFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p))
segment_closes = ctypes.cast(pdfium.FPDFPathSegment_GetClose, ctypes.PYFUNCTYPE(c_int, c_void_p))


def address(handle: Any) -> int:
    """Of a PDFium handle.

    Raises:
        ValueError: the handle is NULL.
    """
    value = ctypes.cast(handle, c_void_p).value
    if value is None:
        raise ValueError("a NULL handle")
    return value


def origins(text_page: int, count: int) -> tuple[list[float], list[float]]:
    """Where the pen stood for each character, in page space: x and y."""
    return origins_of(text_page, range(count))


def origins_of(text_page: int, numbers: Sequence[int]) -> tuple[list[float], list[float]]:
    """Where the pen stood for the characters at these places."""
    count = len(numbers)
    places = (c_double * (2 * count))()
    base, step = ctypes.addressof(places), ctypes.sizeof(c_double)
    across = range(base, base + 2 * step * count, 2 * step)
    down = range(base + step, base + 2 * step * count + step, 2 * step)
    deque(map(origin_at, repeat(text_page), numbers, across, down), maxlen=0)
    return places[0::2], places[1::2]


def characters(text_page: Any, count: int) -> str:
    """One character for each place of the text page, U+0000 where PDFium has none."""
    buffer = (ctypes.c_ushort * (2 * count + 2))()
    pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    text = bytes(buffer).decode("utf-16-le", "surrogatepass").partition("\0")[0]
    is_aligned = len(text) == count and pdfium.FPDFText_GetTextIndexFromCharIndex(text_page, count - 1) == count - 1
    if is_aligned:
        return text
    return "".join(chr(pdfium.FPDFText_GetUnicode(text_page, place)) for place in range(count))
