"""File names as they may be shown, stored and written; a dropped file can carry any name its system allows."""

from __future__ import annotations

import itertools
import unicodedata
from pathlib import PurePosixPath

_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_FORBIDDEN = frozenset('<>:"/\\|?*')
_RESERVED_STEMS = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{digit}" for port in ("com", "lpt") for digit in "123456789")}
)


def printable_name(name: str) -> str:
    r"""The name with everything unseen written out, so that it can be stored and reads as what it is.

    Newlines, right-to-left marks and bytes that are not UTF-8 become escapes: ``"report\u202efdp.exe"`` for a name
    that would show as "reportexe.pdf", ``"caf\xe9.pdf"`` for Latin-1 bytes on a UTF-8 system.
    """
    return "".join(_printable(character) for character in name)


def _printable(character: str) -> str:
    if unicodedata.category(character) not in _HIDDEN_CATEGORIES:
        return character
    number = ord(character)
    if 0xDC80 <= number <= 0xDCFF:  # how Python holds a byte of a name that is not UTF-8
        return f"\\x{number - 0xDC00:02x}"
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"


def safe_file_name(name: str, byte_limit: int = 180) -> str:
    """A name every system can write, close to the given one; never a path.

    ``byte_limit`` leaves room for what is put behind a name (a short hash, ".reason.txt") below the usual 255.
    """
    text = "".join("_" if character in _FORBIDDEN else character for character in printable_name(name))
    text = text.rstrip(". ") or "_"
    if text.split(".")[0].casefold().rstrip() in _RESERVED_STEMS:
        text = f"_{text}"
    return _shorten(text, byte_limit)


def safe_folder(folder: str, byte_limit: int = 1000) -> PurePosixPath:
    """An inbox sub-folder ("Round 2/Home Office") as a relative path every system can write.

    Names written out are longer than they were: of a path beyond ``byte_limit`` the inner folders are left out.
    """
    parts = [safe_file_name(part) for part in folder.split("/") if part not in ("", ".", "..")]
    lengths = itertools.accumulate(len(part.encode("utf-8")) + 1 for part in parts)
    return PurePosixPath(*(part for part, length in zip(parts, lengths, strict=True) if length <= byte_limit))


def _shorten(name: str, byte_limit: int) -> str:
    if len(name.encode("utf-8")) <= byte_limit:
        return name
    stem, dot, suffix = name.rpartition(".")
    ending = dot + suffix if stem and len(suffix.encode("utf-8")) <= 16 else ""
    kept = (stem if ending else name).encode("utf-8")[: byte_limit - len(ending.encode("utf-8"))]
    return kept.decode("utf-8", errors="ignore") + ending
