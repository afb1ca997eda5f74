from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import CorruptDocument, EmptyFile, LimitExceeded
from pipeline.model.document import Document
from pipeline.readers.base import Limits
from pipeline.readers.sheets.csv_file import READER, separator_of


def read(tmp_path: Path, content: bytes) -> Document:
    path = tmp_path / "table.csv"
    path.write_bytes(content)
    return READER.read(path, "0" * 64, Limits())


def grid(document: Document) -> list[list[str]]:
    (table,) = document.tables()
    return [[cell.text if cell else "?" for cell in line] for line in table.grid()]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_told_from_the_rows(separator: str) -> None:
    rows = [["Year", "Warned, or advised", "Sacked; resigned"], ["2011", "4", "1"], ["2012", "7", "0"]]
    text = "\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows)
    assert separator_of(f"A title, with a comma\n\n{text}") == separator


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    content = "Année,Fined £\n2011,4\n".encode(encoding)
    assert grid(read(tmp_path, content)) == [["Année", "Fined £"], ["2011", "4"]]


def test_quoted_line_breaks_stay_in_their_cell(tmp_path: Path) -> None:
    assert grid(read(tmp_path, b'Year,"Warned\r\nin writing"\r\n2011,4\r\n')) == [
        ["Year", "Warned\nin writing"],
        ["2011", "4"],
    ]


def test_a_formula_is_text(tmp_path: Path) -> None:
    assert grid(read(tmp_path, b"A,B\nx,=1+1\ny,@SUM(A1)\n"))[1:] == [["x", "=1+1"], ["y", "@SUM(A1)"]]


def test_bytes_that_are_no_letters_are_told(tmp_path: Path) -> None:
    document = read(tmp_path, b"A,B\nx\x81,\xff1\n")
    assert [shortfall.code for shortfall in document.shortfalls] == ["undecodable-text"]


def test_stray_nuls_are_left_out_and_told(tmp_path: Path) -> None:
    document = read(tmp_path, b"Year,Dis\0missed\n2011,4\0\n")
    assert grid(document) == [["Year", "Dismissed"], ["2011", "4"]]
    assert [short.code for short in document.shortfalls] == ["undecodable-text"]


def test_blanks_are_an_empty_file(tmp_path: Path) -> None:
    with pytest.raises(EmptyFile):
        read(tmp_path, b" \n\t\n")


@pytest.mark.parametrize("rows", [3, 60_000])
def test_a_quotation_mark_that_never_closes_is_damage(tmp_path: Path, rows: int) -> None:
    with pytest.raises(CorruptDocument):
        read(tmp_path, b'A,B\nx,"' + b"1,2\n" * rows)


def test_an_inch_mark_within_a_cell_is_text(tmp_path: Path) -> None:
    assert grid(read(tmp_path, b'A,B\nx,12" ruler\n'))[1] == ["x", '12" ruler']


def test_a_value_of_a_megabyte_is_a_value(tmp_path: Path) -> None:
    assert grid(read(tmp_path, b'A,B\nx,"' + b"word " * 200_000 + b'"\ny,1\n'))[2] == ["y", "1"]


def test_more_columns_than_any_sheet_has_are_too_many_and_no_damage(tmp_path: Path) -> None:
    with pytest.raises(LimitExceeded, match="16,384 columns"):
        read(tmp_path, b"A,B\n" + b"1," * 20_000 + b"\n")
