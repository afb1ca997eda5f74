"""OLE compound files (old Office, Outlook, encrypted Office) and what is wrong with them.

Layout after [MS-CFB]: a header, an allocation table of sectors, a directory of entries, streams.
"""

from __future__ import annotations

import struct

from bench.hostile.cases.case import DAMAGED, EMPTY, IN_PART, PASSWORD, READ, case

_SECTOR = 512
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def compound(streams: dict[str, bytes], table_loop: bool = False, directory_loop: bool = False) -> bytes:
    """A compound file; streams are filled up to 4,096 bytes, below which another table would hold them."""
    filled = {name: content.ljust(4096, b"\0") for name, content in streams.items()}
    directory_sectors = -(-(len(filled) + 1) // 4)
    table = [_FAT, *range(2, directory_sectors + 1), _END]
    body, entries = b"", [_entry("Root Entry", 5, _END, 0, child=1)]
    for number, (name, content) in enumerate(filled.items(), start=1):
        start, count = len(table), -(-len(content) // _SECTOR)
        table += [*range(start + 1, start + count), start if table_loop else _END]
        body += content.ljust(count * _SECTOR, b"\0")
        right = 1 if directory_loop else number + 1 if number < len(filled) else _FREE
        entries.append(_entry(name, 2, start, len(content), right=right))
    entries += [bytes(128)] * (directory_sectors * 4 - len(entries))
    fat = struct.pack(f"<{_SECTOR // 4}L", *table, *[_FREE] * (_SECTOR // 4 - len(table)))
    header = struct.pack(
        "<8s16x5H6x9L", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, _END, 0, _END, 0
    )
    return header + struct.pack("<109L", 0, *[_FREE] * 108) + fat + b"".join(entries) + body


def _entry(name: str, kind: int, start: int, size: int, right: int = _FREE, child: int = _FREE) -> bytes:
    text = name.encode("utf-16-le")
    return struct.pack(
        "<64sHBB3L16x4x16xLQ", text.ljust(64, b"\0"), len(text) + 2, kind, 1, _FREE, right, child, start, size
    )


@case("office-encrypted.docx", PASSWORD)
def encrypted() -> bytes:
    """A Word file that opens only with a password, which Office puts into a compound file."""
    return compound({"EncryptionInfo": b"\4\0\4\0", "EncryptedPackage": bytes(5000)})


@case("ole-table-in-a-circle.doc", DAMAGED)
def table_in_a_circle() -> bytes:
    """An old Word file whose table of sectors leads back to itself."""
    return compound({"WordDocument": b"\xec\xa5" + bytes(5000), "1Table": bytes(5000)}, table_loop=True)


@case("ole-directory-in-a-circle.xls", DAMAGED)
def directory_in_a_circle() -> bytes:
    """An old workbook whose entries are each other's neighbours for ever."""
    return compound({"Workbook": bytes(5000), "Other": bytes(10)}, directory_loop=True)


@case("ole-cut-in-half.doc", DAMAGED)
def cut_in_half() -> bytes:
    """An old Word file that was cut off before its list of contents, as a download leaves it."""
    whole = compound({"WordDocument": bytes(5000), "1Table": bytes(5000)})
    return whole[:600]


@case("ole-of-rubbish.doc", DAMAGED)
def of_rubbish() -> bytes:
    """The first bytes of a compound file, and rubbish."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xa5" * 9000


def message(body: str = "Four members of staff were dismissed in 2013. " * 200) -> bytes:
    """An Outlook message that says this."""
    return compound(
        {
            "__properties_version1.0": bytes(32),
            "__substg1.0_0037001F": "Your request".encode("utf-16-le"),
            "__substg1.0_1000001F": body.encode("utf-16-le"),
        }
    )


@case("msg-sound.msg", READ, words=("Four",))
def msg_sound() -> bytes:
    """The message that the next one is cut from."""
    return message()


@case("msg-cut.msg", IN_PART, words=("Four",))
def msg_cut() -> bytes:
    """An Outlook message whose text breaks off: nothing in it says so but the table of its sectors."""
    return message()[:-8192]


@case("msg-properties-lie.msg", EMPTY)
def msg_properties() -> bytes:
    """An Outlook message whose properties point nowhere."""
    return compound({"__properties_version1.0": b"\xff" * 5000, "__substg1.0_0037001F": b"\xff" * 5000})
