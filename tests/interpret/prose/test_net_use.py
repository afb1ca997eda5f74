"""The net or the mail as what people used, told from the same words where nobody misused anything."""

from __future__ import annotations

import pytest

from pipeline.interpret.prose.net_use import net_used


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("for downloading pornography from the internet", "internet"),
        ("staff looking at unsuitable websites at work", "internet"),
        ("two had gone on to betting websites", "internet"),
        ("for using gambling or auction web sites", "internet"),
        ("for sending indecent images by e-mail", "email"),
    ],
)
def test_what_was_used_is_named(text: str, code: str) -> None:
    assert [one.code for one in net_used(text)] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "The policy is on the internet",
        "Please reply by e-mail",
        "comments on social networking websites",
        "for using social networking websites",
        "We looked at the council's website",
    ],
)
def test_other_mentions_are_none(text: str) -> None:
    assert not list(net_used(text))
