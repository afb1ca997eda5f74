"""Rich text in mails: unpacked, and the page in it laid bare."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers.mail.rtf import body_of_rtf
from pipeline.readers.mail.rtf_compressed import DamagedRtf, decompress

PACKED = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c"
    "090020627705b06c647d0a800fa0"
)  # fmt: skip
"""The example of [MS-OXRTFCP] 4.1.1."""


def test_the_example_of_the_specification_is_unpacked() -> None:
    assert decompress(PACKED) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"


def test_a_run_that_repeats_itself_is_unpacked() -> None:
    packed = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")
    assert decompress(packed) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"


def test_plain_rich_text_is_taken_as_it_is() -> None:
    assert decompress(struct.pack("<4L", 16, 5, 0x414C454D, 0) + b"{\\rtf") == b"{\\rtf"


@pytest.mark.parametrize("packed", [b"", b"x" * 40, struct.pack("<4L", 9, 1 << 31, 0x75465A4C, 0)])
def test_what_cannot_be_unpacked_is_damaged(packed: bytes) -> None:
    with pytest.raises(DamagedRtf):
        decompress(packed)


def test_the_page_inside_comes_out_without_what_is_only_for_rtf() -> None:
    rtf = (
        rb"{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}}{\*\generator x;}"
        rb"{\*\htmltag64 <table><tr><td>}\htmlrtf {\htmlrtf0 Caf\'e9{\*\htmltag72 </td><td>}\htmlrtf }\par\htmlrtf0 "
        rb"4{\*\htmltag72 </td></tr></table>}{\*\mhtmltag x}\u8211?\uc2\u8217\'92\'92 a\{b}"
    )
    assert body_of_rtf(rtf).html == "<table><tr><td>Café</td><td>4</td></tr></table>–’ a{b"


def test_rich_text_of_its_own_gives_words_with_cells_parted_by_tabs() -> None:
    rtf = rb"{\rtf1\ansi Dear all\par {\b Two} were sacked.\par\trowd Year\cell Sacked\cell\row 2011\cell 3\cell\row}"
    assert body_of_rtf(rtf).text == "Dear all\nTwo were sacked.\nYear\tSacked\t\n2011\t3\t\n"


@given(st.binary(max_size=200))
def test_any_bytes_give_some_text(content: bytes) -> None:
    found = body_of_rtf(b"{\\rtf1" + content)
    assert isinstance(found.text + found.html, str)
