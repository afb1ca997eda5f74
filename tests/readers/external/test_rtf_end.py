from __future__ import annotations

import pytest

from pipeline.readers.external.rtf_end import RtfEnd, end_of

WHOLE = RtfEnd(0, has_text_after=False)


@pytest.mark.parametrize(
    "content",
    [
        rb"{\rtf1 Four.}",
        b"{\\rtf1 Four.}\r\n\0\0\x1a",
        rb"{\rtf1 {\b Four}.}}} }\par ",
        rb"{\rtf1 \{ \} \\\{ \'7d\'7b}",
        rb"{\rtf1 {\pict\bin6 }}}{{}} Four.}",
        rb"{\rtf1 {\pict\bin3 \{\} Four.}",
    ],
)
def test_a_document_ends_at_the_brace_that_closes_its_first(content: bytes) -> None:
    assert end_of(content) == WHOLE


@pytest.mark.parametrize("after", [rb"\pard Four.}", rb"{\rtf1 Four.}", b"\r\n4", rb"}\'34 5"])
def test_text_behind_it_is_seen(after: bytes) -> None:
    assert end_of(rb"{\rtf1 Dear Sir}" + after).has_text_after


@pytest.mark.parametrize(
    ("content", "groups"), [(rb"{\rtf1 Four", 1), (rb"{\rtf1 {\b{\i Four", 3), (rb"{\rtf1 \bin999 }}}", 1)]
)
def test_groups_left_open_are_counted(content: bytes, groups: int) -> None:
    assert end_of(content) == RtfEnd(groups, has_text_after=False)
