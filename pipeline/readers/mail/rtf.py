r"""Rich text of a mail: the page that Outlook wrapped in it, or its own words.

The wrapping is [MS-OXRTFEX]: ``\fromhtml1`` says that there is a page, ``{\*\htmltag64 <p>}`` holds its tags, and
what stands between ``\htmlrtf`` and ``\htmlrtf0`` is only for programs that know no pages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from pipeline.readers.html.charset import decoded

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\"
)
_SKIPPED = frozenset(
    {"fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "generator", "listtable",
     "listoverridetable", "rsidtbl", "themedata", "colorschememapping", "datastore", "latentstyles", "filetbl",
     "fldinst"}
)  # fmt: skip
_CHARACTERS = {
    "par": "\n", "line": "\n", "row": "\n", "sect": "\n", "page": "\n", "tab": "\t", "cell": "\t", "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "endash": "–", "emdash": "—", "nbsp": "\xa0",
}  # fmt: skip
_SYMBOLS = {"~": "\xa0", "_": "-", "\\": "\\", "{": "{", "}": "}"}
_MAX_DEPTH = 2_000


@dataclass(frozen=True, slots=True)
class RtfBody:
    """``html`` is empty where the rich text holds no page; ``text`` is its own words."""

    html: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds between a brace and its end."""

    is_skipped: bool = False
    is_tag: bool = False
    is_for_rtf: bool = False
    follow_bytes: int = 1
    """How many characters stand in for one ``\\u`` (``\\uc``)."""


@dataclass(slots=True)
class _Reading:
    codec: str = "cp1252"
    has_page: bool = False
    group: _Group = _Group()
    outer: list[_Group] = field(default_factory=list)
    out: list[str] = field(default_factory=list)
    waiting: bytearray = field(default_factory=bytearray)
    """Bytes not decoded yet: a character may take two."""
    to_skip: int = 0
    may_be_ignored: bool = False


def body_of_rtf(content: bytes) -> RtfBody:
    """The page, where the rich text wraps one, else the words, cells parted by tabs and rows by line ends."""
    reading = _Reading()
    for token in _TOKEN.finditer(content):
        _take(reading, token)
    _settle(reading)
    joined = "".join(reading.out)
    return RtfBody(html=joined) if reading.has_page else RtfBody(text=joined)


def _take(reading: _Reading, token: re.Match[bytes]) -> None:
    word, number, byte, symbol, brace, text = token.groups()
    if byte is not None:
        _bytes(reading, bytes.fromhex(byte.decode("ascii")), count=1)
    elif text is not None:
        _bytes(reading, text, count=len(text))
    elif word is not None:
        _settle(reading)
        _word(reading, word.decode("ascii"), int(number) if number else None)
    elif symbol is not None:
        _settle(reading)
        _symbol(reading, symbol)
    elif brace is not None:
        _settle(reading)
        _brace(reading, brace)


def _brace(reading: _Reading, brace: bytes) -> None:
    reading.to_skip, reading.may_be_ignored = 0, False
    if brace == b"{" and len(reading.outer) < _MAX_DEPTH:
        reading.outer.append(reading.group)
    elif brace == b"}" and reading.outer:
        reading.group = reading.outer.pop()


def _symbol(reading: _Reading, symbol: bytes) -> None:
    if symbol == b"*":
        reading.may_be_ignored = True
    elif symbol in (b"\n", b"\r"):
        _put(reading, "\n")
    else:
        _put(reading, _SYMBOLS.get(symbol.decode("latin-1"), ""))


def _word(reading: _Reading, word: str, number: int | None) -> None:
    group, ignorable = reading.group, reading.may_be_ignored
    reading.may_be_ignored = False
    if word == "htmltag":
        reading.group = replace(group, is_tag=True, is_skipped=False)
    elif word in _SKIPPED or (ignorable and word != "htmltag"):
        reading.group = replace(group, is_skipped=True)
    elif word == "htmlrtf":
        reading.group = replace(group, is_for_rtf=number != 0)
    elif word == "fromhtml":
        reading.has_page = number != 0
    elif word == "ansicpg" and number:
        reading.codec = "utf-8" if number == 65001 else f"cp{number}"
    elif word == "uc" and number is not None:
        reading.group = replace(group, follow_bytes=min(max(number, 0), 8))
    elif word == "u" and number is not None:
        _put(reading, chr(number % 0x10000))
        reading.to_skip = group.follow_bytes
    elif word in _CHARACTERS:
        _put(reading, _CHARACTERS[word])


def _bytes(reading: _Reading, content: bytes, count: int) -> None:
    r"""Characters as bytes; those that only stand in for a ``\u`` before them are passed over."""
    reading.may_be_ignored = False
    skipped = min(reading.to_skip, count)
    reading.to_skip -= skipped
    if _is_shown(reading):
        reading.waiting += content[skipped:]


def _settle(reading: _Reading) -> None:
    if reading.waiting:
        reading.out.append(decoded(bytes(reading.waiting), reading.codec))
        reading.waiting.clear()


def _put(reading: _Reading, text: str) -> None:
    if text and _is_shown(reading):
        reading.out.append(text)


def _is_shown(reading: _Reading) -> bool:
    group = reading.group
    return not group.is_skipped and not (reading.has_page and group.is_for_rtf)
