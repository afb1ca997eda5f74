from __future__ import annotations

import pytest

from pipeline.model.encoding import unmarked_utf_16

LETTER = "Dear requester,\r\n\r\nFour members of staff at Caf\u00e9 \u2013 none other \u2013 were dismissed.\r\n"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [LETTER, LETTER * 1000, "No"], ids=["letter", "book", "word"])
def test_nuls_tell_which_way_round_it_is(text: str, encoding: str) -> None:
    assert unmarked_utf_16(text.encode(encoding)) == encoding


@pytest.mark.parametrize(
    "content",
    [b"", b"\0", b"\0\0\0\0", LETTER.encode("utf-8"), LETTER.encode("utf-32-le"), bytes(range(256)), b"MZ\0\0\0\0\4\0"],
)
def test_anything_else_is_none(content: bytes) -> None:
    assert unmarked_utf_16(content) == ""
