from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import CorruptDocument
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.sheets.xls_stream import workbook_stream

WORKBOOK = Path(__file__).parent / "files" / "workbook.xls"
LETTER = Path(__file__).parents[2] / "contracts" / "files" / "letter.doc"


def test_the_stream_begins_with_the_first_record_of_a_workbook() -> None:
    ledger = Ledger()
    assert workbook_stream(WORKBOOK, ledger).startswith(b"\x09\x08")
    assert ledger.shortfalls() == ()


def test_a_container_of_another_kind_has_no_workbook() -> None:
    with pytest.raises(CorruptDocument, match="lacks"):
        workbook_stream(LETTER, Ledger())


@pytest.mark.parametrize("is_early", [True, False])
def test_a_sector_chain_that_loops_ends_and_no_byte_is_taken_twice(is_early: bool, tmp_path: Path) -> None:
    content = bytearray(WORKBOOK.read_bytes())
    first_table_sector = int.from_bytes(content[76:80], "little")
    table = (first_table_sector + 1) * 512
    for place in range(0, 512, 4):
        if is_early or content[table + place : table + place + 4] == b"\xfe\xff\xff\xff":  # the end of a chain
            content[table + place : table + place + 4] = (0).to_bytes(4, "little")
    path = tmp_path / "loop.xls"
    path.write_bytes(content)
    if is_early:
        with pytest.raises(CorruptDocument):
            workbook_stream(path, Ledger())
    else:
        assert workbook_stream(path, Ledger()) == workbook_stream(WORKBOOK, Ledger())


def test_a_table_of_sectors_that_does_not_list_itself_is_passed_over(tmp_path: Path) -> None:
    content = bytearray(WORKBOOK.read_bytes())
    sector = int.from_bytes(content[76:80], "little")
    at = (sector + 1) * 512 + 4 * sector
    assert content[at : at + 4] == b"\xfd\xff\xff\xff"
    content[at : at + 4] = b"\xff\xff\xff\xff"
    path = tmp_path / "slip.xls"
    path.write_bytes(content)
    assert workbook_stream(path, Ledger()) == workbook_stream(WORKBOOK, Ledger())
