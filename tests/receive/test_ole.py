from __future__ import annotations

import struct
from pathlib import Path

import pytest

from pipeline.receive import media_types as media
from pipeline.receive.identify import identify
from pipeline.receive.ole import OLE_SIGNATURE, is_cut_short

NONE = 0xFFFFFFFF
END = 0xFFFFFFFE
Entry = tuple[str, int, int, int]  # name, left, right, child


def compound_file(entries: list[Entry], chain: dict[int, int] | None = None) -> bytes:
    """Header, one sector of FAT (sector 0), then the directory from sector 1 on, four entries a sector."""
    directory = b"".join(entry(*each) for each in entries)
    directory += b"\0" * (-len(directory) % 512)
    sectors = len(directory) // 512
    table = [0xFFFFFFFD] + [number + 1 for number in range(1, sectors)] + [END]
    for number, following in (chain or {}).items():
        table[number] = following
    table += [NONE] * (128 - len(table))
    header = bytearray(512)
    header[:8] = OLE_SIGNATURE
    struct.pack_into("<H", header, 30, 9)
    struct.pack_into("<L", header, 48, 1)
    struct.pack_into("<109L", header, 76, 0, *[NONE] * 108)
    return bytes(header) + struct.pack("<128L", *table) + directory


def entry(name: str, left: int, right: int, child: int) -> bytes:
    encoded = name.encode("utf-16-le")
    content = bytearray(128)
    content[: len(encoded)] = encoded
    struct.pack_into("<H", content, 64, len(encoded) + 2)
    struct.pack_into("<3L", content, 68, left, right, child)
    return bytes(content)


def kind(folder: Path, content: bytes) -> str:
    path = folder / "file"
    path.write_bytes(content)
    return identify(path).media_type


ROOT: Entry = ("Root Entry", NONE, NONE, 1)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("WordDocument", media.DOC),
        ("Workbook", media.XLS),
        ("Book", media.XLS),
        ("PowerPoint Document", media.PPT),
        ("__properties_version1.0", media.MSG),
        ("EncryptedPackage", media.ENCRYPTED_OFFICE),
        ("Contents", media.OLE),
    ],
)
def test_the_top_level_names_tell_the_format(tmp_path: Path, name: str, expected: str) -> None:
    entries = [ROOT, ("1Table", NONE, 2, NONE), (name, NONE, NONE, NONE)]
    assert kind(tmp_path, compound_file(entries)) == expected


def test_what_is_embedded_does_not_count(tmp_path: Path) -> None:
    entries = [ROOT, ("MBD0001", NONE, 2, 3), ("Workbook", NONE, NONE, NONE), ("WordDocument", NONE, NONE, NONE)]
    assert kind(tmp_path, compound_file(entries)) == media.XLS


def test_the_directory_is_followed_over_its_sectors(tmp_path: Path) -> None:
    fillers: list[Entry] = [(f"filler {number}", NONE, number + 1, NONE) for number in range(1, 20)]
    entries = [ROOT, *fillers, ("WordDocument", NONE, NONE, NONE)]
    assert kind(tmp_path, compound_file(entries)) == media.DOC


@pytest.mark.parametrize("chain", [{1: 1}, {1: 2, 2: 1}, {1: 90}, {1: 0x00FFFFFF}])
def test_a_chain_that_loops_or_leads_nowhere_ends(tmp_path: Path, chain: dict[int, int]) -> None:
    entries = [ROOT, ("WordDocument", 1, 1, NONE), *[("x", NONE, NONE, NONE)] * 4]
    assert kind(tmp_path, compound_file(entries, chain)) == media.DOC


def test_a_broken_tree_falls_back_on_all_names(tmp_path: Path) -> None:
    entries = [("Root Entry", NONE, NONE, NONE), ("WordDocument", NONE, NONE, NONE)]
    assert kind(tmp_path, compound_file(entries)) == media.DOC


@pytest.mark.parametrize("length", [8, 100, 512, 1024, 1100])
def test_a_file_cut_short_is_an_old_office_file(tmp_path: Path, length: int) -> None:
    content = compound_file([ROOT, ("WordDocument", NONE, NONE, NONE)])
    assert kind(tmp_path, content[:length]) == media.OLE
    assert is_cut_short(tmp_path / "file")


def test_one_of_an_unknown_program_is_not_cut_short(tmp_path: Path) -> None:
    assert kind(tmp_path, compound_file([ROOT, ("Contents", NONE, NONE, NONE)])) == media.OLE
    assert not is_cut_short(tmp_path / "file")


def test_a_wrong_sector_size_is_not_followed(tmp_path: Path) -> None:
    content = bytearray(compound_file([ROOT, ("WordDocument", NONE, NONE, NONE)]))
    struct.pack_into("<H", content, 30, 65535)
    assert kind(tmp_path, bytes(content)) == media.OLE
