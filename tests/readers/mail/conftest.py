"""Mails written by hand, and a writer of the containers that Outlook saves them in."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from pipeline.model.document import Block, Document
from pipeline.readers.base import Limits
from pipeline.readers.mail import eml, msg, tnef

DEFAULT = Limits()
Tree: TypeAlias = "Mapping[str, bytes | Tree]"
Read = Callable[..., Document]

FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


@pytest.fixture
def read_eml(tmp_path: Path) -> Read:
    """Read a mail from its text (line ends are made CRLF) or its bytes."""

    def read(mail: str | bytes, limits: Limits = DEFAULT) -> Document:
        content = mail if isinstance(mail, bytes) else mail.replace("\n", "\r\n").encode("utf-8")
        return _read(eml.READER, tmp_path, content, limits)

    return read


@pytest.fixture
def read_msg(tmp_path: Path) -> Read:
    """Read an Outlook message from its tree of storages and streams, or from bytes."""

    def read(tree: Tree | bytes, limits: Limits = DEFAULT) -> Document:
        content = tree if isinstance(tree, bytes) else compound_file(tree)
        return _read(msg.READER, tmp_path, content, limits)

    return read


@pytest.fixture
def read_tnef(tmp_path: Path) -> Read:
    def read(content: bytes, limits: Limits = DEFAULT) -> Document:
        return _read(tnef.READER, tmp_path, content, limits)

    return read


@pytest.fixture
def write_container() -> Callable[[Tree], bytes]:
    return compound_file


def _read(reader: Any, folder: Path, content: bytes, limits: Limits) -> Document:
    path = folder / "mail"
    path.write_bytes(content)
    document: Document = reader.read(path, "0" * 64, limits)
    return document


@pytest.fixture
def said() -> Callable[[Document], list[tuple[str, bool]]]:
    """(text, whether quoted) of each block below the header."""

    def texts(document: Document) -> list[tuple[str, bool]]:
        blocks = [block for _, block in document.blocks()]
        return [(block.text, block.quoted) for block in blocks if not _is_header(block)]

    return texts


def _is_header(block: Block) -> bool:
    return block.text.startswith(("From: ", "Date: ", "Subject: ")) and not block.quoted


def compound_file(tree: Tree) -> bytes:
    """An OLE compound file ([MS-CFB]) with 512-byte sectors; siblings hang in one long branch."""
    entries: list[list[Any]] = []
    mini, big = bytearray(), []
    _enter("Root Entry", tree, 5, entries, mini, big)
    entries[0][5:] = [0, len(mini)]
    sectors: list[bytes] = []
    chains: list[int] = []
    for content, entry in ((bytes(mini), entries[0]), *big):
        entry[5] = _chain(content, sectors, chains)
    mini_table = _mini_table(entries[1:])
    first_mini_table = _chain(mini_table, sectors, chains)
    first_directory = _chain(
        b"".join(_entry(*entry) for entry in entries), sectors, chains, pad=_entry("", 0, FREE, FREE, FREE, 0, 0)
    )
    return _container(sectors, chains, first_directory, first_mini_table, len(mini_table) // 512 + 1)


def _enter(name: str, node: Any, kind: int, entries: list[list[Any]], mini: bytearray, big: list[Any]) -> int:
    index = len(entries)
    entry: list[Any] = [name, kind, FREE, FREE, FREE, END, 0]
    entries.append(entry)
    if isinstance(node, bytes):
        entry[6] = len(node)
        if len(node) >= 4096:
            big.append((node, entry))
        elif node:
            entry[5] = len(mini) // 64
            mini += node.ljust(-(-len(node) // 64) * 64, b"\0")
        return index
    previous = None
    for child_name, child in node.items():
        child_index = _enter(child_name, child, 2 if isinstance(child, bytes) else 1, entries, mini, big)
        if previous is None:
            entry[4] = child_index
        else:
            entries[previous][3] = child_index
        previous = child_index
    return index


def _chain(content: bytes, sectors: list[bytes], chains: list[int], pad: bytes = b"\0") -> int:
    if not content:
        return END
    first = len(sectors)
    count = -(-len(content) // 512)
    content = content + pad * ((count * 512 - len(content)) // len(pad))
    for number in range(count):
        sectors.append(content[number * 512 : number * 512 + 512])
        chains.append(first + number + 1 if number + 1 < count else END)
    return first


def _mini_table(entries: list[list[Any]]) -> bytes:
    table: list[int] = []
    for _, kind, _, _, _, start, size in entries:
        if kind == 2 and 0 < size < 4096:
            count = -(-size // 64)
            table += [start + number + 1 for number in range(count - 1)] + [END]
    return b"".join(struct.pack("<L", place) for place in table + [FREE] * (-len(table) % 128))


def _entry(name: str, kind: int, left: int, right: int, child: int, start: int, size: int) -> bytes:
    coded = name.encode("utf-16-le") + b"\0\0" if name else b""
    head = coded.ljust(64, b"\0") + struct.pack("<HBB3L", len(coded), kind, 1, left, right, child)
    return head + bytes(36) + struct.pack("<LQ", start, size)


def _container(sectors: list[bytes], chains: list[int], directory: int, mini_table: int, mini_count: int) -> bytes:
    count = 1
    while count * 128 < len(sectors) + count:
        count += 1
    table = chains + [FAT] * count
    first = len(sectors)
    table += [FREE] * (count * 128 - len(table))
    fat = struct.pack(f"<{len(table)}L", *table)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<3L", 0, count, directory) + struct.pack("<2L", 0, 4096)
    header += struct.pack("<2L", mini_table, mini_count if mini_table != END else 0) + struct.pack("<2L", END, 0)
    places = [first + number for number in range(count)] + [FREE] * (109 - count)
    return header + struct.pack("<109L", *places) + b"".join(sectors) + fat
