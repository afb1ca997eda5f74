"""A page's bytes as text: byte order mark, then what was declared, then UTF-8, then Windows-1252.

The order and the swap of Latin-1 for Windows-1252 are those of browsers (WHATWG "Encoding", and "HTML" 13.2.3.2).
"""

from __future__ import annotations

import codecs
import re

from pipeline.model.encoding import unmarked_utf_16

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_META = re.compile(rb"""<meta\b[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)|<\?xml[^>]*?encoding=["']([\w:.-]+)""", re.I)
_META_WITHIN = 4096
_AS_WINDOWS = frozenset({"ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin-1", "latin1", "unknown-8bit"})


def page_text(content: bytes) -> str:
    """The text of a saved page, by its own mark or ``<meta charset>``."""
    declared = _META.search(content[:_META_WITHIN])
    name = (declared[1] or declared[2]).decode("ascii") if declared else ""
    if name.lower().startswith("utf-16"):
        name = "utf-8"  # a page that could be searched for its meta tag is not in UTF-16
    return decoded(content, name)


def decoded(content: bytes, declared: str) -> str:
    """The text as declared where that holds without a fault; else UTF-8; else Windows-1252, which fits any bytes.

    Declarations lie: a page or mail that calls itself UTF-8 and is not is read as Windows-1252.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    for name in (unmarked_utf_16(content), _known(declared), "utf-8"):
        if not name:
            continue
        try:
            return content.decode(name)
        except (UnicodeDecodeError, UnicodeError):
            continue
    return content.decode("cp1252", errors="replace")


def _known(name: str) -> str:
    """The codec's name; "" for one that Python lacks or that is no text encoding, or for one that says nothing."""
    lowered = name.strip("\"' ").lower()
    if lowered in _AS_WINDOWS:
        return ""
    try:
        info = codecs.lookup(lowered)
    except (LookupError, ValueError):
        return ""
    return info.name if getattr(info, "_is_text_encoding", True) else ""
